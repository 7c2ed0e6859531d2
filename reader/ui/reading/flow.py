"""Which way a page runs: down, or to the left where its Japanese stands in vertical lines.

Rows follow each other along the flow; in a row x goes right and y down from its top left corner.
"""

from enum import Enum

from PySide6.QtCore import QPointF, QRectF, QSizeF


class Flow(Enum):
    """The way from one row to the next. All lengths are pixels."""

    DOWN = "down"
    LEFT = "left"

    def length(self, size: QSizeF) -> float:
        """Return how much of a page a window of some size shows along the flow."""
        return size.height() if self is Flow.DOWN else size.width()

    def along(self, point: QPointF, size: QSizeF) -> float:
        """Return how far a point is from the first pixel of a window of some size."""
        return point.y() if self is Flow.DOWN else size.width() - 1 - point.x()

    def across(self, point: QPointF) -> float:
        """Return where a point is across the flow."""
        return point.x() if self is Flow.DOWN else point.y()

    def inside(self, point: QPointF, size: QSizeF) -> QPointF:
        """Return the point of a window of some size that is nearest to `point` along the flow."""
        if self is Flow.DOWN:
            return QPointF(point.x(), min(max(0.0, point.y()), size.height() - 1))
        return QPointF(min(max(0.0, point.x()), size.width() - 1), point.y())

    def hair(self, across: float, size: QSizeF) -> QRectF:
        """Return a line, a pixel thick, that goes along the whole of a window of some size."""
        if self is Flow.DOWN:
            return QRectF(round(across), 0, 1, size.height())
        return QRectF(0, round(across), size.width(), 1)

    def rect(self, start: float, extent: float, size: QSizeF) -> QRectF:
        """Return the part of a window that goes from `start` on for `extent` along the flow."""
        if self is Flow.DOWN:
            return QRectF(0, start, size.width(), extent)
        return QRectF(size.width() - start - extent, 0, extent, size.height())

    def interval(self, box: QRectF, size: QSizeF) -> tuple[float, float]:
        """Return where a box in a window, or in a row, of some size begins and ends."""
        if self is Flow.DOWN:
            return box.top(), box.bottom()
        return size.width() - box.right(), size.width() - box.left()
