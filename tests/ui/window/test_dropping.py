"""What is dragged onto the window from elsewhere: articles, packages, and what is neither."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from reader.translation.engine import EngineKind
from reader.ui.panels.dictionaries_dialog import DictionariesDialog
from reader.ui.panels.imports_dialog import ImportsDialog
from reader.ui.panels.packages_dialog import PackagesDialog
from reader.ui.window.main_window import MainWindow
from reader.workflow.importing import add_clipboard
from reader.workflow.workspace import Workspace
from tests.dictionary.archives import WORDS, made
from tests.support.tiny_firefox import TinyFirefox
from tests.ui.panels.conftest import when_open
from tests.ui.window.conftest import TEXT, shown

ARTICLE = "港の記事\n\nこれは港の記事の本文である。船が入る。\n"


def drop(window: MainWindow, *urls: QUrl) -> bool:
    """Drag onto the text, as the window system tells it; return whether it was taken."""
    data = QMimeData()
    data.setUrls(list(urls))
    at = window.view.mapTo(window, QPoint(200, 200))
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    handle = window.windowHandle()
    enter = QDragEnterEvent(at, copy, data, left, none)
    QApplication.sendEvent(handle, enter)
    if not enter.isAccepted():
        return False
    dropped = QDropEvent(QPointF(at), copy, data, left, none)
    QApplication.sendEvent(handle, dropped)
    return dropped.isAccepted()


def local(path: Path) -> QUrl:
    return QUrl.fromLocalFile(str(path))


def texts_in(window: MainWindow) -> list[tuple[str, int]]:
    """Return the library's articles; how far they are read changes while a window shows them."""
    return [(one.id, one.revision) for one in window.workspace.library.articles()]


def written(path: Path, text: str = ARTICLE) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def close_when_done(qtbot: QtBot) -> Callable[[PackagesDialog], None]:
    def close(dialog: PackagesDialog) -> None:
        qtbot.waitUntil(lambda: not dialog.busy)
        dialog.reject()

    return close


def problem(qtbot: QtBot, window: MainWindow) -> QMessageBox:
    qtbot.waitUntil(lambda: bool(window.findChildren(QMessageBox)))
    [box] = window.findChildren(QMessageBox)
    return box


def test_a_dropped_package_is_installed_and_translates_the_open_article(
    qtbot: QtBot, workspace: Workspace, package_file: Path
) -> None:
    window = shown(qtbot, workspace)
    window.open_article(add_clipboard(workspace, TEXT))
    when_open(PackagesDialog, close_when_done(qtbot))
    with qtbot.waitSignal(window.reading.translated):
        assert drop(window, local(package_file))
        # Whoever dragged it has it back before the dialog is read and closed.
        assert not window.findChildren(PackagesDialog)
    assert workspace.translator is not None
    assert window.view.rows[0].en.text
    window.close()


