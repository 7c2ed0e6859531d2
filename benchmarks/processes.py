"""Other Python processes: how long until they say something, and what they measure themselves."""

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from measuring import BenchmarkError

_AS_HERE: Mapping[str, str] = {}


def time_process(arguments: Sequence[str | Path], python: str = "") -> float:
    """Return the seconds from starting Python with `arguments` to its first line of output."""
    start = time.perf_counter()
    with _started(arguments, python) as process:
        try:
            said = process.stdout.readline() if process.stdout else ""
            seconds = time.perf_counter() - start
            if not said:
                raise BenchmarkError(_complaint(process))
        finally:
            process.kill()
    return seconds


def process_figure(
    arguments: Sequence[str | Path], python: str = "", environment: Mapping[str, str] = _AS_HERE
) -> float:
    """Return the figure that Python, started with `arguments`, says in its first line."""
    with _started(arguments, python, environment) as process:
        try:
            said = process.stdout.readline() if process.stdout else ""
            if not said:
                raise BenchmarkError(_complaint(process))
        finally:
            process.kill()
    return float(said)


class Measured:
    """A process that does its work once for each line it gets, and says how many seconds it took.

    Its first line says that it is ready.
    """

    def __init__(
        self, arguments: Sequence[str | Path], python: str, environment: Mapping[str, str]
    ) -> None:
        self._process = _started(arguments, python, environment)
        self._line()

    def run(self) -> float:
        """Have the work done once; return its seconds."""
        if self._process.stdin:
            self._process.stdin.write("\n")
            self._process.stdin.flush()
        return float(self._line())

    def close(self) -> None:
        """End the process."""
        self._process.kill()
        self._process.communicate()

    def _line(self) -> str:
        line = self._process.stdout.readline() if self._process.stdout else ""
        if not line:
            raise BenchmarkError(_complaint(self._process))
        return line


@cache
def argos_problem(python: str) -> str:
    """Tell why argostranslate cannot translate in `python`; empty if it can."""
    done = subprocess.run(  # noqa: S603 - the reader names it
        [python or sys.executable, "-c", "import argostranslate.translate"],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode == 0:
        return ""
    reason = done.stderr.strip().splitlines()[-1].rpartition("Error: ")[2]
    return f"not installed here ({reason})"


def _started(
    arguments: Sequence[str | Path], python: str, environment: Mapping[str, str] = _AS_HERE
) -> "subprocess.Popen[str]":
    return subprocess.Popen(  # noqa: S603 - our own scripts
        [python or sys.executable, *map(str, arguments)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parent,
        env={**_as_usual(), **environment},
    )


def _as_usual() -> dict[str, str]:
    # A reader's Python keeps what it has compiled, and starts in a fraction of the time.
    return {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}


def _complaint(process: "subprocess.Popen[str]") -> str:
    _, said = process.communicate()
    lines = said.strip().splitlines()
    return lines[-1] if lines else f"a process ended with {process.returncode} and said nothing"
