"""What the window shows when it starts."""

import subprocess
import sys
from pathlib import Path

from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from reader.translation.server_address import parse_address
from reader.ui.application import article_to_read, begin
from reader.ui.window.main_window import MainWindow
from reader.workflow.importing import add_clipboard
from reader.workflow.workspace import Workspace


def test_a_first_start_shows_the_sample_article(qtbot: QtBot, workspace: Workspace) -> None:
    window = MainWindow(workspace)
    qtbot.addWidget(window)
    workspace.shipped_packages = []
    begin(window, None)
    assert "ノートPC" in window.windowTitle()
    assert len(workspace.library.articles()) == 1
    window.close()


def test_at_a_first_start_the_package_from_the_box_translates_what_is_shown(
    qtbot: QtBot, workspace: Workspace, package_file: Path
) -> None:
    workspace.shipped_packages = [package_file]
    window = MainWindow(workspace)
    qtbot.addWidget(window)
    begin(window, None)
    qtbot.waitUntil(lambda: bool(window.view.rows[0].en.text))
    window.close()


def test_a_later_start_shows_what_was_read_last(workspace: Workspace) -> None:
    read = add_clipboard(workspace, "読んだ記事\n\nこれは読んだ記事の本文である。\n")
    workspace.library.mark_opened(read.id)
    add_clipboard(workspace, "まだの記事\n\nこれはまだ読んでいない本文である。\n")
    assert article_to_read(workspace).id == read.id


def test_a_file_given_at_the_start_is_imported_and_shown(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    file = tmp_path / "記事.txt"
    file.write_text("渡された記事\n\nこれは渡された記事の本文である。\n", encoding="utf-8")
    workspace.shipped_packages = []
    window = MainWindow(workspace)
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.reading.opened):
        begin(window, file)
    assert "渡された記事" in window.windowTitle()
    window.close()


def test_a_file_that_is_not_there_is_told_over_the_article_read_last(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    read = add_clipboard(workspace, "読んだ記事\n\nこれは読んだ記事の本文である。\n")
    workspace.library.mark_opened(read.id)
    workspace.shipped_packages = []
    window = MainWindow(workspace)
    qtbot.addWidget(window)
    begin(window, tmp_path / "missing.txt")
    qtbot.waitUntil(lambda: "読んだ記事" in window.windowTitle())
    qtbot.waitUntil(lambda: bool(window.findChildren(QMessageBox)))
    window.close()


def test_no_engine_and_no_http_client_is_imported_before_one_is_used(
    workspace: Workspace, package_file: Path
) -> None:
    workspace.packages.install(package_file)
    workspace.packages_changed()
    workspace.servers.add(parse_address("localhost:11434"), "qwen3:8b")
    heavy = ["ctranslate2", "sentencepiece", "fxtranslate", "urllib3", "requests", "trafilatura"]
    own = ["ctranslate", "firefox", "language_model", "server", "download", "firefox_delivery"]
    modules = [*heavy, *(f"reader.translation.{name}" for name in own)]
    # What is asked at every start: the window, an article with English, the menu of engines.
    code = (
        "import sys; from pathlib import Path\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from reader.model.article import Block, BlockKind, Content, Metadata\n"
        "from reader.model.spans import Span\n"
        "from reader.store.places import DataPlaces\n"
        "from reader.ui.window.main_window import MainWindow\n"
        "from reader.workflow.workspace import Workspace\n"
        "application = QApplication([])\n"
        f"workspace = Workspace(DataPlaces(Path({str(workspace.places.root)!r})))\n"
        "block = Block(BlockKind.PARAGRAPH, '企業は学習。', (Span(0, 6),))\n"
        "article = workspace.library.add(Content(Metadata(), (block,)))\n"
        "workspace.library.correct('企業は学習。', 'Firms learn.')\n"
        "window = MainWindow(workspace)\n"
        "window.show()\n"
        "window.open_article(article)\n"
        "window.reading._task.wait()\n"
        "application.processEvents()\n"
        "window.packages.menu.fill()\n"
        "assert len(workspace.engines.infos()) == 2\n"
        "assert window.view.rows[0].en.text == 'Firms learn.'\n"
        f"print([name for name in {modules!r} if name in sys.modules])\n"
        "window.close()\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
