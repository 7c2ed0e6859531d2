"""Row heights and their running sums, each answered in O(log n); pure Python."""

from collections.abc import Iterable


class HeightIndex:
    """The heights of all rows in pixels, as a Fenwick tree.

    Finding a row's top, the row at a place, and changing a height cost O(log n), so a book scrolls
    like an article.
    """

    def __init__(self, heights: Iterable[int]) -> None:
        self._heights = list(heights)
        size = len(self._heights)
        tree = [0, *self._heights]
        for i in range(1, size + 1):
            parent = i + (i & -i)
            if parent <= size:
                tree[parent] += tree[i]
        self._tree = tree
        self._highest_bit = 1 << (size.bit_length() - 1) if size else 0

    def __len__(self) -> int:
        return len(self._heights)

    def __getitem__(self, row: int) -> int:
        return self._heights[row]

    def __setitem__(self, row: int, height: int) -> None:
        change = height - self._heights[row]
        self._heights[row] = height
        i = row + 1
        while change and i < len(self._tree):
            self._tree[i] += change
            i += i & -i

    @property
    def total(self) -> int:
        """The height of all rows together."""
        return self.top(len(self._heights))

    def top(self, row: int) -> int:
        """Return where `row` begins; for the number of rows, where the last one ends."""
        total = 0
        while row:
            total += self._tree[row]
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
            if ahead < len(self._tree) and self._tree[ahead] <= rest:
                row = ahead
                rest -= self._tree[ahead]
            step >>= 1
        return min(row, len(self._heights) - 1)
