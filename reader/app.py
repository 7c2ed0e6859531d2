"""The composition root: decide between window and terminal, and put the parts together."""

import sys
from collections.abc import Sequence
from pathlib import Path

from reader.cli.main import main as run_command
from reader.cli.main import parse_window_arguments, print_sample
from reader.cli.screen import has_screen
from reader.cli.terminal import guarded, prepare_output
from reader.store.places import DataPlaces


def main(arguments: Sequence[str] | None = None) -> int:
    """Run `yomiawase` with these arguments (the process's own by default).

    Bare, or with a FILE, it opens the window; with a command it does that and returns its exit
    code. On a machine with no screen the bare command prints the sample article instead.
    """
    prepare_output()
    given = list(sys.argv[1:] if arguments is None else arguments)
    window = parse_window_arguments(given)
    if window is None:
        return run_command(given)
    file = window.file
    if not has_screen():
        return guarded(lambda: print_sample(DataPlaces(window.data_dir), file))
    return guarded(lambda: open_window(DataPlaces(window.data_dir), file))


def open_window(places: DataPlaces, file: Path | None) -> int:
    """Open the main window and stay until it is closed."""
    from reader.ui.application import run

    return run(places, file)


if __name__ == "__main__":
    sys.exit(main())
