"""The field in which the reader corrects the English of one segment, in its place on the page."""

from math import ceil

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPalette
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from reader.model.wording import tr
from reader.ui.theme import Theme

_FRAME = 2
_PADDING = 6
_EDGE = _FRAME + _PADDING
_APART = 3
"""Pixels between the field and the lines above and below it."""


class SegmentEditor(QPlainTextEdit):
    """Return saves, Shift+Return begins a line, Esc leaves.

    While an input method composes, it gets these keys first.
    """

    saved = Signal()
    cancelled = Signal()
    height_changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameStyle(QFrame.Shape.Box | QFrame.Shadow.Plain)
        self.setLineWidth(_FRAME)
        self.setForegroundRole(QPalette.ColorRole.WindowText)  # of the frame
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        self.setAccessibleName(tr("English of this sentence"))
        self.setPlaceholderText(tr("Empty brings the machine’s translation back"))
        self.document().setDocumentMargin(_PADDING)
        self.document().documentLayout().documentSizeChanged.connect(self.height_changed)
        self.original = ""
        self._theme: Theme | None = None

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        if theme is self._theme:
            return
        self._theme = theme
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, theme.accent)
        palette.setColor(QPalette.ColorRole.Base, theme.page)
        palette.setColor(QPalette.ColorRole.Text, theme.text)
        palette.setColor(QPalette.ColorRole.PlaceholderText, theme.quiet)
        palette.setColor(QPalette.ColorRole.Highlight, theme.selection)
        palette.setColor(QPalette.ColorRole.HighlightedText, theme.text)
        self.setPalette(palette)

    def open(self, text: str, font: QFont) -> None:
        """Start with `text`, selected."""
        self.original = text
        self.setFont(font)
        self.setPlainText(text)
        self.selectAll()
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def text(self) -> str:
        """Return what was typed, without spaces that show nothing; new lines are kept."""
        lines = [" ".join(line.split()) for line in self.toPlainText().splitlines()]
        return "\n".join(line for line in lines if line)

    def lines_needed(self, width: float, pitch: float) -> int:
        """Return how many lines of the page, `pitch` pixels apart, the text takes at a width."""
        self.setGeometry(self.x(), self.y(), round(width) + 2 * _EDGE, self.height())
        lines = self.document().documentLayout().documentSize().height()
        return max(
            1, ceil((lines * self.fontMetrics().lineSpacing() + 2 * (_EDGE + _APART)) / pitch)
        )

    def place(self, room: QRectF) -> None:
        """Fill `room`, and a little at its sides so that the text is in line with the page's."""
        self.setGeometry(room.toAlignedRect().adjusted(-_EDGE, _APART, _EDGE, -_APART))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save or leave on the keys for that; everything else is text."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.saved.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)
