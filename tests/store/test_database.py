import errno
import os
import shutil
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text

from reader.model.errors import StoreError, UnavailableError
from reader.store.database import Database, News, spoken
from reader.store.glossary_store import GlossaryStore
from reader.store.glossary_tables import GLOSSARY_SCHEMA, FactRow
from reader.store.library import Library
from tests.store.samples import concept, content, note

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps open files from going")


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


def write_elsewhere(path: Path, name: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("INSERT INTO fact VALUES (?, '')", (name,))


def test_what_another_program_wrote_is_news_and_what_one_wrote_oneself_is_none(path: Path) -> None:
    database = Database(path, GLOSSARY_SCHEMA)
    assert database.news() is News.NOTHING
    with database.write() as session:
        session.add(FactRow(name="own", value=""))
    assert facts(database) == {"own": ""}
    assert database.news() is News.NOTHING
    write_elsewhere(path, "other")
    assert database.news() is News.CHANGED
    assert database.news() is News.NOTHING
    write_elsewhere(path, "again")
    with database.write() as session:
        session.add(FactRow(name="own too", value=""))
    assert database.news() is News.CHANGED
    database.close()


@posix
def test_a_file_deleted_under_an_open_program_is_put_back_with_all_it_held(path: Path) -> None:
    database = Database(path, GLOSSARY_SCHEMA)
    with database.write() as session:
        session.add(FactRow(name="a", value=""))
    path.unlink()
    assert database.news() is News.PUT_BACK
    assert facts(database) == {"a": ""}
    database.close()
    again = Database(path, GLOSSARY_SCHEMA)
    assert facts(again) == {"a": ""}
    again.close()


@posix
def test_nothing_is_written_into_a_file_without_a_name(path: Path) -> None:
    database = Database(path, GLOSSARY_SCHEMA)
    with database.write() as session:
        session.add(FactRow(name="a", value=""))
    shutil.rmtree(path.parent)
    with database.write() as session:
        session.add(FactRow(name="b", value=""))
    assert database.news() is News.PUT_BACK
    database.close()
    with closing(sqlite3.connect(path)) as file:
        assert {name for (name,) in file.execute("SELECT name FROM fact")} == {"a", "b"}
        assert file.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


@posix
def test_a_file_put_in_the_place_of_the_open_one_is_used_from_then_on(path: Path) -> None:
    other = path.with_name("other.db")
    Database(other, GLOSSARY_SCHEMA).close()
    write_elsewhere(other, "theirs")
    database = Database(path, GLOSSARY_SCHEMA)
    other.replace(path)
    assert database.news() is News.REPLACED
    assert facts(database) == {"theirs": ""}
    database.close()


@pytest.mark.parametrize(
    "damage", ["text = x'ff00'", "reading = x'ff00'", "language = 'xx'", "status = -7"]
)
def test_a_value_of_a_glossary_that_cannot_be_read_is_told(tmp_path: Path, damage: str) -> None:
    glossary = GlossaryStore(tmp_path / "glossary.db")
    glossary.create(concept("蒸留", "distillation"))
    with closing(sqlite3.connect(tmp_path / "glossary.db", isolation_level=None)) as other:
        other.execute(f"UPDATE term SET {damage}")
    with pytest.raises(StoreError, match="cannot be read"):
        glossary.concepts()
    glossary.close()


@pytest.mark.parametrize("block", ["'abc'", "-7", "x'ff00'"])
def test_a_note_whose_place_cannot_be_read_is_told(tmp_path: Path, block: str) -> None:
    library = Library(tmp_path / "library.db")
    article = library.add(content("蒸留が進む。"))
    library.annotate(note(article, "蒸留"))
    with closing(sqlite3.connect(tmp_path / "library.db", isolation_level=None)) as other:
        other.execute(f"UPDATE annotation SET block = {block}")
    with pytest.raises(StoreError, match="cannot be read"):
        library.annotations(article.id)
    library.close()


def test_a_value_that_cannot_be_read_is_told(path: Path, tmp_path: Path) -> None:
    library = Library(tmp_path / "library.db")
    article = library.add(content("蒸留が進む。"))
    with closing(sqlite3.connect(tmp_path / "library.db", isolation_level=None)) as other:
        other.execute("UPDATE block SET segments = '[[0,'")
    with pytest.raises(StoreError, match="cannot be read"):
        list(library.article(article.id).blocks)
    with pytest.raises(StoreError, match="cannot be read"):
        library.add(content("蒸留が進む。", "つづき。"))
    assert [a.metadata.title for a in library.articles()] == ["推論の時代"]
    with closing(sqlite3.connect(tmp_path / "library.db", isolation_level=None)) as other:
        other.execute("UPDATE revision SET title = x'ff00'")
    with pytest.raises(StoreError, match=r"cannot be read .*is no text"):
        library.articles()
    with closing(sqlite3.connect(tmp_path / "library.db", isolation_level=None)) as other:
        other.execute("UPDATE article SET revision = 9")
    with pytest.raises(StoreError, match="cannot be read"):
        library.article(article.id)
    library.close()


def test_a_sound_file_that_cannot_be_used_now_is_told_apart_from_a_damaged_one(
    tmp_path: Path,
) -> None:
    """No backup is to be put in its place."""
    full = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    assert isinstance(spoken(tmp_path / "library.db", full), UnavailableError)
    (tmp_path / "glossary.db").write_bytes(b"no database" * 1000)
    with pytest.raises(StoreError, match="is damaged") as damaged:
        GlossaryStore(tmp_path / "glossary.db", tmp_path / "seed.db")
    assert not isinstance(damaged.value, UnavailableError)
