"""What fails in the window is said in the window, once."""

import sys

from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from reader.model.errors import StoreError
from reader.ui.failures import Failures


def shown(window: QWidget) -> list[str]:
    return [box.informativeText() for box in window.findChildren(QMessageBox) if box.isVisible()]


def test_an_error_that_nobody_caught_is_told_once_in_words(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    before = sys.excepthook
    failures = Failures(window)
    for _ in range(3):
        error = StoreError("The disk is full: make room.")
        sys.excepthook(StoreError, error, None)
    qtbot.waitUntil(lambda: shown(window) == ["The disk is full: make room."])
    sys.excepthook(ZeroDivisionError, ZeroDivisionError("by zero"), None)
    qtbot.waitUntil(lambda: len(shown(window)) == 2)
    assert "ZeroDivisionError" in shown(window)[1]
    failures.close()
    assert sys.excepthook == before
