"""The status bar: its messages never run into what stands beside them."""

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.window.main_window import MainWindow

LONG = "“" + "とても長い題名の記事" * 20 + "” and 12 more are in your library."


def inked(picture: QImage, columns: range) -> bool:
    """Tell whether anything but the ground is drawn in some columns."""
    ground = picture.pixelColor(1, picture.height() // 2)
    rows = range(4, picture.height() - 4)
    return any(picture.pixelColor(x, y) != ground for x in columns for y in rows)


@pytest.mark.parametrize("width", [1000, 700, 480, 400])
@pytest.mark.parametrize("busy", [True, False])
def test_a_message_ends_before_what_stands_beside_it(
    qtbot: QtBot, window: MainWindow, width: int, busy: bool
) -> None:
    window.resize(width, 700)
    qtbot.waitUntil(lambda: window.width() == width)
    if busy:
        window.status.show_translation(3, 1200)
    window.say(LONG)
    bar = window.status_bar
    qtbot.waitUntil(lambda: bar.width() == width)
    shown = [part for part in bar.findChildren(QPushButton) if part.isVisible()]
    assert bool(shown) is busy
    least = 60
    qtbot.waitUntil(lambda: bar.message_room().width() > least)
    beside = min(part.x() for part in bar.findChildren(QWidget) if part.isVisible())
    assert bar.message_room().right() < beside
    picture = bar.grab().toImage()
    assert inked(picture, range(12, bar.message_room().right()))
    assert not inked(picture, range(bar.message_room().right() + 1, beside))
    assert bar.toolTip() == LONG


def test_a_message_is_never_taken_for_markup(window: MainWindow) -> None:
    window.say("<b>bold</b> was imported")
    assert "&lt;b&gt;" in window.status_bar.toolTip()
