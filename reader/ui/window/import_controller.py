"""How texts get in: files, the clipboard, dropped files, an address the reader gives."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QInputDialog, QLineEdit, QWidget

from reader.model.article import Article
from reader.model.errors import ReaderError
from reader.ui.panels.imports_dialog import ImportsDialog
from reader.ui.panels.packages_dialog import is_installable
from reader.ui.tasks import Cancelled, Report, Task
from reader.ui.window.messages import show_problem
from reader.ui.window.preferences import Preferences
from reader.workflow import importing
from reader.workflow.workspace import Workspace

NOTHING = "Nothing was imported"


@dataclass(slots=True)
class Added:
    """What became of several files."""

    articles: list[Article] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    """What became of each file, in order."""
    left: int = 0
    """How many files were not looked at, since the reader stopped it."""

    def summary(self) -> str:
        """Say what became of all of them."""
        words = f"{len(self.articles)} imported, {len(self.problems)} refused"
        return f"{words}, {self.left} not looked at." if self.left else f"{words}."


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
            "Open an article",
            self._preferences.text("import_folder", str(Path.home())),
            "Texts (*.txt *.md *.markdown *.html *.htm *.xhtml *.mhtml *.mht *.webarchive "
            "*.epub *.pdf *.docx *.srt *.vtt);;"
            "Translation packages (*.argosmodel *.bin *.spm);;All files (*)",
        )
        if names:
            self._preferences.set("import_folder", str(Path(names[0]).parent))
            self.take_files([Path(name) for name in names])

    def take_files(self, paths: Sequence[Path]) -> None:
        """Import files, the packages among them as packages; what cannot be read stops no other."""
        packages = [path for path in paths if is_installable(path)]
        texts = [path for path in paths if path not in packages]
        if packages:
            self.packages_given.emit(packages)
        if texts:
            added = Added()
            started = self._start(
                f"Opening {texts[0].name} …",
                lambda report, cancelled: self._add_files(texts, added, report, cancelled),
                self._added,
            )
            if started is not None and len(texts) > 1:
                self._show_progress(started, len(texts), added)

    def paste(self) -> None:
        """Import what the clipboard holds: a page copied as HTML keeps its headings."""
        data = QGuiApplication.clipboard().mimeData()
        if data.hasUrls() and all(url.isLocalFile() for url in data.urls()):
            self.take_files([Path(url.toLocalFile()) for url in data.urls()])
            return
        text = data.text()
        if not text.strip():
            self._refuse("The clipboard holds no text: copy an article first.")
            return
        html = data.html()
        self._start(
            "Reading the clipboard …",
            lambda _r, _c: importing.add_clipboard(self._workspace, text, html),
        )

    def ask_for_address(self) -> None:
        """Fetch a page, because the reader asks for this one."""
        clipboard = QGuiApplication.clipboard().text().strip()
        address, accepted = QInputDialog.getText(
            self._window,
            "Article from the web",
            "Address of the page (the only time Yomiawase uses the network for an article):",
            QLineEdit.EchoMode.Normal,
            clipboard if clipboard.startswith(("http://", "https://")) else "https://",
        )
        if accepted and address.strip():
            self.take_address(address.strip())

    def take_address(self, address: str) -> None:
        """Fetch and import one page."""

        def work(report: Report, cancelled: Cancelled) -> Article:
            return importing.add_address(
                self._workspace, address, lambda done, total: report(done, total or 0), cancelled
            )

        self._start(f"Fetching {address} …", work)

    def cancel(self) -> None:
        """Stop fetching, and importing behind the file at hand."""
        if self._task:
            self._task.cancel()

    def _add_files(
        self, paths: Sequence[Path], added: Added, report: Report, cancelled: Cancelled
    ) -> Added:
        for number, path in enumerate(paths, 1):
            if cancelled():
                added.left = len(paths) - number + 1
                break
            try:
                article = importing.add_file(self._workspace, path)
            except ReaderError as error:
                told = str(error)
                added.problems.append(told if path.name in told else f"{path.name}: {told}")
                added.lines.append(f"✕  {added.problems[-1]}")
            else:
                added.articles.append(article)
                added.lines.append(f"✓  {path.name}: “{article.name}”")
            report(number, len(paths))
        return added

    def _show_progress(self, task: Task, total: int, added: Added) -> None:
        """Show what becomes of each of several files."""
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
                self.said.emit(f"“{first.name}” and {len(others)} more are in your library.")
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.finish(added.summary())
            if not added.problems and not added.left:
                dialog.reject()
        elif added.problems:
            title = "Not everything was imported" if added.articles else NOTHING
            show_problem(self._window, title, "\n\n".join(added.problems))

    def _start(
        self,
        words: str,
        work: Callable[[Report, Cancelled], object],
        done: Callable[[Any], None] | None = None,
    ) -> Task | None:
        if self._task is not None:
            self._refuse("Another text is being imported: wait for it or cancel it first.")
            return None
        self.started.emit(words)
        self._task = Task(work, self)
        self._task.succeeded.connect(done or self.imported)
        self._task.failed.connect(self._refuse)
        self._task.ended.connect(self._finished)
        return self._task.start()

    def _finished(self) -> None:
        if self._task is not None:
            self._task.discard()
            self._task = None
        self.ended.emit()

    def _refuse(self, problem: str) -> None:
        show_problem(self._window, NOTHING, problem)
