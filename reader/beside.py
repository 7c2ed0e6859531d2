"""A program beside this one, in a process that can be ended whatever it does."""

import queue
import subprocess
import threading
import weakref
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path


class ProgramBeside:
    """A process that is given bytes and answers in lines; it ends when this is closed, or let go.

    Raises OSError if it cannot be started.
    """

    def __init__(self, command: Sequence[str], name: str, folder: Path | None = None) -> None:
        self._process = subprocess.Popen(  # noqa: S603  # our own program
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=folder,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),  # only Windows has it
        )
        self._answers: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        reading = threading.Thread(
            target=_read, args=[self._process, self._answers], name=name, daemon=True
        )
        reading.start()
        self.close = weakref.finalize(self, _end, self._process, reading)
        """Ends the process, whatever it is doing."""

    @property
    def pid(self) -> int:
        """The number of the process."""
        return self._process.pid

    @property
    def alive(self) -> bool:
        """Whether it was not closed."""
        return self.close.alive

    def give(self, data: bytes) -> None:
        """Let the process read that. Raises OSError or ValueError if it has ended."""
        pipe = self._process.stdin
        assert pipe
        pipe.write(data)
        pipe.flush()

    def answer(self, patience: float) -> bytes | None:
        """Return its next line, an empty one if it ended, None if none came for so many seconds."""
        try:
            return self._answers.get(timeout=patience)
        except queue.Empty:
            return None


def _read(process: "subprocess.Popen[bytes]", answers: "queue.SimpleQueue[bytes]") -> None:
    """Pass on each line, and an empty one at the end."""
    pipe = process.stdout
    assert pipe
    with suppress(OSError, ValueError):
        for line in pipe:
            answers.put(line)
    answers.put(b"")


def _end(process: "subprocess.Popen[bytes]", reading: threading.Thread) -> None:
    process.kill()
    process.wait()
    reading.join()
    for pipe in (process.stdin, process.stdout):
        with suppress(OSError):
            if pipe:
                pipe.close()
