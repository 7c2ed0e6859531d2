"""Starts the program in which a Firefox model runs, gives it orders, and outlives its end."""

import importlib.util
import json
import sys
from collections.abc import Mapping
from pathlib import Path
from time import monotonic

from reader.beside import ProgramBeside
from reader.model.errors import PackageError
from reader.model.wording import tr, tr_later
from reader.translation.progress import Cancelled, CancelledError

MISSING = tr_later(
    "Firefox's models need the package fxtranslate, which there is not for this machine; "
    "everything else works."
)
_PROGRAM = Path(__file__).with_name("firefox_worker.py")
_LOOK = 0.05
"""Seconds between two looks whether to stop."""
_AFTER_STOP = 0.5
"""Seconds to wait for an answer that is nearly there: a new process has to load the model again."""
_LONGEST = 120.0
"""Seconds that no sentence takes, nor a model to load, however slow the machine."""

Answer = Mapping[str, object]


class WorkerError(PackageError):
    """The program cannot do what was asked."""


class StoppedError(WorkerError):
    """The program ended, or hangs."""


def is_available() -> bool:
    """Tell whether this machine has what runs Firefox's models."""
    return importlib.util.find_spec("fxtranslate") is not None


def refuse_without() -> None:
    """Raise PackageError where what runs these models is missing."""
    if not is_available():
        raise PackageError(tr(MISSING))


class Worker:
    """A process of the program; it ends when this is closed, or let go."""

    def __init__(self) -> None:
        refuse_without()
        try:
            # -P: its neighbours are called like modules of Python itself (numbers, names).
            self._program = ProgramBeside(
                [sys.executable, "-P", str(_PROGRAM)], "yomiawase-firefox"
            )
        except OSError as error:
            raise StoppedError(
                tr("Firefox's model cannot be started: {why}.", why=error.strerror)
            ) from error
        self.close = self._program.close
        """Ends the process, whatever it is doing."""

    @property
    def pid(self) -> int:
        """The number of the process."""
        return self._program.pid

    @property
    def alive(self) -> bool:
        """Whether it can be given orders."""
        return self._program.alive

    def tell(self, order: Mapping[str, object]) -> None:
        """Give an order, whose answer `answer` gets. Raises StoppedError if none is to come."""
        try:
            self._program.give(json.dumps(order).encode("ascii") + b"\n")
        except (OSError, ValueError) as error:
            self.close()
            raise StoppedError(tr("Firefox's model stopped working; try again.")) from error

    def answer(self, cancelled: Cancelled) -> Answer:
        """Wait for the answer to the oldest order that has none yet.

        Raises CancelledError when stopped, StoppedError if there will be none (the process is
        ended then), and WorkerError with the process's own words if it could not do it.
        """
        latest = monotonic() + _LONGEST
        stopped = False
        while True:
            if not stopped and cancelled():
                stopped, latest = True, monotonic() + _AFTER_STOP
            line = self._program.answer(_LOOK)
            if line is None:
                if monotonic() <= latest:
                    continue
                self.close()
                if stopped:
                    raise CancelledError(tr("The translation was stopped."))
                raise StoppedError(tr("Firefox's model does not answer."))
            if stopped:
                raise CancelledError(tr("The translation was stopped."))
            if not line:
                self.close()
                raise StoppedError(tr("Firefox's model stopped working; try again."))
            answer: dict[str, object] = json.loads(line)
            if "error" in answer:
                raise WorkerError(str(answer["error"]))
            return answer

    def ask(self, order: Mapping[str, object], cancelled: Cancelled) -> Answer:
        """Give an order and wait for its answer. Raises as `tell` and `answer` do."""
        self.tell(order)
        return self.answer(cancelled)
