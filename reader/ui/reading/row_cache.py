"""Rows as they are needed: each is asked for when it is first seen, and replaced when told."""

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol, overload, runtime_checkable

from reader.model.page import Row


@runtime_checkable
class Outlined(Protocol):
    """Rows that can be had without what takes long to find."""

    def outline(self, number: int, /) -> Row:
        """Return a row with its text alone."""
        ...


class RowCache(Sequence[Row]):
    """The rows of `source`, which may build one each time it is asked; this asks once."""

    def __init__(self, source: Sequence[Row] = ()) -> None:
        self._source = source
        self._size = len(source)
        self._known: dict[int, Row] = {}
        self._dressed = -1
        self._dress: Callable[[Row], Row] = _as_it_is
        self._in_dress: tuple[Row, Row] | None = None
        """The row as it is, and as it is shown."""

    def __len__(self) -> int:
        return self._size

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Row]: ...
    def __getitem__(self, index: int | slice) -> Row | Sequence[Row]:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(self._size))]
        if not 0 <= index < self._size:
            raise IndexError(index)
        row = self._known.get(index)
        if row is None:
            row = self._known[index] = self._source[index]
        if index != self._dressed:
            return row
        if self._in_dress is None or self._in_dress[0] is not row:
            self._in_dress = (row, self._dress(row))
        return self._in_dress[1]

    def outline(self, index: int) -> Row:
        """Return a row as far as it is known; one that was not asked for yet may be its text alone.

        For guesses at how tall rows are.
        """
        outlined = self._source.outline if isinstance(self._source, Outlined) else self.__getitem__
        return self._known[index] if index in self._known else outlined(index)

    def dress(self, index: int, change: Callable[[Row], Row] | None) -> None:
        """Give one row otherwise than it is, until another is dressed; None as it is again."""
        self._dressed, self._dress = (index, change) if change else (-1, _as_it_is)
        self._in_dress = None

    def known_in(self, numbers: range) -> Iterator[tuple[int, Row]]:
        """Yield those of the rows that were asked for already, with their numbers."""
        return ((number, self._known[number]) for number in numbers if number in self._known)

    def forget(self) -> None:
        """Have the source asked again for every row."""
        self._known.clear()

    def replace(self, index: int, row: Row | None) -> None:
        """Put another row at `index`; None has the source asked again when it is next needed."""
        if row is None:
            self._known.pop(index, None)
        else:
            self._known[index] = row


def _as_it_is(row: Row) -> Row:
    return row
