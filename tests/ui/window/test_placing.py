"""A note whose passage is gone is placed by hand, in the whole window."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from reader.model.spans import Language
from reader.ui.panels.note_list import NoteList
from reader.ui.panels.parts import StatusLine
from reader.ui.reading.settings import Place
from reader.ui.window.main_window import MainWindow
from reader.workflow.importing import add_clipboard
from reader.workflow.open_article import OpenArticle
from reader.workflow.workspace import Workspace
from tests.ui.window.conftest import TEXT, shown

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
GONE = "強化学習によって推論能力を鍛える手法"


@pytest.fixture
def window(qtbot: QtBot, workspace: Workspace) -> Iterator[MainWindow]:
    """The window on an article whose third paragraph was written anew, with a note on the old."""
    before = add_clipboard(workspace, TEXT)
    row = next(n for n, block in enumerate(before.blocks) if GONE in block.text)
    OpenArticle(workspace, before).annotate(Language.JA, (row, 0), (row, len(GONE)), comment="？")
    window = shown(qtbot, workspace)
    changed = TEXT.replace(GONE + "が広がったという", "報酬で賢くするやり方が増えている")
    window.open_article(add_clipboard(workspace, changed))
    yield window
    window.close()


def note_list(window: MainWindow) -> NoteList:
    found = window.notes_panel.findChild(NoteList)
    assert isinstance(found, NoteList)
    return found


def said(window: MainWindow) -> str:
    line = window.notes_panel.findChild(StatusLine)
    assert isinstance(line, StatusLine)
    return line.text


def click_note(window: MainWindow) -> None:
    listed = note_list(window)
    at = listed.visualRect(listed.model().index(1, 0)).center()
    QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=at)


def select(window: MainWindow, text: str) -> None:
    row = next(n for n, row in enumerate(window.view.rows) if text in row.ja.text)
    at = window.view.rows[row].ja.text.index(text)
    window.view.select(Language.JA, Place(row, at), Place(row, at + len(text)))


def lost(window: MainWindow) -> int:
    assert window.reading.article is not None
    return len(window.reading.article.unplaced())


def test_a_click_on_a_note_without_a_place_tells_how_to_give_it_one_and_moves_nothing(
    window: MainWindow,
) -> None:
    before = window.view.position()
    click_note(window)
    assert "Ctrl+Shift+P" in said(window)
    assert window.view.position() == before


def test_the_chosen_note_is_placed_at_the_selection_with_one_key_and_undone(
    window: MainWindow,
) -> None:
    click_note(window)
    select(window, "報酬で賢くするやり方")
    QTest.keyClick(window.view, Qt.Key.Key_P, CONTROL | SHIFT)
    [note] = window.notes_panel.shown()
    assert (note.anchor.exact, note.comment) == ("報酬で賢くするやり方", "？")
    assert lost(window) == 0
    assert window.view.selection() is None
    assert (said(window), window.statusBar().currentMessage()) == (
        "",
        "The note has its place here now.",
    )
    QTest.keyClick(window, Qt.Key.Key_Z, CONTROL)
    assert lost(window) == 1


@pytest.mark.qt_log_ignore("plugin does not support")
def test_it_is_placed_from_its_own_menu_and_from_that_of_the_text(window: MainWindow) -> None:
    click_note(window)
    select(window, "報酬で賢くするやり方")
    assert "place_note" in {action.objectName() for action in window.text_menu.menu().actions()}
    note_list(window).customContextMenuRequested.emit(note_list(window).rect().center())
    [menu] = window.notes_panel.findChildren(
        QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly
    )
    next(action for action in menu.actions() if "Place" in action.text()).trigger()
    menu.close()
    assert lost(window) == 0
    select(window, "企業")
    assert "place_note" not in {a.objectName() for a in window.text_menu.menu().actions()}


def test_without_a_chosen_note_or_a_selection_nothing_moves_and_it_is_said_what_is_missing(
    window: MainWindow,
) -> None:
    select(window, "報酬で賢くするやり方")
    QTest.keyClick(window.view, Qt.Key.Key_P, CONTROL | SHIFT)
    assert "Choose one note" in window.statusBar().currentMessage()
    window.view.clear_selection()
    click_note(window)
    QTest.keyClick(window.view, Qt.Key.Key_P, CONTROL | SHIFT)
    assert "Select the passage" in said(window)
    assert lost(window) == 1
