"""The review: one term at a time in its sentences, its English hidden until it is asked for."""

import html
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader.model.glossary import Concept, LearningStatus
from reader.model.spans import Language, Span
from reader.model.wording import tr, tr_later
from reader.ui.dialog import Window
from reader.ui.panels.concept_section import LEARNING_KEYS
from reader.ui.panels.parts import EmptyState, LinkButton, TextLabel, japanese_font
from reader.workflow.review import Review, ReviewSentence
from reader.workflow.workspace import Workspace

PERIODS = {
    1: tr_later("Today"),
    7: tr_later("This week"),
    14: tr_later("Two weeks"),
    31: tr_later("This month"),
    366: tr_later("This year"),
}
"""Words for so many days."""
ANSWERS = {
    LearningStatus.LEARNING: (tr_later("Still &Learning"), tr_later("Ask again tomorrow")),
    LearningStatus.KNOWN: (tr_later("&Known"), tr_later("Do not ask any more")),
    LearningStatus.IGNORED: (tr_later("&Ignore"), tr_later("Neither ask nor mark it in the text")),
}
DONE = tr_later(
    "All terms that you met in this time have been gone through.\n\nThe next ones "
    "come with what you read; those still being learnt come again tomorrow."
)


class ReviewWindow(Window):
    """Asks about the terms of a period that the reader chooses."""

    period_chosen = Signal(int)
    """Days, to be remembered."""
    place_requested = Signal(str, int, Span)

    def __init__(self, workspace: Workspace, days: int, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(tr("Review of terms"))
        self._workspace = workspace
        self._periods = QComboBox()
        self._periods.setAccessibleName(tr("Terms met"))
        self._periods.addItems([tr(words) for words in PERIODS.values()])
        self._progress = QProgressBar()
        self._progress.setAccessibleName(tr("How far the review has come"))
        self._term, self._state = QLabel(), TextLabel(quiet=True)
        self._term.setTextFormat(Qt.TextFormat.PlainText)
        self._term.setFont(japanese_font(self.font(), 2.0))
        self._term.setAccessibleName(tr("The term"))
        self._sentences = QVBoxLayout()
        self._english = QWidget()
        self._answer_lines = QVBoxLayout(self._english)
        self._hidden: list[QWidget] = []
        self._reveal = QPushButton(tr("&Show the English  (Space)"))
        self._stack = QStackedWidget()
        self._buttons: list[QPushButton] = []
        self._arrange()
        self._periods.setCurrentIndex(list(PERIODS).index(days if days in PERIODS else 7))
        self._periods.activated.connect(self._choose_period)
        self._review = Review(workspace, days)
        self._show()

    def reveal(self) -> None:
        """Show the English of the term and of its sentences."""
        for widget in self._hidden:
            widget.show()
        self._reveal.setEnabled(False)

    def answer(self, learning: LearningStatus) -> None:
        """Keep the answer and ask about the next term."""
        self._review.answer(learning)
        self._show()

    def later(self) -> None:
        """Ask about the next term first."""
        self._review.later()
        self._show()

    def take_back(self) -> None:
        """Ask about the last term again."""
        self._review.take_back()
        self._show()

    def _choose_period(self, at: int) -> None:
        days = list(PERIODS)[at]
        self.period_chosen.emit(days)
        self._review = Review(self._workspace, days)
        self._show()

    def _show(self) -> None:
        concept = self._review.concept
        done, left = self._review.answered, self._review.left
        self._progress.setRange(0, max(1, done + left))
        self._progress.setValue(done if done + left else 1)
        self._progress.setFormat(tr("{done:,} of {total:,} today", done=done, total=done + left))
        for button in (self._reveal, *self._buttons):
            button.setEnabled(concept is not None)
        self._stack.setCurrentIndex(0 if concept else 1)
        _empty(self._sentences)
        _empty(self._answer_lines)
        if concept is None:
            return
        ja, en = (concept.preferred(language) for language in (Language.JA, Language.EN))
        shown = ja or en
        self._term.setText(shown.text if shown else "")
        self._state.setText(
            tr("New to you") if concept.learning is LearningStatus.NEW else tr("Learning")
        )
        self._hidden = [self._english]
        self._fill_english(concept)
        for sentence in self._review.sentences():
            self._add_sentence(sentence)
        for widget in self._hidden:
            widget.hide()
        self._reveal.setFocus()

    def _fill_english(self, concept: Concept) -> None:
        ja, en = (concept.preferred(language) for language in (Language.JA, Language.EN))
        if ja is not None and ja.reading and ja.reading != ja.text:
            reading = TextLabel(ja.reading, quiet=True)
            reading.setFont(japanese_font(self.font()))
            self._answer_lines.addWidget(reading)
        english = TextLabel(", ".join(concept.texts(Language.EN)) if en else tr("No English yet"))
        english.setFont(japanese_font(self.font(), 1.4, bold=True))
        english.setAccessibleName(tr("English term"))
        self._answer_lines.addWidget(english)
        if concept.definition:
            self._answer_lines.addWidget(TextLabel(concept.definition))

    def _add_sentence(self, sentence: ReviewSentence) -> None:
        japanese = QLabel(_with_bold(sentence.text, sentence.term))
        japanese.setTextFormat(Qt.TextFormat.RichText)
        japanese.setWordWrap(True)
        japanese.setFont(japanese_font(self.font(), 1.25))
        japanese.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._sentences.addWidget(japanese)
        english = TextLabel(sentence.english or tr("No English yet."), quiet=not sentence.english)
        english.setFont(japanese_font(self.font(), 1.05))
        english.setAccessibleName(tr("English of the sentence"))
        self._sentences.addWidget(english)
        self._hidden.append(english)
        place = sentence.place
        source = LinkButton(_cut(place.title), tr("Show this sentence in its article"))
        source.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        source.clicked.connect(
            lambda: self.place_requested.emit(place.article, place.block, place.span)
        )
        self._sentences.addWidget(source)
        self._sentences.addSpacing(8)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 12, 16, 6)
        head.addWidget(self._periods)
        head.addWidget(self._progress, 1)
        page = QWidget()
        inside = QVBoxLayout(page)
        inside.setContentsMargins(24, 16, 24, 16)
        inside.setSpacing(10)
        self._answer_lines.setContentsMargins(0, 0, 0, 0)
        self._sentences.setSpacing(4)
        inside.addWidget(self._state)
        inside.addWidget(self._term)
        inside.addWidget(self._english)
        inside.addSpacing(12)
        inside.addLayout(self._sentences)
        inside.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(page)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._stack.addWidget(scroll)
        self._stack.addWidget(EmptyState(tr(DONE)))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(head)
        layout.addWidget(self._stack, 1)
        layout.addLayout(self._foot())
        QShortcut(QKeySequence("Space"), self).activated.connect(self.reveal)
        QShortcut(QKeySequence("Ctrl+Z"), self).activated.connect(self.take_back)
        QShortcut(QKeySequence("Esc"), self).activated.connect(self.close)
        self.resize(760, 620)

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 6, 16, 14)
        self._reveal.clicked.connect(self.reveal)
        foot.addWidget(self._reveal)
        foot.addStretch(1)
        for learning, (words, tip) in ANSWERS.items():
            button = QPushButton(f"{tr(words)}  ({LEARNING_KEYS[learning]})")
            button.setToolTip(tr(tip))
            button.clicked.connect(lambda _checked=False, to=learning: self.answer(to))
            keys = QShortcut(QKeySequence(LEARNING_KEYS[learning]), self)
            keys.activated.connect(lambda to=learning: self.answer(to))
            self._buttons.append(button)
            foot.addWidget(button)
        later = QPushButton(tr("La&ter  (5)"))
        later.setToolTip(tr("Ask about the others first"))
        later.clicked.connect(self.later)
        QShortcut(QKeySequence("5"), self).activated.connect(self.later)
        self._buttons.append(later)
        foot.addWidget(later)
        return foot


def _with_bold(text: str, span: Span) -> str:
    parts = (text[: span.start], span.of(text), text[span.end :])
    before, term, after = (html.escape(part) for part in parts)
    return f"{before}<b>{term}</b>{after}"


def _cut(title: str) -> str:
    return title if len(title) <= 40 else f"{title[:39]}…"


def _empty(layout: QVBoxLayout) -> None:
    """Take everything out of a layout."""
    widgets: Sequence[QWidget | None] = [
        item.widget() if item is not None else None
        for item in (layout.takeAt(0) for _ in range(layout.count()))
    ]
    for widget in widgets:
        if widget is not None:
            widget.hide()
            widget.deleteLater()
