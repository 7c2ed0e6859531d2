"""Opens one SQLite file at the right schema version, for many readers and one writer at a time."""

import errno
import shutil
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from enum import IntEnum, auto
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, MetaData, create_engine, event
from sqlalchemy.exc import DBAPIError, NoResultFound
from sqlalchemy.orm import Session

from reader.model.errors import StoreError, UnavailableError
from reader.model.wording import tr, tr_later

PATIENCE = 15
"""Seconds to wait for another process that is writing."""
_NO_ROOM = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))
MOMENT = 0.1
"""Seconds that a window may wait without being felt."""
LEAST_ROOM = 1 << 20
"""Bytes that SQLite needs beside a file to write into it at all."""
RESTORE = tr_later(
    "Put a backup in its place: File → Restore in the window, or `yomiawase backup restore`."
)


@dataclass(frozen=True, slots=True)
class Schema:
    """What a file holds: its tables, and the folder of Alembic versions that lead to `head`."""

    name: str
    head: str
    metadata: MetaData
    versions: Path


class News(IntEnum):
    """What others did to a file that is open."""

    NOTHING = auto()
    CHANGED = auto()
    """They wrote into it."""
    REPLACED = auto()
    """Another file has its name now, and is used from here on."""
    PUT_BACK = auto()
    """It was deleted, and was written anew as it was."""


class Database:
    """One SQLite file. May be used from several threads; other processes may use the file too.

    Opening makes the file or brings it to the newest schema. Raises StoreError if that is
    impossible: the file is damaged, foreign, newer than this program, or cannot be written.
    """

    def __init__(self, path: Path, schema: Schema) -> None:
        self.path = path
        self._lock = threading.Lock()
        with self._in_words():
            if stored_revision(path) != schema.head:
                # Alembic is slow to import, and at most starts there is nothing to do for it.
                from reader.store.migrating import migrate

                migrate(path, schema)
        self._engine = open_engine(path)
        # One connection alone writes, so that it can tell what others wrote.
        self._writing = open_engine(path, connections=1)
        self._writer = self._writing.execution_options(writing=True)
        self._file = _identity(path)
        self._version = 0
        self._unsaid = News.NOTHING
        self._refusal = ""
        with self._lock, self._in_words():
            self._version = self._data_version()

    @contextmanager
    def read(self) -> Iterator[Session]:
        """Give a session that sees one unchanging state of the file. Raises StoreError."""
        with self._in_words(), Session(self._engine) as session:
            yield session

    @contextmanager
    def write(self) -> Iterator[Session]:
        """Give the one session that may write; everything done in it happens, or nothing does.

        When the block ends without an exception the changes are on the disk. Raises StoreError.
        """
        if self._refusal:
            raise StoreError(self._refusal)
        with self._lock, self._in_words():
            # What is written into a file that has no name any more would be lost.
            self._unsaid = max(self._unsaid, self._follow_file())
            with Session(self._writer) as session, session.begin():
                session.connection()  # takes the lock before anything is read
                yield session

    def news(self) -> News:
        """Return what others did to the file since this was asked last; it costs next to nothing.

        A file that was deleted is put back as it was, one that was replaced is used from now on.
        Raises StoreError.
        """
        if not self._lock.acquire(timeout=MOMENT):
            return News.NOTHING  # this process is writing much: ask again
        try:
            with self._in_words():
                news = self._follow_file()
                version = self._data_version()
        finally:
            self._lock.release()
        if news is News.NOTHING and version != self._version:
            news = News.CHANGED
        self._version = version
        news, self._unsaid = max(news, self._unsaid), News.NOTHING
        return news

    def refuse_writing(self, words: str) -> None:
        """Let nothing be written from now on: whoever tries gets a StoreError with these words."""
        self._refusal = words

    def close(self) -> None:
        """Close the file; the database cannot be used any more."""
        self._engine.dispose()
        self._writing.dispose()

    def _data_version(self) -> int:
        """Return a number that is another one after any other connection has written."""
        with self._writing.connect() as connection:
            return int(connection.exec_driver_sql("PRAGMA data_version").scalar_one())

    def _follow_file(self) -> News:
        """Look whether the file is still the one that was opened; the caller holds the lock."""
        there = _identity(self.path)
        if there == self._file:
            return News.NOTHING
        if there is None:
            self._put_back()
        self._engine.dispose()
        self._writing.dispose()
        self._file = _identity(self.path)
        return News.REPLACED if there else News.PUT_BACK

    def _put_back(self) -> None:
        """Write the file anew from what this process still has of it, though its name is gone."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        unfinished = self.path.with_name(f"{self.path.name}.unfinished")
        unfinished.unlink(missing_ok=True)
        with self._writing.connect() as connection, closing(sqlite3.connect(unfinished)) as copy:
            held: Any = connection.connection.driver_connection
            held.backup(copy)
        # They belong to the file that is gone.
        for ending in ("-wal", "-shm"):
            self.path.with_name(self.path.name + ending).unlink(missing_ok=True)
        unfinished.replace(self.path)

    @contextmanager
    def _in_words(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            raise spoken(self.path, error.orig) from error
        except (sqlite3.Error, OSError) as error:
            raise spoken(self.path, error) from error
        except (ValueError, TypeError, NoResultFound) as error:
            # What this program wrote it can read: somebody, or a failing disk, changed it.
            raise StoreError(
                tr(
                    "{path} holds a value that cannot be read ({error}). {how}",
                    path=self.path,
                    error=error,
                    how=tr(RESTORE),
                )
            ) from error


def stored_revision(path: Path) -> str | None:
    """Return the schema revision of the file at `path`, None if there is nothing in it yet.

    Raises StoreError if the file holds something else, sqlite3.Error if it cannot be read.
    """
    if not path.exists():
        return None
    with closing(sqlite3.connect(path, timeout=PATIENCE)) as connection:
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
        if "alembic_version" in tables:
            row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
            return str(row[0]) if row else None
    if tables:
        raise StoreError(
            tr("{path} is not a file of this program: move it out of the way.", path=path)
        )
    return None


def _identity(path: Path) -> tuple[int, int] | None:
    """Return what tells a file from another one of its name; None if there is none."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return found.st_dev, found.st_ino


