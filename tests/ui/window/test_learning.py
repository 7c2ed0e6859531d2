"""How well a term is known, said by key in the text and seen there."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from reader.model.glossary import LearningStatus
from reader.model.page import MarkKind
from reader.ui.window.main_window import MainWindow


def terms(window: MainWindow) -> list[str]:
    return [
        mark.span.of(row.ja.text)
        for row in window.view.rows
        for mark in row.ja.marks
        if mark.kind is MarkKind.TERM
    ]


def choice(window: MainWindow, words: str) -> QAction:
    actions = window.actions_.menu("&View").findChildren(QAction)
    return next(one for one in actions if one.text().replace("&", "") == words)


def test_the_term_with_the_focus_is_ignored_by_one_key(qtbot: QtBot, window: MainWindow) -> None:
    first = terms(window)[0]
    qtbot.keyClick(window.view, Qt.Key.Key_N)
    qtbot.keyClick(window.view, Qt.Key.Key_4)
    [concept] = window.workspace.glossary.find(first)
    assert concept.learning is LearningStatus.IGNORED
    assert first not in terms(window)
    window.actions_["undo"].trigger()
    assert terms(window)[0] == first


def test_the_view_menu_hides_what_is_known_and_still_does_tomorrow(
    qtbot: QtBot, window: MainWindow
) -> None:
    first = terms(window)[0]
    qtbot.keyClick(window.view, Qt.Key.Key_N)
    qtbot.keyClick(window.view, Qt.Key.Key_3)
    assert first in terms(window)
    choice(window, "Do Not Mark").trigger()
    assert first not in terms(window)
    again = MainWindow(window.workspace)
    qtbot.addWidget(again)
    assert choice(again, "Do Not Mark").isChecked()
    assert window.reading.article is not None
    again.open_article(window.reading.article.article)
    assert first not in terms(again)
    again.close()


def test_without_a_term_the_key_says_what_to_do(qtbot: QtBot, window: MainWindow) -> None:
    said: list[str] = []
    window.glossary.said.connect(said.append)
    qtbot.keyClick(window.view, Qt.Key.Key_2)
    assert said == ["Go to a term first, with N or Tab, or click one."]
