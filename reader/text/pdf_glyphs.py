"""Reads the characters of a PDF's page with their places, as PDFium finds them."""

import ctypes
import math
import re
import unicodedata
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

import pypdfium2 as pdfium
from pypdfium2 import raw

from reader.text.radicals import without_radicals

_FORMS = re.compile("[\u2e80-\u2fdf\ufb00-\ufb06\ufe10-\ufe1f\ufe30-\ufe4f\uf900-\ufaff]")
"""Radicals, ligatures and upright forms that fonts have for plain characters, and PDFs then too."""
_UNREAD = re.compile("[\ue000-\uf8ff\ufffd\x00]")
_HYPHEN = "\x02"
"""What PDFium makes of a hyphen at the end of a line."""
_SPACE = 0x20
_BOLD = 600
_BOLD_NAME = re.compile(
    r"bold|heavy|black|gothic.*(?:-[BEH]|W[6-9])|GothicBBB|MidashiGo", re.IGNORECASE
)
_LEAST_SIZE = 2.0
_FLAT = 0.75
"""A box so much lower than the type is that of the ink."""
_BELOW = 0.12
"""So much of a Japanese character's box is below the base of its line."""


class Glyph(NamedTuple):
    """A character and its box, in points from the page's lower left corner.

    A tuple, since a paper has hundreds of thousands.
    """

    char: str
    x0: float
    y0: float
    x1: float
    y1: float
    size: float
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """What stands on a page."""

    width: float
    height: float
    glyphs: tuple[Glyph, ...]
    vertical: bool
    """Whether its lines go from top to bottom, the first one at the right."""
    unread: int = 0
    """How many characters are there of which no one knows what they are."""


def read_sheet(page: pdfium.PdfPage) -> Sheet:
    """Return the characters of `page` in the order of the file, turned as the page is shown."""
    text = page.get_textpage()
    try:
        glyphs, unread = _glyphs(text)
    finally:
        text.close()
    width, height = page.get_size()
    turned = page.get_rotation() % 360
    if turned:
        glyphs = [_turned(glyph, turned, width, height) for glyph in glyphs]
    return Sheet(width, height, tuple(glyphs), _is_vertical(glyphs), unread)


def _glyphs(text: pdfium.PdfTextPage) -> tuple[list[Glyph], int]:
    box = raw.FS_RECTF()
    glyphs: list[Glyph] = []
    unread = 0
    high = ""
    handle = text.raw
    for index in range(raw.FPDFText_CountChars(handle)):
        code = raw.FPDFText_GetUnicode(handle, index)
        # Only white space is ever put in by PDFium itself; asking of each character costs time.
        if code <= _SPACE and raw.FPDFText_IsGenerated(handle, index) == 1:
            continue
        char = chr(code) if code <= 0x10FFFF else "\ufffd"
        if "\ud800" <= char <= "\udbff":
            high = char
            continue
        if "\udc00" <= char <= "\udfff":
            char = (high + char).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        if char == _HYPHEN:
            char = "-"
        if _UNREAD.match(char) or raw.FPDFText_HasUnicodeMapError(handle, index) == 1:
            unread += 1
            continue
        if char < " " or not raw.FPDFText_GetLooseCharBox(handle, index, ctypes.byref(box)):
            continue
        size = raw.FPDFText_GetFontSize(handle, index)
        height = max(box.top - box.bottom, 0.0)
        if height < _FLAT * size:
            # Of some fonts PDFium gives the box of the ink alone, which of 一 is a stroke.
            size, box.bottom, box.top = _around_ink(handle, index, size, box.bottom, box.top)
        # The size may be 1 where a matrix does the rest.
        elif not 0.5 * height <= size <= 2 * height:
            size = height
        if size < _LEAST_SIZE:
            continue
        weight = raw.FPDFText_GetFontWeight(handle, index)
        if _FORMS.match(char):
            char = unicodedata.normalize("NFKC", without_radicals(char))
        glyphs.append(Glyph(char, box.left, box.bottom, box.right, box.top, size, weight >= _BOLD))
    return glyphs, unread


def _around_ink(
    handle: raw.FPDF_TEXTPAGE, index: int, size: float, bottom: float, top: float
) -> tuple[float, float, float]:
    """Return size, bottom and top of a character of which only the ink's box is known."""
    matrix = raw.FS_MATRIX()
    if not raw.FPDFText_GetMatrix(handle, index, ctypes.byref(matrix)):
        return top - bottom, bottom, top
    x, y = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetCharOrigin(handle, index, ctypes.byref(x), ctypes.byref(y))
    return box_around(size, math.hypot(matrix.c, matrix.d), y.value, bottom, top)


def box_around(
    size: float, scale: float, base: float, bottom: float, top: float
) -> tuple[float, float, float]:
    """Return size, bottom and top of a character in a font of `size` that is set `scale` times it.

    `base` is the height of its line's base, `bottom` and `top` are those of its ink.
    """
    high = size * scale
    if top - bottom < _FLAT * high:
        if base - 0.3 * high <= bottom and top <= base + 1.1 * high:
            bottom, top = base - _BELOW * high, base + (1 - _BELOW) * high
        else:
            # Upright lines have their base elsewhere.
            middle = (bottom + top) / 2
            bottom, top = middle - high / 2, middle + high / 2
    return size if 0.5 <= scale <= 2 else high, bottom, top


def _turned(glyph: Glyph, degrees: int, width: float, height: float) -> Glyph:
    """Return a glyph's box on a page that is shown turned clockwise, of that size as shown."""
    x0, y0, x1, y1 = glyph.x0, glyph.y0, glyph.x1, glyph.y1
    if degrees == 90:
        x0, y0, x1, y1 = y0, height - x1, y1, height - x0
    elif degrees == 180:
        x0, y0, x1, y1 = width - x1, height - y1, width - x0, height - y0
    elif degrees == 270:
        x0, y0, x1, y1 = width - y1, x0, width - y0, x1
    return glyph._replace(x0=x0, y0=y0, x1=x1, y1=y1)


def _is_vertical(glyphs: list[Glyph]) -> bool:
    """Tell whether most characters stand below the one before rather than beside it."""
    down = across = 0
    for before, glyph in pairwise(glyphs):
        size = max(before.size, glyph.size)
        dx = (glyph.x0 + glyph.x1 - before.x0 - before.x1) / 2
        dy = (glyph.y0 + glyph.y1 - before.y0 - before.y1) / 2
        if abs(dx) < 0.3 * size and -2 * size < dy < -0.4 * size:
            down += 1
        elif abs(dy) < 0.3 * size and 0.1 * size < dx < 2 * size:
            across += 1
    return down > across
