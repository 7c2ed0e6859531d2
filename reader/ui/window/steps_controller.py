"""Takes back what was done last and does it again, and says what it was."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reader.model.errors import ReaderError
from reader.model.wording import tr, tr_later
from reader.ui.window.messages import show_problem
from reader.workflow.history import History


class StepsController(QObject):
    """The window's undo and redo, over the one line in which all acts stand."""

    said = Signal(str)

    def __init__(self, history: History, window: QWidget) -> None:
        super().__init__(window)
        self._history = history
        self._window = window

    def undo(self) -> None:
        """Take back what was done last, and say what it was."""
        self._step(self._history.undo, tr_later("Undone: {what}"), tr("There is nothing to undo."))

    def redo(self) -> None:
        """Do again what was taken back last, and say what it is."""
        self._step(
            self._history.redo, tr_later("Done again: {what}"), tr("There is nothing to redo.")
        )

    def _step(self, act: Callable[[], str | None], words: str, nothing: str) -> None:
        try:
            done = act()
        except ReaderError as error:
            show_problem(self._window, tr("This stays as it is"), str(error))
        else:
            self.said.emit(tr(words, what=done) if done else nothing)
