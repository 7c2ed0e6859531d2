import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from reader.model.errors import StoreError
from reader.store.database import Database, Schema, stored_revision
from reader.store.glossary_store import GlossaryStore
from reader.store.glossary_tables import GLOSSARY_SCHEMA
from reader.store.library import Library
from reader.store.library_tables import LIBRARY_SCHEMA
from tests.store.samples import content

FIXTURES = Path(__file__).parent / "fixtures"
SCHEMAS = pytest.mark.parametrize(
    "schema", [GLOSSARY_SCHEMA, LIBRARY_SCHEMA], ids=lambda schema: schema.name
)


def revisions(schema: Schema) -> list[str]:
    script = ScriptDirectory(str(schema.versions), version_locations=[str(schema.versions)])
    return [entry.revision for entry in script.walk_revisions()]


EVERY_REVISION = [
    pytest.param(schema, revision, id=revision)
    for schema in (GLOSSARY_SCHEMA, LIBRARY_SCHEMA)
    for revision in revisions(schema)
]


def restored(path: Path, revision: str) -> Path:
    """The file at `path` as the program of that schema version had left it."""
    shutil.copy(FIXTURES / f"{revision}.db", path)
    return path


def rows(path: Path, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.execute(query))


def tables(path: Path) -> set[object]:
    return {name for (name,) in rows(path, "SELECT name FROM sqlite_master WHERE type = 'table'")}


@pytest.fixture
def next_schema(tmp_path: Path) -> Callable[[str], Schema]:
    """The glossary's schema with one more version, whose body is given."""

    def make(body: str) -> Schema:
        versions = tmp_path / "versions"
        shutil.copytree(
            GLOSSARY_SCHEMA.versions, versions, ignore=shutil.ignore_patterns("__pycache__")
        )
        (versions / "next.py").write_text(
            "import os, signal, sys\nfrom alembic import op\n"
            f"revision = 'next'\ndown_revision = {GLOSSARY_SCHEMA.head!r}\n"
            f"def upgrade() -> None:\n    {body}\n"
        )
        return replace(GLOSSARY_SCHEMA, head="next", versions=versions)

    return make


@SCHEMAS
def test_migrations_make_exactly_the_tables_that_the_program_uses(
    schema: Schema, tmp_path: Path
) -> None:
    def ours(name: str | None, kind: str, _parents: object) -> bool:
        searches = ("block_search", "folded_search")
        return not (kind == "table" and str(name).startswith(searches))

    database = Database(tmp_path / "new.db", schema)
    with database.read() as session:
        context = MigrationContext.configure(session.connection(), opts={"include_name": ours})
        assert compare_metadata(context, schema.metadata) == []
    database.close()


@SCHEMAS
def test_the_program_knows_the_newest_version(schema: Schema) -> None:
    assert schema.head == revisions(schema)[0]


@pytest.mark.parametrize(("schema", "revision"), EVERY_REVISION)
def test_a_file_of_every_version_opens(schema: Schema, revision: str, tmp_path: Path) -> None:
    path = restored(tmp_path / "old.db", revision)
    Database(path, schema).close()
    assert stored_revision(path) == schema.head
    assert rows(path, "PRAGMA integrity_check") == [("ok",)]
    assert rows(path, "PRAGMA foreign_key_check") == []


@pytest.mark.parametrize("revision", revisions(GLOSSARY_SCHEMA))
def test_a_glossary_of_every_version_keeps_all_it_held(revision: str, tmp_path: Path) -> None:
    store = GlossaryStore(restored(tmp_path / "glossary.db", revision))
    (moe,) = store.find("ＭｏＥ")
    assert moe.note == "DeepSeek-V3で読んだ"
    assert [(t.language.value, t.text, t.status.value, t.reading) for t in moe.terms] == [
        ("ja", "混合エキスパート", "preferred", "こんごうエキスパート"),
        ("ja", "MoE", "admitted", ""),
        ("en", "mixture of experts", "preferred", ""),
    ]
    assert (moe.field, moe.learning.value, moe.origin.value) == ("architecture", "learning", "seed")
    assert [c.terms[0].text for c in store.concepts()] == ["混合エキスパート", "蒸留"]
    store.close()
    assert rows(tmp_path / "glossary.db", "SELECT id FROM removed_seed") == [("seed-removed",)]


@pytest.mark.parametrize("revision", revisions(LIBRARY_SCHEMA))
def test_a_library_of_every_version_keeps_all_it_held(revision: str, tmp_path: Path) -> None:
    library = Library(restored(tmp_path / "library.db", revision))
    (summary,) = library.articles()
    assert (summary.revision, summary.metadata.title, summary.annotations) == (2, "推論の時代", 1)
    article = library.article(summary.id)
    assert [block.text for block in article.blocks] == ["推論の時代", "𠮟る声。蒸留が進む。"]
    assert article.blocks[1].segment_texts == ("𠮟る声。", "蒸留が進む。")
    assert library.article(summary.id, 1).blocks[1].text == "蒸留が進む。"
    (note,) = library.annotations(summary.id)
    assert (note.anchor.exact, note.comment, note.tags) == ("蒸留", "あとで読む", ("AI", "重要"))
    assert note.anchor.span.of(article.content.text) == "蒸留"
    assert library.position(summary.id).block == 1
    assert list(library.senses(summary.id).values()) == ["reasoning"]
    assert [o.sentence for o in library.occurrences("distillation")] == ["蒸留が進む。"]
    assert [o.sentence for o in library.search("蒸留")] == ["蒸留が進む。"]
    library.add(content("ｶﾒﾗとサーバ。", title="幅"))
    assert [o.sentence for o in library.search("カメラ")] == ["ｶﾒﾗとサーバ。"]
    known = library.remembered("tiny 1", [("蒸留が進む。", "key")])
    assert [(t.text, t.rules) for t in known.values()] == [("Distillation advances.", 0)]
    assert library.corrections(["𠮟る声。"]) == {"𠮟る声。": "A scolding voice."}
    library.close()


