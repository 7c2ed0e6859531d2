"""Cuts a very long row into pieces, each of which is laid out only when it comes into sight.

Qt lays out a paragraph whole, which takes a second for one as long as a book. A piece begins on a
line of its own, in both columns level; offsets stay those of the row.
"""

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, zip_longest

from reader.model.page import Column, Row
from reader.model.spans import Language, Span

LONG = 6_000
"""Code points of Japanese up to which a row stays in one piece: no paragraph that people write."""
LONG_ENGLISH = 20_000
PIECE = 600
"""About how many a piece of a longer row has: as many as a paragraph. What is shorter in one column
leaves little room empty, and English that stands below its Japanese is not far from it."""
ENGLISH_PIECE = 1_500
"""And how many letters of English, unless the Japanese asks for more."""
_BACK = 16
"""How far a cut within words is moved so as not to part what is one sign."""
_JOINER = "\u200d"


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a row: its code points in both columns, and the segments that it has a part of."""

    ja: Span
    en: Span
    segments: range
    is_first: bool
    is_last: bool

    @classmethod
    def whole(cls, row: Row) -> "Piece":
        """Return a row in one piece."""
        segments = range(max(len(row.ja.segments), len(row.en.segments)))
        return cls(Span(0, len(row.ja.text)), Span(0, len(row.en.text)), segments, True, True)

    def part(self, language: Language) -> Span:
        """Return the part of a column that it holds."""
        return self.ja if language is Language.JA else self.en

    def has(self, language: Language, span: Span) -> bool:
        """Tell whether `span` of a column, which may be empty, is to be seen on this piece."""
        part = self.part(language)
        if len(span):
            return part.overlaps(span)
        return part.contains(span.start) or (self.is_last and span.start == part.end)


def pieces_of(row: Row) -> tuple[Piece, ...]:
    """Cut a row at the ends of sentences; one that is not very long stays whole."""
    ja, en = row.ja, row.en
    if len(ja.text) <= LONG and len(en.text) <= LONG_ENGLISH:
        return (Piece.whole(row),)
    pieces = [piece for group in _groups(row) for piece in _smaller(row, group)]
    pieces[0] = replace(pieces[0], is_first=True)
    pieces[-1] = replace(pieces[-1], is_last=True)
    return tuple(pieces)


def piece_at(pieces: Sequence[Piece], language: Language, offset: int) -> int:
    """Return the number of the piece that holds the code point at `offset` of a column."""
    return max(0, bisect_right(pieces, offset, key=lambda one: one.part(language).start) - 1)


def _groups(row: Row) -> Iterator[Piece]:
    """Yield pieces of whole segments; the row in one, if its columns have not the same segments."""
    ja, en = row.ja, row.en
    number = len(ja.segments)
    paired = not en.text or number == len(en.segments)
    starts = [0]
    for segment in range(1, number if paired else 0):
        first = starts[-1]
        length = ja.segments[segment].start - ja.segments[first].start
        english = en.segments[segment].start - en.segments[first].start if en.text else 0
        if length >= PIECE or english >= ENGLISH_PIECE:
            starts.append(segment)
    ja_parts, en_parts = _parts(ja, starts), _parts(en, starts)
    for first, end, ja_part, en_part in zip(
        starts, [*starts[1:], number], ja_parts, en_parts, strict=True
    ):
        yield Piece(ja_part, en_part, range(first, end), False, False)


def _smaller(row: Row, piece: Piece) -> Iterator[Piece]:
    """Cut a piece that is still too long, as one of code or of a sentence without end."""
    ja_parts = list(_cut(row.ja.text, piece.ja, PIECE))
    en_parts = list(_cut(row.en.text, piece.en, ENGLISH_PIECE))
    # Where one column has fewer parts than the other, the rest of it is empty.
    nothing = Span(piece.ja.end, piece.ja.end), Span(piece.en.end, piece.en.end)
    for ja, en in zip_longest(ja_parts, en_parts):
        yield Piece(ja or nothing[0], en or nothing[1], piece.segments, False, False)


def _parts(column: Column, starts: Sequence[int]) -> list[Span]:
    """Return the parts of a column that begin with the segments `starts`, the first of which is 0.

    All are empty, if there is no text.
    """
    if not column.text:
        return [Span(0, 0)] * len(starts)
    edges = [0, *(column.segments[start].start for start in starts[1:]), len(column.text)]
    return [Span(start, end) for start, end in pairwise(edges)]


def _cut(text: str, span: Span, length: int) -> Iterator[Span]:
    """Cut what is still too long, at an end of a line or between words where there is one near."""
    start = span.start
    while span.end - start > 2 * length:
        end = _stop(text, start + length // 2, start + length)
        yield Span(start, end)
        start = end
    yield Span(start, span.end)


def _stop(text: str, low: int, high: int) -> int:
    for sign in "\n\t 、":
        found = text.rfind(sign, low, high)
        if found >= 0:
            return found + 1
    end = high
    while end > high - _BACK and _is_joined(text, end):
        end -= 1
    return end


def _is_joined(text: str, at: int) -> bool:
    """Tell whether the code point at `at` is one sign with what stands before it."""
    return (
        text[at - 1] == _JOINER or text[at] == _JOINER or unicodedata.category(text[at])[0] in "MS"
    )
