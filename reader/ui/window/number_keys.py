"""The number keys in the text: colours for a selection or highlight, else how a term is known."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut

from reader.model.annotation import Colour
from reader.model.glossary import LearningStatus
from reader.ui.reading.view import ReadingView
from reader.ui.window.actions import Actions
from reader.ui.window.notes_controller import NotesController


class NumberKeys(QObject):
    """Does what a number means for what is selected, clicked or gone to."""

    def __init__(self, view: ReadingView, actions: Actions, notes: NotesController) -> None:
        super().__init__(view)
        self._view = view
        self._actions = actions
        self._notes = notes
        statuses = list(LearningStatus)
        for number, colour in enumerate(Colour):
            status = statuses[number] if number < len(statuses) else None
            shortcut = QShortcut(QKeySequence(str(number + 1)), view)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(
                lambda colour=colour, status=status: self._press(colour, status)
            )

    def _press(self, colour: Colour, status: LearningStatus | None) -> None:
        passage = self._view.selection() is not None or self._notes.at_hand is not None
        name = colour.value if passage or status is None else f"mark_{status}"
        self._actions[name].trigger()
