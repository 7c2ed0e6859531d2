"""package install, list and remove."""

import zipfile
from pathlib import Path

from tests.cli.conftest import Yomiawase


def test_a_package_is_installed_listed_and_removed(
    yomiawase: Yomiawase, package_file: Path
) -> None:
    assert yomiawase("package", "remove", "ja_en").code == 0
    assert yomiawase("package", "list").out == ""
    assert yomiawase("package", "install", package_file).out.startswith("ja_en\t1.0\t")
    assert yomiawase("package", "install", package_file).code == 0
    [line] = yomiawase("package", "list").lines
    code, version, name, size = line.split("\t")
    assert (code, version) == ("ja_en", "1.0")
    assert "Japanese" in name
    assert size.endswith(" MB")


def test_what_is_no_package_is_refused_and_what_is_installed_stays(
    yomiawase: Yomiawase, tmp_path: Path, package_file: Path
) -> None:
    text, cut, other = (tmp_path / name for name in ("a.argosmodel", "b.argosmodel", "c.zip"))
    text.write_text("これは違う。", encoding="utf-8")
    cut.write_bytes(package_file.read_bytes()[:5000])
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr("notes.txt", "nothing")
    for wrong in (text, cut, other, tmp_path, tmp_path / "missing"):
        assert yomiawase.refused("package", "install", wrong)
        assert yomiawase.refused("translate", "-", "--package", wrong, stdin="言語。".encode())
    assert len(yomiawase("package", "list").lines) == 1
    assert yomiawase.refused("package", "remove", "en_ja")
