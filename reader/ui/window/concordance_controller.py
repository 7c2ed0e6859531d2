"""Opens windows that show a term all over the library, one for each term."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from reader.model.spans import Span
from reader.model.wording import tr
from reader.ui.panels.concordance_window import ConcordanceWindow
from reader.ui.window.glossary_controller import GO_TO_A_TERM
from reader.workflow.workspace import Workspace


class ConcordanceController(QObject):
    """Keeps the concordances that are open."""

    place_wanted = Signal(str, int, Span)
    article_wanted = Signal(str)
    said = Signal(str)

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window
        self._open: list[ConcordanceWindow] = []

    def open(self, concepts: Sequence[str]) -> ConcordanceWindow | None:
        """Show concepts in context; without any, say how to choose one."""
        if not concepts:
            self.said.emit(tr(GO_TO_A_TERM))
            return None
        shown = next((one for one in self._open if one.concepts == tuple(concepts)), None)
        if shown is None:
            shown = ConcordanceWindow(self._workspace, concepts, self._window)
            shown.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            shown.place_requested.connect(self.place_wanted)
            shown.article_requested.connect(self.article_wanted)
            shown.concept_requested.connect(lambda one: self.open([one]))
            shown.closed.connect(self._forget)
            self._open.append(shown)
        shown.show()
        shown.raise_()
        shown.activateWindow()
        return shown

    def look_again(self) -> None:
        """Read what is shown anew."""
        for shown in self._open:
            shown.look_again()

    def close(self) -> None:
        """Close all of them."""
        for shown in list(self._open):
            shown.close()

    def _forget(self, shown: ConcordanceWindow) -> None:
        self._open.remove(shown)
