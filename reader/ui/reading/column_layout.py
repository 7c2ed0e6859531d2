"""One column of a row, laid out: a QTextLayout, its lines, and the readings above them."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
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
from reader.ui.reading.endings import Ends
from reader.ui.reading.inline_formats import Format
from reader.ui.reading.line_ends import settle_end
from reader.ui.reading.ruby_layer import RubyLayer, spaced
from reader.ui.reading.stretches import Stretch
from reader.ui.reading.styles import RUBY_SCALE
from reader.ui.utf16 import Utf16Map

_LINE_SEPARATOR = "\u2028"
_SEPARATORS = ("\n", "\t")
_BREAKS = str.maketrans({"\n": _LINE_SEPARATOR, "\t": _LINE_SEPARATOR})


class ColumnLayout:
    """A text broken into lines `pitch` pixels apart within `width`, or within its `stretches`.

    Of a very long text it may hold only the `part`. `at` is where its top left corner stands in the
    row. All spans and offsets that it takes and gives are code points of the whole text; it keeps
    the layout alive for as long as it lives itself.
    """

    def __init__(
        self,
        text: str,
        font: QFont,
        width: float,
        pitch: float,
        readings: Sequence[Ruby] = (),
        *,
        part: Span | None = None,
        formats: Sequence[Format] = (),
        links: Sequence[Span] = (),
        stretches: Sequence[Stretch] = (),
        ends: Ends = Ends.PROSE,
    ) -> None:
        self.text = text
        self.span = Span(0, len(text)) if part is None else part
        self.at = QPointF(0, 0)
        self.pitch = pitch
        self.font = font
        self.width = width
        self._ends = ends
        self._stretches = stretches or (Stretch(self.span.start, 0.0, width),)
        # Qt knows no place left of a layout's edge.
        self._shift = max(stretch.hang for stretch in self._stretches)
        laid = self._own_text()
        self._map = Utf16Map(laid, self.span.start)
        metrics = QFontMetricsF(font)
        size = font.pixelSize()
        self._ruby = RubyLayer(font)
        self._size = size
        # Base lines are set from the chosen font alone, so that a line with a character from
        # another font (an emoji, a Korean name) stands no further from its neighbours.
        room = size * RUBY_SCALE * 0.7 if readings else 0.0
        self.first_baseline = (pitch + metrics.ascent() - metrics.descent() - room) / 2 + room
        self._layout = QTextLayout(laid.translate(_BREAKS), font)
        self._layout.setCacheEnabled(True)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        ranges = [self._ranged(span, format_) for span, format_ in formats]
        if readings:
            extra = ruby_plan.spread(text, readings, size, self._ruby.width_of)
            ranges += [self._ranged(span, format_) for span, format_ in spaced(extra)]
        if ranges:
            self._layout.setFormats(ranges)
        self._links = [self._ranged(span, QTextCharFormat()) for span in links]
        self._given = readings
        self._overhang = ruby_plan.overhangs(text, readings)
        self._laid: set[int] = set()
        self._break_lines()
        self.place()

    def _own_text(self) -> str:
        """Return the text that is laid out, without the end of a line after which the next goes on.

        For Qt another, empty line would begin there.
        """
        text = self.span.of(self.text)
        return text[:-1] if self.span.end < len(self.text) and text[-1:] in _SEPARATORS else text

    def _ranged(self, span: Span, char_format: QTextCharFormat) -> QTextLayout.FormatRange:
        ranged = QTextLayout.FormatRange()
        ranged.start = self._map.to_utf16(max(span.start, self.span.start))
        ranged.length = self._map.to_utf16(min(span.end, self.span.end)) - ranged.start
        ranged.format = char_format
        return ranged

    def _break_lines(self) -> None:
        self._starts: list[int] = []
        self._owners: list[int] = []  # the number of each line's stretch
        layout = self._layout
        stops = [stretch.start for stretch in self._stretches[1:]]
        stops.append(self.span.end)
        # Out of a cell a stop would hang into the next one.
        beside = any(stretch.left for stretch in self._stretches)
        number = 0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            start = self._map.to_code_points(line.textStart())
            while number < len(stops) - 1 and start >= stops[number]:
                number += 1
            stretch = self._stretches[number]
            first = not self._owners or self._owners[-1] != number
            line.setLineWidth(max(1.0, stretch.width + (stretch.hang if first else 0.0)))
            settle_end(
                line,
                self.text,
                self._map,
                self._given,
                stop=stops[number],
                last=self.span.end,
                ends=self._ends,
                hang=self._size * (not beside and self._ends is not Ends.VERBATIM),
            )
            self._starts.append(line.textStart())
            self._owners.append(number)
        layout.endLayout()
        if not len(self.span):
            self._starts, self._owners = [], []

    def place(self, tops: Sequence[float] = ()) -> None:
        """Put the stretches at `tops`, pixels below the column's top, or one below the other.

        Cells, which stand beside each other, begin at the same height.
        """
        beside = any(stretch.left for stretch in self._stretches)
        self._tops: list[float] = []
        below = 0.0
        for number, owner in enumerate(self._owners):
            first = number == 0 or self._owners[number - 1] != owner
            if first:
                below = tops[owner] if tops else 0.0 if beside else below
            stretch = self._stretches[owner]
            line = self._layout.lineAt(number)
            x = self._shift + stretch.left - (stretch.hang if first else 0.0)
            line.setPosition(QPointF(x, self.first_baseline + below - line.ascent()))
            self._tops.append(below)
            below += self.pitch
        self._rows: dict[float, list[int]] = {}
        for number, top in enumerate(self._tops):
            self._rows.setdefault(top, []).append(number)
        self._heights = sorted(self._rows)
        self._laid.clear()
        self._ruby.clear()

    def lines_in(self, stretch: int) -> int:
        """Return how many lines a stretch takes."""
        return bisect_right(self._owners, stretch) - bisect_left(self._owners, stretch)

    @property
    def line_count(self) -> int:
        """The number of lines; an empty text has none."""
        return len(self._starts)

    @property
    def height(self) -> float:
        """The height of all lines, from the top of the first."""
        return self._heights[-1] + self.pitch if self._heights else 0.0

    def _line_of(self, utf16: int) -> int:
        return max(0, bisect_right(self._starts, utf16) - 1)

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

    def line_top(self, line: int) -> float:
        """Return how far below the column's top a line begins."""
        return self._tops[line] if self._tops else 0.0

    def distance_of(self, offset: int) -> float:
        """Return how far along its line, from the column's edge, the code point at `offset` is."""
        utf16 = self._map.to_utf16(offset)
        return self._x(self._layout.lineAt(self._line_of(utf16)), utf16)

    def baseline(self, line: int) -> float:
        """Return how far below the column's top a line's base line is."""
        return self.first_baseline + self.line_top(line)

    def span_in(self, area: QRectF) -> Span:
        """Return the code points of the lines that lie, at least in part, in `area` of the row."""
        if not self._tops:
            return self.span
        low, high = area.top() - self.at.y() - self.pitch, area.bottom() - self.at.y()
        inside = self._between(low, high)
        if not inside:
            return Span(self.span.start, self.span.start)
        return Span(self.line_span(min(inside)).start, self.line_span(max(inside)).end)

    def _between(self, low: float, high: float) -> list[int]:
        """Return the lines whose tops lie from `low` to `high`."""
        first, last = bisect_left(self._heights, low), bisect_right(self._heights, high)
        return [line for top in self._heights[first:last] for line in self._rows[top]]

    def rects(self, span: Span) -> list[QRectF]:
        """Return the boxes around `span`, one for each line it touches, in the row's pixels.

        What of it is not in this part has none.
        """
        boxes: list[QRectF] = []
        first, last = max(span.start, self.span.start), min(span.end, self.span.end)
        if first >= last:
            return boxes
        start, end = self._map.to_utf16(first), self._map.to_utf16(last)
        for number in range(self._line_of(start), self._line_of(end - 1) + 1):
            line = self._layout.lineAt(number)
            low = max(start, line.textStart())
            high = min(end, line.textStart() + line.textLength())
            left = self._x(line, low)
            # The space at which a line is broken hangs over its end.
            right = min(self._x(line, high), line.naturalTextRect().right() - self._shift)
            top = self.baseline(number) - self._size * 1.02
            boxes.append(
                QRectF(left, top, max(0.0, right - left), self._size * 1.36).translated(self.at)
            )
        return boxes

    def band(self, span: Span) -> QRectF:
        """Return the full lines that `span` touches; for an empty span, its line's place."""
        first = self.line_of(span.start) if self._starts else 0
        last = self.line_of(max(span.start, span.end - 1)) if self._starts else 0
        tops = self._tops[first : last + 1] or [0.0]
        height = max(tops) + self.pitch - min(tops)
        return QRectF(self.at.x(), self.at.y() + min(tops), self.width, height)

    def foot(self, box: QRectF, below: float, thick: float) -> QRectF:
        """Return a line at the foot of a box that `rects` gave, `below` it by so many pixels."""
        return QRectF(box.left(), round(box.bottom()) + below, box.width(), thick)

    def head(self, before: float, thick: float) -> QRectF:
        """Return a line that stands so far left of the beginnings of all lines."""
        return QRectF(self.at.x() - before, self.at.y() + 2, thick, self.height - 4)

    def sign_at(self, _sign: str) -> QPointF:
        """Return where, in the row, the base line of a sign before the first line begins."""
        return self.at + QPointF(-self._size * 0.95, self.first_baseline)

    def gap(self, offset: int) -> QRectF:
        """Return a box, a character wide, at the place of a text that is missing at `offset`."""
        line = self.line_of(offset) if self._starts else 0
        x = self.distance_of(offset) if self._starts else self._size / 2
        top = self.baseline(line) - self._size * 1.02
        box = QRectF(x - self._size / 2, top, self._size, self._size * 1.36)
        return box.translated(self.at)

    def offset_at(self, point: QPointF) -> int:
        """Return the place between characters that is nearest to `point`, in the row's pixels.

        Right of a line that is wrapped that is the beginning of the next one.
        """
        if not self._starts:
            return self.span.start
        x = point.x() - self.at.x()
        line = self._layout.lineAt(self._line_at(x, point.y() - self.at.y()))
        end = line.textStart() + line.textLength()
        # Qt never gives the end of a wrapped line, as a caret there would stand on the next one;
        # a selection to the end of a line is to take its last character, though.
        before = self._layout.previousCursorPosition(end)
        if x > (self._x(line, before) + line.x() - self._shift + line.naturalTextWidth()) / 2:
            offset = self._map.to_code_points(end)
            hard = offset and self.text[offset - 1] in "\n\t" and offset > self.line_start(line)
            return offset - 1 if hard else offset
        return self._map.to_code_points(line.xToCursor(x + self._shift))

    def offset_in_line(self, line: int, distance: float) -> int:
        """Return the place between characters of a line that is nearest to so far along it."""
        y = self.line_top(line) + self.pitch / 2
        offset = self.offset_at(self.at + QPointF(distance, y))
        return offset if self.line_of(offset) == line else self.line_span(line).end - 1

    def line_start(self, line: QTextLine) -> int:
        """Return the code point that a line begins with."""
        return self._map.to_code_points(line.textStart())

    def character_at(self, point: QPointF) -> int | None:
        """Return the code point under `point`, None where there is no text."""
        x, y = point.x() - self.at.x(), point.y() - self.at.y()
        if not self._starts or not 0 <= y < self.height:
            return None
        number = self._line_at(x, y)
        line = self._layout.lineAt(number)
        inside = self._tops[number] <= y < self._tops[number] + self.pitch
        if not inside or not 0 <= x + self._shift - line.x() < line.naturalTextWidth():
            return None
        on_character = QTextLine.CursorPosition.CursorOnCharacter
        return self._map.to_code_points(line.xToCursor(x + self._shift, on_character))

    def _line_at(self, x: float, y: float) -> int:
        """Return the line at `y` or the nearest above it; of several the one at `x`."""
        row = max(0, bisect_right(self._heights, y) - 1)
        lines = self._rows[self._heights[row]]

        def left(line: int) -> float:
            return self._stretches[self._owners[line]].left

        return max((n for n in lines if left(n) <= x), key=left, default=min(lines, key=left))

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

        With `read` only the readings above that span are drawn.
        """
        at, clip = self.at, area
        painter.setPen(text)
        for ranged in self._links:
            coloured = QTextCharFormat()
            coloured.setForeground(link)
            ranged.format = coloured
        # Qt stops at the first line below the clip, behind which cells of a table stand.
        if len(self._heights) < len(self._tops):
            clip = QRectF()
        self._layout.draw(painter, at - QPointF(self._shift, 0), self._links, clip)
        if self._given:
            self._draw_readings(painter, area, quiet, read)

    def _draw_readings(
        self, painter: QPainter, area: QRectF, colour: QColor, within: Span | None
    ) -> None:
        """Draw the readings of the lines near `area`, each line's laid out when first in sight."""
        reach = 2 * self._size
        top, bottom = area.top() - self.at.y(), area.bottom() - self.at.y()
        for number in self._between(top - self.pitch - reach, bottom + reach):
            if number not in self._laid:
                self._laid.add(number)
                self._lay_readings(number)
            self._ruby.draw(number, painter, self.at, area, colour, within=within)

    def _lay_readings(self, number: int) -> None:
        pieces = ruby_plan.pieces_on(self.line_span(number), self._given, self._breaks_in)
        if not pieces:
            return
        boxes = [self.rects(Span(piece.start, piece.end))[0] for piece in pieces]
        self._ruby.set_line(
            number,
            self.baseline(number) - self._size * 0.9,
            [(box.center().x() - self.at.x(), box.width()) for box in boxes],
            [(piece, self._overhang(piece) * self._size) for piece in pieces],
            self.width,
        )

    def _breaks_in(self, span: Span) -> list[int]:
        """Return where lines begin inside `span`."""
        first, last = self.line_of(span.start), self.line_of(span.end - 1)
        return [self._map.to_code_points(start) for start in self._starts[first + 1 : last + 1]]

    def _x(self, line: QTextLine, utf16: int) -> float:
        # PySide6 returns Qt's in-out parameter too; its stubs promise any object.
        x, _ = cast("tuple[float, int]", line.cursorToX(utf16))
        return x - self._shift
