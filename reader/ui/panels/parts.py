"""Small pieces that several panels are put together from."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontInfo,
    QIcon,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QSlider,
    QToolButton,
    QWidget,
)

from reader.model.annotation import Colour
from reader.model.wording import tr, tr_later
from reader.ui.theme import theme_for
from reader.ui.typefaces import GOTHIC_FAMILIES

COLOUR_NAMES = {
    Colour.YELLOW: tr_later("Yellow"),
    Colour.GREEN: tr_later("Green"),
    Colour.BLUE: tr_later("Blue"),
    Colour.PINK: tr_later("Pink"),
    Colour.PURPLE: tr_later("Purple"),
}


def japanese_font(base: QFont, scale: float = 1.0, *, bold: bool = False) -> QFont:
    """Return `base` for Japanese text, `scale` times as large."""
    font = QFont(base)
    named = base.families()
    font.setFamilies([*named, *(family for family in GOTHIC_FAMILIES if family not in named)])
    font.setPointSizeF(QFontInfo(base).pointSizeF() * scale)
    font.setBold(bold)
    return font


def make_clearable(line: QLineEdit) -> None:
    """Give a field a button that empties it, with a name for whom it is read to."""
    line.setClearButtonEnabled(True)
    for button in line.findChildren(QToolButton):
        button.setAccessibleName(tr("Clear"))


def make_editable(box: QComboBox, name: str) -> None:
    """Let one write into a box; box and field are both called `name` where they are read out."""
    box.setEditable(True)
    box.setAccessibleName(name)
    line = box.lineEdit()
    if line is not None:
        line.setAccessibleName(name)


def bar_colour(palette: QPalette, colour: Colour) -> QColor:
    """Return a highlight's colour, strong enough for a narrow bar or a small swatch."""
    theme = theme_for(palette)
    hue = theme.highlights[colour].hslHueF()
    return QColor.fromHslF(hue, 0.55, 0.5 if theme.dark else 0.6)


def swatch(palette: QPalette, colour: Colour, size: int = 16) -> QIcon:
    """Return a round icon in a highlight's colour."""
    pixmap = QPixmap(QSize(size, size) * 2)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(bar_colour(palette, colour))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawEllipse(QRectF(1, 1, size - 2, size - 2))
    painter.end()
    return QIcon(pixmap)


class TextLabel(QLabel):
    """Text of any length that wraps, can be selected, and is never taken for markup."""

    def __init__(self, text: str = "", *, quiet: bool = False) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if quiet:
            self.setForegroundRole(QPalette.ColorRole.PlaceholderText)


class MessageLine(TextLabel):
    """What a dialog says about the last thing that was done; takes no room while it is empty."""

    def __init__(self, words: str = "", *, quiet: bool = False) -> None:
        super().__init__(words, quiet=quiet)
        self.setAccessibleName(tr("Message"))
        if not words:
            self.hide()

    @property
    def said(self) -> str:
        """What stands there for the reader, empty while it is hidden."""
        return "" if self.isHidden() else self.text()

    def say(self, words: str) -> None:
        """Show `words`; nothing hides the line."""
        self.setText(words)
        self.setVisible(bool(words))


class WrappedPage(QWidget):
    """A page whose height follows from its width alone: text that wraps needs no more than that."""

    def minimumSizeHint(self) -> QSize:
        """Return the least width; the height at it would be far more than is ever needed."""
        return QSize(super().minimumSizeHint().width(), 0)


class SectionTitle(QLabel):
    """A small heading above a part of a panel."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        font = self.font()
        font.setBold(True)
        self.setFont(font)


class Chip(QLabel):
    """A word in a rounded box, such as a subject field."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setContentsMargins(8, 2, 8, 2)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box below the word."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill = QColor(self.palette().color(QPalette.ColorRole.WindowText))
        fill.setAlphaF(0.1)
        painter.setBrush(fill)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(QRectF(self.rect()), self.height() / 2, self.height() / 2)
        painter.end()
        super().paintEvent(event)


class LinkButton(QToolButton):
    """A quiet button in running text."""

    def __init__(self, text: str, tip: str = "") -> None:
        super().__init__()
        self.setText(text)
        self.setToolTip(tip)
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)


class StatusLine(QWidget):
    """One line that says what was done, with a button that takes it back."""

    undo_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = TextLabel()
        self._undo = LinkButton(tr("Undo"))
        self._undo.clicked.connect(self._take_back)
        self._act: Callable[[], object] | None = None
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 2, 6, 2)
        layout.addWidget(self._label, 1)
        layout.addWidget(self._undo)
        self.hide()

    @property
    def text(self) -> str:
        """What the line says, empty when it is hidden."""
        return "" if self.isHidden() else self._label.text()

    def say(self, text: str, undo: Callable[[], object] | None = None) -> None:
        """Show `text`; `undo` is what its button does."""
        self._label.setText(text)
        self._act = undo
        self._undo.setVisible(undo is not None)
        self._undo.setAccessibleName(tr("Undo: {text}", text=text))
        self.show()

    @property
    def offers_undo(self) -> bool:
        """Whether its button can take something back."""
        return self._act is not None

    def clear(self) -> None:
        """Hide the line and forget what it could take back."""
        self._act = None
        self.hide()

    def _take_back(self) -> None:
        act = self._act
        self.clear()
        if act is not None:
            act()
        self.undo_asked.emit()


class EmptyState(QLabel):
    """What a panel says when it has nothing to show: what belongs here and how to begin."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.setContentsMargins(24, 24, 24, 24)
        self.setMinimumWidth(120)


class FocusedSlider(QSlider):
    """A slider on which one sees that it has the focus; Qt's style draws next to nothing."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a ring around it while keys move it."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme_for(self.palette()).accent, 1.5))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 3, 3)
            painter.end()
