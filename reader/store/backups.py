"""Everything the reader wrote as one file: made by hand or by itself, rotated, and put back."""

import json
import re
import shutil
import sqlite3
import time
import zipfile
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from importlib.metadata import version
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from reader.model.errors import StoreError, UnavailableError
from reader.model.wording import tr
from reader.store.database import (
    PATIENCE,
    Database,
    busy_words,
    is_damage,
    spoken,
    stored_revision,
)
from reader.store.glossary_tables import GLOSSARY_SCHEMA
from reader.store.library_tables import LIBRARY_SCHEMA
from reader.store.places import DataPlaces
from reader.store.small_file import read_objects, write_objects
from reader.translation.engine_file import EngineFile

SUFFIX = ".yomiawase"
KEPT = 7
"""The newest backups, all of which stay."""
KEPT_MONTHS = 12
"""Months before those of which the last backup stays."""
DUE = timedelta(hours=20)
LEFT_OVER = 3600
"""Seconds after which what was written aside is surely not being written any more."""
RESTORE_PATIENCE = 5.0
"""Seconds that a restore waits for another program that writes: somebody looks at the window."""
FORMAT = 1
_MANIFEST = "manifest.json"
_SCHEMAS = {"library.db": LIBRARY_SCHEMA, "glossary.db": GLOSSARY_SCHEMA}
ENGINES = "engines.json"
"""What the reader chose among engines, no database."""
FEEDS = "feeds.json"
PARTS = (*_SCHEMAS, ENGINES, FEEDS)
# Numbered, so that a clock that was set back puts no new backup behind an old one.
_NAME = re.compile(r"yomiawase-(\d{4,})-(\d{8}-\d{6})" + re.escape(SUFFIX))
_TIME = "%Y%m%d-%H%M%S"
_PAGES = 4096

