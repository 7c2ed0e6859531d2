"""The message with a button that tells why there is no English: in its column, or above the text.

It covers no text. Where there is no empty column that has room for it, it is a strip at the top.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QPushButton

from reader.model.spans import Language
from reader.model.wording import tr
from reader.ui.plain import plain_tip
from reader.ui.reading.settings import PageLayout

if TYPE_CHECKING:
    from reader.ui.reading.canvas import Canvas

_WIDTH_EM = 20
"""How wide it is in a column that has the room, as a multiple of the type's height."""
_IN_COLUMN = (20, 18, 20, 18)
_IN_STRIP = (16, 6, 16, 6)
_END = 3
"""The place in the layout after all widgets."""
_MOST = 0.25
"""The part of the view's height that a strip may take, before it is its buttons alone."""
_MOST_OF_LOW = 0.33
"""The part that these may take."""


class Notice(QFrame):
    """A sentence and the button that mends what it tells."""

    def __init__(self, view: "Canvas") -> None:
        super().__init__(view)
        self._view = view
        self._wanted = False
        self._met_english = False
        """Whether English was in sight since the message came."""
        self.setFrameShadow(QFrame.Shadow.Plain)
        self.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.setAutoFillBackground(True)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.label = QLabel(self)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        self.button = QPushButton(self)
        self._offer = ""
        self.later = QPushButton(tr("Not now"), self)
        self.later.setFlat(True)
        self.later.clicked.connect(self._dismiss)
        layout = self._layout = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        layout.setSpacing(12)
        layout.addWidget(self.label)
        layout.addWidget(self.button, alignment=Qt.AlignmentFlag.AlignCenter)
        layout.addWidget(self.later, alignment=Qt.AlignmentFlag.AlignCenter)
        layout.addStretch(0)
        self.hide()

    def show_text(self, text: str, button: str) -> None:
        """Show `text` and a button that says `button`; hide it all when `text` is empty."""
        self.label.setText(text)
        self._offer = button
        self.button.setVisible(bool(button))
        self.button.setAccessibleName(button)
        self.button.setAccessibleDescription(text)
        self._wanted = bool(text)
        self._met_english = False

    def _dismiss(self) -> None:
        self._wanted = False
        self.place()

    def place(self) -> None:
        """Stand where no text is covered; a strip takes its height from the page."""
        view = self._view
        wanted = self._wanted and view.page.geometry.settings.layout is not (
            PageLayout.JAPANESE_ONLY
        )
        strip = 0
        if wanted and not self._fits_into(self._column()):
            strip = self._be_strip()
            # Where only a few lines have room they are the text's: the header tells the same.
            wanted = strip <= _MOST_OF_LOW * view.height()
            strip *= wanted
        self.setVisible(wanted)
        if wanted:
            self.raise_()
        if view.viewportMargins().top() != strip:
            view.setViewportMargins(0, strip, 0, 0)

    def _column(self) -> QRect:
        """Return the column of English as it is without a strip, none if there is text in it."""
        page, viewport = self._view.page, self._view.viewport()
        in_sight = any(page.rows[row].en.text for row in page.visible)
        self._met_english = self._met_english or in_sight
        height = viewport.height() + self._view.viewportMargins().top()
        geometry = page.geometry_of(viewport.width(), height, page.settings)
        if self._met_english or geometry.divider is None:
            return QRect()
        window = QRect(0, 0, viewport.width(), height)
        return geometry.column_rect(Language.EN, window.toRectF().size()).toRect()

    def _fits_into(self, column: QRect) -> bool:
        """Stand in the middle of `column`, a little above its half, if there is room."""
        self._lay_out(QBoxLayout.Direction.TopToBottom, _IN_COLUMN)
        around = _IN_COLUMN[0] + _IN_COLUMN[2] + 2 * self.frameWidth()
        width = min(
            max(_WIDTH_EM * self.fontMetrics().height(), self.button.sizeHint().width() + around),
            column.width(),
        )
        self._fit_button(width - around)
        height = self._height(width)
        if self._layout.minimumSize().width() > width or height > column.height():
            return False
        x = column.x() + (column.width() - width) // 2
        y = column.y() + (column.height() - height) * 2 // 5
        self.setGeometry(x, y, width, height)
        return True

    def _be_strip(self) -> int:
        """Stand above the page, in words if there is room; return the height."""
        view = self._view
        self._lay_out(QBoxLayout.Direction.LeftToRight, _IN_STRIP)
        buttons = self.later.sizeHint().width() + 2 * self._layout.spacing()
        self._fit_button(view.width() - buttons - _IN_STRIP[0] - _IN_STRIP[2])
        height = self._height(view.width())
        if height > _MOST * view.height():
            self.label.hide()
            self.button.setToolTip(plain_tip(self.label.text()))
            self._layout.setStretch(_END, 1)
            self._layout.invalidate()
            height = self._height(view.width())
        self.setGeometry(0, 0, view.width(), height)
        return height

    def _height(self, width: int) -> int:
        around = 2 * self.frameWidth()
        least = self._layout.minimumSize().height()
        return max(self._layout.heightForWidth(width - around), least) + around

    def _lay_out(self, direction: QBoxLayout.Direction, margins: tuple[int, int, int, int]) -> None:
        strip = direction is QBoxLayout.Direction.LeftToRight
        centre = Qt.AlignmentFlag.AlignCenter
        self.label.setAlignment(Qt.AlignmentFlag.AlignVCenter if strip else centre)
        self.label.show()
        self.button.setText(self._offer)
        self._layout.setDirection(direction)
        self._layout.setContentsMargins(*margins)
        self._layout.setStretch(0, int(strip))
        self._layout.setStretch(_END, 0)
        self.setFrameShape(QFrame.Shape.NoFrame if strip else QFrame.Shape.Box)
        self._layout.invalidate()

    def _fit_button(self, room: int) -> None:
        """Cut what the button says where a name is longer than `room`."""
        lacking = self.button.sizeHint().width() - room
        elided = self._offer
        if lacking > 0:
            metrics = self.button.fontMetrics()
            left = max(0, metrics.horizontalAdvance(elided) - lacking)
            elided = metrics.elidedText(elided, Qt.TextElideMode.ElideRight, left)
        self.button.setText(elided)
        self.button.setToolTip("" if elided == self._offer else plain_tip(self._offer))
