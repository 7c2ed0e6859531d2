"""The shapes of upright characters in vertical lines: a font's vertical forms, else turned ones."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QGlyphRun, QRawFont, QTextLayout

MIDDLE = 0.38
"""How far above its base line the middle of a character is, in em, as Japanese fonts have it."""
_TURNED_WITHOUT = frozenset("「」『』（）〈〉《》【】〔〕［］｛｝ー〜～｜：；＿￣〖〗〘〙゠｟｠")
_MOVED_WITHOUT = {
    **dict.fromkeys("、。，．", (0.6, -0.6)),
    **dict.fromkeys(
        "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ",
        (0.12, -0.12),
    ),
}
_KEPT = 20_000


@dataclass(frozen=True, slots=True)
class Shape:
    """The glyphs of one cell, from the left end of its base line, and how wide they are."""

    font: int
    """The number of the raw font among those of its type."""
    glyphs: tuple[int, ...]
    places: tuple[tuple[float, float], ...]
    width: float
    turned: bool = False
    """Whether it is to be turned, as the font has no vertical form of it."""
    shift: tuple[float, float] = (0.0, 0.0)
    """How much further right and down it is drawn."""


class VerticalType:
    """What a font draws upright with; each character is shaped once."""

    def __init__(self, font: QFont) -> None:
        self.size = font.pixelSize()
        self._plain = QFont(font)
        self._vertical = QFont(font)
        self._vertical.setFeature(QFont.Tag("vert"), 1)
        self.fonts: list[QRawFont] = []
        self._shapes: dict[str, tuple[Shape, ...]] = {}

    def shapes(self, text: str) -> tuple[Shape, ...]:
        """Return the shapes of one cell's text, one for each font that draws a part of it."""
        found = self._shapes.get(text)
        if found is None:
            if len(self._shapes) > _KEPT:
                self._shapes.clear()
            found = self._shapes[text] = self._shaped(text)
        return found

    def _shaped(self, text: str) -> tuple[Shape, ...]:
        width, vertical = _runs(text, self._vertical)
        turned, shift = False, (0.0, 0.0)
        if text in _TURNED_WITHOUT or text in _MOVED_WITHOUT:
            _, plain = _runs(text, self._plain)
            if [run.glyphIndexes() for run in plain] == [run.glyphIndexes() for run in vertical]:
                turned = text in _TURNED_WITHOUT
                x, y = _MOVED_WITHOUT.get(text, (0.0, 0.0))
                shift = x * self.size, y * self.size
        shapes = []
        for run in vertical:
            places = tuple((place.x(), place.y()) for place in run.positions())
            number = self._number(run.rawFont())
            shapes.append(Shape(number, tuple(run.glyphIndexes()), places, width, turned, shift))
        return tuple(shapes)

    def _number(self, font: QRawFont) -> int:
        for number, known in enumerate(self.fonts):
            if known == font:
                return number
        self.fonts.append(font)
        return len(self.fonts) - 1

    def run(self, font: int, glyphs: Sequence[int], places: Sequence[QPointF]) -> QGlyphRun:
        """Return glyphs of one of the fonts, to be drawn at once."""
        made = QGlyphRun()
        made.setRawFont(self.fonts[font])
        made.setGlyphIndexes(list(glyphs))
        made.setPositions(list(places))
        return made


def _runs(text: str, font: QFont) -> tuple[float, list[QGlyphRun]]:
    """Return the width of a text and its glyphs, whose places are from its base line's left."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(1e6)
    line.setPosition(QPointF(0, -line.ascent()))
    layout.endLayout()
    return line.naturalTextWidth(), layout.glyphRuns()


@lru_cache(maxsize=32)
def type_of(font: QFont) -> VerticalType:
    """Return the type of a font, which is kept."""
    return VerticalType(font)
