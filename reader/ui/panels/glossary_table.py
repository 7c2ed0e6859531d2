"""The whole glossary as a table that stays quick with a hundred thousand entries."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, QTimer

from reader.model.glossary import Concept, LearningStatus, Origin
from reader.model.spans import Language
from reader.model.wording import tr, tr_later
from reader.text.kana import katakana_to_hiragana
from reader.ui.panels.concept_section import LEARNING_WORDS
from reader.ui.plain import plain_tip

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
COLUMNS = (
    tr_later("Japanese"),
    tr_later("Reading"),
    tr_later("English"),
    tr_later("Field"),
    tr_later("Status"),
    tr_later("From"),
)
FIELD, STATUS, FROM = 3, 4, 5
ORIGIN_NAMES = {
    Origin.SEED: "Yomiawase",
    Origin.READER: tr_later("You"),
    Origin.SHARED: tr_later("Shared"),
}
SLICE = 10_000
"""Entries searched in one go: the window must not stand still for more than a few milliseconds."""
LAST = "\uffff"
"""Sorts entries that have nothing in a column behind the others."""
_SEPARATOR = "\x1f"
_KATAKANA = re.compile("[ァ-ヶヽヾ]+")


class Entry(NamedTuple):
    """A concept as the table shows it: its cells, what they sort by, and what is searched."""

    id: str
    cells: tuple[str, ...]
    keys: tuple[str, ...]
    searched: str


def search_key(text: str) -> str:
    """Return `text` so that width, case and the kind of kana make no difference."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return _KATAKANA.sub(lambda found: katakana_to_hiragana(found.group()), folded)


def entry(concept: Concept) -> Entry:
    """Prepare a concept for the table."""
    ja, en = (concept.preferred(language) for language in (Language.JA, Language.EN))
    cells = (
        ja.text if ja else "",
        ja.reading if ja else "",
        en.text if en else "",
        concept.field,
        tr(LEARNING_WORDS[concept.learning][0]),
        concept.source or tr(ORIGIN_NAMES[concept.origin]),
    )
    forms = [part for term in concept.terms for part in (term.text, term.reading) if part]
    # In one go: this is done for every entry of a glossary of any size.
    searched = search_key(_SEPARATOR.join((*cells[:4], *forms, concept.definition, concept.note)))
    japanese, reading, english, field, _ = searched.split(_SEPARATOR, 4)
    spoken = reading or japanese or LAST
    keys = (spoken, spoken, english or LAST, field or LAST, cells[4], cells[5])
    return Entry(concept.id, cells, keys, searched)


class GlossaryTable(QAbstractTableModel):
    """The entries that fit what is looked for, sorted by a column."""

    def __init__(self) -> None:
        super().__init__()
        self._all: list[Entry] = []
        self._shown: list[Entry] = []
        self._found: list[Entry] = []
        self._searched = 0
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._search_on)
        self._column = 0
        self._descending = False
        self._words: tuple[str, ...] = ()
        self._cells: dict[int, str] = {}

    def set_entries(self, entries: Iterable[Entry]) -> None:
        """Show these instead."""
        self._all = list(entries)
        self._sort()
        self._show()

    def replace_entries(self, gone: Iterable[str], come: Iterable[Entry]) -> None:
        """Take out the entries of the ids `gone` and put in others."""
        ids = set(gone)
        self.set_entries([*(each for each in self._all if each.id not in ids), *come])

    def look_for(
        self,
        text: str,
        field: str,
        origin: Origin | None,
        learning: LearningStatus | None = None,
    ) -> None:
        """Show only the entries with all words of `text`, in `field` unless empty, and so on."""
        self._words = tuple(search_key(text).split())
        self._cells = {FIELD: field} if field else {}
        if origin is not None:
            self._cells[FROM] = tr(ORIGIN_NAMES[origin])
        if learning is not None:
            self._cells[STATUS] = tr(LEARNING_WORDS[learning][0])
        self._show()

    def fields(self) -> list[str]:
        """Return the subject fields there are."""
        return sorted({each.cells[FIELD] for each in self._all} - {""})

    @property
    def total(self) -> int:
        """The number of entries, shown or not."""
        return len(self._all)

    def id_at(self, row: int) -> str:
        """Return the id of the concept in a row."""
        return self._shown[row].id

    def rows_of(self, ids: Iterable[str]) -> list[int]:
        """Return the rows where these concepts stand."""
        wanted = set(ids)
        return [row for row, each in enumerate(self._shown) if each.id in wanted] if wanted else []

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Return the number of entries that are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell's text."""
        cell = self._shown[index.row()].cells[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return cell
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(cell)
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return a column's title."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr(COLUMNS[section])
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column."""
        self._column, self._descending = column, order is Qt.SortOrder.DescendingOrder
        self._sort()
        self._show()

    def _sort(self) -> None:
        column = self._column
        self._all.sort(key=lambda each: (each.keys[column], each.keys[0]))
        if self._descending:
            self._all.reverse()

    def _show(self) -> None:
        self._found, self._searched = [], 0
        self._timer.start()
        self._search_on()

    def _search_on(self) -> None:
        """Search the next entries; what was found is shown once all have been searched."""
        end = self._searched + SLICE
        found: Sequence[Entry] = self._all[self._searched : end]
        for word in self._words:
            found = [each for each in found if word in each.searched]
        for column, cell in self._cells.items():
            found = [each for each in found if each.cells[column] == cell]
        self._found += found
        self._searched = end
        if end >= len(self._all):
            self._timer.stop()
            self.beginResetModel()
            self._shown = self._found
            self.endResetModel()
