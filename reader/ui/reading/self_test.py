"""The self-test: the English is hidden, and revealed a sentence at a time."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.model.spans import Language, Span
from reader.ui.reading.accessible import announce
from reader.ui.reading.marks import segment_span
from reader.ui.reading.navigation import Cursor, by_segment

if TYPE_CHECKING:
    from reader.ui.reading.view import ReadingView


class SelfTest(QObject):
    """Covers and uncovers the English of one view; what is hidden keeps its place."""

    changed = Signal()
    """More or less is hidden."""

    def __init__(self, view: "ReadingView") -> None:
        super().__init__(view)
        self._view = view

    def turn(self, *, on: bool) -> None:
        """Hide all the English, or show all of it."""
        self._view.cover.turn(on=on)
        if on:
            self._view.clear_selection()
        self._changed()

    def begin_again(self) -> None:
        """Hide what was revealed, as for another article."""
        self.turn(on=self._view.cover.is_on)

    def reveal_next(self) -> bool:
        """Show the sentence at hand or the next hidden one after it; False if there is none."""
        view = self._view
        place = view.keyboard.place()
        cursor: Cursor | None = Cursor(*place) if place else None
        while cursor is not None and not self._hides(cursor.row, cursor.segment):
            cursor = by_segment(view.rows, cursor, 1)
        if cursor is None:
            return False
        self.reveal(cursor.row, cursor.segment)
        view.keyboard.to_sentence(cursor.row, cursor.segment, quietly=True)
        english = segment_span(view.rows[cursor.row], Language.EN, cursor.segment)
        announce(view, english.of(view.rows[cursor.row].en.text))
        return True

    def reveal(self, row: int, segment: int) -> bool:
        """Show a sentence; return whether it was hidden."""
        shown = self._hides(row, segment) and self._view.cover.reveal(row, segment)
        if shown:
            self._view.repaint_row(row)
            self.changed.emit()
        return shown

    def reveal_span(self, row: int, language: Language, span: Span) -> None:
        """Show the sentences that a span is in, as the reader goes to something in them."""
        if language is Language.EN and 0 <= row < len(self._view.rows):
            for number, segment in enumerate(self._view.rows[row].en.segments):
                if segment.overlaps(span):
                    self.reveal(row, number)

    def _hides(self, row: int, segment: int) -> bool:
        return self._view.cover.hides(row, self._view.rows[row], segment)

    def _changed(self) -> None:
        self._view.viewport().update()
        self.changed.emit()
