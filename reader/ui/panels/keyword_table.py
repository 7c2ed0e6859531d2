"""The lines of a concordance as a table: before, term, after, and the English when asked for."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from reader.model.wording import tr, tr_later
from reader.store.values import KeywordLine
from reader.ui.panels.parts import japanese_font
from reader.workflow.concordance import Concordance, EnglishLine, LineOrder

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
COLUMNS = (
    tr_later("Before"),
    tr_later("Term"),
    tr_later("After"),
    tr_later("English"),
    tr_later("Article"),
)
BEFORE, TERM, AFTER, ENGLISH, ARTICLE = range(len(COLUMNS))
WIDTHS = (290, 110, 290, 310, 140)
ORDERS = {BEFORE: LineOrder.LEFT, AFTER: LineOrder.RIGHT, ARTICLE: LineOrder.ARTICLE}
AT_ONCE = 60
"""Lines whose English is asked for together: a few windows' worth."""
_ALIGNMENTS = {BEFORE: Qt.AlignmentFlag.AlignRight, TERM: Qt.AlignmentFlag.AlignHCenter}


class KeywordTable(QAbstractTableModel):
    """The lines in an order; says by `english_wanted` of which the English is to be seen."""

    english_wanted = Signal(list)

    def __init__(self) -> None:
        super().__init__()
        self._concordance: Concordance | None = None
        self._lines: Sequence[KeywordLine] = ()
        self._english: dict[KeywordLine, EnglishLine] = {}
        self._bold = QFont()
        self._wanted: set[int] = set()
        self._timer = QTimer(self, interval=0, singleShot=True)
        self._timer.timeout.connect(self._ask)

    def show_lines(self, concordance: Concordance, lines: Sequence[KeywordLine]) -> None:
        """Show lines of a concordance, whose English is not known yet."""
        self.beginResetModel()
        self._concordance, self._lines = concordance, lines
        self._english = {}
        self.endResetModel()

    def take_english(self, lines: Sequence[KeywordLine], english: Sequence[EnglishLine]) -> None:
        """Show the English of some lines."""
        self._english.update(zip(lines, english, strict=True))
        if self._lines:
            last = self.index(len(self._lines) - 1, ENGLISH)
            self.dataChanged.emit(self.index(0, ENGLISH), last)

    def use_font(self, font: QFont) -> None:
        """Set the terms in bold letters of this font."""
        self._bold = japanese_font(font, bold=True)

    def line(self, row: int) -> KeywordLine:
        """Return the line of a row."""
        return self._lines[row]

    def english(self, row: int) -> EnglishLine | None:
        """Return the English of a row, None if it is not known yet whether there is any."""
        return self._english.get(self._lines[row])

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Return the number of lines."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell's text, or how it is set."""
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(index.row(), index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            left = Qt.AlignmentFlag.AlignLeft
            return _ALIGNMENTS.get(index.column(), left) | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.FontRole and index.column() == TERM:
            return self._bold
        if role == Qt.ItemDataRole.AccessibleTextRole:
            line = self._lines[index.row()]
            return f"{line.left}{line.keyword}{line.right}"
        return None

    def _text(self, row: int, column: int) -> str:
        line = self._lines[row]
        if column == ARTICLE:
            return self._concordance.article(line).title if self._concordance else ""
        if column == ENGLISH:
            if line not in self._english:
                self._wanted.add(row)
                self._timer.start()
                return ""
            return self._english[line].text
        return " ".join((line.left, line.keyword, line.right)[column].split())

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return a column's title."""
        if orientation is Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return tr(COLUMNS[section])
            if role == Qt.ItemDataRole.TextAlignmentRole:
                left = Qt.AlignmentFlag.AlignLeft
                return _ALIGNMENTS.get(section, left) | Qt.AlignmentFlag.AlignVCenter
        return None

    def _ask(self) -> None:
        wanted = [row for row in sorted(self._wanted) if row < len(self._lines)]
        self._wanted.clear()
        if wanted:
            rows = range(wanted[0], min(len(self._lines), max(wanted[-1] + 1, wanted[0] + AT_ONCE)))
            lines = [self._lines[row] for row in rows]
            self.english_wanted.emit([line for line in lines if line not in self._english])


class KeywordView(QTableView):
    """Shows a KeywordTable, what stands before the term cut at its left."""

    order_asked = Signal(object)
    """A LineOrder, by a click on a column's title."""
    chosen = Signal(int)
    """The row that the reader went to."""
    taken = Signal(int)
    """The row that was double-clicked, or chosen with Enter."""

    def __init__(self, table: KeywordTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(table)
        self.setAccessibleName(tr("Lines of the concordance"))
        self.setFont(japanese_font(self.font()))
        table.use_font(self.font())
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 10)
        self._cut_left = _CutLeft(self)
        self.setItemDelegateForColumn(BEFORE, self._cut_left)
        header = self.horizontalHeader()
        header.setStretchLastSection(True)
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        for column, width in enumerate(WIDTHS):
            self.setColumnWidth(column, width)
        header.sectionClicked.connect(self._ask_order)
        self.selectionModel().currentRowChanged.connect(
            lambda now, _before: self.chosen.emit(now.row()) if now.isValid() else None
        )
        # Enter on some systems, a double click on all.
        self.activated.connect(lambda index: self.taken.emit(index.row()))

    def show_order(self, order: LineOrder) -> None:
        """Mark the column that the lines are sorted by."""
        header = self.horizontalHeader()
        header.setSortIndicatorShown(True)
        column = next(column for column, one in ORDERS.items() if one is order)
        header.setSortIndicator(column, Qt.SortOrder.AscendingOrder)

    def _ask_order(self, column: int) -> None:
        if column in ORDERS:
            self.order_asked.emit(ORDERS[column])


class _CutLeft(QStyledItemDelegate):
    """Leaves of what is too long the end, which stands at the term."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Cut at the left."""
        super().initStyleOption(option, index)
        option.textElideMode = Qt.TextElideMode.ElideLeft
