"""The dialog in which dictionaries are installed, put in order, switched and removed."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.model.dictionary import DictionaryInfo
from reader.model.errors import ReaderError
from reader.model.wording import tr, tr_later
from reader.ui.clipboard import local_files
from reader.ui.dialog import Dialog, add_closing_row
from reader.ui.modal import ask
from reader.ui.panels.dictionary_list import DictionaryList, holdings
from reader.ui.panels.jmdict_part import JMdictPart
from reader.ui.panels.parts import MessageLine, TextLabel
from reader.ui.panels.work_bar import WorkBar
from reader.ui.plain import plain_box
from reader.ui.tasks import Cancelled, Report, Task
from reader.workflow.workspace import Workspace

ABOUT = tr_later(
    "Dictionaries tell what ordinary words mean (D in the text, or rest the mouse on a word). The "
    "one higher up is shown first: drag it, or Alt+Up and Alt+Down. One without a tick is not "
    "asked."
)
NOTHING = tr_later(
    "No dictionary is installed yet. Drop a Yomitan dictionary (.zip) here, or install one below."
)


class _StoppedError(ReaderError):
    """The reader stopped an installation."""


class DictionariesDialog(Dialog):
    """Lists the dictionaries; `install` are archives to install at once, as they were dropped."""

    changed = Signal()
    """Dictionaries came, went, moved or were switched."""

    def __init__(
        self, workspace: Workspace, parent: QWidget | None = None, *, install: Sequence[Path] = ()
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Dictionaries"))
        self.setAcceptDrops(True)
        self._shelf = workspace.shelf
        self._task: Task | None = None
        self._waiting: list[tuple[str, str]] = []
        """What is to be installed, and how it is called."""
        self._told: list[str] = []
        self._closing = False
        self.list = DictionaryList()
        self._nothing = TextLabel(tr(NOTHING), quiet=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._beside = QWidget()
        self._up, self._down = QPushButton(tr("Up")), QPushButton(tr("Down"))
        self._remove = QPushButton(tr("Remove…"))
        self._from_file = QPushButton(tr("Install from File…"))
        self._from_file.setToolTip(
            tr("Choose Yomitan dictionaries (.zip); they can be dropped here, too")
        )
        self._jmdict = JMdictPart()
        self._work = WorkBar()
        self._message = MessageLine()
        self._arrange()
        self._connect()
        self.refresh()
        self.install(install)

    @property
    def message(self) -> str:
        """What the dialog says about the last thing that was done."""
        return self._message.said

    @property
    def busy(self) -> bool:
        """Whether something is being installed."""
        return self._task is not None

    def refresh(self) -> None:
        """Show the dictionaries as they are."""
        infos = self._shelf.installed()
        self.list.show_all(infos)
        self.list.setVisible(bool(infos))
        self._beside.setVisible(bool(infos))
        self._nothing.setVisible(not infos)
        self._jmdict.show_missing({info.title for info in infos})
        self._enable()

    def install(self, paths: Sequence[Path]) -> None:
        """Install archives, one after the other."""
        self._wait_for([(str(path), path.name) for path in paths])

    def move_chosen(self, by: int) -> None:
        """Let the chosen dictionary be shown earlier or later."""
        titles, row = self.list.titles(), self.list.currentRow()
        if row >= 0 and 0 <= row + by < len(titles):
            titles[row], titles[row + by] = titles[row + by], titles[row]
            self._act(lambda: self._shelf.order(titles))

    def remove(self, info: DictionaryInfo) -> None:
        """Remove a dictionary."""
        if self._act(lambda: self._shelf.remove(info.title)):
            self._say(tr("Removed {title}.", title=info.title))

    def cancel(self) -> None:
        """Stop what is being installed, and what waits for it."""
        self._waiting = []
        if self._task is not None:
            self._task.cancel()
            self._work.show_work(tr("Stopping …"))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take dictionaries, and files that may be meant as such."""
        if _dropped(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Install what was dropped."""
        event.acceptProposedAction()
        self.install(_dropped(event))

    def reject(self) -> None:
        """Close, when work that is under way has stopped: nothing is left half done."""
        self._closing = self.busy
        if self._closing:
            self.cancel()
        else:
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close as with Escape."""
        event.ignore()
        self.reject()

    def _wait_for(self, sources: Sequence[tuple[str, str]]) -> None:
        self._waiting += sources
        if self._task is None and self._waiting:
            self._told = []
            self._message.say("")
            self._next()

    def _next(self) -> None:
        source, name = self._waiting.pop(0)

        def work(report: Report, cancelled: Cancelled) -> DictionaryInfo:
            def tell(done: int, total: int) -> None:
                if cancelled():
                    raise _StoppedError(tr("Stopped. What was installed before is as it was."))
                report(done, total)

            return self._shelf.install(source, tell)

        self._work.show_work(tr("Installing {name} …", name=name))
        self._task = Task(work, self)
        self._task.progressed.connect(self._work.show_progress)
        self._task.succeeded.connect(self._installed)
        self._task.failed.connect(self._told_of)
        self._task.ended.connect(self._ended)
        self._enable()
        self._task.start()

    def _installed(self, info: DictionaryInfo) -> None:
        self._told_of(
            tr("Installed {title}: {holdings}.", title=info.title, holdings=holdings(info))
        )
        self.changed.emit()

    def _told_of(self, words: str) -> None:
        self._told.append(words)
        self._say("\n".join(self._told))

    def _ended(self) -> None:
        self._task = None
        if self._waiting and not self._closing:
            self.refresh()
            self._next()
            return
        self._work.hide()
        self.refresh()
        if self._closing:
            self.reject()

    def _act(self, act: Callable[[], object]) -> bool:
        """Do what the reader asks, or say why it is not possible; return whether it was."""
        self._message.say("")
        try:
            act()
        except ReaderError as error:
            self._say(str(error))
            return False
        finally:
            self.refresh()
        self.changed.emit()
        return True

    def _say(self, words: str) -> None:
        self._message.say(words)

    def _enable(self) -> None:
        row, count = self.list.currentRow(), self.list.count()
        self._up.setEnabled(row > 0)
        self._down.setEnabled(0 <= row < count - 1)
        self._remove.setEnabled(row >= 0 and not self.busy)
        self._from_file.setEnabled(not self.busy)
        self._jmdict.setEnabled(not self.busy)

    def _ask_to_remove(self) -> None:
        info = self.list.chosen()
        if info is None or self.busy:
            return
        box = plain_box(
            QMessageBox.Icon.Question,
            tr("Remove dictionary"),
            tr("Remove {title}? To have it again you need its file.", title=info.title),
            self,
        )
        box.setStandardButtons(QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No)
        if ask(box) == QMessageBox.StandardButton.Yes:
            self.remove(info)

    def _ask_for_files(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(
            self,
            tr("Install dictionaries"),
            "",
            tr("Yomitan dictionaries (*.zip);;All files (*)"),
        )
        self.install([Path(name) for name in names])

    def _connect(self) -> None:
        shelf = self._shelf
        self.list.switched.connect(lambda title, on: self._act(lambda: shelf.switch(title, on=on)))
        # Later: the list is still at moving its rows.
        self.list.ordered.connect(
            lambda titles: self._act(lambda: shelf.order(titles)),
            Qt.ConnectionType.QueuedConnection,
        )
        self.list.currentRowChanged.connect(lambda _row: self._enable())
        self._up.clicked.connect(lambda: self.move_chosen(-1))
        self._down.clicked.connect(lambda: self.move_chosen(1))
        self._remove.clicked.connect(self._ask_to_remove)
        self._from_file.clicked.connect(self._ask_for_files)
        self._jmdict.wanted.connect(lambda source, title: self._wait_for([(source, title)]))
        self._work.cancelled.connect(self.cancel)
        self.list.move_asked.connect(self.move_chosen)
        self.list.removal_asked.connect(self._ask_to_remove)

    def _arrange(self) -> None:
        beside = QVBoxLayout(self._beside)
        beside.setContentsMargins(0, 0, 0, 0)
        for button in (self._up, self._down, self._remove):
            beside.addWidget(button)
        beside.addStretch(1)
        row = QHBoxLayout()
        row.addWidget(self.list, 1)
        row.addWidget(self._nothing, 1)
        row.addWidget(self._beside)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addWidget(TextLabel(tr(ABOUT), quiet=True))
        layout.addLayout(row, 1)
        layout.addWidget(self._jmdict)
        layout.addWidget(self._message)
        layout.addWidget(self._work)
        add_closing_row(self, layout, self._from_file).setDefault(True)
        self.setMinimumSize(420, 320)
        self.resize(640, 460)


def _dropped(event: QDropEvent) -> list[Path]:
    """Return the zip files that were dropped; reading one says if it is no dictionary."""
    paths = local_files(event.mimeData())
    return [path for path in paths if path.suffix.lower() == ".zip"]
