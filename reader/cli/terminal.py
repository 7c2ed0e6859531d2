"""What commands print: progress on a terminal only, results plain, errors in one line."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

from reader.model.errors import ReaderError

Report = Callable[[int, int], None]


def write_line(text: str = "") -> None:
    """Print one line of results."""
    sys.stdout.write(text + "\n")


def write_error(message: str) -> None:
    """Print one line about what went wrong."""
    sys.stderr.write("yomiawase: " + " ".join(message.split()) + "\n")


@contextmanager
def progress(words: str) -> Iterator[Report]:
    """Show a bar while the block runs, if someone looks; the report takes (done, total)."""
    if not sys.stderr.isatty():
        yield lambda _done, _total: None
        return
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TaskProgressColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(words, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total or None)


def guarded(work: Callable[[], int]) -> int:
    """Run a command; say an error in one line and turn it into an exit code.

    1: it could not be done, and why is on standard error. 130: interrupted by the reader. 141: the
    program that read the output has gone.
    """
    try:
        code = work()
        sys.stdout.flush()
    except ReaderError as error:
        write_error(str(error))
        return 1
    except KeyboardInterrupt:
        write_error("stopped; what was finished is kept")
        return 130
    except BrokenPipeError:
        # Python would complain again when it flushes at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141
    return code
