"""The window that shows a term all over the library: every line, counts, and what stands beside."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from reader.model.errors import ReaderError
from reader.model.spans import Language, Span
from reader.model.wording import tr, tr_later
from reader.store.values import KeywordLine
from reader.ui.dialog import Window
from reader.ui.panels.beside_page import BesidePage
from reader.ui.panels.concept_section import places_words
from reader.ui.panels.count_table import CountTable, CountView, MonthChart
from reader.ui.panels.keyword_table import KeywordTable, KeywordView
from reader.ui.panels.parts import (
    EmptyState,
    LinkButton,
    TextLabel,
    WrappedPage,
    japanese_font,
)
from reader.ui.tasks import Cancelled, Report, Task, Work
from reader.workflow.collocations import Collocate, collocations
from reader.workflow.concordance import Concordance, EnglishLine, LineOrder
from reader.workflow.workspace import Workspace

COLUMNS = (tr_later("Article"), tr_later("Date"), tr_later("Places"))
ORDER_WORDS = {
    LineOrder.ARTICLE: tr_later("As they stand in the articles"),
    LineOrder.LEFT: tr_later("By what stands before the term"),
    LineOrder.RIGHT: tr_later("By what stands after it"),
}
NOWHERE = tr_later("This term stands in no article of your library yet.")


@dataclass(frozen=True)
class Loaded:
    """What is read of a concordance off the window's thread."""

    concordance: Concordance
    order: LineOrder
    lines: Sequence[KeywordLine]


