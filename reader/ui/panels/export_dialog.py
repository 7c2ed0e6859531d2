"""The dialog on an export of notes: into which folder, and with which terms."""

from pathlib import Path

from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.ui.panels.choices import RadioButton
from reader.ui.panels.parts import TextLabel
from reader.workflow.notes import NotedTerms

WHAT = (
    "One Markdown file for Obsidian or a git repository: each passage in both languages, your "
    "comment and tags. What you write into the file stays when you export again."
)
TERM_WORDS = {
    NotedTerms.NOTES: "Those in the &notes",
    NotedTerms.ALL: "&All of the article",
    NotedTerms.NONE: "N&one",
}


class ExportDialog(QDialog):
    """Asks where to and what; Enter exports as last time."""

    def __init__(
        self, notes: int, folder: str, terms: NotedTerms, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Export notes")
        self.line = QLineEdit(folder)
        self.line.setAccessibleName("Folder")
        browse = QPushButton("&Browse…")
        browse.setAutoDefault(False)
        browse.clicked.connect(self._browse)
        place = QHBoxLayout()
        place.addWidget(self.line, 1)
        place.addWidget(browse)
        self.choices: dict[NotedTerms, RadioButton] = {}
        group = QButtonGroup(self)
        column = QVBoxLayout()
        for choice, words in TERM_WORDS.items():
            button = self.choices[choice] = RadioButton(words)
            button.setChecked(choice is terms)
            group.addButton(button)
            column.addWidget(button)
        form = QFormLayout()
        form.setVerticalSpacing(12)
        form.addRow("&Folder", place)
        form.addRow("Table of terms", column)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        many = "1 note" if notes == 1 else f"{notes} notes"
        self.export = buttons.addButton(f"Export {many}", QDialogButtonBox.ButtonRole.AcceptRole)
        self.export.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(14)
        layout.addWidget(TextLabel(WHAT, quiet=True))
        layout.addLayout(form)
        layout.addWidget(buttons)
        self.line.textChanged.connect(lambda text: self.export.setEnabled(bool(text.strip())))
        self.resize(480, self.sizeHint().height())
        self.line.setFocus()

    @property
    def folder(self) -> Path:
        """Where the reader wants the notes."""
        return Path(self.line.text().strip()).expanduser()

    @property
    def terms(self) -> NotedTerms:
        """Which terms the reader wants listed."""
        return next(choice for choice, button in self.choices.items() if button.isChecked())

    def _browse(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, "Export notes into this folder", self.line.text()
        )
        if chosen:
            self.line.setText(chosen)
