"""The dialog on dictionaries in the window, and what follows it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reader.ui.modal import ask
from reader.workflow.workspace import Workspace


class DictionariesController(QObject):
    """Opens the dialog, from the menu, from a word's card or with what was dropped."""

    changed = Signal()
    """Other dictionaries are asked now, or in another order."""

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window

    def open(self, install: Sequence[Path] = ()) -> None:
        """Show the dialog until it is closed; install archives in it."""
        # Only a reader who opens it pays for loading it.
        from reader.ui.panels.dictionaries_dialog import DictionariesDialog

        dialog = DictionariesDialog(self._workspace, self._window.window(), install=install)
        dialog.changed.connect(self.changed)
        ask(dialog)
