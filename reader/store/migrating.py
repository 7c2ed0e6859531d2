"""Brings a file from any older schema to the newest, all at once or not at all."""

import sqlite3
import threading
from contextlib import closing
from pathlib import Path

from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.runtime.environment import EnvironmentContext
from alembic.runtime.migration import RevisionStep
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from reader.model.errors import StoreError
from reader.model.wording import tr
from reader.store.database import PATIENCE, Schema, open_engine

KEPT = 3
"""Copies of a file from before its migrations that stay."""
_ALONE = threading.Lock()
"""Alembic's operations are one global object: two files cannot be migrated at the same moment."""


def migrate(path: Path, schema: Schema) -> None:
    """Bring the file at `path` to `schema.head` in one transaction, the version record included.

    A file that held something is copied to `NAME.backup-REVISION` first. Raises StoreError if the
    file was written by a newer version of the program.
    """
    script = ScriptDirectory(str(schema.versions), version_locations=[str(schema.versions)])
    engine = open_engine(path)
    try:
        # The lock is taken before the version is read: another process may be migrating too.
        with engine.execution_options(writing=True).connect() as connection, connection.begin():
            revision = MigrationContext.configure(connection).get_current_revision()
            if revision is not None:
                known = {entry.revision for entry in script.walk_revisions()}
                if revision not in known:
                    raise StoreError(
                        tr(
                            "{path} was written by a newer version of Yomiawase: update Yomiawase.",
                            path=path,
                        )
                    )
                if revision != schema.head:
                    _back_up(path, revision)
            _upgrade(connection, script, schema)
    finally:
        engine.dispose()


def _upgrade(connection: Connection, script: ScriptDirectory, schema: Schema) -> None:
    def steps(revision: str, _context: MigrationContext) -> list[RevisionStep]:
        return script._upgrade_revs(schema.head, revision)

    with _ALONE, EnvironmentContext(Config(), script, fn=steps) as environment:
        environment.configure(connection=connection, target_metadata=schema.metadata)
        environment.run_migrations()


def _back_up(path: Path, revision: str) -> None:
    """Copy what is committed in the file; the caller holds the write lock and wrote nothing yet."""
    backup = path.with_name(f"{path.name}.backup-{revision}")
    unfinished = path.with_name(f"{backup.name}.unfinished")
    unfinished.unlink(missing_ok=True)
    with (
        closing(sqlite3.connect(path, timeout=PATIENCE)) as source,
        closing(sqlite3.connect(unfinished)) as copy,
    ):
        source.backup(copy)
    unfinished.replace(backup)
    older = sorted(path.parent.glob(f"{path.name}.backup-*"), key=lambda file: file.stat().st_mtime)
    for spare in older[:-KEPT]:
        if spare != backup:
            spare.unlink(missing_ok=True)
