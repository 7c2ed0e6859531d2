"""What a reader points at as a word: a morpheme with the endings that belong to it."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from reader.model.article import Token
from reader.model.spans import Span

_LATIN = re.compile(r"[A-Za-z0-9.,\-]+")
"""What is one word where nothing stands between: GPT-4, 4,500."""
_AT_THE_END = ".,-"
_SIGNS = frozenset({"補助記号", "記号", "空白"})
_JOINING = frozenset({"て", "で"})
"""Particles after which いる, くる, しまう belong to the verb before."""
_OF_THE_COPULA = frozenset({"有る", "御座る"})
"""What である ends with, which is no more of a word than だ."""
_SHORTEST_PARTICLE = 2


@dataclass(slots=True)
class _Word:
    first: Token
    last: Token
    end: int
    inflects: bool
    """Whether auxiliaries may follow as its endings."""


def words(tokens: Iterable[Token]) -> tuple[Span, ...]:
    """Return the words among the tokens of a text, in order.

    発表していた is one word, 三十, 大規模 and GPT-4 are as well; 研究チーム is two. Signs are
    none, nor are particles of one letter and the copula, which no word of English stands for.
    """
    found: list[_Word] = []
    for token in tokens:
        word = found[-1] if found else None
        if word is None or word.end != token.span.start or not _belongs(word, token):
            found.append(_Word(token, token, token.span.end, _inflects(token)))
            continue
        if word.last.part_of_speech == "接頭辞" or token.part_of_speech == "動詞":
            word.inflects = _inflects(token)
        word.last, word.end = token, token.span.end
    return tuple(_trimmed(word) for word in found if _means(word))


def _trimmed(word: _Word) -> Span:
    """Return a word's span without signs that end it, as the full stop after GPT-4."""
    trailing = word.last is not word.first and _plain(word.last) in _AT_THE_END
    return Span(word.first.span.start, word.last.span.start if trailing else word.end)


def _is_latin(token: Token) -> bool:
    return _LATIN.fullmatch(_plain(token)) is not None


def _plain(token: Token) -> str:
    return unicodedata.normalize("NFKC", token.surface)


def _inflects(token: Token) -> bool:
    return token.part_of_speech in ("動詞", "形容詞")


def _belongs(word: _Word, token: Token) -> bool:
    """Tell whether a token goes on with the word before it."""
    last, kind = word.last, token.part_of_speech
    if _is_latin(last) and _is_latin(token):
        return True
    if last.lemma == "だ" and token.lemma in _OF_THE_COPULA:
        return True
    if not {word.first.part_of_speech, kind}.isdisjoint(_SIGNS) or not _has_parts(word):
        return False
    match kind:
        case "接尾辞":
            return True
        case "名詞" if last.subclass.startswith("数詞"):
            return token.subclass.startswith("数詞")
        case "助動詞":
            joins = word.inflects
        case "助詞":
            joins = word.inflects and token.surface in _JOINING and "接続助詞" in token.subclass
        case "動詞" if token.subclass.startswith("非自立可能"):
            after_particle = last.part_of_speech == "助詞" and last.surface in _JOINING
            joins = after_particle or (token.lemma == "為る" and not word.inflects)
        case _:
            joins = kind == "形容詞" and token.lemma == "無い" and word.inflects
    return joins or last.part_of_speech == "接頭辞"


def _has_parts(word: _Word) -> bool:
    return word.first.part_of_speech not in ("助詞", "助動詞")


def _means(word: _Word) -> bool:
    kind = word.first.part_of_speech
    if kind in _SIGNS or kind == "助動詞":
        return False
    return kind != "助詞" or word.end - word.first.span.start >= _SHORTEST_PARTICLE
