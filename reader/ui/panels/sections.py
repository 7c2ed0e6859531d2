"""A list of things under headings: its model, and the drawing that its delegates share."""

from abc import abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from reader.ui.panels.parts import japanese_font

Index = QModelIndex | QPersistentModelIndex
ITEM = int(Qt.ItemDataRole.UserRole)
Entry = TypeVar("Entry")
MARGIN = 10
NO_INDEX = QModelIndex()

QUIET_SELECTED = 0.85
"""How opaque quiet text is on the colour of what is selected, which it can still be read on."""


@dataclass(frozen=True, slots=True)
class Heading:
    """The title of a section of a list."""

    text: str


class RowModel(QAbstractListModel, Generic[Entry]):
    """Rows that whatever draws them gets as they are; what is said of one, `words` tells."""

    def __init__(self, rows: Sequence[Entry] = ()) -> None:
        super().__init__()
        self._rows = rows

    def set_rows(self, rows: Sequence[Entry]) -> None:
        """Show these rows, which are only asked for when they are looked at."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    @property
    def rows(self) -> tuple[Entry, ...]:
        """Everything in the list, in order."""
        return tuple(self._rows)

    def words(self, row: Entry, role: int) -> str | None:
        """Return what is said of a row in that role of Qt's, if anything."""
        raise NotImplementedError

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Return how many rows stand below `parent`."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row itself, or in words."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        return row if role == ITEM else self.words(row, role)


class SectionModel(RowModel[Heading | Entry]):
    """Entries under headings; `words` says an entry in words, for screen readers."""

    def __init__(self, words: Callable[[Entry], str]) -> None:
        super().__init__()
        self._words = words

    def set_sections(self, sections: Sequence[tuple[str, Sequence[Entry]]]) -> None:
        """Show these (heading, entries); empty sections and empty headings are left out."""
        rows: list[Heading | Entry] = []
        for heading, entries in sections:
            if entries and heading:
                rows.append(Heading(heading))
            rows += entries
        self.set_rows(rows)

    def row_of(self, wanted: Callable[[Entry], bool]) -> QModelIndex:
        """Return the index of the first entry that is `wanted`, or an invalid one."""
        for number, row in enumerate(self._rows):
            if not isinstance(row, Heading) and wanted(row):
                return self.index(number)
        return QModelIndex()

    def words(self, row: Heading | Entry, role: int) -> str | None:
        """Say a heading or an entry."""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.text if isinstance(row, Heading) else self._words(row)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let entries be chosen, headings not."""
        if index.isValid() and isinstance(self._rows[index.row()], Heading):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)


class SectionList(QListView):
    """A list without a frame whose entries wrap to its width."""

    taken = Signal(object)
    """The entry that was clicked, or chosen with Enter."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        # Not `activated`, which some systems send beside a click and others after a second one.
        self.clicked.connect(lambda index: self.taken.emit(index.data(ITEM)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the current entry with Enter."""
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self.taken.emit(index.data(ITEM))
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the entries anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()


class SectionDelegate(QStyledItemDelegate):
    """Draws headings; what an entry looks like is the subclass's."""

    @abstractmethod
    def content_size(self, entry: object, font: QFont, width: int) -> int:
        """Return an entry's height in pixels when it is `width` wide."""

    @abstractmethod
    def draw(self, painter: QPainter, entry: object, font: QFont, colours: "Ink") -> None:
        """Draw an entry into `colours.area`."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height that a row needs at the list's width."""
        row = index.data(ITEM)
        font = japanese_font(option.font)
        width = self._width(option)
        if isinstance(row, Heading):
            line = option.fontMetrics.height()
            return QSize(width, line + MARGIN + (MARGIN if index.row() else MARGIN // 2))
        return QSize(width, self.content_size(row, font, width - 2 * MARGIN) + MARGIN)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row."""
        row = index.data(ITEM)
        area: QRect = option.rect
        palette: QPalette = option.palette
        font = japanese_font(option.font)
        painter.save()
        if isinstance(row, Heading):
            font.setBold(True)
            painter.setFont(font)
            painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
            place = area.adjusted(MARGIN, 0, -MARGIN, -MARGIN // 2)
            bottom = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
            cut = painter.fontMetrics().elidedText(
                row.text, Qt.TextElideMode.ElideRight, place.width()
            )
            painter.drawText(place, bottom, cut)
        else:
            self._background(painter, option)
            colours = Ink(
                area.adjusted(MARGIN, MARGIN // 2, -MARGIN, -MARGIN // 2),
                palette,
                bool(option.state & QStyle.StateFlag.State_Selected),
            )
            self.draw(painter, row, font, colours)
        painter.restore()

    def _background(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        widget = option.widget
        style: QStyle = widget.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, widget)

    def _width(self, option: QStyleOptionViewItem) -> int:
        view = option.widget
        return view.viewport().width() if isinstance(view, QListView) else option.rect.width()


@dataclass(frozen=True, slots=True)
class Ink:
    """Where an entry is drawn and in which colours."""

    area: QRect
    palette: QPalette
    selected: bool

    def use(self, painter: QPainter, *, quiet: bool = False) -> None:
        """Take the pen for text, or for what is said quietly."""
        roles = QPalette.ColorRole
        role = roles.PlaceholderText if quiet else roles.Text
        if self.selected:
            role = roles.HighlightedText
        colour = self.palette.color(role)
        if quiet and self.selected:
            colour.setAlphaF(QUIET_SELECTED)
        painter.setPen(colour)

    def at(self, down: int) -> QPoint:
        """Return the point `down` pixels below the area's upper left corner."""
        return self.area.topLeft() + QPoint(0, down)
