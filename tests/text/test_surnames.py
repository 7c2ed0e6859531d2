"""Surnames of three kanji and more before a title."""

import pytest

from reader.text.surnames import long_surnames
from reader.text.tokens import TOKENIZER


@pytest.mark.parametrize(
    ("text", "name", "reading"),
    [
        ("小鳥遊氏は話した。", "小鳥遊", "たかなし"),
        ("編集者の東海林さんに聞く。", "東海林", "しょうじ"),
        ("五十嵐選手が勝った。", "五十嵐", "いがらし"),
    ],
)
def test_a_long_surname_is_read(text: str, name: str, reading: str) -> None:
    [(span, read)] = long_surnames(text, TOKENIZER.tokens)
    assert (span.of(text), read) == (name, reading)


@pytest.mark.parametrize(
    "text", ["皆川さんは驚いた。", "東海林は町だ。", "副大統領氏とは。", "雨だ。"]
)
def test_a_short_one_or_what_has_no_title_is_left_to_the_engine(text: str) -> None:
    assert long_surnames(text, TOKENIZER.tokens) == ()
