"""The selected text: a stretch of one column, across rows."""

from collections.abc import Sequence

from reader.export.marked import to_html
from reader.model.article import BlockKind
from reader.model.inline import marks_within
from reader.model.page import Row
from reader.model.spans import Language, Span
from reader.ui.reading.cover import HIDDEN, Cover
from reader.ui.reading.row_texts import column_of
from reader.ui.reading.settings import Place, Selection


class TextSelection:
    """Where a selection began (`anchor`) and where it is now (`head`); equal when nothing is."""

    def __init__(self) -> None:
        self.language = Language.JA
        self.anchor: Place | None = None
        self.head: Place | None = None

    def begin(self, language: Language, place: Place) -> None:
        """Put an empty selection at `place`."""
        self.language = language
        self.anchor = self.head = place

    def select(self, language: Language, anchor: Place, head: Place) -> None:
        """Select from `anchor` to `head`, in whichever order."""
        self.language, self.anchor, self.head = language, anchor, head

    def extend(self, head: Place) -> None:
        """Move the end that is being moved."""
        if self.anchor is not None:
            self.head = head

    def clear(self) -> None:
        """Select nothing."""
        self.anchor = self.head = None

    @property
    def bounds(self) -> tuple[Place, Place] | None:
        """The first and the last place, None when nothing is selected."""
        if self.anchor is None or self.head is None or self.anchor == self.head:
            return None
        return min(self.anchor, self.head), max(self.anchor, self.head)

    def part(self, number: int, row: Row) -> Span | None:
        """Return what is selected of one row, None for nothing."""
        bounds = self.bounds
        if bounds is None or not bounds[0].row <= number <= bounds[1].row:
            return None
        size = len(column_of(row, self.language).text)
        start = min(bounds[0].offset, size) if number == bounds[0].row else 0
        end = min(bounds[1].offset, size) if number == bounds[1].row else size
        return Span(start, end) if start < end else None

    def taken(self, rows: Sequence[Row], cover: Cover) -> Selection | None:
        """Return the selection with its text, None when nothing is selected that is to be seen."""
        bounds = self.bounds
        if bounds is None:
            return None
        start, end = bounds
        lines = []
        for number in range(start.row, end.row + 1):
            text = column_of(rows[number], self.language).text
            parts = self._seen(number, rows[number], cover)
            if parts:
                lines.append(f" {HIDDEN} ".join(part.of(text) for part in parts))
        if not lines:
            return None
        return Selection(self.language, start, end, "\n".join(lines))

    def _seen(self, number: int, row: Row, cover: Cover) -> list[Span]:
        span = self.part(number, row)
        return cover.seen(number, row, self.language, span) if span is not None else []

    def taken_html(self, rows: Sequence[Row], cover: Cover) -> str:
        """Return the selection as HTML, with what the author marked in it; "" for nothing."""
        bounds = self.bounds
        parts: list[str] = []
        for number in range(bounds[0].row, bounds[1].row + 1) if bounds else ():
            row = rows[number]
            column = column_of(row, self.language)
            seen = [
                to_html(span.of(column.text), marks_within(column.inline, span))
                for span in self._seen(number, row, cover)
            ]
            if seen:
                words = f" {HIDDEN} ".join(seen)
                tag = "pre" if row.kind is BlockKind.CODE else "p"
                parts.append(f"<{tag}>{words}</{tag}>")
        return "".join(parts)

    def beside(self, rows: Sequence[Row], step: int) -> Place | None:
        """Return the place one character after (`step` 1) or before (-1) the head, across rows."""
        if self.head is None:
            return None
        row, offset = self.head.row, self.head.offset + step
        if offset < 0:
            if row == 0:
                return Place(0, 0)
            return Place(row - 1, len(column_of(rows[row - 1], self.language).text))
        if offset > len(column_of(rows[row], self.language).text):
            return Place(row + 1, 0) if row + 1 < len(rows) else self.head
        return Place(row, offset)
