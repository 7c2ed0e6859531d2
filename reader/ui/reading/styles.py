"""How each kind of block is set: sizes, line heights, spaces."""

from dataclasses import dataclass
from functools import cache, lru_cache

from PySide6.QtGui import QFont

from reader.model.article import BlockKind
from reader.model.spans import Language
from reader.ui.reading.settings import ViewSettings
from reader.ui.typefaces import CODE_FAMILIES, english_families, japanese_families

BODY_PIXELS = {Language.JA: 17, Language.EN: 16.5}
"""Type size at zoom 1. Latin letters look larger than kanji of the same size would beside them."""
RUBY_SCALE = 0.54
LINE_HEIGHT = {Language.JA: 1.8, Language.EN: 1.55}
LINE_HEIGHT_WITH_RUBY = 2.1
TITLE_LINE_HEIGHT = 1.4
TITLE_LINE_HEIGHT_WITH_RUBY = 1.75
CODE_LINE_HEIGHT = 1.5


@dataclass(frozen=True, slots=True)
class BlockStyle:
    """The setting of one kind of block. Spaces are in em of the body text."""

    scale: float = 1.0
    bold: bool = False
    quiet: bool = False
    code: bool = False
    indent: float = 0.0
    above: float = 0.55
    below: float = 0.55
    tight: bool = False
    """Whether lines stand close, as in headings."""

    def pixels(self, language: Language, zoom: float) -> int:
        """Return the size of the type in pixels."""
        return max(6, round(BODY_PIXELS[language] * zoom * self.scale))

    def line_height(self, language: Language, *, ruby: bool) -> float:
        """Return the distance of base lines as a multiple of the type size."""
        if ruby and language is Language.JA:
            return TITLE_LINE_HEIGHT_WITH_RUBY if self.tight else LINE_HEIGHT_WITH_RUBY
        if self.tight:
            return TITLE_LINE_HEIGHT
        return CODE_LINE_HEIGHT if self.code else LINE_HEIGHT[language]


_STYLES = {
    BlockKind.PARAGRAPH: BlockStyle(),
    BlockKind.TITLE: BlockStyle(scale=1.5, bold=True, tight=True, above=1.2, below=1.2),
    BlockKind.QUOTE: BlockStyle(indent=1.3),
    BlockKind.CAPTION: BlockStyle(scale=0.84, quiet=True, above=0.4, below=0.8),
    BlockKind.TABLE_ROW: BlockStyle(scale=0.92, above=0.3, below=0.3),
    BlockKind.CODE: BlockStyle(scale=0.88, code=True, indent=0.8, above=0.8, below=0.8),
}
_HEADING_SCALES = {1: 1.4, 2: 1.25, 3: 1.1}


@cache
def style_of(kind: BlockKind, level: int) -> BlockStyle:
    """Return how a block is set; `level` is a heading's depth or a list item's."""
    if kind is BlockKind.HEADING:
        scale = _HEADING_SCALES.get(max(1, level), 1.0)
        return BlockStyle(scale=scale, bold=True, tight=True, above=1.5, below=0.45)
    if kind is BlockKind.LIST_ITEM:
        return BlockStyle(indent=1.4 * (1 + min(max(0, level), 6)), above=0.25, below=0.25)
    return _STYLES[kind]


@lru_cache(maxsize=128)
def font_of(style: BlockStyle, language: Language, settings: ViewSettings) -> QFont:
    """Return the font of a column of a block."""
    families = english_families(settings.english)
    if style.code:
        families = CODE_FAMILIES
    elif language is Language.JA:
        families = japanese_families(settings.japanese)
    font = QFont()
    font.setFamilies(list(families))
    font.setPixelSize(style.pixels(language, settings.zoom))
    font.setBold(style.bold)
    return font


def reading_font(font: QFont) -> QFont:
    """Return the font of readings beside a text in `font`."""
    reading = QFont(font)
    reading.setPixelSize(max(6, round(font.pixelSize() * RUBY_SCALE)))
    reading.setBold(False)
    return reading


def em(settings: ViewSettings) -> float:
    """Return the size of the body text in pixels, the unit of spaces."""
    return BODY_PIXELS[Language.JA] * settings.zoom
