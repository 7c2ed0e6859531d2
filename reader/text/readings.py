"""Gives the tokens of a text the readings that they have where they stand.

The dictionary knows words one by one. Here what stands around them decides: the reader's own
corrections first, then what the glossary says, then words with several readings (`heteronyms`),
Chinese names, counters, and words that the tokeniser does not know (`compounds`).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from reader.model.article import Token
from reader.model.spans import Span
from reader.text.chinese_names import chinese_names
from reader.text.compounds import compounds
from reader.text.counters import counted
from reader.text.heteronyms import heteronyms
from reader.text.kana import katakana_to_hiragana
from reader.text.pieces import Group, Piece
from reader.text.script import is_kanji

_NOTHING: Mapping[str, str] = {}
_NO_TERMS: Mapping[Span, str] = {}


def in_context(
    text: str,
    tokens: Sequence[Token],
    own: Mapping[str, str] = _NOTHING,
    terms: Mapping[Span, str] = _NO_TERMS,
) -> tuple[Token, ...]:
    """Return `tokens`, those of `text`, with the readings that fit the place.

    Words that are read as one become one token (二十歳 はたち). `own` are the reader's readings of
    words as they are written; they win, the longest first. Then come those that the glossary has
    for `terms`, in hiragana; a term that is read so anyway stays in its words.
    """
    if not any(map(is_kanji, text)):
        return tuple(tokens)
    found = _read(text, tokens, own, ())
    others: list[Group] = [
        (Piece(span, reading, bends=False),)
        for span, reading in terms.items()
        if _spoken(found, span) != reading
    ]
    return _read(text, tokens, own, others) if others else found


def _read(
    text: str, tokens: Sequence[Token], own: Mapping[str, str], terms: Iterable[Group]
) -> tuple[Token, ...]:
    cut = _Cut(text, tokens)
    for group in (*_own(text, own), *terms):
        cut.take(group)
    found = [*heteronyms(text), *chinese_names(text), *counted(text), *compounds(text)]
    # The longer says more: 一日中 before 一日, but 十一日 before 一日.
    for group in sorted(found, key=lambda group: group[0].span.start - group[-1].span.end):
        cut.take(group)
    return cut.tokens()


def _spoken(tokens: Sequence[Token], span: Span) -> str:
    """Return how the tokens of a span are read."""
    first = bisect_right(tokens, span.start, key=lambda token: token.span.end)
    end = bisect_left(tokens, span.end, first, key=lambda token: token.span.start)
    inside = tokens[first:end]
    return "".join(katakana_to_hiragana(token.reading or token.surface) for token in inside)


def _own(text: str, own: Mapping[str, str]) -> Iterator[Group]:
    for word in sorted(own, key=len, reverse=True):
        at = text.find(word)
        while word and at >= 0:
            yield (Piece(Span(at, at + len(word)), own[word]),)
            at = text.find(word, at + len(word))


class _Cut:
    """The tokens of a text and what was said to be read otherwise, the first saying winning."""

    def __init__(self, text: str, tokens: Sequence[Token]) -> None:
        self._text = text
        self._tokens = tokens
        self._at = {token.span.start: number for number, token in enumerate(tokens)}
        self._ends = {token.span.end: number for number, token in enumerate(tokens)}
        self._taken: dict[int, tuple[int, Group]] = {}
        self._free = [True] * len(tokens)

    def take(self, group: Group) -> None:
        """Take a group unless it cuts a word, or another stands there."""
        first = self._at.get(group[0].span.start)
        if first is None:
            return
        end = group[-1].span.end
        last = self._ends.get(end)
        if last is None:
            last, group = self._with_kana(first, group)
        if last is None or not all(self._free[first : last + 1]):
            return
        if first == last and not group[0].cuts and len(group) > 1:
            return  # One word of the dictionary's, such as 一番 or 十分.
        self._taken[first] = (last, group)
        self._free[first : last + 1] = [False] * (last + 1 - first)

    def _with_kana(self, first: int, group: Group) -> tuple[int | None, Group]:
        """Return the group with the inflection of its word, and the word's number."""
        piece = group[-1]
        if not piece.bends:
            return None, group
        for number in range(first, len(self._tokens)):
            end = self._tokens[number].span.end
            if end > piece.span.end:
                rest = self._text[piece.span.end : end]
                if any(not _is_kana(char) for char in rest):
                    break
                reading = piece.reading + katakana_to_hiragana(rest)
                longer = replace(piece, span=Span(piece.span.start, end), reading=reading)
                return number, (*group[:-1], longer)
        return None, group

    def tokens(self) -> tuple[Token, ...]:
        """Return the tokens as they are now."""
        result: list[Token] = []
        number = 0
        while number < len(self._tokens):
            token = self._tokens[number]
            if number not in self._taken:
                result.append(token)
                number += 1
                continue
            last, group = self._taken[number]
            for piece in group:
                surface = piece.span.of(self._text)
                if token.surface != surface:
                    token = replace(token, surface=surface, lemma=surface)
                result.append(replace(token, reading=piece.reading, span=piece.span))
            number = last + 1
        assert all(one.span.end <= two.span.start for one, two in pairwise(result))
        return tuple(result)


def _is_kana(char: str) -> bool:
    return "ぁ" <= char <= "ヿ"
