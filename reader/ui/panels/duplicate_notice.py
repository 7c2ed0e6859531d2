"""Says, while one types, that a written form is in the glossary already, and offers what to do."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from reader.model.glossary import Concept
from reader.model.spans import Language
from reader.model.wording import tr, tr_n
from reader.ui.panels.parts import TextLabel

SHOWN = 3
"""Entries that are offered; more than that have no room and are rare."""


class DuplicateNotice(QFrame):
    """A quiet box below the fields of an entry."""

    open_asked = Signal(str)
    """The reader wants that entry, by its id, in place of a new one."""
    add_asked = Signal(str)
    """What was typed is another form of that entry."""
    kept = Signal()
    """What was typed is another idea with the same form."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(10, 8, 10, 8)
        self._content: QWidget | None = None
        self._first: QPushButton | None = None
        self.hide()

    def show_duplicates(
        self, found: Sequence[tuple[str, Concept]], typed: Sequence[tuple[Language, str]]
    ) -> None:
        """Offer these (form, entry that has it); hide when there are none.

        `typed` is everything that was typed so far.
        """
        if self._content is not None:
            self._layout.removeWidget(self._content)
            self._content.hide()
            self._content.deleteLater()
            self._content = None
        self.setVisible(bool(found))
        if not found:
            return
        self._content = QWidget()
        layout = QVBoxLayout(self._content)
        layout.setContentsMargins(0, 0, 0, 0)
        forms = [tr("“{form}”", form=form) for form in dict.fromkeys(form for form, _ in found)]
        told = tr_n(
            "{forms} is in the glossary already:",
            "{forms} are in the glossary already:",
            len(forms),
            forms=tr(" and ").join(forms),
        )
        layout.addWidget(TextLabel(told))
        entries = {concept.id: concept for _, concept in found}
        self._first = None
        for concept in list(entries.values())[:SHOWN]:
            self._add_entry(layout, concept, can_add=bool(missing_forms(concept, typed)))
        keep = QPushButton(tr("Keep as a second meaning"))
        keep.setToolTip(tr("Two ideas may share a form, as 推論 is both inference and reasoning"))
        keep.clicked.connect(self.kept)
        foot = QHBoxLayout()
        foot.addWidget(keep)
        foot.addStretch(1)
        layout.addLayout(foot)
        self._layout.addWidget(self._content)

    def take_focus(self) -> None:
        """Put the focus on the first thing one can do."""
        if self._first is not None:
            self._first.setFocus()

    def _add_entry(self, layout: QVBoxLayout, concept: Concept, *, can_add: bool) -> None:
        name = entry_name(concept)
        label = TextLabel(name)
        font = label.font()
        font.setBold(True)
        label.setFont(font)
        layout.addWidget(label)
        row = QHBoxLayout()
        offers = [(tr("Open that one"), self.open_asked)]
        if can_add:
            offers.insert(0, (tr("Add as another form of it"), self.add_asked))
        for text, signal in offers:
            button = QPushButton(text)
            button.setAccessibleName(f"{text}: {name}")
            button.clicked.connect(lambda _=False, sent=signal: sent.emit(concept.id))
            row.addWidget(button)
            self._first = self._first or button
        row.addStretch(1)
        layout.addLayout(row)


def entry_name(concept: Concept) -> str:
    """Return a concept's preferred terms in one line."""
    terms = (concept.preferred(language) for language in (Language.JA, Language.EN))
    return " · ".join(term.text for term in terms if term is not None) or tr("Entry without a term")


def missing_forms(
    concept: Concept, typed: Sequence[tuple[Language, str]]
) -> list[tuple[Language, str]]:
    """Return which of the `typed` forms `concept` does not have yet."""
    has = {(term.language, term.text) for term in concept.terms}
    return [(language, text) for language, text in typed if text and (language, text) not in has]
