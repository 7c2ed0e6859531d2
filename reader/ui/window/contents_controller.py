"""The panel of contents, and the keys from heading to heading."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from reader.model.article import ReadingPosition
from reader.model.wording import tr, tr_later
from reader.ui.panels.contents_panel import EMPTY, ContentsPanel
from reader.workflow.landmarks import Heading

if TYPE_CHECKING:
    from reader.ui.window.main_window import MainWindow

NO_FURTHER = tr_later("There is no heading further on.")
NO_EARLIER = tr_later("There is no heading further back.")
_BARELY = 0.02
"""The part of a heading's row that may be above the window when one is at the heading."""


class ContentsController(QObject):
    """Follows the open article, and goes to its headings."""

    said = Signal(str)

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._view, self._ruler = window.view, window.ruler
        self.panel = ContentsPanel()
        self.dock = window.docks.add(
            tr_later("Contents"),
            self.panel,
            Qt.DockWidgetArea.LeftDockWidgetArea,
            "Ctrl+J",
            wanted=False,
            younger=True,
        )
        self.dock.toggleViewAction().triggered.connect(self._take_focus)
        self.panel.chosen.connect(self._choose)
        self._ruler.surveyed.connect(self._fill)
        self._view.position_changed.connect(self._follow)

    def step(self, by: int) -> None:
        """Go to the next heading (1) or the one before (-1)."""
        headings, here = self._headings, self._view.position()
        if not headings:
            self.said.emit(tr(EMPTY))
            return
        if by > 0:
            there = next((one for one in headings if one.block > here.block), None)
        else:
            inside = here.block + (here.fraction > _BARELY)
            there = next((one for one in reversed(headings) if one.block < inside), None)
        if there is None:
            self.said.emit(tr(NO_FURTHER if by > 0 else NO_EARLIER))
        else:
            self._go(there.block)

    @property
    def _headings(self) -> Sequence[Heading]:
        return self._ruler.landmarks.headings

    def _go(self, block: int) -> None:
        self._view.go_to(ReadingPosition(block, 0.0))
        self._view.keyboard.to_sentence(block, 0)

    def _choose(self, block: int) -> None:
        self._window.trail.mark()
        self._go(block)
        self._view.setFocus()

    def _take_focus(self, shown: bool) -> None:
        if shown:
            self.panel.take_focus()

    def _fill(self) -> None:
        self.panel.show_headings(self._headings)
        self._follow()

    def _follow(self) -> None:
        self.panel.mark(self._view.position().block)
