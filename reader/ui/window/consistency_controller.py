"""Opens the window on the consistency of the English, and shows in the text what it mended."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from reader.model.spans import Span
from reader.ui.panels.consistency_window import ConsistencyWindow
from reader.workflow.workspace import Workspace


class ConsistencyController(QObject):
    """Keeps the window, of which there is one at most."""

    place_wanted = Signal(str, int, Span)
    mended = Signal()

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window
        self._open: ConsistencyWindow | None = None

    def open(self) -> ConsistencyWindow:
        """Show the window; a new one looks through the library."""
        if self._open is None:
            self._open = ConsistencyWindow(self._workspace, self._window)
            self._open.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self._open.place_requested.connect(self.place_wanted)
            self._open.mended.connect(self.mended)
            self._open.destroyed.connect(self._forget)
        self._open.show()
        self._open.raise_()
        self._open.activateWindow()
        return self._open

    def close(self) -> None:
        """Close it, if it is open."""
        if self._open is not None:
            self._open.close()

    def _forget(self) -> None:
        self._open = None
