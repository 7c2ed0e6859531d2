"""A block beside its English, as the writers of translations take it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reader.model.article import Block, BlockKind
from reader.model.inline import InlineMark, shifted
from reader.model.labels import label_of
from reader.model.page import Ruby
from reader.model.spans import Span
from reader.model.translation import Translation

Marks = tuple[InlineMark, ...]


@dataclass(frozen=True, slots=True)
class TranslatedBlock:
    """A block and the English of its segments, in their order; None for one without English."""

    block: Block
    translations: tuple[Translation | None, ...] = ()
    marks: tuple[Marks, ...] = ()
    """What the author marked on the English of each segment; empty where nothing is known."""
    ruby: tuple[Ruby, ...] = ()
    """Readings of the block's Japanese, where they are wanted."""

    @property
    def pairs(self) -> tuple[tuple[str, Translation | None], ...]:
        """The segments' Japanese, each with its English."""
        return tuple(zip(self.block.segment_texts, self.translations, strict=True))

    @property
    def has_bullet(self) -> bool:
        """Whether it is an item of a list that begins with no number, letter or box of its own."""
        return self.block.kind is BlockKind.LIST_ITEM and not label_of(self.block.text)

    @property
    def english(self) -> str:
        """The English of the block on one line, empty if there is none.

        A segment without English stands there in Japanese. Cells of a table are apart by tabs.
        """
        return self.marked_english[0]

    @property
    def marked_english(self) -> tuple[str, Marks]:
        """The English of the block as `english` has it, with the marks on it."""
        if not any(one and one.text.strip() for one in self.translations):
            return "", ()
        is_row = self.block.kind is BlockKind.TABLE_ROW
        text = ""
        marks: list[InlineMark] = []
        for number, (source, one) in enumerate(self.pairs):
            gap = self.block.english_gap(number).replace("\n", " ") if is_row else " "
            text += gap if number or "\t" in gap else ""
            words = one.text if one and one.text.strip() else source
            plain = " ".join(words.split())
            if one and plain == one.text.strip() and number < len(self.marks):
                marks += shifted(self.marks[number], len(text))
            text += plain
        if is_row:
            text += self.block.english_gap(len(self.translations)).strip(" \n")
        return text, tuple(marks)


def ruby_pieces(ruby: Iterable[Ruby], span: Span) -> Iterator[tuple[Span, str]]:
    """Yield the parts of a span of the Japanese, each with the reading that stands above it."""
    at = span.start
    for one in ruby:
        if one.span.start < at or one.span.end > span.end:
            continue
        if at < one.span.start:
            yield Span(at, one.span.start), ""
        yield one.span, one.reading
        at = one.span.end
    if at < span.end or at == span.start:
        yield Span(at, span.end), ""
