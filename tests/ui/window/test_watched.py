"""The window takes what comes into the watched folder, also what came while it was closed."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from reader.ui.panels.watched_dialog import WatchedDialog
from reader.ui.window.main_window import MainWindow
from reader.workflow.workspace import Workspace
from tests.ui.panels.conftest import when_open
from tests.ui.window.conftest import shown
from tests.ui.window.test_dropping import texts_in, written


def test_a_text_that_comes_into_the_folder_becomes_an_article(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    folder = tmp_path / "見張る"
    folder.mkdir()
    written(folder / "前.txt", "前の話\n\n前からある話である。\n")

    def choose(dialog: WatchedDialog) -> None:
        dialog.asked_about.emit(folder)
        assert dialog.present.text() == "Import the text that is in it now"
        dialog.accept_chosen()

    when_open(WatchedDialog, choose)
    window.actions_["watched"].trigger()
    title, before = window.windowTitle(), len(texts_in(window))
    with qtbot.waitSignal(window.intake.watched.arrived):
        written(folder / "港.txt")
        window.intake.watched.look()
    assert window.statusBar().currentMessage() == "“港の記事” came from the watched folder."
    assert len(texts_in(window)) == before + 1
    assert window.windowTitle() == title


def test_what_came_while_the_window_was_closed_is_taken_at_its_start(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    window = shown(qtbot, workspace)
    window.intake.watched.watch(tmp_path, present=False)
    window.close()
    written(tmp_path / "港.txt")
    later = MainWindow(workspace)
    qtbot.addWidget(later)
    with qtbot.waitSignal(later.intake.watched.arrived):
        later.intake.watched.look()
    assert [one.metadata.title for one in workspace.library.articles()] == ["港の記事"]
    later.intake.watched.stop()
    later.close()


def test_below_the_library_stands_what_is_watched_and_what_could_not_be_read(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    line, watched = window.library_panel.watched, window.intake.watched
    assert line.isHidden()
    folder = tmp_path / "見張る"
    folder.mkdir()
    watched.watch(folder, present=False)
    assert line.words == "Watching 見張る"
    assert not line.isHidden()
    (folder / "壊れた.pdf").write_bytes(b"%PDF-1.4 nothing")
    with qtbot.waitSignal(watched.arrived):
        watched.look()
    assert line.words == "Watching 見張る: one file cannot be read"
    (folder / "壊れた.pdf").unlink()
    folder.rmdir()
    with qtbot.waitSignal(watched.changed):
        watched.look()
    assert line.words == "The watched folder 見張る cannot be read"
    when_open(WatchedDialog, lambda dialog: (dialog.stop.click(), dialog.accept_chosen()))
    line.click()
    assert line.isHidden()
