"""What a newcomer sees: a few things to try on the sample, and a page where no article is open."""

from collections.abc import Collection, Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.model.wording import tr, tr_later
from reader.ui.panels.flow import FlowLayout
from reader.ui.panels.parts import LinkButton
from reader.ui.plain import plain_words
from reader.ui.window.preferences import Preferences

STEPS = {
    "term": tr_later("Click an underlined word"),
    "note": tr_later("Select words: colour, comment"),
    "correct": tr_later("Correct English: F2"),
    "add": tr_later("Add an article of your own"),
    "export": tr_later("Export notes: Ctrl+E"),
}
DONE = "✓"
OPEN = "○"
MOST_OF_PAGE = 0.15
"""The part of the height above and of the text that the things to try may take."""
MOST_OF_LOW_PAGE = 0.2
"""The part that the next one alone may take, where that is more."""


class Welcome(QFrame):
    """Things to try, each ticked when it is done; goes for good when closed or all are done."""

    ended = Signal()

    def __init__(self, preferences: Preferences, *, first_day: bool) -> None:
        """`first_day` tells that the reader has read nothing here yet."""
        super().__init__()
        self._preferences = preferences
        if not preferences.has("welcomed"):
            preferences.set("welcomed", 0 if first_day else 1)
        self._done = set(preferences.text("tried", "").split())
        self.setAutoFillBackground(True)
        self.setAccessibleName(tr("Things to try"))
        self.labels = {name: QLabel() for name in STEPS}
        self._room = QSize()
        self.fits = True
        """Whether there is room for at least one step beside the text."""
        self._steps = steps = FlowLayout(spacing=18)
        self._title = _title(tr("Things to try"))
        steps.addWidget(self._title)
        for label in self.labels.values():
            label.setTextFormat(Qt.TextFormat.PlainText)
            steps.addWidget(label)
        close = LinkButton("✕", tr("Close; Help → Keyboard Shortcuts has everything"))
        close.setAccessibleName(tr("Close the things to try"))
        close.clicked.connect(self.end)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 8, 8)
        layout.addLayout(steps, 1)
        layout.addWidget(close, alignment=Qt.AlignmentFlag.AlignTop)
        self._show_steps()
        self.setVisible(not self.over)

    @property
    def over(self) -> bool:
        """Whether the reader has tried everything, or closed this."""
        return bool(self._preferences.number("welcomed", 0))

    def done(self, step: str) -> None:
        """Tick a step."""
        if self.over or step in self._done:
            return
        self._done.add(step)
        self._preferences.set("tried", " ".join(sorted(self._done)))
        self._show_steps()
        if self._done >= STEPS.keys():
            self.end()

    def end(self) -> None:
        """Go, and do not come again."""
        self._preferences.set("welcomed", 1)
        self.hide()
        self.ended.emit()

    def fit(self, room: QSize) -> None:
        """Show as much as leaves the text its room: all steps, the next ones, or not even one."""
        self._room = room
        waiting = [name for name in self.labels if name not in self._done]
        most = round(room.height() * MOST_OF_PAGE)
        for names in (list(self.labels), *(waiting[:n] for n in range(len(waiting), 0, -1))):
            self._offer(names)
            if self._needed(room.width()) <= most:
                break
        else:
            # In a low window, or with large type, the next step alone.
            self._offer(waiting[:1], titled=False)
        low = self._needed(room.width()) > MOST_OF_LOW_PAGE * room.height()
        self.fits = not low and self.minimumSizeHint().width() <= room.width()

    def _offer(self, names: Collection[str], *, titled: bool = True) -> None:
        self._title.setVisible(titled)
        for name, label in self.labels.items():
            label.setVisible(name in names)
        self._steps.invalidate()

    def _needed(self, width: int) -> int:
        layout = self.layout()
        if layout is None:
            return 0
        layout.invalidate()
        return layout.heightForWidth(width)

    def _show_steps(self) -> None:
        for name, label in self.labels.items():
            tried = name in self._done
            label.setText(f"{DONE if tried else OPEN} {tr(STEPS[name])}")
            role = QPalette.ColorRole.PlaceholderText if tried else QPalette.ColorRole.WindowText
            label.setForegroundRole(role)
        if self._room.isValid():
            self.fit(self._room)


class StartPage(QScrollArea):
    """Stands where the text would be as long as no article is open; scrolled where it is low."""

    def __init__(self, actions: Iterable[QAction], sample: QAction) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        page = QWidget()
        page.setBackgroundRole(QPalette.ColorRole.Base)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Base)
        layout = QVBoxLayout(page)
        layout.setSpacing(10)
        layout.addStretch(2)
        title = _title(tr("No article is open"))
        font = title.font()
        font.setPointSizeF(font.pointSizeF() * 1.6)
        title.setFont(font)
        layout.addWidget(title, alignment=Qt.AlignmentFlag.AlignCenter)
        self._words = words = QLabel()
        words.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        words.setWordWrap(True)
        layout.addWidget(words)
        layout.addSpacing(8)
        for action in (*actions, sample):
            button = QPushButton(plain_words(action.text()))
            button.setMinimumWidth(260)
            button.clicked.connect(action.trigger)
            layout.addWidget(button, alignment=Qt.AlignmentFlag.AlignCenter)
        layout.addStretch(3)
        self.setWidget(page)
        self.show_library(empty=False)

    def show_library(self, *, empty: bool) -> None:
        """Say what one can read: an article of the library, unless that is `empty`."""
        self._words.setText(
            tr("Your library is empty: drop a file here, or take one of these ways.")
            if empty
            else tr("Drop a file here, or choose an article from the library.")
        )


def _title(words: str) -> QLabel:
    label = QLabel(words)
    font = label.font()
    font.setBold(True)
    label.setFont(font)
    return label
