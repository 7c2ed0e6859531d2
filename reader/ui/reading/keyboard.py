"""What keys do on the page."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent

from reader.model.page import MarkKind
from reader.model.spans import Language, Span
from reader.ui.reading.accessible import announce
from reader.ui.reading.accessible_marks import described
from reader.ui.reading.flow import Flow
from reader.ui.reading.marks import TERMS, Link, Target, links_of, segment_span, target_at
from reader.ui.reading.navigation import Cursor, by_block, by_link, by_segment
from reader.ui.reading.row_texts import column_of, stops
from reader.ui.reading.settings import Place

if TYPE_CHECKING:
    from reader.ui.reading.view import ReadingView

_PAGE_PART = 0.9


_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_ALT = Qt.KeyboardModifier.AltModifier
_PLAIN = Qt.KeyboardModifier.NoModifier
_Key = Qt.Key


class Keyboard(QObject):
    """The keyboard's focus on one view: a segment, or a link in one."""

    def __init__(self, view: "ReadingView") -> None:
        super().__init__(view)
        self._view = view
        self._cursor: Cursor | None = None
        self._shown = False

    @property
    def cursor(self) -> Cursor | None:
        """Where the keyboard's focus is, None before it went anywhere."""
        return self._cursor

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key says; return whether it says anything here."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        command = _COMMANDS.get((modifiers, self._meant(event.key(), modifiers)))
        if command is None or not self._view.rows:
            return False
        if command[0] not in _SCROLLING:
            self._view.glide.finish()
        act, step = command
        act(self, step)
        return True

    def _meant(self, key: int, modifiers: Qt.KeyboardModifier) -> int:
        """Return the arrow that goes the same way where lines run from left to right.

        A selection in English, whose lines do so on every page, is extended by what it looks like.
        """
        selection = self._view.text_selection
        language = selection.language if selection.anchor is not None else None
        if language is None and self._cursor is not None:
            language = self._cursor.language
        in_english = language is Language.EN and modifiers & _SHIFT
        turned = self._view.page.flow is Flow.LEFT and not modifiers & _ALT and not in_english
        if not turned or (modifiers == _CTRL and key in (_Key.Key_Down, _Key.Key_Up)):
            return key
        return _TURNED.get(key, key)

    # What is to be seen of it

    def reset(self) -> None:
        """Forget the place, as the rows are others."""
        self._cursor = None
        self._shown = False

    def row_changed(self, row: int) -> None:
        """Hold on to the link in a row that has new marks, if it is still there."""
        cursor = self._cursor
        if cursor is None or cursor.row != row:
            return
        content = self._view.rows[row]
        link = cursor.link
        if link is not None:
            # It may have another colour or comment now, and still be the same.
            same = (link.language, link.mark.kind, link.mark.key, link.mark.span)
            links = links_of(row, content, self._view.settings())
            link = next(
                (n for n in links if (n.language, n.mark.kind, n.mark.key, n.mark.span) == same),
                None,
            )
            if link is None:
                self._shown = False
        last = max(0, len(stops(content.ja)) - 1)
        self._cursor = replace(cursor, segment=min(cursor.segment, last), link=link)

    def put(self, target: Target, highlight: Link | None = None) -> None:
        """Go to what was clicked, so that keys go on from there; only a highlight shows it."""
        self.repaint()
        self._shown = highlight is not None
        self._cursor = Cursor(target.row, max(0, target.segment), target.language, highlight)
        self.repaint()
        self._view.link_changed.emit()

    @property
    def highlight(self) -> Link | None:
        """The highlight that has the focus, to be seen."""
        link = self._cursor.link if self._cursor and self._shown else None
        return link if link is not None and link.mark.kind is MarkKind.HIGHLIGHT else None

    def repaint(self) -> None:
        """Draw the row with the focus again."""
        if self._cursor is not None:
            self._view.repaint_row(self._cursor.row)

    def segment_in(self, row: int) -> int:
        """Return the segment with the focus, if it is in `row` and to be seen; else -1."""
        cursor = self._seen_in(row)
        return cursor.segment if cursor is not None and self._view.rows[row].ja.segments else -1

    def focus_in(self, row: int) -> tuple[Language, Span] | None:
        """Return what the focus ring in `row` goes around, None for no ring."""
        cursor = self._seen_in(row)
        return (cursor.language, self._span(cursor)) if cursor is not None else None

    def _seen_in(self, row: int) -> Cursor | None:
        seen = self._shown and self._view.hasFocus()
        return self._cursor if seen and self._cursor and self._cursor.row == row else None

    def _span(self, cursor: Cursor) -> Span:
        if cursor.link is not None:
            return cursor.link.mark.span
        return segment_span(self._view.rows[cursor.row], cursor.language, cursor.segment)

    def _places(self, cursor: Cursor) -> list[tuple[Language, Span]]:
        """Return what is to be in sight: where the focus is, and the counterpart of a segment."""
        places = [(cursor.language, self._span(cursor))]
        if cursor.link is None:
            other = Language.EN if cursor.language is Language.JA else Language.JA
            row = self._view.rows[cursor.row]
            places.append((other, segment_span(row, other, cursor.segment)))
        return places

    def menu_target(self) -> tuple[Target | None, QPoint]:
        """Return what a menu opened by key is about, and where it should open."""
        view, cursor = self._view, self._cursor
        if cursor is None or cursor.row not in view.page.visible:
            return None, view.viewport().rect().center()
        span = self._span(cursor)
        target = target_at(cursor.row, view.rows[cursor.row], cursor.language, span.start)
        boxes = view.page.boxes(cursor.row, cursor.language, span)
        point = boxes[0].bottomLeft() if boxes else view.page.rect_of(cursor.row).topLeft()
        return target, QPoint(round(point.x()), round(point.y()))

    # Movement

    def _here(self) -> tuple[Cursor, bool]:
        """Return where to go on from, and whether the focus is there already.

        If the reader has scrolled away from it, that is the first segment in sight.
        """
        visible = self._view.page.visible
        if self._cursor is not None and self._cursor.row in visible:
            return self._cursor, True
        row = self._view.page.scroller.anchor[0]
        language = self._cursor.language if self._cursor else Language.JA
        return Cursor(row, 0, language), False

    def _go(self, cursor: Cursor | None, *, quietly: bool = False) -> bool:
        if cursor is None:
            self._shown = True
            self.repaint()
            return False
        if not self._view.settings().shows(cursor.language):
            cursor = replace(cursor, language=Language.JA, link=None)
        self.repaint()
        self._view.pointer.rest()
        self._cursor, self._shown = cursor, True
        self._view.follow(cursor.row, *self._places(cursor))
        self.repaint()
        self._view.focus_changed.emit(cursor.row, cursor.segment)
        self._view.link_changed.emit()
        if not quietly:
            content, span = self._view.rows[cursor.row], self._span(cursor)
            words = self._view.cover.spoken(cursor.row, content, cursor.language, span)
            if cursor.link is not None:
                words = f"{words} ({described(cursor.link.mark)})"
            announce(self._view, words)
        return True

    def to_sentence(self, row: int, segment: int, *, quietly: bool = False) -> None:
        """Go to a segment; `quietly` does not have a screen reader say it."""
        self._go(Cursor(row, segment), quietly=quietly)

    def to_segment(self, step: int) -> bool:
        """Go to the next or previous segment."""
        here, there = self._here()
        if not there and stops(self._view.rows[here.row].ja):
            return self._go(here)
        return self._go(by_segment(self._view.rows, replace(here, link=None), step))

    def to_block(self, step: int) -> bool:
        """Go to the next or previous block."""
        here, there = self._here()
        if not there and stops(self._view.rows[here.row].ja):
            return self._go(here)
        return self._go(by_block(self._view.rows, here, step))

    def to_column(self, step: int) -> bool:
        """Go to the other language of the segment."""
        here, _ = self._here()
        language = Language.EN if step > 0 else Language.JA
        return self._go(replace(here, language=language, link=None))

    def to_link(self, step: int) -> bool:
        """Go to the next or previous link; False after the last."""
        return self._to_link(step, terms_only=False)

    def to_term(self, step: int) -> bool:
        """Go to the next or previous term; False after the last."""
        return self._to_link(step, terms_only=True)

    def _to_link(self, step: int, *, terms_only: bool) -> bool:
        view = self._view
        if not view.rows:
            return False
        here, _ = self._here()

        def wanted(link: Link) -> bool:
            row, language, span = link.row, link.language, link.mark.span
            hidden = view.cover.covers(row, view.rows[row], language, span)
            return not hidden and (link.mark.kind in TERMS or not terms_only)

        return self._go(by_link(view.rows, here, step, view.settings(), wanted))

    def to_end(self, step: int) -> None:
        """Scroll to the beginning or the end."""
        scroller = self._view.page.scroller
        if step < 0:
            scroller.go_to(0, 0.0)
        else:
            scroller.scroll_to_end()
        self._view.moved()

    def scroll_lines(self, step: int) -> None:
        """Scroll by a line or so."""
        self._view.glide.by(step * self._view.bar.singleStep())

    def scroll_page(self, step: int) -> None:
        """Scroll by nearly a window."""
        self._view.glide.by(step * round(self._view.page.scroller.window * _PAGE_PART))

    # Acting

    def activate(self, _step: int) -> None:
        """Open the link with the focus, or the field for the English of the segment."""
        link: Link | None = self._cursor.link if self._cursor else None
        if link is not None:
            self._view.activate(link)
        else:
            self.edit()

    def place(self) -> tuple[int, int] | None:
        """Return row and segment of the sentence last gone to or clicked; None in an empty page."""
        if not self._view.rows:
            return None
        here, _ = self._here()
        return here.row, here.segment

    def edit(self, _step: int = 0) -> bool:
        """Open the field for the English of the segment; False where there is none to edit."""
        if not self._view.rows:
            return False
        here, _ = self._here()
        return self._view.edit_english(here.row, here.segment)

    def let_go(self, _step: int) -> None:
        """Show no focus, and select nothing; with nothing selected, leave what else is open."""
        had_highlight = self.highlight is not None
        self._shown = False
        self.repaint()
        self._view.link_changed.emit()
        if self._view.text_selection.bounds is not None:
            self._view.clear_selection()
        elif not had_highlight:
            self._view.left.emit()

    def select_all(self, _step: int) -> None:
        """Select the column of the selection or of the focus."""
        selection = self._view.text_selection
        language = self._cursor.language if self._cursor else None
        self._view.select_column(selection.language if selection.anchor else language)

    def copy(self, _step: int) -> None:
        """Copy the selection."""
        self._view.copy()

    def extend_by_character(self, step: int) -> None:
        """Move the selection's end by a character."""
        self._begin()
        self._extend(self._view.text_selection.beside(self._view.rows, step))

    def extend_by_word(self, step: int) -> None:
        """Move the selection's end by a word."""
        self._begin()
        view, selection = self._view, self._view.text_selection
        place = selection.beside(view.rows, step)
        head = selection.head
        if place is not None and head is not None and place.row == head.row:
            text = column_of(view.rows[head.row], selection.language).text
            word = view.word_at(text, min(head.offset, place.offset))
            place = Place(head.row, word.end if step > 0 else word.start)
        self._extend(place)

    def extend_by_line(self, step: int) -> None:
        """Move the selection's end by a line."""
        self._begin()
        selection = self._view.text_selection
        if selection.head is not None:
            page = self._view.page
            self._extend(page.place_beside_line(selection.head, selection.language, step))

    def _begin(self) -> None:
        selection = self._view.text_selection
        if selection.anchor is None:
            here, _ = self._here()
            selection.begin(here.language, Place(here.row, self._span(here).start))

    def _extend(self, place: Place | None) -> None:
        view, selection = self._view, self._view.text_selection
        if place is not None and place != selection.head:
            selection.extend(place)
            view.reveal(place.row, selection.language, Span(place.offset, place.offset))
            view.selection_moved()


