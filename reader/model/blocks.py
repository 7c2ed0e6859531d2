"""The blocks of a text, each cut into segments; of a long text, fetched when asked for."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol, overload

from reader.model.inline import InlineMark
from reader.model.spans import Span

AT_ONCE = 32
"""Blocks fetched for the sake of one: a few windows' worth."""
IN_A_ROW = 512
"""Blocks fetched together by whoever goes through all of them."""


class BlockKind(StrEnum):
    """What a block is on the page. The title is the first block, where there is one."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    QUOTE = "quote"
    CAPTION = "caption"
    TABLE_ROW = "table_row"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Block:
    """One row on screen.

    `segments` are spans into `text`, in order, without overlap; only white space may lie between
    them. `level` is a heading's depth (2 for a section) or a list item's (0 outermost). `marks` are
    what the author marked on the words, in order.
    """

    kind: BlockKind
    text: str
    segments: tuple[Span, ...] = ()
    level: int = 0
    marks: tuple[InlineMark, ...] = ()

    @property
    def is_translated(self) -> bool:
        """Whether its segments are to have English; code stays as it stands."""
        return self.kind is not BlockKind.CODE

    @property
    def segment_texts(self) -> tuple[str, ...]:
        """The segments as text."""
        return tuple(span.of(self.text) for span in self.segments)

    def english_gap(self, number: int) -> str:
        """Return what stands in English before the segment `number`, or behind the last one.

        That is a space, but between cells of a table and lines in them as in the Japanese.
        """
        start = self.segments[number - 1].end if number else 0
        end = self.segments[number].start if number < len(self.segments) else len(self.text)
        return "".join(sign for sign in self.text[start:end] if sign in "\t\n") or " "

    def segment_at(self, offset: int) -> int | None:
        """Return the index of the segment around code point `offset`, or None between segments."""
        index = bisect_right(self.segments, offset, key=lambda span: span.start) - 1
        return index if index >= 0 and self.segments[index].contains(offset) else None


class BlockSource(Protocol):
    """Where the blocks of one text that never changes are kept."""

    def blocks(self, first: int, end: int) -> Sequence[Block]:
        """Return the blocks from the number `first` up to, not including, `end`."""

    def texts(self) -> Sequence[str]:
        """Return the text of every block."""


class LazyBlocks(Sequence[Block]):
    """The `size` blocks of `source`, each fetched at most once by a thread that needs it.

    To those who use it, it is a tuple: it never changes, and it equals a tuple of the same blocks.
    May be used from several threads. What the source raises comes through.
    """

    def __init__(self, size: int, source: BlockSource) -> None:
        self._source = source
        self._known: list[Block | None] = [None] * size

    def __len__(self) -> int:
        return len(self._known)

    @overload
    def __getitem__(self, index: int) -> Block: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Block, ...]: ...
    def __getitem__(self, index: int | slice) -> Block | tuple[Block, ...]:
        if isinstance(index, slice):
            return tuple(self[number] for number in range(*index.indices(len(self))))
        block = self._known[index]
        if block is None:
            number = range(len(self))[index]
            first = number - number % AT_ONCE
            block = self._fetched(first, AT_ONCE)[number - first]
        return block

    def __iter__(self) -> Iterator[Block]:
        for first in range(0, len(self), IN_A_ROW):
            known = self._known[first : first + IN_A_ROW]
            if any(block is None for block in known):
                yield from self._fetched(first, IN_A_ROW)
            else:
                yield from (block for block in known if block is not None)

    def _fetched(self, first: int, number: int) -> Sequence[Block]:
        blocks = self._source.blocks(first, min(first + number, len(self)))
        self._known[first : first + len(blocks)] = blocks
        return blocks

    def texts(self) -> Sequence[str]:
        """Return the text of every block, which is quicker than going through the blocks."""
        return self._source.texts()

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, tuple | LazyBlocks):
            return NotImplemented
        return len(self) == len(other) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return f"<{len(self)} blocks>"


Blocks = tuple[Block, ...] | LazyBlocks
"""The blocks of a text, in order."""
