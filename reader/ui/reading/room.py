"""Room in the English of a row for the field in which one of its sentences is corrected."""

from dataclasses import replace

from reader.model.page import Row
from reader.model.spans import Span


def with_room(row: Row, segment: int, lines: int) -> Row:
    """Return `row` with so many empty lines below a sentence's English; what follows goes on there.

    So the field covers nothing: the sentences before and after it stay to be read.
    """
    column = row.en
    if not 0 <= segment < len(column.segments):
        return row
    at = column.segments[segment].end
    text = column.text
    cut = at + 1 if text[at : at + 1] == " " else at
    # The line of the sentence itself ends first, unless it is the end of the text or begins it.
    ends = 1 if cut < len(text) and at > 0 else 0
    filled = "\n" * (lines + ends)
    shift = len(filled) - (cut - at)

    def moved(span: Span) -> Span:
        if span.start >= cut and (len(span) or span.start > at):
            return span.shifted(shift)
        return Span(span.start, span.end + shift) if span.end > at else span

    english = replace(
        column,
        text=text[:at] + filled + text[cut:],
        segments=tuple(moved(span) for span in column.segments),
        marks=tuple(replace(mark, span=moved(mark.span)) for mark in column.marks),
    )
    return replace(row, en=english)
