"""Commands on backups: make, list, restore. They work where the databases are damaged."""

import argparse
from datetime import datetime
from pathlib import Path

from reader.cli.terminal import progress, write_line, write_note, write_row
from reader.model.errors import NotFoundError
from reader.store import backups
from reader.store.places import DataPlaces


def make(arguments: argparse.Namespace) -> int:
    """Write everything into a file, or into the data folder's backups, and print where."""
    places = DataPlaces(getattr(arguments, "data_dir", None))
    with progress("Backing up") as report:
        if arguments.file is None:
            path = backups.keep_backup(places, datetime.now(), report)
        else:
            path = Path(arguments.file)
            backups.write_backup(places, path, report)
    write_line(str(path))
    return 0


def list_all(arguments: argparse.Namespace) -> int:
    """Print the backups of the data folder, a line each, the newest first."""
    places = DataPlaces(getattr(arguments, "data_dir", None))
    for backup in backups.backups(places):
        size = f"{backup.path.stat().st_size / 1e6:.1f} MB"
        when = backup.made.isoformat(" ", "minutes")
        write_row([str(backup.number), when, size, str(backup.path)])
    return 0


def restore(arguments: argparse.Namespace) -> int:
    """Put a backup in the place of what is there, and print the parts that were put back."""
    places = DataPlaces(getattr(arguments, "data_dir", None))
    path = _chosen(arguments.backup, places)
    parts = [f"{arguments.only}.db"] if arguments.only else backups.PARTS
    for name in backups.restore_backup(
        places,
        path,
        parts,
        now=datetime.now(),
        kept=lambda saved: write_note(f"What was there before is kept in {saved}"),
    ):
        write_line(name)
    return 0


def _chosen(asked: str | None, places: DataPlaces) -> Path:
    """Return the file that is meant: a path, the number of a backup, or the last one."""
    if asked is not None and not asked.isdecimal():
        return Path(asked)
    for backup in backups.backups(places):
        if asked is None or backup.number == int(asked):
            return backup.path
    raise NotFoundError("There is no such backup: see `yomiawase backup list`, or give a file.")
