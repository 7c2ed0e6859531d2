"""Marks on the words of a text, as its author set them: bold, code, links, formulas, readings."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from reader.model.spans import Span


class InlineKind(StrEnum):
    """What the author marked words as."""

    STRONG = "strong"
    EMPHASIS = "emphasis"
    CODE = "code"
    """Program code within a sentence; it is never translated."""
    FORMULA = "formula"
    """Mathematics, as TeX or as plain signs; it is never translated."""
    LINK = "link"
    """`target` is its address."""
    NOTE = "note"
    """The number or sign of a note, as a raised 1."""
    READING = "reading"
    """Words above which the author set how they are read (ruby); `target` is that."""


VERBATIM = frozenset({InlineKind.CODE, InlineKind.FORMULA})
"""What comes through a translation exactly as it stands."""


@dataclass(frozen=True, slots=True, order=True)
class InlineMark:
    """A mark on a span of a block's text, or of a column's."""

    span: Span
    kind: InlineKind
    target: str = ""


def marks_within(marks: Iterable[InlineMark], span: Span) -> tuple[InlineMark, ...]:
    """Return what of `marks` lies in `span`, with places counted from its start."""
    return tuple(
        replace(mark, span=Span(low - span.start, high - span.start))
        for mark in marks
        if (low := max(mark.span.start, span.start)) < (high := min(mark.span.end, span.end))
    )


def shifted(marks: Iterable[InlineMark], by: int) -> tuple[InlineMark, ...]:
    """Return `marks` moved by `by` code points."""
    return tuple(replace(mark, span=mark.span.shifted(by)) for mark in marks)
