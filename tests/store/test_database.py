import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text

from reader.model.errors import StoreError
from reader.store.database import Database
from reader.store.glossary_tables import GLOSSARY_SCHEMA, FactRow


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "glossary.db"


def facts(database: Database) -> dict[str, str]:
    with database.read() as session:
        return {row.name: row.value for row in session.query(FactRow)}


def test_a_connection_keeps_what_it_was_told_and_refuses_orphans(path: Path) -> None:
    database = Database(path, GLOSSARY_SCHEMA)
    with database.read() as session:
        told = {
            name: session.scalar(text(f"PRAGMA {name}"))
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        }
    assert told == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "busy_timeout": 15000,
    }
    database.close()


def test_a_unit_of_work_that_fails_leaves_nothing(path: Path) -> None:
    database = Database(path, GLOSSARY_SCHEMA)

    def fail() -> None:
        with database.write() as session:
            session.add(FactRow(name="a", value="1"))
            session.flush()
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert facts(database) == {}
    database.close()


def test_a_reader_sees_one_state_while_another_writes(path: Path) -> None:
    database = Database(path, GLOSSARY_SCHEMA)
    with database.read() as session:
        assert session.query(FactRow).count() == 0
        with database.write() as writer:
            writer.add(FactRow(name="a", value="1"))
        assert session.query(FactRow).count() == 0
    assert facts(database) == {"a": "1"}
    database.close()


def test_threads_write_one_after_the_other_however_long_it_takes(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.store.database.PATIENCE", 0)
    database = Database(path, GLOSSARY_SCHEMA)
    with database.write() as session:
        session.add(FactRow(name="count", value="0"))

    def count() -> None:
        for _ in range(20):
            with database.write() as session:
                row = session.get_one(FactRow, "count")
                row.value = str(int(row.value) + 1)

    threads = [threading.Thread(target=count) for _ in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert facts(database) == {"count": "100"}
    database.close()


def test_a_file_in_use_elsewhere_for_too_long_is_said(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.store.database.PATIENCE", 0.05)
    database = Database(path, GLOSSARY_SCHEMA)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="try again"), database.write():
            pass
    database.close()


def test_a_full_disk_is_said_and_nothing_is_kept(path: Path) -> None:
    database = Database(path, GLOSSARY_SCHEMA)

    def fill() -> None:
        with database.write() as session:
            session.execute(text("PRAGMA max_page_count = 1"))
            session.add(FactRow(name="big", value="x" * 100_000))

    with pytest.raises(StoreError, match="make room on the disk"):
        fill()
    assert facts(database) == {}
    database.close()


@pytest.mark.parametrize(
    ("held", "said"),
    [
        (b"this is no database, but a letter to a friend" * 100, "is damaged or is no database"),
        (b"SQLite format 3\0" + b"\xff" * 5000, "is damaged or is no database"),
    ],
)
def test_a_damaged_file_is_refused_and_left_alone(path: Path, held: bytes, said: str) -> None:
    path.write_bytes(held)
    with pytest.raises(StoreError, match=said):
        Database(path, GLOSSARY_SCHEMA)
    assert path.read_bytes() == held


def test_a_foreign_database_is_refused_and_left_alone(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE recipe (name TEXT)")
        connection.commit()
    held = path.read_bytes()
    with pytest.raises(StoreError, match="not a file of this program"):
        Database(path, GLOSSARY_SCHEMA)
    assert path.read_bytes() == held


def test_a_folder_in_the_files_place_is_said(path: Path) -> None:
    path.mkdir()
    with pytest.raises(StoreError, match="cannot be used"):
        Database(path, GLOSSARY_SCHEMA)


def test_an_empty_file_counts_as_none(path: Path) -> None:
    path.touch()
    database = Database(path, GLOSSARY_SCHEMA)
    assert facts(database) == {}
    database.close()


def test_opening_a_file_at_the_newest_schema_does_not_import_alembic(path: Path) -> None:
    Database(path, GLOSSARY_SCHEMA).close()
    program = (
        "import sys\n"
        "from pathlib import Path\n"
        "from reader.store.glossary_store import GlossaryStore\n"
        "GlossaryStore(Path(sys.argv[1])).concepts()\n"
        "print('alembic' in sys.modules)\n"
    )
    told = subprocess.run(
        [sys.executable, "-c", program, str(path)], capture_output=True, text=True, check=True
    )
    assert told.stdout == "False\n"
