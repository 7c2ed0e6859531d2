"""Highlights as the table that Readwise imports."""

import csv
import io
from dataclasses import replace

from hypothesis import given

from reader.export.escaping import plain
from reader.export.notes import NoteEntry, NotesDocument
from reader.export.readwise import to_csv
from tests.export.hostile import hostile
from tests.export.samples import ABOUT, FIRST, LOST, NOTES, annotation


def rows(*documents: NotesDocument) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(to_csv(documents))))


def test_each_highlight_is_one_row_under_the_names_that_readwise_knows() -> None:
    found = rows(NOTES)
    assert list(found[0]) == ["Highlight", "Title", "Author", "URL", "Note", "Location", "Date"]
    assert len(found) == len(NOTES.entries)
    first = found[0]
    assert first["Highlight"] == f"{FIRST.japanese}\n\n{FIRST.english}"
    assert (first["Title"], first["Author"], first["URL"]) == (ABOUT.title, ABOUT.byline, ABOUT.url)
    assert first["Note"].splitlines()[0] == ".AI-蒸留 .to-read"
    assert FIRST.annotation.comment.strip() in first["Note"]
    assert first["Date"] == "2025-11-07 09:30:00"


def test_rows_keep_the_order_of_the_text_and_a_lost_highlight_has_no_place() -> None:
    near, far = replace(FIRST, position=3), replace(FIRST, position=300)
    found = rows(replace(NOTES, entries=(near, far, LOST)))
    assert [row["Location"] for row in found] == ["3", "300", ""]


def test_several_articles_are_one_table() -> None:
    other = replace(NOTES, metadata=replace(ABOUT, title="別の題"))
    assert {row["Title"] for row in rows(NOTES, other)} == {ABOUT.title, "別の題"}


@given(hostile, hostile)
def test_any_words_come_back_from_the_table(passage: str, comment: str) -> None:
    entry = NoteEntry(annotation("x", comment), passage)
    found = list(csv.reader(io.StringIO(to_csv([replace(NOTES, entries=(entry,))]), newline="")))
    assert len(found) == 2
    assert found[1][0] == plain(passage).strip()
    assert found[1][4] == plain(comment).strip()
