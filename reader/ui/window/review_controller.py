"""Opens the review of terms, and remembers the period it is about."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from reader.model.spans import Span
from reader.ui.panels.review_window import ReviewWindow
from reader.ui.window.preferences import Preferences
from reader.workflow.workspace import Workspace

WEEK = 7


class ReviewController(QObject):
    """Keeps the window, of which there is one at most."""

    place_wanted = Signal(str, int, Span)

    def __init__(self, workspace: Workspace, preferences: Preferences, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._preferences = preferences
        self._window = window
        self._open: ReviewWindow | None = None

    def open(self) -> ReviewWindow:
        """Show the review where it was left."""
        if self._open is None:
            days = int(self._preferences.number("review_days", WEEK))
            self._open = ReviewWindow(self._workspace, days, self._window)
            self._open.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self._open.period_chosen.connect(
                lambda days: self._preferences.set("review_days", days)
            )
            self._open.place_requested.connect(self.place_wanted)
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
