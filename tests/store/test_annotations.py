from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.exc import StatementError

from reader.model.annotation import Anchor, Annotation, AnnotationChange, Attachment, Colour
from reader.model.article import Article
from reader.model.errors import NotFoundError
from reader.model.spans import Language, Span
from reader.store.library import Library
from tests.store.samples import NOW, content, note


@pytest.fixture
def article(library: Library) -> Article:
    return library.add(content("蒸留が進む。", "推論が速い。強化学習で鍛える。"))


def test_a_note_comes_back_as_it_was_written(library: Library, article: Article) -> None:
    written = note(
        article, "推論", colour=Colour.PINK, comment="なぜ？\n𠮟", tags=("b", "a", "重要")
    )
    assert library.annotate(written) == AnnotationChange("Add note", (), (written,))
    assert library.annotations(article.id) == (written,)


def test_notes_come_in_reading_order(library: Library, article: Article) -> None:
    quotes = ["鍛える", "蒸留", "強化", "推論が", "時代"]
    for quote in quotes:
        library.annotate(note(article, quote))
    found = [n.anchor.exact for n in library.annotations(article.id)]
    assert found == ["時代", "蒸留", "推論が", "強化", "鍛える"]


def test_of_two_notes_at_a_place_the_older_comes_first_whatever_the_clock_says(
    library: Library, article: Article
) -> None:
    noon_in_tokyo = datetime(2025, 4, 25, 12, tzinfo=timezone(timedelta(hours=9)))
    older = replace(note(article, "推論"), created_at=noon_in_tokyo)
    newer = replace(note(article, "推論"), created_at=datetime(2025, 4, 25, 4, tzinfo=UTC))
    library.annotate(newer)
    library.annotate(older)
    assert [one.id for one in library.annotations(article.id)] == [older.id, newer.id]


def test_a_moment_keeps_its_instant_in_any_zone(library: Library, article: Article) -> None:
    tokyo = datetime(2025, 4, 25, 18, 30, 0, 1, tzinfo=timezone(timedelta(hours=9)))
    library.annotate(replace(note(article, "推論"), created_at=tokyo))
    (kept,) = library.annotations(article.id)
    assert kept.created_at == tokyo


def test_a_moment_without_a_zone_is_refused(library: Library, article: Article) -> None:
    with pytest.raises(StatementError, match="needs a time zone"):
        library.annotate(replace(note(article, "推論"), created_at=datetime(2025, 4, 25)))
    assert library.annotations(article.id) == ()


def test_an_edit_is_taken_back_and_done_again(library: Library, article: Article) -> None:
    written = note(article, "推論", comment="前", tags=("一", "二"))
    library.annotate(written)
    edited = replace(written, comment="後", tags=("二",), modified_at=NOW + timedelta(days=1))
    change = library.update_annotation(edited)
    assert library.annotations(article.id) == (edited,)
    library.apply(change.inverse())
    assert library.annotations(article.id) == (written,)
    library.apply(change)
    assert library.annotations(article.id) == (edited,)


def test_deleted_notes_come_back_whole(library: Library, article: Article) -> None:
    written = [note(article, quote, tags=("t",)) for quote in ("蒸留", "推論が", "鍛える")]
    for one in written:
        library.annotate(one)
    change = library.delete_annotations([written[0].id, written[2].id])
    assert change.label == "Delete notes"
    assert library.annotations(article.id) == (written[1],)
    library.apply(change.inverse())
    assert library.annotations(article.id) == tuple(written)


def test_what_is_not_there_is_said_and_nothing_changes(library: Library, article: Article) -> None:
    written = note(article, "推論")
    with pytest.raises(NotFoundError, match="no note"):
        library.update_annotation(written)
    library.annotate(written)
    with pytest.raises(NotFoundError, match="no note"):
        library.delete_annotations([written.id, "nothing"])
    with pytest.raises(NotFoundError, match="no article"):
        library.annotate(replace(note(article, "蒸留"), article="nothing"))
    assert library.annotations(article.id) == (written,)


def test_a_change_cannot_be_taken_back_into_a_deleted_article(
    library: Library, article: Article
) -> None:
    change = library.annotate(note(article, "推論"))
    library.delete(article.id)
    library.apply(change.inverse())
    with pytest.raises(NotFoundError):
        library.apply(change)


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=10)
SPANS = st.tuples(st.integers(0, 10**6), st.integers(0, 99)).map(lambda p: Span(p[0], sum(p)))
ZONES = st.integers(-23, 23).map(lambda hours: timezone(timedelta(hours=hours)))
MOMENTS = st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1), timezones=ZONES)
ANNOTATIONS = st.builds(
    Annotation,
    id=st.uuids().map(str),
    article=st.just(""),
    language=st.sampled_from(Language),
    anchor=st.builds(Anchor, SPANS, TEXTS, TEXTS, TEXTS),
    created_at=MOMENTS,
    modified_at=MOMENTS,
    colour=st.sampled_from(Colour),
    comment=TEXTS,
    tags=st.lists(TEXTS, max_size=4).map(tuple),
    block=st.integers(0, 10**6),
    attachment=st.sampled_from(Attachment),
)


@settings(
    max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(ANNOTATIONS, max_size=4, unique_by=lambda a: a.id))
def test_any_notes_come_back_and_go_again(
    library: Library, article: Article, notes: list[Annotation]
) -> None:
    library.delete_annotations(one.id for one in library.annotations(article.id))
    own = [replace(one, article=article.id) for one in notes]
    change = AnnotationChange("Import", (), tuple(own))
    library.apply(change)
    assert {n.id: n for n in library.annotations(article.id)} == {n.id: n for n in own}
    library.apply(change.inverse())
    assert library.annotations(article.id) == ()


def test_the_tags_of_all_articles_are_known_once_each(library: Library, article: Article) -> None:
    other = library.add(content("別の話。", title="別"))
    library.annotate(note(article, "推論", tags=("b", "重要")))
    gone = note(article, "蒸留", tags=("gone",))
    library.annotate(gone)
    library.annotate(note(other, "別の話", tags=("a", "b")))
    library.delete_annotations([gone.id])
    assert library.tags() == ("a", "b", "重要")
