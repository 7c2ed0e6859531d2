"""The table of what an import would do: a row a concept, with a choice where there is one."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import (
    QComboBox,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from reader.glossary.merging import CHOICE_WORDS, Choice, Kind, MergePlan, MergeRow
from reader.model.spans import Language
from reader.model.wording import tr, tr_later
from reader.ui.panels.parts import japanese_font

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
HEADERS = (
    "",
    tr_later("Japanese"),
    tr_later("English"),
    tr_later("How it differs"),
    tr_later("What happens"),
)
WIDTHS = (72, 150, 160, 200, 170)
DOES = 4
KIND_WORDS = {
    Kind.NEW: tr_later("New"),
    Kind.SAME: tr_later("Same"),
    Kind.CHANGED: tr_later("Changed"),
}
ADD, SKIP = tr_later("Add"), tr_later("Leave out")


def choices_of(row: MergeRow) -> tuple[Choice, ...]:
    """Return what can be done with a concept of the file."""
    if row.kind is Kind.SAME:
        return ()
    if row.kind is Kind.CHANGED:
        return tuple(Choice)
    extra = (Choice.BOTH,) if row.mine is not None else ()
    return (Choice.SEPARATE, *extra, Choice.KEEP)


def words_of(row: MergeRow, choice: Choice) -> str:
    """Return a choice in words."""
    if row.kind is Kind.SAME:
        return tr("Nothing")
    if row.kind is Kind.NEW:
        if choice is Choice.BOTH and row.mine is not None:
            return tr("Join with {name}", name=_name(row))
        return tr(ADD if choice is Choice.SEPARATE else SKIP)
    return tr(CHOICE_WORDS[choice])


class MergeTable(QAbstractTableModel):
    """The rows of a plan, all or those of one kind."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._plan = MergePlan((), frozenset())
        self._shown: Sequence[int] = ()
        self._kind: Kind | None = None
        self.choices: dict[int, Choice] = {}
        """What the reader chose, by the plan's rows."""

    def show_plan(self, plan: MergePlan) -> None:
        """Show another plan."""
        self._plan = plan
        self.choices = {}
        self.show_kind(self._kind)

    def show_kind(self, kind: Kind | None) -> None:
        """Show the rows of one kind only, or all, those that need a look first."""
        self.beginResetModel()
        self._kind = kind
        order = {Kind.CHANGED: 0, Kind.NEW: 1, Kind.SAME: 2}
        rows = self._plan.rows
        self._shown = sorted(
            (n for n, row in enumerate(rows) if kind in (None, row.kind)),
            key=lambda number: order[rows[number].kind],
        )
        self.endResetModel()

    def choose_for_changed(self, choice: Choice) -> None:
        """Do the same with all that differ."""
        for number, row in enumerate(self._plan.rows):
            if row.kind is Kind.CHANGED:
                self.choices[number] = choice
        last = self.index(max(0, self.rowCount() - 1), DOES)
        self.dataChanged.emit(self.index(0, DOES), last)
        self.chosen.emit()

    def row_at(self, row: int) -> MergeRow:
        """Return what stands in a row of the table."""
        return self._plan.rows[self._shown[row]]

    def choice_at(self, row: int) -> Choice:
        """Return what is done with it."""
        return self.choices.get(self._shown[row], self.row_at(row).choice)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Return the number of rows shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(HEADERS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> object:
        """Return a column's title."""
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return tr(HEADERS[section])
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let a choice be made where there is one."""
        flags = super().flags(index)
        if index.column() == DOES and choices_of(self.row_at(index.row())):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = 0) -> object:
        """Return a cell's words, or its choice for editing."""
        row = self.row_at(index.row())
        if role == Qt.ItemDataRole.EditRole and index.column() == DOES:
            return self.choice_at(index.row()).value
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cell(row, index)
        if role == Qt.ItemDataRole.ToolTipRole and row.differences:
            return "\n".join(
                f"{tr(each.name)}: {each.mine or '–'}\n    → {each.theirs}"
                for each in row.differences
            )
        return None

    def setData(self, index: Index, value: object, role: int = 0) -> bool:
        """Take the reader's choice for a row."""
        if role != Qt.ItemDataRole.EditRole or index.column() != DOES:
            return False
        self.choices[self._shown[index.row()]] = Choice(str(value))
        self.dataChanged.emit(index, index)
        self.chosen.emit()
        return True

    def _cell(self, row: MergeRow, index: Index) -> str:
        if index.column() in (1, 2):
            term = row.theirs.preferred(Language.JA if index.column() == 1 else Language.EN)
            return term.text if term else ""
        if index.column() == 3:
            told = [f"{tr(d.name)}: {d.mine or '–'} → {d.theirs}" for d in row.differences]
            return "; ".join(told).replace("\n", " ")
        if index.column() == DOES:
            choice = self.choice_at(index.row())
            mark = "  ▾" if choices_of(row) else ""
            return words_of(row, choice) + mark
        return tr(KIND_WORDS[row.kind])


class _Chooser(QStyledItemDelegate):
    """Opens the choices of a row as a list."""

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return a list of what can be done."""
        box = QComboBox(parent)
        model = index.model()
        if isinstance(model, MergeTable):
            row = model.row_at(index.row())
            for choice in choices_of(row):
                box.addItem(words_of(row, choice), choice.value)
        box.activated.connect(lambda _number: self.commitData.emit(box))
        box.activated.connect(lambda _number: self.closeEditor.emit(box))
        return box

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show what is chosen, and open the list."""
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findData(index.data(Qt.ItemDataRole.EditRole)))
            editor.showPopup()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Keep the choice."""
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData(), Qt.ItemDataRole.EditRole)


class MergeView(QTableView):
    """Shows a MergeTable; a click on what happens lets the reader choose."""

    def __init__(self, table: MergeTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(table)
        self.setAccessibleName(tr("What an import would do"))
        self.setFont(japanese_font(self.font()))
        self.setItemDelegateForColumn(DOES, _Chooser(self))
        self.setEditTriggers(QTableView.EditTrigger.AllEditTriggers)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 12)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in enumerate(WIDTHS):
            self.setColumnWidth(column, width)
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)


def _name(row: MergeRow) -> str:
    term = row.mine.preferred(Language.JA) if row.mine else None
    return term.text if term else "yours"
