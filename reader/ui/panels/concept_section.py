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
from reader.model.naming import LONGEST
from reader.model.spans import Language
from reader.model.wording import tr, tr_later, tr_n
from reader.store.values import Acquaintance
from reader.ui.panels.choices import RadioButton, ToggleButton
from reader.ui.panels.flow import FlowLayout
from reader.ui.panels.parts import LinkButton, SectionTitle, TextLabel, japanese_font
from reader.ui.plain import plain_tip

LEARNING_WORDS = {
    LearningStatus.NEW: (tr_later("New"), tr_later("Not learnt yet")),
    LearningStatus.LEARNING: (tr_later("Learning"), tr_later("Being learnt")),
    LearningStatus.KNOWN: (tr_later("Known"), tr_later("Known well")),
    LearningStatus.IGNORED: (
        tr_later("Ignored"),
        tr_later("Not to be learnt, and not marked in the text"),
    ),
}
LEARNING_KEYS = {
    LearningStatus.NEW: "1",
    LearningStatus.LEARNING: "2",
    LearningStatus.KNOWN: "3",
    LearningStatus.IGNORED: "4",
}
ORIGIN_WORDS = {
    Origin.SEED: tr_later("Came with Yomiawase"),
    Origin.READER: tr_later("Your own entry"),
    Origin.SHARED: tr_later("From a shared glossary"),
}


