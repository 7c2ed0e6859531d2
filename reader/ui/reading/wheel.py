"""Scrolling by wheel, touch-pad and finger."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtWidgets import QApplication, QScroller, QScrollerProperties

from reader.ui.reading.flow import Flow

if TYPE_CHECKING:
    from reader.ui.reading.canvas import Canvas

NOTCH = 120
"""The angle of one step of a usual wheel."""


class Wheel(QObject):
    """A wheel's steps glide; a touch-pad, which says each pixel, is followed as it goes."""

    def __init__(self, canvas: "Canvas") -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._rest = 0.0
        viewport = canvas.viewport()
        QScroller.grabGesture(viewport, QScroller.ScrollerGestureType.TouchGesture)
        scroller = QScroller.scroller(viewport)
        properties = scroller.scrollerProperties()
        off = QScrollerProperties.OvershootPolicy.OvershootAlwaysOff
        metrics = QScrollerProperties.ScrollMetric
        properties.setScrollMetric(metrics.VerticalOvershootPolicy, off)
        properties.setScrollMetric(metrics.HorizontalOvershootPolicy, off)
        scroller.setScrollerProperties(properties)

    def turn(self, event: QWheelEvent) -> None:
        """Scroll as the event says; one that goes across the page is left to others."""
        pixels, angle = self._along(event.pixelDelta()), self._along(event.angleDelta())
        if not pixels and not angle:
            event.ignore()
            return
        event.accept()
        # What X11 says of pixels is of the driver's making, as Qt's documentation has it.
        if pixels and QGuiApplication.platformName() != "xcb":
            self._canvas.glide.stop()
            self._canvas.scroll_by(-pixels)
            return
        lines = -angle / NOTCH * QApplication.wheelScrollLines()
        self._rest += lines * self._canvas.bar.singleStep()
        whole = int(self._rest)
        self._rest -= whole
        if angle % NOTCH == 0 and event.phase() is Qt.ScrollPhase.NoScrollPhase:
            self._canvas.glide.by(whole)
        else:
            self._canvas.glide.stop()
            self._canvas.scroll_by(whole)

    def _along(self, delta: QPoint) -> int:
        """Return how far an event goes back along the page.

        A usual wheel, which turns one way only, moves a page that runs to the left, too.
        """
        if self._canvas.page.flow is Flow.DOWN or abs(delta.y()) > abs(delta.x()):
            return delta.y()
        return -delta.x()
