"""How texts get in: files, the clipboard, what is dropped, an address the reader gives."""

import re
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QInputDialog, QLineEdit, QWidget

from reader.dictionary.yomitan import looks_like_dictionary
from reader.model.article import Article
from reader.model.errors import ReaderError
from reader.model.feed import Feed, FeedGivenError
from reader.model.revision import Offer, OfferedError
from reader.model.wording import tr, tr_later, tr_n
from reader.text.clipboard_source import copied_from
from reader.text.suffixes import SUFFIXES
from reader.translation.installable import is_installable
from reader.ui.clipboard import local_files
from reader.ui.panels.imports_dialog import ImportsDialog
from reader.ui.tasks import Cancelled, Report, Task
from reader.ui.window.messages import show_problem
from reader.ui.window.preferences import Preferences
from reader.workflow import importing
from reader.workflow.folders import readable_below
from reader.workflow.several import Added, Import, Imported, add_each
from reader.workflow.workspace import Workspace

FEEDS = (".rss", ".atom", ".rdf", ".xml")
TEXTS = " ".join(f"*{suffix}" for suffix in (*sorted(SUFFIXES), *FEEDS))
PACKAGES = "*.argosmodel *.bin *.spm"
NOTHING = tr_later("Nothing was imported")
_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)


class ImportController(QObject):
    """Imports off the window's thread, one text at a time, and says what went wrong."""

    imported = Signal(object)
    """The article."""
    said = Signal(str)
    """Words for the status bar."""
    started = Signal(str)
    ended = Signal()
    packages_given = Signal(list)
    """The paths of translation packages."""
    dictionaries_given = Signal(list)
    """The paths of Yomitan dictionaries."""
    feed_given = Signal(object)
    """What was opened alone is a Feed, to be picked from."""
    offered = Signal(object)
    """What was opened alone is another text of an article that is kept: an Offer."""

    def __init__(self, workspace: Workspace, preferences: Preferences, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._preferences = preferences
        self._window = window
        self._task: Task | None = None
        self._dialog: ImportsDialog | None = None

    def ask_for_file(self) -> None:
        """Let the reader choose files."""
        names, _ = QFileDialog.getOpenFileNames(
            self._window,
            tr("Open an article"),
            self._preferences.text("import_folder", str(Path.home())),
            tr(
                "Texts ({texts});;Translation packages ({packages});;"
                "Yomitan dictionaries (*.zip);;All files (*)",
                texts=TEXTS,
                packages=PACKAGES,
            ),
        )
        if names:
            self._preferences.set("import_folder", str(Path(names[0]).parent))
            self.take_files([Path(name) for name in names])

    def take_files(self, paths: Sequence[Path]) -> None:
        """Import files, and those in folders; what cannot be read stops no other.

        The packages and dictionaries among them are given to who installs those.
        """
        packages = [path for path in paths if is_installable(path)]
        dictionaries = [path for path in paths if looks_like_dictionary(path)]
        texts = [path for path in paths if path not in (*packages, *dictionaries)]
        if packages:
            self.packages_given.emit(packages)
        if dictionaries:
            self.dictionaries_given.emit(dictionaries)
        if any(path.is_dir() for path in texts):
            try:
                inside = [readable_below(one) if one.is_dir() else [one] for one in texts]
            except ReaderError as error:
                self._refuse(str(error))
                return
            self._take_several([one for found in inside for one in found])
        elif len(texts) == 1:
            path = texts[0]
            self._start(
                tr("Opening {name} …", name=path.name),
                lambda _r, _c: importing.add_file(self._workspace, path, ask=True),
                partial(self._refuse_file, path.name),
            )
        elif texts:
            self._take_several(texts)

    def _take_several(self, paths: Sequence[Path]) -> None:
        self.take_each([Import(path.name, partial(self._add_file, path)) for path in paths])

    def take_each(self, imports: Sequence[Import]) -> None:
        """Import several texts, with a bar and a line on each."""
        added = Added()
        started = self._start(
            tr("Opening {name} …", name=imports[0].name),
            lambda report, cancelled: add_each(imports, added, report, cancelled),
            done=self._added,
        )
        if started is not None:
            self._show_progress(started, len(imports), added)

    def paste(self) -> None:
        """Import what the clipboard holds: a page copied as HTML keeps its headings."""
        data = QGuiApplication.clipboard().mimeData()
        if data.hasUrls() and all(url.isLocalFile() for url in data.urls()):
            self.take_files(local_files(data))
            return
        text = data.text()
        if _ADDRESS.fullmatch(text.strip()):
            self.ask_for_address()
            return
        if not text.strip():
            self._refuse(tr("The clipboard holds no text: copy an article first."))
            return
        html, url = data.html(), copied_from(lambda name: bytes(data.data(name).data()))
        self._start(
            tr("Reading the clipboard …"),
            lambda _r, _c: importing.add_clipboard(self._workspace, text, html, url, ask=True),
        )

    def ask_for_address(self) -> None:
        """Fetch a page, because the reader asks for this one."""
        clipboard = QGuiApplication.clipboard().text().strip()
        address, accepted = QInputDialog.getText(
            self._window,
            tr("Article from the web"),
            tr("Address of a page, a document or a feed (nothing else of it is fetched):"),
            QLineEdit.EchoMode.Normal,
            clipboard if clipboard.startswith(("http://", "https://")) else "https://",
        )
        if accepted and address.strip():
            self.take_address(address.strip())

    def take_address(self, address: str) -> None:
        """Fetch and import one page."""

        def work(report: Report, cancelled: Cancelled) -> Article:
            return importing.add_address(
                self._workspace,
                address,
                lambda done, total: report(done, total or 0),
                cancelled,
                ask=True,
            )

        self._start(tr("Fetching {address} …", address=address), work)

    def cancel(self) -> None:
        """Stop fetching, and importing behind the file at hand."""
        if self._task:
            self._task.cancel()

    def _add_file(self, path: Path, _cancelled: Cancelled) -> Imported:
        return Imported(importing.add_file(self._workspace, path))

    def _show_progress(self, task: Task, total: int, added: Added) -> None:
        """Show what becomes of each of several texts."""
        dialog = ImportsDialog(total, self._window)
        dialog.cancelled.connect(task.cancel)
        task.progressed.connect(
            lambda done, _total: dialog.show_result(done, added.lines[done - 1])
        )
        dialog.finished.connect(dialog.deleteLater)
        self._dialog = dialog
        dialog.show()

    def _added(self, added: Added) -> None:
        if added.articles:
            first, *others = added.articles
            self.imported.emit(first)
            if others:
                self.said.emit(
                    tr_n(
                        "“{name}” and 1 more are in your library.",
                        "“{name}” and {n} more are in your library.",
                        len(others),
                        name=first.name,
                    )
                )
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.finish(added.summary())
            if added.is_smooth:
                dialog.reject()

    def _start(
        self,
        words: str,
        work: Callable[[Report, Cancelled], object],
        refuse: Callable[[str], None] | None = None,
        done: Callable[[Any], None] | None = None,
    ) -> Task | None:
        """Begin, unless another import is under way; a feed is an answer like an article."""
        if self._task is not None:
            self._refuse(tr("Another text is being imported: wait for it or cancel it first."))
            return None
        self.started.emit(words)

        def guarded(report: Report, cancelled: Cancelled) -> object:
            try:
                return work(report, cancelled)
            except FeedGivenError as given:
                return given.feed
            except OfferedError as offered:
                return offered.offer

        self._task = Task(guarded, self)
        self._task.succeeded.connect(done or self._came)
        self._task.failed.connect(refuse or self._refuse)
        self._task.ended.connect(self._finished)
        return self._task.start()

    def _came(self, result: Article | Feed | Offer) -> None:
        if isinstance(result, Feed):
            self.feed_given.emit(result)
        elif isinstance(result, Offer):
            self.offered.emit(result)
        else:
            self.imported.emit(result)

    def _finished(self) -> None:
        self._task = None
        self.ended.emit()

    def _refuse_file(self, name: str, problem: str) -> None:
        self._refuse(problem if name in problem else f"{name}: {problem}")

    def _refuse(self, problem: str) -> None:
        show_problem(self._window, tr(NOTHING), problem)
