"""Terms, English and readings of very long paragraphs: found in a thread, shown when there."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from reader.ui.reading.view import ReadingView
from reader.ui.tasks import Task
from reader.workflow.late_blocks import Finding
from reader.workflow.open_article import OpenArticle
from reader.workflow.readings import Reading


@dataclass(frozen=True, slots=True)
class _Job:
    """What is to be found of a block, and who takes it, which tells whether it still holds."""

    block: int
    find: Callable[[], Any]
    take: Callable[[Any], bool]


class LateWork(QObject):
    """Looks through the long blocks of the article it follows, one after the other."""

    def __init__(self, show: Callable[[int], None], view: ReadingView, parent: QObject) -> None:
        super().__init__(parent)
        self._show = show
        self._view = view
        self._article: OpenArticle | None = None
        self._waiting: deque[_Job] = deque()
        self._task: Task | None = None

    def follow(self, article: OpenArticle | None) -> None:
        """Look through another article's blocks from now on."""
        if self._article is not None:
            self._article.readings.later = None
            self._article.late.later = None
        self._waiting.clear()
        self._article = article
        if article is not None:
            article.readings.in_sight = self._in_sight
            article.readings.later = self._read
            article.late.later = self._find

    def wait(self, seconds: float) -> None:
        """Wait for the block that is being looked through."""
        if self._task is not None:
            self._task.wait(seconds)

    def _in_sight(self, number: int) -> int:
        row, part = self._view.page.scroller.place()
        if row != number or self._article is None:
            return 0
        # Not the row's text: it may be the row that is being built for which this is asked.
        return int(part * len(self._article.article.blocks[number].text))

    def _find(self, number: int, find: Finding) -> None:
        if self._article is not None:
            # Terms and English come before readings.
            self._waiting.appendleft(_Job(number, find, partial(self._article.late.take, number)))
            self._next()

    def _read(self, number: int, read: Reading) -> None:
        if self._article is not None:
            self._waiting.append(_Job(number, read, partial(self._article.readings.take, number)))
            self._next()

    def _next(self) -> None:
        if self._task is not None or self._article is None or not self._waiting:
            return
        article, job = self._article, self._waiting.popleft()
        task = self._task = Task(lambda _report, _cancelled: job.find(), self)

        def take(found: object) -> None:
            # What does not hold any more is asked for anew by who shows the row.
            if article is self._article:
                job.take(found)
                self._show(job.block)

        task.succeeded.connect(take)
        task.ended.connect(self._ended)
        task.start()

    def _ended(self) -> None:
        self._task = None
        self._next()
