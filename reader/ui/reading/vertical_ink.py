"""What is drawn of vertical lines: upright signs, words that are turned, numbers side by side."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise
from typing import cast

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QGlyphRun, QPainter, QTextLayout, QTransform

from reader.model.spans import Span
from reader.ui.reading.inline_formats import Format
from reader.ui.reading.vertical_cells import Cell, Stand
from reader.ui.reading.vertical_lines import VerticalLines
from reader.ui.reading.vertical_type import MIDDLE, VerticalType, type_of
from reader.ui.utf16 import Utf16Map

_SQUEEZED = 1.02
"""How wide several signs may stand together that take the room of one, in em."""
_PICTURE = re.compile("[\ufe0f\U0001f000-\U0001faff]")
"""What may have colours of its own, which only a layout is sure to draw."""
_AT_ONCE = 200
"""How many signs are measured in one go, whose cost grows with their square."""


@dataclass(slots=True)
class Ink:
    """What is drawn in one colour, in the pixels of a column."""

    runs: list[QGlyphRun] = field(default_factory=list)
    placed: list[tuple[QTransform, QTextLayout | QGlyphRun]] = field(default_factory=list)
    """What is turned or squeezed, each with how its base line is brought to its place."""

    def draw(self, painter: QPainter) -> None:
        """Draw all of it with the painter's pen."""
        origin = QPointF(0, 0)
        for run in self.runs:
            painter.drawGlyphRun(origin, run)
        for transform, what in self.placed:
            painter.save()
            painter.setTransform(transform, True)
            if isinstance(what, QGlyphRun):
                painter.drawGlyphRun(origin, what)
            else:
                what.draw(painter, origin)
            painter.restore()

    def turn(self, what: QTextLayout | QGlyphRun, x: float, y: float) -> None:
        """Draw something turned, its base line going down from (x, y)."""
        self.placed.append((QTransform.fromTranslate(x, y).rotate(90), what))

    def squeeze(self, what: QTextLayout, x: float, y: float, share: float) -> None:
        """Draw something narrower, its base line beginning at (x, y)."""
        self.placed.append((QTransform.fromTranslate(x, y).scale(share, 1.0), what))


class UprightGlyphs:
    """Collects upright cells of one font, so that few calls draw them."""

    def __init__(self, font: QFont) -> None:
        self._type: VerticalType = type_of(font)
        self._size = self._type.size
        self._glyphs: dict[int, tuple[list[int], list[QPointF]]] = {}
        self._turned: list[tuple[QGlyphRun, float, float]] = []

    def add(self, text: str, middle: float, top: float, room: float) -> None:
        """Stand a cell of a size `room` with its middle at `middle` and its top at `top`."""
        for shape in self._type.shapes(text):
            if shape.turned:
                places = [QPointF(x, y) for x, y in shape.places]
                run = self._type.run(shape.font, shape.glyphs, places)
                start = top + (room - shape.width) / 2
                self._turned.append((run, middle - MIDDLE * self._size, start))
                continue
            x = middle - shape.width / 2 + shape.shift[0]
            y = top + room / 2 + MIDDLE * self._size + shape.shift[1]
            glyphs, places = self._glyphs.setdefault(shape.font, ([], []))
            glyphs += shape.glyphs
            places += [QPointF(x + dx, y + dy) for dx, dy in shape.places]

    def into(self, ink: Ink) -> None:
        """Give all that was collected to be drawn."""
        ink.runs += [self._type.run(font, *both) for font, both in self._glyphs.items()]
        for turned in self._turned:
            ink.turn(*turned)


def piece(text: str, font: QFont, formats: Iterable[Format], span: Span) -> QTextLayout:
    """Return a part of a text on one line, its base line at 0; `formats` are those of the text."""
    part = span.of(text)
    layout = QTextLayout(part, font)
    places = Utf16Map(part)
    ranges = []
    for where, format_ in formats:
        if where.overlaps(span):
            ranged = QTextLayout.FormatRange()
            start, end = max(where.start, span.start), min(where.end, span.end)
            ranged.start = places.to_utf16(start - span.start)
            ranged.length = places.to_utf16(end - span.start) - ranged.start
            ranged.format = format_
            ranges.append(ranged)
    if ranges:
        layout.setFormats(ranges)
    layout.setCacheEnabled(True)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(1e6)
    line.setPosition(QPointF(0, -line.ascent()))
    layout.endLayout()
    return layout


