"""The part of a concordance that says what stands beside the term, looked for when it is shown."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from reader.model.wording import tr, tr_later
from reader.ui.panels.count_table import CountTable, CountView
from reader.ui.panels.parts import EmptyState
from reader.workflow.collocations import Collocate

COLUMNS = (
    tr_later("Beside the term"),
    tr_later("Kind"),
    tr_later("Before"),
    tr_later("After"),
    tr_later("Together"),
    tr_later("Bond"),
)
BOND = tr_later(
    "Bond: log-likelihood. From 10.8 on, chance has it so less than once in a "
    "thousand times.\nWords are counted by paragraph, terms by sentence."
)
LOOKING = tr_later("Looking for what stands beside the term…")
NOTHING = tr_later(
    "Nothing stands beside this term more often than chance would have it.\n\nWith "
    "more articles in your library there will be."
)


class BesidePage(QStackedWidget):
    """A table of words and other terms, or what there is to say instead."""

    concept_requested = Signal(str)
    shown = Signal()
    """What was found is to be seen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = CountTable(COLUMNS)
        self._view = CountView(self._table, tr("What stands beside the term"))
        self._view.setToolTip(tr(BOND))
        self._view.activated.connect(lambda index: self._take(index.row()))
        self._note = EmptyState(tr(LOOKING))
        self.addWidget(self._view)
        self.addWidget(self._note)
        self.look()

    def look(self) -> None:
        """Say that it is being looked for."""
        self._note.setText(tr(LOOKING))
        self.setCurrentWidget(self._note)

    def show_found(self, beside: Sequence[Collocate]) -> None:
        """Show what was found."""
        self._table.show_rows([_row(one) for one in beside])
        self._note.setText(tr(NOTHING))
        self.setCurrentWidget(self._view if beside else self._note)
        self.shown.emit()

    def _take(self, row: int) -> None:
        concept = str(self._table.row(row)[-1])
        if concept:
            self.concept_requested.emit(concept)


def _row(one: Collocate) -> tuple[str | int | float, ...]:
    """Return the cells of a row, and behind them the concept."""
    kind = tr("Term") if one.concept else tr("Word")
    left, right = ("", "") if one.concept else (one.left, one.right)
    return one.text, kind, left, right, one.together, one.likelihood, one.concept
