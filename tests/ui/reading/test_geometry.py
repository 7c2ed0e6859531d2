"""Running sums of row heights."""

from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st

from reader.ui.reading.geometry import HeightIndex

heights = st.lists(st.integers(0, 500), min_size=1, max_size=70)


@given(heights, st.lists(st.tuples(st.integers(0, 69), st.integers(0, 500)), max_size=20))
def test_tops_are_the_sums_of_the_heights_before_whatever_changed(
    initial: list[int], changes: list[tuple[int, int]]
) -> None:
    index = HeightIndex(initial)
    now = list(initial)
    for number, height in changes:
        row = number % len(now)
        index[row] = now[row] = height
    tops = [0, *accumulate(now)]
    assert [index.top(row) for row in range(len(now) + 1)] == tops
    assert index.total == tops[-1]
    assert [index[row] for row in range(len(now))] == now


@given(st.lists(st.integers(1, 500), min_size=1, max_size=70), st.data())
def test_the_row_at_a_place_is_the_one_that_covers_it(
    initial: list[int], data: st.DataObject
) -> None:
    index = HeightIndex(initial)
    y = data.draw(st.integers(0, index.total - 1))
    row = index.row_at(y)
    assert index.top(row) <= y < index.top(row + 1)


@given(
    st.integers(0, 500),
    st.integers(1, 70),
    st.dictionaries(st.integers(0, 69), st.integers(0, 500)),
)
def test_rows_of_usual_height_are_as_if_each_had_been_told(
    usual: int, rows: int, others: dict[int, int]
) -> None:
    told = [usual] * rows
    index = HeightIndex(rows=rows, usual=usual)
    for number, height in others.items():
        index[number % rows] = told[number % rows] = height
    assert [index.top(row) for row in range(rows + 1)] == [0, *accumulate(told)]
    one_by_one = HeightIndex(told)
    places = range(-3, index.total + 3, 17)
    assert [index.row_at(y) for y in places] == [one_by_one.row_at(y) for y in places]


def test_places_outside_all_rows_belong_to_the_first_and_the_last() -> None:
    index = HeightIndex([10, 20, 30])
    assert index.row_at(-5) == 0
    assert index.row_at(60) == index.row_at(9999) == 2
