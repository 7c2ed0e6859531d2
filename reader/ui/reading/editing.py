"""Correcting the English of a segment in its place: which one, and where the field stands."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from reader.model.spans import Language, Span
from reader.ui.reading.editor import SegmentEditor
from reader.ui.reading.marks import segment_span
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
        self.editor = SegmentEditor(view.viewport())
        self.editor.hide()
        self.editor.saved.connect(self.commit)
        self.editor.cancelled.connect(self.close)
        self.editor.height_changed.connect(self.place)

    @property
    def is_open(self) -> bool:
        """Whether a field is open."""
        return self._row >= 0

    def segment_in(self, row: int) -> int:
        """Return the segment that is being corrected, if it is in `row`; else -1."""
        return self._segment if row == self._row else -1

    def open(self, row: int, segment: int) -> bool:
        """Open the field on a segment, saving one that was open; False where there is none."""
        self.commit()
        view = self._view
        settings = view.settings()
        if not 0 <= row < len(view.rows) or not settings.shows(Language.EN):
            return False
        content = view.rows[row]
        if not 0 <= segment < len(content.ja.segments):
            return False
        self._row, self._segment = row, segment
        self._source = content.ja.segments[segment].of(content.ja.text)
        span = self._span()
        view.reveal(row, Language.EN, span)
        font = font_of(style_of(content.kind, content.level), Language.EN, settings)
        self.editor.open(span.of(content.en.text), font)
        self.place()
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
            self._row = self._segment = -1
            had_focus = self.editor.hasFocus()
            self.editor.hide()
            if had_focus:
                self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def place(self) -> None:
        """Keep the field on its segment."""
        if self.is_open:
            if not self._view.settings().shows(Language.EN):
                self.close()
                return
            page = self._view.page
            self.editor.set_theme(self._view.theme)
            column = page.layout(self._row).column(Language.EN)
            if column is not None:
                band = page.band(self._row, Language.EN, self._span())
                self.editor.place(band, column.pitch)

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
            self.place()
