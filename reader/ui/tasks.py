"""Run long work off the window's thread, with progress, cancellation and errors in words."""

import logging
import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from reader.model.errors import ReaderError
from reader.model.wording import tr

log = logging.getLogger(__name__)

Report = Callable[[int, int], None]
Cancelled = Callable[[], bool]
Work = Callable[[Report, Cancelled], Any]
"""Gets a function to report (done, total) with and one that tells whether to stop."""


class Task(QObject):
    """One piece of work in a thread of its own; its signals arrive in the thread that made it."""

    progressed = Signal(object, object)
    """Done and in all; objects, since bytes may need more than 32 bits."""
    succeeded = Signal(object)
    failed = Signal(str)
    ended = Signal()

    def __init__(self, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="yomiawase-task", daemon=True)
        self.ended.connect(self._let_go)

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

    def _let_go(self) -> None:
        """Let go of what the work held, once it has ended; the task goes when its parent goes.

        Deleting it now (`deleteLater`) crashed in Qt in one run out of three on a busy machine.
        """
        self.wait()
        self._work = _nothing

    def _run(self) -> None:
        try:
            result = self._work(self._report, self._stop.is_set)
        except ReaderError as error:
            self._tell("failed", str(error))
        except Exception as error:
            # A thread's last resort: say it rather than hang.
            log.exception("background work failed")
            self._tell("failed", tr("Something went wrong inside Yomiawase: {error}", error=error))
        else:
            self._tell("succeeded", result)
        self._tell("ended")

    def _report(self, done: int, total: int) -> None:
        self._tell("progressed", done, total)

    def _tell(self, signal: str, *values: object) -> None:
        try:
            getattr(self, signal).emit(*values)
        except RuntimeError:
            # The window that waited for this was closed and took the task's Qt half with it.
            self._stop.set()


def _nothing(_report: Report, _cancelled: Cancelled) -> None:
    """Stand for work that is done."""
