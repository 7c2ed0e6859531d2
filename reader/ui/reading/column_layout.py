"""One column of a row, laid out: a QTextLayout, its lines, and the readings above them."""

from collections.abc import Sequence
from itertools import groupby
from typing import cast

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from reader.model.page import Ruby
from reader.model.spans import Span
from reader.ui.reading import ruby as ruby_plan
from reader.ui.reading.styles import RUBY_SCALE
from reader.ui.utf16 import Utf16Map

_LINE_SEPARATOR = "\u2028"


class ColumnLayout:
    """A text broken into lines `pitch` pixels apart within `width`.

    `at` is where its top left corner stands in the row. All spans and offsets that it takes and
    gives are code points; it keeps the layout alive for as long as it lives itself.
    """

    def __init__(
        self, text: str, font: QFont, width: float, pitch: float, readings: Sequence[Ruby] = ()
    ) -> None:
        self.text = text
        self.at = QPointF(0, 0)
        self.pitch = pitch
        self.font = font
        self.width = width
        self._map = Utf16Map(text)
        metrics = QFontMetricsF(font)
        size = font.pixelSize()
        ruby_font = QFont(font)
        ruby_font.setPixelSize(max(6, round(size * RUBY_SCALE)))
        ruby_font.setBold(False)
        self._ruby_font = ruby_font
        self._size = size
        # Base lines are set from the chosen font alone, so that a line with a character from
        # another font (an emoji, a Korean name) stands no further from its neighbours.
        room = size * RUBY_SCALE * 0.7 if readings else 0.0
        self.first_baseline = (pitch + metrics.ascent() - metrics.descent() - room) / 2 + room
        self._layout = QTextLayout(text.replace("\n", _LINE_SEPARATOR), font)
        self._layout.setCacheEnabled(True)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        if readings:
            ruby_metrics = QFontMetricsF(ruby_font)
            extra = ruby_plan.spread(text, readings, size, ruby_metrics.horizontalAdvance)
            self._layout.setFormats(self._spacing(extra))
        self._break_lines(readings)
        self._readings = self._place_readings(readings)

    def _spacing(self, extra: dict[int, float]) -> list[QTextLayout.FormatRange]:
        ranges = []
        for space, group in groupby(sorted(extra), lambda offset: round(extra[offset], 2)):
            run: list[int] = []
            for offset in [*group, -1]:
                if run and offset != run[-1] + 1:
                    ranges.append(self._spaced(Span(run[0], run[-1] + 1), space))
                    run = []
                run.append(offset)
        return ranges

    def _spaced(self, span: Span, space: float) -> QTextLayout.FormatRange:
        char_format = QTextCharFormat()
        char_format.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
        char_format.setFontLetterSpacing(space)
        spaced = QTextLayout.FormatRange()
        spaced.start = self._map.to_utf16(span.start)
        spaced.length = self._map.to_utf16(span.end) - spaced.start
        spaced.format = char_format
        return spaced

    def _break_lines(self, readings: Sequence[Ruby]) -> None:
        self._starts: list[int] = []
        layout = self._layout
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self.width)
            if readings:
                self._keep_bases_whole(line, readings)
            baseline = self.first_baseline + len(self._starts) * self.pitch
            line.setPosition(QPointF(0, baseline - line.ascent()))
            self._starts.append(line.textStart())
        layout.endLayout()
        if not self.text:
            self._starts = []

    def _keep_bases_whole(self, line: QTextLine, readings: Sequence[Ruby]) -> None:
        first = line.textStart()
        start = self._map.to_code_points(first)
        end = self._map.to_code_points(first + line.textLength())
        better = ruby_plan.earlier_break(start, end, readings)
        if better < end:
            # By width, so that Qt still has the say about what may begin and end a line.
            line.setLineWidth(_x(line, self._map.to_utf16(better)) + 0.5)

    @property
    def line_count(self) -> int:
        """The number of lines; an empty text has none."""
        return len(self._starts)

    @property
    def height(self) -> float:
        """The height of all lines, from the top of the first."""
        return len(self._starts) * self.pitch

    def _line_of(self, utf16: int) -> int:
        return max(0, self._layout.lineForTextPosition(utf16).lineNumber())

    def line_of(self, offset: int) -> int:
        """Return the number of the line that the code point at `offset` stands in."""
        return self._line_of(self._map.to_utf16(offset))

    def line_span(self, line: int) -> Span:
        """Return the code points of a line."""
        found = self._layout.lineAt(line)
        to_code_points = self._map.to_code_points
        return Span(
            to_code_points(found.textStart()),
            to_code_points(found.textStart() + found.textLength()),
        )

    def x_of(self, offset: int) -> float:
        """Return how far right the code point at `offset` begins."""
        utf16 = self._map.to_utf16(offset)
        return _x(self._layout.lineForTextPosition(utf16), utf16)

    def baseline(self, line: int) -> float:
        """Return how far below the column's top a line's base line is."""
        return self.first_baseline + line * self.pitch

    def rects(self, span: Span) -> list[QRectF]:
        """Return the boxes around `span`, one for each line it touches, in the row's pixels."""
        boxes: list[QRectF] = []
        if not self.text or not len(span):
            return boxes
        start, end = self._map.to_utf16(span.start), self._map.to_utf16(span.end)
        for number in range(self._line_of(start), self._line_of(end - 1) + 1):
            line = self._layout.lineAt(number)
            low = max(start, line.textStart())
            high = min(end, line.textStart() + line.textLength())
            left = _x(line, low)
            top = self.baseline(number) - self._size * 1.02
            boxes.append(
                QRectF(left, top, _x(line, high) - left, self._size * 1.36).translated(self.at)
            )
        return boxes

    def gap(self, offset: int) -> QRectF:
        """Return a box, a character wide, at the place of a text that is missing at `offset`."""
        line = self.line_of(offset) if self.text else 0
        x = self.x_of(offset) if self.text else self._size / 2
        top = self.baseline(line) - self._size * 1.02
        box = QRectF(x - self._size / 2, top, self._size, self._size * 1.36)
        return box.translated(self.at)

    def offset_at(self, point: QPointF) -> int:
        """Return the place between characters that is nearest to `point`, in the row's pixels.

        Right of a line that is wrapped that is the beginning of the next one.
        """
        if not self._starts:
            return 0
        line = self._layout.lineAt(self._line_at(point.y()))
        x = point.x() - self.at.x()
        end = line.textStart() + line.textLength()
        # Qt never gives the end of a wrapped line, as a caret there would stand on the next one;
        # a selection to the end of a line is to take its last character, though.
        before = self._layout.previousCursorPosition(end)
        if x > (_x(line, before) + line.naturalTextWidth()) / 2:
            offset = self._map.to_code_points(end)
            return offset - 1 if self.text[offset - 1] == "\n" else offset
        return self._map.to_code_points(line.xToCursor(x))

    def character_at(self, point: QPointF) -> int | None:
        """Return the code point under `point`, None where there is no text."""
        if not self._starts or not 0 <= point.y() - self.at.y() < self.height:
            return None
        line = self._layout.lineAt(self._line_at(point.y()))
        x = point.x() - self.at.x()
        if not 0 <= x < line.naturalTextWidth():
            return None
        on_character = QTextLine.CursorPosition.CursorOnCharacter
        return self._map.to_code_points(line.xToCursor(x, on_character))

    def _line_at(self, y: float) -> int:
        return min(max(0, int((y - self.at.y()) // self.pitch)), len(self._starts) - 1)

    def _place_readings(self, readings: Sequence[Ruby]) -> list[tuple[QPointF, str]]:
        if not readings:
            return []
        breaks = [self._map.to_code_points(start) for start in self._starts[1:]]
        by_line: dict[int, list[ruby_plan.Reading]] = {}
        for ruby in readings:
            for piece in ruby_plan.pieces(ruby, breaks):
                by_line.setdefault(self.line_of(piece.start), []).append(piece)
        metrics = QFontMetricsF(self._ruby_font)
        placed: list[tuple[QPointF, str]] = []
        for number, line_pieces in by_line.items():
            centres = []
            for piece in line_pieces:
                box = self.rects(Span(piece.start, piece.end))[0]
                centres.append((box.center().x(), metrics.horizontalAdvance(piece.text)))
            y = self.baseline(number) - self._size * 0.9 - metrics.descent() * 0.6
            xs = ruby_plan.place(centres, 0.0, self.width, self._size * 0.1)
            for x, piece in zip(xs, line_pieces, strict=True):
                placed.append((QPointF(x, y), piece.text))
        return placed

    def draw(self, painter: QPainter, clip: QRectF, text: QColor, quiet: QColor) -> None:
        """Draw the lines that `clip` touches, with their readings, in the row's coordinates."""
        at = self.at
        painter.setPen(text)
        self._layout.draw(painter, at, [], clip)
        if self._readings:
            painter.setPen(quiet)
            painter.setFont(self._ruby_font)
            for place, reading in self._readings:
                painter.drawText(at + place, reading)


def _x(line: QTextLine, utf16: int) -> float:
    # PySide6 returns Qt's in-out parameter too; its stubs promise any object.
    x, _ = cast("tuple[float, int]", line.cursorToX(utf16))
    return x
