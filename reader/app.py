"""The composition root: decide between window and terminal, and put the parts together."""

import gc
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

INTERRUPTED = 130
"""The exit code of what the reader stopped."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run `yomiawase` with these arguments (the process's own by default).

    Bare, or with a FILE, it opens the window; with a command it does that and returns its exit
    code. On a machine with no screen the bare command prints the sample article instead.
    """
    try:
        return _run(list(sys.argv[1:] if arguments is None else arguments))
    except KeyboardInterrupt:
        return INTERRUPTED


def _run(given: list[str]) -> int:
    # Loading takes half a second, in which Ctrl+C must not print where Python was.
    from reader.cli.main import main as run_command
    from reader.cli.main import parse_window_arguments, print_sample
    from reader.cli.screen import has_screen
    from reader.cli.terminal import guarded, prepare_output

    prepare_output()
    window = parse_window_arguments(given)
    if window is None:
        return run_command(given, to_pdf=_to_pdf)
    show = open_window if has_screen() else print_sample
    return guarded(lambda: show(window.data_dir, window.file))


def _to_pdf(html: str, identity: str, when: datetime) -> bytes:
    # Qt takes a quarter of a second to load, which no other command needs.
    from reader.ui.pdf import to_pdf_without_window

    return to_pdf_without_window(html, identity, when)


def open_window(data_dir: Path | None, file: Path | None) -> int:
    """Open the main window on the data folder and stay until it is closed."""
    # What is loaded stays: to look through it again and again for what could go took a tenth of the
    # start.
    gc.disable()
    from reader.ui.application import run

    gc.freeze()
    gc.enable()
    return run(data_dir, file)


if __name__ == "__main__":
    sys.exit(main())
