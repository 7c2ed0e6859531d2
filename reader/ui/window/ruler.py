"""The ruler along the text: where headings, notes and terms are, and where the reader is."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from time import monotonic

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QToolTip, QWidget

from reader.model.annotation import Annotation, Attachment
from reader.model.article import ReadingPosition
from reader.model.wording import tr, tr_n
from reader.ui.panels.parts import bar_colour
from reader.ui.reading.flow import Flow
from reader.ui.reading.view import ReadingView
from reader.ui.theme import theme_for
from reader.ui.window.reading_controller import ReadingController
from reader.workflow.landmarks import Landmarks

WIDTH = 14
WIDEST = 16_777_215
"""What Qt takes for no limit."""
TICK = 2
BLOCKS_AT_ONCE = 16
BUDGET = 0.006
"""Seconds of work in one go, so that looking at a book is never felt."""
REST = 15
"""Milliseconds between two such goes."""
REDRAW = 300
"""Milliseconds after which changed heights or notes are drawn anew."""


class Ruler(QWidget):
    """Draws the landmarks of the open article; a click goes there.

    The landmarks are drawn once and kept as a picture: scrolling moves a shade over it, so that a
    frame costs the same for a book as for an article.
    """

    told = Signal(str)
    """How far the reader has come, in words."""
    surveyed = Signal()
    """Other landmarks are known: none yet of an article that was just opened, or all of it."""
    turned = Signal()
    """It goes along the other side of the text, which runs otherwise now."""

    def __init__(self, reading: ReadingController, view: ReadingView) -> None:
        super().__init__()
        self._reading = reading
        self._view = view
        self.landmarks = Landmarks()
        self._picture: QPixmap | None = None
        self._drawn_for = 0
        """The height of the page whose landmarks the picture shows."""
        self._words = ""
        self.setAccessibleName(tr("Place in the article"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._survey = QTimer(self, singleShot=True, interval=REST)
        self._survey.timeout.connect(self._look_on)
        self._redraw = QTimer(self, singleShot=True, interval=REDRAW)
        self._redraw.timeout.connect(self._draw_anew)
        reading.opened.connect(self._begin)
        reading.notes_counted.connect(self._redraw.start)
        view.position_changed.connect(self._moved)
        self._flow = Flow.DOWN
        self._follow()

    def sizeHint(self) -> QSize:
        """Return the width that ticks need."""
        return QSize(WIDTH, 100) if self._flow is Flow.DOWN else QSize(100, WIDTH)

    def _follow(self) -> None:
        """Lie beside a page that runs down, below one that runs to the left."""
        self._flow = self._view.page.flow
        self._picture = None
        self.setMinimumSize(0, 0)
        self.setMaximumSize(WIDEST, WIDEST)
        if self._flow is Flow.DOWN:
            self.setFixedWidth(WIDTH)
        else:
            self.setFixedHeight(WIDTH)
        self.turned.emit()

    @property
    def flow(self) -> Flow:
        """The way it goes along."""
        return self._flow

    def _begin(self) -> None:
        self.landmarks = Landmarks()
        self.surveyed.emit()
        self._picture = None
        self._survey.start()
        self._moved()

    def _look_on(self) -> None:
        """Look at some more blocks, as long as that is not felt."""
        article = self._reading.article
        if article is None:
            return
        end = monotonic() + BUDGET
        done = False
        while not done and monotonic() < end:
            done = self.landmarks.survey(article, BLOCKS_AT_ONCE)
        if done:
            self._draw_anew()
            self.surveyed.emit()
        else:
            self._survey.start()

    def _draw_anew(self) -> None:
        self._picture = None
        self._moved()

    def _moved(self) -> None:
        if self._view.page.flow is not self._flow:
            self._follow()
        if self._picture and self._view.page.scroller.heights.total != self._drawn_for:
            # Rows that were measured meanwhile moved all below them.
            self._redraw.start()
        self.update()
        words = self._progress()
        if words != self._words:
            self._words = words
            self.told.emit(words)

    def _progress(self) -> str:
        scroller, article = self._view.page.scroller, self._reading.article
        if article is None or not self._view.rows:
            return ""
        share = 100 if scroller.limit <= 0 else round(100 * scroller.top / scroller.limit)
        told = f"{share} %"
        if share < 100 and self.landmarks.surveyed == len(self._view.rows):
            place = self._view.position()
            minutes = self.landmarks.minutes_left(place.block, place.fraction)
            left = tr_n("a minute left", "about {n} min left", max(1, minutes))
            told = f"{told} · {left}"
        return told

    # Places

    @property
    def _length(self) -> int:
        return round(self._flow.length(QSizeF(self.size())))

    def _along(self, point: QPoint) -> int:
        return round(self._flow.along(QPointF(point), QSizeF(self.size())))

    def place_of(self, block: int) -> int:
        """Return how far along the ruler a block begins."""
        heights = self._view.page.scroller.heights
        return round(heights.top(block) / max(1, heights.total) * self._length)

    def _places_of(self, blocks: Sequence[int]) -> Iterator[int]:
        """Yield where some of `blocks`, which are in order, begin: of those at one place the first.

        So a ruler is drawn as fast for a book as for an article.
        """
        heights, number = self._view.page.scroller.heights, 0
        while number < len(blocks):
            place = self.place_of(blocks[number])
            yield place
            ahead = heights.row_at(int((place + 0.5) / max(1, self._length) * heights.total))
            number = max(number + 1, bisect_left(blocks, ahead))

    def block_at(self, place: int) -> int:
        """Return the block that is so far along the ruler."""
        heights = self._view.page.scroller.heights
        return heights.row_at(round(place / max(1, self._length) * heights.total))

    def _notes(self) -> list[Annotation]:
        article = self._reading.article
        notes = article.annotations if article else ()
        return [note for note in notes if note.attachment is Attachment.ANCHORED]

    # Drawing

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the landmarks, and a shade over what is in the window."""
        theme = theme_for(self.palette())
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.page)
        if self._view.rows and self._reading.article is not None:
            scroller = self._view.page.scroller
            total = max(1, scroller.heights.total)
            start = round(scroller.top / total * self._length)
            extent = max(6, round(scroller.window / total * self._length))
            self._fill(painter, QRect(0, start, WIDTH, extent), theme.hover)
            if self._picture is None or self._picture.deviceIndependentSize() != self.size():
                self._picture = self._landmarks_drawn()
                self._drawn_for = scroller.heights.total
            painter.drawPixmap(0, 0, self._picture)
        self._fill(painter, QRect(0, 0, 1, self._length), theme.rule)
        painter.end()

    def _fill(self, painter: QPainter, part: QRect, colour: QColor) -> None:
        """Fill a part, told as of a ruler that goes down with the text at its left."""
        if self._flow is Flow.LEFT:
            right = self.width() - part.y()
            part = QRect(right - part.height(), part.x(), part.height(), part.width())
        painter.fillRect(part, colour)

    def _landmarks_drawn(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        theme = theme_for(self.palette())
        painter = QPainter(picture)
        terms = dict.fromkeys(self._places_of(self.landmarks.terms), theme.term)
        self._ticks(painter, terms, 9, 3, 1)
        headed = self._places_of([heading.block for heading in self.landmarks.headings])
        headings = dict.fromkeys(headed, theme.quiet)
        self._ticks(painter, headings, 1, WIDTH - 1, 1)
        notes = {
            self.place_of(n.block): bar_colour(self.palette(), n.colour) for n in self._notes()
        }
        self._ticks(painter, notes, 2, 6, TICK + 1)
        painter.end()
        return picture

    def _ticks(
        self, painter: QPainter, places: dict[int, QColor], left: int, width: int, thick: int
    ) -> None:
        for place, colour in places.items():
            self._fill(painter, QRect(left, place, width, thick), colour)

    def changeEvent(self, event: QEvent) -> None:
        """Draw in the colours of the theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._picture = None

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to what was clicked."""
        self._go(event.position().toPoint())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the mouse while it is held down."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(event.position().toPoint())

    def event(self, event: QEvent) -> bool:
        """Say what is under the mouse."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.words_at(self._along(event.pos())), self)
            return True
        return super().event(event)

    def words_at(self, place: int) -> str:
        """Return the heading so far along the ruler, and the note next to it if there is one."""
        if not self._view.rows:
            return ""
        heading = self.landmarks.heading_at(self.block_at(place))
        notes = [
            note.comment or note.anchor.exact
            for note in self._notes()
            if abs(self.place_of(note.block) - place) <= TICK
        ]
        return "\n".join(filter(None, [heading, *(f"✎ {note[:80]}" for note in notes[:3])]))

    def _go(self, at: QPoint) -> None:
        if self._view.rows:
            self._view.go_to(ReadingPosition(self.block_at(max(0, self._along(at))), 0.0))
