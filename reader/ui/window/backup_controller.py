"""Backups in the window: made by themselves, made by hand, and put back."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from reader.model.errors import ReaderError, StoreError
from reader.model.wording import tr, tr_later
from reader.store.backups import (
    PARTS,
    SUFFIX,
    backups,
    is_due,
    keep_backup,
    restore_backup,
    write_backup,
)
from reader.store.database import RESTORE
from reader.ui.modal import ask
from reader.ui.plain import plain_box
from reader.ui.tasks import Cancelled, Report, Task, Work
from reader.ui.window.messages import show_problem
from reader.workflow.data_files import Damage
from reader.workflow.workspace import Workspace

REST = 20_000
"""Milliseconds after the start in which the reader is not disturbed by a backup."""
FILES = tr_later("Yomiawase backups (*{suffix});;All files (*)")
_WORDS = {
    "library.db": tr_later("Your library cannot be read"),
    "glossary.db": tr_later("Your glossary cannot be read"),
}
_GONE = {
    "library.db": tr_later("Your library was not there"),
    "glossary.db": tr_later("Your glossary was not there"),
}
_MEANWHILE = {
    "library.db": tr_later("The glossary works on. The library is empty until this is mended."),
    "glossary.db": (
        tr_later(
            "The library works on, with the glossary that came with the program; nothing "
            "can be added to it until this is mended."
        )
    ),
}


class BackupController(QObject):
    """Makes backups off the window's thread."""

    said = Signal(str)
    restored = Signal()
    """Other files are in the data folder: everything is to be opened anew."""

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._places = workspace.places
        self._window = window
        self._task: Task | None = None
        self._timer = QTimer(self, interval=REST, singleShot=True)
        self._timer.timeout.connect(self.keep_if_due)
        self._timer.start()

    def keep_if_due(self) -> None:
        """Make the day's backup, if there is none yet."""
        try:
            due = is_due(self._places, datetime.now())
        except ReaderError as error:
            self.said.emit(tr("No backup was made: {problem}", problem=error))
            return
        if due and self._task is None:
            self._start(
                lambda report, cancelled: keep_backup(
                    self._places,
                    datetime.now(),
                    _stoppable(report, cancelled),
                ),
                quiet=True,
            )

    def ask_where_to(self) -> None:
        """Let the reader choose a file and write everything into it."""
        name, _ = QFileDialog.getSaveFileName(
            self._window,
            tr("Back up library, notes and glossary"),
            str(Path.home() / f"Yomiawase {datetime.now():%Y-%m-%d}{SUFFIX}"),
            tr(FILES, suffix=SUFFIX),
        )
        if name:
            self.write(Path(name if Path(name).suffix else name + SUFFIX))

    def write(self, path: Path) -> None:
        """Write everything into a file."""
        if self._task is not None:
            self.said.emit(tr("A backup is being made: wait for it."))
            return

        def work(report: Report, cancelled: Cancelled) -> Path:
            write_backup(self._places, path, _stoppable(report, cancelled))
            return path

        self._start(work, quiet=False)

    def ask_which(self) -> None:
        """Let the reader choose a backup, and put it in the place of what is there."""
        name, _ = QFileDialog.getOpenFileName(
            self._window,
            tr("Restore from a backup"),
            str(self._places.backups),
            tr(FILES, suffix=SUFFIX),
        )
        if name and self._confirmed(Path(name)):
            self.restore(Path(name))

    def restore(self, path: Path, part: str = "") -> None:
        """Put a backup back, or one part of it; what is there now is backed up first."""
        try:
            parts = [part] if part else PARTS
            restore_backup(self._places, path, parts, now=datetime.now())
        except ReaderError as error:
            show_problem(self._window, tr("Nothing was restored"), str(error))
        else:
            self.restored.emit()

    def offer(self, damage: Damage) -> None:
        """Say that a file is damaged or gone, and offer the last backup of it."""
        words = _GONE if damage.begun_anew else _WORDS
        box = plain_box(
            QMessageBox.Icon.Warning,
            tr("Missing file") if damage.begun_anew else tr("Damaged file"),
            tr(words.get(damage.file, damage.file)),
            self._window,
        )
        known = backups(self._places)
        last = (
            tr("The last backup is of {time:%d %B %Y, %H:%M}.", time=known[0].made) if known else ""
        )
        told = damage.told.replace(tr(RESTORE), "").strip()
        meanwhile = "" if damage.begun_anew else tr(_MEANWHILE.get(damage.file, ""))
        lines = (told, meanwhile, last or tr("There is no backup yet."))
        box.setInformativeText("\n\n".join(filter(None, lines)))
        box.setStyleSheet("QLabel#qt_msgbox_informativelabel { min-width: 30em; }")
        if known:
            restore = box.addButton(tr("Restore Last Backup"), QMessageBox.ButtonRole.AcceptRole)
            restore.clicked.connect(lambda: self.restore(known[0].path, damage.file))
        box.addButton(tr("Not Now"), QMessageBox.ButtonRole.RejectRole)
        box.open()

    def close(self) -> None:
        """Stop what is under way; a backup is whole or not there."""
        self._timer.stop()
        if self._task is not None:
            self._task.cancel()
            self._task.wait(10)

    def _confirmed(self, path: Path) -> bool:
        box = plain_box(
            QMessageBox.Icon.Question,
            tr("Restore from a backup"),
            tr(
                "Put what {name} holds in the place of your library, notes and glossary?",
                name=path.name,
            ),
            self._window,
        )
        box.setInformativeText(tr("What is there now is backed up first."))
        yes = box.addButton(tr("Restore"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        ask(box)
        return box.clickedButton() is yes

    def _start(self, work: Work, *, quiet: bool) -> None:
        self._task = Task(work, self)
        self._task.succeeded.connect(lambda path: self._done(path, quiet=quiet))
        self._task.failed.connect(lambda problem: self._failed(problem, quiet=quiet))
        self._task.ended.connect(self._ended)
        self._task.start()

    def _done(self, path: Path, *, quiet: bool) -> None:
        if not quiet:
            self.said.emit(tr("Everything is in {path}.", path=path))

    def _failed(self, problem: str, *, quiet: bool) -> None:
        if self._task is not None and self._task.cancelled:
            return
        if quiet:
            self.said.emit(tr("No backup was made: {problem}", problem=problem))
        else:
            show_problem(self._window, tr("No backup was made"), problem)

    def _ended(self) -> None:
        self._task = None


def _stoppable(report: Report, cancelled: Cancelled) -> Callable[[int, int], None]:
    def tell(done: int, total: int) -> None:
        if cancelled():
            raise StoreError(tr("The backup was stopped."))
        report(done, total)

    return tell
