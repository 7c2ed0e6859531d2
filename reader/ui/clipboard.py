"""What comes by the clipboard or is dropped, and text that goes there, plain and as HTML."""

import atexit
from functools import cache
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication


def local_files(data: QMimeData) -> list[Path]:
    """Return the files of this machine that were copied or dropped."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


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
