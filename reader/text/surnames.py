"""Surnames of three kanji and more, which are read in one way only: 小鳥遊氏, 東海林さん.

Engines have seldom seen them and guess; the tokeniser's dictionary knows how they are read.
"""

import re

from reader.model.spans import Span
from reader.text.kana_names import Tokens

_TITLES = frozenset(
    ("さん", "氏", "君", "様", "教授", "准教授", "社長", "会長", "監督", "選手", "先生", "博士",
     "議員", "知事", "市長", "首相", "大臣", "記者", "部長", "所長", "院長", "医師", "弁護士")
)  # fmt: skip
_LONG = re.compile(r"[\u3005\u4e00-\u9fff]{3,5}")
_FRAME = re.compile(rf"{_LONG.pattern}(?:{'|'.join(_TITLES)})")


def long_surnames(text: str, tokens: Tokens) -> tuple[tuple[Span, str], ...]:
    """Return the long surnames of `text` before a title, with their reading in hiragana."""
    if not _FRAME.search(text):
        return ()
    cut = tokens(text)
    before = [None, *cut[:-1]]
    return tuple(
        (token.span, token.reading)
        for previous, token, following in zip(before, cut, cut[1:], strict=False)
        if token.subclass.startswith("固有名詞-人名")
        and token.reading
        and _LONG.fullmatch(token.surface)
        and following.surface in _TITLES
        # Behind a surname it is what a person is called besides.
        and not (previous and previous.subclass.startswith("固有名詞-人名"))
    )
