"""Problems told to the reader in a box that does not stop the rest of the program."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from reader.ui.plain import plain_box


def show_problem(parent: QWidget, title: str, problem: str) -> QMessageBox:
    """Show a problem over `parent`, in words; return the box, which closes and deletes itself."""
    box = plain_box(QMessageBox.Icon.Warning, title, title, parent)
    box.setInformativeText(problem)
    # Qt makes the text as narrow as the title above it, which breaks a sentence into scraps.
    box.setStyleSheet("QLabel#qt_msgbox_informativelabel { min-width: 26em; }")
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
    return box
