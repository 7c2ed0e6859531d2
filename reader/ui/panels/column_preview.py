"""The first rows of a table to be imported, and what each column holds, to be changed."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.glossary.formats.columns import COLUMNS, WORDS
from reader.glossary.formats.decoding import ENCODINGS
from reader.glossary.formats.table import TableLook, TableOptions
from reader.model.wording import tr, tr_later
from reader.ui.panels.choices import CheckBox
from reader.ui.panels.parts import japanese_font

ROWS = 4
DELIMITERS = {
    ",": tr_later("Comma"),
    "\t": tr_later("Tab"),
    ";": tr_later("Semicolon"),
    "|": tr_later("Bar"),
}
ENCODING_WORDS = {
    "utf-8": "UTF-8",
    "utf-16": "UTF-16",
    "cp932": tr_later("Shift_JIS (Windows)"),
    "euc_jp": "EUC-JP",
    "iso2022_jp": "ISO-2022-JP",
}
UNUSED = tr_later("(not used)")


class ColumnPreview(QWidget):
    """Shows how a table is read; says by `changed` that the reader wants it otherwise."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._encoding, self._delimiter = QComboBox(), QComboBox()
        self._header = CheckBox(tr("The first row names the columns"))
        self._encoding.setAccessibleName(tr("Encoding"))
        self._delimiter.setAccessibleName(tr("Delimiter"))
        for code in ENCODINGS:
            self._encoding.addItem(tr(ENCODING_WORDS[code]), code)
        for sign, word in DELIMITERS.items():
            self._delimiter.addItem(tr(word), sign)
        self._table = QTableWidget()
        self._table.setAccessibleName(tr("First rows"))
        self._table.setFont(japanese_font(self._table.font()))
        self._table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self._table.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
        self._table.verticalHeader().hide()
        self._table.horizontalHeader().setStretchLastSection(True)
        self._boxes: list[QComboBox] = []
        row = QHBoxLayout()
        for word, box in ((tr("Encoding"), self._encoding), (tr("Delimiter"), self._delimiter)):
            label = QLabel(word)
            label.setBuddy(box)
            row.addWidget(label)
            row.addWidget(box)
            row.addSpacing(12)
        row.addWidget(self._header)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(row)
        layout.addWidget(self._table)
        # By the reader alone: what is found anew when these change is the columns.
        self._encoding.activated.connect(lambda _index: self._forget_columns())
        self._delimiter.activated.connect(lambda _index: self._forget_columns())
        self._header.clicked.connect(lambda _on: self._forget_columns())
        self._own_columns = False

    def show_look(self, look: TableLook) -> None:
        """Show how a table is read."""
        code = "utf-8" if look.encoding.startswith("utf-8") else look.encoding[:6]
        place = self._encoding.findData(look.encoding)
        self._encoding.setCurrentIndex(place if place >= 0 else self._encoding.findData(code))
        self._delimiter.setCurrentIndex(self._delimiter.findData(look.delimiter))
        self._header.setChecked(look.header is not None)
        rows = look.rows[:ROWS]
        self._table.clear()
        self._table.setColumnCount(look.width)
        self._table.setRowCount(len(rows) + 1)
        names = list(look.header or ())
        names += [
            tr("Column {number}", number=number + 1) for number in range(len(names), look.width)
        ]
        self._table.setHorizontalHeaderLabels([" ".join(name.split())[:40] for name in names])
        self._boxes = [self._box(names[n], look.columns.get(n, "")) for n in range(look.width)]
        for number, box in enumerate(self._boxes):
            self._table.setCellWidget(0, number, box)
            self._table.setColumnWidth(number, 170)
        for line, row in enumerate(rows, 1):
            for number, cell in enumerate(row):
                self._table.setItem(line, number, QTableWidgetItem(" ".join(cell.split())[:200]))
        self._table.resizeRowToContents(0)
        height = self._table.horizontalHeader().sizeHint().height() + 24
        height += sum(self._table.rowHeight(line) for line in range(len(rows) + 1))
        self._table.setFixedHeight(height)

    def options(self) -> TableOptions:
        """Return how the reader wants the table to be read."""
        return TableOptions(
            self._encoding.currentData(),
            self._delimiter.currentData(),
            self._header.isChecked(),
            self.columns() if self._own_columns else None,
        )

    def columns(self) -> Mapping[int, str]:
        """Return what each column holds, those that hold nothing of use left out."""
        return {n: str(box.currentData()) for n, box in enumerate(self._boxes) if box.currentData()}

    def choose(self, number: int, column: str) -> None:
        """Say what a column holds, as the reader does with its list."""
        for other, box in enumerate(self._boxes):
            if other != number and box.currentData() == column:
                box.setCurrentIndex(0)
        self._boxes[number].setCurrentIndex(self._boxes[number].findData(column))
        self._own_columns = True
        self.changed.emit()

    def _box(self, name: str, column: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(tr("What {name} holds", name=name))
        box.addItem(tr(UNUSED), "")
        for each in COLUMNS:
            box.addItem(tr(WORDS[each]), each)
        box.setCurrentIndex(max(0, box.findData(column)))
        box.activated.connect(
            lambda _index: self.choose(self._boxes.index(box), str(box.currentData()))
        )
        return box

    def _forget_columns(self) -> None:
        self._own_columns = False
        self.changed.emit()
