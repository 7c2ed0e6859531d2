"""What all columns of a row can do, whichever way their lines run."""

from typing import Protocol

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QPainter

from reader.model.spans import Span


class TextColumn(Protocol):
    """A text in lines. Points and boxes are in the row's pixels, offsets code points.

    The foot of a text is the side that its underlines stand on, away from readings.
    """

    text: str
    """The whole text of the column, which offsets are in."""
    span: Span
    """The part of it that is laid out, all but for a piece of a very long row."""
    at: QPointF
    """The top left corner."""
    pitch: float
    """How far lines are apart."""
    font: QFont

    @property
    def width(self) -> float:
        """The width of all lines, or that they may have."""

    @property
    def height(self) -> float:
        """The height of all lines, or that they may have."""

    @property
    def line_count(self) -> int:
        """The number of lines; an empty text has none."""

    def line_of(self, offset: int) -> int:
        """Return the number of the line that the code point at `offset` stands in."""

    def line_span(self, line: int) -> Span:
        """Return the code points of a line."""

    def distance_of(self, offset: int) -> float:
        """Return how far along its line, from the column's edge, the code point at `offset` is."""

    def offset_in_line(self, line: int, distance: float) -> int:
        """Return the place between characters of a line that is nearest to so far along it."""

    def span_in(self, area: QRectF) -> Span:
        """Return the code points of the lines that lie, at least in part, in `area`."""

    def rects(self, span: Span) -> list[QRectF]:
        """Return the boxes around `span`, one for each line it touches."""

    def band(self, span: Span) -> QRectF:
        """Return the full lines that `span` touches; for an empty span, its line's place."""

    def foot(self, box: QRectF, below: float, thick: float) -> QRectF:
        """Return a line at the foot of a box that `rects` gave, `below` it by so many pixels."""

    def head(self, before: float, thick: float) -> QRectF:
        """Return a line so far before the beginnings of all lines."""

    def sign_at(self, sign: str) -> QPointF:
        """Return where the base line of a sign before the first line begins."""

    def gap(self, offset: int) -> QRectF:
        """Return a box, a character wide, at the place of a text that is missing at `offset`."""

    def offset_at(self, point: QPointF) -> int:
        """Return the place between characters that is nearest to `point`."""

    def character_at(self, point: QPointF) -> int | None:
        """Return the code point under `point`, None where there is no text."""

    def draw(
        self,
        painter: QPainter,
        area: QRectF,
        text: QColor,
        quiet: QColor,
        link: QColor,
        *,
        read: Span | None = None,
    ) -> None:
        """Draw the lines that `area` touches, with their readings, or those above `read` alone."""
