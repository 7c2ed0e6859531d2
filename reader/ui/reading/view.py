"""The reading view: an article's Japanese and English in rows, and all that a reader does there."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from reader.model.page import MarkKind, Row
from reader.model.spans import Language, Span
from reader.model.wording import tr
from reader.ui import clipboard
from reader.ui.reading import accessible
from reader.ui.reading.canvas import Canvas
from reader.ui.reading.editing import Editing
from reader.ui.reading.find import Finder, Match
from reader.ui.reading.keyboard import Keyboard
from reader.ui.reading.marks import Link, Target
from reader.ui.reading.notice import Notice
from reader.ui.reading.painter import Decoration
from reader.ui.reading.pointer import Pointer
from reader.ui.reading.row_texts import column_of
from reader.ui.reading.selection import TextSelection
from reader.ui.reading.self_test import SelfTest
from reader.ui.reading.settings import ZOOM_RANGE, Place, Selection, clamp
from reader.ui.reading.wheel import NOTCH
from reader.ui.reading.word_lights import WordLights

WordFinder = Callable[[str, int], Span]
_ZOOM_STEP = 1.1


class ReadingView(Canvas):
    """Shows rows and tells what the reader does with them. Offsets and spans are code points."""

    hovered_segment = Signal(int, int)
    """Row and segment under the mouse; -1 for none."""
    term_activated = Signal(str, int, object, object)
    """Concept ids (joined by spaces), row, Language, Span."""
    annotation_activated = Signal(str)
    address_activated = Signal(str)
    """The address of a link of the page's that the reader wants to follow."""
    selection_changed = Signal()
    english_edited = Signal(int, int, str)
    """Row, segment, text; an empty text asks for the machine's translation again."""
    context_menu_requested = Signal(QPoint)
    """The place on the screen for a menu about `menu_target` and the selection."""
    focus_changed = Signal(int, int)
    """Row and segment that the keyboard went to."""
    columns_balanced = Signal(float)
    zoomed = Signal(float)
    notice_activated = Signal()
    link_changed = Signal()
    """The keyboard's focus went to or from a term or highlight."""
    left = Signal()
    """Escape was pressed with nothing selected."""

    def __init__(self, parent: QWidget | None = None) -> None:
        accessible.install()  # before Qt first asks for the interface of this widget
        super().__init__(parent)
        self.text_selection = TextSelection()
        self.finder = Finder()
        self._word_finder: WordFinder = _one_character
        self._menu_target: Target | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self._notice = Notice(self)
        self._notice.button.clicked.connect(self.notice_activated)
        self.pointer = Pointer(self)
        self.keyboard = Keyboard(self)
        self.editing = Editing(self)
        self.self_test = SelfTest(self)
        self.word_lights = WordLights(self)
        self.setAccessibleName(tr("Article"))  # last: this has Qt ask for the interface

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows from the first on; rows are asked for when they come into sight.

        A correction being typed stays open if its sentence is still at the same place.
        """
        self.forget_place()
        self.text_selection.clear()
        self.finder.forget()
        self.keyboard.reset()
        self.pointer.forget()
        self.word_lights.forget()
        self.page.set_rows(rows)
        self.editing.rows_replaced()
        self.self_test.begin_again()
        self.refresh()
        self.selection_changed.emit()

    def update_row(self, index: int, row: Row | None = None) -> None:
        """Replace one row. What is being read stays where it is in the window.

        Without `row`, the sequence that `set_rows` got is asked for it again, now or when the row
        comes into sight.
        """
        before = self._extent()
        moved = self.page.set_row(index, row)
        self.keyboard.row_changed(index)
        self.editing.row_replaced(index)
        self._row_changed(index, before, moved=moved)

    def dress_row(
        self, index: int, change: Callable[[Row], Row] | None, field_after: int | None = None
    ) -> None:
        """Show one row otherwise than it is, as with room for a field; None shows it as it is.

        `field_after` is the place in its English that a field is to stand beside, if it does.
        """
        before = self._extent()
        moved = self.page.dress_row(index, change, field_after)
        self._row_changed(index, before, moved=moved)

    def _extent(self) -> tuple[int, int]:
        return self.page.scroller.top, self.page.scroller.heights.total

    def _row_changed(self, index: int, before: tuple[int, int], *, moved: bool) -> None:
        top, total = self._extent()
        if moved or top != before[0]:
            self.moved()
            return
        if total != before[1]:
            self.sync_scroll_bar()
        self.repaint_row(index)

    def refresh_rows(self) -> None:
        """Ask the sequence that `set_rows` got for its rows again, as they come into sight.

        What is being read stays where it is; selection, focus and an open correction too.
        """
        top = self.page.scroller.top
        self.page.refresh_rows()
        if self.keyboard.cursor is not None:
            self.keyboard.row_changed(self.keyboard.cursor.row)
        self.editing.rows_replaced()
        if self.page.scroller.top != top:
            self.moved()
        else:
            self.refresh()

    def set_word_finder(self, finder: WordFinder) -> None:
        """Say what a double click selects: a function of a text and an offset in it."""
        self._word_finder = finder

    def word_at(self, text: str, offset: int) -> Span:
        """Return the word of `text` around the code point at `offset`."""
        return self._word_finder(text, offset)

    def set_english_notice(self, text: str, button_text: str = "") -> None:
        """Show a message with a button in the English column; an empty `text` takes it away."""
        self._notice.show_text(text, button_text)
        self.place_overlays()

    def selection(self) -> Selection | None:
        """Return what is selected, None for nothing."""
        return self.text_selection.taken(self.rows, self.cover)

    def select(self, language: Language, start: Place, end: Place) -> None:
        """Select from `start` to `end`."""
        self.text_selection.select(language, start, end)
        self.selection_moved()

    def clear_selection(self) -> None:
        """Select nothing."""
        self.text_selection.clear()
        self.selection_moved()

    def selection_moved(self) -> None:
        """Show and tell that the selection is another one."""
        self.viewport().update()
        self.selection_changed.emit()

    def copy(self) -> None:
        """Put the selected text, without readings, on the clipboard, plain and with its marks."""
        selection = self.selection()
        if selection is not None:
            marked = self.text_selection.taken_html(self.rows, self.cover)
            clipboard.copy(selection.text, marked)

    def select_column(self, language: Language | None = None) -> None:
        """Select the whole of a column, the one of the present selection by default."""
        if self.rows:
            language = language or self.text_selection.language
            last = len(self.rows) - 1
            end = Place(last, len(column_of(self.rows[last], language).text))
            self.select(language, Place(0, 0), end)

    def find(  # type: ignore[override]  # hides QWidget.find, which finds widgets by window id
        self, text: str, backwards: bool = False, language: Language | None = None
    ) -> bool:
        """Go to the next place where `text` stands, round the end; tell whether there is one.

        Width and case of letters do not matter. All places in sight are marked.
        """
        self.finder.look_for(text)
        current = self.finder.current
        if current is not None:
            row, english, start = current.order
            place = (row, english, start if backwards else start + 1)
        else:
            place = (self.page.scroller.anchor[0] if self.rows else 0, False, 0)
        languages = self._searched(language)
        found = self.finder.step(self.rows, languages, place, backwards=backwards)
        if found is not None:
            self.self_test.reveal_span(found.row, found.language, found.span)
            self.reveal(found.row, found.language, found.span)
        self.viewport().update()
        return found is not None

    def look_for(self, text: str) -> None:
        """Mark where `text` stands in what is in sight."""
        self.finder.look_for(text)
        self.viewport().update()

    def matches_in(self, row: int) -> list[Match]:
        """Return where what is looked for stands in a row, in the languages that are shown."""
        return self.finder.matches_in(self.rows, row, self._searched(None))

    def mark_match(self, text: str, row: int, span: Span) -> None:
        """Mark where `text` stands; the place in the Japanese of a row is the current one."""
        self.finder.look_for(text)
        self.finder.current = Match(row, Language.JA, span)
        self.viewport().update()

    def current_match(self) -> Match | None:
        """Return the place that `find` went to last."""
        return self.finder.current

    def clear_find(self) -> None:
        """Take the marks of find away."""
        self.finder.clear()
        self.viewport().update()

    def _searched(self, language: Language | None) -> list[Language]:
        wanted = list(Language) if language is None else [language]
        return [one for one in wanted if self.settings().shows(one)]

    def menu_target(self) -> Target | None:
        """Return what the menu that was asked for last is about, None beside all text."""
        return self._menu_target

    def activate(self, link: Link) -> None:
        """Do what a click on `link` does."""
        if link.mark.kind is MarkKind.HIGHLIGHT:
            self.annotation_activated.emit(link.mark.key)
        elif link.mark.kind is MarkKind.LINK:
            self.address_activated.emit(link.mark.key)
        else:
            self.term_activated.emit(link.mark.key, link.row, link.language, link.mark.span)

    def edit_english(self, row: int | None = None, segment: int = 0) -> bool:
        """Open the field for the English of a segment, by default the one last gone to or clicked.

        Return False where there is none to edit.
        """
        if row is None:
            return self.keyboard.edit()
        return self.editing.open(row, segment)

    def move_by_term(self, step: int) -> bool:
        """Go to the next (1) or previous (-1) term; False after the last."""
        return self.keyboard.to_term(step)

    def commit_edit(self) -> None:
        """Save the correction being typed, if there is one."""
        self.editing.commit()

    def zoom_by(self, steps: float) -> None:
        """Make the type larger by so many steps, smaller for negative ones."""
        zoom = round(clamp(self.settings().zoom * _ZOOM_STEP**steps, ZOOM_RANGE), 2)
        if zoom != self.settings().zoom:
            self.set_settings(replace(self.settings(), zoom=zoom))
            self.zoomed.emit(zoom)

    def show_span(self, row: int, language: Language, span: Span) -> None:
        """Scroll to `span` of a row, if it is not in sight, and light it up for a moment."""
        self.self_test.reveal_span(row, language, span)
        super().show_span(row, language, span)

    def refresh(self) -> None:
        """Show where the page is now, and what is under the mouse there."""
        super().refresh()
        self.pointer.page_moved()

    def place_overlays(self) -> None:
        """Put the notice and the editor at their places."""
        self._notice.place()
        self.editing.place()

    def decoration(self, row: int) -> Decoration:
        """Return what a row shows beside its content."""
        content = self.rows[row]
        selected = self.text_selection.part(row, content)
        flash, match = self.flash, self.finder.current
        keyboard = self.keyboard
        attended = max(self.editing.segment_in(row), keyboard.segment_in(row))
        return Decoration(
            hovered=self.pointer.hovered_in(row, attended),
            hovered_keys=self.pointer.keys_in(row),
            held=self.pointer.held_in(row),
            words=self.word_lights.in_row(row),
            focus=keyboard.focus_in(row),
            selection=(self.text_selection.language, selected) if selected else None,
            flash=(flash.language, flash.span) if flash and flash.row == row else None,
            matches={one: self.finder.spans(row, content, one) for one in self._searched(None)},
            hidden=self.cover.hidden(row, content),
            current_match=(match.language, match.span) if match and match.row == row else None,
        )

    # Qt's events

    def paint_over(self, painter: QPainter) -> None:
        """Draw the line between the columns."""
        self.pointer.paint_divider(painter)

    def viewportEvent(self, event: QEvent) -> bool:
        """Say why a translation is doubted when the mouse rests on it."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            return self.pointer.tool_tip(event)
        if event.type() == QEvent.Type.Leave:
            self.pointer.leave()
        return bool(super().viewportEvent(event))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a selection, or take hold of the divider."""
        self.pointer.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up what is under the mouse, or extend the selection."""
        self.pointer.move(event.position(), event.buttons())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a selection, or activate what was clicked."""
        self.pointer.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select a word."""
        self.pointer.double_click(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, or zoom with Ctrl."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(event.angleDelta().y() / NOTCH)
            event.accept()
        else:
            self.wheel.turn(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask the window for a menu about what is there."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self._menu_target, point = self.keyboard.menu_target()
        else:
            point = event.pos()
            self._menu_target = self.pointer.target(QPointF(point))
            if self._menu_target is not None:
                self.keyboard.put(self._menu_target)
        self.context_menu_requested.emit(self.viewport().mapToGlobal(point))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, select, activate."""
        if not self.keyboard.press(event):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go from link to link with Tab, and out of the view after the last one."""
        moved = self.hasFocus() and self.keyboard.to_link(1 if forward else -1)
        return moved or bool(super().focusNextPrevChild(forward))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard is elsewhere."""
        super().focusOutEvent(event)
        self.viewport().update()


def _one_character(_text: str, offset: int) -> Span:
    return Span(offset, offset + 1)