def open_engine(path: Path, connections: int | None = None) -> Engine:
    """Return an engine whose transactions are the ones it is told to begin.

    With the execution option `writing` a transaction takes the write lock at its start.
    """
    limits = {"pool_size": connections, "max_overflow": 0} if connections else {}
    engine = create_engine(
        URL.create("sqlite", database=str(path)), connect_args={"timeout": PATIENCE}, **limits
    )

    @event.listens_for(engine, "connect")
    def connect(connection: sqlite3.Connection, _record: Any) -> None:  # noqa: ANN401
        # sqlite3 would begin transactions by itself, late, and never before DDL.
        connection.isolation_level = None
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        writing = connection.get_execution_options().get("writing", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

    return engine


def is_damage(error: BaseException | None) -> bool:
    """Tell whether an error of SQLite says that the file is damaged, or is no database."""
    return getattr(error, "sqlite_errorname", "").startswith(("SQLITE_NOTADB", "SQLITE_CORRUPT"))


def busy_words(path: Path) -> str:
    """Return what is told of a database on which another program has a lock."""
    return tr("{path} is being written by another program: try again in a moment.", path=path)


def spoken(path: Path, error: BaseException | None) -> StoreError:
    """Return what is told of an error of SQLite or of the file system on the file at `path`."""
    name = getattr(error, "sqlite_errorname", "")
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return UnavailableError(busy_words(path))
    if is_damage(error):
        return StoreError(
            tr("{path} is damaged or is no database. {how}", path=path, how=tr(RESTORE))
        )
    # A file that cannot grow is also told as one that cannot be read or written.
    full = name == "SQLITE_FULL" or getattr(error, "errno", 0) in _NO_ROOM
    if full or (name.startswith(("SQLITE_IOERR", "SQLITE_CANTOPEN")) and not _has_room(path)):
        return UnavailableError(
            tr(
                "The disk is full, {path} cannot grow: make room on the disk and try again.",
                path=path,
            )
        )
    if name.startswith("SQLITE_READONLY") or getattr(error, "errno", 0) in (
        errno.EACCES,
        errno.EROFS,
        errno.EPERM,
    ):
        return UnavailableError(
            tr(
                "{path} or its folder may only be read: allow writing there, or give another "
                "folder with --data-dir.",
                path=path,
            )
        )
    return StoreError(
        tr(
            "{path} cannot be used ({error}): check that it can be read and written.",
            path=path,
            error=error,
        )
    )


def _has_room(path: Path) -> bool:
    try:
        return shutil.disk_usage(path.parent).free > LEAST_ROOM
    except OSError:
        return True
