"""Dialogs that are asked and then gone."""

from PySide6.QtWidgets import QDialog

from reader.ui.dialog import take_icons_off


def ask(dialog: QDialog) -> int:
    """Show a dialog until it is closed; return its result. It can be asked once.

    It is deleted when its caller is done with it: a child of the window would stay with it hidden.
    """
    take_icons_off(dialog)
    result: int = dialog.exec()
    dialog.deleteLater()
    return result
