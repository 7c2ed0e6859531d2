"""A small table of things and numbers, sorted by whoever fills it, and a chart of months."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from reader.model.wording import tr
from reader.ui.panels.parts import japanese_font
from reader.ui.theme import theme_for

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
Cell = str | int | float
LEAST_BAR = 22
"""Pixels that a month takes at least, so that its name can be read below every few of them."""


class CountTable(QAbstractTableModel):
    """Rows of texts and numbers."""

    def __init__(self, columns: Sequence[str]) -> None:
        super().__init__()
        self._columns = columns
        self._rows: Sequence[Sequence[Cell]] = ()

    def show_rows(self, rows: Sequence[Sequence[Cell]]) -> None:
        """Show these instead; cells beyond the columns are not shown, but kept."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def add_rows(self, rows: Sequence[Sequence[Cell]]) -> None:
        """Show these as well, below the others."""
        if rows:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
            self._rows = [*self._rows, *rows]
            self.endInsertRows()

    def row(self, number: int) -> Sequence[Cell]:
        """Return a row with all that it was given."""
        return self._rows[number]

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell's text; numbers stand at the right."""
        cell = self._rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            if isinstance(cell, str):
                return cell
            return f"{cell:,}" if isinstance(cell, int) else f"{cell:,.1f}"
        if role == Qt.ItemDataRole.TextAlignmentRole and not isinstance(cell, str):
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return a column's title."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr(self._columns[section])
        return None


class CountView(QTableView):
    """Shows a CountTable; its first column takes the room that the others leave."""

    def __init__(self, table: CountTable, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(table)
        self.setAccessibleName(name)
        self.setFont(japanese_font(self.font()))
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 10)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)


class MonthChart(QWidget):
    """A bar for each month, with its number above it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._months: Sequence[tuple[str, int]] = ()

    def show_months(self, months: Sequence[tuple[str, int]]) -> None:
        """Show how many there were in each month ("2025-04"), in order."""
        self._months = months
        self.setMinimumWidth(LEAST_BAR * len(months) + 2 * LEAST_BAR)
        self.setAccessibleName(tr("Places by month"))
        self.setAccessibleDescription(", ".join(f"{month}: {count}" for month, count in months))
        self.update()

    def sizeHint(self) -> QSize:
        """Return a size to read it at."""
        return QSize(640, 320)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bars."""
        if not self._months:
            return
        painter = QPainter(self)
        theme = theme_for(self.palette())
        line = painter.fontMetrics().height()
        room = QRectF(self.rect()).adjusted(LEAST_BAR, 2 * line, -LEAST_BAR, -2 * line)
        step = min(room.width() / len(self._months), 90.0)
        most = max(count for _, count in self._months)
        widest = painter.fontMetrics().horizontalAdvance("0000-00") + 8
        every = max(1, int(widest / step + 0.999))
        for at, (month, count) in enumerate(self._months):
            height = room.height() * count / most
            bar = QRectF(room.left() + at * step, room.bottom() - height, step, height)
            painter.fillRect(bar.adjusted(step * 0.15, 0, -step * 0.15, 0), theme.term)
            if count:
                painter.setPen(self.palette().color(QPalette.ColorRole.Text))
                above = QRectF(bar.left() - step, bar.top() - line - 2, 3 * step, line)
                painter.drawText(above, Qt.AlignmentFlag.AlignCenter, f"{count:,}")
            if at % every == 0:
                painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
                below = QRectF(bar.center().x() - widest, room.bottom() + 4, 2 * widest, line)
                painter.drawText(below, Qt.AlignmentFlag.AlignCenter, month)
        painter.fillRect(QRectF(room.left(), room.bottom(), room.width(), 1), theme.rule)
        painter.end()
