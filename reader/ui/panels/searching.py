"""Searches the library as somebody types, off the window's thread, one search at a time."""

from PySide6.QtCore import QObject, QTimer, Signal

from reader.ui.tasks import Task
from reader.workflow.finding import Finder, Found
from reader.workflow.workspace import Workspace

PAUSE = 120
"""Milliseconds without typing after which is searched."""


class Searching(QObject):
    """Finds what was asked for last; what was asked before is given up."""

    found = Signal(object)
    """What was found (`Found`) of what was asked for last; once more when it is all."""
    failed = Signal(str)
    _found_first = Signal(object)

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._finder = Finder(workspace)
        # Emitted in the search's thread, it arrives in the window's.
        self._found_first.connect(self._take)
        self._task: Task | None = None
        self._wanted = ""
        self._under_way = ""
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.begin)

    def ask(self, query: str) -> None:
        """Search for `query` a moment from now; an empty one is no search."""
        self._wanted = query
        if self._task is not None and query != self._under_way:
            self._task.cancel()
        self._pause.start()

    def begin(self) -> None:
        """Search now, or when the search under way is over."""
        query = self._wanted
        if not query or self._task is not None:
            return
        self._under_way = query
        finder = self._finder
        self._task = Task(
            lambda _report, cancelled: finder.find(query, cancelled, self._found_first.emit), self
        )
        self._task.succeeded.connect(self._take)
        self._task.failed.connect(self.failed)
        self._task.ended.connect(self._ended)
        self._task.start()

    def close(self) -> None:
        """End the search under way and wait for it."""
        self._pause.stop()
        self._wanted = ""
        if self._task is not None:
            self._task.cancel()
            self._task.wait(10)

    def _take(self, found: Found) -> None:
        if found.query == self._wanted:
            self.found.emit(found)

    def _ended(self) -> None:
        self._task = None
        if self._under_way != self._wanted:
            self.begin()
