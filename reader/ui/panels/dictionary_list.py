"""The list of installed dictionaries: what each holds and whom it is from, a tick, an order."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QListWidget, QListWidgetItem, QWidget

from reader.model.dictionary import DictionaryInfo
from reader.model.wording import tr, tr_n
from reader.ui.panels.package_rows import size_in_words
from reader.ui.panels.parts import japanese_font


class DictionaryList(QListWidget):
    """Tells what the reader does with it, and changes nothing itself."""

    switched = Signal(str, bool)
    """The title of a dictionary, and whether it is on now."""
    ordered = Signal(list)
    """The titles in their new order."""
    move_asked = Signal(int)
    """-1 for the chosen one up, 1 for down."""
    removal_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._infos: dict[str, DictionaryInfo] = {}
        self.setAccessibleName(tr("Dictionaries"))
        self.setAlternatingRowColors(True)
        self.setWordWrap(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        # An empty box in the style's own colour for edges is lost on a dark page.
        self.setStyleSheet(
            "QListWidget::item { padding: 6px; } QListWidget::indicator:unchecked { width: 13px; "
            "height: 13px; border: 1px solid palette(placeholder-text); border-radius: 2px; }"
        )
        self.setFont(japanese_font(self.font()))
        self.itemChanged.connect(self._switched)
        self.model().rowsMoved.connect(lambda *_rows: self.ordered.emit(self.titles()))

    def show_all(self, infos: Sequence[DictionaryInfo]) -> None:
        """Show dictionaries; the one that was chosen stays so, wherever it is now."""
        chosen, row = self.chosen(), self.currentRow()
        self._infos = {info.title: info for info in infos}
        self.blockSignals(True)
        self.clear()
        for info in infos:
            self.addItem(_item(info))
        titles = list(self._infos)
        if chosen is not None and chosen.title in self._infos:
            row = titles.index(chosen.title)
        self.setCurrentRow(min(max(row, 0), len(titles) - 1))
        self.blockSignals(False)

    def titles(self) -> list[str]:
        """Return the titles in the order shown."""
        return [self.item(row).data(Qt.ItemDataRole.UserRole) for row in range(self.count())]

    def chosen(self) -> DictionaryInfo | None:
        """Return the dictionary that is chosen."""
        item = self.currentItem()
        return self._infos.get(item.data(Qt.ItemDataRole.UserRole)) if item else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the chosen one with Alt, and ask for its removal."""
        key, alt = event.key(), event.modifiers() & Qt.KeyboardModifier.AltModifier
        if alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_asked.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif key == Qt.Key.Key_Delete:
            self.removal_asked.emit()
        else:
            super().keyPressEvent(event)

    def _switched(self, item: QListWidgetItem) -> None:
        on = item.checkState() is Qt.CheckState.Checked
        self.switched.emit(item.data(Qt.ItemDataRole.UserRole), on)


def holdings(info: DictionaryInfo) -> str:
    """Return of which kinds a dictionary's entries are, and how many there are of each."""
    of_names = 2 * info.names > info.terms
    counted = (
        (info.terms and not of_names, tr_n("{n:,} term", "{n:,} terms", info.terms)),
        (of_names, tr_n("{n:,} name", "{n:,} names", info.terms)),
        (info.kanji, tr_n("{n:,} kanji", "{n:,} kanji", info.kanji)),
        (info.frequencies, tr_n("{n:,} frequency", "{n:,} frequencies", info.frequencies)),
        (info.pitches, tr_n("{n:,} pitch accent", "{n:,} pitch accents", info.pitches)),
    )
    return ", ".join(words for there, words in counted if there)


def source_of(info: DictionaryInfo) -> str:
    """Return a dictionary's licence and whom it is from, as far as it says so."""
    return ". ".join(part.rstrip(".") for part in (info.licence, info.attribution) if part)


def _item(info: DictionaryInfo) -> QListWidgetItem:
    head = info.title if info.on else tr("{title}  ·  off", title=info.title)
    about = "  ·  ".join((holdings(info), size_in_words(info.size)))
    source = source_of(info) or tr("It does not say whom it is from.")
    item = QListWidgetItem("\n".join((head, about, source)))
    item.setData(Qt.ItemDataRole.UserRole, info.title)
    flags = item.flags() | Qt.ItemFlag.ItemIsUserCheckable
    # Between the others, never onto one.
    item.setFlags(flags & ~Qt.ItemFlag.ItemIsDropEnabled)
    item.setCheckState(Qt.CheckState.Checked if info.on else Qt.CheckState.Unchecked)
    return item
