import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.article import Token
from reader.model.inline import InlineKind, InlineMark
from reader.model.page import Ruby
from reader.model.spans import Span
from reader.text.furigana import grade, katakana_to_hiragana, level, ruby, with_authors
from reader.text.tokens import Tokenizer

TOKENIZER = Tokenizer()


def marked(text: str) -> str:
    """Return `text` with each reading in brackets after its kanji."""
    for part in reversed(ruby(text, TOKENIZER.tokens(text))):
        text = f"{text[: part.span.end]}[{part.reading}]{text[part.span.end :]}"
    return text


@pytest.mark.parametrize(
    "expected",
    [
        "難[むずか]しい",
        "お茶[ちゃ]",
        "取[と]り組[く]み",
        "大人[おとな]",
        "話[はな]し合[あ]い",
        "生[い]き生[い]き",
        "人々[ひとびと]",
        "食[た]べた",
        "大[だい]規模[きぼ]言語[げんご]モデル",
        "オープンAIはV3と2.5",
    ],
)
def test_readings_stand_above_the_kanji_only(expected: str) -> None:
    assert marked(re.sub(r"\[.*?\]", "", expected)) == expected


def test_a_reading_that_does_not_fit_the_spelling_stands_above_the_word() -> None:
    token = Token("3密", "3密", "さんみつ", "名詞", Span(1, 3))
    (part,) = ruby("の3密", [token])
    assert (part.span, part.reading) == (Span(1, 3), "さんみつ")


@pytest.mark.parametrize(
    ("surface", "reading", "kanji", "above"),
    [
        ("Ｔ字路", "てぃーじろ", "字路", "じろ"),
        ("生成AI", "せいせいえーあい", "生成", "せいせい"),
        ("IT企業", "あいてぃーきぎょう", "企業", "きぎょう"),
        ("対HIV薬", "たいえいちあいぶいやく", "対薬", "たいやく"),
    ],
)
def test_letters_that_are_read_by_their_names_have_no_reading_above_them(
    surface: str, reading: str, kanji: str, above: str
) -> None:
    parts = ruby(surface, [Token(surface, surface, reading, "名詞", Span(0, len(surface)))])
    assert "".join(part.span.of(surface) for part in parts) == kanji
    assert "".join(part.reading for part in parts) == above


def test_letters_that_are_read_as_a_word_leave_the_reading_above_the_whole() -> None:
    (part,) = ruby("対NATO策", [Token("対NATO策", "", "たいなとーさく", "名詞", Span(0, 6))])
    assert (part.span, part.reading) == (Span(0, 6), "たいなとーさく")


@pytest.mark.parametrize(
    ("text", "expected"),
    [("一", 1), ("引", 2), ("一引", 2), ("鬱", 7), ("𠮟", 7), ("嘘", 8), ("人々", 1), ("かな", 0)],
)
def test_the_hardest_kanji_gives_the_grade(text: str, expected: int) -> None:
    assert grade(text) == expected


def test_each_level_of_kanji_holds_those_that_learners_meet_then_and_all_joyo_kanji_have_one() -> (
    None
):
    assert [level(text) for text in ("日本人", "食べる", "姉妹", "鬱", "嘘", "人々", "かな")] == [
        1, 2, 3, 5, 6, 1, 0,
    ]  # fmt: skip
    graded = [char for char in map(chr, range(0x4E00, 0xA000)) if 0 < grade(char) < 8]
    assert all(0 < level(char) < 6 for char in graded)
    assert [sum(level(char) <= most for char in graded) for most in (1, 2, 3, 4)] == [
        100, 300, 650, 1000,
    ]  # fmt: skip


def test_only_katakana_is_converted() -> None:
    assert katakana_to_hiragana("ヴァイオリンとサーバーAI漢字") == "ゔぁいおりんとさーばーAI漢字"


@given(st.text(alphabet="日本語難しい取り組みお茶カナヶ々AI1。 ", max_size=40))
def test_readings_are_in_order_and_above_kanji(text: str) -> None:
    at = 0
    for part in ruby(text, TOKENIZER.tokens(text)):
        assert at <= part.span.start < part.span.end <= len(text)
        assert part.reading
        assert part.grade >= 0
        at = part.span.end


def test_what_the_author_set_above_words_wins_over_the_dictionary() -> None:
    text = "本気と書いて大人が読む。"
    found = (
        Ruby(Span(0, 2), "ほんき", 1),
        Ruby(Span(3, 4), "か", 2),
        Ruby(Span(6, 8), "おとな", 1),
    )
    marks = [
        InlineMark(Span(6, 7), InlineKind.READING, "だい"),
        InlineMark(Span(0, 2), InlineKind.READING, "マジ"),
        InlineMark(Span(0, 2), InlineKind.STRONG),
    ]
    assert with_authors(found, text, marks) == (
        Ruby(Span(0, 2), "マジ", 1, 1),
        Ruby(Span(3, 4), "か", 2),
        Ruby(Span(6, 7), "だい", 1, 1),
    )
    assert with_authors(found, text, marks[2:]) == found
