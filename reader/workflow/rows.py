"""The rows of an open article as a sequence of which no more is made than somebody looks at."""

from collections.abc import Callable, Sequence
from typing import overload

from reader.model.page import Row


class Rows(Sequence[Row]):
    """`size` rows, each built when it is taken.

    `outline` gives one as it looks with nothing but its text, which takes far less.
    """

    def __init__(
        self, size: int, build: Callable[[int], Row], outline: Callable[[int], Row] | None = None
    ) -> None:
        self._size = size
        self._build = build
        self.outline = outline or build

    def __len__(self) -> int:
        return self._size

    @overload
    def __getitem__(self, index: int) -> Row: ...

    @overload
    def __getitem__(self, index: slice) -> list[Row]: ...

    def __getitem__(self, index: int | slice) -> Row | list[Row]:
        if isinstance(index, slice):
            return [self._build(number) for number in range(*index.indices(len(self)))]
        if not -len(self) <= index < len(self):
            raise IndexError(index)
        return self._build(index % len(self))
