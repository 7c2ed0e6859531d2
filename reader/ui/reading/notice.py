"""The message with a button that stands in the English column while there is no English."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.model.wording import tr
from reader.ui.plain import plain_tip

_WIDTH = 320


class Notice(QFrame):
    """A sentence and the button that mends what it tells."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        # An edge that is seen in every theme: it may stand on text.
        self.setFrameShape(QFrame.Shape.Box)
        self.setFrameShadow(QFrame.Shadow.Plain)
        self.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.setAutoFillBackground(True)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.label = QLabel(self)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        self.label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.button = QPushButton(self)
        self._offer = ""
        # It may stand on English that is there already.
        self.later = QPushButton(tr("Not now"), self)
        self.later.setFlat(True)
        self.later.clicked.connect(self.hide)
        layout = self._layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 18)
        layout.setSpacing(12)
        layout.addWidget(self.label)
        layout.addWidget(self.button, alignment=Qt.AlignmentFlag.AlignCenter)
        layout.addWidget(self.later, alignment=Qt.AlignmentFlag.AlignCenter)
        self.hide()

    def show_text(self, text: str, button: str) -> None:
        """Show `text` and a button that says `button`; hide it all when `text` is empty."""
        self.label.setText(text)
        self._offer = button
        self.button.setText(button)
        self.button.setVisible(bool(button))
        self.setVisible(bool(text))

    def place(self, column: QRect) -> None:
        """Stand in the middle of `column`, a little above its half."""
        margins = self._layout.contentsMargins()
        around = margins.left() + margins.right()
        self.button.setText(self._offer)
        needed = self.button.sizeHint().width() + around
        width = min(max(_WIDTH, needed), column.width())
        # A name may be longer than a narrow column.
        room = self.button.fontMetrics().horizontalAdvance(self._offer) - (needed - width)
        elided = self.button.fontMetrics().elidedText(
            self._offer, Qt.TextElideMode.ElideRight, room
        )
        self.button.setText(elided)
        self.button.setToolTip("" if elided == self._offer else plain_tip(self._offer))
        self.button.setAccessibleName(self._offer)
        height = max(self._layout.heightForWidth(width), self.sizeHint().height())
        x = column.x() + (column.width() - width) // 2
        y = column.y() + max(0, (column.height() - height) * 2 // 5)
        self.setGeometry(x, y, width, height)
