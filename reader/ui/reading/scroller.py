"""Which rows the window shows, so that late layouts and new rows never move what is read.

Heights of rows that were never laid out are estimates. Each move keeps one row (the anchor) at its
place in the window while the rows in sight are measured; the running sums above and below it may
change as they like.
"""

from collections.abc import Callable, Iterable

from reader.ui.reading.geometry import HeightIndex

UPPER_PART = 0.6
"""The anchor is the first row to begin within this part of the window: what is being read."""


class Scroller:
    """The part of a tall page that a window shows; all lengths in pixels.

    `measure(row)` lays a row out and returns its true height.
    """

    def __init__(self, measure: Callable[[int], int]) -> None:
        self._measure = measure
        self.heights = HeightIndex(())
        self._measured = bytearray()
        self.top = 0
        self.window = 1
        self.foot = 0
        """The space below the last row."""

    def __len__(self) -> int:
        return len(self.heights)

    @property
    def limit(self) -> int:
        """The greatest `top`."""
        return max(0, self.heights.total + self.foot - self.window)

    @property
    def visible(self) -> range:
        """The rows in the window."""
        if not len(self):
            return range(0)
        first = self.heights.row_at(self.top)
        return range(first, self.heights.row_at(self.top + self.window - 1) + 1)

    @property
    def anchor(self) -> tuple[int, int]:
        """The row that is to stay where it is, and where that is below the window's top."""
        first = self.heights.row_at(self.top)
        start = self.heights.top(first)
        if start < self.top and first + 1 < len(self):
            below = start + self.heights[first]
            if below - self.top <= self.window * UPPER_PART:
                return first + 1, below - self.top
        return first, start - self.top

    def reset(self, estimates: Iterable[int]) -> None:
        """Take new rows with estimated heights, and show the first of them."""
        self.heights = HeightIndex(estimates)
        self._measured = bytearray(len(self.heights))
        self.top = 0

    def settle(self, row: int, y: int) -> None:
        """Show the page with `row` beginning `y` below the window's top, measuring what is seen."""
        if not len(self):
            self.top = 0
            return
        while True:
            self.top = min(max(0, self.heights.top(row) - y), self.limit)
            changed = [seen for seen in self.visible if self.measure(seen)]
            if not changed:
                return

    def measure(self, row: int) -> bool:
        """Lay `row` out if that has not been done, and tell whether its height was another."""
        if self._measured[row]:
            return False
        self._measured[row] = 1
        height = self._measure(row)
        if height == self.heights[row]:
            return False
        self.heights[row] = height
        return True

    def scroll_to(self, top: int) -> None:
        """Show the page from `top` on.

        A short way is walked, row by row with their true heights, so that the text moves by as
        much as was asked; a long one is a jump to where the estimates say.
        """
        if not len(self):
            return
        if abs(top - self.top) <= 2 * self.window:
            row, y = self.anchor
            self.settle(row, y - (top - self.top))
        elif top >= self.limit:
            self.settle(len(self), self.window)
        else:
            row = self.heights.row_at(top)
            self.settle(row, self.heights.top(row) - top)

    def scroll_to_end(self) -> None:
        """Show the last row with the space below it."""
        self.settle(len(self), self.window - self.foot)

    def change(self, row: int, estimate: int) -> None:
        """Take note that `row` has new content; rows in sight are measured at once."""
        anchor = self.anchor
        self._measured[row] = 0
        if row in self.visible:
            self.measure(row)
        else:
            self.heights[row] = estimate
        self.settle(*anchor)

    def remeasure(self) -> None:
        """Take note that any row may have new content; those in sight are measured at once."""
        if len(self):
            anchor = self.anchor
            self._measured = bytearray(len(self))
            self.settle(*anchor)

    def place(self) -> tuple[int, float]:
        """Return the row at the window's top and how far into it that is, 0 to 1."""
        if not len(self):
            return 0, 0.0
        row = self.heights.row_at(self.top)
        return row, (self.top - self.heights.top(row)) / max(1, self.heights[row])

    def go_to(self, row: int, fraction: float) -> None:
        """Show the page from the given part of `row` on; a row out of range is the nearest one."""
        if not len(self):
            return
        row = min(max(0, row), len(self) - 1)
        self.measure(row)
        self.settle(row, -round(min(max(0.0, fraction), 1.0) * self.heights[row]))
