"""What is read of a very long text already, and which part of it is to be read next."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Sequence

from reader.model.page import Ruby
from reader.model.spans import Span

FIRST = 12_000
"""Code points that are read first, around what is in sight: a window or two."""
THEN = 60_000
"""Code points that are read at a time then: each time the whole text's row is made anew."""


class ReadParts:
    """The readings of a text by parts, which end where its sentences do."""

    def __init__(self, size: int, sentences: Sequence[Span]) -> None:
        self._size = size
        self._starts = [0, *(span.start for span in sentences if span.start > 0), size]
        self._parts: list[tuple[Span, tuple[Ruby, ...]]] = []

    def take(self, part: Span, above: Iterable[Ruby]) -> None:
        """Take what is set above a part that `wanted` named."""
        insort(self._parts, (part, tuple(above)), key=lambda read: read[0].start)

    @property
    def above(self) -> tuple[Ruby, ...]:
        """What is set above all parts that were read."""
        return tuple(one for _, above in self._parts for one in above)

    def wanted(self, sight: int) -> Span | None:
        """Return the part to be read next, where the code point at `sight` is in the window.

        None when all is read.
        """
        gaps = self._gaps()
        if not gaps:
            return None
        gap = next((gap for gap in gaps if gap.end > sight), gaps[-1])
        start, most = gap.start, THEN
        if not self._parts:
            start, most = self._starts[max(0, bisect_right(self._starts, sight) - 1)], FIRST
            start = min(start, self._starts[-2])
        last = bisect_left(self._starts, start + most)
        return Span(start, min(gap.end, self._starts[min(last, len(self._starts) - 1)]))

    def _gaps(self) -> list[Span]:
        ends = [0, *(part.end for part, _ in self._parts)]
        starts = [*(part.start for part, _ in self._parts), self._size]
        return [Span(a, b) for a, b in zip(ends, starts, strict=True) if a < b]
