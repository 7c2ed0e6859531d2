"""package install, list and remove."""

import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import Yomiawase
from tests.support.firefox_service import RECORDS, offer_model
from tests.support.site import Site, served
from tests.support.tiny_firefox import TinyFirefox


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


def test_what_came_with_the_program_is_listed_before_it_was_ever_used_and_can_be_removed(
    yomiawase: Yomiawase, tmp_path: Path
) -> None:
    yomiawase.data = tmp_path / "fresh"
    [line] = yomiawase("package", "list").lines
    assert line.startswith("yomiawase-ja_en\t")
    yomiawase.data = tmp_path / "fresher"
    assert yomiawase("package", "remove", "yomiawase-ja_en").code == 0
    assert yomiawase("package", "list").out == ""


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


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    """A server with Firefox's model, which the environment names."""
    pytest.importorskip("fxtranslate", reason="there is no fxtranslate for this machine")
    with served() as site:
        offer_model(site, TinyFirefox().files())
        monkeypatch.setenv("FXTRANSLATE_RECORDS_URL", f"{site.address}{RECORDS}")
        yield site


def test_firefoxs_model_is_downloaded_only_when_the_reader_agrees(
    yomiawase: Yomiawase, service: Site
) -> None:
    refusal = yomiawase.refused("package", "install", "firefox")
    assert f"3.6 MB from {service.address.removeprefix('http://')}. Say --yes" in refusal
    assert not [path for path, _ in service.asked if path.startswith("/cdn/")]
    assert yomiawase("package", "install", "firefox", "--yes").out.startswith("firefox\t3.0\t")


def test_firefoxs_model_is_listed_translates_and_is_removed(
    yomiawase: Yomiawase, tmp_path: Path
) -> None:
    pytest.importorskip("fxtranslate", reason="there is no fxtranslate for this machine")
    folder = TinyFirefox().write(tmp_path / "ja-en")
    yomiawase("package", "remove", "ja_en")
    assert yomiawase("package", "install", folder).code == 0
    [line] = yomiawase("package", "list").lines
    assert line.startswith("firefox\t0.")
    assert line.endswith("\tFirefox: Japanese → English\t3.6 MB")
    english = yomiawase("translate", "-", stdin="新しい言語モデル。".encode()).out
    assert "new language model." in english
    assert yomiawase("package", "remove", "firefox").code == 0
    assert yomiawase.refused("package", "remove", "firefox")


def test_without_a_network_or_a_wheel_firefoxs_model_is_refused_in_words(
    yomiawase: Yomiawase, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FXTRANSLATE_RECORDS_URL", "http://127.0.0.1:9/buckets/x/records")
    pytest.importorskip("fxtranslate", reason="there is no fxtranslate for this machine")
    assert "cannot be reached; check the network" in yomiawase.refused(
        "package", "install", "firefox"
    )
    monkeypatch.setitem(sys.modules, "fxtranslate", None)
    assert "which there is not for this machine" in yomiawase.refused(
        "package", "install", "firefox"
    )
