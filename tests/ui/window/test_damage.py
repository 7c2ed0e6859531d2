"""A window on a damaged file says so, works on with the rest, and offers the last backup."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from reader.model.errors import StoreError
from reader.model.glossary import Concept, Term
from reader.model.spans import Language
from reader.store.backups import backups, is_due, keep_backup
from reader.ui.window.main_window import MainWindow
from reader.workflow.importing import add_clipboard
from reader.workflow.workspace import Workspace

OWN = Concept("own", terms=(Term("t", Language.JA, "自分の用語"),))


def damage(path: Path, how: str) -> None:
    data = path.read_bytes()
    path.write_bytes(b"no database" * 999 if how == "whole" else data[:4096] + bytes(len(data)))


@pytest.fixture
def damaged(
    qtbot: QtBot, workspace: Workspace
) -> Callable[[str, str], tuple[MainWindow, QMessageBox]]:
    """Return a function that opens a window on a damaged file."""

    def open_on(name: str, how: str) -> tuple[MainWindow, QMessageBox]:
        add_clipboard(workspace, "題名だ\n\n企業は新しいモデルを公開した。")
        workspace.create_concept(OWN)
        keep_backup(workspace.places, datetime.now())
        workspace.close()
        damage(workspace.places.root / name, how)
        opened = Workspace(workspace.places)
        [problem] = opened.files.stand_in(look=True)
        assert problem.file == name
        window = MainWindow(opened)
        qtbot.addWidget(window)
        window.show()
        window.backups.offer(problem)
        [box] = window.findChildren(QMessageBox)
        return window, box

    return open_on


def press(box: QMessageBox, words: str) -> None:
    next(button for button in box.buttons() if words in button.text()).click()


@pytest.mark.parametrize("how", ["whole", "middle"])
def test_the_library_works_on_beside_a_damaged_glossary_until_that_is_restored(
    qtbot: QtBot, damaged: Callable[[str, str], tuple[MainWindow, QMessageBox]], how: str
) -> None:
    window, box = damaged("glossary.db", how)
    assert "glossary.db" in box.informativeText()
    assert "The last backup is of" in box.informativeText()
    workspace = window.workspace
    [article] = workspace.library.articles()
    window.open_by_id(article.id)
    assert window.reading.article is not None
    window.reading.article.annotate(Language.JA, (1, 0), (1, 2))
    assert workspace.find("蒸留")
    with pytest.raises(StoreError, match="Nothing can be kept"):
        workspace.create_concept(OWN)
    with qtbot.waitSignal(window.backups.restored):
        press(box, "Restore")
    window.close()
    workspace.close()
    again = Workspace(workspace.places)
    assert again.files.stand_in(look=True) == ()
    assert again.concept("own").terms[0].text == "自分の用語"
    assert again.library.articles()[0].annotations == 1
    again.close()


@pytest.mark.parametrize("how", ["whole", "middle"])
def test_the_glossary_works_on_beside_a_damaged_library_until_that_is_restored(
    qtbot: QtBot, damaged: Callable[[str, str], tuple[MainWindow, QMessageBox]], how: str
) -> None:
    window, box = damaged("library.db", how)
    workspace = window.workspace
    workspace.update_concept(Concept("own", note="neu", terms=OWN.terms))
    with qtbot.waitSignal(window.backups.restored):
        press(box, "Restore")
    window.close()
    workspace.close()
    again = Workspace(workspace.places)
    assert again.files.stand_in(look=True) == ()
    assert len(again.library.articles()) == 1
    assert again.concept("own").note == "neu"
    again.close()


def test_a_library_that_is_gone_is_told_and_the_last_backup_offered(
    qtbot: QtBot, workspace: Workspace
) -> None:
    add_clipboard(workspace, "題名だ\n\n企業は新しいモデルを公開した。")
    keep_backup(workspace.places, datetime.now())
    workspace.close()
    workspace.places.library.unlink()
    opened = Workspace(workspace.places)
    assert opened.files.stand_in(look=True) == ()
    [gone] = opened.files.begun_anew
    window = MainWindow(opened)
    qtbot.addWidget(window)
    window.show()
    window.backups.offer(gone)
    [box] = window.findChildren(QMessageBox)
    assert box.text() == "Your library was not there"
    with qtbot.waitSignal(window.backups.restored):
        press(box, "Restore")
    window.close()
    opened.close()
    again = Workspace(workspace.places)
    assert (len(again.library.articles()), again.files.begun_anew) == (1, ())
    again.close()


def test_the_day_s_backup_is_made_in_the_background(qtbot: QtBot, workspace: Workspace) -> None:
    window = MainWindow(workspace)
    qtbot.addWidget(window)
    window.backups.keep_if_due()
    qtbot.waitUntil(lambda: bool(backups(workspace.places)))
    assert not is_due(workspace.places, datetime.now())
    window.close()


def test_everything_is_written_to_a_file_that_the_reader_names(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    window = MainWindow(workspace)
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.backups.said) as told:
        window.backups.write(tmp_path / "all.yomiawase")
    assert str(tmp_path) in told.args[0]
    assert (tmp_path / "all.yomiawase").stat().st_size
    window.close()


def test_english_that_could_not_be_kept_stays_in_its_field_and_what_is_typed_outlives_the_article(
    window: MainWindow, qtbot: QtBot
) -> None:
    other = add_clipboard(window.workspace, "別の題\n\n別の文です。")
    editing, library = window.view.editing, window.workspace.library
    library.refuse_writing("The disk is full.")
    assert editing.open(1, 0)
    editing.editor.setPlainText("My own English.")
    with qtbot.capture_exceptions() as failed:
        editing.commit()
        assert not editing.open(2, 0)
    assert [str(error) for _, error, _ in failed] == ["The disk is full."] * 2
    assert editing.editor.toPlainText() == "My own English."
    library.refuse_writing("")
    article = window.reading.article
    assert article is not None
    sentence = article.article.blocks[1].segment_texts[0]
    with qtbot.waitSignal(window.reading.translated):
        window.open_article(other)
    assert library.corrections([sentence]) == {sentence: "My own English."}
