"""Shows what of a page was left out of the open article, and makes another text of it."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reader.model.article import Article
from reader.model.errors import ReaderError
from reader.model.wording import tr, tr_later
from reader.ui.modal import ask
from reader.ui.panels.left_out_dialog import LeftOutDialog
from reader.ui.tasks import Task
from reader.ui.window.messages import show_problem
from reader.ui.window.reading_controller import ReadingController
from reader.ui.window.status import left_out_words
from reader.workflow.left_out import choose, lacks_its_rest, page_of, sites_of
from reader.workflow.workspace import Workspace

PROBLEM = tr_later("The text stays as it is")


class LeftOutController(QObject):
    """Opens the view of the page; the library writes the new text off the window's thread."""

    chosen = Signal(object)
    """The article with its new text."""
    said = Signal(str)

    def __init__(self, workspace: Workspace, reading: ReadingController, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._reading = reading
        self._window = window
        self._task: Task | None = None

    def count(self) -> int:
        """Return how many paragraphs of its page the open article lacks."""
        opened = self._reading.article
        try:
            return self._workspace.library.left_out(opened.article.id) if opened else 0
        except ReaderError:
            return 0

    def words(self) -> str:
        """Say of the open article what its page has besides it, and what it keeps from readers."""
        opened = self._reading.article
        try:
            walled = opened is not None and lacks_its_rest(self._workspace, opened.article)
        except ReaderError:
            walled = False
        wall = (
            tr("The rest of it is behind a login or a subscription: this is only its beginning.")
            if walled
            else ""
        )
        return f"{wall} {left_out_words(self.count())}".strip()

    def show(self) -> None:
        """Let the reader look at the page and change what of it is the article."""
        opened = self._reading.article
        if opened is None:
            self.said.emit(tr("Open an article first: then its page can be looked at."))
            return
        article = opened.article
        try:
            passages = page_of(self._workspace, article)
        except ReaderError as error:
            show_problem(self._window, tr("The page cannot be shown"), str(error))
            return
        dialog = LeftOutDialog(passages, sites_of(article.metadata)[0], self._window)
        if ask(dialog):
            self.use(article, dialog.taken())

    def use(self, article: Article, taken: list[bool]) -> None:
        """Make the article of the paragraphs that are taken."""
        if self._task is not None:
            return
        self._task = Task(lambda _r, _c: choose(self._workspace, article, taken), self)
        self._task.succeeded.connect(self.chosen)
        self._task.failed.connect(lambda words: show_problem(self._window, tr(PROBLEM), words))
        self._task.ended.connect(self._finished)
        self._task.start()

    def _finished(self) -> None:
        self._task = None
