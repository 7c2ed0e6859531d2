"""Keeps the index of terms true in the background while the window is open."""

from PySide6.QtCore import QObject, QTimer, Signal

from reader.model.wording import tr
from reader.ui.tasks import Cancelled, Report, Task
from reader.workflow.news import Noticed
from reader.workflow.workspace import Workspace

REST = 400
"""Milliseconds without a change after which it is followed."""

MUCH = 100
"""Articles to be looked through that take more than a moment."""


class IndexController(QObject):
    """Follows changes of the glossary and of the library, one after the other."""

    changed = Signal()
    """Terms stand elsewhere than before, as far as the index is concerned."""
    said = Signal(str)
    """What is under way, when there is so much of it that one wonders; empty when it is over."""
    failed = Signal(str)
    _wanted = Signal()

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._task: Task | None = None
        self._again = False
        self._timer = QTimer(self, interval=REST, singleShot=True)
        self._timer.timeout.connect(self._start)
        # Listeners are called in the thread that made the change; the signal leads out of it.
        self._wanted.connect(self.follow)
        workspace.glossary_changed.append(self._glossary_changed)
        self.follow()

    def follow(self) -> None:
        """Bring the index up to date soon, as after an import."""
        self._timer.start()

    def take_in(self, news: Noticed) -> None:
        """Follow what others wrote."""
        if news.library:
            self._workspace.index.doubt()
        self.follow()

    def close(self) -> None:
        """Stop; what is left is done at the next start."""
        if self._glossary_changed in self._workspace.glossary_changed:
            self._workspace.glossary_changed.remove(self._glossary_changed)
        self._timer.stop()
        self._again = False
        if self._task is not None:
            self._task.cancel()
            self._task.wait(10)

    def _glossary_changed(self) -> None:
        self._wanted.emit()

    def _start(self) -> None:
        self._again = self._task is not None
        if self._task is None:
            self._task = Task(self._catch_up, self)
            self._task.progressed.connect(self._say)
            self._task.succeeded.connect(self._take)
            self._task.failed.connect(self.failed)
            self._task.ended.connect(self._ended)
            self._task.start()

    def _catch_up(self, report: Report, cancelled: Cancelled) -> bool:
        return self._workspace.index.catch_up(report, cancelled)

    def _say(self, done: int, total: int) -> None:
        if total >= MUCH:
            self.said.emit(
                tr("Looking for terms: {done:,} of {total:,} articles", done=done, total=total)
            )

    def _take(self, changed: bool) -> None:
        if changed:
            self.changed.emit()

    def _ended(self) -> None:
        self._task = None
        self.said.emit("")
        if self._again:
            self._start()
