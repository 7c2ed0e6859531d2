"""The table of the glossary browser, which keeps what is selected when its rows change."""

from collections.abc import Iterable

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from reader.model.wording import tr
from reader.ui.panels.glossary_table import GlossaryTable
from reader.ui.panels.parts import japanese_font

WIDTHS = (200, 200, 240, 110, 80)


class GlossaryView(QTableView):
    """Shows a GlossaryTable; concepts are selected by their ids."""

    selected = Signal()

    def __init__(self, table: GlossaryTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._pending: list[str] = []
        self.setModel(table)
        self.setAccessibleName(tr("Entries"))
        self.setFont(japanese_font(self.font()))
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSortingEnabled(True)
        self.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.verticalHeader().hide()
        # All rows are as high as one line: measuring each would cost more than drawing the page.
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 12)
        header = self.horizontalHeader()
        header.setStretchLastSection(True)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in enumerate(WIDTHS):
            self.setColumnWidth(column, width)
        table.modelAboutToBeReset.connect(self._remember)
        table.modelReset.connect(self._restore)
        self.selectionModel().selectionChanged.connect(self.selected)

    def chosen(self) -> list[str]:
        """Return the ids of the selected concepts, in the order of the table."""
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        return [self._table.id_at(row) for row in rows]

    def choose(self, ids: Iterable[str]) -> None:
        """Select concepts and bring the first into view, now or as soon as they are listed."""
        self._pending = list(ids)
        self._restore()

    def _remember(self) -> None:
        self._pending = self.chosen() or self._pending

    def _restore(self) -> None:
        rows = self._table.rows_of(self._pending)
        if not rows:
            return
        self._pending = []
        selection, flags = self.selectionModel(), QItemSelectionModel.SelectionFlag
        selection.clearSelection()
        for row in rows:
            selection.select(self._table.index(row, 0), flags.Select | flags.Rows)
        first = self._table.index(rows[0], 0)
        selection.setCurrentIndex(first, flags.NoUpdate)
        self.scrollTo(first, QTableView.ScrollHint.PositionAtCenter)
