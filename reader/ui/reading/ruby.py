"""Plans readings above kanji: how far a base is spread, and where each reading goes.

A reading wider than its base may hang over kana and marks beside it by a little, as in JIS X 4051;
what is still too wide spreads the base by space around its characters.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.model.page import Ruby

OVERHANG = 0.45
"""How far a reading may hang over a neighbouring kana or mark, in em of the base."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A piece of reading and the code points of its base that it belongs above."""

    start: int
    end: int
    text: str


def _is_open(char: str) -> bool:
    return "\u3040" <= char <= "\u30ff" or char in "、。，．「」『』（）"


def spread(
    text: str, readings: Sequence[Ruby], size: float, width: Callable[[str], float]
) -> dict[int, float]:
    """Return the extra space, in pixels, that each code point needs after it.

    `size` is the type size of the base, whose characters are as wide as that; `width` measures a
    reading. Space is put around the characters of the base as JIS has it: one part before the
    first, two between, one after the last.
    """
    extra: dict[int, float] = {}
    taken = {offset for ruby in readings for offset in range(ruby.span.start, ruby.span.end)}
    for ruby in readings:
        start, end = ruby.span.start, ruby.span.end
        allowed = 0.0
        for neighbour in (start - 1, end):
            if 0 <= neighbour < len(text) and neighbour not in taken and _is_open(text[neighbour]):
                allowed += OVERHANG * size
        missing = width(ruby.reading) - allowed - size * len(ruby.span)
        if missing <= 0:
            continue
        part = missing / (2 * len(ruby.span))
        if start > 0:
            extra[start - 1] = extra.get(start - 1, 0.0) + part
        for offset in range(start, end):
            share = 2 * part if offset < end - 1 or start == 0 else part
            extra[offset] = extra.get(offset, 0.0) + share
    return extra


def pieces(ruby: Ruby, breaks: Sequence[int]) -> list[Reading]:
    """Cut a reading at the line breaks inside its base, in proportion to the base's parts."""
    edges = [ruby.span.start, *(b for b in breaks if ruby.span.start < b < ruby.span.end)]
    edges.append(ruby.span.end)
    cut: list[Reading] = []
    done = 0
    for start, end in pairwise(edges):
        upto = round(len(ruby.reading) * (end - ruby.span.start) / len(ruby.span))
        cut.append(Reading(start, end, ruby.reading[done:upto]))
        done = upto
    return [reading for reading in cut if reading.text]


def place(
    centres: Sequence[tuple[float, float]], left: float, right: float, gap: float = 0.0
) -> list[float]:
    """Return the x of readings given as (centre of base, width), in order, on one line.

    Readings stay between `left` and `right` where they can, and `gap` apart in any case.
    """
    xs: list[float] = []
    edge = left
    for centre, wide in centres:
        x = max(edge, min(centre - wide / 2, right - wide))
        xs.append(x)
        edge = x + wide + gap
    return xs


def earlier_break(start: int, end: int, readings: Sequence[Ruby]) -> int:
    """Return where a line from `start` to `end` should end so as not to cut a base from itself.

    That is `end`, unless a base that begins later than the line lies across it.
    """
    for ruby in readings:
        first = ruby.span.start
        if start < first < end < ruby.span.end:
            return first
    return end
