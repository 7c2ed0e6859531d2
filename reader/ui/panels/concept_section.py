"""One concept on the glossary card: its terms, definition, and how well the reader knows it."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from reader.model.glossary import Concept, LearningStatus, Origin, Term, TermStatus
from reader.model.spans import Language
from reader.ui.panels.choices import RadioButton, ToggleButton
from reader.ui.panels.flow import FlowLayout
from reader.ui.panels.parts import Chip, LinkButton, SectionTitle, TextLabel, japanese_font

LEARNING_WORDS = {
    LearningStatus.NEW: ("New", "Not learnt yet"),
    LearningStatus.LEARNING: ("Learning", "Being learnt"),
    LearningStatus.KNOWN: ("Known", "Known well"),
}
ORIGIN_WORDS = {Origin.SEED: "Came with Yomiawase", Origin.READER: "Your own entry"}
LANGUAGE_WORDS = {Language.JA: "Japanese", Language.EN: "English"}


class ConceptSection(QWidget):
    """Everything the glossary says about a concept."""

    edit_asked = Signal(str)
    browse_asked = Signal(str)
    learning_chosen = Signal(str, object)
    meant = Signal(str)
    """The reader says that this concept, by its id, is the one that stands here."""

    def __init__(self, concept: Concept, *, ask_sense: bool = False, chosen: bool = False) -> None:
        super().__init__()
        self.concept = concept
        self.sense_button: RadioButton | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(6)
        if ask_sense:
            self.sense_button = RadioButton("This is meant here")
            self.sense_button.setAccessibleName(f"{_name(concept)} is meant here")
            self.sense_button.setChecked(chosen)
            self.sense_button.clicked.connect(lambda: self.meant.emit(concept.id))
            layout.addWidget(self.sense_button)
        self._add_headwords(layout)
        self._add_forms(layout)
        self._add_chips(layout)
        if concept.definition:
            layout.addWidget(TextLabel(concept.definition))
        if concept.note:
            layout.addSpacing(4)
            layout.addWidget(SectionTitle("Note"))
            layout.addWidget(TextLabel(concept.note))
        layout.addSpacing(4)
        layout.addLayout(self._foot())

    def _add_headwords(self, layout: QVBoxLayout) -> None:
        ja, en = (self.concept.preferred(language) for language in (Language.JA, Language.EN))
        row = QHBoxLayout()
        if ja is not None:
            head = TextLabel(ja.text)
            head.setFont(japanese_font(self.font(), 1.7))
            head.setAccessibleName("Japanese term")
            row.addWidget(head, 1)
        else:
            row.addStretch(1)
        row.addWidget(
            self._link("Edit…", "Change this entry", self.edit_asked),
            alignment=Qt.AlignmentFlag.AlignTop,
        )
        layout.addLayout(row)
        if ja is not None and ja.reading and ja.reading != ja.text:
            reading = TextLabel(ja.reading, quiet=True)
            reading.setFont(japanese_font(self.font()))
            reading.setAccessibleName("Reading")
            layout.addWidget(reading)
        if en is not None:
            english = TextLabel(en.text)
            english.setFont(japanese_font(self.font(), 1.25, bold=True))
            english.setAccessibleName("English term")
            layout.addWidget(english)

    def _add_forms(self, layout: QVBoxLayout) -> None:
        shown = {self.concept.preferred(Language.JA), self.concept.preferred(Language.EN)}
        others = [term for term in self.concept.terms if term not in shown]
        also = [term for term in others if term.status is not TermStatus.DEPRECATED]
        if also:
            label = TextLabel("Also " + _listed(also))
            label.setFont(japanese_font(self.font()))
            layout.addWidget(label)
        for language in Language:
            avoided = [
                term
                for term in others
                if term.status is TermStatus.DEPRECATED and term.language is language
            ]
            if avoided:
                layout.addLayout(self._avoided(avoided))

    def _avoided(self, terms: list[Term]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(_short("Avoid"))
        struck = TextLabel(", ".join(term.text for term in terms), quiet=True)
        font = japanese_font(self.font())
        font.setStrikeOut(True)
        struck.setFont(font)
        struck.setAccessibleName("Terms to avoid")
        row.addWidget(struck, 1)
        return row

    def _add_chips(self, layout: QVBoxLayout) -> None:
        chips = FlowLayout()
        if self.concept.field:
            field = Chip(self.concept.field)
            field.setAccessibleName(f"Subject field: {self.concept.field}")
            chips.addWidget(field)
        chips.addWidget(Chip(ORIGIN_WORDS[self.concept.origin]))
        layout.addSpacing(2)
        layout.addLayout(chips)
        layout.addSpacing(2)

    def _foot(self) -> FlowLayout:
        foot = FlowLayout()
        learning = QWidget()
        row = QHBoxLayout(learning)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        group = QButtonGroup(self)
        for status, (word, tip) in LEARNING_WORDS.items():
            button = ToggleButton(word)
            button.setToolTip(f"{tip}: {_name(self.concept)}")
            button.setAccessibleName(f"{word}: {_name(self.concept)}")
            button.setChecked(status is self.concept.learning)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.clicked.connect(
                lambda _=False, chosen=status: self.learning_chosen.emit(self.concept.id, chosen)
            )
            group.addButton(button)
            row.addWidget(button)
        foot.addWidget(learning)
        foot.addWidget(
            self._link("In glossary", "Show this entry in the glossary", self.browse_asked)
        )
        return foot

    def _link(self, text: str, tip: str, signal: SignalInstance) -> LinkButton:
        link = LinkButton(text, tip)
        link.setAccessibleName(f"{text.rstrip('…')}: {_name(self.concept)}")
        link.clicked.connect(lambda: signal.emit(self.concept.id))
        return link


def _listed(terms: Iterable[Term]) -> str:
    return ", ".join(
        dict.fromkeys(
            f"{term.text} ({term.reading})" if term.reading else term.text for term in terms
        )
    )


def _short(text: str) -> TextLabel:
    label = TextLabel(text, quiet=True)
    label.setWordWrap(False)
    label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return label


def _name(concept: Concept) -> str:
    terms = (concept.preferred(language) for language in (Language.EN, Language.JA))
    return next((term.text for term in terms if term is not None), "this entry")
