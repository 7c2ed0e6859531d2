"""What an article is called in lists, with or without a title."""

from hypothesis import given
from hypothesis import strategies as st

from reader.model.article import Content, Metadata
from reader.model.naming import LONGEST, UNTITLED, name_of
from reader.model.spans import Span
from reader.store.library import Library
from reader.store.values import TermPlace
from tests.store.samples import block, content

LONG = "これは名前としてすべてを見せるには長すぎる段落であり、" * 2 + "途中で切る。"


def test_a_title_is_the_name_as_it_stands() -> None:
    assert name_of("推論の時代", "本文。") == "推論の時代"


@given(st.text(), st.text())
def test_a_name_is_never_empty_and_short_where_it_is_no_title(title: str, beginning: str) -> None:
    name = name_of(title, beginning)
    assert name.strip()
    assert name == title or len(name) <= LONGEST + 1
    assert name in (title, UNTITLED) or name.rstrip("…") in " ".join(beginning.split())


def test_without_a_title_an_article_has_the_same_name_wherever_it_is_listed(
    library: Library,
) -> None:
    added = library.add(Content(Metadata(), (block(LONG), block("蒸留が進む。"))))
    library.set_occurrences(added.id, [TermPlace("distillation", 1, 0, Span(0, 2))])
    [summary] = library.articles()
    assert added.name == LONG[:LONGEST] + "…"
    assert library.article(added.id).name == summary.name == added.name
    assert [found.title for found in library.search("蒸留")] == [added.name]
    assert [found.title for found in library.occurrences("distillation")] == [added.name]


def test_names_follow_the_newest_text(library: Library) -> None:
    url = "https://example.com/a"
    library.add(Content(Metadata(url=url), (block("旧い文。"), block("同じ。"))))
    library.add(Content(Metadata(url=url), (block("新しい文。"), block("同じ。"))))
    library.add(content("題のある文。"))
    library.add(Content(Metadata(site="空"), ()))
    assert {one.name for one in library.articles()} == {"新しい文。", "推論の時代", UNTITLED}
