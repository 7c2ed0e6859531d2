"""Lets the reader choose a folder whose new texts become articles, and shows which could not."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.model.wording import tr, tr_later, tr_n
from reader.ui.dialog import Dialog
from reader.ui.panels.choices import CheckBox
from reader.ui.panels.parts import SectionTitle, TextLabel

WIDTH, HEIGHT = 560, 320
ABOUT = tr_later(
    "New texts in this folder become articles while Yomiawase is open, and at its next start. The "
    "files stay where they are; folders in it are left alone."
)


class WatchedDialog(Dialog):
    """Shows the folder that is watched, if any; what is chosen is told by signals."""

    folder_chosen = Signal(object, bool)
    """A folder, and whether what is in it already is to be imported, too."""
    stopped = Signal()
    asked_about = Signal(object)
    """A folder was pointed at; `choose` is to be called with what is in it."""

    def __init__(self, folder: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Watched folder"))
        self._given = folder
        self.path = QLineEdit()
        self.path.setReadOnly(True)
        self.path.setPlaceholderText(tr("No folder is watched"))
        self.path.setAccessibleName(tr("Watched folder"))
        self._choose = QPushButton(tr("&Choose…"))
        self._choose.clicked.connect(self._ask)
        self.stop = QPushButton(tr("Watch &None"))
        self.stop.clicked.connect(self._stop)
        self.present = CheckBox()
        self._title = SectionTitle(tr("What could not be read"))
        self.problems = QListWidget()
        self.problems.setWordWrap(True)
        self.problems.setSelectionMode(QListWidget.SelectionMode.NoSelection)
        self.problems.setAccessibleName(tr("What could not be read"))
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept_chosen)
        buttons.rejected.connect(self.reject)
        row = QHBoxLayout()
        row.addWidget(self.path, 1)
        row.addWidget(self._choose)
        row.addWidget(self.stop)
        layout = QVBoxLayout(self)
        layout.addWidget(TextLabel(tr(ABOUT)))
        layout.addLayout(row)
        layout.addWidget(self.present)
        layout.addWidget(self._title)
        layout.addWidget(self.problems, 1)
        layout.addStretch(0)
        layout.addWidget(buttons)
        self.resize(WIDTH, HEIGHT)
        self._folder = folder
        self._show()
        self.show_problems(())

    def show_problems(self, problems: Sequence[str]) -> None:
        """List why files in the folder could not be read."""
        self.problems.clear()
        self.problems.addItems(list(problems))
        for part in (self._title, self.problems):
            part.setVisible(bool(problems))

    def choose(self, folder: Path, new: int) -> None:
        """Take a folder, in which there are so many texts that were not imported from it."""
        self._folder = folder
        words = tr_n(
            "Import the text that is in it now", "Import the {n} texts that are in it now", new
        )
        self.present.setText(words)
        self.present.setVisible(new > 0 and folder != self._given)
        self._show()

    def accept_chosen(self) -> None:
        """Tell what was chosen, and close."""
        if self._folder is None and self._given is not None:
            self.stopped.emit()
        elif self._folder is not None and self._folder != self._given:
            self.folder_chosen.emit(self._folder, self.present.isChecked())
        self.accept()

    def _ask(self) -> None:
        start = str(self._folder or Path.home())
        name = QFileDialog.getExistingDirectory(self, tr("Folder to watch"), start)
        if name:
            self.asked_about.emit(Path(name))

    def _stop(self) -> None:
        self._folder = None
        self._show()

    def _show(self) -> None:
        self.path.setText(str(self._folder) if self._folder else "")
        self.stop.setEnabled(self._folder is not None)
        if self._folder is None or self._folder == self._given:
            self.present.hide()
