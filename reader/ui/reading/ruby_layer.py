"""The readings of a column: set above their bases, narrower where they have little room."""

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat

from reader.model.spans import Span
from reader.ui.reading import ruby
from reader.ui.reading.inline_formats import Format
from reader.ui.reading.styles import reading_font


class RubyLayer:
    """The readings above a text in `font`, in the pixels of its column."""

    def __init__(self, font: QFont) -> None:
        self._size = font.pixelSize()
        self._font = reading_font(font)
        self._metrics = QFontMetricsF(self._font)
        self._placed: dict[int, list[tuple[QPointF, ruby.Reading, float]]] = {}
        self._widths: dict[str, float] = {}

    def width_of(self, reading: str) -> float:
        """Return how wide a reading is that has all the room it wants."""
        width = self._widths.get(reading)
        if width is None:
            width = self._widths[reading] = self._metrics.horizontalAdvance(reading)
        return width

    def clear(self) -> None:
        """Set no readings."""
        self._placed.clear()

    def set_line(
        self,
        number: int,
        foot: float,
        bases: Sequence[tuple[float, float]],
        readings: Sequence[tuple[ruby.Reading, float]],
        width: float,
    ) -> None:
        """Set the readings of a line of a column `width` wide, `foot` being where they end.

        `bases` are (centre, width) of what they stand above, `readings` each with how far it may
        hang over what is beside that.
        """
        y = foot - self._metrics.descent() * 0.6
        natural = [self.width_of(reading.text) for reading, _ in readings]
        overhangs = [overhang for _, overhang in readings]
        placed = ruby.on_line(bases, natural, overhangs, width, self._size * ruby.APART)
        self._placed[number] = [
            (QPointF(x, y), reading, scale)
            for (x, scale), (reading, _) in zip(placed, readings, strict=True)
        ]

    def draw(
        self,
        number: int,
        painter: QPainter,
        at: QPointF,
        clip: QRectF,
        colour: QColor,
        *,
        within: Span | None = None,
    ) -> None:
        """Draw a line's readings near `clip`, the column being at `at`; all, or `within`."""
        placed = self._placed.get(number)
        if not placed:
            return
        painter.setPen(colour)
        painter.setFont(self._font)
        reach = 2 * self._size
        for place, reading, scale in placed:
            if within is not None and not within.start <= reading.start < within.end:
                continue
            if not clip.top() - reach < at.y() + place.y() < clip.bottom() + reach:
                continue
            if scale == 1.0:
                painter.drawText(at + place, reading.text)
                continue
            painter.save()
            painter.translate(at + place)
            painter.scale(scale, 1.0)
            painter.drawText(QPointF(0, 0), reading.text)
            painter.restore()


def spaced(extra: dict[int, float]) -> list[Format]:
    """Return formats that put the extra space, in pixels, after code points of a text."""
    formats: list[Format] = []
    for space, group in groupby(sorted(extra), lambda offset: round(extra[offset], 2)):
        run: list[int] = []
        for offset in [*group, -1]:
            if run and offset != run[-1] + 1:
                wider = QTextCharFormat()
                wider.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
                wider.setFontLetterSpacing(space)
                formats.append((Span(run[0], run[-1] + 1), wider))
                run = []
            run.append(offset)
    return formats
