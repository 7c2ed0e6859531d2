"""Opens one SQLite file at the right schema version, for many readers and one writer at a time."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, MetaData, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from reader.model.errors import StoreError

PATIENCE = 15
"""Seconds to wait for another process that is writing."""


@dataclass(frozen=True, slots=True)
class Schema:
    """What a file holds: its tables, and the folder of Alembic versions that lead to `head`."""

    name: str
    head: str
    metadata: MetaData
    versions: Path


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
        self._writer = self._engine.execution_options(writing=True)

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
        with self._lock, self._in_words(), Session(self._writer) as session, session.begin():
            session.connection()  # takes the lock before anything is read
            yield session

    def close(self) -> None:
        """Close the file; the database cannot be used any more."""
        self._engine.dispose()

    @contextmanager
    def _in_words(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            raise _spoken(self.path, error.orig) from error
        except sqlite3.Error as error:
            raise _spoken(self.path, error) from error


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
        raise StoreError(f"{path} is not a file of this program: move it out of the way.")
    return None


def open_engine(path: Path) -> Engine:
    """Return an engine whose transactions are the ones it is told to begin.

    With the execution option `writing` a transaction takes the write lock at its start.
    """
    engine = create_engine(
        URL.create("sqlite", database=str(path)), connect_args={"timeout": PATIENCE}
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


def _spoken(path: Path, error: BaseException | None) -> StoreError:
    text = str(error)
    if "locked" in text or "busy" in text:
        return StoreError(f"{path} is being written by another program: try again in a moment.")
    if "not a database" in text or "malformed" in text:
        return StoreError(
            f"{path} is damaged or is no database: move it out of the way, or put a backup there."
        )
    if "full" in text:
        return StoreError(f"{path} cannot grow: make room on the disk and try again.")
    return StoreError(f"{path} cannot be used ({text}): check that it can be read and written.")
