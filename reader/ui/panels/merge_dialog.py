"""Asks which of several entries is kept when they become one, and shows what results."""

from collections.abc import Sequence

from PySide6.QtWidgets import (
    QButtonGroup,
    QDialogButtonBox,
    QVBoxLayout,
    QWidget,
)

from reader.model.glossary import Concept
from reader.model.wording import tr
from reader.ui.dialog import Dialog
from reader.ui.panels.choices import RadioButton
from reader.ui.panels.duplicate_notice import entry_name
from reader.ui.panels.glossary_table import search_key
from reader.ui.panels.parts import SectionTitle, TextLabel
from reader.ui.plain import plain_tip


class MergeDialog(Dialog):
    """The chosen entry keeps its preferred terms; the terms of the others become further forms."""

    def __init__(self, concepts: Sequence[Concept], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Merge entries"))
        self._concepts = list(concepts)
        self._group = QButtonGroup(self)
        self._result = TextLabel()
        self._result.setAccessibleName(tr("What results"))
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        layout.addWidget(SectionTitle(tr("Which entry is the main one?")))
        for number, concept in enumerate(self._concepts):
            button = RadioButton(entry_name(concept).replace("&", "&&"))
            button.setToolTip(plain_tip(concept.definition))
            button.setChecked(number == 0)
            self._group.addButton(button, number)
            layout.addWidget(button)
        self._group.idToggled.connect(lambda _number, _on: self._show_result())
        layout.addSpacing(6)
        layout.addWidget(SectionTitle(tr("One entry remains")))
        layout.addWidget(self._result)
        layout.addStretch(1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        merge = buttons.addButton(tr("Merge"), QDialogButtonBox.ButtonRole.AcceptRole)
        merge.setToolTip(tr("Make one entry of these; can be undone"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        merge.setDefault(True)
        self.setMinimumWidth(420)
        self._show_result()

    def keep(self) -> str:
        """Return the id of the entry that stays."""
        return self._concepts[self._group.checkedId()].id

    def others(self) -> list[str]:
        """Return the ids of the entries that go into it."""
        return [concept.id for concept in self._concepts if concept.id != self.keep()]

    def choose(self, identity: str) -> None:
        """Make an entry the main one."""
        for number, concept in enumerate(self._concepts):
            if concept.id == identity:
                self._group.button(number).setChecked(True)

    def result_in_words(self) -> str:
        """Return what the merged entry will hold."""
        return self._result.text()

    def _show_result(self) -> None:
        kept = next(concept for concept in self._concepts if concept.id == self.keep())
        own = {search_key(part) for part in entry_name(kept).split(" · ")}
        forms: dict[str, str] = {}
        for concept in (kept, *self._concepts):
            for term in concept.terms:
                forms.setdefault(search_key(term.text), term.text)
        also = ", ".join(text for key, text in forms.items() if key not in own)
        words = entry_name(kept) + ("\n" + tr("Also {forms}", forms=also) if also else "")
        self._result.setText(words)
        self.adjustSize()
