"""Text that looks like markup is shown letter by letter."""

from PySide6.QtGui import Qt as RichText
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.plain import plain_tip
from reader.ui.window.messages import show_problem

MARKUP = "<img src='file:///etc/hostname'><b>太字</b> & <a href='x'>y</a>"


def shown(label: QLabel) -> str:
    """What a reader sees of a label."""
    if label.textFormat() is RichText.TextFormat.PlainText:
        return label.text()
    if not RichText.mightBeRichText(label.text()):
        return label.text()
    document = QTextDocument()
    document.setHtml(label.text())
    return document.toPlainText()


def test_a_tool_tip_shows_markup_letter_by_letter(qtbot: QtBot) -> None:
    label = QLabel(plain_tip(MARKUP))
    qtbot.addWidget(label)
    assert shown(label) == MARKUP
    assert plain_tip("普通の 文 & more") == "普通の 文 & more"


def test_a_message_shows_markup_letter_by_letter(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    box = show_problem(window, "Not done", MARKUP)
    assert MARKUP in [shown(label) for label in box.findChildren(QLabel)]
    assert isinstance(box, QMessageBox)
    box.close()
