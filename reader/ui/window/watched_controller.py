"""Watches a folder: its new texts become articles off the window's thread."""

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from reader.model.errors import ReaderError
from reader.model.wording import tr, tr_n
from reader.ui.modal import ask
from reader.ui.panels.watched_dialog import WatchedDialog
from reader.ui.tasks import Cancelled, Report, Task
from reader.ui.window.messages import show_problem
from reader.ui.window.preferences import Preferences
from reader.workflow.folders import Arrived, WatchedFolder
from reader.workflow.workspace import Workspace

SOON = 1500
"""Milliseconds after which a file that has not changed is whole."""
SELDOM = 60_000
"""Milliseconds after which one looks unasked: drives in a network do not tell of new files."""
_KEY = "watched_folder"


class WatchedController(QObject):
    """Looks when the system tells of a change, and again until every file is whole."""

    arrived = Signal(object)
    """The `Arrived` of a look that brought something."""
    said = Signal(str)
    changed = Signal(object, int, str)
    """The folder that is watched, or None, how many of its files are unread, what is wrong."""

    def __init__(self, workspace: Workspace, preferences: Preferences, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._preferences = preferences
        self._window = window
        self._watched: WatchedFolder | None = None
        self._task: Task | None = None
        self._problem = ""
        self._soon = QTimer(self, interval=SOON, singleShot=True)
        self._soon.timeout.connect(self.look)
        self._system = QFileSystemWatcher(self)
        self._system.directoryChanged.connect(lambda _folder: self._soon.start())
        self._seldom = QTimer(self, interval=SELDOM)
        self._seldom.timeout.connect(self.look)
        kept = preferences.text(_KEY, "")
        if kept:
            self._watch(Path(kept))

    def tell(self) -> None:
        """Say how it stands."""
        unread = 0
        if self._watched is not None and not self._problem:
            with suppress(ReaderError):
                unread = len(self._watched.problems())
        self.changed.emit(self.folder, unread, self._problem)

    @property
    def folder(self) -> Path | None:
        """The folder that is watched."""
        return self._watched.folder if self._watched else None

    def manage(self) -> None:
        """Let the reader choose the folder, and see what could not be read."""
        dialog = WatchedDialog(self.folder, self._window)
        if self._watched is not None:
            try:
                dialog.show_problems(self._watched.problems())
            except ReaderError as error:
                dialog.show_problems([str(error)])
        dialog.asked_about.connect(lambda folder: self._count(dialog, folder))
        dialog.folder_chosen.connect(self.watch)
        dialog.stopped.connect(self.stop)
        ask(dialog)

    def watch(self, folder: Path, present: bool) -> None:  # a signal's
        """Watch a folder from now on; with `present` take what is in it already."""
        watched = WatchedFolder(folder, self._workspace.places.watched)
        try:
            if not present:
                watched.skip_present()
        except ReaderError as error:
            show_problem(self._window, tr("The folder is not watched"), str(error))
            return
        self._preferences.set(_KEY, str(folder))
        self._watch(folder)
        self.tell()

    def stop(self) -> None:
        """Watch nothing."""
        self._preferences.set(_KEY, "")
        self._forget()
        self.tell()

    def look(self) -> None:
        """Look now, unless a look is under way."""
        watched = self._watched
        if watched is None:
            return
        if self._task is not None:
            self._soon.start()
            return

        def work(report: Report, cancelled: Cancelled) -> Arrived:
            return watched.look(self._workspace, cancelled, report)

        self._task = Task(work, self)
        self._task.succeeded.connect(self._looked)
        self._task.failed.connect(self._failed)
        self._task.ended.connect(self._ended)
        self._task.start()

    def close(self) -> None:
        """Look no more."""
        self._forget()
        if self._task is not None:
            self._task.cancel()
            self._task.wait(10)

    def _watch(self, folder: Path) -> None:
        self._forget()
        self._watched = WatchedFolder(folder, self._workspace.places.watched)
        self._system.addPath(str(folder))
        self._seldom.start()
        QTimer.singleShot(0, self, self.look)

    def _forget(self) -> None:
        if self._system.directories():
            self._system.removePaths(self._system.directories())
        self._soon.stop()
        self._seldom.stop()
        self._watched = None
        self._problem = ""

    def _count(self, dialog: WatchedDialog, folder: Path) -> None:
        try:
            new = WatchedFolder(folder, self._workspace.places.watched).count_new()
        except ReaderError as error:
            show_problem(dialog, tr("The folder is not watched"), str(error))
            return
        dialog.choose(folder, new)

    def _looked(self, arrived: Arrived) -> None:
        self._problem = ""
        if arrived.waiting and self._watched is not None:
            self._soon.start()
        if arrived.articles or arrived.problems:
            self.said.emit(_words(arrived))
            self.arrived.emit(arrived)
        self.tell()

    def _failed(self, told: str) -> None:
        if told != self._problem:
            self._problem = told
            self.said.emit(told)
            self.tell()

    def _ended(self) -> None:
        self._task = None


def _words(arrived: Arrived) -> str:
    if not arrived.articles:
        if len(arrived.problems) == 1:
            return tr("From the watched folder: {problem}", problem=arrived.problems[0])
        return tr("{number} files of the watched folder cannot be read.",
                  number=len(arrived.problems))  # fmt: skip
    name = arrived.articles[0].name
    words = tr_n(
        "“{name}” came from the watched folder.",
        "“{name}” and others, {n} in all, came from the watched folder.",
        len(arrived.articles),
        name=name,
    )
    if arrived.problems:
        words += " " + tr_n(
            "One file cannot be read.", "{n} cannot be read.", len(arrived.problems)
        )
    return words
