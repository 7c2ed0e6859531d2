"""Plans readings above kanji: how far a base is spread, and where each reading goes.

A reading wider than its base may hang over kana and marks beside it by a little, as in JIS X 4051;
what is still too wide spreads the base by space around its characters.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from reader.model.page import Ruby
from reader.model.spans import Span

OVERHANG = 0.45
"""How far a reading may hang over a neighbouring kana or mark, in em of the base."""
APART = 0.1
"""The least space between two readings, in em of the base."""
NARROWEST = 0.7
"""How much of its width a long reading keeps at least."""
MOST_SPREAD = 0.25
"""The most space beside a character of a base, in em: a quarter, which typesetters take at most."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A piece of reading and the code points of its base that it belongs above."""

    start: int
    end: int
    text: str


def _is_open(char: str) -> bool:
    return "\u3040" <= char <= "\u30ff" or char in "、。，．「」『』（）"


def spread(
    text: str,
    readings: Sequence[Ruby],
    size: float,
    width: Callable[[str], float],
    room: Callable[[Span], float] | None = None,
) -> dict[int, float]:
    """Return the extra space, in pixels, that each code point needs after it.

    `size` is the type size of the base, whose characters are as wide as that, unless `room` tells
    how much of the line a base takes; `width` measures a reading. Space is put around the
    characters of the base as JIS has it: one part before the first, two between, one after the
    last; but never more than `MOST_SPREAD`: what is wanting then is made up for by a narrower
    reading (`condensed`), lest a word is torn apart.
    """
    extra: dict[int, float] = {}
    starts, ends = _edges(readings)
    for ruby in readings:
        start, end = ruby.span.start, ruby.span.end
        allowed = _overhang(text, start, end, starts, ends) * size
        base = size * len(ruby.span) if room is None else room(ruby.span)
        missing = width(ruby.reading) - allowed - base
        if missing <= 0:
            continue
        # Between two characters two parts meet.
        most = MOST_SPREAD * size / (1 if len(ruby.span) == 1 else 2)
        part = min(missing / (2 * len(ruby.span)), most)
        if start > 0:
            extra[start - 1] = extra.get(start - 1, 0.0) + part
        for offset in range(start, end):
            share = 2 * part if offset < end - 1 or start == 0 else part
            extra[offset] = extra.get(offset, 0.0) + share
    return extra


def _edges(readings: Sequence[Ruby]) -> tuple[frozenset[int], frozenset[int]]:
    """Return where bases begin and where they end."""
    return (
        frozenset(ruby.span.start for ruby in readings),
        frozenset(ruby.span.end for ruby in readings),
    )


def _overhang(
    text: str, start: int, end: int, starts: frozenset[int], ends: frozenset[int]
) -> float:
    """Return how far a reading may hang over what stands beside its base, in em of the base."""
    before = start > 0 and start not in ends and _is_open(text[start - 1])
    after = end < len(text) and end not in starts and _is_open(text[end])
    return OVERHANG * (before + after)


def overhangs(text: str, readings: Sequence[Ruby]) -> Callable[["Reading"], float]:
    """Return what tells how far a piece of reading may hang over its neighbours, in em."""
    starts, ends = _edges(readings)
    return lambda piece: _overhang(text, piece.start, piece.end, starts, ends)


def condensed(natural: float, room: float) -> float:
    """Return how wide a reading is drawn that has so much room, as a share of its own width."""
    return min(1.0, max(NARROWEST, room / natural)) if natural > 0 else 1.0


def pieces(ruby: Ruby, breaks: Sequence[int]) -> list[Reading]:
    """Cut a reading at the line breaks inside its base, in proportion to the base's parts.

    `breaks` are in order.
    """
    inside = breaks[bisect_right(breaks, ruby.span.start) : bisect_left(breaks, ruby.span.end)]
    edges = [ruby.span.start, *inside, ruby.span.end]
    cut: list[Reading] = []
    done = 0
    for start, end in pairwise(edges):
        upto = round(len(ruby.reading) * (end - ruby.span.start) / len(ruby.span))
        cut.append(Reading(start, end, ruby.reading[done:upto]))
        done = upto
    return [reading for reading in cut if reading.text]


def pieces_on(
    line: Span, readings: Sequence[Ruby], breaks: Callable[[Span], Sequence[int]]
) -> list[Reading]:
    """Return the pieces of `readings`, which are in order, whose bases begin in `line`.

    `breaks` tells where lines begin inside a span. Looks at no other readings than these.
    """
    first = bisect_left(readings, line.start, key=lambda ruby: ruby.span.start)
    while first and readings[first - 1].span.end > line.start:
        first -= 1
    found: list[Reading] = []
    for ruby in islice(readings, first, None):
        if ruby.span.start >= line.end:
            break
        cut = pieces(ruby, breaks(ruby.span))
        found += [piece for piece in cut if line.start <= piece.start < line.end]
    return found


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


def on_line(
    bases: Sequence[tuple[float, float]],
    natural: Sequence[float],
    overhangs: Sequence[float],
    length: float,
    gap: float,
) -> list[tuple[float, float]]:
    """Return where the readings of a line begin, and which share of its own length each keeps.

    `bases` are (centre, length) of what they stand beside, `natural` how long they are and
    `overhangs` how far they may hang over what is beside their bases; all are pixels.
    """
    scales = [
        condensed(wide, base + overhang)
        for wide, (_, base), overhang in zip(natural, bases, overhangs, strict=True)
    ]
    centres = [
        (centre, wide * scale)
        for (centre, _), wide, scale in zip(bases, natural, scales, strict=True)
    ]
    return list(zip(place(centres, 0.0, length, gap), scales, strict=True))


def earlier_break(start: int, end: int, readings: Sequence[Ruby]) -> int:
    """Return where a line from `start` to `end` should end so as not to cut a base from itself.

    That is `end`, unless a base that begins later than the line lies across it. The readings are in
    the order of the text.
    """
    last = bisect_left(readings, end, key=lambda ruby: ruby.span.start) - 1
    if last >= 0 and start < readings[last].span.start and end < readings[last].span.end:
        return readings[last].span.start
    return end
