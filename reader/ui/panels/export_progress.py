"""Shows how an export goes, in the end what was written, and what could not be, and why."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QListWidget,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.model.wording import tr
from reader.ui.dialog import Dialog
from reader.ui.panels.parts import TextLabel

WIDTH = 440
LIST_SIZE = 560, 360


class ExportProgress(Dialog):
    """Stays open while files are written; closing it then stops that."""

    cancelled = Signal()
    """The reader wants no more files."""
    folder_asked = Signal()
    """The reader wants to see the folder."""

    def __init__(self, folder: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Exporting"))
        self._over = False
        self._words = TextLabel()
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("How many are exported"))
        self._place = TextLabel(quiet=True)
        self._place.setText(str(folder))
        self._problems = QListWidget()
        self._problems.setWordWrap(True)
        self._problems.setSpacing(2)
        self._problems.setSelectionMode(QListWidget.SelectionMode.NoSelection)
        self._problems.setAccessibleName(tr("What could not be written"))
        self._problems.hide()
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        for part in (self._words, self._bar, self._problems, self._place, self._buttons):
            layout.addWidget(part)
        self.resize(WIDTH, self.sizeHint().height())

    @property
    def over(self) -> bool:
        """Whether it says what came of the export."""
        return self._over

    @property
    def words(self) -> str:
        """What is said of it."""
        return self._words.text()

    def show_progress(self, words: str, done: int, total: int) -> None:
        """Say how far it is."""
        if not self._over:
            self._bar.setRange(0, total)
            self._bar.setValue(done)
            self._words.setText(words)

    @property
    def problems(self) -> list[str]:
        """What is said of each article that could not be written."""
        return [self._problems.item(row).text() for row in range(self._problems.count())]

    def finish(self, words: str, problems: Sequence[str] = ()) -> None:
        """Say what came of it, a line for each problem, and let the reader close."""
        self._over = True
        self._bar.hide()
        self._words.setText(words)
        self._buttons.setStandardButtons(QDialogButtonBox.StandardButton.Close)
        look = QPushButton(tr("Open &Folder"))
        look.clicked.connect(self.folder_asked)
        self._buttons.addButton(look, QDialogButtonBox.ButtonRole.ActionRole)
        self._buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        self._problems.addItems(problems)
        self._problems.setVisible(bool(problems))
        if problems:
            self.resize(*LIST_SIZE)
        else:
            self.resize(self.width(), self.sizeHint().height())

    def reject(self) -> None:
        """Close, or while files are still written, stop that first."""
        if self._over:
            super().reject()
            return
        self._words.setText(tr("Stopping after this one …"))
        self._buttons.setEnabled(False)
        self.cancelled.emit()
