"""The field in which the reader corrects the English of one segment, in its place on the page."""

from math import ceil

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPalette
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from reader.ui.theme import Theme

_FRAME = 2
_PADDING = 6


class SegmentEditor(QPlainTextEdit):
    """Ctrl+Return saves, Esc leaves; while an input method composes, it gets both keys first."""

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
        self.setAccessibleName("English of this sentence")
        self.setPlaceholderText("Empty brings the machine’s translation back")
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
        """Return what was typed as one line."""
        return " ".join(self.toPlainText().split())

    def place(self, band: QRectF, pitch: float) -> None:
        """Cover `band`, the lines of the segment, and as much more as the text needs.

        What it covers are whole lines, which are `pitch` pixels apart.
        """
        edge = _FRAME + _PADDING
        rect = band.toAlignedRect().adjusted(-edge, -_PADDING // 2, edge, 0)
        self.setGeometry(QRect(rect.topLeft(), QSize(rect.width(), self.height())))
        lines = self.document().documentLayout().documentSize().height()
        needed = lines * self.fontMetrics().lineSpacing() + 2 * edge
        height = max(band.height(), ceil(needed / pitch) * pitch) + _PADDING
        self.setGeometry(QRect(rect.topLeft(), QSize(rect.width(), round(height))))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save or leave on the keys for that; everything else is text."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.saved.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)
