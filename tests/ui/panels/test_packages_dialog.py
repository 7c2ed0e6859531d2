"""Translation packages: from a file, from an index, removed; always said in words."""

import functools
import http.server
import json
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtWidgets import QLabel, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from reader.translation.index import PackageIndex
from reader.ui.panels.package_rows import size_in_words
from reader.ui.panels.packages_dialog import PackagesDialog
from reader.workflow.workspace import Workspace
from tests.support.tiny_package import TinyPackage
from tests.ui.panels.conftest import drop_on, when_open


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing in the middle of the tests' output."""


@pytest.fixture
def address(tmp_path: Path, package_file: Path) -> Iterator[str]:
    """An index on this machine with one package."""
    folder = tmp_path / "web"
    folder.mkdir()
    shutil.copy(package_file, folder / "tiny.argosmodel")
    handler = functools.partial(Quiet, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    base = f"http://127.0.0.1:{server.server_port}"
    listed = {
        "from_code": "ja", "to_code": "en", "from_name": "Japanese", "to_name": "English",
        "package_version": "1.0", "code": "translate-ja_en", "links": [f"{base}/tiny.argosmodel"],
    }  # fmt: skip
    (folder / "index.json").write_text(json.dumps([listed]), encoding="utf-8")
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"{base}/index.json"
    server.shutdown()
    thread.join()
    server.server_close()


def opened(qtbot: QtBot, workspace: Workspace, **told: Any) -> PackagesDialog:
    dialog = PackagesDialog(workspace, **told)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def words(dialog: PackagesDialog) -> str:
    return "\n".join(w.text() for w in dialog.findChildren(QLabel) if not w.isHidden())


def press(dialog: PackagesDialog, text: str) -> None:
    buttons = [b for b in dialog.findChildren(QPushButton) if not b.isHidden()]
    next(b for b in buttons if b.text() == text and b.isEnabled()).click()


def idle(qtbot: QtBot, dialog: PackagesDialog) -> None:
    qtbot.waitUntil(lambda: not dialog.busy)


def test_without_a_package_the_dialog_tells_where_to_get_one(
    qtbot: QtBot, workspace: Workspace
) -> None:
    assert "No package is installed" in words(opened(qtbot, workspace))


def test_a_package_is_installed_from_a_file(
    qtbot: QtBot, workspace: Workspace, package_file: Path
) -> None:
    dialog = opened(qtbot, workspace)
    with qtbot.waitSignal(dialog.changed):
        dialog.install_file(package_file)
    idle(qtbot, dialog)
    assert workspace.translator is not None
    assert dialog.message.startswith("Installed Japanese → English 1.0 (")
    assert "translates your articles" in words(dialog)


def test_a_dropped_package_is_installed_at_once(
    qtbot: QtBot, workspace: Workspace, package_file: Path
) -> None:
    dialog = opened(qtbot, workspace, install=[package_file])
    idle(qtbot, dialog)
    assert workspace.translator is not None


def test_a_package_can_be_dropped_on_the_dialog(
    qtbot: QtBot, workspace: Workspace, package_file: Path
) -> None:
    dialog = opened(qtbot, workspace)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(package_file))])
    drop_on(dialog, data)
    idle(qtbot, dialog)
    assert workspace.translator is not None


def test_a_file_that_is_no_package_is_refused_in_words(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    file = tmp_path / "notes.argosmodel"
    file.write_text("no package", encoding="utf-8")
    dialog = opened(qtbot, workspace, install=[file])
    idle(qtbot, dialog)
    assert dialog.message
    assert workspace.packages.installed() == ()


def test_a_preview_says_so(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> None:
    file = TinyPackage(metadata={"preview": True}).write_archive(tmp_path / "p.argosmodel")
    dialog = opened(qtbot, workspace, install=[file])
    idle(qtbot, dialog)
    assert "Preview" in words(dialog).split("\n")


def test_a_package_is_removed_after_the_reader_confirms(
    qtbot: QtBot, workspace: Workspace, package_file: Path
) -> None:
    workspace.packages.install(package_file)
    workspace.packages_changed()
    dialog = opened(qtbot, workspace)
    when_open(QMessageBox, lambda box: box.button(QMessageBox.StandardButton.No).click())
    press(dialog, "Remove")
    assert workspace.translator is not None
    when_open(QMessageBox, lambda box: box.button(QMessageBox.StandardButton.Yes).click())
    press(dialog, "Remove")
    assert workspace.translator is None
    assert dialog.message == "Removed Japanese → English 1.0."


def test_a_package_is_fetched_from_the_index_and_then_shown_as_installed(
    qtbot: QtBot, workspace: Workspace, address: str, tmp_path: Path
) -> None:
    dialog = opened(qtbot, workspace, index=PackageIndex(tmp_path / "downloads", address))
    press(dialog, "From the Argos index…")
    qtbot.waitUntil(lambda: "In the Argos index" in words(dialog))
    idle(qtbot, dialog)
    press(dialog, "Install")
    idle(qtbot, dialog)
    assert workspace.translator is not None

    def offered() -> list[str]:
        # A row that was taken out may still wait for being deleted, one put in for being shown.
        return [b.text() for b in dialog.findChildren(QPushButton) if b.isVisibleTo(dialog)]

    qtbot.waitUntil(lambda: "Installed" in offered() and "Install" not in offered())


def test_an_index_that_cannot_be_reached_is_told_in_words(
    qtbot: QtBot, workspace: Workspace, address: str, tmp_path: Path
) -> None:
    nowhere = address.replace("index.json", "nothing.json")
    dialog = opened(qtbot, workspace, index=PackageIndex(tmp_path / "downloads", nowhere))
    dialog.fetch_index()
    idle(qtbot, dialog)
    assert dialog.message
    press(dialog, "From the Argos index…")
    idle(qtbot, dialog)


def test_closing_while_work_is_under_way_stops_it_first(
    qtbot: QtBot, workspace: Workspace, package_file: Path
) -> None:
    dialog = opened(qtbot, workspace, install=[package_file])
    assert dialog.busy
    dialog.close()
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert not dialog.busy
    installed = workspace.packages.installed()
    assert workspace.packages.problems() == ()
    assert len(installed) <= 1


@pytest.mark.parametrize(
    ("size", "said"),
    [(12, "12 bytes"), (3_600_000, "3.6 MB"), (61_000_000, "61 MB"), (1_240_000_000, "1.2 GB")],
)
def test_sizes_are_told_as_one_reads_them(size: int, said: str) -> None:
    assert size_in_words(size) == said


def test_a_package_named_in_markup_is_shown_letter_by_letter(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    name = "<img src='file:///etc/hostname'> <b>bold</b>"
    file = TinyPackage(metadata={"name": name}).write_archive(tmp_path / "odd.argosmodel")
    workspace.packages.install(file)
    workspace.packages_changed()
    dialog = opened(qtbot, workspace)
    named = [w for w in dialog.findChildren(QLabel) if name in w.text()]
    assert named
    assert {label.textFormat() for label in named} == {Qt.TextFormat.PlainText}
