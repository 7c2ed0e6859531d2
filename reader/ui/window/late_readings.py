"""Readings of long paragraphs: found in a thread, and shown when they are there."""

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject

from reader.ui.tasks import Task
from reader.workflow.readings import ArticleReadings, Read, Reading


class LateReadings(QObject):
    """Reads the long blocks of the article it follows, one after the other."""

    def __init__(self, show: Callable[[int], None], parent: QObject) -> None:
        super().__init__(parent)
        self._show = show
        self._readings: ArticleReadings | None = None
        self._waiting: deque[tuple[int, Reading]] = deque()
        self._task: Task | None = None

    def follow(self, readings: ArticleReadings | None) -> None:
        """Read another article's blocks from now on."""
        if self._readings is not None:
            self._readings.later = None
        self._waiting.clear()
        self._readings = readings
        if readings is not None:
            readings.later = self._add

    def wait(self, seconds: float) -> None:
        """Wait for the block that is being read."""
        if self._task is not None:
            self._task.wait(seconds)

    def _add(self, number: int, read: Reading) -> None:
        self._waiting.append((number, read))
        self._next()

    def _next(self) -> None:
        readings = self._readings
        if self._task is not None or readings is None or not self._waiting:
            return
        number, read = self._waiting.popleft()
        task = self._task = Task(lambda _report, _cancelled: read(), self)

        def take(found: Read) -> None:
            if readings is self._readings and readings.take(number, found):
                self._show(number)

        task.succeeded.connect(take)
        task.ended.connect(self._ended)
        task.start()

    def _ended(self) -> None:
        self._task = None
        self._next()