def widths_of(
    cells: Sequence[Cell], text: str, font: QFont, formats: Sequence[Format]
) -> list[float]:
    """Return how much of a line each turned cell takes; 0 for the others."""
    widths: list[float] = []
    for turned, group in groupby(cells, lambda cell: cell.stand is Stand.TURNED):
        run = list(group)
        if not turned:
            widths += [0.0] * len(run)
            continue
        for first in range(0, len(run), _AT_ONCE):
            some = run[first : first + _AT_ONCE]
            span = Span(some[0].start, some[-1].end)
            widths += _advances(span.of(text), piece(text, font, formats, span))
    return widths


def _advances(text: str, layout: QTextLayout) -> list[float]:
    line, places = layout.lineAt(0), Utf16Map(text)
    # PySide6 returns Qt's in-out parameter too; its stubs promise any object.
    xs = [
        cast("tuple[float, int]", line.cursorToX(places.to_utf16(at)))[0]
        for at in range(len(text) + 1)
    ]
    # What runs from right to left goes back.
    return [abs(after - before) for before, after in pairwise(xs)]


class Inker:
    """Draws the lines of one text when they are first in sight."""

    def __init__(
        self,
        text: str,
        font: QFont,
        formats: Sequence[Format],
        links: Sequence[Span],
        lines: VerticalLines,
    ) -> None:
        self._text = text
        self._font = font
        self._size = font.pixelSize()
        self._formats = formats
        self._links = links
        self._lines = lines

    def line(self, number: int, middle: float) -> tuple[Ink, Ink]:
        """Return what is drawn of a line around `middle`, and what of it are links."""
        cells, line = self._lines.cells, self._lines.lines[number]
        inks = Ink(), Ink()
        upright: dict[tuple[int, QFont], UprightGlyphs] = {}

        def kind(cell: int) -> tuple[bool, Stand]:
            linked = any(span.contains(cells[cell].start) for span in self._links)
            return linked, cells[cell].stand

        for (linked, stand), group in groupby(range(line.first, line.last), kind):
            run, ink = list(group), inks[linked]
            if stand is Stand.TURNED:
                self._turn(ink, run, middle)
            elif stand is Stand.TOGETHER:
                for cell in run:
                    self._squeeze(ink, cell, middle)
            elif stand is Stand.UPRIGHT:
                for cell in run:
                    if _PICTURE.search(self._of(cell)):
                        self._squeeze(ink, cell, middle)
                        continue
                    font = self._font_at(cells[cell].start)
                    key = (int(linked), font)
                    if key not in upright:
                        upright[key] = UprightGlyphs(font)
                    place = self._lines.drawn_at(cell)
                    upright[key].add(self._of(cell), middle, place, self._size)
        for (colour, _), collected in upright.items():
            collected.into(inks[colour])
        return inks

    def _of(self, cell: int) -> str:
        found = self._lines.cells[cell]
        return self._text[found.start : found.end]

    def _font_at(self, offset: int) -> QFont:
        font = self._font
        for span, format_ in self._formats:
            if span.contains(offset):
                font = format_.font().resolve(font)
        return font

    def _turn(self, ink: Ink, run: Sequence[int], middle: float) -> None:
        cells = self._lines.cells
        span = Span(cells[run[0]].start, cells[run[-1]].end)
        layout = piece(self._text, self._font, self._formats, span)
        ink.turn(layout, middle - MIDDLE * self._size, self._lines.drawn_at(run[0]))

    def _squeeze(self, ink: Ink, cell: int, middle: float) -> None:
        found = self._lines.cells[cell]
        span = Span(found.start, found.end)
        layout = piece(self._text, self._font, self._formats, span)
        width = layout.lineAt(0).naturalTextWidth()
        share = min(1.0, _SQUEEZED * self._size / width) if width else 1.0
        foot = self._lines.drawn_at(cell) + (0.5 + MIDDLE) * self._size
        ink.squeeze(layout, middle - width * share / 2, foot, share)
