"""What stays where it is in the window while rows are measured and replaced."""

from hypothesis import given
from hypothesis import strategies as st

from reader.ui.reading.geometry import HeightIndex
from reader.ui.reading.scroller import Scroller

WINDOW = 300


class Pages:
    """True heights, and which of them were asked for."""

    def __init__(self, heights: list[int]) -> None:
        self.heights = heights
        self.measured: list[int] = []
        self.scroller = Scroller(self.measure)
        self.scroller.window = WINDOW
        self.scroller.reset(HeightIndex([100] * len(heights)))
        self.scroller.go_to(0, 0.0)

    def measure(self, row: int, _piece: int) -> int:
        self.measured.append(row)
        return self.heights[row]

    def y_of(self, row: int) -> int:
        return self.scroller.heights.top(row) - self.scroller.top


heights = st.lists(st.integers(20, 700), min_size=1, max_size=40)


@given(heights, st.lists(st.integers(-500, 500), max_size=25))
def test_scrolling_moves_what_is_seen_by_just_as_much_as_asked(
    true_heights: list[int], steps: list[int]
) -> None:
    page = Pages(true_heights)
    for step in steps:
        seen = {row: page.y_of(row) for row in page.scroller.visible}
        top, limit = page.scroller.top, page.scroller.limit
        page.scroller.scroll_to(top + step)
        moved = {y - page.y_of(row) for row, y in seen.items()}
        if 0 < page.scroller.top < min(limit, page.scroller.limit):
            assert moved == {step}


@given(
    heights,
    st.floats(0, 1),
    st.lists(st.tuples(st.integers(0, 39), st.integers(20, 700)), max_size=25),
)
def test_rows_that_change_never_move_the_row_that_is_being_read(
    true_heights: list[int], place: float, changes: list[tuple[int, int]]
) -> None:
    page = Pages(true_heights)
    page.scroller.go_to(round(place * len(true_heights)), place)
    for number, height in changes:
        row = number % len(true_heights)
        anchor, y = page.scroller.anchor
        page.heights[row] = height
        page.scroller.change(row, estimate=height // 2)
        if 0 < page.scroller.top < page.scroller.limit:
            assert page.y_of(anchor) == y


@given(heights, st.integers(0, 39), st.floats(0, 1))
def test_going_to_a_place_and_asking_for_it_agree(
    true_heights: list[int], row: int, fraction: float
) -> None:
    page = Pages(true_heights)
    page.scroller.go_to(row, fraction)
    place = page.scroller.place()
    top = page.scroller.top
    page.scroller.go_to(0, 0.0)
    page.scroller.go_to(*place)
    assert abs(page.scroller.top - top) <= 1


@given(heights, st.integers(0, 39))
def test_all_that_is_seen_is_measured(true_heights: list[int], row: int) -> None:
    page = Pages(true_heights)
    page.scroller.go_to(row, 0.5)
    for seen in page.scroller.visible:
        assert page.scroller.heights[seen] == true_heights[seen]


def test_the_anchor_is_the_first_row_that_begins_in_the_upper_part_of_the_window() -> None:
    page = Pages([200] * 10)
    page.scroller.go_to(3, 0.5)
    assert page.scroller.anchor == (4, 100)
    page.scroller.go_to(3, 0.0)
    assert page.scroller.anchor == (3, 0)


def test_a_row_as_tall_as_the_window_is_its_own_anchor() -> None:
    page = Pages([2000] * 3)
    page.scroller.go_to(1, 0.25)
    assert page.scroller.anchor == (1, -500)


def test_only_rows_in_the_window_are_measured_on_a_long_jump() -> None:
    page = Pages([100] * 5000)
    page.measured.clear()
    page.scroller.scroll_to(300_000)
    assert len(page.measured) <= WINDOW // 100 + 1


def test_nothing_happens_without_rows() -> None:
    page = Pages([])
    page.scroller.scroll_to(50)
    page.scroller.remeasure()
    page.scroller.go_to(3, 0.5)
    assert page.scroller.top == 0
    assert page.scroller.place() == (0, 0.0)
    assert list(page.scroller.visible) == []
