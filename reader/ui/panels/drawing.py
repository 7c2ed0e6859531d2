"""Lays out a few lines of text for a list's delegate, cut with an ellipsis where they end."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QTextCharFormat, QTextLayout, QTextOption

from reader.model.spans import Span
from reader.ui.utf16 import Utf16Map

ELLIPSIS = "…"
NARROWEST = 2
"""No character that one can see is narrower, in pixels."""
LINE_END = "\u2028"
"""What QTextLayout breaks a line at."""


def lay_out(
    text: str,
    font: QFont,
    width: float,
    *,
    max_lines: int,
    bold: Sequence[Span] = (),
) -> QTextLayout:
    """Return `text` in at most `max_lines` lines of `width` pixels, with `bold` parts of it.

    Its own line ends count as such; empty lines are left out.
    """
    shown = text if text.isprintable() else LINE_END.join(filter(str.strip, text.splitlines()))
    # Laying out a chapter to show three lines of it would be felt in a list.
    room = max_lines * (int(width) // NARROWEST + 1)
    if len(shown) > room:
        shown = shown[:room] + ELLIPSIS
    layout = _lines(shown, font, width, bold)
    while layout.lineCount() > max_lines:
        last = layout.lineAt(max_lines - 1)
        end = Utf16Map(shown).to_code_points(last.textStart() + last.textLength())
        cut = shown.rstrip(ELLIPSIS)
        # The ellipsis itself needs room; when cutting at the line's end did not give it, cut on.
        shown = shown[: min(end, len(cut)) - 1].rstrip() + ELLIPSIS
        layout = _lines(shown, font, width, bold)
    return layout


def height(layout: QTextLayout) -> int:
    """Return the height of a laid-out text in whole pixels."""
    return int(layout.boundingRect().height() + 0.999)


def around(text: str, span: Span, lead: int) -> tuple[str, Span]:
    """Return `text` without what stands more than `lead` code points before `span`."""
    cut = span.start - lead
    # A cut that saves less than it shows as an ellipsis is none.
    if cut <= 2:
        return text, span
    return ELLIPSIS + text[cut:], span.shifted(len(ELLIPSIS) - cut)


def _lines(text: str, font: QFont, width: float, bold: Sequence[Span]) -> QTextLayout:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats([_bold(Utf16Map(text), span) for span in bold if span.end <= len(text)])
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1.0))
        line.setPosition(QPointF(0, top))
        top += line.height()
    layout.endLayout()
    return layout


def _bold(offsets: Utf16Map, span: Span) -> QTextLayout.FormatRange:
    bold = QTextLayout.FormatRange()
    bold.start = offsets.to_utf16(span.start)
    bold.length = offsets.to_utf16(span.end) - bold.start
    look = QTextCharFormat()
    look.setFontWeight(QFont.Weight.Bold)
    bold.format = look
    return bold
