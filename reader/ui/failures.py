"""Says in the window what failed in it, where nobody else does: nothing fails without a word."""

import logging
import sys
from types import TracebackType

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from reader.model.errors import ReaderError
from reader.model.wording import tr
from reader.ui.window.messages import show_problem

log = logging.getLogger(__name__)


class Failures(QObject):
    """Shows errors that no act of the window has caught, each once at a time.

    Qt calls Python from places that no exception may leave; what is raised there would only be
    printed where Python was started.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._shown: set[str] = set()
        self._before = sys.excepthook
        sys.excepthook = self.take

    def take(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Take an error that nobody caught."""
        if not isinstance(error, Exception):
            self._before(kind, error, trace)
            return
        if isinstance(error, ReaderError):
            title, told = tr("This could not be done"), str(error)
        else:
            log.error("an act of the window failed", exc_info=(kind, error, trace))
            title = tr("Something went wrong inside Yomiawase")
            told = tr(
                "What you have kept so far is safe. ({kind}: {error})",
                kind=kind.__name__,
                error=error,
            )
        if told not in self._shown:
            self._shown.add(told)
            # Not now: this may be in the middle of drawing.
            QTimer.singleShot(0, self, lambda: self._show(title, told))

    def close(self) -> None:
        """Leave errors to whoever had them before."""
        sys.excepthook = self._before

    def _show(self, title: str, told: str) -> None:
        box = show_problem(self._window, title, told)
        box.finished.connect(lambda _result: self._shown.discard(told))
