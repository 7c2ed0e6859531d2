"""How wide the cells of a table's rows are, by what stands in all of its rows."""

import unicodedata
from collections import Counter
from collections.abc import Sequence

from reader.model.blocks import Block, BlockKind

LONGEST = 300
"""Rows of a table that are looked at; a longer one has cells of one width."""
_LEAST, _MOST = 4.5, 24.0
"""In characters: what the longest text of a column counts at least and at most.

A percentage has a heading in English, too.
"""
_EVENED = 0.75
"""Long cells have several lines, and English has other lengths."""


class Tables:
    """The tables among the blocks of an article."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._blocks = blocks
        self._known: dict[int, tuple[float, ...]] = {}

    def shares(self, number: int) -> tuple[float, ...]:
        """Return which part of the width each cell of a row has; nothing for what is no table."""
        if not self._is_row(number):
            return ()
        first = number
        while self._is_row(first - 1) and number - first < LONGEST:
            first -= 1
        if first not in self._known:
            last = first + 1
            while self._is_row(last) and last - first <= LONGEST:
                last += 1
            rows = [self._blocks[n].text for n in range(first, last)]
            self._known[first] = cell_shares(rows) if len(rows) <= LONGEST else ()
        return self._known[first]

    def _is_row(self, number: int) -> bool:
        inside = 0 <= number < len(self._blocks)
        return inside and self._blocks[number].kind is BlockKind.TABLE_ROW


def cell_shares(rows: Sequence[str]) -> tuple[float, ...]:
    """Return which part of the width each column of a table has whose cells tabs part.

    That is for rows of as many cells as most of them have; nothing if that is one.
    """
    cells = [row.split("\t") for row in rows]
    [(count, _)] = Counter(map(len, cells)).most_common(1)
    if count < 2:
        return ()
    usual = [row for row in cells if len(row) == count]
    longest = (max(map(_width, column)) for column in zip(*usual, strict=True))
    weights = [min(max(width, _LEAST), _MOST) ** _EVENED for width in longest]
    return tuple(weight / sum(weights) for weight in weights)


def _width(text: str) -> float:
    """Return about how wide the longest line of a text is, in characters of Japanese."""
    wide = "WFA"
    return max(
        sum(1.0 if unicodedata.east_asian_width(sign) in wide else 0.5 for sign in line)
        for line in text.split("\n")
    )