def test_a_dropped_article_is_opened(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    with qtbot.waitSignal(window.intake.importer.ended):
        assert drop(window, local(written(tmp_path / "港.txt")))
    assert "港の記事" in window.windowTitle()
    assert window.statusBar().currentMessage() == "“港の記事” is in your library."


def test_an_article_and_a_package_can_be_dropped_together(
    qtbot: QtBot, workspace: Workspace, package_file: Path, tmp_path: Path
) -> None:
    window = shown(qtbot, workspace)
    when_open(PackagesDialog, close_when_done(qtbot))
    with qtbot.waitSignal(window.reading.translated):
        drop(window, local(package_file), local(written(tmp_path / "港.txt")))
    qtbot.waitUntil(lambda: bool(window.view.rows and window.view.rows[0].en.text))
    assert "港の記事" in window.windowTitle()
    window.close()


def test_what_is_no_text_is_refused_in_words_and_nothing_is_lost(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    picture = tmp_path / "picture.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)
    before, title = texts_in(window), window.windowTitle()
    assert drop(window, local(picture))
    box = problem(qtbot, window)
    assert "picture.png" in box.informativeText()
    box.close()
    assert texts_in(window) == before
    assert window.windowTitle() == title


def test_a_file_that_only_bears_a_package_s_name_leaves_the_installed_one_alone(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    before = window.workspace.translator
    said = []

    def read(dialog: PackagesDialog) -> None:
        qtbot.waitUntil(lambda: not dialog.busy)
        said.append(dialog.message)
        dialog.reject()

    when_open(PackagesDialog, read)
    assert drop(window, local(written(tmp_path / "notes.argosmodel")))
    qtbot.waitUntil(lambda: bool(said))
    assert said[0]
    assert window.workspace.translator == before


def test_one_bad_file_among_several_keeps_no_other_out(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    good = written(tmp_path / "港.txt")
    other = written(tmp_path / "丘.txt", "丘の話\n\n丘の上から海が見えるという話である。\n")
    with qtbot.waitSignal(window.intake.importer.ended):
        drop(window, local(good), local(tmp_path / "away.txt"), local(other))
    [dialog] = window.findChildren(ImportsDialog)
    one, two, three = dialog.lines
    assert "港.txt: “港の記事”" in one
    assert "away.txt cannot be read" in two
    assert "丘の話" in three
    assert dialog.words == "2 imported, 1 refused."
    dialog.reject()
    assert not dialog.isVisible()
    titles = {article.metadata.title for article in window.workspace.library.articles()}
    assert {"港の記事", "丘の話"} <= titles
    # One of them is open, and the line below tells of the other.
    said = window.statusBar().currentMessage()
    assert "港の記事" in said
    assert "1 more" in said


def test_several_files_that_all_are_read_leave_no_dialog_behind(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    other = written(tmp_path / "丘.txt", "丘の話\n\n丘の上から海が見えるという話である。\n")
    with qtbot.waitSignal(window.intake.importer.ended):
        drop(window, local(written(tmp_path / "港.txt")), local(other))
        [dialog] = window.findChildren(ImportsDialog)
        assert dialog.isVisible()
    assert not any(one.isVisible() for one in window.findChildren(ImportsDialog))


def test_stopping_keeps_what_was_imported_and_leaves_the_rest(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    files = [
        written(tmp_path / f"{n}.txt", f"{n}番目の港\n\n{n}番目の港には船が入る。\n")
        for n in range(40)
    ]
    with qtbot.waitSignal(window.intake.importer.ended):
        drop(window, *map(local, files))
        [dialog] = window.findChildren(ImportsDialog)
        dialog.reject()
        assert dialog.isVisible()
    count = len(dialog.lines)
    assert count < len(files)
    assert dialog.words == f"{count} imported, 0 refused, {40 - count} not looked at."
    titles = {article.metadata.title for article in window.workspace.library.articles()}
    assert sum("番目の港" in title for title in titles) == count
    dialog.reject()


def test_a_link_to_a_page_is_not_taken(window: MainWindow) -> None:
    assert not drop(window, QUrl("https://example.org/article.html"))


def test_the_files_of_firefoxs_model_are_installed_as_one(
    qtbot: QtBot, window: MainWindow, workspace: Workspace, tmp_path: Path
) -> None:
    pytest.importorskip("fxtranslate", reason="there is no fxtranslate for this machine")
    files = sorted(TinyFirefox().write(tmp_path / "ja-en").iterdir())
    when_open(PackagesDialog, close_when_done(qtbot))
    assert drop(window, *map(local, files))
    qtbot.waitUntil(
        lambda: any(info.kind is EngineKind.FIREFOX for info in workspace.engines.infos()),
        timeout=60_000,
    )


def test_a_dropped_folder_brings_the_texts_in_it(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    folder = tmp_path / "記事"
    (folder / "下").mkdir(parents=True)
    written(folder / "港.txt")
    written(folder / "下" / "丘.txt", "丘の話\n\n丘の上から海が見えるという話である。\n")
    (folder / "画像.png").write_bytes(b"\x89PNG")
    with qtbot.waitSignal(window.intake.importer.ended):
        assert drop(window, local(folder))
        assert any(one.isVisible() for one in window.findChildren(ImportsDialog))
    titles = {article.metadata.title for article in window.workspace.library.articles()}
    assert {"港の記事", "丘の話"} <= titles


def test_dropped_dictionaries_are_installed_and_none_is_taken_for_an_article(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    def close(dialog: DictionariesDialog) -> None:
        qtbot.waitUntil(lambda: not dialog.busy)
        dialog.reject()

    before = texts_in(window)
    files = [
        made(tmp_path / f"{n}.zip", {"title": n, "format": 3}, term_bank_1=WORDS) for n in "ab"
    ]
    when_open(DictionariesDialog, close)
    assert drop(window, *map(local, files))
    qtbot.waitUntil(lambda: len(window.workspace.shelf.installed()) == 2)
    qtbot.waitUntil(lambda: not window.findChildren(DictionariesDialog))
    assert texts_in(window) == before
