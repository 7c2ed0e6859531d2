"""What is copied is there in both forms, and leaves the program in peace."""

import subprocess
import sys

from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from reader.ui import clipboard

PROGRAM = """
from PySide6.QtWidgets import QApplication
from reader.ui import clipboard
application = QApplication([])
clipboard.copy("推論", "<b>推論</b>")
print(QApplication.clipboard().mimeData().html())
"""


def test_plain_text_and_html_are_both_there(qtbot: QtBot) -> None:
    clipboard.copy("推論 1", "<b>推論</b> 1")
    data = QGuiApplication.clipboard().mimeData()
    assert (data.text(), data.html()) == ("推論 1", "<b>推論</b> 1")


def test_a_program_that_copied_ends_well() -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout == "<b>推論</b>\n"
