"""Newer texts of articles: offered before they are taken, compared with older ones when asked."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reader.annotation.changes import Changes
from reader.model.article import Article
from reader.model.errors import ReaderError
from reader.model.revision import Offer
from reader.model.wording import tr
from reader.ui.modal import ask
from reader.ui.panels.changes_dialog import BOTH, ChangesDialog
from reader.ui.tasks import Task, Work
from reader.ui.window.messages import show_problem
from reader.ui.window.reading_controller import ReadingController
from reader.workflow import importing, revisions
from reader.workflow.workspace import Workspace


class RevisionController(QObject):
    """Shows the dialog and does what is decided in it."""

    decided = Signal(object)
    """The Article as it stands after an offer, to be shown."""
    said = Signal(str)

    def __init__(self, workspace: Workspace, reading: ReadingController, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._reading = reading
        self._window = window
        self._task: Task | None = None

    def offer(self, offer: Offer) -> None:
        """Show what would change, and let the reader decide."""
        dialog = ChangesDialog(offer.kept.name, self._window)
        dialog.offer(revisions.offered_changes(self._workspace, offer))
        answer = ask(dialog)
        if not answer:
            self._begin(lambda _r, _c: importing.leave(self._workspace, offer), self._left)
            return
        both = answer == BOTH
        self._begin(lambda _r, _c: importing.take(self._workspace, offer, another=both), self._took)

    def _took(self, article: Article) -> None:
        self.decided.emit(article)

    def _left(self, article: Article) -> None:
        self.decided.emit(article)
        self.said.emit(tr("“{name}” keeps its text.", name=article.name))

    def _begin(self, work: Work, done: Callable[[Article], object]) -> None:
        self._task = Task(work, self)
        self._task.succeeded.connect(done)
        self._task.failed.connect(
            lambda words: show_problem(self._window, tr("The text stays as it is"), words)
        )
        self._task.ended.connect(self._ended)
        self._task.start()

    def compare_open(self) -> None:
        """Show what changed in the open article."""
        if self._reading.article is None:
            self.said.emit(tr("Open an article first: then its texts can be compared."))
        else:
            self.compare(self._reading.article.article.id)

    def compare(self, identity: str) -> None:
        """Show what changed in an article from one state to another."""
        try:
            states = revisions.revisions(self._workspace, identity)
            article: Article = self._workspace.library.article(identity)
        except ReaderError as error:
            show_problem(self._window, tr("The changes cannot be shown"), str(error))
            return
        if len(states) < 2:
            self.said.emit(tr("“{name}” has had no other text.", name=article.name))
            return
        dialog = ChangesDialog(article.name, self._window)
        dialog.compare(states)
        dialog.revisions_wanted.connect(
            lambda older, newer: dialog.show_changes(self._changes(identity, older, newer))
        )
        dialog.want()
        ask(dialog)

    def _changes(self, identity: str, older: int, newer: int) -> Changes:
        try:
            return revisions.changes_since(self._workspace, identity, older, newer)
        except ReaderError as error:
            show_problem(self._window, tr("The changes cannot be shown"), str(error))
            return Changes((), 0)

    def _ended(self) -> None:
        self._task = None
