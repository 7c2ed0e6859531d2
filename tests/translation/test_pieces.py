"""Text that is cut so that each part fits a model."""

import re

from hypothesis import given
from hypothesis import strategies as st

from reader.translation.pieces import clean_input, clean_output, cut

TEXTS = st.text(alphabet="あ漢A 、。「」()⟦⟧\n", max_size=80)


@given(TEXTS, st.integers(1, 20))
def test_parts_fit_and_give_back_the_text(text: str, limit: int) -> None:
    parts = cut(text, lambda part: len(part) <= limit)

    assert "".join(parts) == text
    assert all(len(part) <= limit for part in parts)


@given(TEXTS, st.integers(1, 20))
def test_neighbours_that_fit_together_are_not_cut_apart(text: str, limit: int) -> None:
    parts = cut(text, lambda part: len(part) <= limit)

    if len(text) <= limit:
        assert parts == [text]


def test_sentences_are_cut_before_clauses_and_clauses_before_words() -> None:
    def parts(limit: int) -> list[str]:
        return cut("一つ、二つ。三つ、四つ。", lambda part: len(part) <= limit)

    assert parts(6) == ["一つ、二つ。", "三つ、四つ。"]
    assert parts(3) == ["一つ、", "二つ。", "三つ、", "四つ。"]


def test_english_is_cut_between_words() -> None:
    assert cut("one two three", lambda part: len(part) <= 8) == ["one two ", "three"]


def test_a_quote_keeps_its_closing_bracket() -> None:
    assert cut("「はい。」と言う。", lambda part: len(part) <= 5) == ["「はい。」", "と言う。"]


@given(TEXTS)
def test_what_must_stay_whole_stays_whole(text: str) -> None:
    keep = re.compile("⟦[^⟧]*⟧")

    whole = keep.findall(text)
    parts = cut(text, lambda part: len(part) <= 1, keep)

    assert "".join(parts) == text
    assert [part for part in parts if keep.fullmatch(part)] == whole


@given(st.text(st.characters()))
def test_input_is_one_line_that_any_tokenizer_takes(text: str) -> None:
    clean = clean_input(text)

    clean.encode("utf-8")
    assert clean == " ".join(clean.split())


def test_input_has_the_kanji_that_are_usual_today() -> None:
    assert (
        clean_input("髙橋は𠮟られ、𠮷田は噓に頰を赤らめた")
        == "高橋は叱られ、吉田は嘘に頬を赤らめた"
    )
    assert clean_input("高橋は叱られ、台湾に行った") == "高橋は叱られ、台湾に行った"


def test_output_shows_each_gap_once() -> None:
    assert clean_output(" a \ufffd\ufffd b\n ⁇ c ") == "a \ufffd b \ufffd c"
    assert clean_output("snake_case") == "snake_case"
