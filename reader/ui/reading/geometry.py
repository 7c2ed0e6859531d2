"""Row heights and their running sums, each answered in O(log n); pure Python."""

from collections.abc import Iterable


class HeightIndex:
    """The heights of all rows in pixels, as a Fenwick tree of what differs from the usual one.

    Finding a row's top, the row at a place, and changing a height cost O(log n), so a book scrolls
    like an article. Where all rows are about as tall as is `usual` they cost nothing to make, so
    that it zooms like one, too.
    """

    def __init__(self, heights: Iterable[int] = (), *, rows: int = 0, usual: int = 0) -> None:
        """Take the heights of rows, or so many `rows` of the `usual` height."""
        own = list(heights)
        self._usual = usual
        self._size = size = len(own) or rows
        self._own: dict[int, int] = {}
        """By how much rows are taller than usual."""
        self._tree: dict[int, int] = {}
        self._highest_bit = 1 << (size.bit_length() - 1) if size else 0
        for row, height in enumerate(own):
            self[row] = height

    def __len__(self) -> int:
        return self._size

    def __getitem__(self, row: int) -> int:
        if not 0 <= row < self._size:
            raise IndexError(row)
        return self._usual + self._own.get(row, 0)

    def __setitem__(self, row: int, height: int) -> None:
        change = height - self[row]
        if not change:
            return
        self._own[row] = height - self._usual
        tree = self._tree
        i = row + 1
        while i <= self._size:
            tree[i] = tree.get(i, 0) + change
            i += i & -i

    @property
    def total(self) -> int:
        """The height of all rows together."""
        return self.top(self._size)

    def top(self, row: int) -> int:
        """Return where `row` begins; for the number of rows, where the last one ends."""
        total = row * self._usual
        while row:
            total += self._tree.get(row, 0)
            row &= row - 1
        return total

    def row_at(self, y: int) -> int:
        """Return the row that covers `y`; the first or last one for a `y` outside all rows.

        There must be a row.
        """
        row, step = 0, self._highest_bit
        rest = max(0, y)
        while step:
            ahead = row + step
            if ahead <= self._size:
                height = step * self._usual + self._tree.get(ahead, 0)
                if height <= rest:
                    row = ahead
                    rest -= height
            step >>= 1
        return min(row, self._size - 1)
