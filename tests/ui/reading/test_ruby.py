"""Where readings go, and how far they spread their bases."""

from itertools import accumulate, pairwise

from hypothesis import given
from hypothesis import strategies as st

from reader.model.page import Ruby
from reader.model.spans import Span
from reader.ui.reading.ruby import (
    MOST_SPREAD,
    NARROWEST,
    condensed,
    earlier_break,
    pieces,
    pieces_on,
    place,
    spread,
)

SIZE = 20.0


def half_size(reading: str) -> float:
    return len(reading) * SIZE / 2


def test_a_reading_no_wider_than_its_base_spreads_nothing() -> None:
    assert spread("学習", [Ruby(Span(0, 2), "がく", 1)], SIZE, half_size) == {}


def test_a_reading_hangs_over_kana_before_it_spreads_its_base() -> None:
    ruby = Ruby(Span(1, 2), "こころ", 2)
    assert spread("の心の", [ruby], SIZE, half_size) == {}
    spaces = spread("大心大", [ruby], SIZE, half_size)
    assert sum(spaces.values()) == half_size("こころ") - SIZE


def test_two_readings_side_by_side_do_not_hang_over_each_other() -> None:
    left, right = Ruby(Span(0, 1), "こころ", 5), Ruby(Span(1, 2), "みなと", 5)
    spaces = spread("心港", [left, right], SIZE, half_size)
    assert sum(spaces.values()) == half_size("こころみなと") - 2 * SIZE


@given(st.integers(1, 4), st.integers(1, 12))
def test_no_reading_tears_its_base_apart(length: int, kana: int) -> None:
    text = "承" * (length + 2)
    spaces = spread(text, [Ruby(Span(1, 1 + length), "う" * kana, 5)], SIZE, half_size)
    assert all(space <= MOST_SPREAD * SIZE + 1e-9 for space in spaces.values())


def test_a_reading_that_has_no_room_is_set_narrower_but_stays_legible() -> None:
    assert condensed(30.0, 40.0) == 1.0
    assert condensed(40.0, 32.0) == 0.8
    assert condensed(100.0, 20.0) == NARROWEST


@given(st.integers(1, 5), st.text("あいう", min_size=1, max_size=12), st.sets(st.integers(1, 9)))
def test_a_reading_cut_at_line_ends_is_whole_again_when_joined(
    length: int, reading: str, breaks: set[int]
) -> None:
    ruby = Ruby(Span(2, 2 + length), reading, 1)
    cut = pieces(ruby, sorted(breaks))
    assert "".join(piece.text for piece in cut) == reading
    assert all(2 <= piece.start < piece.end <= 2 + length for piece in cut)


@given(st.lists(st.integers(1, 4), min_size=1, max_size=8), st.sets(st.integers(1, 25)))
def test_lines_looked_at_one_by_one_have_all_readings(sizes: list[int], cuts: set[int]) -> None:
    edges = list(accumulate((2 * size for size in sizes), initial=0))
    readings = [
        Ruby(Span(start, start + size), "あいうえお", 1)
        for start, size in zip(edges, sizes, strict=False)
    ]
    breaks = sorted(cut for cut in cuts if cut < edges[-1])

    def inside(span: Span) -> list[int]:
        return [cut for cut in breaks if span.start < cut < span.end]

    lines = [Span(one, two) for one, two in pairwise([0, *breaks, edges[-1]])]
    found = [piece for line in lines for piece in pieces_on(line, readings, inside)]
    assert found == [piece for ruby in readings for piece in pieces(ruby, breaks)]


def test_a_line_ends_before_a_base_that_would_be_cut() -> None:
    readings = [Ruby(Span(4, 7), "あじさい", 8)]
    assert earlier_break(0, 6, readings) == 4
    assert earlier_break(0, 7, readings) == 7
    assert earlier_break(4, 6, readings) == 6


@given(st.lists(st.tuples(st.floats(0, 400), st.floats(1, 80)), max_size=8))
def test_readings_on_a_line_never_overlap(bases: list[tuple[float, float]]) -> None:
    bases.sort()
    xs = place(bases, 0.0, 400.0, gap=2.0)
    edges = [(x, x + width) for x, (_, width) in zip(xs, bases, strict=True)]
    assert all(before[1] <= after[0] for before, after in pairwise(edges))
