"""Where a name in kanji stands that general Japanese cannot cut: 字節跳動（ByteDance）."""

import re

from reader.glossary.candidates.units import Passage
from reader.model.spans import Span

_KANJI = re.compile("[々〇\u3400-\u9fff]")
_NAME = re.compile("[々〇\u3400-\u9fff]{2,12}$")
_LEADS = re.compile("(?:最?大手|新興|老舗)(?=[々〇\u3400-\u9fff]{2})")
"""What newspapers put right before the name of a firm."""
_PROPER = re.compile("(?:[A-Z]|[a-z][A-Z])[A-Za-z0-9.&'’ -]+")
_DATED = re.compile("[月日年時分秒人円個件回]$")


def kanji_name(passage: Passage, end: int, english: str) -> Span | None:
    """Return the place of the name that ends at `end`, if its kanji make no words of Japanese.

    A number, a pronoun or a verb among them shows that the tokeniser did not know the name: 百度 is
    no hundred degrees, where the English is a name.
    """
    begin = max(0, end - 12)
    match = _NAME.search(passage.text[begin:end])
    if match is None or not _PROPER.fullmatch(english):
        return None
    start = begin + match.start()
    led = False
    for lead in _LEADS.finditer(passage.text, start, end):
        start, led = lead.end(), True
    name = Span(start, end)
    if len(name) < 2 or _DATED.search(name.of(passage.text)):
        return None
    if led:
        return name
    inside = passage.tokens_in(name)
    whole = bool(inside) and inside[0].span.start == start
    odd = any(_is_odd(token.part_of_speech, token.subclass) for token in inside)
    return name if whole and odd else None


def _is_odd(part_of_speech: str, subclass: str) -> bool:
    """Tell whether a word of this kind belongs to no compound of nouns."""
    return part_of_speech in ("代名詞", "動詞", "記号", "副詞") or "数詞" in subclass


def is_pieced(text: str, passage: Passage, start: int) -> bool:
    """Tell whether `text`, which begins at `start`, is single kanji that make no word: 華為."""
    tokens = passage.tokens_in(Span(start, start + len(text)))
    return len(tokens) == len(text) > 1 and all(_KANJI.fullmatch(t.surface) for t in tokens)
