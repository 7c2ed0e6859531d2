"""The dialog on an export: of what, in which format, into which folder."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.model.wording import tr, tr_later, tr_n
from reader.ui.dialog import Dialog
from reader.ui.panels.choices import CheckBox, RadioButton
from reader.ui.panels.parts import TextLabel
from reader.workflow.exporting import ExportFormat, ExportWish
from reader.workflow.notes import NotedTerms

FORMATS = {
    ExportFormat.MARKDOWN: (
        tr_later("Notes: Markdown for Obsidian"),
        tr_later(
            "A file an article: each passage in both languages, your comment and tags. "
            "What you write into the files stays when you export again."
        ),
    ),
    ExportFormat.PLAIN: (
        tr_later("Notes: Markdown for git hosts"),
        tr_later("The same without what only Obsidian knows."),
    ),
    ExportFormat.JSON_LD: (
        tr_later("Notes: Web Annotations (JSON-LD)"),
        tr_later("A file an article in the W3C's standard, which other annotation programs read."),
    ),
    ExportFormat.READWISE: (
        tr_later("Notes: Readwise (CSV)"),
        tr_later("One table with a row for each highlight. Import it at readwise.io."),
    ),
    ExportFormat.HTML: (
        tr_later("Article: web page (HTML)"),
        tr_later("Japanese and English on a page that needs nothing else and prints well."),
    ),
    ExportFormat.EPUB: (
        tr_later("Article: e-book (EPUB)"),
        tr_later("Japanese and English for an e-book reader."),
    ),
    ExportFormat.DOCX: (
        tr_later("Article: Word (DOCX)"),
        tr_later("Japanese and English for Word or LibreOffice."),
    ),
    ExportFormat.PDF: (tr_later("Article: PDF"), tr_later("Japanese and English on A4 pages.")),
}
TERM_WORDS = {
    NotedTerms.NOTES: tr_later("Those in the &notes"),
    NotedTerms.ALL: tr_later("&All of the article"),
    NotedTerms.NONE: tr_later("N&one"),
}


@dataclass(frozen=True, slots=True)
class Amount:
    """How much there is to export."""

    notes: int | None
    """Of the open article; None without one."""
    annotated: int
    """Articles that have notes."""
    articles: int
    selected: int = 0
    """Articles that are selected in the library."""


class ExportDialog(Dialog):
    """Asks where to and what; Enter exports as last time."""

    stop_asked = Signal()
    """Changed notes are not to be written any more."""
    template_asked = Signal(str)
    """The reader wants to change how notes of a format look."""

    def __init__(
        self,
        amount: Amount,
        folder: str,
        wish: ExportWish,
        parent: QWidget | None = None,
        *,
        followed: Path | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Export"))
        self._followed = followed
        self._amount = amount
        self.formats = QComboBox()
        for form, (words, _) in FORMATS.items():
            self.formats.addItem(tr(words), form)
        self.formats.setCurrentIndex(list(FORMATS).index(wish.format))
        self._what = TextLabel(quiet=True)
        self.this, self.every = RadioButton(tr("&This article")), RadioButton()
        self.selected = RadioButton(
            tr_n("The &selected article", "The {n:,} &selected articles", amount.selected)
        )
        self.selected.setVisible(amount.selected > 0)
        self.line = QLineEdit(folder)
        self.line.setAccessibleName(tr("Folder"))
        self.choices = {choice: RadioButton(tr(words)) for choice, words in TERM_WORDS.items()}
        self.choices[wish.terms].setChecked(True)
        self.concepts = CheckBox(tr("A linked note for each of these &terms"))
        self.concepts.setChecked(wish.concepts)
        self.beside = RadioButton(tr("&Beside the Japanese"))
        self.below = RadioButton(tr("&Under each paragraph"))
        (self.below if wish.below else self.beside).setChecked(True)
        self.furigana = CheckBox(tr("F&urigana above the kanji"))
        self.furigana.setChecked(wish.furigana)
        self._fill_form()
        self._lay_out()
        (self.this if amount.notes is not None else self.every).setChecked(True)
        self.this.setEnabled(amount.notes is not None)
        self.line.textChanged.connect(self._other_folder)
        self.formats.currentIndexChanged.connect(self._follow)
        self.this.toggled.connect(self._follow)
        self.selected.toggled.connect(self._follow)
        self.choices[NotedTerms.NONE].toggled.connect(self._follow)
        self._follow()
        self.resize(520, self.sizeHint().height())
        self.line.setFocus()

    def _fill_form(self) -> None:
        """Put the choices into rows."""
        self._form = QFormLayout()
        self._form.setVerticalSpacing(12)
        kind = QVBoxLayout()
        kind.addWidget(self.formats)
        kind.addWidget(self._what)
        self.template = QPushButton(tr("Change the &Template…"))
        self.template.setAutoDefault(False)
        self.template.clicked.connect(lambda: self.template_asked.emit(self.format.value))
        kind.addWidget(self.template, 0, Qt.AlignmentFlag.AlignLeft)
        self._form.addRow(_label(tr("For&mat"), self.formats), kind)
        self._form.addRow(tr("What"), self._column(self.this, self.selected, self.every))
        self._form.addRow(_label(tr("&Folder"), self.line), self._place())
        self._following = self._follow_choice()
        self._form.addRow("", self._following)
        self._terms = self._column(*self.choices.values())
        self._terms.addWidget(self.concepts)
        self._form.addRow(tr("Table of terms"), self._terms)
        self._english = self._column(self.beside, self.below)
        self._form.addRow("English", self._english)
        self._form.addRow("", self.furigana)

    @property
    def folder(self) -> Path:
        """Where the reader wants the files."""
        return Path(self.line.text().strip()).expanduser()

    @property
    def format(self) -> ExportFormat:
        """The format that is chosen."""
        return ExportFormat(self.formats.currentData())

    @property
    def terms(self) -> NotedTerms:
        """Which terms the reader wants listed."""
        return next(choice for choice, button in self.choices.items() if button.isChecked())

    @property
    def wish(self) -> ExportWish:
        """All that is chosen but the place and the articles."""
        return ExportWish(
            self.format,
            self.terms,
            concepts=self.concepts.isChecked() and self.terms is not NotedTerms.NONE,
            below=self.below.isChecked(),
            furigana=self.furigana.isChecked() and self.format.may_have_readings,
        )

    @property
    def follows(self) -> bool | None:
        """Whether notes go into the folder whenever they change; None where that cannot be."""
        return self.follow.isChecked() if self.format.is_markdown else None

    def _follow_choice(self) -> QVBoxLayout:
        """Return the choice to write changed notes, and where they go now if that is elsewhere."""
        self.follow = CheckBox(tr("From now on, also when I have &changed a note"))
        self.follow.setChecked(self.folder == self._followed)
        told = tr("Changed notes are written into {folder} now.", folder=self._followed)
        self.elsewhere = TextLabel(told, quiet=True)
        self.stop_button = QPushButton(tr("&Stop That"))
        self.stop_button.setAutoDefault(False)
        self.stop_button.clicked.connect(self._stop_following)
        choice = QVBoxLayout()
        choice.addWidget(self.follow)
        choice.addWidget(self.elsewhere)
        choice.addWidget(self.stop_button, 0, Qt.AlignmentFlag.AlignLeft)
        return choice

    def _stop_following(self) -> None:
        self._followed = None
        self.stop_asked.emit()
        self._follow()

    def _other_folder(self) -> None:
        # That notes go to one folder says nothing about another.
        if self._followed is not None:
            self.follow.setChecked(self.folder == self._followed)
        self._follow()

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.export = buttons.addButton(tr("Export"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(14)
        layout.addLayout(self._form)
        layout.addWidget(buttons)
        # Only in the dialog does it know of the other buttons.
        self.export.setDefault(True)

    def _follow(self) -> None:
        """Show what belongs to the format, and how much will be exported."""
        form = self.format
        self._what.setText(tr(FORMATS[form][1]))
        self._form.setRowVisible(self._terms, form.is_markdown)
        self.concepts.setEnabled(self.terms is not NotedTerms.NONE)
        self.template.setVisible(form.is_markdown)
        self._form.setRowVisible(self._following, form.is_markdown)
        elsewhere = form.is_markdown and self._followed not in (None, self.folder)
        self.elsewhere.setVisible(elsewhere)
        self.stop_button.setVisible(elsewhere)
        self._form.setRowVisible(self._english, not form.holds_notes)
        self._form.setRowVisible(self.furigana, form.may_have_readings)
        many = self._amount.annotated if form.holds_notes else self._amount.articles
        words = (
            tr("A&ll articles with notes ({count})", count=many)
            if form.holds_notes
            else tr("A&ll articles ({count})", count=many)
        )
        self.every.setText(words)
        if self.selected.isChecked():
            many = self._amount.selected
        if self.this.isChecked() and form.holds_notes:
            told = tr_n("Export {n} note", "Export {n} notes", self._amount.notes or 0)
        else:
            articles = 1 if self.this.isChecked() else many
            told = tr_n("Export {n} article", "Export {n} articles", articles)
        self.export.setText(told)
        nothing = not self.this.isChecked() and not many
        self.export.setEnabled(bool(self.line.text().strip()) and not nothing)
        self.adjustSize()

    def _column(self, *buttons: RadioButton) -> QVBoxLayout:
        group = QButtonGroup(self)
        column = QVBoxLayout()
        for button in buttons:
            group.addButton(button)
            column.addWidget(button)
        return column

    def _place(self) -> QHBoxLayout:
        browse = QPushButton(tr("B&rowse…"))
        browse.setAutoDefault(False)
        browse.clicked.connect(self._browse)
        place = QHBoxLayout()
        place.addWidget(self.line, 1)
        place.addWidget(browse)
        return place

    def _browse(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, tr("Export into this folder"), self.line.text()
        )
        if chosen:
            self.line.setText(chosen)


def _label(words: str, buddy: QWidget) -> QLabel:
    label = QLabel(words)
    label.setBuddy(buddy)
    return label