class ConcordanceWindow(Window):
    """Shows some concepts (several for a homograph) in context."""

    place_requested = Signal(str, int, Span)
    """Article id, block and span of a line that the reader wants to see in its article."""
    article_requested = Signal(str)
    concept_requested = Signal(str)
    """A concept that stands beside this one, whose card is wanted."""
    loaded = Signal()
    closed = Signal(object)
    """The window itself, of which nothing runs any more."""

    def __init__(
        self, workspace: Workspace, concepts: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._workspace = workspace
        self._concepts = tuple(concepts)
        self._order = LineOrder.ARTICLE
        self._loaded: Loaded | None = None
        self._tasks: list[Task] = []
        self._generation = 0
        self._title = QLabel()
        self._title.setFont(japanese_font(self.font(), 1.4))
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._summary = TextLabel(tr("Looking…"), quiet=True)
        self._first = LinkButton("", tr("Open the article in which the term was met first"))
        self._first.hide()
        self._orders = QComboBox()
        self._orders.setAccessibleName(tr("Order of the lines"))
        for order, words in ORDER_WORDS.items():
            self._orders.addItem(tr(words), order)
        self._lines = KeywordTable()
        self._view = KeywordView(self._lines)
        self._sentence, self._english = TextLabel(), TextLabel(quiet=True)
        self._articles = CountTable(COLUMNS)
        self._months = MonthChart()
        self._beside = BesidePage()
        self._beside_of: Concordance | None = None
        self._tabs = QTabWidget()
        self._stack = QStackedWidget()
        self._arrange()
        self._connect()
        self.look_again()

    @property
    def concepts(self) -> tuple[str, ...]:
        """The ids of the concepts that are shown."""
        return self._concepts

    def look_again(self) -> None:
        """Read everything anew, as after a change of the index."""
        self._name()
        order, concepts = self._order, self._concepts

        def read(_report: Report, _cancelled: Cancelled) -> Loaded:
            found = Concordance(self._workspace, concepts)
            return Loaded(found, order, found.sorted(order))

        self._generation += 1
        generation = self._generation
        self._run(read, lambda result: self._show(result, generation))

    def sort(self, order: LineOrder) -> None:
        """Show the lines in another order."""
        self._order = order
        self._orders.setCurrentIndex(list(ORDER_WORDS).index(order))
        self._view.show_order(order)
        if self._loaded is None:
            return
        found = self._loaded.concordance

        def read(_report: Report, _cancelled: Cancelled) -> Sequence[KeywordLine]:
            return found.sorted(order)

        self._run(read, lambda lines: self._show_sorted(found, order, lines))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop what is under way."""
        for task in self._tasks:
            task.cancel()
        for task in self._tasks:
            task.wait(10)
        self._tasks = []
        super().closeEvent(event)
        self.closed.emit(self)

    def _run(self, work: Work, take: Callable[[Any], object]) -> None:
        task = Task(work, self)
        task.succeeded.connect(take)
        task.failed.connect(self._summary.setText)
        self._tasks = [one for one in self._tasks if not one.wait(0)]
        self._tasks.append(task)
        task.start()

    def _name(self) -> None:
        known = self._workspace.terms.concepts
        shown = [known[identity] for identity in self._concepts if identity in known]
        ja = dict.fromkeys(t.text for c in shown if (t := c.preferred(Language.JA)))
        en = dict.fromkeys(t.text for c in shown if (t := c.preferred(Language.EN)))
        name = " — ".join(filter(None, (" · ".join(ja), " / ".join(en))))
        self._title.setText(name or tr("This entry was deleted."))
        self.setWindowTitle(tr("Concordance of {name}", name=name) if name else tr("Concordance"))

    def _show(self, result: Loaded, generation: int) -> None:
        if generation != self._generation:
            return
        self._loaded = result
        found = result.concordance
        places, articles = len(found.lines), len(found.articles)
        first = found.first_met
        self._summary.setText(places_words(places, articles) if places else tr(NOWHERE))
        self._first.setVisible(first is not None)
        if first is not None:
            self._first.setText(
                tr(
                    "First met in “{title}”, {day}",
                    title=_cut(first.title),
                    day=first.day.isoformat(),
                )
            )
        self._show_sorted(found, result.order, result.lines)
        if self._order is not result.order:
            self.sort(self._order)
        self._articles.show_rows(
            [(one.title, one.day.isoformat(), count, one.id) for one, count in found.by_article()]
        )
        self._months.show_months(found.by_month())
        self._stack.setCurrentIndex(0 if places else 1)
        self._look_beside()
        self.loaded.emit()

    def _show_sorted(
        self, found: Concordance, order: LineOrder, lines: Sequence[KeywordLine]
    ) -> None:
        if self._loaded is not None and found is self._loaded.concordance:
            row = self._view.currentIndex().row()
            before = self._lines.line(row) if 0 <= row < self._lines.rowCount() else None
            self._lines.show_lines(found, lines)
            self._view.show_order(order)
            # What was read stays chosen, when the index has changed below it.
            self._view.selectRow(lines.index(before) if before in lines else 0)

    def _look_beside(self) -> None:
        """Look for what stands beside the term, which takes a while, once it is to be seen."""
        if self._loaded is None or self._tabs.currentWidget() is not self._beside:
            return
        found = self._loaded.concordance
        if found is self._beside_of:
            return
        self._beside_of = found
        self._beside.look()

        def read(_report: Report, cancelled: Cancelled) -> Sequence[Collocate]:
            return collocations(self._workspace, found, cancelled)

        self._run(read, lambda beside: self._show_beside(found, beside))

    def _show_beside(self, found: Concordance, beside: Sequence[Collocate]) -> None:
        if found is self._beside_of:
            self._beside.show_found(beside)

    def _fetch(self, lines: list[KeywordLine]) -> None:
        if self._loaded is None or not lines:
            return
        found = self._loaded.concordance

        def read(_report: Report, _cancelled: Cancelled) -> list[EnglishLine]:
            return found.english(lines)

        self._run(read, lambda english: self._take(found, lines, english))

    def _take(
        self, found: Concordance, lines: list[KeywordLine], english: list[EnglishLine]
    ) -> None:
        if self._loaded is not None and found is self._loaded.concordance:
            self._lines.take_english(lines, english)
            self._show_line(self._view.currentIndex().row())

    def _show_line(self, row: int) -> None:
        if self._loaded is None or not 0 <= row < self._lines.rowCount():
            return
        line = self._lines.line(row)
        try:
            article = self._workspace.library.article(self._loaded.concordance.article(line).id)
            sentence = article.blocks[line.block].segment_texts[line.segment]
        except (ReaderError, IndexError):
            sentence = line.left + line.keyword + line.right
        self._sentence.setText(sentence)
        english = self._lines.english(row)
        if english is not None:
            self._english.setText(
                english.text or tr("No English yet: open the article to have it.")
            )

    def _go(self, row: int) -> None:
        if self._loaded is not None:
            line = self._lines.line(row)
            article = self._loaded.concordance.article(line)
            self.place_requested.emit(article.id, line.block, line.span)

    def _open_first(self) -> None:
        first = self._loaded.concordance.first_met if self._loaded else None
        if first is not None:
            self.article_requested.emit(first.id)

    def _connect(self) -> None:
        self._lines.english_wanted.connect(self._fetch)
        self._view.order_asked.connect(self.sort)
        self._orders.activated.connect(lambda at: self.sort(list(ORDER_WORDS)[at]))
        self._view.chosen.connect(self._show_line)
        self._view.taken.connect(self._go)
        self._tabs.currentChanged.connect(lambda _page: self._look_beside())
        self._beside.concept_requested.connect(self.concept_requested)
        self._first.clicked.connect(self._open_first)
        close = QShortcut(QKeySequence("Esc"), self)
        close.activated.connect(self.close)

    def _arrange(self) -> None:
        self._tabs.setDocumentMode(True)
        self._tabs.addTab(self._line_page(), tr("&Lines"))
        self._tabs.addTab(self._article_page(), tr("&Articles"))
        self._tabs.addTab(_scrolled(self._months), tr("Over &time"))
        self._tabs.addTab(self._beside, tr("&Beside it"))
        self._stack.addWidget(self._tabs)
        self._stack.addWidget(EmptyState(tr(NOWHERE)))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._head())
        layout.addWidget(self._stack, 1)
        self._view.setFocus()
        self.resize(1160, 680)

    def _head(self) -> QVBoxLayout:
        head = QVBoxLayout()
        head.setContentsMargins(14, 12, 14, 8)
        head.setSpacing(6)
        head.addWidget(self._title)
        row = QHBoxLayout()
        self._summary.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row.addWidget(self._summary)
        row.addWidget(self._orders)
        head.addLayout(row)
        # In a line of its own: beside the others it leaves a small window no room for the count.
        head.addWidget(self._first, 0, Qt.AlignmentFlag.AlignLeft)
        return head

    def _line_page(self) -> QWidget:
        foot = WrappedPage()
        below = QVBoxLayout(foot)
        below.setContentsMargins(14, 10, 14, 10)
        self._sentence.setFont(japanese_font(self.font(), 1.15))
        self._sentence.setAccessibleName(tr("The sentence"))
        self._english.setAccessibleName(tr("Its English"))
        below.addWidget(self._sentence)
        below.addWidget(self._english)
        below.addStretch(1)
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self._view)
        split.addWidget(_scrolled(foot))
        split.setSizes([440, 110])
        split.setChildrenCollapsible(False)
        return split

    def _article_page(self) -> QWidget:
        view = CountView(self._articles, tr("Places by article"))
        view.activated.connect(
            lambda index: self.article_requested.emit(str(self._articles.row(index.row())[-1]))
        )
        return view


def _scrolled(page: QWidget) -> QScrollArea:
    scroll = QScrollArea()
    scroll.setWidget(page)
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QScrollArea.Shape.NoFrame)
    return scroll


def _cut(title: str) -> str:
    return title if len(title) <= 32 else f"{title[:31]}…"
