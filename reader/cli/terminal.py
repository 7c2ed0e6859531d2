"""What commands print: progress on a terminal only, results plain, errors in one line."""

import io
import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

from reader.model.errors import ReaderError

Report = Callable[[int, int], None]

_BREAKS = re.compile(r"[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]+")
"""What ends a column or, for some readers, a line."""
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
"""What a terminal takes for an order: to clear the screen, to change its title, to answer."""


def prepare_output() -> None:
    """Make results UTF-8 wherever they go, and errors printable whatever is in them.

    Other programs read the results, so neither the locale nor Windows' code page may change them;
    a terminal keeps its own encoding, with a mark for what it cannot show.
    """
    # A program without a console, or whose caller closed them, has no streams at all.
    if sys.stdout is None:
        sys.stdout = io.StringIO()
    if sys.stderr is None:
        sys.stderr = io.StringIO()
    if isinstance(sys.stderr, io.TextIOWrapper):
        sys.stderr.reconfigure(errors="backslashreplace")
    if isinstance(sys.stdout, io.TextIOWrapper):
        if sys.stdout.isatty():
            sys.stdout.reconfigure(errors="replace")
        else:
            # The name of a file need not be UTF-8; it is printed byte for byte.
            sys.stdout.reconfigure(encoding="utf-8", errors="surrogateescape")


def harmless(text: str) -> str:
    """Return `text` with a mark for each control character; lines and tabs stay."""
    return _CONTROLS.sub("\ufffd", text.replace("\r\n", "\n"))


def write_text(text: str) -> None:
    """Print results as they are, but for what would be an order to a terminal."""
    sys.stdout.write(harmless(text))


def write_line(text: str = "") -> None:
    """Print one line of results."""
    write_text(text + "\n")


def write_json(line: str) -> None:
    """Print a line of JSON, in which control characters take JSON's own form and lose nothing."""
    write_line(_CONTROLS.sub(lambda sign: f"\\u{ord(sign[0]):04x}", line))


def write_row(columns: Iterable[str]) -> None:
    """Print one line of results in columns apart by tabs, whatever white space is in them."""
    write_line("\t".join(_BREAKS.sub(" ", column) for column in columns))


def write_note(message: str) -> None:
    """Print one line that is no result, beside the results."""
    sys.stderr.write(" ".join(message.split()) + "\n")


def write_error(message: str) -> None:
    """Print one line about what went wrong."""
    sys.stderr.write("yomiawase: " + harmless(" ".join(message.split())) + "\n")


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
    # Rich would send results that go to a file or a pipe to the bar's terminal instead.
    bar = Progress(
        *columns,
        console=Console(stderr=True),
        transient=True,
        redirect_stdout=sys.stdout.isatty(),
    )
    with bar:
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
        write_error("stopped before the end")
        return 130
    except BrokenPipeError:
        _drop_output()
        return 141
    except OSError as error:
        write_error(f"{error.strerror or error}: check the path, and the room on the disk.")
        _drop_output()
        return 1
    return code


def _drop_output() -> None:
    """Forget what could not be written: Python would try again, and complain, at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
