"""Connects the panel of proposed terms with the open article, the glossary and the engine."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from reader.model.article import Content
from reader.model.candidate import Candidate, Source
from reader.model.errors import ReaderError
from reader.model.spans import Span
from reader.model.wording import tr, tr_n
from reader.ui.panels.candidate_list import Offer
from reader.ui.panels.candidates_panel import LOOKING, NO_ARTICLE, CandidatesPanel
from reader.ui.tasks import Cancelled, Report, Task
from reader.ui.window.glossary_controller import GlossaryController
from reader.ui.window.reading_controller import ReadingController
from reader.workflow.proposed_terms import ProposedTerms
from reader.workflow.workspace import Workspace

REST = 120
"""Milliseconds without a change after which terms are looked for again."""


class CandidatesController(QObject):
    """Looks for terms while the panel is seen, off the window's thread, and does what it is told.

    Nothing is looked for while nobody sees the panel. The engine is asked once the article is
    translated, so that both do not take the machine from each other.
    """

    said = Signal(str)
    _found = Signal(int, object)
    _told = Signal(int, object)
    _stale = Signal()

    def __init__(
        self,
        workspace: Workspace,
        reading: ReadingController,
        panel: CandidatesPanel,
        glossary: GlossaryController,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._reading = reading
        self._panel = panel
        self._glossary = glossary
        self._terms: ProposedTerms | None = None
        self._candidates: list[Candidate] = []
        self._looking = False
        self._seen = False
        self._run = 0
        self._task: Task | None = None
        self._retired: list[Task] = []
        self._last_place: tuple[str, int] = ("", -1)
        self._timer = QTimer(self, interval=REST, singleShot=True)
        self._timer.timeout.connect(self._look)
        self._found.connect(self._take_found)
        self._told.connect(self._take_told)
        self._stale.connect(self._timer.start)
        panel.wanted.connect(self._watch)
        panel.place_asked.connect(self._show_place)
        panel.decided.connect(self._decide)
        reading.opened.connect(self._article_opened)
        reading.translated.connect(lambda _problem: self._timer.start())
        # The glossary may change in any thread.
        workspace.glossary_changed.append(self._stale.emit)
        workspace.history.moved.append(lambda: panel.say(""))

    @property
    def busy(self) -> bool:
        """Whether terms, or English for them, are being looked for."""
        return self._task is not None or self._timer.isActive()

    def close(self) -> None:
        """End all work and wait for it."""
        self._timer.stop()
        self._seen = False
        self._cancel()
        for task in self._retired:
            task.wait(10)

    def _watch(self, seen: bool) -> None:
        self._seen = seen
        if seen:
            self._look()
        else:
            self._cancel()

    def _article_opened(self) -> None:
        article = self._reading.article
        self._cancel()
        self._candidates = []
        self._terms = None
        self._panel.say("")
        self._panel.show_nothing(tr(LOOKING if article else NO_ARTICLE))
        if article is not None:
            self._terms = ProposedTerms(self._workspace, article.article)
            self._terms.changed.append(self._stale.emit)
            self._timer.start()

    def _look(self) -> None:
        """Begin to look for terms, if somebody looks at the panel."""
        terms = self._terms
        if terms is None or not self._seen:
            return
        self._cancel()
        self._run += 1
        run = self._run
        asks = not self._reading.translating

        def work(_report: Report, cancelled: Cancelled) -> None:
            found = terms.find(cancelled)
            if cancelled():
                return
            self._found.emit(run, found)
            if asks:
                terms.ask(found, lambda one: self._told.emit(run, one), cancelled)

        self._looking = self._workspace.translator is not None
        self._task = task = Task(work, self)
        task.failed.connect(self._panel.say)
        task.ended.connect(lambda: self._ended(task, asked=asks))
        task.start()

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._retired = [task for task in self._retired if not task.wait(0)]
            self._retired.append(self._task)
            self._task = None

    def _ended(self, task: Task, *, asked: bool) -> None:
        if task is self._task:
            self._task = None
            if asked and self._looking:
                self._looking = False
                self._show()

    def _take_found(self, run: int, found: list[Candidate]) -> None:
        if run == self._run and self._terms is not None:
            self._candidates = found
            self._show()

    def _take_told(self, run: int, told: Candidate) -> None:
        if run == self._run:
            self._candidates = [told if one.ja == told.ja else one for one in self._candidates]
            self._show()

    def _show(self) -> None:
        if self._terms is None:
            return
        content = self._terms.article.content
        self._panel.show_offers(
            [_offer(one, content, looking=self._looking) for one in self._candidates]
        )

    def _show_place(self, candidate: Candidate) -> None:
        """Show a place of the candidate, another one each time."""
        if not candidate.places:
            return
        term, number = self._last_place
        number = (number + 1) % len(candidate.places) if term == candidate.ja else 0
        self._last_place = candidate.ja, number
        self._reading.show_place(*candidate.places[number])

    def _decide(self, act: str, chosen: Sequence[Candidate]) -> None:
        terms = self._terms
        if terms is None:
            return
        if act == "accept_glossed":
            chosen = [one for one in self._candidates if one.source is Source.GLOSS]
        if not chosen:
            return
        if act == "edit":
            self._glossary.write(terms.concept(chosen[0]))
            return
        does = terms.reject if act == "reject" else terms.accept
        try:
            does(chosen)
        except ReaderError as error:
            self._panel.say(str(error))
            return
        gone = {one.ja for one in chosen}
        self._candidates = [one for one in self._candidates if one.ja not in gone]
        self._show()
        self._panel.say(_told(act, chosen), self._undo_of())

    def _undo_of(self) -> Callable[[], None]:
        history = self._workspace.history
        label = history.undo_label

        def undo() -> None:
            # Something newer may have been done meanwhile; that is not what the button promised.
            if history.undo_label == label:
                history.undo()

        return undo


def _told(act: str, chosen: Sequence[Candidate]) -> str:
    if len(chosen) == 1:
        term = chosen[0].ja
        return (
            tr("Rejected {term}.", term=term) if act == "reject" else tr("Added {term}.", term=term)
        )
    if act == "reject":
        return tr_n("Rejected {n} term.", "Rejected {n} terms.", len(chosen))
    return tr_n("Added {n} term.", "Added {n} terms.", len(chosen))


def _offer(one: Candidate, content: Content, *, looking: bool) -> Offer:
    if not one.places:
        return Offer(one, "", Span(0, 0), looking)
    number, span = one.places[0]
    block = content.blocks[number]
    segment = block.segment_at(span.start)
    cut = block.segments[segment] if segment is not None else Span(0, len(block.text))
    end = min(span.end, cut.end)
    return Offer(one, cut.of(block.text), Span(span.start, end).shifted(-cut.start), looking)