class ConceptSection(QWidget):
    """Everything the glossary says about a concept."""

    edit_asked = Signal(str)
    browse_asked = Signal(str)
    learning_chosen = Signal(str, object)
    concordance_asked = Signal(str)
    meant = Signal(str)
    """The reader says that this concept, by its id, is the one that stands here."""

    def __init__(
        self,
        concept: Concept,
        *,
        ask_sense: bool = False,
        chosen: bool = False,
        used: bool = False,
        headed: bool = True,
        met: Acquaintance | None = None,
    ) -> None:
        """`ask_sense` has the reader say that this is meant, and `chosen` that it was said.

        `used` tells that the English of the place takes it so, and `headed` that the Japanese
        stands above, which one of several meanings need not repeat. `met` is how often the term
        stands in the library.
        """
        super().__init__()
        self.concept = concept
        self.sense_button: RadioButton | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10 if headed else 4, 14, 8)
        layout.setSpacing(4)
        ja, en = (concept.preferred(language) for language in (Language.JA, Language.EN))
        if headed:
            self._add_headword(layout, ja)
        row = QHBoxLayout()
        if ask_sense:
            row.addWidget(self._ask(chosen=chosen), alignment=Qt.AlignmentFlag.AlignTop)
        english = TextLabel(en.text if en else tr("No English yet"), quiet=en is None)
        english.setFont(japanese_font(self.font(), 1.2, bold=True))
        english.setAccessibleName(tr("English term"))
        row.addWidget(english, 1)
        row.addWidget(
            self._link(tr("Edit…"), tr("Change this entry"), self.edit_asked),
            alignment=Qt.AlignmentFlag.AlignTop,
        )
        layout.addLayout(row)
        if used:
            layout.addWidget(TextLabel(tr("The English here takes it so."), quiet=True))
        self._add_forms(layout)
        if concept.definition:
            layout.addWidget(TextLabel(concept.definition))
        if concept.note:
            layout.addWidget(SectionTitle(tr("Note")))
            layout.addWidget(TextLabel(concept.note))
        layout.addWidget(self._facts())
        if met is not None and met.first is not None:
            layout.addWidget(TextLabel(met_words(met), quiet=True))
        layout.addLayout(self._foot())

    def _ask(self, *, chosen: bool) -> RadioButton:
        self.sense_button = button = RadioButton()
        button.setToolTip(tr("This is meant here"))
        button.setAccessibleName(tr("{name} is meant here", name=short_name(self.concept)))
        button.setChecked(chosen)
        button.clicked.connect(lambda: self.meant.emit(self.concept.id))
        return button

    def _add_headword(self, layout: QVBoxLayout, ja: Term | None) -> None:
        if ja is None:
            return
        head = TextLabel(ja.text)
        head.setFont(japanese_font(self.font(), 1.6))
        head.setAccessibleName(tr("Japanese term"))
        layout.addWidget(head)
        if ja.reading and ja.reading != ja.text:
            reading = TextLabel(ja.reading, quiet=True)
            reading.setFont(japanese_font(self.font()))
            reading.setAccessibleName(tr("Reading"))
            layout.addWidget(reading)

    def _facts(self) -> TextLabel:
        """Say the subject field in words, lest its name be taken for a translation."""
        field = tr("Subject field: {field}", field=self.concept.field) if self.concept.field else ""
        return TextLabel(" · ".join(filter(None, (field, _origin(self.concept)))), quiet=True)

    def _add_forms(self, layout: QVBoxLayout) -> None:
        shown = {self.concept.preferred(Language.JA), self.concept.preferred(Language.EN)}
        others = [term for term in self.concept.terms if term not in shown]
        also = [term for term in others if term.status is not TermStatus.DEPRECATED]
        if also:
            label = TextLabel(tr("Also {forms}", forms=_listed(also)))
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
        row.addWidget(_short(tr("Avoid")))
        struck = TextLabel(", ".join(term.text for term in terms), quiet=True)
        font = japanese_font(self.font())
        font.setStrikeOut(True)
        struck.setFont(font)
        struck.setAccessibleName(tr("Terms to avoid"))
        row.addWidget(struck, 1)
        return row

    def _foot(self) -> FlowLayout:
        foot = FlowLayout()
        learning = QWidget()
        row = QHBoxLayout(learning)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        group = QButtonGroup(self)
        for status, words in LEARNING_WORDS.items():
            word, tip = map(tr, words)
            button = ToggleButton(word)
            keys = f" ({LEARNING_KEYS[status]})"
            button.setToolTip(plain_tip(f"{tip}: {short_name(self.concept)}{keys}"))
            button.setAccessibleName(f"{word}: {short_name(self.concept)}")
            button.setChecked(status is self.concept.learning)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.clicked.connect(
                lambda _=False, chosen=status: self.learning_chosen.emit(self.concept.id, chosen)
            )
            group.addButton(button)
            row.addWidget(button)
        foot.addWidget(learning)
        foot.addWidget(
            self._link(tr("In glossary"), tr("Show this entry in the glossary"), self.browse_asked)
        )
        foot.addWidget(
            self._link(
                tr("In the library…"),
                tr("Show every place of this term in your articles (Ctrl+Shift+O)"),
                self.concordance_asked,
            )
        )
        return foot

    def _link(self, text: str, tip: str, signal: SignalInstance) -> LinkButton:
        link = LinkButton(text, tip)
        link.setAccessibleName(f"{text.rstrip('…')}: {short_name(self.concept)}")
        link.clicked.connect(lambda: signal.emit(self.concept.id))
        return link


def _origin(concept: Concept) -> str:
    return (
        tr("From {source}", source=concept.source)
        if concept.source
        else tr(ORIGIN_WORDS[concept.origin])
    )


def met_words(met: Acquaintance) -> str:
    """Say how often a term stands in the library, and where it was first met."""
    assert met.first is not None
    title = met.first.title if len(met.first.title) <= LONGEST else f"{met.first.title[:LONGEST]}…"
    return tr(
        "{places} · first met in “{title}”, {day}",
        places=places_words(met.places, met.articles),
        title=title,
        day=met.first.day.isoformat(),
    )


def places_words(places: int, articles: int) -> str:
    """Say in how many places of how many articles a term stands."""
    if articles == 1:
        return tr_n("1 place in 1 article", "{n:,} places in 1 article", places)
    return tr("{places:,} places in {articles:,} articles", places=places, articles=articles)


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


def short_name(concept: Concept) -> str:
    """Return what a concept is called in a sentence."""
    terms = (concept.preferred(language) for language in (Language.EN, Language.JA))
    return next((term.text for term in terms if term is not None), tr("this entry"))