_TURNED: dict[int, int] = {
    _Key.Key_Down: _Key.Key_Right,
    _Key.Key_Left: _Key.Key_Down,
    _Key.Key_Up: _Key.Key_Left,
    _Key.Key_Right: _Key.Key_Up,
}
"""What arrows do on a page of vertical lines: down goes on along a line, left to the next one."""

_SCROLLING = (Keyboard.scroll_lines, Keyboard.scroll_page)
"""What adds to a move that is under way."""

_COMMANDS: dict[tuple[Qt.KeyboardModifier, int], tuple[Callable[[Keyboard, int], object], int]] = {
    (_PLAIN, _Key.Key_J): (Keyboard.to_segment, 1),
    (_PLAIN, _Key.Key_K): (Keyboard.to_segment, -1),
    (_ALT, _Key.Key_Down): (Keyboard.to_segment, 1),
    (_ALT, _Key.Key_Up): (Keyboard.to_segment, -1),
    (_CTRL, _Key.Key_Down): (Keyboard.to_block, 1),
    (_CTRL, _Key.Key_Up): (Keyboard.to_block, -1),
    (_PLAIN, _Key.Key_Right): (Keyboard.to_column, 1),
    (_PLAIN, _Key.Key_Left): (Keyboard.to_column, -1),
    (_PLAIN, _Key.Key_N): (Keyboard.to_term, 1),
    (_PLAIN, _Key.Key_P): (Keyboard.to_term, -1),
    (_PLAIN, _Key.Key_Return): (Keyboard.activate, 1),
    (_PLAIN, _Key.Key_Enter): (Keyboard.activate, 1),
    (_PLAIN, _Key.Key_F2): (Keyboard.edit, 1),
    (_PLAIN, _Key.Key_Escape): (Keyboard.let_go, 1),
    (_PLAIN, _Key.Key_Down): (Keyboard.scroll_lines, 1),
    (_PLAIN, _Key.Key_Up): (Keyboard.scroll_lines, -1),
    (_PLAIN, _Key.Key_PageDown): (Keyboard.scroll_page, 1),
    (_PLAIN, _Key.Key_PageUp): (Keyboard.scroll_page, -1),
    (_PLAIN, _Key.Key_Space): (Keyboard.scroll_page, 1),
    (_SHIFT, _Key.Key_Space): (Keyboard.scroll_page, -1),
    (_PLAIN, _Key.Key_Home): (Keyboard.to_end, -1),
    (_PLAIN, _Key.Key_End): (Keyboard.to_end, 1),
    (_CTRL, _Key.Key_Home): (Keyboard.to_end, -1),
    (_CTRL, _Key.Key_End): (Keyboard.to_end, 1),
    (_SHIFT, _Key.Key_Right): (Keyboard.extend_by_character, 1),
    (_SHIFT, _Key.Key_Left): (Keyboard.extend_by_character, -1),
    (_CTRL | _SHIFT, _Key.Key_Right): (Keyboard.extend_by_word, 1),
    (_CTRL | _SHIFT, _Key.Key_Left): (Keyboard.extend_by_word, -1),
    (_SHIFT, _Key.Key_Down): (Keyboard.extend_by_line, 1),
    (_SHIFT, _Key.Key_Up): (Keyboard.extend_by_line, -1),
    (_CTRL, _Key.Key_A): (Keyboard.select_all, 1),
    (_CTRL, _Key.Key_C): (Keyboard.copy, 1),
}
