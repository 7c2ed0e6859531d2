"""The readings of a vertical column: to the right of their bases, closer where room is little."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QFont, QPainter

from reader.model.spans import Span
from reader.ui.reading import ruby
from reader.ui.reading.styles import reading_font
from reader.ui.reading.vertical_cells import cells_of
from reader.ui.reading.vertical_ink import Ink, UprightGlyphs


@dataclass(frozen=True, slots=True)
class _Set:
    reading: ruby.Reading
    ink: Ink


class VerticalRuby:
    """The readings beside a text in `font`, in the pixels of its column."""

    def __init__(self, font: QFont) -> None:
        self._size = font.pixelSize()
        self._font = reading_font(font)
        self._each = self._font.pixelSize()
        self._placed: dict[int, list[_Set]] = {}

    def width_of(self, reading: str) -> float:
        """Return how much of a line a reading takes that has all the room it wants."""
        return len(cells_of(reading)) * float(self._each)

    def set_line(
        self,
        number: int,
        left: float,
        bases: Sequence[tuple[float, float]],
        readings: Sequence[tuple[ruby.Reading, float]],
        length: float,
    ) -> None:
        """Set the readings of a line, `left` being where they begin beside it.

        The rest is as `ruby.on_line` takes it, along the line.
        """
        natural = [self.width_of(reading.text) for reading, _ in readings]
        overhangs = [overhang for _, overhang in readings]
        placed = ruby.on_line(bases, natural, overhangs, length, self._size * ruby.APART)
        self._placed[number] = [
            _Set(reading, self._inked(reading.text, left + self._each * 0.55, start, scale))
            for (start, scale), (reading, _) in zip(placed, readings, strict=True)
        ]

    def _inked(self, text: str, middle: float, top: float, scale: float) -> Ink:
        """Stand the signs of a reading below each other; too long a one is pushed together."""
        ink, glyphs = Ink(), UprightGlyphs(self._font)
        for place, cell in enumerate(cells_of(text)):
            part = text[cell.start : cell.end]
            room = self._each * scale
            glyphs.add(part, middle, top + place * room, room)
        glyphs.into(ink)
        return ink

    def draw(self, number: int, painter: QPainter, *, within: Span | None = None) -> None:
        """Draw a line's readings with the painter's pen; all, or those whose bases are `within`."""
        for placed in self._placed.get(number, ()):
            if within is None or within.start <= placed.reading.start < within.end:
                placed.ink.draw(painter)
