"""The contents of an article beside it, and the keys from heading to heading."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.model.blocks import BlockKind
from reader.ui.window.main_window import MainWindow
from reader.workflow.importing import add_clipboard
from reader.workflow.workspace import Workspace
from tests.ui.window.conftest import shown

PARTS = ("構成", "結果", "これから")
TEXT = "小さなモデルの記録\n\n" + "\n\n".join(
    f"## {part}\n\n{'研究者は推論を使うのである。' * 12}\n\n### {part}の細かい話\n\n"
    + "\n\n".join(f"{part}の{n}番目の段落である。" for n in range(9))
    for part in PARTS
)


@pytest.fixture
def book(qtbot: QtBot, workspace: Workspace) -> Iterator[MainWindow]:
    window = shown(qtbot, workspace)
    window.open_article(add_clipboard(workspace, TEXT))
    qtbot.waitUntil(lambda: len(window.ruler.landmarks.headings) == 6)
    window.view.setFocus()
    yield window
    window.close()


def listed(window: MainWindow) -> list[str]:
    return [heading.text for heading in window.contents.panel.headings]


def at_top(window: MainWindow) -> str:
    return window.view.rows[window.view.position().block].ja.text


def test_a_heading_in_the_list_is_gone_to_and_come_back_from(
    book: MainWindow, qtbot: QtBot
) -> None:
    assert not book.contents.dock.isVisible()
    QTest.keySequence(book, QKeySequence("Ctrl+J"))
    contents = book.contents.panel
    assert contents.list.hasFocus()
    assert listed(book) == [text for part in PARTS for text in (part, f"{part}の細かい話")]
    QTest.keyClick(contents.list, Qt.Key.Key_End)
    QTest.keyClick(contents.list, Qt.Key.Key_Up)
    QTest.keyClick(contents.list, Qt.Key.Key_Return)
    assert book.view.hasFocus()
    last = book.ruler.landmarks.headings[-2].block
    assert last in book.view.page.visible
    QTest.keySequence(book.view, QKeySequence("Alt+Left"))
    assert book.view.position().block == 0


def test_the_list_shows_where_the_reader_is(book: MainWindow, qtbot: QtBot) -> None:
    book.docks.bring_up(book.contents.dock)
    contents = book.contents.panel
    assert contents.current is None
    book.contents.step(1)
    assert contents.current is not None
    assert contents.current.text == "構成"
    assert contents.list.currentIndex().row() == 0
    book.view.scroll_by(-10_000)
    assert contents.current is None


def test_keys_go_from_heading_to_heading(book: MainWindow) -> None:
    forward, back = QKeySequence("Ctrl+PgDown"), QKeySequence("Ctrl+PgUp")
    QTest.keySequence(book.view, forward)
    assert at_top(book) == "構成"
    QTest.keySequence(book.view, forward)
    assert at_top(book) == "構成の細かい話"
    book.view.scroll_by(60)
    QTest.keySequence(book.view, back)
    assert at_top(book) == "構成の細かい話"
    QTest.keySequence(book.view, back)
    assert at_top(book) == "構成"
    QTest.keySequence(book.view, back)
    assert "further back" in book.status_bar.currentMessage()


def test_an_article_without_headings_says_so(book: MainWindow, workspace: Workspace) -> None:
    text = "短い話\n\n" + "見出しはない。ただの文章である。" * 3
    book.open_article(add_clipboard(workspace, text))
    assert listed(book) == []
    assert not [r for r in book.view.rows if r.kind is BlockKind.HEADING]
    QTest.keySequence(book.view, QKeySequence("Ctrl+PgDown"))
    assert "no headings" in book.status_bar.currentMessage()


def test_who_read_here_before_there_were_contents_does_not_get_the_panel_unasked(
    qtbot: QtBot, workspace: Workspace
) -> None:
    window = shown(qtbot, workspace)
    window.close()
    window.preferences.set("panels_unwanted", "Library|Proposed terms")
    window.preferences.set("panels_known", "")
    again = shown(qtbot, workspace)
    assert not again.contents.dock.isVisible()
    QTest.keySequence(again, QKeySequence("Ctrl+J"))
    again.close()
    third = shown(qtbot, workspace)
    assert third.contents.dock.isVisible()
    third.close()
