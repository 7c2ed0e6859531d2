"""What each engine makes of a sentence, side by side; one key takes one, or a term's English."""

from collections.abc import Callable
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QFontInfo, QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.model.spans import Span
from reader.model.wording import tr, tr_later
from reader.translation.doubts import doubt_in_words
from reader.ui.dialog import Dialog
from reader.ui.panels.parts import Chip, TextLabel, japanese_font
from reader.ui.tasks import Task
from reader.workflow.opinions import NoOpinion, Opinion, Rendering, SecondOpinions

MOST_KEYS = 9
ENGLISH_SIZE = 1.15
HINT = tr_later(
    "Press a number to take that English as your own; a letter prefers a term's English."
)
CHOICES = {
    2: tr_later("{maker} · its second choice"),
    3: tr_later("{maker} · its third choice"),
    4: tr_later("{maker} · its fourth choice"),
    5: tr_later("{maker} · its fifth choice"),
    6: tr_later("{maker} · its sixth choice"),
}
FURTHER = tr_later("{maker} · its choice {number}")
LETTERS = "abcdefghijklmnopqrstuvwxyz"


class OpinionsDialog(Dialog):
    """Asks when it opens, and shows each opinion as it comes.

    `own` is the English that the reader wrote for the sentence, which stays before their eyes.
    """

    taken = Signal(str)
    """English that the reader takes as their own."""
    preferred = Signal(object)
    """The Rendering whose English is to be the term's preferred one."""

    def __init__(self, asked: SecondOpinions, own: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Second opinions"))
        self.opinions: list[Opinion] = []
        self._letters = 0
        self._left = self._over = False
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._hint = TextLabel(tr("Asking …"), quiet=True)
        self._hint.setAccessibleName(tr("Message"))
        self._arrange(asked.request.source, own)
        self._task = Task(lambda _report, cancelled: asked.ask(self._came.emit, cancelled), self)
        self._came.connect(self._take_in)
        self._task.failed.connect(self._hint.setText)
        self._task.succeeded.connect(self._all_told)
        self._task.ended.connect(self._end)
        self._task.start()

    _came = Signal(object)

    @property
    def busy(self) -> bool:
        """Whether an engine is still asked."""
        return not self._task.wait(0)

    def take(self, number: int) -> None:
        """Take the opinion of that number, from 0, as the reader's own English."""
        if number < len(self.opinions):
            self.taken.emit(self.opinions[number].translation.text)
            self.accept()

    def prefer(self, rendering: Rendering) -> None:
        """Make what an opinion says for a term its preferred English."""
        self.preferred.emit(rendering)
        self.accept()

    def done(self, result: int) -> None:
        """Leave; an engine that is still asked is stopped, and nobody waits for it.

        The dialog is deleted once nobody is asked any more.
        """
        self._left = True
        self._task.cancel()
        super().done(result)
        self._go()

    def _go(self) -> None:
        if self._left and self._over:
            self.deleteLater()

    def _end(self) -> None:
        self._over = True
        self._go()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close as with Escape."""
        event.ignore()
        self.reject()

    def _take_in(self, told: Opinion | NoOpinion) -> None:
        if self._left:
            return
        if isinstance(told, NoOpinion):
            self._rows.addWidget(TextLabel(f"{told.made_by}: {told.problem}", quiet=True))
            return
        number = len(self.opinions)
        self.opinions.append(told)
        self._rows.addWidget(_row(number, told, lambda: self.take(number), self._prefer_buttons))
        if number < MOST_KEYS:
            QShortcut(QKeySequence(str(number + 1)), self, lambda: self.take(number))

    def _prefer_buttons(self, renderings: tuple[Rendering, ...]) -> QHBoxLayout:
        line = QHBoxLayout()
        for rendering in renderings:
            letter = LETTERS[self._letters] if self._letters < len(LETTERS) else ""
            self._letters += 1
            words = tr(
                "Prefer “{english}” for {ja}", english=rendering.english, ja=rendering.term.ja
            )
            button = QPushButton(f"{letter.upper()}  {words.replace('&', '&&')}".strip())
            button.setAutoDefault(False)
            button.setFlat(True)
            button.setToolTip(
                tr("Your glossary prefers “{english}” now", english=rendering.term.en)
            )
            button.clicked.connect(self._preferring(rendering))
            if letter:
                QShortcut(QKeySequence(letter), self, self._preferring(rendering))
            line.addWidget(button)
        line.addStretch(1)
        return line

    def _preferring(self, rendering: Rendering) -> Callable[[], None]:
        return lambda: self.prefer(rendering)

    def _all_told(self) -> None:
        self._hint.setText(
            tr(HINT)
            if self.opinions
            else tr("No engine has English for this sentence: install a package.")
        )

    def _arrange(self, source: str, own: str) -> None:
        japanese = TextLabel(source)
        japanese.setFont(japanese_font(self.font(), 1.2))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.addLayout(self._rows)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(self._hint, 1)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addWidget(japanese)
        if own:
            layout.addWidget(TextLabel(tr("Your own English: {english}", english=own), quiet=True))
        layout.addWidget(area, 1)
        layout.addLayout(foot)
        self.resize(760, 560)


def _row(
    number: int,
    opinion: Opinion,
    take: Callable[[], None],
    buttons: Callable[[tuple[Rendering, ...]], QHBoxLayout],
) -> QFrame:
    """Return an opinion with its number, its terms underlined, and what there is to say of it."""
    text = QLabel(marked(opinion.translation.text, opinion.places))
    text.setTextFormat(Qt.TextFormat.RichText)
    font = text.font()
    font.setPointSizeF(QFontInfo(font).pointSizeF() * ENGLISH_SIZE)
    text.setFont(font)
    text.setWordWrap(True)
    text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    text.setAccessibleName(opinion.translation.text)
    doubts = [check.reason for check in opinion.translation.checks]
    doubts += [term.reason for term in opinion.translation.terms if not term.obeyed]
    words = QVBoxLayout()
    words.setSpacing(2)
    words.addWidget(TextLabel(maker(opinion), quiet=True))
    words.addWidget(text)
    for doubt in dict.fromkeys(map(doubt_in_words, doubts)):
        label = TextLabel(f"⚠ {doubt}", quiet=True)
        label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        words.addWidget(label)
    if opinion.renderings:
        words.addLayout(buttons(opinion.renderings))
    button = QPushButton(tr("Take"))
    button.setAutoDefault(False)
    button.setAccessibleName(
        tr("Take {number}: {english}", number=number + 1, english=opinion.translation.text)
    )
    button.clicked.connect(take)
    frame = QFrame()
    layout = QHBoxLayout(frame)
    layout.setContentsMargins(0, 8, 0, 8)
    if number < MOST_KEYS:
        layout.addWidget(Chip(str(number + 1)), 0, Qt.AlignmentFlag.AlignTop)
    layout.addLayout(words, 1)
    layout.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
    return frame


def maker(opinion: Opinion) -> str:
    """Return what made an opinion: an engine, or what it might have said next best."""
    if opinion.choice == 1:
        return opinion.made_by
    words = CHOICES.get(opinion.choice)
    if words:
        return tr(words, maker=opinion.made_by)
    return tr(FURTHER, maker=opinion.made_by, number=opinion.choice)


def marked(text: str, places: tuple[Span, ...]) -> str:
    """Return `text` as markup with its places underlined."""
    made, at = "", 0
    for place in sorted(places, key=lambda place: (place.start, -place.end)):
        if place.start < at:
            continue
        made += escape(text[at : place.start]) + f"<u>{escape(place.of(text))}</u>"
        at = place.end
    return made + escape(text[at:])
