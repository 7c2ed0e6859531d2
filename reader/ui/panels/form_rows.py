"""The further written forms of a concept, one in each row."""

import uuid
from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.model.glossary import Term, TermStatus
from reader.model.spans import Language
from reader.model.wording import tr, tr_later

LANGUAGES = ((Language.JA, tr_later("Japanese")), (Language.EN, tr_later("English")))
STATUSES = (
    (TermStatus.ADMITTED, tr_later("Also used")),
    (TermStatus.DEPRECATED, tr_later("To avoid")),
)


class FormRow(QWidget):
    """One written form: its text, language and status."""

    def __init__(self, term: Term) -> None:
        super().__init__()
        self._term = term
        self.text = QLineEdit(term.text)
        self.text.setAccessibleName(tr("Further form"))
        self._language = _choice(LANGUAGES, term.language, tr("Language"))
        self._status = _choice(STATUSES, term.status, tr("Status"))
        self.remove = QToolButton()
        self.remove.setText("✕")
        self.remove.setAutoRaise(True)
        self.remove.setToolTip(tr("Remove this form"))
        self.remove.setAccessibleName(tr("Remove {form}", form=term.text or tr("this form")))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.text, 1)
        layout.addWidget(self._language)
        layout.addWidget(self._status)
        layout.addWidget(self.remove)

    @property
    def term(self) -> Term:
        """The form as it stands; a reading goes when the text it belongs to changes."""
        text = self.text.text().strip()
        return replace(
            self._term,
            text=text,
            # Qt hands back plain strings for what went in as members of an enumeration.
            language=Language(self._language.currentData()),
            status=TermStatus(self._status.currentData()),
            reading=self._term.reading if text == self._term.text else "",
        )


class FormRows(QWidget):
    """Rows of forms and a button that adds one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[FormRow] = []
        self._add = QPushButton(tr("Add a form"))
        self._add.setToolTip(tr("Another spelling, an abbreviation, or a form to avoid"))
        self._add.clicked.connect(self._add_empty)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(4)
        foot = QHBoxLayout()
        foot.addWidget(self._add)
        foot.addStretch(1)
        self._layout.addLayout(foot)

    def set_terms(self, terms: Iterable[Term]) -> None:
        """Show these forms in place of those shown."""
        for row in list(self._rows):
            self._remove(row)
        for term in terms:
            self.add(term)

    def terms(self) -> tuple[Term, ...]:
        """Return the forms that have a text."""
        return tuple(row.term for row in self._rows if row.term.text)

    @property
    def rows(self) -> tuple[FormRow, ...]:
        """The rows, in order."""
        return tuple(self._rows)

    def add(self, term: Term) -> FormRow:
        """Add a row for `term` and return it."""
        row = FormRow(term)
        row.remove.clicked.connect(lambda: self._remove(row))
        self._layout.insertWidget(len(self._rows), row)
        self._rows.append(row)
        return row

    def add_form(self, language: Language, text: str) -> FormRow:
        """Add a new form that is used beside the preferred one."""
        return self.add(Term(str(uuid.uuid4()), language, text, TermStatus.ADMITTED))

    def sizeHint(self) -> QSize:
        """Leave room for a short text beside its choices."""
        return super().sizeHint().expandedTo(QSize(420, 0))

    def _add_empty(self) -> None:
        self.add_form(Language.JA, "").text.setFocus()

    def _remove(self, row: FormRow) -> None:
        self._rows.remove(row)
        self._layout.removeWidget(row)
        row.hide()
        row.deleteLater()
        self._add.setFocus()


def _choice(choices: Iterable[tuple[object, str]], chosen: object, name: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    for value, words in choices:
        box.addItem(tr(words), value)
    # A form that ranks as preferred beside the first one is shown as one that is also used.
    box.setCurrentIndex(max(0, box.findData(chosen)))
    return box