Report = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup that was made by itself. `made` is in the local time of then."""

    path: Path
    number: int
    made: datetime


def backups(places: DataPlaces) -> list[Backup]:
    """Return the backups in the data folder, the newest first."""
    found = []
    for path in places.backups.iterdir():
        if name := _NAME.fullmatch(path.name):
            with suppress(ValueError):
                found.append(Backup(path, int(name[1]), datetime.strptime(name[2], _TIME)))
    return sorted(found, key=lambda backup: backup.number, reverse=True)


def has_backups(places: DataPlaces) -> bool:
    """Tell whether the data folder has a backup; makes no folder."""
    return (places.root / "backups").is_dir() and bool(backups(places))


def is_due(places: DataPlaces, now: datetime) -> bool:
    """Tell whether the last backup is old, or from a time that is still to come."""
    known = backups(places)
    return not known or not timedelta() <= now - known[0].made < DUE


def keep_backup(places: DataPlaces, now: datetime, report: Report = lambda _d, _t: None) -> Path:
    """Make a backup in the data folder and let the oldest go; return it. Raises StoreError."""
    known = backups(places)
    number = known[0].number + 1 if known else 1
    path = places.backups / f"yomiawase-{number:04}-{now.strftime(_TIME)}{SUFFIX}"
    write_backup(places, path, report)
    for old in _spare(backups(places)):
        old.path.unlink(missing_ok=True)
    _clear_leftovers(places)
    return path


def write_backup(
    places: DataPlaces,
    path: Path,
    report: Report = lambda _done, _total: None,
    databases: Sequence[Path] = (),
) -> None:
    """Write library, glossary, engines and feeds to the file `path`, whole or not at all.

    Of the databases only some may be wanted. `report` is told (done, total) and may raise to stop.
    Raises StoreError if a database is damaged, which is not kept in place of a sound one, or if the
    file cannot be written.
    """
    if path.exists() and not path.is_file():
        raise StoreError(tr("{path} is no ordinary file: give another name.", path=path))
    unfinished = path.with_name(f".{path.name}.unfinished")
    with _in_words(path), TemporaryDirectory(prefix=".backup-", dir=path.parent) as scratch:
        copies = [
            _copied(live, Path(scratch) / live.name, report)
            for live in databases or places.databases
            if live.exists()
        ]
        told = {
            "format": FORMAT,
            "program": version("yomiawase"),
            "parts": {copy.name: stored_revision(copy) for copy in copies},
        }
        try:
            # A machine may not know what time it is; an archive knows none before 1980.
            with zipfile.ZipFile(
                unfinished, "w", zipfile.ZIP_DEFLATED, compresslevel=1, strict_timestamps=False
            ) as archive:
                archive.writestr(zipfile.ZipInfo(_MANIFEST), json.dumps(told))
                for copy in copies:
                    archive.write(copy, copy.name)
                if places.servers.is_file():
                    archive.write(places.servers, ENGINES)
                if places.feeds.is_file():
                    archive.write(places.feeds, FEEDS)
            unfinished.replace(path)
        finally:
            unfinished.unlink(missing_ok=True)


def restore_backup(
    places: DataPlaces,
    path: Path,
    parts: Collection[str] = PARTS,
    *,
    now: datetime | None = None,
    kept: Callable[[Path], object] = lambda _path: None,
) -> list[str]:
    """Put what the file `path` holds in the place of what is there; return the parts' names.

    Everything is checked, and brought to the newest form, before anything is replaced. With `now`,
    the local time, what is sound of what will be replaced is backed up first, and `kept` told in
    which file. Windows that are open go on with what was put there. Raises StoreError, such as
    where another program goes on writing; then nothing is changed.
    """
    with _in_words(path), TemporaryDirectory(prefix=".restoring-", dir=places.root) as scratch:
        ready = _unpacked(path, Path(scratch), parts, places)
        databases = [copy for copy in ready if copy.name in _SCHEMAS]
        # All of them first: a library put back without its glossary is neither old nor new.
        for copy in databases:
            _wait_for_writers(places.root / copy.name)
        for copy in databases:
            Database(copy, _SCHEMAS[copy.name]).close()
            _check(copy)
        if now is not None:
            # Now that it is unpacked: the rotation may let the restored one go.
            saved = _keep_sound(places, [places.root / copy.name for copy in databases], now)
            if saved is not None:
                kept(saved)
        for copy in databases:
            _put(copy, places.root / copy.name)
        for copy in ready:
            if copy.name == ENGINES:
                EngineFile(places.servers).put_back(copy)
            elif copy.name == FEEDS:
                write_objects(places.feeds, read_objects(copy))
    return [copy.name for copy in ready]


def _keep_sound(places: DataPlaces, databases: Sequence[Path], now: datetime) -> Path | None:
    """Back up those of the databases that are not damaged; return the file."""
    sound = [live for live in databases if _is_sound(live)]
    if len(sound) == len(_SCHEMAS):
        return keep_backup(places, now)
    if not sound:
        return None
    # None of those of which one is the last and whole.
    path = places.backups / f"replaced-{now.strftime(_TIME)}{SUFFIX}"
    write_backup(places, path, databases=sound)
    return path


def _is_sound(live: Path) -> bool:
    if not live.exists():
        return False
    try:
        _check(live)
        return stored_revision(live) is not None
    except StoreError:
        return False
    except sqlite3.DatabaseError as error:
        if not is_damage(error):
            raise  # the disk may be full, or another program writes
        return False


def _clear_leftovers(places: DataPlaces) -> None:
    """Remove what a kill in the middle of making or restoring a backup has left."""
    for left in (*places.backups.glob(".*"), *places.root.glob(".restoring-*")):
        with suppress(OSError):
            if time.time() - left.stat().st_mtime > LEFT_OVER:
                if left.is_dir():
                    shutil.rmtree(left)
                else:
                    left.unlink()


def _spare(known: list[Backup]) -> Iterator[Backup]:
    """Yield the backups that need not be kept."""
    months: set[tuple[int, int]] = set()
    for backup in known[KEPT:]:
        month = backup.made.year, backup.made.month
        if month in months or len(months) >= KEPT_MONTHS:
            yield backup
        months.add(month)


def _copied(live: Path, copy: Path, report: Report) -> Path:
    def tell(status: int, remaining: int, total: int) -> None:
        _stop_if_busy(status, live)
        report(total - remaining, total)

    try:
        with (
            closing(sqlite3.connect(live, timeout=PATIENCE)) as source,
            closing(sqlite3.connect(copy)) as target,
        ):
            source.backup(target, pages=_PAGES, progress=tell)
    except sqlite3.DatabaseError as error:
        if not is_damage(error):
            raise
        raise spoken(live, error) from error
    _check(copy, live)
    return copy


def _check(path: Path, shown: Path | None = None) -> None:
    with closing(sqlite3.connect(path)) as connection:
        sound = connection.execute("PRAGMA quick_check(1)").fetchone()
    if sound != ("ok",):
        why = sound[0] if sound else ""
        raise StoreError(tr("{file} is damaged: {why}.", file=shown or path.name, why=why))


def _unpacked(path: Path, folder: Path, parts: Collection[str], places: DataPlaces) -> list[Path]:
    try:
        with zipfile.ZipFile(path) as archive:
            told = json.loads(archive.read(_MANIFEST))
            wanted = [name for name in archive.namelist() if name in PARTS and name in parts]
            if not isinstance(told, dict) or told.get("format") != FORMAT or not wanted:
                raise StoreError(
                    tr("{path} is no backup that this version of Yomiawase can read.", path=path)
                )
            needed = sum(archive.getinfo(name).file_size for name in wanted)
            if shutil.disk_usage(places.root).free < 2 * needed:
                raise StoreError(
                    tr("The disk is full: make room for {size:,.0f} MB.", size=2 * needed / 1e6)
                )
            for name in wanted:
                archive.extract(name, folder)
    except (zipfile.BadZipFile, KeyError, ValueError, EOFError, NotImplementedError) as error:
        raise StoreError(
            tr("{path} is no backup of Yomiawase, or is damaged.", path=path)
        ) from error
    return [folder / name for name in wanted]


def _put(copy: Path, live: Path) -> None:
    """Write a database in the place of another one, even of one that is damaged, or in use."""
    if live.exists():
        try:
            _check(live)
            with (
                closing(sqlite3.connect(copy)) as source,
                closing(sqlite3.connect(live, timeout=RESTORE_PATIENCE)) as target,
            ):
                source.backup(target, progress=lambda status, *_: _stop_if_busy(status, live))
        except UnavailableError:
            raise
        except StoreError:
            _put_aside(live)
        except sqlite3.DatabaseError as error:
            if not is_damage(error):
                raise  # it is sound, and no backup is to take its place
            _put_aside(live)
        else:
            return
    copy.replace(live)


def _wait_for_writers(live: Path) -> None:
    """Return once nobody writes to a database. Raises UnavailableError if somebody goes on."""
    if not live.exists():
        return
    try:
        with closing(sqlite3.connect(live, timeout=RESTORE_PATIENCE)) as connection:
            connection.isolation_level = None
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("ROLLBACK")
    except sqlite3.DatabaseError as error:
        if not is_damage(error):
            raise spoken(live, error) from error


def _stop_if_busy(status: int, live: Path) -> None:
    """Raise UnavailableError if a step of a copy found the file locked.

    The step has waited as long as its connection may; sqlite3 by itself tries again for ever.
    """
    if status in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
        raise UnavailableError(busy_words(live))


def _put_aside(live: Path) -> None:
    """Rename a damaged file: somebody may still get something out of it."""
    aside = next(
        path
        for number in count(1)
        if not (path := live.with_name(f"{live.name}.damaged-{number}")).exists()
    )
    for ending in ("-wal", "-shm"):
        beside = live.with_name(live.name + ending)
        if beside.exists():
            beside.replace(aside.with_name(aside.name + ending))
    live.replace(aside)


@contextmanager
def _in_words(path: Path) -> Iterator[None]:
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        raise spoken(path, error) from error