def test_an_older_file_is_copied_before_it_is_migrated(
    tmp_path: Path, next_schema: Callable[[str], Schema]
) -> None:
    path = restored(tmp_path / "glossary.db", GLOSSARY_SCHEMA.head)
    Database(path, next_schema("op.execute('CREATE TABLE extra (x)')")).close()
    assert stored_revision(path) == "next"
    assert "extra" in tables(path)
    backup = tmp_path / f"glossary.db.backup-{GLOSSARY_SCHEMA.head}"
    assert stored_revision(backup) == GLOSSARY_SCHEMA.head
    assert rows(backup, "SELECT * FROM term") == rows(path, "SELECT * FROM term")
    assert not list(tmp_path.glob("*.unfinished"))


def test_the_copy_holds_what_still_lies_in_the_log(
    tmp_path: Path, next_schema: Callable[[str], Schema]
) -> None:
    path = tmp_path / "glossary.db"
    Database(path, GLOSSARY_SCHEMA).close()
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("INSERT INTO fact VALUES ('late', 'news')")
        assert path.with_name("glossary.db-wal").stat().st_size
        Database(path, next_schema("op.execute('DELETE FROM fact')")).close()
    backup = tmp_path / f"glossary.db.backup-{GLOSSARY_SCHEMA.head}"
    assert rows(backup, "SELECT * FROM fact") == [("late", "news")]
    assert rows(path, "SELECT * FROM fact") == []


def test_a_new_file_needs_no_copy(tmp_path: Path) -> None:
    Database(tmp_path / "glossary.db", GLOSSARY_SCHEMA).close()
    assert not list(tmp_path.glob("*backup*"))


def test_a_migration_that_fails_changes_nothing(
    tmp_path: Path, next_schema: Callable[[str], Schema]
) -> None:
    path = restored(tmp_path / "glossary.db", GLOSSARY_SCHEMA.head)
    before = rows(path, "SELECT * FROM sqlite_master")
    broken = next_schema("op.execute('CREATE TABLE extra (x)'); op.execute('DROP TABLE nothing')")
    with pytest.raises(StoreError):
        Database(path, broken)
    assert rows(path, "SELECT * FROM sqlite_master") == before
    assert stored_revision(path) == GLOSSARY_SCHEMA.head
    Database(path, GLOSSARY_SCHEMA).close()


def test_a_migration_that_is_killed_changes_nothing(
    tmp_path: Path, next_schema: Callable[[str], Schema]
) -> None:
    path = restored(tmp_path / "glossary.db", GLOSSARY_SCHEMA.head)
    killed = next_schema(
        "op.execute('CREATE TABLE extra (x)'); op.execute('DELETE FROM term');"
        " op.execute('DROP TABLE fact'); os.kill(os.getpid(), signal.SIGKILL)"
    )
    program = (
        "import sys; from dataclasses import replace; from pathlib import Path\n"
        "from reader.store.database import Database\n"
        "from reader.store.glossary_tables import GLOSSARY_SCHEMA\n"
        "versions = Path(sys.argv[2])\n"
        "Database(Path(sys.argv[1]), replace(GLOSSARY_SCHEMA, head='next', versions=versions))\n"
    )
    child = subprocess.run(
        [sys.executable, "-c", program, str(path), str(killed.versions)], check=False
    )
    assert child.returncode < 0 or os.name == "nt"
    assert stored_revision(path) == GLOSSARY_SCHEMA.head
    assert "extra" not in tables(path)
    assert rows(path, "PRAGMA integrity_check") == [("ok",)]
    store = GlossaryStore(path)
    assert len(store.concepts()) == 2
    store.close()


def test_a_file_of_a_newer_program_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = restored(tmp_path / "glossary.db", GLOSSARY_SCHEMA.head)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = 'glossary_9999'")
    before = rows(path, "SELECT * FROM sqlite_master")
    with pytest.raises(StoreError, match="newer version of Yomiawase: update"):
        Database(path, GLOSSARY_SCHEMA)
    assert rows(path, "SELECT * FROM sqlite_master") == before
    assert not list(tmp_path.glob("*backup*"))


def test_two_programs_that_start_together_on_an_empty_folder_both_open(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from reader.store.library import Library\n"
        "print('ready', flush=True); sys.stdin.readline()\n"
        "print(len(Library(Path(sys.argv[1])).articles()))\n"
    )
    children = [
        subprocess.Popen(
            [sys.executable, "-c", program, str(tmp_path / "library.db")],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(4)
    ]
    for child in children:
        assert child.stdout
        assert child.stdout.readline() == "ready\n"
    for child in children:
        assert child.stdin
        child.stdin.write("go\n")
        child.stdin.flush()
    assert [child.communicate()[0] for child in children] == ["0\n"] * 4
    assert stored_revision(tmp_path / "library.db") == LIBRARY_SCHEMA.head


def test_files_that_are_made_in_several_threads_at_once_all_open(tmp_path: Path) -> None:
    paths = [tmp_path / f"{n}.db" for n in range(6)]
    schemas = [(GLOSSARY_SCHEMA, LIBRARY_SCHEMA)[n % 2] for n in range(6)]
    with ThreadPoolExecutor(6) as pool:
        for opened in pool.map(Database, paths, schemas):
            opened.close()
    assert [stored_revision(path) for path in paths] == [schema.head for schema in schemas]
