"""A marked passage as it looks in the text: on its colour."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.model.annotation import Colour
from reader.model.wording import tr
from reader.ui.panels.drawing import height, lay_out
from reader.ui.panels.parts import japanese_font
from reader.ui.plain import plain_tip
from reader.ui.theme import theme_for

PADDING = 8
LINES = 3


class QuoteLabel(QWidget):
    """The first lines of a passage."""

    def __init__(self, text: str, colour: Colour, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self._colour = colour
        self.setAccessibleName(tr("Marked: {text}", text=text))
        self.setToolTip(plain_tip(text))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_colour(self, colour: Colour) -> None:
        """Show the passage on another colour."""
        self._colour = colour
        self.update()

    def heightForWidth(self, width: int) -> int:
        """Return the height of the lines."""
        font = japanese_font(self.font())
        return height(lay_out(self._text, font, width - 2 * PADDING, max_lines=LINES)) + 2 * PADDING

    def sizeHint(self) -> QSize:
        """Return a width to read at, and the height that goes with it."""
        return QSize(400, self.heightForWidth(400))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the passage."""
        theme = theme_for(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.highlights[self._colour])
        painter.drawRoundedRect(QRectF(self.rect()), 4, 4)
        painter.setPen(theme.text)
        area = QRectF(self.rect()).adjusted(PADDING, PADDING, -PADDING, -PADDING)
        layout = lay_out(self._text, japanese_font(self.font()), area.width(), max_lines=LINES)
        layout.draw(painter, area.topLeft())
