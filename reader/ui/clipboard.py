"""Text on the clipboard, plain and as HTML."""

import atexit
from functools import cache

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication


def copy(text: str, html: str) -> None:
    """Put a text on the clipboard in both forms."""
    copied = QMimeData()
    copied.setText(text)
    copied.setHtml(html)
    QGuiApplication.clipboard().setMimeData(copied)
    _leave_plain_text()


@cache
def _leave_plain_text() -> None:
    # What Python made must not be on the clipboard when Python has ended: Qt would ask it, and
    # the program would end in a crash.
    atexit.register(_only_text)


def _only_text() -> None:
    if QGuiApplication.instance() is not None:
        clipboard = QGuiApplication.clipboard()
        clipboard.setText(clipboard.text())
