"""Exports of notes and articles from the window, and notes taken back in, in the background."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.model.wording import tr, tr_later
from reader.ui.modal import ask
from reader.ui.panels.export_dialog import Amount, ExportDialog
from reader.ui.panels.export_progress import ExportProgress
from reader.ui.panels.template_dialog import TemplateDialog
from reader.ui.pdf import to_pdf
from reader.ui.tasks import Task, Work
from reader.ui.window.export_follower import ExportFollower
from reader.ui.window.kept_export import keep_wish, read_wish
from reader.ui.window.messages import show_problem
from reader.ui.window.preferences import Preferences
from reader.ui.window.reading_controller import ReadingController
from reader.workflow.bilingual import for_a_file
from reader.workflow.exported import Exported
from reader.workflow.exporting import articles_to_export, export_articles
from reader.workflow.note_templates import keep_template, note_style
from reader.workflow.notes import notes_document
from reader.workflow.notes_import import NotesImported, import_notes
from reader.workflow.workspace import Workspace

_KIND = "export"
_FOLDER = "export_folder"
PATIENCE = 400
"""Milliseconds after which one wants to see how it goes."""
_MOST_TOLD = 12
"""Lines of a box on what an import left where it was."""


class ExportController(QObject):
    """Asks what to export and where to, and does it."""

    said = Signal(str)
    """A short message for the status bar."""
    exported = Signal()

    def __init__(
        self,
        workspace: Workspace,
        reading: ReadingController,
        preferences: Preferences,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._reading = reading
        self._preferences = preferences
        self._window = window
        self._task: Task | None = None
        self.follower = ExportFollower(workspace, preferences, self)
        self.follower.said.connect(self.said)
        reading.notes_counted.connect(lambda article, _count: self.follower.notes_changed(article))
        # Another engine, meaning or term may have given its notes other English.
        reading.translated.connect(self._open_article_changed)
        reading.segment_arrived.connect(self._open_article_changed)
        reading.corrected.connect(self.follower.english_changed)
        reading.opened.connect(self.follower.knows_glossary)
        workspace.glossary_changed.append(self.follower.glossary_changed)
        workspace.history.moved += [self._open_article_changed, self.follower.step_taken_back]
        self.progress: ExportProgress | None = None
        """Shows how the export goes, and what came of it until the reader closes it."""
        self.selected: Callable[[], tuple[str, ...]] = lambda: ()
        """Tells which articles are selected in the library."""

    def export(self, chosen: Sequence[str] = ()) -> None:
        """Ask and write; offer the articles `chosen` first, else those that the library selects."""
        if self._told_busy():
            return
        selected = tuple(chosen) or self.selected()
        article, workspace = self._reading.article, self._workspace
        annotated = articles_to_export(workspace, with_notes=True)
        articles = articles_to_export(workspace, with_notes=False)
        if not articles:
            self.said.emit(tr("Open an article first: it and its notes are what is exported."))
            return
        dialog = ExportDialog(
            Amount(
                None if article is None else len(article.annotations),
                len(annotated),
                len(articles),
                len(selected),
            ),
            self._preferences.text(_FOLDER, str(Path.home())),
            read_wish(self._preferences, _KIND),
            self._window,
            followed=self.follower.folder,
        )
        dialog.stop_asked.connect(self.follower.stop)
        dialog.template_asked.connect(lambda kind: self._change_template(kind, dialog))
        if chosen:
            dialog.selected.setChecked(True)
        if ask(dialog) != ExportDialog.DialogCode.Accepted:
            return
        wish, folder = dialog.wish, dialog.folder
        self._preferences.set(_FOLDER, str(folder))
        keep_wish(self._preferences, _KIND, wish)
        if dialog.follows:
            self.follower.follow(folder, wish)
        elif dialog.follows is not None and folder == self.follower.folder:
            self.follower.stop()
        if article is not None and dialog.this.isChecked():
            identities: tuple[str, ...] = (article.article.id,)
        elif dialog.selected.isChecked():
            identities = selected
        else:
            identities = annotated if wish.format.holds_notes else articles
        self._start(
            lambda report, cancelled: export_articles(
                workspace,
                identities,
                folder,
                wish,
                report=report,
                cancelled=cancelled,
                to_pdf=to_pdf,
            ),
            tr("The export ended early"),
            tr_later("Exporting: {done} of {total}…"),
            folder if len(identities) > 1 else None,
        )

    def _open_article_changed(self, *_told: object) -> None:
        article = self._reading.article
        if article is not None and article.annotations:
            self.follower.notes_changed(article.article.id)

    def _change_template(self, kind: str, dialog: ExportDialog) -> None:
        """Show what a template makes of the open article, or of the last one with notes."""
        article, workspace = self._reading.article, self._workspace
        if article is None or not article.annotations:
            for identity in articles_to_export(workspace, with_notes=True)[-1:]:
                article = for_a_file(workspace, identity)
        if article is not None:
            document = notes_document(article, dialog.terms)
            read, keep = partial(note_style, workspace), partial(keep_template, workspace)
            ask(TemplateDialog(document, kind, read, keep, dialog))

    def take_in(self) -> None:
        """Ask for a folder of exported notes and take in what the reader wrote there."""
        if self._told_busy():
            return
        chosen = QFileDialog.getExistingDirectory(
            self._window,
            tr("Take in what you wrote into the notes of this folder"),
            self._preferences.text(_FOLDER, str(Path.home())),
        )
        if chosen:
            self.take_in_from(Path(chosen))

    def take_in_from(self, folder: Path) -> None:
        """Take in what the reader wrote into the exported notes of a folder."""
        workspace = self._workspace
        self._start(
            lambda report, cancelled: import_notes(
                workspace, folder, report=report, cancelled=cancelled
            ),
            tr("No notes taken in"),
            tr_later("Reading notes: {done} of {total}…"),
        )

    def close(self) -> None:
        """Stop; the files that are written are whole."""
        if self._task is not None:
            self._task.cancel()
            self._task.wait(20)
        self.follower.close()

    @property
    def is_busy(self) -> bool:
        """Whether an export or import is under way."""
        return self._task is not None

    def _told_busy(self) -> bool:
        if self.is_busy:
            self.said.emit(tr("An export is under way."))
        return self.is_busy

    def _start(self, work: Work, failure: str, doing: str, folder: Path | None = None) -> None:
        """Begin; `doing` is marked for translation, with the places of `done` and `total`.

        With a folder, which files go to, a dialog shows how it goes unless it is over at once.
        """
        self._task = task = Task(work, self)

        def show(done: int, total: int) -> None:
            words = tr(doing, done=done + 1, total=total)
            self.said.emit(words)
            if self.progress is not None:
                self.progress.show_progress(words, done, total)

        task.progressed.connect(show)
        if folder is not None:
            self._progress_closed()  # that of the export before
            self.progress = progress = ExportProgress(folder, self._window)
            progress.cancelled.connect(task.cancel)
            progress.folder_asked.connect(
                lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
            )
            progress.finished.connect(self._progress_closed)
            QTimer.singleShot(PATIENCE, progress, self._show_progress)
        self._task.succeeded.connect(self._tell)
        self._task.failed.connect(lambda problem: show_problem(self._window, failure, problem))
        self._task.ended.connect(self._ended)
        self._task.start()

    def _tell(self, done: object) -> None:
        if isinstance(done, Exported):
            self.said.emit(done.summary())
            if self.progress is not None and (done.failed or self.progress.isVisible()):
                self.progress.finish(done.summary(), [one.line for one in done.failed])
                self.progress.show()
            self.exported.emit()
        elif isinstance(done, NotesImported):
            if self._reading.article is not None:
                self._reading.article.read_again()
            self.said.emit(done.summary())
            if done.told:
                show_problem(self._window, done.summary(), "\n".join(done.told[:_MOST_TOLD]))

    def _ended(self) -> None:
        self._task = None
        if self.progress is not None and not self.progress.over:
            # It was over before one could have looked, or a box says why it ended.
            self._progress_closed()

    def _show_progress(self) -> None:
        if self.is_busy and self.progress is not None:
            self.progress.show()

    def _progress_closed(self) -> None:
        if self.progress is not None:
            self.progress.hide()
            self.progress.deleteLater()
            self.progress = None
