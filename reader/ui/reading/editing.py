"""Correcting the English of a segment in its place: which one, and where the field stands."""

from math import ceil, floor
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, Qt

from reader.model.spans import Language, Span
from reader.ui.reading.editor import SegmentEditor
from reader.ui.reading.flow import Flow
from reader.ui.reading.marks import segment_span
from reader.ui.reading.room import with_room
from reader.ui.reading.styles import font_of, style_of

if TYPE_CHECKING:
    from reader.ui.reading.view import ReadingView


class Editing(QObject):
    """At most one open field on a view."""

    def __init__(self, view: "ReadingView") -> None:
        super().__init__(view)
        self._view = view
        self._row = -1
        self._segment = -1
        self._source = ""
        self._lines = 0
        self._flow = Flow.DOWN
        self.editor = SegmentEditor(view.viewport())
        self.editor.hide()
        self.editor.saved.connect(self.commit)
        self.editor.cancelled.connect(self.close)
        self.editor.height_changed.connect(self._make_room)

    @property
    def is_open(self) -> bool:
        """Whether a field is open."""
        return self._row >= 0

    def segment_in(self, row: int) -> int:
        """Return the segment that is being corrected, if it is in `row`; else -1."""
        return self._segment if row == self._row else -1

    def open(self, row: int, segment: int, unsaved: str | None = None) -> bool:
        """Open the field on a segment, saving one that was open; False where there is none.

        One that could not be saved stays open instead. `unsaved` is what was typed into it then.
        """
        self.commit()
        if self.is_open:
            return False
        view = self._view
        settings = view.settings()
        if not 0 <= row < len(view.rows) or not settings.shows(Language.EN):
            return False
        content = view.rows[row]
        if not 0 <= segment < len(content.ja.segments):
            return False
        view.self_test.reveal(row, segment)
        self._row, self._segment = row, segment
        self._source = content.ja.segments[segment].of(content.ja.text)
        font = font_of(style_of(content.kind, content.level), Language.EN, settings)
        self.editor.open(self._span().of(content.en.text), font)
        if unsaved is not None:
            self.editor.setPlainText(unsaved)
        self._make_room()
        view.reveal(row, Language.EN, self._span())
        self.place()
        self._come_into_sight()
        return True

    def _span(self) -> Span:
        return segment_span(self._view.rows[self._row], Language.EN, self._segment)

    def commit(self) -> None:
        """Tell what was typed, if it is another text, and close the field."""
        if self.is_open:
            row, segment, text = self._row, self._segment, self.editor.text()
            changed = text != self.editor.original
            self.close()
            if changed:
                self._view.english_edited.emit(row, segment, text)

    def close(self) -> None:
        """Close the field without telling anything."""
        if self.is_open:
            row = self._row
            self._row = self._segment = -1
            self._lines = 0
            had_focus = self.editor.hasFocus()
            self.editor.hide()
            if row < len(self._view.rows):
                self._view.dress_row(row, None)
            if had_focus:
                self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def place(self) -> None:
        """Keep the field in the room below its sentence."""
        if not self.is_open:
            return
        if not self._view.settings().shows(Language.EN):
            self.close()
            return
        page = self._view.page
        self.editor.set_theme(self._view.theme)
        if page.flow is not self._flow:
            self._make_room()
            self._come_into_sight()
            return
        piece = self._piece()
        layout = page.layout(self._row, piece)
        column = layout.column(Language.EN)
        if column is None:
            return
        if not layout.field.isNull():
            beside = layout.field.translated(page.origin_of(self._row, piece))
            beside.setHeight(min(beside.height(), self._lines * column.pitch))
            self.editor.place(beside)
            return
        span = self._span()
        band = page.band(self._row, Language.EN, span)
        top = band.bottom() if len(span) else band.top()
        self.editor.place(QRectF(band.left(), top, band.width(), self._lines * column.pitch))

    def _piece(self) -> int:
        """Return the piece of its row that the sentence stands in."""
        return self._view.page.piece_at(self._row, Language.EN, self._span().start)

    def _make_room(self) -> None:
        """Open as many lines below the sentence as the field needs, or room beside the text."""
        if not self.is_open:
            return
        page, view = self._view.page, self._view
        turned, self._flow = page.flow is not self._flow, page.flow
        if page.flow is Flow.LEFT and (turned or not self._lines):
            view.dress_row(self._row, None, self._span().end)
        layout = page.layout(self._row, self._piece())
        column = layout.column(Language.EN)
        if column is None:
            return
        width = column.width if layout.field.isNull() else layout.field.width()
        lines = self.editor.lines_needed(width, column.pitch)
        if page.flow is Flow.DOWN and (turned or lines != self._lines):
            segment = self._segment
            view.dress_row(self._row, lambda row: with_room(row, segment, lines))
        self._lines = lines
        self.place()

    def _come_into_sight(self) -> None:
        """Scroll as far as the field needs to be seen whole, with its Japanese if there is room."""
        page = self._view.page
        first, last = page.flow.interval(QRectF(self.editor.geometry()), page.size)
        japanese = segment_span(self._view.rows[self._row], Language.JA, self._segment)
        start, end = page.flow.interval(page.band(self._row, Language.JA, japanese), page.size)
        if max(last, end) - min(first, start) <= page.scroller.window:
            first, last = min(first, start), max(last, end)
        beyond = ceil(last) - page.scroller.window
        if beyond > 0:
            self._view.scroll_by(beyond)
        elif first < 0:
            self._view.scroll_by(floor(first))

    def row_replaced(self, row: int) -> None:
        """Keep the field on its segment of a new row, unless that sentence is no longer there."""
        if row == self._row:
            self.rows_replaced()

    def rows_replaced(self) -> None:
        """Keep the field open only if its sentence is still at the same place."""
        if not self.is_open:
            return
        rows = self._view.rows
        column = rows[self._row].ja if self._row < len(rows) else None
        if (
            column is None
            or self._segment >= len(column.segments)
            or column.segments[self._segment].of(column.text) != self._source
        ):
            self.close()
        else:
            self._lines = 0
            self._make_room()
