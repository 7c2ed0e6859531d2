"""Shows how the import of several texts goes: a bar, and what became of each."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from reader.model.wording import tr
from reader.ui.dialog import Dialog

WIDTH, HEIGHT = 560, 360


class ImportsDialog(Dialog):
    """Stays open while texts are imported, and after that if there is something to read."""

    cancelled = Signal()
    """The reader wants no more of them imported."""

    def __init__(self, total: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Importing"))
        self.resize(WIDTH, HEIGHT)
        self._total = total
        self._over = False
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._bar = QProgressBar()
        self._bar.setMaximum(total)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("How many are imported"))
        self._results = QListWidget()
        self._results.setWordWrap(True)
        self._results.setSpacing(2)
        self._results.setSelectionMode(QListWidget.SelectionMode.NoSelection)
        self._results.setAccessibleName(tr("What became of each"))
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for part in (self._words, self._bar, self._results, self._buttons):
            layout.addWidget(part)
        self.show_result(0, "")

    @property
    def lines(self) -> list[str]:
        """What is said of each file so far."""
        return [self._results.item(row).text() for row in range(self._results.count())]

    @property
    def words(self) -> str:
        """What is said of all of them."""
        return self._words.text()

    def show_result(self, done: int, line: str) -> None:
        """Say what became of one, and that so many are done."""
        self._bar.setValue(done)
        self._words.setText(tr("{done} of {total}", done=done, total=self._total))
        if line:
            self._results.addItem(line)
            self._results.scrollToBottom()

    def finish(self, words: str) -> None:
        """Say in `words` what became of all, and let the reader close."""
        self._over = True
        self._words.setText(words)
        self._buttons.setStandardButtons(QDialogButtonBox.StandardButton.Close)

    def reject(self) -> None:
        """Close, or while some are still imported, stop that first."""
        if self._over:
            super().reject()
            return
        self._words.setText(tr("Stopping after this one …"))
        self.cancelled.emit()
