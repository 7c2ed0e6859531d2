"""The entries of a feed to pick from: title, day, summary, and what is in the library already."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRect, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPalette, QTextLayout
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionViewItem, QWidget

from reader.model.feed import FeedEntry
from reader.model.wording import tr, tr_later
from reader.ui.panels.drawing import height, lay_out
from reader.ui.panels.sections import (
    Ink,
    RowModel,
    SectionDelegate,
    SectionList,
)
from reader.ui.theme import theme_for

GUTTER = 28
BOX = 16
GAP = 2
TITLE_LINES = 2
SUMMARY_LINES = 2
KNOWN = tr_later("✓ in your library")


@dataclass(frozen=True, slots=True)
class Offer:
    """An entry as it is shown."""

    entry: FeedEntry
    article: str = ""
    """The id of its article, empty if the library has none."""
    chosen: bool = False

    @property
    def facts(self) -> str:
        """What is said of it below its title."""
        day = self.entry.date.isoformat() if self.entry.date else ""
        return " · ".join(filter(None, (day, self.entry.author, tr(KNOWN) if self.article else "")))


class EntryModel(RowModel[Offer]):
    """The entries of a feed, each of which can be chosen."""

    changed = Signal()

    def __init__(self) -> None:
        self._offers: list[Offer] = []
        super().__init__(self._offers)

    def show_entries(self, entries: Sequence[FeedEntry], known: Mapping[str, str]) -> None:
        """Show these, none of them chosen; `known` are the ids of their articles by address."""
        self._offers = [Offer(one, known.get(one.url, "")) for one in entries]
        self.set_rows(self._offers)
        self.changed.emit()

    def tell_known(self, known: Mapping[str, str]) -> None:
        """Take in which entries are in the library now; those are no longer chosen."""
        for row, offer in enumerate(self._offers):
            article = known.get(offer.entry.url, "")
            if article != offer.article:
                self._put(row, Offer(offer.entry, article))
        self.changed.emit()

    def turn(self, row: int) -> None:
        """Choose an entry, or leave it."""
        self._put(row, replace(self._offers[row], chosen=not self._offers[row].chosen))
        self.changed.emit()

    def choose_new(self) -> None:
        """Choose every entry that is not in the library."""
        for row, offer in enumerate(self._offers):
            self._put(row, replace(offer, chosen=not offer.article))
        self.changed.emit()

    def _put(self, row: int, offer: Offer) -> None:
        if self._offers[row] != offer:
            self._offers[row] = offer
            self.dataChanged.emit(self.index(row), self.index(row))

    def words(self, row: Offer, role: int) -> str | None:
        """Say an entry, for a screen reader with all that is known of it."""
        if role == Qt.ItemDataRole.DisplayRole:
            return row.entry.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = f"{row.entry.name}. {row.facts}. {row.entry.summary}"
            return tr("Chosen: {entry}", entry=words) if row.chosen else words
        return None


class EntryDelegate(SectionDelegate):
    """Draws an entry with a box to tick beside it."""

    def content_size(self, entry: object, font: QFont, width: int) -> int:
        """Return the height of an entry."""
        assert isinstance(entry, Offer)
        heights = [height(one) for one in self._lines(entry, font, width)]
        return sum(heights) + GAP * (len(heights) - 1)

    def draw(self, painter: QPainter, entry: object, font: QFont, colours: Ink) -> None:
        """Draw an entry."""
        assert isinstance(entry, Offer)
        area = colours.area
        self._draw_box(painter, entry, colours)
        top = 0
        for number, layout in enumerate(self._lines(entry, font, area.width())):
            colours.use(painter, quiet=number > 0 or bool(entry.article))
            layout.draw(painter, QPointF(area.left() + GUTTER, area.top() + top))
            top += height(layout) + GAP

    def _lines(self, offer: Offer, font: QFont, width: int) -> list[QTextLayout]:
        room = width - GUTTER
        bold = QFont(font)
        bold.setBold(not offer.article)
        lines = [lay_out(offer.entry.name, bold, room, max_lines=TITLE_LINES)]
        if offer.facts:
            lines.append(lay_out(offer.facts, font, room, max_lines=1))
        if offer.entry.summary and offer.entry.title:
            lines.append(lay_out(offer.entry.summary, font, room, max_lines=SUMMARY_LINES))
        return lines

    def _draw_box(self, painter: QPainter, offer: Offer, colours: Ink) -> None:
        option = QStyleOptionViewItem()
        option.rect = QRect(colours.area.left(), colours.area.top() + 2, BOX, BOX)
        option.palette = QPalette(colours.palette)
        theme = theme_for(colours.palette)
        if theme.dark:
            # As for `CheckBox`: the frame is drawn darker than the window.
            option.palette.setColor(QPalette.ColorRole.Window, theme.text)
        on, off = QStyle.StateFlag.State_On, QStyle.StateFlag.State_Off
        option.state = QStyle.StateFlag.State_Enabled | (on if offer.chosen else off)
        style = QApplication.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck, option, painter)


class EntryList(SectionList):
    """The entries of a feed; a click, Enter or the space bar chooses one or leaves it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Entries of the feed"), parent)
        self.entries = EntryModel()
        self.setModel(self.entries)
        self.setItemDelegate(EntryDelegate(self))
        self.setLayoutMode(SectionList.LayoutMode.Batched)
        self.setBatchSize(60)
        self.taken.connect(lambda _offer: self._turn())

    def show_only_new(self, only: bool) -> None:
        """Hide what is in the library already, or show it again."""
        for row, offer in enumerate(self.entries.rows):
            self.setRowHidden(row, only and bool(offer.article))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose the current entry with the space bar as well."""
        if event.key() == Qt.Key.Key_Space:
            self._turn()
        else:
            super().keyPressEvent(event)

    def _turn(self) -> None:
        index = self.currentIndex()
        if index.isValid():
            self.entries.turn(index.row())
