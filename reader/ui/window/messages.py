"""Problems told to the reader in a box that does not stop the rest of the program."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from reader.model.wording import tr
from reader.ui.dialog import take_icons_off
from reader.ui.modal import ask
from reader.ui.plain import plain_box


def ask_to_replace(parent: QWidget, told: str, typed: str) -> bool:
    """Tell that another window changed what the reader typed anew; return whether theirs stands."""
    box = plain_box(QMessageBox.Icon.Question, tr("Changed in another window"), told, parent)
    box.setInformativeText(
        tr("You wrote “{typed}”.", typed=typed) if typed else tr("You took yours back.")
    )
    mine = box.addButton(tr("Put Mine There"), QMessageBox.ButtonRole.AcceptRole)
    theirs = box.addButton(tr("Keep What Is There"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(theirs)
    box.setEscapeButton(theirs)
    ask(box)
    return box.clickedButton() is mine


def show_problem(parent: QWidget, title: str, problem: str) -> QMessageBox:
    """Show a problem over `parent`, in words; return the box, which closes and deletes itself."""
    box = plain_box(QMessageBox.Icon.Warning, title, title, parent)
    box.setInformativeText(problem)
    # Qt makes the text as narrow as the title above it, which breaks a sentence into scraps.
    box.setStyleSheet("QLabel#qt_msgbox_informativelabel { min-width: 26em; }")
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    take_icons_off(box)
    box.open()
    return box
