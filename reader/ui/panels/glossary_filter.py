"""The line above the glossary's table: words to look for, a field, a status, an origin."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from reader.model.glossary import LearningStatus, Origin
from reader.model.wording import tr, tr_later
from reader.ui.panels.concept_section import LEARNING_WORDS
from reader.ui.panels.parts import make_clearable

ALL_FIELDS = tr_later("All fields")
ORIGINS = (
    (tr_later("Any origin"), None),
    (tr_later("Yours"), Origin.READER),
    (tr_later("Came with Yomiawase"), Origin.SEED),
    (tr_later("Shared files"), Origin.SHARED),
)

LEARNINGS: tuple[tuple[str, LearningStatus | None], ...] = (
    (tr_later("Any status"), None),
    *((LEARNING_WORDS[each][0], each) for each in LearningStatus),
)


class GlossaryFilter(QWidget):
    """Says what the reader looks for in the glossary."""

    changed = Signal(str, str, object, object)
    """Words, a field or nothing, an Origin or None, a LearningStatus or None."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit()
        self.line.setPlaceholderText(tr("Search terms, readings and definitions"))
        self.line.setAccessibleName(tr("Search the glossary"))
        self.line.setToolTip(tr("Search the glossary (Ctrl+F)"))
        make_clearable(self.line)
        self._fields, self._origins, self._learnings = QComboBox(), QComboBox(), QComboBox()
        self._fields.setAccessibleName(tr("Field"))
        self._fields.addItem(tr(ALL_FIELDS))
        self._origins.setAccessibleName(tr("Origin"))
        self._origins.addItems([tr(words) for words, _ in ORIGINS])
        self._learnings.setAccessibleName(tr("Learning status"))
        self._learnings.addItems([tr(words) for words, _ in LEARNINGS])
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 8)
        layout.addWidget(self.line, 1)
        for choices in (self._fields, self._learnings, self._origins):
            layout.addWidget(choices)
        self.line.textChanged.connect(self._tell)
        self._fields.currentIndexChanged.connect(self._tell)
        self._origins.currentIndexChanged.connect(self._tell)
        self._learnings.currentIndexChanged.connect(self._tell)

    def offer(self, fields: Sequence[str]) -> None:
        """Let the reader choose among these fields."""
        if [self._fields.itemText(n) for n in range(1, self._fields.count())] == list(fields):
            return
        chosen = self._fields.currentText()
        self._fields.blockSignals(True)
        self._fields.clear()
        self._fields.addItems([tr(ALL_FIELDS), *fields])
        self._fields.setCurrentIndex(max(0, self._fields.findText(chosen)))
        self._fields.blockSignals(False)
        if self._fields.currentText() != chosen:
            self._tell()

    def choose(
        self,
        *,
        text: str = "",
        field: str = "",
        origin: Origin | None = None,
        learning: LearningStatus | None = None,
    ) -> None:
        """Look for these instead."""
        self.line.setText(text)
        self._fields.setCurrentText(field or tr(ALL_FIELDS))
        self._origins.setCurrentIndex([each for _, each in ORIGINS].index(origin))
        self._learnings.setCurrentIndex([each for _, each in LEARNINGS].index(learning))

    def _tell(self) -> None:
        field = self._fields.currentText() if self._fields.currentIndex() > 0 else ""
        # By number: Qt would hand back plain strings for members of an enumeration.
        origin = ORIGINS[self._origins.currentIndex()][1]
        learning = LEARNINGS[self._learnings.currentIndex()][1]
        self.changed.emit(self.line.text(), field, origin, learning)
