"""Where a text holds something close to a pattern: an exact search with up to k errors.

rapidfuzz has no such search: `partial_ratio_alignment` looks only at windows as long as the
pattern, so it cuts off what was inserted. Here rapidfuzz sifts the text, and Myers' bit-parallel
automaton finds the exact ends in what is left.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import LCSseq

from reader.model.spans import Span

MOST_WINDOWS = 1_000
"""Windows looked at closely, those with the most in common with the pattern."""

MOST_WORK = 50_000
"""Windows times length of pattern: the longer the pattern, the more its letters alone tell."""

MOST_ENDS = 8
"""Ends, and starts for each, that are followed up; only a text of repetitions has more."""


@dataclass(frozen=True, slots=True)
class Window:
    """A part of the text that may hold the pattern, with at least `errors` errors."""

    span: Span
    errors: int


def windows(pattern: str, text: str, most_errors: int) -> Iterator[Window]:
    """Yield the parts of `text` that can hold `pattern` with `most_errors` errors, best first.

    The sieve misses no match: a match is at most `len(pattern) + most_errors` long, so that it
    lies in one of the overlapping windows, and shares at least `len(pattern) - most_errors`
    characters in order with the pattern, so that the longest common subsequence is no shorter.
    """
    size = len(pattern)
    if not size:
        return
    length = 2 * size + most_errors
    starts = range(0, max(1, len(text) - size - most_errors + 1), size)
    found = process.extract(
        pattern,
        [text[start : start + length] for start in starts],
        scorer=LCSseq.similarity,
        score_cutoff=max(1, size - most_errors),
        limit=max(32, min(MOST_WINDOWS, MOST_WORK // size)),
    )
    for content, common, number in found:
        start = starts[number]
        yield Window(Span(start, start + len(content)), size - int(common))


def match_ends(
    pattern: str, text: str, most_errors: int, *, at_start: bool = False
) -> tuple[int, tuple[int, ...]]:
    """Return the fewest errors of any match of `pattern` in `text`, and where such matches end.

    A match starts anywhere, or with the text if `at_start`. The ends are empty, and the errors
    `most_errors`, when every match has more than that.
    """
    size = len(pattern)
    full = (1 << size) - 1
    last = 1 << (size - 1)
    places: dict[str, int] = {}
    for index, character in enumerate(pattern):
        places[character] = places.get(character, 0) | 1 << index
    rises, falls, errors = full, 0, size
    best = most_errors
    ends: list[int] = [0] if size <= best else []
    for end, character in enumerate(text, start=1):
        equal = places.get(character, 0)
        vertical = equal | falls
        horizontal = (((equal & rises) + rises) ^ rises) | equal
        up = falls | (full & ~(horizontal | rises))
        down = rises & horizontal
        if up & last:
            errors += 1
        elif down & last:
            errors -= 1
        up = up << 1 | at_start
        down = down << 1
        rises = (down | (full & ~(vertical | up))) & full
        falls = up & vertical & full
        if errors < best:
            best, ends = errors, [end]
        elif errors == best:
            ends.append(end)
    return best, tuple(ends)


def matches(pattern: str, text: str, window: Window, most_errors: int) -> tuple[Span, ...]:
    """Return the spans of `text` in `window` that are closest to `pattern`, in order.

    Several spans share an end, and several overlap, when the same number of errors leads to each.
    """
    part = window.span.of(text)
    errors, ends = match_ends(pattern, part, most_errors)
    found: set[Span] = set()
    for end in ends[:MOST_ENDS]:
        # Read backwards from the end, the same search finds where such a match can start.
        reach = part[max(0, end - len(pattern) - errors) : end]
        fewest, starts = match_ends(pattern[::-1], reach[::-1], errors, at_start=True)
        if fewest == errors:
            found.update(Span(end - start, end) for start in starts[:MOST_ENDS] if start)
    return tuple(sorted(span.shifted(window.span.start) for span in found))
