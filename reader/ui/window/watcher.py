"""Looks what other windows and commands did to the data folder, when the window is used."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from reader.model.errors import ReaderError
from reader.workflow.news import Noticed, look_for_news
from reader.workflow.workspace import Workspace

PAUSE = 1000
"""Milliseconds between two looks, each of which asks two numbers of SQLite."""


class Watcher(QObject):
    """Looks each second, and at once when the window comes to the front."""

    noticed = Signal(object)
    """What is not as it was (`Noticed`), if anything."""
    told = Signal(str)
    """A sentence for the reader."""

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._problem = ""
        self._closed = False
        self._timer = QTimer(self, interval=PAUSE)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        window.installEventFilter(self)

    def eventFilter(self, _window: QObject, event: QEvent) -> bool:
        """Look when the window comes to the front."""
        if event.type() is QEvent.Type.WindowActivate and not self._closed:
            self.look()
        return False

    def look(self) -> None:
        """Look now. What cannot be looked at is told once."""
        try:
            news = look_for_news(self._workspace)
        except ReaderError as error:
            if str(error) != self._problem:
                self._problem = str(error)
                self.told.emit(self._problem)
            return
        self._problem = ""
        if news != Noticed(library=False, glossary=False):
            self.noticed.emit(news)
        for sentence in news.told:
            self.told.emit(sentence)

    def close(self) -> None:
        """Look no more."""
        self._timer.stop()
        self._closed = True
