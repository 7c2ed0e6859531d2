"""The paragraphs of a page in order, those that are no part of the article in grey."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QTextLayout
from PySide6.QtWidgets import QWidget

from reader.model.article import BlockKind
from reader.model.passages import Passage
from reader.model.wording import tr, tr_later
from reader.ui.panels.drawing import height, lay_out
from reader.ui.panels.sections import (
    Ink,
    RowModel,
    SectionDelegate,
    SectionList,
)
from reader.ui.theme import theme_for

LINES = 4
BATCH = 60
GUTTER = 14
BAR = 3
HINT = {
    True: tr_later("In the article: a click leaves it out"),
    False: tr_later("Left out: a click brings it back"),
}


@dataclass(frozen=True, slots=True)
class Shown:
    """A passage as it is shown: whether it is taken now, and whether that was changed here."""

    passage: Passage
    taken: bool

    @property
    def changed(self) -> bool:
        """Whether the reader turned it."""
        return self.taken != self.passage.taken


class PassageModel(RowModel[Shown]):
    """The passages of a page, each of which can be turned."""

    turned = Signal()

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._shown = [Shown(passage, passage.taken) for passage in passages]
        super().__init__(self._shown)

    def turn(self, row: int) -> None:
        """Take the passage of a row into the article, or out of it."""
        old = self._shown[row]
        self._shown[row] = Shown(old.passage, not old.taken)
        self.dataChanged.emit(self.index(row), self.index(row))
        self.turned.emit()

    def words(self, row: Shown, role: int) -> str | None:
        """Say a passage, where it is now, or what a click does."""
        text = row.passage.block.text
        if role == Qt.ItemDataRole.DisplayRole:
            return text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            if row.taken:
                return tr("In the article: {text}", text=text)
            return tr("Left out: {text}", text=text)
        return tr(HINT[row.taken]) if role == Qt.ItemDataRole.ToolTipRole else None


class PassageDelegate(SectionDelegate):
    """Draws a passage with a bar beside it if it is the article's, in grey if it is not."""

    def content_size(self, entry: object, font: QFont, width: int) -> int:
        """Return the height of a passage's lines."""
        assert isinstance(entry, Shown)
        return height(_laid_out(entry, font, width))

    def draw(self, painter: QPainter, entry: object, font: QFont, colours: Ink) -> None:
        """Draw a passage."""
        assert isinstance(entry, Shown)
        theme = theme_for(colours.palette)
        area = colours.area
        colours.use(painter, quiet=not entry.taken)
        layout = _laid_out(entry, font, area.width())
        layout.draw(painter, QPointF(area.left() + GUTTER, area.top()))
        if entry.taken or entry.changed:
            bar = QRect(area.left(), area.top() + 1, BAR, area.height() - 2)
            colour = theme.corrected if entry.taken and entry.changed else theme.accent
            painter.fillRect(bar, theme.doubt if not entry.taken else colour)


class PassageList(SectionList):
    """A page; a click, Enter or the space bar turns a paragraph."""

    def __init__(self, passages: Sequence[Passage], parent: QWidget | None = None) -> None:
        super().__init__(tr("Paragraphs of the page"), parent)
        self.passages = PassageModel(passages)
        self.setModel(self.passages)
        self.setItemDelegate(PassageDelegate(self))
        self.setLayoutMode(SectionList.LayoutMode.Batched)
        self.setBatchSize(BATCH)
        self.taken.connect(lambda _entry: self._turn())

    def show_only_left_out(self, only: bool) -> None:
        """Hide the article's own paragraphs, or show them again."""
        for row, shown in enumerate(self.passages.rows):
            self.setRowHidden(row, only and shown.passage.taken and not shown.changed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn the current paragraph with the space bar as well."""
        if event.key() == Qt.Key.Key_Space:
            self._turn()
        else:
            super().keyPressEvent(event)

    def _turn(self) -> None:
        index = self.currentIndex()
        if index.isValid():
            self.passages.turn(index.row())


def _laid_out(entry: Shown, font: QFont, width: int) -> QTextLayout:
    heading = entry.passage.block.kind is BlockKind.HEADING
    shown = QFont(font)
    shown.setBold(heading)
    return lay_out(entry.passage.block.text, shown, width - GUTTER, max_lines=LINES)
