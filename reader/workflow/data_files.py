"""Library and glossary of a data folder, of which each works when the other is damaged."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from reader.model.errors import StoreError, UnavailableError
from reader.model.wording import tr
from reader.store.backups import has_backups
from reader.store.database import RESTORE
from reader.store.glossary_store import GlossaryStore
from reader.store.library import Library
from reader.store.places import DataPlaces

Store = TypeVar("Store", Library, GlossaryStore)


@dataclass(frozen=True, slots=True)
class Damage:
    """A file that cannot be used: its name, and why in a sentence."""

    file: str
    told: str
    begun_anew: bool = False
    """It was not there, though it had been, and is empty now."""
    passing: bool = False
    """The file is sound, but cannot be used now, as when the disk is full."""


class DataFiles:
    """Opens both files; what is wrong with one is told when that one is asked for."""

    def __init__(self, places: DataPlaces, seed: Path) -> None:
        self._places = places
        self._seed = seed
        gone = [] if not has_backups(places) else [p for p in places.databases if not _is_there(p)]
        self._library = _opened(lambda: Library(places.library))
        self._glossary = _opened(lambda: GlossaryStore(places.glossary, seed))
        self.begun_anew = tuple(
            Damage(
                path.name,
                tr(
                    "{path} was not there, or empty; a new one was begun. If that is a surprise: "
                    "{how}",
                    path=path,
                    how=tr(RESTORE),
                ),
                begun_anew=True,
            )
            for path in gone
        )
        """Files that were missing in a folder that had been used before: it has backups."""
        self._scratch: TemporaryDirectory[str] | None = None

    @property
    def library(self) -> Library:
        """The library. Raises StoreError if it cannot be used."""
        return _usable(self._library)

    @property
    def glossary(self) -> GlossaryStore:
        """The glossary. Raises StoreError if it cannot be used."""
        return _usable(self._glossary)

    def stand_in(self, *, library: bool = True, look: bool = False) -> tuple[Damage, ...]:
        """Put something that can be read in the place of what is damaged; return what that is.

        For the glossary that is what came with the program, for the library (unless not wanted) an
        empty one; neither can be written. With `look` the files are also read, as far as a window
        does at its start.
        """
        damages = []
        if look and isinstance(self._library, Library):
            self._library = _tried(self._library, self._library.articles)
        if look and isinstance(self._glossary, GlossaryStore):
            self._glossary = _tried(self._glossary, self._glossary.concepts)
        if isinstance(self._glossary, StoreError):
            damages.append(_damage(self._places.glossary, self._glossary))
            self._glossary = _readable(
                GlossaryStore(self._folder / "glossary.db", self._seed), self._glossary
            )
        if library and isinstance(self._library, StoreError):
            damages.append(_damage(self._places.library, self._library))
            self._library = _readable(Library(self._folder / "library.db"), self._library)
        return tuple(damages)

    def close(self) -> None:
        """Close both."""
        for store in (self._library, self._glossary):
            if not isinstance(store, StoreError):
                store.close()
        if self._scratch is not None:
            self._scratch.cleanup()

    @property
    def _folder(self) -> Path:
        if self._scratch is None:
            self._scratch = TemporaryDirectory(prefix="yomiawase-", ignore_cleanup_errors=True)
        return Path(self._scratch.name)


def _damage(path: Path, why: StoreError) -> Damage:
    return Damage(path.name, str(why), passing=isinstance(why, UnavailableError))


def _is_there(path: Path) -> bool:
    try:
        return path.stat().st_size > 0
    except OSError:
        return False


def _opened(opening: Callable[[], Store]) -> Store | StoreError:
    try:
        return opening()
    except StoreError as error:
        return error


def _tried(store: Store, reading: Callable[[], object]) -> Store | StoreError:
    try:
        reading()
    except StoreError as error:
        store.close()
        return error
    return store


def _readable(store: Store, why: StoreError) -> Store:
    store.refuse_writing(tr("Nothing can be kept there: {why}", why=why))
    return store


def _usable(store: Store | StoreError) -> Store:
    if isinstance(store, StoreError):
        raise store
    return store
