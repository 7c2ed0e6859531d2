"""Japanese in vertical lines, from the right to the left, with readings to the right of them."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from math import floor
from operator import attrgetter

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextFormat

from reader.model.page import Ruby
from reader.model.spans import Span
from reader.ui.reading import ruby as ruby_plan
from reader.ui.reading.endings import Ends
from reader.ui.reading.inline_formats import Format
from reader.ui.reading.styles import RUBY_SCALE
from reader.ui.reading.vertical_cells import Stand, cells_of
from reader.ui.reading.vertical_ink import Ink, Inker, widths_of
from reader.ui.reading.vertical_lines import VerticalLines
from reader.ui.reading.vertical_ruby import VerticalRuby

_RIGHT, _LEFT = 0.64, 0.72
"""How far a box around text goes to either side of the middle of its line, in em."""
_RAISED = QTextFormat.Property.TextVerticalAlignment


class VerticalColumn:
    """A text in lines `length` pixels long at most, `pitch` apart, the first at the right.

    Of a very long text it holds only the `part`. `at` is where its top left corner stands in the
    row; the first line begins `hang` further up.
    """

    def __init__(
        self,
        text: str,
        font: QFont,
        length: float,
        pitch: float,
        readings: Sequence[Ruby] = (),
        *,
        part: Span | None = None,
        formats: Sequence[Format] = (),
        links: Sequence[Span] = (),
        hang: float = 0.0,
        ends: Ends = Ends.PROSE,
    ) -> None:
        self.text = text
        self.span = Span(0, len(text)) if part is None else part
        self.at = QPointF(0, 0)
        self.pitch = pitch
        self.font = font
        self.length = length
        self._size = font.pixelSize()
        self._given = readings
        self._overhang = ruby_plan.overhangs(text, readings)
        self._ruby = VerticalRuby(font)
        room = self._size * RUBY_SCALE * 0.7 if readings else 0.0
        self._first_middle = (pitch + room) / 2
        raised = [span for span, format_ in formats if format_.hasProperty(_RAISED)]
        cells = cells_of(text, self.span, raised)
        widths = widths_of(cells, text, font, formats)

        def room_of(base: Span) -> float:
            # Digits side by side take the room of one character.
            first = bisect_right(cells, base.start, key=attrgetter("start")) - 1
            last = bisect_left(cells, base.end, key=attrgetter("start"))
            taken = zip(cells[first:last], widths[first:last], strict=True)
            return sum(wide if cell.stand is Stand.TURNED else self._size for cell, wide in taken)

        spread = ruby_plan.spread(text, readings, self._size, self._ruby.width_of, room_of)
        self._lines = VerticalLines(
            text,
            cells,
            self._size,
            length,
            widths,
            spread=spread,
            readings=readings,
            hang=hang,
            ends=ends,
        )
        self._inker = Inker(text, font, formats, links, self._lines)
        self._ink: dict[int, tuple[Ink, Ink]] = {}

    @property
    def width(self) -> float:
        """How much of the page the lines take."""
        return self.line_count * self.pitch

    @property
    def height(self) -> float:
        """The length that lines may have."""
        return self.length

    @property
    def line_count(self) -> int:
        """The number of lines; an empty text has none."""
        return len(self._lines.lines)

    def line_of(self, offset: int) -> int:
        """Return the number of the line that the code point at `offset` stands in."""
        return self._lines.line_of(offset)

    def line_span(self, line: int) -> Span:
        """Return the code points of a line."""
        found = self._lines.lines[line]
        return Span(found.start, found.end)

    def middle(self, line: int) -> float:
        """Return how far right in the column the middle of a line is."""
        return self.width - self._first_middle - line * self.pitch

    def distance_of(self, offset: int) -> float:
        """Return how far down in its line the code point at `offset` is."""
        if not len(self.span):
            return 0.0
        start, end = self._lines.place(self._lines.cell_of(offset))
        return end if offset >= self.span.end else start

    def offset_in_line(self, line: int, distance: float) -> int:
        """Return the place between characters of a line that is nearest to so far along it."""
        point = QPointF(self.middle(line), distance)
        offset = self.offset_at(self.at + point)
        return offset if self.line_of(offset) == line else self.line_span(line).end - 1

    def _line_at(self, x: float) -> int:
        """Return the line at `x` of the row, or the nearest one."""
        line = floor((self.at.x() + self.width - x) / self.pitch)
        return min(max(0, line), self.line_count - 1)

    def span_in(self, area: QRectF) -> Span:
        """Return the code points of the lines that lie, at least in part, in `area` of the row."""
        if not len(self.span):
            return self.span
        if area.right() < self.at.x() or area.left() > self.at.x() + self.width:
            return Span(self.span.start, self.span.start)
        first, last = self._line_at(area.right()), self._line_at(area.left())
        return Span(self.line_span(first).start, self.line_span(last).end)

    def rects(self, span: Span) -> list[QRectF]:
        """Return the boxes around `span`, in the row's pixels.

        What of it is not in this part has none.
        """
        boxes: list[QRectF] = []
        start, end = max(span.start, self.span.start), min(span.end, self.span.end)
        if start >= end:
            return boxes
        for number in range(self.line_of(start), self.line_of(end - 1) + 1):
            line = self.line_span(number)
            boxes += self._boxes(number, Span(max(line.start, start), min(line.end, end)))
        return [box.translated(self.at) for box in boxes]

    def _boxes(self, line: int, span: Span) -> list[QRectF]:
        """Return the boxes around a part of a line; of signs side by side perhaps some."""
        lines, boxes = self._lines, []
        first, last = lines.cell_of(span.start), lines.cell_of(span.end - 1)
        for number in (first, last) if first != last else (first,):
            cell = lines.cells[number]
            start, end = max(cell.start, span.start), min(cell.end, span.end)
            if cell.stand is Stand.TOGETHER and (start, end) != (cell.start, cell.end):
                boxes.append(self._slice(line, number, Span(start, end)))
                first, last = first + (number == first), last - (number == last)
        if first <= last:
            boxes.append(self._box(line, lines.place(first)[0], lines.place(last)[1]))
        return boxes

    def _box(self, line: int, top: float, bottom: float) -> QRectF:
        middle = self.middle(line)
        left = middle - _LEFT * self._size
        return QRectF(left, top, (_LEFT + _RIGHT) * self._size, bottom - top)

    def _slice(self, line: int, number: int, span: Span) -> QRectF:
        """Return the box of some of the signs that stand side by side in one cell."""
        box = self._box(line, *self._lines.place(number))
        cell = self._lines.cells[number]
        each = box.width() / (cell.end - cell.start)
        return QRectF(
            box.left() + (span.start - cell.start) * each, box.top(), len(span) * each, box.height()
        )

    def band(self, span: Span) -> QRectF:
        """Return the full lines that `span` touches; for an empty span, its line's place."""
        first = self.line_of(span.start) if len(self.span) else 0
        last = self.line_of(max(span.start, span.end - 1)) if len(self.span) else 0
        left = self.width - (last + 1) * self.pitch
        count = min(last + 1, self.line_count)
        # A stop that hangs is below what lines have room for.
        length = max([self.length, *map(self._lines.end_of, range(first, count))])
        band = QRectF(left, 0, (last - first + 1) * self.pitch, length)
        return band.translated(self.at)

    def foot(self, box: QRectF, below: float, thick: float) -> QRectF:
        """Return a line to the left of a box that `rects` gave, away from readings."""
        return QRectF(round(box.left()) - below - thick, box.top(), thick, box.height())

    def head(self, before: float, thick: float) -> QRectF:
        """Return a line that stands so far above the beginnings of all lines."""
        return QRectF(self.at.x() + 2, self.at.y() - before, self.width - 4, thick)

    def sign_at(self, sign: str) -> QPointF:
        """Return where the base line of a sign above the first line begins."""
        metrics = QFontMetricsF(self.font)
        ink = metrics.tightBoundingRect(sign)
        centre = self.at + QPointF(self.middle(0), -self._size * 0.5)
        return centre - ink.center()

    def gap(self, offset: int) -> QRectF:
        """Return a box, a character long, at the place of a text that is missing at `offset`."""
        line = self.line_of(offset) if len(self.span) else 0
        top = self.distance_of(offset) - self._size / 2
        return self._box(line, top, top + self._size).translated(self.at)

    def offset_at(self, point: QPointF) -> int:
        """Return the place between characters that is nearest to `point`, in the row's pixels.

        Below a line that is wrapped that is the beginning of the next one.
        """
        if not len(self.span):
            return self.span.start
        line = self._line_at(point.x())
        down = point.y() - self.at.y()
        number = self._lines.cell_at(line, down)
        cell = self._lines.cells[number]
        start, end = self._lines.place(number)
        if cell.stand is Stand.NOTHING:
            return cell.start
        if cell.stand is Stand.TOGETHER and start <= down < end:
            return cell.start + round(self._share(line, point) * (cell.end - cell.start))
        return cell.start if down < (start + end) / 2 else cell.end

    def _share(self, line: int, point: QPointF) -> float:
        """Return how far across a line a point is, from 0 at its left to 1."""
        left = self.at.x() + self.middle(line) - _LEFT * self._size
        return min(max(0.0, (point.x() - left) / ((_LEFT + _RIGHT) * self._size)), 1.0)

    def character_at(self, point: QPointF) -> int | None:
        """Return the code point under `point`, None where there is no text."""
        x, down = point.x() - self.at.x(), point.y() - self.at.y()
        if not len(self.span) or not 0 < x <= self.width:
            return None
        line = self._line_at(point.x())
        number = self._lines.cell_at(line, down)
        cell = self._lines.cells[number]
        start, end = self._lines.place(number)
        if not start <= down < end:
            return None
        if cell.stand is Stand.TOGETHER:
            size = cell.end - cell.start
            return cell.start + min(size - 1, floor(self._share(line, point) * size))
        return cell.start

    # Drawing

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
        """Draw the lines that `area` touches, with their readings, in the row's coordinates.

        With `read` only the readings beside that span are drawn.
        """
        seen = area.adjusted(-self.pitch, 0, self.pitch, 0)
        if not len(self.span) or not len(self.span_in(seen)):
            return
        painter.save()
        painter.translate(self.at)
        for number in range(self._line_at(seen.right()), self._line_at(seen.left()) + 1):
            ink = self._ink.get(number)
            if ink is None:
                ink = self._ink[number] = self._inker.line(number, self.middle(number))
                self._lay_readings(number)
            for part, colour in zip(ink, (text, link), strict=True):
                painter.setPen(colour)
                part.draw(painter)
            painter.setPen(quiet)
            self._ruby.draw(number, painter, within=read)
        painter.restore()

    def _lay_readings(self, number: int) -> None:
        """Set the readings of a line when it is first in sight."""
        pieces = ruby_plan.pieces_on(self.line_span(number), self._given, self._breaks_in)
        if not pieces:
            return
        lines = self._lines
        bases = []
        for found in pieces:
            start = lines.place(lines.cell_of(found.start))[0]
            end = lines.place(lines.cell_of(found.end - 1))[1]
            bases.append(((start + end) / 2, end - start))
        self._ruby.set_line(
            number,
            self.middle(number) + self._size / 2,
            bases,
            [(found, self._overhang(found) * self._size) for found in pieces],
            self.length,
        )

    def _breaks_in(self, span: Span) -> list[int]:
        """Return where lines begin inside `span`."""
        first, last = self.line_of(span.start), self.line_of(span.end - 1)
        return [line.start for line in self._lines.lines[first + 1 : last + 1]]
