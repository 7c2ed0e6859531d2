"""The window that lists where the library's English lacks the preferred terms, and mends it."""

from collections import Counter
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader.model.spans import Span
from reader.model.wording import tr, tr_later
from reader.ui.dialog import Window
from reader.ui.panels.count_table import CountTable, CountView
from reader.ui.panels.parts import EmptyState, StatusLine, TextLabel, japanese_font
from reader.ui.panels.work_bar import WorkBar
from reader.ui.tasks import Cancelled, Report, Task
from reader.workflow.consistency import Inconsistency, inconsistencies, mend, still_there
from reader.workflow.workspace import Workspace

COLUMNS = (
    tr_later("Sentence"),
    tr_later("Term"),
    tr_later("Preferred"),
    tr_later("Instead"),
    tr_later("English by"),
    tr_later("Article"),
)
ALL_TERMS = tr_later("All terms")
LOOKING = tr_later("Looking through the English of your library…")
NONE_FOUND = tr_later(
    "Wherever your library has English, it uses the terms that your glossary "
    "prefers.\n\nOnly articles that were translated are looked through."
)
TAKE_NEWS = 250
"""Milliseconds between two looks at what was found."""
LONGEST = 24

Result = tuple[Callable[[], None], list[Inconsistency], int]


class ConsistencyWindow(Window):
    """Lists sentences; mends those chosen, or all that are listed, but for the reader's own."""

    place_requested = Signal(str, int, Span)
    """Article id, block and span of the term in a sentence that is to be seen in its article."""
    mended = Signal()
    looked = Signal()
    """The whole library was looked through."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(tr("Consistency of the English"))
        self._workspace = workspace
        self._found: list[Inconsistency] = []
        self._news: list[Inconsistency] = []
        self._task: Task | None = None
        self._table = CountTable(COLUMNS)
        self._view = CountView(self._table, tr("Sentences without the preferred term"))
        self._terms = QComboBox()
        self._terms.setAccessibleName(tr("Term"))
        self._terms.addItem(tr(ALL_TERMS))
        self._summary = TextLabel(tr(LOOKING), quiet=True)
        self._sentence, self._english = TextLabel(), TextLabel()
        self._note = TextLabel(quiet=True)
        self._empty = EmptyState(tr(LOOKING))
        self._bar = WorkBar()
        self._status = StatusLine()
        self._mend = QPushButton(tr("&Mend This One"))
        self._mend_all = QPushButton(tr("Mend &All Listed"))
        self._again = QPushButton(tr("&Look Again"))
        self._stack = QStackedWidget()
        self._timer = QTimer(self, interval=TAKE_NEWS)
        self._arrange()
        self._connect()
        self.look()

    @property
    def listed(self) -> list[Inconsistency]:
        """What the table shows."""
        chosen = self._terms.currentData()
        return [one for one in self._found if chosen is None or one.term.concept == chosen]

    def look(self) -> None:
        """Look through the library from the beginning."""
        if self._task is not None:
            return
        self._found, self._news = [], []
        self._show_listed()

        def search(report: Report, cancelled: Cancelled) -> None:
            for one in inconsistencies(self._workspace, report, cancelled):
                self._news.append(one)

        self._start(tr(LOOKING), search, lambda _none: self._have_looked())
        self._timer.start()

    def mend_chosen(self) -> None:
        """Have the English of the selected sentence made anew."""
        row = self._view.currentIndex().row()
        if 0 <= row < len(self.listed):
            self._mend_some([self.listed[row]])

    def mend_listed(self) -> None:
        """Have the English of all that is listed made anew."""
        self._mend_some(self.listed)

    def _mend_some(self, wanted: Sequence[Inconsistency]) -> None:
        if self._task is not None or not wanted:
            return
        if all(one.by_reader for one in wanted):
            self._status.say(
                tr("You wrote this English yourself: press Enter to change it by hand.")
            )
            return
        found = list(self._found)

        def work(report: Report, cancelled: Cancelled) -> Result:
            keep = mend(self._workspace, wanted, report, cancelled)
            left = still_there(self._workspace, found)
            places = {(one.article, one.place, one.request) for one in left}
            gone = sum((o.article, o.place, o.request) not in places for o in wanted)
            return keep, left, gone

        self._start(tr("Mending…"), work, lambda result: self._have_mended(len(wanted), result))

    def _start(
        self,
        words: str,
        work: Callable[[Report, Cancelled], object],
        take: Callable[..., object],
    ) -> None:
        self._task = task = Task(work, self)
        task.progressed.connect(self._bar.show_progress)
        task.succeeded.connect(take)
        task.failed.connect(self._status.say)
        task.ended.connect(self._ended)
        self._bar.show_work(words)
        self._offer()
        task.start()

    def _ended(self) -> None:
        self._timer.stop()
        self._task = None
        self._bar.hide()
        self._offer()

    def _have_looked(self) -> None:
        self._take_news()
        self._empty.setText(tr(NONE_FOUND))
        self.looked.emit()

    def _have_mended(self, wanted: int, result: Result) -> None:
        keep, self._found, gone = result
        keep()
        self._show_listed()
        words = (
            tr("Mended {gone:,} of {wanted:,}.", gone=gone, wanted=wanted)
            if wanted > 1
            else tr("Mended.")
        )
        if gone < wanted:
            words = tr(
                "Mended {gone:,} of {wanted:,}; the others are to be changed by hand (Enter).",
                gone=gone,
                wanted=wanted,
            )
        history = self._workspace.history
        label = history.undo_label

        def undo() -> None:
            if history.undo_label == label:
                history.undo()
                self.look()

        self._status.say(words, undo if gone else None)
        self.mended.emit()

    def _take_news(self) -> None:
        """Put what was found meanwhile below what is listed."""
        news, self._found = self._news[len(self._found) :], list(self._news)
        if news:
            chosen = self._terms.currentData()
            self._table.add_rows(
                [_row(one) for one in news if chosen is None or one.term.concept == chosen]
            )
            self._count()

    def _show_listed(self) -> None:
        row = self._view.currentIndex().row()
        self._table.show_rows([_row(one) for one in self.listed])
        self._view.selectRow(min(row, self._table.rowCount() - 1))
        self._count()

    def _count(self) -> None:
        self._offer_terms()
        own = sum(one.by_reader for one in self._found)
        words = tr("{count:,} without the preferred term", count=len(self._found))
        if own:
            words = tr(
                "{count:,} without the preferred term; {own:,} of them in your own words, which "
                "are left as they are",
                count=len(self._found),
                own=own,
            )
        self._summary.setText(words if self._found else "")
        self._stack.setCurrentIndex(0 if self._found else 1)
        if self._table.rowCount() and not self._view.currentIndex().isValid():
            self._view.selectRow(0)
        self._show_one(self._view.currentIndex().row())
        self._offer()

    def _offer_terms(self) -> None:
        counts = Counter(one.term.concept for one in self._found)
        names = {one.term.concept: one.wanted for one in self._found}
        chosen = self._terms.currentData()
        self._terms.blockSignals(True)
        self._terms.clear()
        self._terms.addItem(tr(ALL_TERMS), None)
        for concept, count in counts.most_common():
            self._terms.addItem(f"{names[concept]} ({count:,})", concept)
        self._terms.setCurrentIndex(max(0, self._terms.findData(chosen)))
        self._terms.blockSignals(False)

    def _offer(self) -> None:
        idle = self._task is None
        listed = self.listed
        row = self._view.currentIndex().row()
        own = 0 <= row < len(listed) and listed[row].by_reader
        self._mend.setEnabled(idle and bool(listed) and not own)
        self._mend_all.setEnabled(idle and any(not one.by_reader for one in listed))
        self._again.setEnabled(idle)

    def _show_one(self, row: int) -> None:
        listed = self.listed
        one = listed[row] if 0 <= row < len(listed) else None
        self._sentence.setText(one.request.source if one else "")
        self._english.setText(one.english.text if one else "")
        self._note.setText(_note(one) if one else "")

    def _go(self, row: int) -> None:
        one = self.listed[row]
        self.place_requested.emit(one.article, one.request.block, one.place)

    def _chosen(self, row: int) -> None:
        self._show_one(row)
        self._offer()

    def _connect(self) -> None:
        self._timer.timeout.connect(self._take_news)
        self._terms.currentIndexChanged.connect(lambda _at: self._show_listed())
        self._view.selectionModel().currentRowChanged.connect(
            lambda now, _before: self._chosen(now.row())
        )
        self._view.activated.connect(lambda index: self._go(index.row()))
        self._mend.clicked.connect(self.mend_chosen)
        self._mend_all.clicked.connect(self.mend_listed)
        self._again.clicked.connect(self.look)
        self._bar.cancelled.connect(lambda: self._task.cancel() if self._task else None)
        QShortcut(QKeySequence("Esc"), self).activated.connect(self.close)

    def _arrange(self) -> None:
        self._sentence.setFont(japanese_font(self.font(), 1.15))
        self._sentence.setAccessibleName(tr("The sentence"))
        self._english.setAccessibleName(tr("Its English"))
        self._mend.setToolTip(tr("Translate this sentence anew, with the preferred term"))
        self._mend_all.setToolTip(
            tr("Translate all these sentences anew; your own stay as they are")
        )
        head = QHBoxLayout()
        head.setContentsMargins(14, 12, 14, 8)
        head.addWidget(self._summary, 1)
        head.addWidget(self._terms)
        page = QWidget()
        listed = QVBoxLayout(page)
        listed.setContentsMargins(0, 0, 0, 0)
        listed.addWidget(self._view, 1)
        below = QVBoxLayout()
        below.setContentsMargins(14, 10, 14, 4)
        for label in (self._sentence, self._english, self._note):
            below.addWidget(label)
        listed.addLayout(below)
        self._stack.addWidget(page)
        self._stack.addWidget(self._empty)
        foot = QHBoxLayout()
        foot.setContentsMargins(14, 6, 14, 12)
        foot.addWidget(self._mend)
        foot.addWidget(self._mend_all)
        foot.addWidget(self._bar, 1)
        foot.addStretch(0)
        foot.addWidget(self._again)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._status)
        layout.addLayout(foot)
        self.resize(1080, 660)
        self._view.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop what is under way; what was mended stays."""
        if self._task is not None:
            self._task.cancel()
            self._task.wait(30)
        super().closeEvent(event)


def _row(one: Inconsistency) -> tuple[str, ...]:
    whose = tr("You") if one.by_reader else tr("Engine")
    return one.request.source, one.term.ja, one.wanted, one.used or "—", whose, _cut(one.title)


def _note(one: Inconsistency) -> str:
    reason = (
        tr(
            "Your glossary prefers “{wanted}” for {ja}; here stands “{used}”.",
            wanted=one.wanted,
            ja=one.term.ja,
            used=one.used,
        )
        if one.used
        else tr(
            "Your glossary prefers “{wanted}” for {ja}; it does not stand here.",
            wanted=one.wanted,
            ja=one.term.ja,
        )
    )
    if one.by_reader:
        reason += " " + tr("You wrote this English: Enter opens it, F2 changes it.")
    return reason


def _cut(title: str) -> str:
    return title if len(title) <= LONGEST else f"{title[: LONGEST - 1]}…"
