"""Run long work off the window's thread, with progress, cancellation and errors in words."""

import logging
import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from reader.model.errors import ReaderError

log = logging.getLogger(__name__)

Report = Callable[[int, int], None]
Cancelled = Callable[[], bool]
Work = Callable[[Report, Cancelled], Any]
"""Gets a function to report (done, total) with and one that tells whether to stop."""


class Task(QObject):
    """One piece of work in a thread of its own; its signals arrive in the thread that made it."""

    progressed = Signal(int, int)
    succeeded = Signal(object)
    failed = Signal(str)
    ended = Signal()

    def __init__(self, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="yomiawase-task", daemon=True)

    def start(self) -> "Task":
        """Begin; return the task itself."""
        self._thread.start()
        return self

    def cancel(self) -> None:
        """Ask the work to stop; `ended` comes when it has."""
        self._stop.set()

    @property
    def cancelled(self) -> bool:
        """Whether the work was asked to stop."""
        return self._stop.is_set()

    def wait(self, seconds: float | None = None) -> bool:
        """Block until the work is over, at most `seconds`; return whether it is."""
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def _run(self) -> None:
        try:
            result = self._work(self.progressed.emit, self._stop.is_set)
        except ReaderError as error:
            self.failed.emit(str(error))
        except Exception as error:
            log.exception("background work failed")
            self.failed.emit(f"Something went wrong inside Yomiawase: {error}")
        else:
            self.succeeded.emit(result)
        self.ended.emit()
