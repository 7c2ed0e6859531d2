"""An article: its metadata and its blocks."""

import datetime as dt
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

from reader.model.blocks import Block, BlockKind, Blocks, LazyBlocks
from reader.model.naming import name_of
from reader.model.passages import Passage
from reader.model.shelf import NOWHERE_SPECIAL, Shelf
from reader.model.spans import Span

__all__ = [
    "BLOCK_SEPARATOR",
    "Article",
    "ArticleSummary",
    "Block",
    "BlockKind",
    "Content",
    "Metadata",
    "ReadingPosition",
    "Token",
]

BLOCK_SEPARATOR = "\n"
"""What stands between two blocks in an article's stored text."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known about an article beside its text."""

    title: str = ""
    byline: str = ""
    date: dt.date | None = None
    site: str = ""
    url: str = ""
    language: str = "ja"


@dataclass(frozen=True)
class Content:
    """An article's metadata and blocks, before anything is stored."""

    metadata: Metadata
    blocks: Blocks
    passages: tuple[Passage, ...] = field(default=(), compare=False, repr=False)
    """The page that it was found in, right after an import; empty if all of that is its text."""

    @cached_property
    def texts(self) -> Sequence[str]:
        """The text of each block."""
        if isinstance(self.blocks, LazyBlocks):
            return self.blocks.texts()
        return [block.text for block in self.blocks]

    @cached_property
    def text(self) -> str:
        """The stored text that annotations are anchored in: the blocks, one below the other."""
        return BLOCK_SEPARATOR.join(self.texts)

    @cached_property
    def block_starts(self) -> tuple[int, ...]:
        """The offset of each block in `text`, in code points."""
        starts: list[int] = []
        at = 0
        for text in self.texts:
            starts.append(at)
            at += len(text) + len(BLOCK_SEPARATOR)
        return tuple(starts)

    def to_text_span(self, block: int, span: Span) -> Span:
        """Turn a span of the block numbered `block` into one of `text`."""
        return span.shifted(self.block_starts[block])

    def to_block_spans(self, span: Span) -> tuple[tuple[int, Span], ...]:
        """Turn a span of `text` into (block number, span in it) for each block it touches."""
        parts: list[tuple[int, Span]] = []
        first = max(0, bisect_right(self.block_starts, span.start) - 1)
        for number in range(first, len(self.blocks)):
            start = self.block_starts[number]
            if start >= span.end:
                break
            low = max(0, span.start - start)
            high = min(len(self.texts[number]), span.end - start)
            if low < high:
                parts.append((number, Span(low, high)))
        return tuple(parts)


@dataclass(frozen=True)
class Article:
    """One imported text as it is kept. A changed page becomes a new `revision` of the same id."""

    id: str
    revision: int
    content: Content
    imported_at: datetime
    source: str = ""
    """Where it came from: a file name, an address or "clipboard"."""

    @property
    def metadata(self) -> Metadata:
        """What is known about the article beside its text."""
        return self.content.metadata

    @property
    def name(self) -> str:
        """What the article is called: its title, or how its text begins."""
        return name_of(self.metadata.title, self.blocks[0].text if self.blocks else "")

    @property
    def blocks(self) -> Blocks:
        """The rows of the article, the title first."""
        return self.content.blocks


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """An article as a list shows it, without its text."""

    id: str
    revision: int
    metadata: Metadata
    imported_at: datetime
    opened_at: datetime | None
    segments: int
    annotations: int
    beginning: str = ""
    """The first words of the text, of an article that has no title."""
    progress: float = 0.0
    """How much of the text was in sight so far, 0 to 1."""
    shelf: Shelf = NOWHERE_SPECIAL
    new_terms: int = 0
    """How many terms stand in it that the reader has not begun to learn, where that was asked."""

    @property
    def name(self) -> str:
        """What the article is called: its title, or how its text begins."""
        return name_of(self.metadata.title, self.beginning)


@dataclass(frozen=True, slots=True)
class ReadingPosition:
    """Where the reader last was: the block at the window's top and how far into it (0 to 1)."""

    block: int = 0
    fraction: float = 0.0


@dataclass(frozen=True, slots=True)
class Token:
    """A morpheme of a Japanese text; `span` is into the text that was tokenised."""

    surface: str
    lemma: str
    reading: str
    """Hiragana, empty where the dictionary has none."""
    part_of_speech: str
    span: Span
    subclass: str = ""
    """The finer part of speech ("固有名詞-地名") and, of what is inflected, its form ("連用形")."""
