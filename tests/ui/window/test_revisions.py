"""A page that comes again with another text is offered, and what changed is shown."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.ui.panels.changes_dialog import ChangesDialog
from reader.ui.window.main_window import MainWindow
from reader.workflow import shelving
from reader.workflow.shelving import Act
from tests.ui.panels.conftest import when_open

OLD = "港の灯台\n\n灯台の光は十キロ先の船を導く。\n\n港は朝から静かである。\n\n夜は星が見える。\n"
NEW = OLD.replace("十キロ", "二十キロ") + "\n山の上には小さな社がある。\n"


def paste(qtbot: QtBot, window: MainWindow, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    with qtbot.waitSignal(window.intake.importer.ended):
        window.intake.importer.paste()


def answered(qtbot: QtBot, window: MainWindow, act: Callable[[ChangesDialog], object]) -> None:
    with qtbot.waitSignal(window.intake.revisions.decided):
        when_open(ChangesDialog, act)
        paste(qtbot, window, NEW)


def revision(window: MainWindow) -> int:
    assert window.reading.article is not None
    return window.reading.article.article.revision


@pytest.mark.parametrize("taken", [True, False])
def test_a_changed_text_is_shown_and_taken_only_if_the_reader_says_so(
    qtbot: QtBot, window: MainWindow, taken: bool
) -> None:
    paste(qtbot, window, OLD)
    paste(qtbot, window, OLD)
    assert revision(window) == 1
    seen = []

    def decide(dialog: ChangesDialog) -> None:
        seen.append((dialog.counted, dialog.text.toPlainText()))
        if taken:
            dialog.take.click()
        else:
            dialog.reject()

    answered(qtbot, window, decide)
    [(counted, shown)] = seen
    assert counted == "one paragraph changed · one new · 0 gone"
    assert shown.splitlines() == [
        "… one paragraph as it was …",
        "灯台の光は十二十キロ先の船を導く。",
        "… 2 paragraphs as they were …",
        "山の上には小さな社がある。",
    ]
    assert revision(window) == 1 + taken
    assert any("社がある" in row.ja.text for row in window.view.rows) is taken


def test_an_article_that_keeps_its_text_comes_out_of_the_trash(
    qtbot: QtBot, window: MainWindow
) -> None:
    paste(qtbot, window, OLD)
    assert window.reading.article is not None
    identity = window.reading.article.article.id
    shelving.do(window.workspace, Act.TRASH, [identity])
    answered(qtbot, window, lambda dialog: dialog.reject())
    assert revision(window) == 1
    assert identity in {one.id for one in window.workspace.library.articles()}


def test_both_texts_are_kept_if_the_reader_says_so(qtbot: QtBot, window: MainWindow) -> None:
    paste(qtbot, window, OLD)
    assert window.reading.article is not None
    before = window.reading.article.article.id
    answered(qtbot, window, lambda dialog: dialog.both.click())
    assert window.reading.article.article.id != before
    assert (window.workspace.library.revision(before), revision(window)) == (1, 1)


def test_the_changes_of_a_text_can_be_looked_at_later(qtbot: QtBot, window: MainWindow) -> None:
    paste(qtbot, window, OLD)
    answered(qtbot, window, lambda dialog: dialog.take.click())
    seen = []

    def look(dialog: ChangesDialog) -> None:
        seen.append(dialog.counted)
        dialog.older.setCurrentIndex(1)
        seen.append(dialog.counted)
        dialog.reject()

    when_open(ChangesDialog, look)
    window.actions_["changes"].trigger()
    assert seen == ["one paragraph changed · one new · 0 gone", "Nothing changed"]


def test_an_article_with_one_text_has_no_changes(qtbot: QtBot, window: MainWindow) -> None:
    paste(qtbot, window, OLD)
    QTimer.singleShot(0, lambda: QApplication.activeModalWidget() and pytest.fail("a dialog"))
    window.actions_["changes"].trigger()
    assert window.statusBar().currentMessage() == "“港の灯台” has had no other text."
