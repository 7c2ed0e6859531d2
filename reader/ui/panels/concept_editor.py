"""The dialog in which an entry of the glossary is written or changed."""

import uuid
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.model.errors import ConflictError, ReaderError
from reader.model.glossary import Concept, GlossaryChange, Term, TermStatus
from reader.model.spans import Language
from reader.model.wording import tr
from reader.ui.dialog import Dialog
from reader.ui.panels.duplicate_notice import DuplicateNotice, missing_forms
from reader.ui.panels.form_rows import FormRows
from reader.ui.panels.parts import TextLabel, japanese_font, make_editable
from reader.ui.plain import plain_words
from reader.workflow.workspace import Workspace


class ConceptEditor(Dialog):
    """Edits `concept`; `new` says that it is not in the glossary yet.

    Enter saves. The reader may turn to an entry that exists already, so that `concept()` has
    another id than the one this began with, and is to be updated, not created. `save` keeps the
    entry when the reader wants it, as with `keep`; what it raises is told, and the editor stays.
    """

    def __init__(
        self,
        workspace: Workspace,
        concept: Concept,
        *,
        new: bool,
        parent: QWidget | None = None,
        save: Callable[["ConceptEditor"], object] | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._save = save
        self._told = False
        self._tokenizer = workspace.tokenizer
        self._concept = concept
        self._new = new
        self._kept: set[str] = set()
        self._reading_is_own = False
        fields = sorted({known.field for known in workspace.terms.concepts.values()} - {""})
        self._build(fields)
        self._load(concept)
        self._connect()
        self._look_for_duplicates()
        self._show_details(shown=not new)
        first = self._english if self._japanese.text() else self._japanese
        first.setFocus()
        first.selectAll()

    def concept(self) -> Concept:
        """Return the entry as it is written now."""
        known = {
            language: self._concept.preferred(language) for language in (Language.JA, Language.EN)
        }
        terms: list[Term] = []
        for language, text, reading in (
            (Language.JA, _line(self._japanese), _line(self._reading)),
            (Language.EN, _line(self._english), ""),
        ):
            if text:
                term = known[language] or Term(str(uuid.uuid4()), language, text)
                # One that is only admitted does not steer: that is changed by other words alone.
                status = term.status if text == term.text else TermStatus.PREFERRED
                terms.append(replace(term, text=text, status=status, reading=reading))
        terms += self._forms.terms()
        place = {term.id: number for number, term in enumerate(self._concept.terms)}
        return replace(
            self._concept,
            field=self._field.currentText().strip(),
            definition=self._definition.toPlainText().strip(),
            note=self._note.toPlainText().strip(),
            terms=tuple(sorted(terms, key=lambda term: place.get(term.id, len(place)))),
        )

    def keep(self) -> GlossaryChange:
        """Put the entry as it is written now into the glossary; can be undone.

        Raises StoreError if it is there already, ConflictError if another window changed the same
        of it: done again, this puts what is written here in its place.
        """
        edited = self.concept()
        if self._new:
            # Another idea with the forms of one that is there is no twin of it.
            return self._workspace.create_concept(edited, once=not self._kept)
        try:
            return self._workspace.update_concept(edited, self._concept, insist=self._told)
        except ConflictError:
            self._told = True
            raise

    @property
    def problem(self) -> str:
        """Why the entry cannot be kept as it is, empty before one tries."""
        return "" if self._problem.isHidden() else self._problem.text()

    def fields(self) -> list[str]:
        """Return the subject fields that are offered."""
        return [self._field.itemText(number) for number in range(1, self._field.count())]

    def accept(self) -> None:
        """Close if the entry can be kept; otherwise say what is missing."""
        if not self.concept().terms:
            self._refuse(tr("Write the term in Japanese or in English."))
            self._japanese.setFocus()
        elif not self._notice.isHidden():
            self._refuse(tr("Say what to do about the entry that is there already."))
            self._notice.take_focus()
        else:
            try:
                if self._save is not None:
                    self._save(self)
            except ReaderError as error:
                self._refuse(str(error))
                return
            super().accept()

    def _build(self, fields: list[str]) -> None:
        self._japanese, self._reading, self._english = QLineEdit(), QLineEdit(), QLineEdit()
        font = japanese_font(self.font(), 1.2)
        self._japanese.setFont(font)
        self._english.setFont(font)
        self._reading.setPlaceholderText(tr("In hiragana"))
        self._field = QComboBox()
        make_editable(self._field, tr("Field"))
        self._field.addItems(["", *fields])
        self._notice = DuplicateNotice()
        self._forms = FormRows()
        self._definition = _text_field(tr("What it means, in a sentence or two"))
        self._note = _text_field(tr("Your own words about it"))
        self._more = QToolButton()
        self._more.setText(tr("Other forms, definition and note"))
        self._more.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._more.setAutoRaise(True)
        self._more.setCheckable(True)
        self._more.setToolTip(tr("Show everything that an entry may hold (Alt+M)"))
        self._more.setShortcut(QKeySequence("Alt+M"))
        self._details = QWidget()
        self._problem = TextLabel()
        self._problem.setAccessibleName(tr("Problem"))
        self._problem.hide()
        form, details = _form(), _form(self._details)
        details.setContentsMargins(0, 0, 0, 0)
        labels = [
            *(
                _add_row(form, words, field)
                for words, field in (
                    (tr("&Japanese"), self._japanese),
                    (tr("&Reading"), self._reading),
                    (tr("&English"), self._english),
                    (tr("&Field"), self._field),
                )
            ),
            *(
                _add_row(details, words, field)
                for words, field in (
                    (tr("&Other forms"), self._forms),
                    (tr("&Definition"), self._definition),
                    (tr("&Note", "of an entry"), self._note),
                )
            ),
        ]
        widest = max(label.sizeHint().width() for label in labels)
        for label in labels:
            label.setMinimumWidth(widest)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        save = buttons.button(QDialogButtonBox.StandardButton.Save)
        save.setToolTip(tr("Save this entry (Enter)"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addLayout(form)
        layout.addWidget(self._notice)
        layout.addWidget(self._more)
        layout.addWidget(self._details)
        layout.addStretch(1)
        layout.addWidget(self._problem)
        layout.addWidget(buttons)
        # Only now: a button that is not yet in the dialog cannot become its default.
        save.setDefault(True)
        self.setMinimumWidth(460)

    def _connect(self) -> None:
        self._japanese.textChanged.connect(self._follow_reading)
        self._reading.textEdited.connect(self._own_reading)
        self._japanese.textChanged.connect(self._look_for_duplicates)
        self._english.textChanged.connect(self._look_for_duplicates)
        self._more.toggled.connect(lambda shown: self._show_details(shown=shown))
        self._notice.open_asked.connect(self._open)
        self._notice.add_asked.connect(self._add_to)
        self._notice.kept.connect(self._keep)

    def _load(self, concept: Concept) -> None:
        self._concept = concept
        ja, en = (concept.preferred(language) for language in (Language.JA, Language.EN))
        # What a new entry begins with is a proposal, however it was made.
        self._reading_is_own = bool(ja and ja.reading) and not self._new
        self._japanese.setText(ja.text if ja else "")
        self._reading.setText(ja.reading if ja else "")
        self._english.setText(en.text if en else "")
        if self._new:
            self._follow_reading()
        self._field.setCurrentText(concept.field)
        self._forms.set_terms(term for term in concept.terms if term not in (ja, en))
        self._definition.setPlainText(concept.definition)
        self._note.setPlainText(concept.note)
        self.setWindowTitle(tr("Add to glossary") if self._new else tr("Edit glossary entry"))

    def _follow_reading(self) -> None:
        if not self._reading_is_own:
            self._reading.setText(self._tokenizer.reading(_line(self._japanese)))

    def _own_reading(self, text: str) -> None:
        self._reading_is_own = bool(text)

    def _look_for_duplicates(self) -> None:
        self._problem.hide()
        found = [
            (text, concept)
            for text in dict.fromkeys((_line(self._japanese), _line(self._english)))
            if text and text not in self._kept
            for concept in self._workspace.find(text)
            if concept.id != self._concept.id
        ]
        own = {term.text for term in self._concept.terms} if not self._new else set()
        self._notice.show_duplicates(
            [(text, other) for text, other in found if text not in own], self._typed()
        )

    def _open(self, identity: str) -> None:
        self._new = False
        self._load(self._workspace.concept(identity))
        self._look_for_duplicates()
        self._show_details(shown=True)
        self._english.setFocus()

    def _add_to(self, identity: str) -> None:
        typed = self._typed()
        self._open(identity)
        for language, text in missing_forms(self._concept, typed):
            self._forms.add_form(language, text)

    def _typed(self) -> tuple[tuple[Language, str], ...]:
        return (Language.JA, _line(self._japanese)), (Language.EN, _line(self._english))

    def _keep(self) -> None:
        self._kept |= {_line(self._japanese), _line(self._english)}
        self._look_for_duplicates()
        self._english.setFocus()

    def _show_details(self, *, shown: bool) -> None:
        self._more.setChecked(shown)
        self._more.setArrowType(Qt.ArrowType.DownArrow if shown else Qt.ArrowType.RightArrow)
        self._details.setVisible(shown)
        self.adjustSize()

    def _refuse(self, problem: str) -> None:
        self._problem.setText(problem)
        self._problem.show()


def _form(parent: QWidget | None = None) -> QFormLayout:
    form = QFormLayout(parent)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    return form


def _add_row(form: QFormLayout, words: str, field: QWidget) -> QLabel:
    label = QLabel(words)
    label.setBuddy(field)
    label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    field.setAccessibleName(plain_words(words))
    form.addRow(label, field)
    return label


def _line(edit: QLineEdit) -> str:
    return edit.text().strip()


def _text_field(hint: str) -> QPlainTextEdit:
    field = QPlainTextEdit()
    field.setTabChangesFocus(True)
    field.setPlaceholderText(hint)
    field.setFixedHeight(field.fontMetrics().lineSpacing() * 3 + 14)
    return field
