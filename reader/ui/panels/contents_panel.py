"""The headings of the open article, to go to; the one that the reader is under stands out."""

from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontInfo, QPainter, QTextLayout
from PySide6.QtWidgets import QStackedLayout, QWidget

from reader.model.wording import tr, tr_later
from reader.ui.panels.drawing import height, lay_out
from reader.ui.panels.parts import EmptyState
from reader.ui.panels.sections import Ink, RowModel, SectionDelegate, SectionList
from reader.ui.theme import theme_for
from reader.workflow.landmarks import Heading

EMPTY = tr_later("This article has no headings.")
SIZE = (260, 420)
LINES = 3
BAR, BAR_LEFT = 3, 8
_INDENT_EM = 1.2
_DEEPEST = 4


class _Headings(RowModel[Heading]):
    def words(self, row: Heading, role: int) -> str | None:
        """Say a heading."""
        roles = Qt.ItemDataRole
        shown = (roles.DisplayRole, roles.AccessibleTextRole, roles.ToolTipRole)
        return row.text if role in shown else None


class _Delegate(SectionDelegate):
    """Draws a heading, further to the right the deeper it is."""

    current: Heading | None = None
    outermost = 0

    def content_size(self, entry: object, font: QFont, width: int) -> int:
        """Return the height of a heading."""
        assert isinstance(entry, Heading)
        bold = QFont(font)
        bold.setBold(True)
        # As tall as when the reader is under it.
        return height(self._laid(entry, bold, width))

    def draw(self, painter: QPainter, entry: object, font: QFont, colours: Ink) -> None:
        """Draw a heading."""
        assert isinstance(entry, Heading)
        if entry == self.current:
            font.setBold(True)
            bar = colours.area.adjusted(-BAR_LEFT, 0, 0, 0)
            bar.setWidth(BAR)
            painter.fillRect(bar, theme_for(colours.palette).accent)
        colours.use(painter)
        laid = self._laid(entry, font, colours.area.width())
        laid.draw(painter, QPointF(colours.area.topLeft()) + QPointF(self._indent(entry, font), 0))

    def _laid(self, entry: Heading, font: QFont, width: int) -> QTextLayout:
        room = max(1.0, width - self._indent(entry, font))
        return lay_out(entry.text, font, room, max_lines=LINES)

    def _indent(self, entry: Heading, font: QFont) -> float:
        deep = min(max(0, entry.level - self.outermost), _DEEPEST)
        return deep * _INDENT_EM * QFontInfo(font).pixelSize()


class ContentsPanel(QWidget):
    """Lists the headings; a click or Enter asks for one."""

    chosen = Signal(int)
    """The block of a heading."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.headings: Sequence[Heading] = ()
        self._model = _Headings()
        self.list = SectionList(tr("Contents"))
        self._delegate = _Delegate(self.list)
        self.list.setModel(self._model)
        self.list.setItemDelegate(self._delegate)
        self.list.taken.connect(lambda heading: self.chosen.emit(heading.block))
        self._empty = EmptyState(tr(EMPTY))
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)
        self.show_headings(())

    @property
    def current(self) -> Heading | None:
        """The heading that the reader is under; None before the first."""
        return self._delegate.current

    def sizeHint(self) -> QSize:
        """Return a size to read headings at."""
        return QSize(*SIZE)

    def take_focus(self) -> None:
        """Let the keys go to the list."""
        self.list.setFocus()

    def show_headings(self, headings: Sequence[Heading]) -> None:
        """Show the headings of an article, in order."""
        self.headings = tuple(headings)
        self._delegate.outermost = min((heading.level for heading in headings), default=0)
        self._delegate.current = None
        self._model.set_rows(self.headings)
        self._stack.setCurrentWidget(self.list if headings else self._empty)

    def mark(self, block: int) -> None:
        """Show under which heading a block stands."""
        number = bisect_right(self.headings, block, key=lambda heading: heading.block) - 1
        current = self.headings[number] if number >= 0 else None
        if current == self._delegate.current:
            return
        self._delegate.current = current
        self.list.viewport().update()
        if not self.list.hasFocus():
            index = self._model.index(max(0, number))
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index)
