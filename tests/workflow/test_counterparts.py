"""From English to the Japanese term behind it, and to the meaning that stands there."""

from dataclasses import replace

import pytest

from reader.model.glossary import Concept, Term
from reader.model.page import Mark, MarkKind, Row
from reader.model.spans import Language, Span
from reader.model.translation import SegmentTerm
from reader.workflow.counterparts import english_of, japanese_behind, standing_first
from reader.workflow.importing import add_clipboard
from reader.workflow.open_article import OpenArticle
from reader.workflow.pages import both_possible, open_question
from reader.workflow.workspace import Workspace

SENTENCE = "推論の過程を文章で示すのである。"


def concept(identity: str, ja: str, en: str) -> Concept:
    return Concept(
        identity,
        terms=(Term(f"{identity}-ja", Language.JA, ja), Term(f"{identity}-en", Language.EN, en)),
    )


def marks(row: Row, kind: MarkKind) -> list[Mark]:
    return [m for column in (row.ja, row.en) for m in column.marks if m.kind is kind]


@pytest.fixture
def article(translating: Workspace) -> OpenArticle:
    translating.create_concept(concept("axis", "軸足", "axis"))
    translating.create_concept(concept("pivot", "軸足", "pivot"))
    paragraphs = (
        SENTENCE,
        "軸足の話を軸足で読むのである。推論と軸足を見るのである。",
        "次の話も読むのである。",
    )
    return OpenArticle(translating, add_clipboard(translating, "\n\n".join(paragraphs)))


def written(article: OpenArticle, block: int, *english: str) -> Row:
    """Return a row with English that a reader has written for each segment, as an engine's own."""
    for number, text in enumerate(english):
        article.correct(block, number, text)
    known = article.translations(block)
    for number, translation in known.items():
        known[number] = replace(translation, engine="test 1.0")
    return article.row(block)


def block_with(article: OpenArticle, text: str) -> int:
    return next(n for n, block in enumerate(article.article.blocks) if text in block.text)


def test_an_open_meaning_is_doubted_on_its_english_with_all_that_are_possible(
    article: OpenArticle,
) -> None:
    block = block_with(article, "推論の過程")
    row = written(article, block, "It shows the process of inference in writing.")
    [doubt] = marks(row, MarkKind.DOUBT)
    assert doubt.span.of(row.en.text) == "inference"
    assert "“reasoning” and “inference” are both possible" in doubt.note


def test_a_settled_meaning_is_not_doubted(article: OpenArticle) -> None:
    block = block_with(article, "推論の過程")
    [mark] = marks(article.row(block), MarkKind.TERM)
    meanings = article.senses_at(block, mark.span)[0]
    article.choose_sense(block, mark.span, meanings[1])
    row = written(article, block, "It shows the process of inference in writing.")
    assert not marks(row, MarkKind.DOUBT)


def test_what_the_reader_wrote_is_not_doubted(article: OpenArticle) -> None:
    block = block_with(article, "推論の過程")
    article.correct(block, 0, "It shows the inference in writing.")
    assert not marks(article.row(block), MarkKind.DOUBT)


def test_english_leads_to_the_term_behind_it_the_second_to_the_second(
    article: OpenArticle,
) -> None:
    block = block_with(article, "軸足の話")
    row = written(article, block, "One axis by another axis.", "A pivot and reasoning are seen.")
    found = [
        (mark.span.of(row.en.text), term.span.of(row.ja.text), term.span.start)
        for mark in sorted(marks(row, MarkKind.OBEYED), key=lambda m: m.span.start)
        if (term := japanese_behind(row, mark.span))
    ]
    text = row.ja.text
    first, second = text.index("軸足"), text.index("軸足", 3)
    third = text.index("軸足", second + 1)
    assert found == [
        ("axis", "軸足", first),
        ("axis", "軸足", second),
        ("pivot", "軸足", third),
        ("reasoning", "推論", text.index("推論")),
    ]
    assert english_of(row, Span(third, third + 2)) == "pivot"


@pytest.mark.parametrize(
    ("settled", "english", "first"),
    [
        ("pivot", "axis", "pivot"),
        ("axis", "", "axis"),
        (None, "pivots", "pivot"),
        (None, "axis", "axis"),
        (None, "", "axis"),
        (None, "something else", "axis"),
        ("gone", "pivot", "pivot"),
    ],
)
def test_the_meaning_that_stands_there_comes_first(
    settled: str | None, english: str, first: str
) -> None:
    known = {
        "axis": concept("axis", "軸足", "axis"),
        "pivot": concept("pivot", "軸足", "pivot"),
    }
    order = standing_first(["axis", "pivot"], known, settled, english)
    assert order[0] == first
    assert sorted(order) == ["axis", "pivot"]


def test_meanings_with_the_same_english_are_no_question() -> None:
    term = SegmentTerm("a", "軸足", "pivot", unsettled=True, meanings=("pivot", "Pivot"))
    assert not open_question(term)
    three = replace(term, meanings=("pivot", "axis", "foothold"))
    assert open_question(three)
    assert "“pivot”, “axis” and “foothold” are all possible" in both_possible(three, "axis")
