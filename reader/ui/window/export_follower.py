"""Writes the notes of an article into the chosen folder a moment after they changed."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from reader.ui.tasks import Task
from reader.ui.window.kept_export import keep_wish, read_wish
from reader.ui.window.preferences import Preferences
from reader.workflow.exported import Exported
from reader.workflow.exporting import ExportWish
from reader.workflow.kept_notes import export_changed
from reader.workflow.workspace import Workspace

DELAY = 1500
"""Milliseconds without another change after which notes are written."""
_KIND = "follow"
_FOLDER = "follow_folder"


class ExportFollower(QObject):
    """Off until the reader asks for it; nothing is written but what changed since."""

    said = Signal(str)
    """Why notes could not be written; told once."""

    def __init__(self, workspace: Workspace, preferences: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._preferences = preferences
        self._waiting: dict[str, None] = {}
        self._task: Task | None = None
        self._problem = ""
        self._timer = QTimer(self, interval=DELAY, singleShot=True)
        self._timer.timeout.connect(self.write)

    @property
    def folder(self) -> Path | None:
        """Where changed notes go; None if they go nowhere."""
        kept = self._preferences.text(_FOLDER, "")
        return Path(kept) if kept else None

    def follow(self, folder: Path, wish: ExportWish) -> None:
        """Write changed notes into a folder from now on, the way that an export is wished."""
        keep_wish(self._preferences, _KIND, wish)
        self._preferences.set(_FOLDER, str(folder.absolute()))
        self._problem = ""

    def stop(self) -> None:
        """Write nothing more by itself."""
        self._preferences.set(_FOLDER, "")
        self._timer.stop()
        self._waiting.clear()

    def notes_changed(self, article: str) -> None:
        """Take note that an article has other notes now."""
        if self.folder is not None:
            self._waiting[article] = None
            self._timer.start()

    @property
    def is_busy(self) -> bool:
        """Whether something is being written."""
        return self._task is not None

    def write(self) -> None:
        """Write now what waits, unless something is being written; then soon."""
        folder = self.folder
        if folder is None or not self._waiting:
            return
        if self._task is not None:
            self._timer.start()
            return
        changed, self._waiting = tuple(self._waiting), {}
        wish, workspace = read_wish(self._preferences, _KIND), self._workspace
        self._task = Task(
            lambda _report, cancelled: export_changed(workspace, changed, folder, wish, cancelled),
            self,
        )
        self._task.succeeded.connect(self._succeeded)
        self._task.failed.connect(lambda problem: self._failed(problem, changed))
        self._task.ended.connect(self._ended)
        self._task.start()

    def close(self) -> None:
        """Write what waits, and wait for that: the reader may have noted something just now."""
        for _ in range(2):
            if self._task is not None:
                self._task.wait(20)
                self._ended()
            self.write()
        if self._task is not None:
            self._task.wait(20)

    def _succeeded(self, exported: object) -> None:
        if isinstance(exported, Exported) and exported.failed:
            self._failed(
                exported.failed[0].line,
                tuple(one.article for one in exported.failed if one.article),
            )
        else:
            self._problem = ""

    def _failed(self, problem: str, changed: tuple[str, ...]) -> None:
        # With the next change they are tried again.
        self._waiting = dict.fromkeys((*changed, *self._waiting))
        if problem != self._problem:
            self._problem = problem
            self.said.emit(problem)

    def _ended(self) -> None:
        self._task = None
