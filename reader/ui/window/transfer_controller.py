"""The glossary out to files and in from them, and the shared files that it is read from."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.glossary.formats.files import FORMATS, Exported
from reader.model.wording import tr
from reader.ui.panels.glossary_import_dialog import GlossaryImportDialog
from reader.ui.panels.sources_dialog import SourcesDialog
from reader.ui.tasks import Task
from reader.ui.window.messages import show_problem
from reader.ui.window.preferences import Preferences
from reader.workflow.transfer import export_glossary
from reader.workflow.workspace import Workspace

LOOK_EVERY = 4000
"""Milliseconds between two looks at whether a shared file has changed."""
_FOLDER = "glossary folder"


class TransferController(QObject):
    """Asks for files, shows what an import would do, and keeps an eye on shared files."""

    said = Signal(str)
    _changed = Signal()

    def __init__(self, workspace: Workspace, preferences: Preferences, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._preferences = preferences
        self._window = window
        self._task: Task | None = None
        self._look: Task | None = None
        self._told: tuple[str, ...] = ()
        # Files are read in a thread; whoever listens to the glossary is called in the window's.
        self._changed.connect(workspace.tell_glossary_changed)
        workspace.sources.changed = self._changed.emit
        self._timer = QTimer(self, interval=LOOK_EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def import_file(self) -> None:
        """Ask for a file and show what it would do."""
        kinds = " ".join(f"*{suffix}" for form in FORMATS for suffix in form.suffixes)
        path, _ = QFileDialog.getOpenFileName(
            self._window, tr("Import into the glossary"), self._folder(),
            tr("Glossaries ({kinds});;All files (*)", kinds=kinds),
        )  # fmt: skip
        if path:
            self._preferences.set(_FOLDER, str(Path(path).parent))
            self.preview(Path(path))

    def preview(self, path: Path) -> GlossaryImportDialog:
        """Show what a file would do; return the dialog."""
        dialog = GlossaryImportDialog(self._workspace, path, self._window)
        dialog.imported.connect(lambda told: self.said.emit(tr("Imported: {what}", what=told)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def export_file(self) -> None:
        """Ask for a file and write the glossary to it."""
        kinds = {f"{tr(form.label)} (*{form.suffixes[0]})": form for form in FORMATS}
        start = str(Path(self._folder(), f"glossary{FORMATS[0].suffixes[0]}"))
        given, kind = QFileDialog.getSaveFileName(
            self._window, tr("Export the glossary"), start, ";;".join(kinds)
        )
        if not given:
            return
        form = kinds.get(kind, FORMATS[0])
        path = Path(given)
        if path.suffix.lower() not in form.suffixes:
            path = path.with_name(path.name + form.suffixes[0])
        self._preferences.set(_FOLDER, str(path.parent))
        self.export(path, form.name)

    def export(self, path: Path, format_name: str) -> None:
        """Write the glossary to a file in the background."""
        if self._task is not None:
            self.said.emit(tr("An export is under way."))
            return
        self._task = Task(
            lambda _report, _cancelled: export_glossary(
                self._workspace, path, format_name=format_name
            ),
            self,
        )
        self._task.succeeded.connect(self._exported)
        self._task.failed.connect(
            lambda problem: show_problem(self._window, tr("Glossary not exported"), problem)
        )
        self._task.ended.connect(self._ended)
        self.said.emit(tr("Writing {name}…", name=path.name))
        self._task.start()

    def show_sources(self) -> None:
        """Open the dialog on the sources."""
        dialog = SourcesDialog(self._workspace, self._window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def look(self) -> None:
        """See in the background whether shared files have changed."""
        if self._look is None:
            self._look = Task(lambda _report, _cancelled: self._refresh(), self)
            self._look.succeeded.connect(self._tell_problems)
            self._look.ended.connect(self._looked)
            self._look.start()

    def close(self) -> None:
        """Stop looking; an export under way is written to its end."""
        self._timer.stop()
        for task in (self._look, self._task):
            if task is not None:
                task.wait(20)

    def _refresh(self) -> tuple[str, ...]:
        self._workspace.sources.refresh()
        return self._workspace.sources.problems

    def _tell_problems(self, problems: object) -> None:
        now = problems if isinstance(problems, tuple) else ()
        news = [problem for problem in now if problem not in self._told]
        self._told = now
        if news:
            self.said.emit(news[0])

    def _looked(self) -> None:
        self._look = None

    def _exported(self, done: object) -> None:
        if isinstance(done, Exported):
            self.said.emit(done.summary())

    def _ended(self) -> None:
        self._task = None

    def _folder(self) -> str:
        return self._preferences.text(_FOLDER, str(Path.home()))
