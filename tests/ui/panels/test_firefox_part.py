"""Firefox's model in the packages dialog: asked for, offered, agreed to, dropped, removed."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from reader.translation.firefox_delivery import Delivery
from reader.ui.panels.packages_dialog import PackagesDialog
from reader.workflow.workspace import Workspace
from tests.support.firefox_service import RECORDS, offer_model
from tests.support.site import Site, served
from tests.support.tiny_firefox import TinyFirefox
from tests.ui.panels.conftest import drop_on, when_open
from tests.ui.panels.test_packages_dialog import idle, opened, press, words


@pytest.fixture
def wheel() -> None:
    pytest.importorskip("fxtranslate", reason="there is no fxtranslate for this machine")


@pytest.fixture
def site(wheel: None) -> Iterator[Site]:
    with served() as site:
        offer_model(site, TinyFirefox().files())
        yield site


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return TinyFirefox().write(tmp_path / "ja-en")


def asked(qtbot: QtBot, workspace: Workspace, address: str) -> PackagesDialog:
    """Return the dialog after the service was asked."""
    delivery = Delivery(workspace.places.downloads, address)
    dialog = opened(qtbot, workspace, delivery=delivery)
    press(dialog, "Firefox’s model…")
    idle(qtbot, dialog)
    return dialog


def answer(button: QMessageBox.StandardButton, said: list[str]) -> None:
    def act(box: QMessageBox) -> None:
        said.append(box.text())
        box.button(button).click()

    when_open(QMessageBox, act)


def test_it_is_downloaded_after_its_size_and_place_were_agreed_to(
    qtbot: QtBot, workspace: Workspace, site: Site
) -> None:
    dialog = asked(qtbot, workspace, f"{site.address}{RECORDS}")
    host = site.address.removeprefix("http://")
    assert f"Version 3.0 · 3.6 MB from {host}" in words(dialog)
    said: list[str] = []
    answer(QMessageBox.StandardButton.Yes, said)
    press(dialog, "Download")
    idle(qtbot, dialog)
    assert said[0].startswith(f"Download 3.6 MB from {host}?")
    assert dialog.message == "Installed Firefox: Japanese → English 3.0 (3.6 MB)."
    assert "Version 3.0 · 3.6 MB · translates your articles" in words(dialog)
    assert workspace.engine_name == "firefox/ja_en 3.0"


def test_nothing_is_downloaded_when_the_reader_says_no(
    qtbot: QtBot, workspace: Workspace, site: Site
) -> None:
    dialog = asked(qtbot, workspace, f"{site.address}{RECORDS}")
    answer(QMessageBox.StandardButton.No, [])
    press(dialog, "Download")
    assert not dialog.busy
    assert not [path for path, _ in site.asked if path.startswith("/cdn/")]


def test_without_a_network_the_dialog_says_what_to_do(
    qtbot: QtBot, workspace: Workspace, wheel: None
) -> None:
    dialog = asked(qtbot, workspace, "http://127.0.0.1:9/buckets/x/records")
    assert "cannot be reached; check the network" in dialog.message


def test_its_files_or_their_folder_can_be_dropped(
    qtbot: QtBot, workspace: Workspace, wheel: None, folder: Path
) -> None:
    for paths in ([folder], sorted(folder.iterdir())):
        dialog = opened(qtbot, workspace)
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        drop_on(dialog, data)
        idle(qtbot, dialog)
        assert dialog.message.startswith("Installed Firefox: Japanese → English 0.")
        workspace.firefox.remove()


def test_it_is_removed_after_the_reader_confirms(
    qtbot: QtBot, workspace: Workspace, wheel: None, folder: Path
) -> None:
    workspace.firefox.install([folder])
    workspace.packages_changed()
    dialog = opened(qtbot, workspace)
    answer(QMessageBox.StandardButton.Yes, [])
    press(dialog, "Remove")
    assert dialog.message == "Removed Firefox: Japanese → English."
    assert workspace.translator is None


def test_where_nothing_can_run_it_the_dialog_says_so_and_the_rest_works(
    qtbot: QtBot,
    workspace: Workspace,
    package_file: Path,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "fxtranslate", None)
    dialog = opened(qtbot, workspace, install=[package_file])
    idle(qtbot, dialog)
    assert workspace.engine_name == "argos/ja_en 1.0"
    qtbot.waitUntil(lambda: "which there is not for this machine" in words(dialog))
    with pytest.raises(StopIteration):
        press(dialog, "Firefox’s model…")
    dialog.install_files([folder])
    idle(qtbot, dialog)
    assert "which there is not for this machine" in dialog.message
