"""Notes as W3C Web Annotations, judged by the rules of the standard's data model."""

import json
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest

from reader.export.notes import NoteEntry, NotesDocument
from reader.export.web_annotations import to_json_ld
from reader.model.annotation import Anchor
from reader.model.spans import Language, Span
from tests.export.samples import ABOUT, FIRST, NOTES, SECOND

WHEN = datetime(2025, 11, 6, 12, 0, tzinfo=timezone(timedelta(hours=9)))
MOTIVATIONS = {
    *("assessing", "bookmarking", "classifying", "commenting", "describing", "editing"),
    *("highlighting", "identifying", "linking", "moderating", "questioning", "replying", "tagging"),
}
IRI = re.compile(r"^(https?://[^\s<>\"{}|\\^`]+|urn:[a-z0-9-]+:[^\s<>\"]+|urn:[a-z0-9-]+)$")
MOMENT = re.compile(r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")


def check_collection(found: dict[str, Any]) -> list[dict[str, Any]]:
    """Assert section 5 of the model (collections and pages); return the annotations."""
    assert found["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert IRI.match(found["id"])
    assert found["type"] == "AnnotationCollection"
    assert isinstance(found["total"], int)
    if not found["total"]:
        assert "first" not in found
        return []
    page = found["first"]
    assert IRI.match(page["id"])
    assert page["type"] == "AnnotationPage"
    assert "@context" not in page
    assert page["startIndex"] == 0
    assert len(page["items"]) == found["total"]
    return list(page["items"])


def check_annotation(one: dict[str, Any]) -> None:
    """Assert sections 3 and 4 (annotations, bodies, targets, selectors, states)."""
    assert IRI.match(one["id"])
    assert one["type"] == "Annotation"
    motivations = one["motivation"]
    assert set([motivations] if isinstance(motivations, str) else motivations) <= MOTIVATIONS
    assert MOMENT.match(one["created"])
    assert MOMENT.match(one["modified"])
    for body in one.get("body", []):
        assert body["type"] == "TextualBody"
        assert isinstance(body["value"], str)
        assert body["purpose"] in MOTIVATIONS
    target = one["target"]
    assert target["type"] == "SpecificResource"
    assert IRI.match(target["source"])
    if "state" in target:
        assert target["state"]["type"] == "TimeState"
        assert MOMENT.match(target["state"]["sourceDate"])
        assert IRI.match(target["state"]["cached"])
    kinds = [selector["type"] for selector in target["selector"]]
    assert sorted(kinds) == ["TextPositionSelector", "TextQuoteSelector"]
    for selector in target["selector"]:
        if selector["type"] == "TextQuoteSelector":
            assert selector["exact"]
            assert set(selector) <= {"type", "exact", "prefix", "suffix"}
        else:
            assert 0 <= selector["start"] <= selector["end"]
            assert set(selector) == {"type", "start", "end"}


def annotations(document: NotesDocument) -> list[dict[str, Any]]:
    found = check_collection(json.loads(to_json_ld(document, WHEN)))
    for one in found:
        check_annotation(one)
    return found


def test_every_note_is_an_annotation_of_the_standard() -> None:
    assert len(annotations(NOTES)) == len(NOTES.entries)


@pytest.mark.parametrize(
    "url", ["", "file:///etc/x", "https://a.example/記事?x=[1]", "javascript:1"]
)
def test_whatever_the_address_the_source_is_an_iri(url: str) -> None:
    [one] = annotations(replace(NOTES, metadata=replace(ABOUT, url=url), entries=(FIRST,)))
    assert "javascript" not in one["target"]["source"]
    assert "file:" not in one["target"]["source"]


def test_a_highlight_with_a_comment_and_tags_is_one_annotation() -> None:
    [one] = annotations(replace(NOTES, entries=(FIRST,)))
    assert one["motivation"] == ["highlighting", "commenting", "tagging"]
    comment, *tags = one["body"]
    assert comment["value"] == FIRST.annotation.comment.strip()
    assert [tag["value"] for tag in tags] == list(FIRST.annotation.tags)
    [bare] = annotations(
        replace(NOTES, entries=(replace(SECOND, annotation=replace(SECOND.annotation, tags=())),))
    )
    assert bare["motivation"] == "highlighting"
    assert "body" not in bare


def test_both_selectors_say_the_same_place_in_code_points() -> None:
    anchor = Anchor(Span(7, 9), "𠮟咤", "前", "後")
    entry = NoteEntry(replace(FIRST.annotation, anchor=anchor), "𠮟咤")
    [one] = annotations(replace(NOTES, entries=(entry,)))
    quote, position = one["target"]["selector"]
    assert (quote["prefix"], quote["exact"], quote["suffix"]) == ("前", "𠮟咤", "後")
    assert (position["start"], position["end"]) == (7, 9)
    assert one["target"]["source"] == ABOUT.url
    assert one["target"]["state"]["sourceDate"] == "2025-11-06T03:00:00Z"


def test_a_note_on_the_english_is_not_about_the_page() -> None:
    english = replace(FIRST.annotation, language=Language.EN, block=3)
    [one] = annotations(replace(NOTES, entries=(NoteEntry(english, "町", "town"),)))
    assert one["target"]["source"] == "urn:uuid:article-1#english-3"
    assert "state" not in one["target"]


def test_no_notes_are_an_empty_collection_and_the_same_notes_the_same_bytes() -> None:
    assert annotations(replace(NOTES, entries=())) == []
    assert to_json_ld(NOTES, WHEN) == to_json_ld(NOTES, WHEN.astimezone(UTC))
