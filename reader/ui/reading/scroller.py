"""Which rows the window shows, so that late layouts and new rows never move what is read.

Heights of rows that were never laid out are estimates. Each move keeps one row (the anchor) at its
place in the window while the rows in sight are measured; the running sums above and below it may
change as they like. A very long row is measured in pieces, one of which is the anchor then.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from reader.ui.reading.geometry import HeightIndex

UPPER_PART = 0.6
"""The anchor is the first row to begin within this part of the window: what is being read."""


class Hold(NamedTuple):
    """A piece of a row that is to stay where it is, and where that is below the window's top."""

    row: int
    y: int
    piece: int = 0


class _Pieces:
    """The heights of a row's pieces, and which of them are true."""

    def __init__(self, estimates: Sequence[int]) -> None:
        self.heights = HeightIndex(estimates)
        self.measured = bytearray(len(estimates))


def _whole(_row: int) -> Sequence[int]:
    return (0,)


class Scroller:
    """The part of a tall page that a window shows; all lengths in pixels.

    `measure(row, piece)` lays a piece of a row out and returns its true height. `cut(row)` is asked
    once a row comes into sight, and returns estimates for its pieces; most have one.
    """

    def __init__(
        self, measure: Callable[[int, int], int], cut: Callable[[int], Sequence[int]] = _whole
    ) -> None:
        self._measure = measure
        self._cut = cut
        self.heights = HeightIndex(())
        self._measured = bytearray()
        self._pieces: dict[int, _Pieces] = {}
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

    def pieces_in_sight(self, row: int) -> range:
        """Return the pieces of a row in the window."""
        pieces = self._pieces.get(row)
        if pieces is None:
            return range(1)
        above = self.top - self.heights.top(row)
        last = pieces.heights.row_at(above + self.window - 1)
        return range(pieces.heights.row_at(above), last + 1)

    def top_of(self, row: int, piece: int = 0) -> int:
        """Return where a piece of a row begins; for the number of rows, where the last one ends."""
        pieces = self._pieces.get(row)
        within = pieces.heights.top(min(piece, len(pieces.heights) - 1)) if pieces else 0
        return self.heights.top(row) + within

    def height_of(self, row: int, piece: int = 0) -> int:
        """Return how tall a piece of a row is."""
        pieces = self._pieces.get(row)
        return pieces.heights[piece] if pieces else self.heights[row]

    def at(self, y: int) -> tuple[int, int]:
        """Return the row and the piece that cover `y` of the page. There must be a row."""
        row = self.heights.row_at(y)
        pieces = self._pieces.get(row)
        return row, pieces.heights.row_at(y - self.heights.top(row)) if pieces else 0

    @property
    def hold(self) -> Hold:
        """What is to stay where it is: what `settle` takes."""
        row, piece = self.at(self.top)
        start = self.top_of(row, piece)
        pieces = self._pieces.get(row)
        last = pieces is None or piece == len(pieces.heights) - 1
        if start < self.top and not (last and row + 1 == len(self)):
            below = start + self.height_of(row, piece) - self.top
            if below <= self.window * UPPER_PART:
                return Hold(row + 1, below) if last else Hold(row, below, piece + 1)
        return Hold(row, start - self.top, piece)

    @property
    def anchor(self) -> tuple[int, int]:
        """The row that is to stay where it is, and where it begins below the window's top."""
        hold = self.hold
        return hold.row, hold.y if hold.piece == 0 else self.top_of(hold.row) - self.top

    def reset(self, estimates: HeightIndex) -> None:
        """Take new rows with estimated heights, and show the first of them."""
        self.heights = estimates
        self._measured = bytearray(len(self.heights))
        self._pieces.clear()
        self.top = 0

    def settle(self, row: int, y: int, piece: int = 0) -> None:
        """Show the page with a row, or a piece of it, `y` below the window's top.

        What is seen is measured.
        """
        if not len(self):
            self.top = 0
            return
        while True:
            self.top = min(max(0, self.top_of(row, piece) - y), self.limit)
            seen = [(row, piece) for row in self.visible for piece in self.pieces_in_sight(row)]
            changed = [place for place in seen if self._take_measure(*place)]
            if not changed:
                return

    def _take_measure(self, row: int, piece: int) -> bool:
        """Lay a piece out if that has not been done, and tell whether its height was another."""
        if not self._measured[row]:
            self._measured[row] = 1
            estimates = self._cut(row)
            if len(estimates) > 1:
                self._take_pieces(row, estimates)
                return True
            self._pieces.pop(row, None)
            return self._set_height(row, self._measure(row, 0))
        pieces = self._pieces.get(row)
        if pieces is None or piece >= len(pieces.heights) or pieces.measured[piece]:
            return False
        pieces.measured[piece] = 1
        pieces.heights[piece] = self._measure(row, piece)
        return self._set_height(row, pieces.heights.total)

    def _take_pieces(self, row: int, estimates: Sequence[int]) -> None:
        known = self._pieces.get(row)
        if known is not None and len(known.heights) == len(estimates):
            known.measured = bytearray(len(estimates))
        else:
            self._pieces[row] = _Pieces(estimates)
            self._set_height(row, sum(estimates))

    def _set_height(self, row: int, height: int) -> bool:
        changed = height != self.heights[row]
        self.heights[row] = height
        return changed

    def scroll_to(self, top: int) -> None:
        """Show the page from `top` on.

        A short way is walked, row by row with their true heights, so that the text moves by as
        much as was asked; a long one is a jump to where the estimates say.
        """
        if not len(self):
            return
        if abs(top - self.top) <= 2 * self.window:
            row, y, piece = self.hold
            self.settle(row, y - (top - self.top), piece)
        elif top >= self.limit:
            self.settle(len(self), self.window)
        else:
            row, piece = self.at(top)
            self.settle(row, self.top_of(row, piece) - top, piece)

    def scroll_to_end(self) -> None:
        """Show the last row with the space below it."""
        self.settle(len(self), self.window - self.foot)

    def change(self, row: int, estimate: int) -> None:
        """Take note that `row` has new content; rows in sight are measured at once."""
        hold = self.hold
        self._measured[row] = 0
        if row in self.visible:
            self._take_measure(row, 0)
        elif row not in self._pieces:
            self.heights[row] = estimate
        self.settle(*hold)

    def remeasure(self) -> None:
        """Take note that any row may have new content; those in sight are measured at once."""
        if len(self):
            hold = self.hold
            self._measured = bytearray(len(self))
            self.settle(*hold)

    def place(self) -> tuple[int, float]:
        """Return the row at the window's top and how far into it that is, 0 to 1.

        Each piece of a row counts the same, so that a place stays one when heights are others.
        """
        if not len(self):
            return 0, 0.0
        row, piece = self.at(self.top)
        within = (self.top - self.top_of(row, piece)) / max(1, self.height_of(row, piece))
        return row, (piece + within) / self._number_of(row)

    def go_to(self, row: int, fraction: float) -> None:
        """Show the page from the given part of `row` on; a row out of range is the nearest one."""
        if not len(self):
            return
        row = min(max(0, row), len(self) - 1)
        self._take_measure(row, 0)
        number = self._number_of(row)
        place = min(max(0.0, fraction), 1.0) * number
        piece = min(int(place), number - 1)
        self._take_measure(row, piece)
        self.settle(row, -round((place - piece) * self.height_of(row, piece)), piece)

    def _number_of(self, row: int) -> int:
        pieces = self._pieces.get(row)
        return len(pieces.heights) if pieces else 1
