"""The dialog in which translation packages are installed and removed."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.model.errors import ReaderError
from reader.model.wording import tr, tr_later
from reader.translation.firefox_delivery import Delivery
from reader.translation.firefox_files import looks_like_model
from reader.translation.firefox_process import is_available
from reader.translation.index import IndexEntry, PackageIndex
from reader.translation.installable import SUFFIX, is_installable
from reader.translation.metadata import Package
from reader.ui.clipboard import local_files
from reader.ui.dialog import Dialog, add_closing_row
from reader.ui.modal import ask
from reader.ui.panels.firefox_part import FirefoxPart
from reader.ui.panels.package_rows import (
    PackageRow,
    clear,
    installed_row,
    offered_row,
    rule,
    size_in_words,
)
from reader.ui.panels.parts import MessageLine, SectionTitle, TextLabel
from reader.ui.panels.work_bar import WorkBar
from reader.ui.plain import plain_box
from reader.ui.tasks import Cancelled, Report, Task, Work
from reader.workflow.workspace import Workspace

NOTHING = tr_later(
    "No package is installed, so articles have no English yet. Install one from a "
    "file that you have, or fetch one from the Argos index or from Mozilla."
)


class PackagesDialog(Dialog):
    """Lists what is installed; `install` is what to install at once, as it was dropped: a package's

    file, or the files of Firefox's model or their folder.
    """

    changed = Signal()
    """A package was installed or removed."""

    def __init__(
        self,
        workspace: Workspace,
        parent: QWidget | None = None,
        *,
        install: Sequence[Path] = (),
        index: PackageIndex | None = None,
        delivery: Delivery | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Translation packages"))
        self.setAcceptDrops(True)
        self._workspace = workspace
        self._index = index or PackageIndex(workspace.places.downloads)
        self._firefox = FirefoxPart(workspace, self, self, delivery)
        self._offered: tuple[IndexEntry, ...] = ()
        self._task: Task | None = None
        self._closing = False
        self._installed = QVBoxLayout()
        self._installed.setSpacing(0)
        self._offers = QVBoxLayout()
        self._offers.setSpacing(0)
        self._work = WorkBar()
        self._work.cancelled.connect(self.cancel)
        self._message = MessageLine()
        self._arrange()
        self.refresh()
        if install:
            self.install_files(install)

    @property
    def message(self) -> str:
        """What the dialog says about the last thing that was done."""
        return self._message.said

    @property
    def busy(self) -> bool:
        """Whether work is under way."""
        return self._task is not None

    def refresh(self) -> None:
        """Show what is installed and what is offered now."""
        clear(self._installed)
        clear(self._offers)
        store = self._workspace.packages
        try:
            packages, problems, best = store.installed(), store.problems(), store.best()
        except ReaderError as error:
            packages, problems, best = (), (str(error),), None
        for package in packages:
            row = installed_row(package, self._removing(package), in_use=package == best)
            row.button.setEnabled(not self.busy)
            self._installed.addWidget(row)
        firefox = self._firefox.installed()
        for widget in firefox:
            if isinstance(widget, PackageRow):
                widget.button.setEnabled(not self.busy)
            self._installed.addWidget(widget)
        if not packages and not any(isinstance(widget, PackageRow) for widget in firefox):
            self._installed.addWidget(TextLabel(tr(NOTHING), quiet=True))
        for problem in problems:
            self._installed.addWidget(TextLabel(problem, quiet=True))
        # Not by code: that of an older archive is its folder's name, which the index does not know.
        here = {(package.from_code, package.to_code, package.version) for package in packages}
        if self._offered:
            self._offers.addWidget(rule())
            self._offers.addWidget(SectionTitle(tr("In the Argos index")))
        for entry in self._offered:
            known = (entry.from_code, entry.to_code, entry.version) in here
            row = offered_row(entry, self._fetching(entry), installed=known)
            row.button.setEnabled(row.button.isEnabled() and not self.busy)
            self._offers.addWidget(row)
        offered = self._firefox.offered()
        if offered:
            self._offers.addWidget(rule())
            self._offers.addWidget(SectionTitle(tr("From Mozilla")))
            offered.button.setEnabled(offered.button.isEnabled() and not self.busy)
            self._offers.addWidget(offered)
        for button in (self._from_file, self._from_index, self._firefox.button):
            button.setEnabled(not self.busy)
        if not is_available():
            self._firefox.button.setEnabled(False)

    def install_files(self, paths: Sequence[Path]) -> None:
        """Install what was dropped: Firefox's model, else the first file as a package."""
        model = [path for path in paths if looks_like_model(path)]
        if model:
            self._firefox.install(model)
        elif paths:
            self.install_file(paths[0])

    def install_file(self, path: Path) -> None:
        """Install a package from a file."""
        store = self._workspace.packages
        self.start_work(
            tr("Installing {name} …", name=path.name),
            lambda report, cancelled: store.install(path, report, cancelled),
            self._after_install,
        )

    def fetch_index(self) -> None:
        """Ask the Argos index what it has; this goes to the network because the reader asks."""
        self.start_work(
            tr("Asking the Argos index …"),
            lambda _report, _cancelled: self._index.entries(),
            self._after_index,
        )

    def fetch(self, entry: IndexEntry) -> None:
        """Download a package and install it."""
        store = self._workspace.packages

        def work(report: Report, cancelled: Cancelled) -> Package:
            return self._index.install(entry, store, report, cancelled)

        self.start_work(
            tr("Downloading {name} {version} …", name=entry.name, version=entry.version),
            work,
            self._after_install,
        )

    def remove(self, package: Package) -> None:
        """Remove a package."""
        try:
            self._workspace.packages.remove(package.code)
        except ReaderError as error:
            self.say(str(error))
        else:
            self.tell_changed(
                tr("Removed {name} {version}.", name=package.name, version=package.version)
            )

    def cancel(self) -> None:
        """Stop what is under way."""
        if self._task is not None:
            self._task.cancel()
            self._work.show_work(tr("Stopping …"))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take package files."""
        if _packages(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Install the first dropped package, or Firefox's model."""
        paths = _packages(event)
        if paths and not self.busy:
            event.acceptProposedAction()
            self.install_files(paths)

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

    def start_work(self, words: str, work: Work, done: Callable[[Any], None]) -> None:
        """Do something off the window's thread; one thing at a time."""
        if self._task is not None:
            self.say(tr("Wait until the work below is done, or cancel it."))
            return
        self._message.say("")
        self._work.show_work(words)
        self._task = Task(work, self)
        self._task.progressed.connect(self._work.show_progress)
        self._task.succeeded.connect(done)
        self._task.failed.connect(self._failed)
        self._task.ended.connect(self._ended)
        self.refresh()
        self._task.start()

    def _ended(self) -> None:
        self._task = None
        self._work.hide()
        self.refresh()
        if self._closing:
            self.reject()

    def _failed(self, problem: str) -> None:
        stopped = self._task is not None and self._task.cancelled
        self.say(tr("Stopped. What was installed before is as it was.") if stopped else problem)

    def _after_install(self, package: Package) -> None:
        self.tell_changed(
            tr(
                "Installed {name} {version} ({size}).",
                name=package.name,
                version=package.version,
                size=size_in_words(package.size),
            )
        )

    def _after_index(self, entries: tuple[IndexEntry, ...]) -> None:
        self._offered = entries
        if not entries:
            self.say(tr("The Argos index has no package from Japanese to English at the moment."))

    def tell_changed(self, words: str) -> None:
        """Take note that something was installed or removed, and say what."""
        self._workspace.packages_changed()
        self.refresh()
        self.say(words)
        self.changed.emit()

    def say(self, words: str) -> None:
        """Show the reader a message."""
        self._message.say(words)

    def _removing(self, package: Package) -> Callable[[], None]:
        return lambda: self._ask_to_remove(package)

    def _fetching(self, entry: IndexEntry) -> Callable[[], None]:
        return lambda: self.fetch(entry)

    def _ask_to_remove(self, package: Package) -> None:
        box = plain_box(
            QMessageBox.Icon.Question,
            tr("Remove package"),
            tr(
                "Remove {name} {version}? English that is there already stays.",
                name=package.name,
                version=package.version,
            ),
            self,
        )
        box.setStandardButtons(QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No)
        if ask(box) == QMessageBox.StandardButton.Yes:
            self.remove(package)

    def _ask_for_file(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(
            self,
            tr("Install a package"),
            "",
            tr(
                "Argos packages (*{suffix});;Firefox’s model (*.bin *.spm *.gz *.zst);;All "
                "files (*)",
                suffix=SUFFIX,
            ),
        )
        self.install_files([Path(name) for name in names])

    def _arrange(self) -> None:
        self._from_file = QPushButton(tr("Install from file…"))
        self._from_file.setToolTip(
            tr(
                "Choose a {suffix} file or the files of Firefox’s model; they can be dropped, too",
                suffix=SUFFIX,
            )
        )
        self._from_file.clicked.connect(self._ask_for_file)
        self._from_index = QPushButton(tr("From the Argos index…"))
        self._from_index.setToolTip(tr("Ask on the internet which packages there are"))
        self._from_index.clicked.connect(self.fetch_index)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addWidget(SectionTitle(tr("Installed")))
        layout.addLayout(self._installed)
        layout.addLayout(self._offers)
        layout.addStretch(1)
        layout.addWidget(self._message)
        layout.addWidget(self._work)
        add_closing_row(
            self, layout, self._from_file, self._from_index, self._firefox.button
        ).setDefault(True)
        self.setMinimumSize(520, 260)


def _packages(event: QDropEvent) -> list[Path]:
    """Return what of the dropped files may be installed."""
    paths = local_files(event.mimeData())
    return [path for path in paths if is_installable(path)]
