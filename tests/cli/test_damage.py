"""A damaged file stops nothing but itself, and a backup mends it."""

from pathlib import Path

import pytest

from tests.cli.conftest import TEXT, Yomiawase


def test_a_damaged_library_leaves_the_glossary_to_work_with(yomiawase: Yomiawase) -> None:
    (yomiawase.data / "library.db").write_bytes(b"no database" * 1000)
    identity = yomiawase("glossary", "add", "新用語", "new term").lines[0]
    assert identity in yomiawase("glossary", "show", "新用語").out
    assert len(yomiawase("glossary", "list").lines) > 10
    assert yomiawase("package", "list").code == 0
    assert yomiawase("translate", "-", stdin=TEXT.encode()).code == 0
    for words in (["list"], ["show", "x"], ["notes", "export", "x"]):
        assert "library.db is damaged" in yomiawase.refused(*words)
        assert "backup restore" in yomiawase.refused(*words)


def test_a_damaged_glossary_leaves_the_library_to_work_with(yomiawase: Yomiawase) -> None:
    (yomiawase.data / "glossary.db").write_bytes(b"no database" * 1000)
    imported = yomiawase("import", "-", stdin=TEXT.encode())
    assert (imported.code, len(imported.lines)) == (0, 1)
    assert "glossary.db is damaged" in imported.err
    assert len(yomiawase("list").lines) == 1
    assert "model" in yomiawase("show", imported.out.split("\t")[0]).out
    assert "glossary.db is damaged" in yomiawase.refused("glossary", "list")
    assert "glossary.db is damaged" in yomiawase.refused("glossary", "add", "新用語", "new term")


def test_a_backup_is_made_listed_and_put_back(yomiawase: Yomiawase, tmp_path: Path) -> None:
    yomiawase.imported("-", stdin=TEXT.encode())
    yomiawase("glossary", "add", "新用語", "new term")
    before = yomiawase("list").out, yomiawase("glossary", "list").out
    file = tmp_path / "all.yomiawase"
    assert yomiawase("backup", "make", file).out == f"{file}\n"
    kept = Path(yomiawase("backup", "make").lines[0])
    [line] = yomiawase("backup", "list").lines
    assert line.split("\t")[0] == "1"
    assert line.endswith(str(kept))
    for words in ([], ["1"], [str(file)]):
        for name in ("library.db", "glossary.db"):
            (yomiawase.data / name).write_bytes(b"no database" * 1000)
        restored = yomiawase("backup", "restore", *words)
        assert sorted(restored.lines) == ["glossary.db", "library.db"]
        assert (yomiawase("list").out, yomiawase("glossary", "list").out) == before
    (yomiawase.data / "glossary.db").write_bytes(b"no database" * 1000)
    assert yomiawase("backup", "restore", "--only", "glossary").lines == ["glossary.db"]
    assert yomiawase("glossary", "list").out == before[1]


@pytest.mark.parametrize("left", [None, b""])
def test_a_library_that_is_gone_is_told_where_there_are_backups_and_only_there(
    yomiawase: Yomiawase, left: bytes | None
) -> None:
    assert yomiawase("list").err == ""
    yomiawase.imported("-", stdin=TEXT.encode())
    yomiawase("backup", "make")
    before = yomiawase("list").out
    library = yomiawase.data / "library.db"
    library.unlink()
    if left is not None:
        library.write_bytes(left)
    told = yomiawase("list")
    assert (told.code, told.out) == (0, "")
    assert "library.db was not there, or empty" in told.err
    assert "backup restore" in told.err
    assert yomiawase("list").err == "", "it is told once: now there is one"
    restored = yomiawase("backup", "restore")
    assert "What was there before is kept in" in restored.err
    assert yomiawase("list").out == before


@pytest.mark.parametrize("words", [["9"], ["missing.yomiawase"]])
def test_a_backup_that_is_not_there_is_told(yomiawase: Yomiawase, words: list[str]) -> None:
    assert yomiawase.refused("backup", "restore", *words)
