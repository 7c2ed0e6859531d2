import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.glossary.normalise import fold
from reader.model.article import Block, BlockKind, Content, Metadata
from reader.model.errors import NotFoundError
from reader.model.spans import Span
from reader.store.library import Library
from reader.store.search import FOUND_AT_MOST
from reader.store.values import Occurrence, TermPlace
from tests.store.samples import content


def assert_index_in_step(folder: Path) -> None:
    with closing(sqlite3.connect(folder / "library.db", isolation_level=None)) as connection:
        connection.execute(
            "INSERT INTO block_search (block_search, rank) VALUES ('integrity-check', 1)"
        )


def sentences(library: Library, query: str) -> list[str]:
    return [found.sentence for found in library.search(query)]


@pytest.mark.parametrize(
    "query",
    [
        "蒸留",
        "留",
        "蒸留された知識",
        "識。",
        "ＡＩ",
        "ai",
        "AIの",
        "DeepSeek-R1",
        "ｄｅｅｐｓｅｅｋ",
        "𠮟る",
        "𠮟",
        '"声"',
        "100%",
    ],
)
def test_any_part_of_a_text_is_found(library: Library, query: str) -> None:
    library.add(
        content(
            "前置き。蒸留された知識。", "ＡＩの時代とDeepSeek-R1。", '𠮟る"声"は100%。', "蒸留器。"
        )
    )
    wanted = fold(query)
    found = library.search(query)
    assert found
    for one in found:
        assert wanted in fold(one.sentence)
        assert one.segment is not None
    texts = [s for b in library.article(found[0].article).blocks for s in b.segment_texts]
    assert [one.sentence for one in found] == [s for s in texts if wanted in fold(s)]


@pytest.mark.parametrize("query", ["", " ", "無い語", "蒸留推論", "NEAR", "*", "蒸留 OR 推論"])
def test_what_stands_nowhere_is_not_found(library: Library, query: str) -> None:
    library.add(content("蒸留。", "推論。"))
    assert library.search(query) == ()


def test_a_finding_tells_where_it_stands(library: Library) -> None:
    article = library.add(content("一。", "二。𠮟る蒸留、また蒸留。"))
    assert library.search("蒸留") == (
        Occurrence(article.id, "推論の時代", 2, 1, Span(4, 6), "𠮟る蒸留、また蒸留。"),
    )


def test_between_the_sentences_the_whole_block_is_given(library: Library) -> None:
    code = Block(BlockKind.CODE, "import torch")
    article = library.add(Content(Metadata("題"), (code,)))
    assert library.search("torch") == (
        Occurrence(article.id, "題", 0, None, Span(7, 12), "import torch"),
    )


def test_the_last_imported_article_comes_first_each_in_reading_order(library: Library) -> None:
    library.add(content("蒸留一。", "蒸留二。", title="甲"))
    library.add(content("蒸留三。", title="乙"))
    assert sentences(library, "蒸留") == ["蒸留三。", "蒸留一。", "蒸留二。"]


def test_only_the_newest_text_is_searched(library: Library, tmp_path: Path) -> None:
    library.add(content("蒸留が進む。", "残る文。"))
    library.add(content("推論が進む。", "残る文。"))
    assert sentences(library, "蒸留") == []
    assert sentences(library, "推論が") == ["推論が進む。"]
    assert sentences(library, "残る") == ["残る文。"]
    assert_index_in_step(tmp_path)


def test_a_deleted_article_leaves_nothing_in_the_index(library: Library, tmp_path: Path) -> None:
    library.add(content("蒸留が進む。", title="甲"))
    library.delete(library.add(content("推論が進む。", title="乙")).id)
    assert_index_in_step(tmp_path)
    library.add(content("学習が進む。", title="丙"))
    assert sentences(library, "推論が") == []
    assert sentences(library, "が進む") == ["学習が進む。", "蒸留が進む。"]


def test_a_word_that_stands_everywhere_is_cut_short(library: Library) -> None:
    library.add(content(*(f"推論{n}。" for n in range(FOUND_AT_MOST + 50))))
    assert len(library.search("推論")) <= FOUND_AT_MOST + 1
    assert len(library.search("推論1")) > 100


def test_a_concept_is_found_in_every_article(library: Library) -> None:
    first = library.add(content("一。蒸留と蒸留。", title="甲"))
    second = library.add(content("蒸留。", title="乙"))
    library.set_occurrences(
        first.id,
        [
            TermPlace("distillation", 1, 1, Span(5, 7)),
            TermPlace("distillation", 1, 1, Span(2, 4)),
            TermPlace("other", 0, 0, Span(0, 1)),
        ],
    )
    library.set_occurrences(second.id, [TermPlace("distillation", 1, 0, Span(0, 2))])
    assert library.occurrences("distillation") == (
        Occurrence(second.id, "乙", 1, 0, Span(0, 2), "蒸留。"),
        Occurrence(first.id, "甲", 1, 1, Span(2, 4), "蒸留と蒸留。"),
        Occurrence(first.id, "甲", 1, 1, Span(5, 7), "蒸留と蒸留。"),
    )
    assert library.occurrences("unknown") == ()


def test_where_terms_stand_is_told_anew_each_time(library: Library) -> None:
    article = library.add(content("蒸留。"))
    library.set_occurrences(article.id, [TermPlace("a", 1, 0, Span(0, 2))])
    library.set_occurrences(article.id, [TermPlace("b", 1, 0, Span(0, 2))])
    assert library.occurrences("a") == ()
    assert len(library.occurrences("b")) == 1
    library.set_occurrences(article.id, [])
    assert library.occurrences("b") == ()
    with pytest.raises(NotFoundError):
        library.set_occurrences("nothing", [])


def test_places_in_a_text_that_is_no_more_are_left_out(library: Library) -> None:
    article = library.add(content("蒸留。"))
    library.set_occurrences(
        article.id,
        [
            TermPlace("a", 1, 7, Span(0, 2)),
            TermPlace("a", 1, 0, Span(2, 9)),
            TermPlace("a", 9, 0, Span(0, 1)),
        ],
    )
    assert library.occurrences("a") == ()


TEXTS = st.lists(st.sampled_from([*"推論蒸aBＡ1-。 \"'ー𠮟", "ﾊﾟ"]), max_size=12)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(TEXTS, min_size=1, max_size=3), st.integers(0, 12), st.integers(1, 5))
def test_every_stretch_of_every_text_is_found_as_it_is_written(
    library: Library, letters: list[list[str]], start: int, length: int
) -> None:
    article = library.add(content(*map("".join, letters), url="https://example.com/x"))
    query = "".join(letters[0][start : start + length])
    if fold(query):
        assert 1 in {one.block for one in library.search(query) if one.article == article.id}
