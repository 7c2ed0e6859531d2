"""The middle of the window: the text with its ruler, what stands above it, or the page to begin."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from reader.ui.reading.flow import Flow
from reader.ui.reading.view import ReadingView
from reader.ui.window.find_bar import FindBar
from reader.ui.window.ruler import Ruler
from reader.ui.window.welcome import StartPage, Welcome


class Middle(QWidget):
    """Shows the text as long as an article is open, else what one can open."""

    def __init__(
        self, view: ReadingView, ruler: Ruler, find_bar: FindBar, welcome: Welcome, start: StartPage
    ) -> None:
        super().__init__()
        self._text = (view, ruler)
        self._start = start
        self._row = text = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        text.setSpacing(0)
        text.addWidget(view, 1)
        text.addWidget(ruler)
        self._ruler = ruler
        ruler.turned.connect(self._turn)
        self._turn()
        self._parts = layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._welcome = welcome
        layout.addWidget(welcome)
        layout.addWidget(find_bar)
        layout.addLayout(text, 1)
        layout.addWidget(start, 1)
        start.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the text its room."""
        super().resizeEvent(event)
        self._welcome.fit(event.size())
        self._show_welcome()

    def _turn(self) -> None:
        """Have the ruler beside or below the text."""
        down = self._ruler.flow is Flow.DOWN
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.LeftToRight if down else direction.TopToBottom)

    def show_article(self, *, is_open: bool) -> None:
        """Show the text of an open article, or what one can open."""
        for part in self._text:
            part.setVisible(is_open)
        # Qt leaves room for a layout that stretches, also where all in it is hidden.
        self._parts.setStretchFactor(self._row, int(is_open))
        self._start.setVisible(not is_open)
        self._show_welcome()

    def _show_welcome(self) -> None:
        welcome = self._welcome
        # All but the first of what it names is tried on a text.
        is_open = self._start.isHidden()
        welcome.setVisible(is_open and welcome.fits and not welcome.over)
