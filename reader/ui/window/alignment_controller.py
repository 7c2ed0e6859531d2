"""Asks which words correspond in the sentence that is pointed at, off the window's thread."""

from PySide6.QtCore import QObject, QTimer, Signal

from reader.model.spans import Span
from reader.model.translation import SegmentTerm
from reader.model.wording import tr
from reader.ui.reading.view import ReadingView
from reader.ui.reading.word_lights import Sentence
from reader.ui.tasks import Task
from reader.ui.window.actions import Actions
from reader.ui.window.preferences import Preferences
from reader.ui.window.reading_controller import ReadingController
from reader.workflow.word_links import Linked, WordLinks
from reader.workflow.workspace import Workspace

REST = 120
"""Milliseconds that a sentence is pointed at before an engine is asked about it."""
_NAME = "corresponding_words"


class AlignmentController(QObject):
    """Gives the view the links of a sentence at once if they are known, else when they are.

    One sentence is asked about at a time; the mouse that has gone on cancels it.
    """

    said = Signal(str)

    def __init__(
        self,
        workspace: Workspace,
        reading: ReadingController,
        view: ReadingView,
        actions: Actions,
        preferences: Preferences,
    ) -> None:
        super().__init__(view)
        self._reading = reading
        self._view = view
        self._links = WordLinks(workspace)
        self._wanted: Sentence | None = None
        self._task: Task | None = None
        self._told = False
        self._toggle = actions[_NAME]
        preferences.keep_checked(self._toggle, _NAME)
        self._toggle.toggled.connect(self._turn)
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._ask)
        view.word_lights.wanted.connect(self._want)

    def close(self) -> None:
        """Stop asking, and wait until that has ended."""
        self._want(None)
        if self._task is not None:
            self._task.wait(10)

    def _turn(self, on: bool) -> None:
        self._view.word_lights.ask_again()
        self.said.emit(
            tr("Words that correspond light up as you point at one.")
            if on
            else tr("Words that correspond do not light up any more; W lights them again.")
        )

    def _want(self, sentence: Sentence | None) -> None:
        self._wanted = sentence if self._toggle.isChecked() else None
        self._rest.stop()
        if self._task is not None:
            self._task.cancel()
        if self._wanted is None:
            return
        known = self._links.known(self._wanted.ja, self._wanted.en)
        if known is not None:
            self._view.word_lights.give(self._wanted, known.links)
        else:
            self._rest.start()

    def _ask(self) -> None:
        sentence, article = self._wanted, self._reading.article
        if sentence is None or article is None or self._task is not None:
            return  # what is under way was cancelled, and asks for this when it has ended
        terms: tuple[tuple[Span, SegmentTerm], ...] = next(
            (
                request.terms
                for request in article.placed.requests(sentence.row)
                if request.segment == sentence.segment and request.source == sentence.ja
            ),
            (),
        )
        self._task = Task(
            lambda _report, cancelled: self._links.of(sentence.ja, sentence.en, terms, cancelled),
            self,
        )
        self._task.succeeded.connect(lambda linked: self._take(sentence, linked))
        self._task.ended.connect(self._ended)
        self._task.start()

    def _take(self, sentence: Sentence, linked: Linked | None) -> None:
        if linked is None or sentence != self._wanted:
            return
        self._view.word_lights.give(sentence, linked.links)
        if not self._links.has_engine and not self._told:
            self._told = True
            self.said.emit(
                tr(
                    "Which words correspond is told by glossary and dictionaries alone;"
                    " a translation package tells of most words."
                )
            )

    def _ended(self) -> None:
        task, self._task = self._task, None
        if task is not None and task.cancelled and self._wanted is not None:
            self._rest.start()
