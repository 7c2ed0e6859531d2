"""The dictionaries that are installed in a folder, in the reader's order."""

import hashlib
import json
import sqlite3
import threading
import time
import uuid
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from reader.dictionary import jmdict, yomitan
from reader.dictionary.installed import InstalledDictionary
from reader.dictionary.writing import DictionaryFileError, DictionaryWriter
from reader.model.dictionary import DictionaryInfo
from reader.model.errors import NotFoundError, ReaderError
from reader.model.wording import tr

_ENDING = ".dictionary"
_ASIDE = ".part"
_ORDER = "order.json"
_OFF = "off.json"
_FORGOTTEN = 24 * 3600
"""Seconds after which nobody is still writing a file that lies aside."""
Report = Callable[[int, int], None]
Read = Callable[[DictionaryWriter, Report], dict[str, str]]


def _silent(_done: int, _total: int) -> None:
    pass


class Shelf:
    """Installs, lists, orders, switches and removes. May be used from several threads."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = threading.Lock()
        self._open: dict[Path, tuple[tuple[int, int], InstalledDictionary]] = {}
        self.changed: list[Callable[[], None]] = []
        """Called after dictionaries came, went or moved here."""

    def dictionaries(self) -> list[InstalledDictionary]:
        """Return those that can be read and are switched on, the reader's first choice first."""
        off = self._listed(_OFF)
        return [each for each in self._all() if each.info.file not in off]

    def installed(self) -> list[DictionaryInfo]:
        """Return what is known of each, also of those that are off, in the reader's order."""
        off = self._listed(_OFF)
        return [replace(each.info, on=each.info.file not in off) for each in self._all()]

    def _all(self) -> list[InstalledDictionary]:
        with self._lock:
            found: dict[Path, tuple[tuple[int, int], InstalledDictionary]] = {}
            for path in self._folder.glob(f"*{_ENDING}"):
                try:
                    told = path.stat()
                    stamp = (told.st_ino, told.st_mtime_ns)
                    known = self._open.get(path)
                    if known is None or known[0] != stamp:
                        known = (stamp, InstalledDictionary(path))
                    found[path] = known
                except (OSError, sqlite3.Error):
                    continue
            self._open = found
            order = {name: number for number, name in enumerate(self._listed(_ORDER))}
            opened = [each for _, each in found.values()]
            return sorted(
                opened, key=lambda one: (order.get(one.info.file, len(order)), one.info.title)
            )

    def install(self, source: str, report: Report = _silent) -> DictionaryInfo:
        """Install a Yomitan archive, or "jmdict" or "jmnedict" from the optional package.

        One of the same title is replaced, and keeps its place. Raises ReaderError, after which
        everything is as it was.
        """
        if source in jmdict.SOURCES:
            return self._install(lambda to, tell: jmdict.read(source, to, tell), report)
        path = Path(source)
        if not path.is_file():
            raise DictionaryFileError(
                tr(
                    "{source} is not a file: give the path of a Yomitan archive (.zip), or jmdict "
                    "or jmnedict.",
                    source=source,
                )
            )
        return self._install(lambda to, tell: yomitan.read_archive(path, to, tell), report)

    def remove(self, name: str) -> DictionaryInfo:
        """Remove a dictionary by its title or its number in the list. Raises NotFoundError."""
        info = self._named(name)
        with self._lock:
            path = self._folder / info.file
            known = self._open.pop(path, None)
            if known is not None:
                known[1].close()
            try:
                path.unlink(missing_ok=True)
            except OSError as error:
                raise _unchanged(error) from error
        # One of its title that is installed later is a new one.
        self._keep(_OFF, [file for file in self._listed(_OFF) if file != info.file])
        self._tell()
        return info

    def order(self, names: Sequence[str]) -> None:
        """Put these first, in this order; the others follow as they were. Raises NotFoundError."""
        first = [self._named(name).file for name in names]
        rest = [info.file for info in self.installed() if info.file not in first]
        self._keep(_ORDER, [*dict.fromkeys(first), *rest])
        self._tell()

    def switch(self, name: str, *, on: bool) -> None:
        """Say whether one is asked; off, it keeps its place. Raises NotFoundError."""
        file = self._named(name).file
        off = [each for each in self._listed(_OFF) if each != file]
        self._keep(_OFF, off if on else [*off, file])
        self._tell()

    def close(self) -> None:
        """Let go of all files."""
        with self._lock:
            for _, each in self._open.values():
                each.close()
            self._open = {}

    def _install(self, read: Read, report: Report) -> DictionaryInfo:
        aside = self._folder / f"{uuid.uuid4().hex}{_ASIDE}"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._clear_leftovers()
            with DictionaryWriter(aside) as writer:
                facts = read(writer, report)
                name = hashlib.sha256(facts["title"].encode()).hexdigest()[:16]
                target = self._folder / f"{name}{_ENDING}"
                writer.finish(target, facts)
        except (sqlite3.Error, OSError) as error:
            raise ReaderError(
                tr(
                    "The dictionary cannot be read or kept ({error}): check that the file may be "
                    "read, and the room on the disk.",
                    error=error,
                )
            ) from error
        installed = self.installed()
        if target.name not in self._listed(_ORDER):
            others = [info.file for info in installed if info.file != target.name]
            self._keep(_ORDER, [*others, target.name])
        self._tell()
        return next(info for info in installed if info.file == target.name)

    def _clear_leftovers(self) -> None:
        for left in self._folder.glob(f"*{_ASIDE}"):
            try:
                if time.time() - left.stat().st_mtime > _FORGOTTEN:
                    left.unlink()
            except OSError:
                continue

    def _named(self, name: str) -> DictionaryInfo:
        installed = self.installed()
        numbered = {str(number): info for number, info in enumerate(installed, 1)}
        # A title may be a number, too.
        found = {**numbered, **{info.title: info for info in installed}}.get(name)
        if found is not None:
            return found
        known = ", ".join(info.title for info in installed) or "none"
        raise NotFoundError(
            tr("No dictionary is called {name}; installed: {known}.", name=name, known=known)
        )

    def _listed(self, name: str) -> list[str]:
        try:
            told = json.loads((self._folder / name).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return []
        return [str(each) for each in told] if isinstance(told, list) else []

    def _keep(self, name: str, files: Sequence[str]) -> None:
        aside = self._folder / f"{uuid.uuid4().hex}{_ASIDE}"
        try:
            aside.write_text(json.dumps(list(files)), encoding="utf-8")
            aside.replace(self._folder / name)
        except OSError as error:
            raise _unchanged(error) from error

    def _tell(self) -> None:
        for listener in list(self.changed):
            listener()


def _unchanged(error: OSError) -> ReaderError:
    return ReaderError(
        tr(
            "The dictionaries cannot be changed ({error}): check that the data folder may be "
            "written, and the room on the disk.",
            error=error,
        )
    )
