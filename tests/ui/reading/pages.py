"""Rows of invented text for the tests of the reading view."""

from collections.abc import Sequence
from dataclasses import replace
from typing import overload

from reader.model.article import BlockKind
from reader.model.page import Column, Mark, MarkKind, Row, Ruby
from reader.model.spans import Span

HEADING = Row(BlockKind.HEADING, Column("港の夜"), Column("Night at the port"), level=2)

JAPANESE = ("蒸留は速い。", "叱𠮟😀の声がした。", "推論もＭｏＥも軽い。")
ENGLISH = ("Distillation is fast.", "A 😀 voice was heard.", "Inference and MoE are light.")


def column(sentences: Sequence[str], gap: str, marks: tuple[Mark, ...] = ()) -> Column:
    """Join sentences into a column; an empty one gets an empty span."""
    text, spans = "", []
    for sentence in sentences:
        if text and sentence:
            text += gap
        spans.append(Span(len(text), len(text) + len(sentence)))
        text += sentence
    return Column(text, tuple(spans), marks)


def sentences_row(repeat: int = 1, english: Sequence[str] = ENGLISH) -> Row:
    """Return a paragraph of three sentences, with a term in both languages."""
    ja = column(JAPANESE * repeat, "", (Mark(MarkKind.TERM, Span(0, 2), "c1 c2", "distillation"),))
    marks = (Mark(MarkKind.OBEYED, Span(0, 12), "c1"),) if english and english[0] else ()
    return Row(
        BlockKind.PARAGRAPH,
        ja,
        column(tuple(english) * repeat, " ", marks),
        ruby=(Ruby(Span(0, 2), "じょうりゅう", 7),),
    )


def pending_row(repeat: int = 1) -> Row:
    """Return the same paragraph before its translation."""
    ready = sentences_row(repeat)
    return Row(
        ready.kind,
        ready.ja,
        column(("",) * len(ready.ja.segments), " "),
        ruby=ready.ruby,
        pending=True,
    )


def article(rows: int) -> list[Row]:
    """Return a heading and so many paragraphs of different lengths."""
    return [HEADING, *(sentences_row(1 + number % 7) for number in range(rows))]


class AskedRows(Sequence[Row]):
    """Rows built when they are asked for, which remembers which ones were."""

    def __init__(self, size: int) -> None:
        self.size = size
        self.asked: set[int] = set()

    def __len__(self) -> int:
        return self.size

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Row]: ...
    def __getitem__(self, index: int | slice) -> Row | Sequence[Row]:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(self.size))]
        if not 0 <= index < self.size:
            raise IndexError(index)
        self.asked.add(index)
        return sentences_row(1 + index % 5)


class OutlinedRows(AskedRows):
    """Such rows of which the text alone is had at once."""

    def outline(self, number: int) -> Row:
        return replace(sentences_row(1 + number % 5), en=Column())
