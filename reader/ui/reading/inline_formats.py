"""How words that the author marked are set: bold, slanted, as code, raised."""

from collections.abc import Iterable

from PySide6.QtGui import QFont, QTextCharFormat

from reader.model.inline import InlineKind, InlineMark
from reader.model.spans import Span
from reader.ui.typefaces import CODE_FAMILIES

CODE_SCALE = 0.92
"""Type of fixed width looks larger than text of the same size."""

_SPECIFIED = QTextCharFormat.FontPropertiesInheritanceBehavior.FontPropertiesSpecifiedOnly

Format = tuple[Span, QTextCharFormat]


def formats_of(marks: Iterable[InlineMark], font: QFont) -> list[Format]:
    """Return the formats of marks in a text that is set in `font`."""
    made: list[Format] = []
    for mark in marks:
        found = _format(mark.kind, font)
        if found is not None:
            made.append((mark.span, found))
    return made


def _format(kind: InlineKind, font: QFont) -> QTextCharFormat | None:
    made = QTextCharFormat()
    if kind is InlineKind.STRONG:
        made.setFontWeight(QFont.Weight.Bold)
    elif kind is InlineKind.EMPHASIS:
        made.setFontItalic(True)
    elif kind in {InlineKind.CODE, InlineKind.FORMULA}:
        code = QFont()
        code.setFamilies(list(CODE_FAMILIES))
        code.setPixelSize(max(6, round(font.pixelSize() * CODE_SCALE)))
        made.setFont(
            code, QTextCharFormat.FontPropertiesInheritanceBehavior.FontPropertiesSpecifiedOnly
        )
    elif kind is InlineKind.NOTE:
        made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
    else:
        return None
    return made
