"""How paragraphs end: never in a line of one or two letters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.ui.reading.endings import LEAST, fuller_break


@pytest.mark.parametrize(
    ("line", "left", "moved"),
    [
        ("これは専門の記事を読む人の助けになりま", "す。", "なります。"),
        ("モデルの大きさが性能を決めると述べられ", "た。", "べられた。"),
        ("この問題を用語集によって解決していると", "いう。", "ているという。"),
        ("固有名詞や数字の誤りがまだ残って", "いる」。", "残っている」。"),
        ("The loss of the model is shown in", "it.", "in it."),
    ],
)
def test_a_last_line_of_few_letters_takes_some_of_the_line_above(
    line: str, left: str, moved: str
) -> None:
    text = line + (" " if left.isascii() else "") + left
    end = len(text) - len(left)
    at = fuller_break(text, 0, end, len(text))
    assert at < end
    assert len(text[at:].strip()) <= len(moved) + 4
    assert text[at:].lstrip().endswith(left)
    assert text[at] not in "、。」ょっ"


@pytest.mark.parametrize("left", ["", "解決する。", "実験の結果である。", "of the models."])
def test_a_last_line_with_enough_in_it_stays(left: str) -> None:
    text = f"これは専門の記事を読む人のためのもので、{left}"
    end = len(text) - len(left)
    assert fuller_break(text, 0, end, len(text)) == end


def test_a_word_in_latin_letters_and_a_number_are_not_cut() -> None:
    text = "そのような新しい装置の性能はGPT-2025"
    assert fuller_break(f"{text}で。", 0, len(text), len(text) + 2) <= text.index("G")


@given(st.text("あいう漢字、。「」ab1 ー", min_size=1, max_size=40), st.data())
def test_a_line_keeps_at_least_half_of_what_it_had(text: str, data: st.DataObject) -> None:
    end = data.draw(st.integers(1, len(text)))
    start = data.draw(st.integers(0, end - 1))
    at = fuller_break(text, start, end, len(text))
    assert start < at <= end
    if at < end and not text.isascii():
        letters = [sign for sign in text[at:] if sign.isalnum() or sign == "ー"]
        assert len(letters) >= LEAST or text[at:].isascii() or text[at - 1] == " "
