"""The self-test in the window: its keys, its button, and what the status bar says."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from reader.ui.reading import PageLayout
from reader.ui.window.main_window import MainWindow
from reader.ui.window.self_test_controller import HIDDEN, NO_ENGLISH

Key = Qt.Key


def told(window: MainWindow) -> list[str]:
    labels = window.status_bar.findChildren(QLabel)
    return [label.text() for label in labels if label.text().startswith(HIDDEN)]


def test_keys_hide_reveal_and_hide_again(window: MainWindow, qtbot: QtBot) -> None:
    button = next(b for b in window.header.findChildren(QToolButton) if b.text() == "Self-test")
    qtbot.keyClick(window.view, Key.Key_T)
    assert (window.view.cover.is_on, button.isChecked(), told(window)) == (True, True, [HIDDEN])
    qtbot.keyClick(window.view, Key.Key_R)
    qtbot.keyClick(window.view, Key.Key_R)
    assert told(window) == [f"{HIDDEN} · 2 revealed"]
    qtbot.keyClick(window.view, Key.Key_R, Qt.KeyboardModifier.ShiftModifier)
    assert told(window) == [HIDDEN]
    button.click()
    assert (window.view.cover.is_on, button.isChecked(), told(window)) == (False, False, [])
    assert window.status_bar.currentMessage() == "The English is shown."


def test_with_japanese_alone_there_is_nothing_to_hide(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_[PageLayout.JAPANESE_ONLY.value].trigger()
    qtbot.keyClick(window.view, Key.Key_T)
    assert not window.view.cover.is_on
    assert not window.actions_["self_test"].isChecked()
    assert window.status_bar.currentMessage() == NO_ENGLISH
