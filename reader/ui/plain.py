"""Text of the reader's or of a package, shown as it is where Qt would take it for markup."""

import re
from html import escape

# Where PySide keeps Qt's functions on rich text.
from PySide6.QtGui import Qt as RichText
from PySide6.QtWidgets import QMessageBox, QWidget


def plain_tip(text: str) -> str:
    """Return what a tool tip must be given to show `text` letter by letter."""
    if not RichText.mightBeRichText(text):
        return text
    return f'<span style="white-space: pre-wrap">{escape(text)}</span>'


def menu_words(text: str) -> str:
    """Return what a menu must be given to show `text` letter by letter."""
    return " ".join(text.replace("&", "&&").split())


def plain_words(words: str) -> str:
    """Return what an action or a field is called, without its letter to type.

    The letter has an & before it, and in Japanese brackets of its own: "ファイル(&F)".
    """
    return re.sub(r"\(&.\)", "", words).replace("&", "")


def plain_box(
    icon: QMessageBox.Icon, title: str, text: str, parent: QWidget | None = None
) -> QMessageBox:
    """Return a message box that shows `text` letter by letter."""
    box = QMessageBox(icon, title, "", parent=parent)
    box.setTextFormat(RichText.TextFormat.PlainText)
    box.setText(text)
    return box
