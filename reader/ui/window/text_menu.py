"""The menu that a right click on the article opens."""

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from reader.model.annotation import Annotation, Colour
from reader.model.page import MarkKind
from reader.model.wording import tr
from reader.ui.panels.parts import COLOUR_NAMES, swatch
from reader.ui.reading.view import ReadingView
from reader.ui.window.actions import Actions
from reader.ui.window.notes_controller import NotesController


class TextMenu(QObject):
    """What one does with the selection, or with the highlight or link that was clicked."""

    def __init__(
        self, view: ReadingView, actions: Actions, notes: NotesController, window: QWidget
    ) -> None:
        super().__init__(window)
        self._view = view
        self._actions = actions
        self._notes = notes
        view.context_menu_requested.connect(self._open)

    def menu(self) -> QMenu:
        """Return the menu for what is selected, or for what was clicked, now."""
        menu = QMenu(self._view)
        self._actions.keep_keys(menu)
        self._fill_for_link(menu)
        note = self._note()
        if note is not None:
            self._fill_for_note(menu, note)
        else:
            self._fill(menu)
        menu.addSeparator()
        menu.addAction(self._actions["add_term"])
        menu.addAction(self._actions["edit_english"])
        menu.addAction(self._actions["correct_reading"])
        menu.addAction(self._actions["opinions"])
        return menu

    def _fill(self, menu: QMenu) -> None:
        menu.addAction(self._actions["copy"])
        menu.addSeparator()
        menu.addAction(self._actions["highlight"])
        colours = menu.addMenu(tr("Highlight &in"))
        for colour in Colour:
            self._colour(colours, colour).triggered.connect(
                lambda _checked=False, colour=colour: self._notes.highlight(colour)
            )
        colours.setEnabled(self._view.selection() is not None)
        menu.addAction(self._actions["comment"])
        if self._notes.may_place:
            menu.addAction(self._actions["place_note"])

    def _fill_for_note(self, menu: QMenu, note: Annotation) -> None:
        for colour in Colour:
            action = self._colour(menu, colour)
            action.setCheckable(True)
            action.setChecked(colour is note.colour)
            action.triggered.connect(
                lambda _checked=False, colour=colour: self._notes.recolour(note.id, colour)
            )
        menu.addSeparator()
        words = (
            tr("Edit &Comment and Tags…") if note.comment or note.tags else tr("&Comment and Tags…")
        )
        menu.addAction(words, lambda: self._notes.edit(note.id))
        menu.addAction(tr("&Delete Highlight"), lambda: self._notes.delete(note.id))

    def _fill_for_link(self, menu: QMenu) -> None:
        """Offer the link that was clicked, on which a term may stand that a click means first."""
        target = self._view.menu_target()
        marks = [mark for mark in target.marks if mark.kind is MarkKind.LINK] if target else []
        if marks:
            address = marks[0].key
            menu.addAction(tr("Open &Link"), lambda: self._view.address_activated.emit(address))
            menu.addAction(
                tr("Copy Link Add&ress"), lambda: QGuiApplication.clipboard().setText(address)
            )
            menu.addSeparator()

    def _note(self) -> Annotation | None:
        """Return the note whose highlight was clicked, unless other text is selected."""
        target = self._view.menu_target()
        if self._view.selection() is not None or target is None:
            return None
        marks = [mark for mark in target.marks if mark.kind is MarkKind.HIGHLIGHT]
        return self._notes.of(marks[0].key) if marks else None

    def _colour(self, menu: QMenu, colour: Colour) -> QAction:
        return menu.addAction(swatch(menu.palette(), colour), tr(COLOUR_NAMES[colour]))

    def _open(self, at: QPoint) -> None:
        self.menu().exec(at)
