"""Words that correspond, told without an engine."""

from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model.alignment import WordLink
from reader.model.spans import Span
from reader.model.translation import SegmentTerm
from reader.text.tokens import Tokenizer
from reader.text.words import words
from reader.translation.word_lookup import completed, look_up

TOKENIZER = Tokenizer()


def linked(
    ja: str,
    en: str,
    terms: Sequence[tuple[str, str]] = (),
    dictionary: Mapping[str, Sequence[str]] | None = None,
) -> list[tuple[str, str]]:
    placed = [
        (Span(ja.index(one), ja.index(one) + len(one)), SegmentTerm(one, one, english))
        for one, english in terms
    ]
    links = look_up(
        ja,
        words(TOKENIZER.tokens(ja)),
        en,
        placed,
        lambda span: (dictionary or {}).get(span.of(ja), ()),
    )
    return [(link.ja.of(ja), link.en.of(en)) for link in links]


def test_a_term_of_the_glossary_is_linked_whole_in_any_inflection() -> None:
    assert linked(
        "大規模言語モデルを使う。",
        "We use large language models.",
        terms=[("大規模言語モデル", "large language model")],
    ) == [("大規模言語モデル", "large language models")]


@pytest.mark.parametrize(
    ("ja", "en", "expected"),
    [
        ("GPUを買う。", "Buy GPUs.", [("GPU", "GPUs")]),
        ("ロンドンに行く。", "Go to London.", [("ロンドン", "London")]),
        ("社員は五十人いる。", "There are fifty employees.", [("五十人", "fifty")]),
        ("売上は3億4,500万円だ。", "Sales: ¥345 million.", [("3億4,500万", "345 million")]),
        ("１２８個を買う。", "Buy 128 pieces.", [("１２８個", "128")]),
        ("雨が降る。", "It rains.", []),
    ],
)
def test_names_numbers_and_latin_words_are_linked(
    ja: str, en: str, expected: list[tuple[str, str]]
) -> None:
    assert linked(ja, en) == expected


def test_links_are_completed_by_what_is_beyond_doubt() -> None:
    told = [WordLink(Span(0, 2), Span(0, 5), 0.6)]
    sure = WordLink(Span(3, 5), Span(6, 9), 0.9)
    rival = WordLink(Span(0, 1), Span(10, 12), 0.95)
    doubted = WordLink(Span(6, 8), Span(10, 12), 0.7)
    assert completed(told, [sure, rival, doubted]) == (told[0], sure)


def test_a_dictionary_links_words_that_it_has() -> None:
    meanings = {"橋": ["bridge"], "古い": ["old", "to be"]}
    assert linked("古い橋", "to cross old bridges", dictionary=meanings) == [
        ("古い", "old"),
        ("橋", "bridges"),
    ]


def test_where_two_words_want_one_nothing_is_linked() -> None:
    meanings = {"橋": ["bridge"], "鉄橋": ["bridge"]}
    assert linked("橋と鉄橋", "The bridge.", dictionary=meanings) == []
    assert linked("橋を渡る", "A bridge and a bridge.", dictionary=meanings) == []


def test_the_glossary_is_believed_before_a_dictionary() -> None:
    assert linked(
        "推論を使う", "Use reasoning, not inference.",
        terms=[("推論", "reasoning")],
        dictionary={"推論": ["inference"]},
    ) == [("推論", "reasoning")]  # fmt: skip


@settings(max_examples=50)
@given(
    st.text("３億5千万と12.5％のＧＰＵ、ﾓﾃﾞﾙ㍻ 🦊", max_size=25),
    st.text("350 GPU twelve.5% ", max_size=25),
)
def test_links_are_spans_of_both_texts_whatever_they_hold(ja: str, en: str) -> None:
    spans = words(TOKENIZER.tokens(ja))
    for link in look_up(ja, spans, en, (), lambda _word: ["fox", ""]):
        assert 0 <= link.ja.start < link.ja.end <= len(ja)
        assert 0 <= link.en.start < link.en.end <= len(en)
