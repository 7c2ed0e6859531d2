"""What cannot be read or opened is refused in one line, and nothing is kept of it."""

import os
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.cli.conftest import TEXT, Yomiawase

READERS = ("import", "extract", "translate", "terms")
NO_ARTICLE = {
    "empty": (b"", "empty"),
    "blank": (b" \n\n", "empty"),
    "binary": (bytes(range(256)) * 40, "not text"),
    "an image": (b"\x89PNG\r\n\x1a\n" + bytes(99), "an image"),
    "English": (b"No Japanese in here.\n", "no Japanese"),
    "broken": ("企業は新しい。".encode() + b"\xff\xfd\xf9" * 30, "not text"),
}


@pytest.mark.parametrize("kind", NO_ARTICLE)
def test_what_is_no_article_is_refused_from_a_file_and_from_standard_input(
    yomiawase: Yomiawase, tmp_path: Path, kind: str
) -> None:
    data, why = NO_ARTICLE[kind]
    file = tmp_path / "x"
    file.write_bytes(data)
    for command in READERS:
        assert why in yomiawase.refused(command, file)
        assert why in yomiawase.refused(command, "-", stdin=data)
    assert yomiawase("list").out == ""


def test_what_cannot_be_read_is_refused_by_its_name(yomiawase: Yomiawase, tmp_path: Path) -> None:
    for command in (*READERS, "translate --lines"):
        for name in (str(tmp_path / "missing.txt"), str(tmp_path), "長" * 400):
            why = yomiawase.refused(*command.split(), name)
            assert why.startswith(f"{name} cannot be read (")
        assert yomiawase.refused(*command.split(), "")


def test_a_hundred_megabytes_are_refused(yomiawase: Yomiawase, tmp_path: Path) -> None:
    file = tmp_path / "huge.txt"
    file.write_bytes("企業は新しいモデルを公開した。\n".encode())
    os.truncate(file, 100_000_000)
    assert "MB" in yomiawase.refused("import", file)
    assert "MB" in yomiawase.refused("import", "-", stdin=file.read_bytes())
    assert "MB" in yomiawase.refused("translate", "--lines", file)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="this system has no /dev/zero")
def test_a_source_without_an_end_is_given_up(yomiawase: Yomiawase) -> None:
    assert "more than 20 MB" in yomiawase.refused("import", "/dev/zero")


def test_one_line_of_a_megabyte_is_imported_whole(yomiawase: Yomiawase, tmp_path: Path) -> None:
    file = tmp_path / "line.txt"
    file.write_text("企業は新しいモデルを公開した、" * 25_000, encoding="utf-8")
    [identity] = yomiawase.imported(file)
    assert yomiawase("list").out.startswith(identity)


@pytest.mark.parametrize(
    ("database", "refused"),
    [
        ("library.db", ("list", "import FILE")),
        ("glossary.db", ("glossary list", "glossary add 試験 test")),
    ],
)
def test_a_damaged_database_is_named_and_left_alone(
    yomiawase: Yomiawase, article: Path, database: str, refused: Sequence[str]
) -> None:
    file = yomiawase.data / database
    for beside in yomiawase.data.glob(f"{database}-*"):
        beside.unlink()
    file.write_bytes(b"not a database " * 500)
    for words in refused:
        said = yomiawase.refused(*(article if w == "FILE" else w for w in words.split()))
        assert database in said
        assert "backup restore" in said
    assert file.read_bytes() == b"not a database " * 500


def test_with_one_database_damaged_the_other_is_worked_on(
    yomiawase: Yomiawase, article: Path
) -> None:
    for beside in yomiawase.data.glob("library.db-*"):
        beside.unlink()
    (yomiawase.data / "library.db").write_bytes(b"not a database " * 500)
    assert "推論" in yomiawase("glossary", "list").out
    assert yomiawase("terms", article).code == 0


def test_a_data_folder_that_cannot_be_made_is_named(yomiawase: Yomiawase, article: Path) -> None:
    for place in (article, article / "below"):
        result = yomiawase.exactly("--data-dir", place, "list")
        assert result.code == 1
        assert str(place) in result.err
        assert result.err.count("\n") == 1


def test_a_file_whose_name_is_no_text_is_imported_all_the_same(
    yomiawase: Yomiawase, tmp_path: Path
) -> None:
    file = os.fsencode(tmp_path) + b"/\xff\xfe.txt"
    try:
        Path(os.fsdecode(file)).write_text(TEXT, encoding="utf-8")
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    assert len(yomiawase.imported(os.fsdecode(file))) == 1
