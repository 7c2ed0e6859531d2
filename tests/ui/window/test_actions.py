"""The keys of the window: each does one thing."""

from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.ui.reading.settings import PageLayout
from reader.ui.window.actions import MENUS, ActionText
from reader.ui.window.main_window import MainWindow


def test_no_two_actions_have_a_key_in_common_but_those_that_share_the_numbers() -> None:
    texts = [text for menu in MENUS.values() for text in menu if isinstance(text, ActionText)]
    keys = Counter(key for text in texts if not text.shared for key in text.keys)
    assert [key for key, count in keys.items() if count > 1] == []
    shared = {key for text in texts if text.shared for key in text.keys}
    assert shared <= set("123456789")
    assert not shared & keys.keys()


def test_every_action_has_a_name_of_its_own() -> None:
    names = [t.name for menu in MENUS.values() for t in menu if isinstance(t, ActionText)]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize(
    ("layout", "key", "said"),
    [
        ("vertical", "Ctrl+3", "below anyway"),
        ("vertical", "Ctrl+4", "horizontal lines"),
        ("vertical", "Ctrl+]", "horizontal lines"),
        ("japanese_only", "Ctrl+4", "side by side"),
        ("side_by_side", "Alt+Left", "nothing to go back"),
        ("side_by_side", "Shift+R", "No sentence has been revealed"),
    ],
)
def test_the_key_of_what_cannot_be_done_says_why(
    window: MainWindow, qtbot: QtBot, layout: str, key: str, said: str
) -> None:
    window.actions_[layout].trigger()
    before = window.view_options.settings
    QTest.keySequence(window.view, QKeySequence(key))
    assert said in window.status_bar.currentMessage()
    assert window.view_options.settings == before


def test_a_key_does_its_work_again_once_it_can(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_["vertical"].trigger()
    QTest.keySequence(window.view, QKeySequence("Ctrl+3"))
    window.actions_["vertical"].trigger()
    window.status_bar.clearMessage()
    QTest.keySequence(window.view, QKeySequence("Ctrl+3"))
    assert window.view_options.settings.layout is PageLayout.INTERLINEAR
    assert not window.status_bar.currentMessage()
