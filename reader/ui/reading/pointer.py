"""What the mouse does on the page: hover, click, select, move the line between the columns."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRectF, QSizeF, Qt, QTimer
from PySide6.QtGui import QColor, QGuiApplication, QHelpEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QToolTip

from reader.model.spans import Language
from reader.ui.plain import plain_tip
from reader.ui.reading.flow import Flow
from reader.ui.reading.marks import (
    TERMS,
    Target,
    highlight_in,
    link_in,
    notes_in,
    segment_span,
    target_at,
)
from reader.ui.reading.row_texts import column_of
from reader.ui.reading.settings import EVEN, Place

if TYPE_CHECKING:
    from reader.ui.reading.view import ReadingView

_DIVIDER_REACH = 6
_AUTOSCROLL_MS = 30
_NONE = (-1, -1)


class Pointer(QObject):
    """The mouse over one view; all points are in the pixels of its viewport."""

    def __init__(self, view: "ReadingView") -> None:
        super().__init__(view)
        self._view = view
        self._last: QPointF | None = None
        self._hovered = _NONE
        self._held = _NONE
        self._keys: frozenset[str] = frozenset()
        self._pressed: QPointF | None = None
        self._selecting = False
        self._touching = False
        self._balancing = False
        self._near_divider = False
        self._double_clicked: QPointF | None = None
        self._autoscroll = QTimer(self)
        self._autoscroll.setInterval(_AUTOSCROLL_MS)
        self._autoscroll.timeout.connect(self._scroll_on)
        self._triple = QTimer(self)
        self._triple.setSingleShot(True)

    def target(self, point: QPointF) -> Target | None:
        """Return what stands at `point`, None where there is no text."""
        spot = self._view.page.spot(point)
        column = spot.layout.column(spot.language) if spot else None
        if spot is None or column is None:
            return None
        offset = column.character_at(spot.point)
        if offset is None:
            return None
        target = target_at(spot.row, spot.layout.row, spot.language, offset)
        # Of English that is hidden nothing is told: no links, no notes.
        return replace(target, marks=()) if self._is_hidden(target) else target

    def _is_hidden(self, target: Target) -> bool:
        row = self._view.rows[target.row]
        english = target.language is Language.EN
        return english and self._view.cover.hides(target.row, row, target.segment)

    # Hover

    def hovered_in(self, row: int, otherwise: int) -> int:
        """Return the segment of `row` to light up: under the mouse, or else `otherwise`."""
        if self._hovered[0] < 0:
            return otherwise
        return self._hovered[1] if self._hovered[0] == row else -1

    def keys_in(self, row: int) -> frozenset[str]:
        """Return the concepts of the term under the mouse, if that is in `row`."""
        return self._keys if self._hovered[0] == row else frozenset()

    def held_in(self, row: int) -> int:
        """Return the segment of `row` that was clicked and stays lit, -1 for none."""
        return self._held[1] if self._held[0] == row else -1

    def hold(self, row: int, segment: int) -> None:
        """Keep a pair of sentences lit, as a click does."""
        self._hold((row, segment))

    def let_go(self) -> bool:
        """Hold no pair any more; return whether one was held."""
        return self._hold(_NONE)

    def _hold(self, pair: tuple[int, int]) -> bool:
        before, self._held = self._held, pair
        for row in {before[0], pair[0]} - {-1}:
            self._view.repaint_row(row)
        return before != _NONE

    def rest(self) -> None:
        """Light up nothing for the mouse until it moves, as the keys are in use."""
        self._last = None
        self._hover(None)

    def forget(self) -> None:
        """Let go of everything, as the rows are others."""
        self._held = _NONE
        self._pressed = None
        self._selecting = False
        self._autoscroll.stop()
        self._hovered, self._keys = _NONE, frozenset()

    def leave(self) -> None:
        """Light up nothing, as the mouse is elsewhere."""
        self._last = None
        self._near_divider = False
        self._hover(None)
        self._view.viewport().update()

    def page_moved(self) -> None:
        """Light up what has come under the mouse by scrolling."""
        if self._last is not None and self._pressed is None:
            self._hover(self.target(self._last))

    def _hover(self, target: Target | None) -> None:
        view = self._view
        view.word_lights.point(target)
        hovered = _NONE if target is None else (target.row, target.segment)
        keys: frozenset[str] = frozenset()
        link = link_in(target) if target else None
        if link is not None and link.mark.kind in TERMS:
            keys = frozenset(link.mark.key.split())
        if self._balancing or self._near_divider:
            down = view.page.flow is Flow.DOWN
            shape = Qt.CursorShape.SplitHCursor if down else Qt.CursorShape.SplitVCursor
        elif link is not None:
            shape = Qt.CursorShape.PointingHandCursor
        else:
            shape = Qt.CursorShape.IBeamCursor if target else Qt.CursorShape.ArrowCursor
        if view.viewport().cursor().shape() != shape:
            view.viewport().setCursor(shape)
        if (hovered, keys) == (self._hovered, self._keys):
            return
        before = self._hovered
        self._hovered, self._keys = hovered, keys
        if _NONE in (before, hovered):
            view.keyboard.repaint()
        for row in {before[0], hovered[0]}:
            view.repaint_row(row)
        if hovered != before:
            view.hovered_segment.emit(*hovered)

    def tool_tip(self, event: QHelpEvent) -> bool:
        """Show the notes of the marks under the mouse."""
        point = QPointF(event.pos())
        target = self.target(point)
        text = self._note_of_gap(point) or (notes_in(target) if target else "")
        if not text:
            QToolTip.hideText()
            event.ignore()
            return True
        area = self._area_of(target) if target else QRectF(point, QSizeF(1, 1))
        viewport = self._view.viewport()
        QToolTip.showText(event.globalPos(), plain_tip(text), viewport, area.toAlignedRect())
        return True

    def _note_of_gap(self, point: QPointF) -> str:
        """Return why there is no text, where a sentence that is missing has its place."""
        spot = self._view.page.spot(point)
        column = spot.layout.column(spot.language) if spot else None
        if spot is None or column is None:
            return ""
        marks = spot.layout.marks(spot.language)
        gaps = [mark for mark in marks if mark.note and not len(mark.span)]
        near = [mark.note for mark in gaps if column.gap(mark.span.start).contains(spot.point)]
        return "\n".join(near)

    def _area_of(self, target: Target) -> QRectF:
        span = segment_span(self._view.rows[target.row], target.language, target.segment)
        boxes = self._view.page.boxes(target.row, target.language, span)
        area = QRectF()
        for box in boxes:
            area = area.united(box)
        return area

    # Buttons

    def press(self, event: QMouseEvent) -> None:
        """Begin what a press of a button begins."""
        view, point = self._view, event.position()
        self._last = point
        # A finger scrolls and taps; it selects by no drag.
        self._touching = event.source() is not Qt.MouseEventSource.MouseEventNotSynthesized
        if event.button() != Qt.MouseButton.LeftButton:
            return
        view.commit_edit()
        if self._at_divider(point):
            self._balancing = True
            return
        if self._triple.isActive() and self._is_near(self._double_clicked, point):
            self._triple.stop()
            self._select_segment(point)
            return
        self._pressed = point
        selection = view.text_selection
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and selection.anchor is not None:
            self._extend(point)
            self._selecting = True
            return
        spot = view.page.spot(point)
        place = view.page.place_at(point, spot.language) if spot else None
        had = selection.bounds is not None
        if spot is None or place is None:
            selection.clear()
        else:
            selection.begin(spot.language, place)
        if had:
            view.selection_moved()

    def move(self, point: QPointF, buttons: Qt.MouseButton) -> None:
        """Follow the mouse."""
        self._last = point
        if self._balancing:
            self._balance(point)
        elif self._pressed is not None and buttons & Qt.MouseButton.LeftButton:
            if self._touching and not self._is_near(self._pressed, point):
                self._pressed = None
            elif self._selecting or not self._is_near(self._pressed, point):
                self._selecting = True
                self._extend(point)
                if self._beyond(point) and not self._autoscroll.isActive():
                    self._autoscroll.start()
        else:
            near = self._at_divider(point)
            if near != self._near_divider:
                self._near_divider = near
                self._view.viewport().update()
            self._hover(self.target(point))

    def release(self, event: QMouseEvent) -> None:
        """End what the press began; a press and release at one place is a click."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._autoscroll.stop()
        pressed, selecting = self._pressed, self._selecting
        self._pressed, self._selecting = None, False
        if self._balancing:
            self._balancing = False
            self._view.columns_balanced.emit(self._view.settings().balance)
        elif pressed is not None and not selecting:
            self._click(event.position())
        self._keep_primary_selection()

    def _click(self, point: QPointF) -> None:
        target = self.target(point)
        if target is None or target.segment < 0:
            self.let_go()
        if target is None:
            return
        link = link_in(target)
        pair = (target.row, target.segment)
        if target.segment >= 0:
            # A second click lets go, but not one that opens something.
            self._hold(_NONE if pair == self._held and link is None else pair)
        self._view.keyboard.put(target, highlight_in(target))
        if self._is_hidden(target):
            self._view.self_test.reveal(target.row, target.segment)
            return
        if link is not None:
            self._view.activate(link)

    def double_click(self, event: QMouseEvent) -> None:
        """Select the word at the mouse; on the divider, make the columns even."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if self._at_divider(event.position()):
            self._view.set_settings(replace(self._view.settings(), balance=EVEN))
            self._view.columns_balanced.emit(EVEN)
            return
        target = self.target(event.position())
        if target is None:
            return
        text = column_of(self._view.rows[target.row], target.language).text
        word = self._view.word_at(text, target.offset)
        start, end = Place(target.row, word.start), Place(target.row, word.end)
        self._view.select(target.language, start, end)
        self._double_clicked = event.position()
        self._triple.start(QGuiApplication.styleHints().mouseDoubleClickInterval())

    def _select_segment(self, point: QPointF) -> None:
        target = self.target(point)
        if target is not None:
            span = segment_span(self._view.rows[target.row], target.language, target.segment)
            if not len(span):
                span = segment_span(self._view.rows[target.row], target.language, 0)
            start, end = Place(target.row, span.start), Place(target.row, span.end)
            self._view.select(target.language, start, end)

    def _is_near(self, first: QPointF | None, second: QPointF) -> bool:
        if first is None:
            return False
        distance = (second - first).manhattanLength()
        return bool(distance < QGuiApplication.styleHints().startDragDistance())

    def _extend(self, point: QPointF) -> None:
        selection = self._view.text_selection
        place = self._view.page.place_at(point, selection.language)
        if place is not None and place != selection.head:
            selection.extend(place)
            self._view.selection_moved()

    def _scroll_on(self) -> None:
        """Scroll while the mouse selects beyond the edge, the faster the further it is."""
        beyond = self._beyond(self._last)
        if not self._selecting or not beyond or self._last is None:
            self._autoscroll.stop()
            return
        self._view.scroll_by(round(beyond / 3) or (1 if beyond > 0 else -1))
        page = self._view.page
        self._extend(page.flow.inside(self._last, page.size))

    def _beyond(self, point: QPointF | None) -> float:
        """Return how far behind the window a point is along the page, negative before it."""
        page = self._view.page
        along = page.flow.along(point, page.size) if point is not None else 0.0
        return along if along < 0 else max(0.0, along - page.scroller.window + 1)

    def _keep_primary_selection(self) -> None:
        clipboard = QGuiApplication.clipboard()
        selection = self._view.selection() if clipboard.supportsSelection() else None
        if selection is not None:
            clipboard.setText(selection.text, clipboard.Mode.Selection)

    # The line between the columns

    def _at_divider(self, point: QPointF) -> bool:
        page = self._view.page
        divider = page.geometry.divider
        return divider is not None and abs(page.flow.across(point) - divider) <= _DIVIDER_REACH

    def _balance(self, point: QPointF) -> None:
        page = self._view.page
        balance = round(page.geometry.balance_at(page.flow.across(point)), 3)
        settings = self._view.settings()
        if balance != settings.balance:
            self._view.set_settings(replace(settings, balance=balance))

    def paint_divider(self, painter: QPainter) -> None:
        """Draw the line between the columns: a hair, and more of one under the mouse."""
        page = self._view.page
        divider = page.geometry.divider
        if divider is None or not self._view.rows:
            return
        held = self._balancing or self._near_divider
        colour = QColor(self._view.theme.accent if held else self._view.theme.rule)
        if not held:
            colour.setAlpha(110)
        painter.fillRect(page.flow.hair(divider, page.size), colour)
