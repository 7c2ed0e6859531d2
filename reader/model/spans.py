"""Spans of text, counted in Unicode code points."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

T = TypeVar("T")


class Language(StrEnum):
    """The two languages the reader sets beside each other."""

    JA = "ja"
    EN = "en"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The code points from `start` up to, not including, `end`."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return the part of `text` that this span covers."""
        return text[self.start : self.end]

    def shifted(self, by: int) -> "Span":
        """Return this span moved by `by` code points."""
        return Span(self.start + by, self.end + by)

    def overlaps(self, other: "Span") -> bool:
        """Tell whether both spans share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, offset: int) -> bool:
        """Tell whether the code point at `offset` lies inside."""
        return self.start <= offset < self.end


def inside(ordered: Sequence[T], outer: Span, span_of: Callable[[T], Span]) -> Iterator[T]:
    """Yield those of `ordered`, in the order of their spans, that lie wholly in `outer`."""
    first = bisect_left(ordered, outer.start, key=lambda one: span_of(one).start)
    for number in range(first, len(ordered)):
        span = span_of(ordered[number])
        if span.start >= outer.end:
            return
        if span.end <= outer.end:
            yield ordered[number]


def touches(ordered: Sequence[Span], span: Span) -> bool:
    """Tell whether `span` shares a code point with one of `ordered`, which lie apart in order."""
    before = bisect_left(ordered, span.end, key=lambda one: one.start) - 1
    return before >= 0 and ordered[before].overlaps(span)
