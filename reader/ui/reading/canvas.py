"""The scroll area that draws a page of rows: scrolling, painting, resizing, nothing of input."""

from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar, QWidget

from reader.model.article import ReadingPosition
from reader.model.page import Row
from reader.model.spans import Language, Span
from reader.ui.reading.cover import Cover
from reader.ui.reading.find import Match
from reader.ui.reading.flow import Flow
from reader.ui.reading.gliding import Glide
from reader.ui.reading.page import Page
from reader.ui.reading.painter import PLAIN, Decoration, RowPainter
from reader.ui.reading.scroller import Hold
from reader.ui.reading.settings import ViewSettings
from reader.ui.reading.styles import em
from reader.ui.reading.wheel import Wheel
from reader.ui.theme import Theme, theme_for

_FLASH_MS = 1200


class Canvas(QAbstractScrollArea):
    """Draws the rows in sight. Where the reader is, is kept as a row and a part of it."""

    visible_rows_changed = Signal(int, int)
    """The first and the last row in the window, both inclusive."""
    position_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page = Page()
        self.cover = Cover()
        self.glide = Glide(self.scroll_by, self)
        self.flash: Match | None = None
        self._flash_timer = QTimer(self)
        self._flash_timer.setSingleShot(True)
        self._flash_timer.setInterval(_FLASH_MS)
        self._flash_timer.timeout.connect(self.end_flash)
        self._position: ReadingPosition | None = None
        self._told_visible = range(0)
        self._syncing = False
        self._arranged = (0, 0)
        self._painter = RowPainter(theme_for(self.palette()))
        self._turning = False
        self._show_bar(ViewSettings())
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.wheel = Wheel(self)

    @property
    def rows(self) -> Sequence[Row]:
        """The rows that are shown."""
        return self.page.rows

    @property
    def theme(self) -> Theme:
        """The colours that are drawn with."""
        return self._painter.theme

    def position(self) -> ReadingPosition:
        """Return the row at the window's top and how far into it the reader is."""
        return self._position or ReadingPosition(*self.page.scroller.place())

    def go_to(self, position: ReadingPosition) -> None:
        """Scroll to a place that `position` gave; beyond the end, to the end."""
        self.glide.stop()
        # Kept as it was asked for, so that a window made smaller and larger again shows the same.
        self._position = position
        self.page.scroller.go_to(position.block, position.fraction)
        self.refresh()

    def show_span(self, row: int, language: Language, span: Span) -> None:
        """Scroll to `span` of a row, if it is not in sight, and light it up for a moment."""
        if 0 <= row < len(self.rows):
            self.end_flash()
            self.flash = Match(row, language, span)
            self._flash_timer.start()
            self.reveal(row, language, span)
            self.repaint_row(row)

    def end_flash(self) -> None:
        """Stop lighting up what `show_span` showed."""
        if self.flash is not None:
            row = self.flash.row
            self.flash = None
            self._flash_timer.stop()
            self.repaint_row(row)

    def settings(self) -> ViewSettings:
        """Return how the page is set."""
        return self.page.settings

    def set_settings(self, settings: ViewSettings) -> None:
        """Set the page otherwise, staying at the same text."""
        place = self.position()
        self._show_bar(settings)
        size = self.viewport().size()
        if settings == self.settings() and (size.width(), size.height()) == self._arranged:
            return
        self._arranged = (size.width(), size.height())
        self.page.arrange(size.width(), size.height(), settings)
        self.go_to(place)

    def _show_bar(self, settings: ViewSettings) -> None:
        """Have a scroll bar along the page, beside or below it."""
        across = settings.vertical
        on, off = Qt.ScrollBarPolicy.ScrollBarAlwaysOn, Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if self.horizontalScrollBarPolicy() is (on if across else off):
            return
        # The window's room for text changes on the way.
        self._turning = True
        self.setHorizontalScrollBarPolicy(on if across else off)
        self.setVerticalScrollBarPolicy(off if across else on)
        self._turning = False

    @property
    def bar(self) -> QScrollBar:
        """The scroll bar along the flow of the page."""
        across = self.page.flow is Flow.LEFT
        return self.horizontalScrollBar() if across else self.verticalScrollBar()

    def reveal(self, row: int, language: Language, span: Span) -> None:
        """Scroll as far as needed to have `span` in the window."""
        self.glide.stop()
        if self.page.reveal(row, (language, span)):
            self.moved()

    def follow(self, row: int, *places: tuple[Language, Span]) -> None:
        """Have places of a row in the window, moving there gently if it is not far."""
        self.glide.finish()
        scroller = self.page.scroller
        hold = scroller.hold if self.rows else Hold(0, 0)
        if not self.page.reveal(row, *places):
            return
        there = scroller.top
        scroller.settle(*hold)
        way = there - scroller.top
        if abs(way) > scroller.window:
            self.page.reveal(row, *places)
            self.moved()
        else:
            self.moved()
            self.glide.by(way)

    def scroll_by(self, pixels: int) -> None:
        """Scroll by `pixels`, on where they are positive."""
        self.page.scroller.scroll_to(self.page.scroller.top + pixels)
        self.moved()

    def moved(self) -> None:
        """Take note that another part of the page is in the window."""
        self._position = None
        self.refresh()

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """Follow the scroll bar."""
        if not self._syncing:
            self.glide.stop()
            value = self.bar.value()
            across = self.page.flow is Flow.LEFT
            scroller = self.page.scroller
            scroller.scroll_to(scroller.limit - value if across else value)
            self.moved()

    def refresh(self) -> None:
        """Show where the page is now: scroll bar, overlays, and who wants to know."""
        self.sync_scroll_bar()
        self.place_overlays()
        self.viewport().update()
        visible = self.page.visible
        if visible and visible != self._told_visible:
            self._told_visible = visible
            self.visible_rows_changed.emit(visible.start, visible.stop - 1)
        self.position_changed.emit()

    def forget_place(self) -> None:
        """Begin anew, as for another article."""
        self._position = None
        self._told_visible = range(0)
        self.end_flash()

    def sync_scroll_bar(self) -> None:
        """Let the scroll bar tell the page's place and height."""
        bar, scroller = self.bar, self.page.scroller
        self._syncing = True
        bar.setRange(0, scroller.limit)
        bar.setPageStep(scroller.window)
        bar.setSingleStep(round(1.6 * em(self.settings())))
        # A page that runs to the left begins at the right end of its bar.
        across = self.page.flow is Flow.LEFT
        bar.setValue(scroller.limit - scroller.top if across else scroller.top)
        self._syncing = False

    def place_overlays(self) -> None:
        """Put what stands over the page at its place; nothing here."""

    def decoration(self, _row: int) -> Decoration:
        """Return what a row shows beside its content; nothing here."""
        return PLAIN

    def repaint_row(self, row: int) -> None:
        """Draw one row again, if it is in sight."""
        if row in self.page.visible:
            self.viewport().update(self.page.rect_of(row))

    def column_rect(self, language: Language) -> QRect:
        """Return where a column is in the window; that of Japanese where it is not shown."""
        return self.page.geometry.column_rect(language, self.page.size).toRect()

    # Qt's events

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Set the page for the new size."""
        if not self._turning:
            self.set_settings(self.settings())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the system between light and dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._painter = RowPainter(theme_for(self.palette()))
            self.place_overlays()
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows that the event's rectangle touches."""
        painter = QPainter(self.viewport())
        area = QRectF(event.rect())
        painter.fillRect(event.rect(), self.theme.page)
        for row, pieces in groupby(self.page.pieces_in_sight, key=itemgetter(0)):
            decoration: Decoration | None = None
            for _, piece in pieces:
                rect = self.page.rect_of(row, piece)
                if rect.intersects(event.rect()):
                    decoration = decoration or self.decoration(row)
                    layout = self.page.layout(row, piece)
                    at = QPointF(rect.topLeft())
                    self._painter.paint(painter, layout, at, area, decoration)
        self.paint_over(painter)
        painter.end()

    def paint_over(self, painter: QPainter) -> None:
        """Draw over the rows; nothing here."""
