"""Favourites, archive, trash and tags; the lists and orders of a library."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from reader.model.article import Article, ReadingPosition
from reader.model.errors import ConflictError, NotFoundError
from reader.model.shelf import ArticleOrder, ArticleQuery, Shelf, SmartList
from reader.model.spans import Span
from reader.store.library import Library
from reader.store.values import TermPlace
from tests.store.samples import content, note


def add(library: Library, *names: str) -> list[Article]:
    return [library.add(content(f"{name}の話。蒸留が進む。", title=name)) for name in names]


def titles(library: Library, query: ArticleQuery) -> list[str]:
    known = library.summaries(library.listed(query))
    return [known[one].name for one in library.listed(query)]


def trash(library: Library, article: Article) -> None:
    library.shelve("t", [article.id], lambda one: replace(one, trashed_at=datetime.now(UTC)))


def test_each_list_holds_what_its_name_says(library: Library) -> None:
    plain, noted, archived, loved, gone = add(library, "甲", "乙", "丙", "丁", "戊")
    library.annotate(note(noted, "蒸留"))
    library.mark_opened(noted.id)
    library.shelve("a", [archived.id], lambda one: replace(one, archived=True))
    library.shelve("f", [archived.id, loved.id], lambda one: replace(one, favourite=True))
    library.shelve("a", [noted.id], lambda one: replace(one, archived=True))
    trash(library, gone)
    found = {one: titles(library, ArticleQuery(one)) for one in SmartList}
    assert found == {
        SmartList.ALL: ["丁", "甲"],
        SmartList.UNREAD: ["丁", "甲"],
        SmartList.NOTES: ["乙"],
        SmartList.MONTH: ["丁", "甲"],
        SmartList.FAVOURITES: ["丁", "丙"],
        SmartList.ARCHIVE: ["乙", "丙"],
        SmartList.TRASH: ["戊"],
    }
    assert library.list_counts() == {one: len(names) for one, names in found.items()}
    assert set(titles(library, ArticleQuery(None))) == {"甲", "乙", "丙", "丁"}
    assert plain.id in library.listed(ArticleQuery(SmartList.UNREAD))


def test_a_list_can_be_narrowed_by_a_tag_and_by_a_term(library: Library) -> None:
    one, two = add(library, "甲", "乙")
    library.shelve("t", [one.id, two.id], lambda shelf: replace(shelf, tags=("研究",)))
    library.set_occurrences(two.id, [TermPlace("distillation", 1, 1, Span(4, 6))])
    assert titles(library, ArticleQuery(tag="研究")) == ["乙", "甲"]
    assert titles(library, ArticleQuery(tag="研究", concepts=("distillation",))) == ["乙"]
    assert titles(library, ArticleQuery(tag="別")) == []
    assert titles(library, ArticleQuery(concepts=())) == []
    assert library.concept_counts([], [one.id, two.id]) == {two.id: 1}
    assert library.concept_counts(["distillation"]) == {}


@pytest.mark.parametrize(
    ("order", "names"),
    [
        (ArticleOrder.IMPORTED, ["丙", "乙", "甲"]),
        (ArticleOrder.TITLE, ["丙", "乙", "甲"]),
        (ArticleOrder.READ, ["甲", "丙", "乙"]),
        (ArticleOrder.LENGTH, ["乙", "丙", "甲"]),
        (ArticleOrder.PROGRESS, ["丙", "乙", "甲"]),
        (ArticleOrder.NOTES, ["甲", "丙", "乙"]),
    ],
)
def test_a_list_is_sorted_by_what_it_shows(
    library: Library, order: ArticleOrder, names: list[str]
) -> None:
    first = library.add(content("蒸留。", title="甲"))
    library.add(content("一。二。三。四。", title="乙"))
    third = library.add(content("五。六。", title="丙"))
    library.mark_opened(first.id)
    library.annotate(note(first, "蒸留"))
    library.set_position(third.id, ReadingPosition(1, 0.0), seen_blocks=2)
    assert titles(library, ArticleQuery(order=order)) == names
    backwards = titles(library, ArticleQuery(order=order, backwards=True))
    assert sorted(backwards) == sorted(names)
    assert backwards[0] != names[0]


def test_the_last_read_article_is_the_one_opened_last_outside_the_trash(library: Library) -> None:
    assert library.last_read() is None
    one, two, three = add(library, "甲", "乙", "丙")
    assert library.last_read() == three.id
    library.mark_opened(one.id)
    library.mark_opened(two.id)
    assert library.last_read() == two.id
    trash(library, two)
    assert library.last_read() == one.id


def test_progress_is_how_much_was_ever_in_sight(library: Library) -> None:
    article = library.add(content("一。", "二。", "三。"))
    library.set_position(article.id, ReadingPosition(1, 0.5), seen_blocks=3)
    library.set_position(article.id, ReadingPosition(0, 0.0), seen_blocks=1)
    assert library.summaries([article.id])[article.id].progress == 0.75


def test_what_is_in_the_trash_is_neither_listed_nor_found(library: Library) -> None:
    one, two = add(library, "甲", "乙")
    library.set_occurrences(one.id, [TermPlace("distillation", 1, 1, Span(4, 6))])
    trash(library, one)
    assert [a.id for a in library.articles()] == [two.id]
    assert [a.id for a in library.articles(trashed=True)] == [one.id]
    assert {o.article for o in library.search("蒸留")} == {two.id}
    assert library.occurrences("distillation") == ()
    assert library.keyword_lines(["distillation"]).lines == ()


def test_an_article_that_is_imported_again_comes_out_of_the_trash(library: Library) -> None:
    kept = content("蒸留が進む。", title="甲")
    article = library.add(kept)
    trash(library, article)
    assert library.add(kept).id == article.id
    assert [a.id for a in library.articles()] == [article.id]


def test_an_act_is_taken_back_without_what_was_done_since(library: Library) -> None:
    (article,) = add(library, "甲")
    change = library.shelve("x", [article.id], lambda one: replace(one, tags=("旧", "共")))
    library.shelve("y", [article.id], lambda one: replace(one, favourite=True, tags=("共", "新")))
    library.apply(change.inverse())
    assert library.summaries([article.id])[article.id].shelf == Shelf(favourite=True, tags=("新",))


def test_emptying_the_trash_deletes_its_articles_alone_and_for_ever(library: Library) -> None:
    one, two, three = add(library, "甲", "乙", "丙")
    change = library.shelve("t", [one.id], lambda s: replace(s, trashed_at=datetime.now(UTC)))
    trash(library, two)
    assert library.empty_trash({two.id, three.id}) == 1
    assert library.empty_trash() == 1
    assert [a.id for a in library.articles()] == [three.id]
    with pytest.raises(ConflictError, match="deleted since"):
        library.apply(change.inverse())
    with pytest.raises(NotFoundError):
        library.shelve("t", [one.id], lambda shelf: shelf)


def test_the_lists_state_changes_with_what_a_list_shows_and_with_nothing_else(
    library: Library,
) -> None:
    states = [library.list_state()]
    (article,) = add(library, "甲")
    states.append(library.list_state())
    annotation = note(article, "蒸留")
    library.annotate(annotation)
    states.append(library.list_state())
    library.delete_annotations([annotation.id])
    states.append(library.list_state())
    library.shelve("t", [article.id], lambda one: replace(one, tags=("研究",)))
    states.append(library.list_state())
    assert len(set(states)) == len(states)
    library.correct("蒸留が進む。", "Distillation advances.")
    assert library.list_state() == states[-1]
    library.delete(article.id)
    assert library.list_state() != states[-1]
