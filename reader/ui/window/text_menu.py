"""The menu that a right click on the article opens."""

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QMenu, QWidget

from reader.model.annotation import Colour
from reader.ui.reading.view import ReadingView
from reader.ui.theme import theme_for
from reader.ui.window.actions import Actions
from reader.ui.window.notes_controller import NotesController


class TextMenu(QObject):
    """Copy, highlight in a colour, comment, add to the glossary, edit the English."""

    def __init__(
        self, view: ReadingView, actions: Actions, notes: NotesController, window: QWidget
    ) -> None:
        super().__init__(window)
        self._view = view
        self._actions = actions
        self._notes = notes
        view.context_menu_requested.connect(self._open)

    def menu(self) -> QMenu:
        """Return the menu for what is selected now."""
        menu = QMenu(self._view)
        menu.addAction(self._actions["copy"])
        menu.addSeparator()
        menu.addAction(self._actions["highlight"])
        colours = menu.addMenu("Highlight &in")
        theme = theme_for(self._view.palette())
        for colour in Colour:
            action = colours.addAction(_swatch(theme.highlight(colour)), colour.value.title())
            action.triggered.connect(
                lambda _checked=False, colour=colour: self._notes.highlight(colour)
            )
        menu.addAction(self._actions["comment"])
        if self._notes.may_place:
            menu.addAction(self._actions["place_note"])
        menu.addSeparator()
        menu.addAction(self._actions["add_term"])
        menu.addAction(self._actions["edit_english"])
        selected = self._view.selection() is not None
        for name in ("copy", "highlight", "comment"):
            self._actions[name].setEnabled(True)
        colours.setEnabled(selected)
        return menu

    def _open(self, at: QPoint) -> None:
        self.menu().exec(at)


def _swatch(colour: QColor) -> QIcon:
    picture = QPixmap(16, 16)
    picture.fill(colour)
    return QIcon(picture)
