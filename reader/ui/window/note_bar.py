"""The small bar at a selection or a clicked highlight: colours, a comment, the glossary."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from reader.model.annotation import Colour
from reader.model.spans import Language
from reader.model.wording import tr, tr_later
from reader.ui.icons import icon
from reader.ui.panels.parts import COLOUR_NAMES, swatch
from reader.ui.panels.swatches import SIZE, swatch_buttons
from reader.ui.reading.view import ReadingView
from reader.ui.window.actions import Actions
from reader.ui.window.notes_controller import NotesController

PAUSE = 180
"""Milliseconds without a change after which a selection counts as made."""
GAP = 6
DRAWN = {"notes": "comment", "glossary": "add_term", "delete": "delete_note"}
WORDS = {
    "notes": (tr_later("Comment"), tr_later("Write a comment (C)")),
    "glossary": (tr_later("Add term"), tr_later("Add the selection to the glossary (Ctrl+G)")),
    "delete": (tr_later("Delete"), tr_later("Delete the highlight (Del)")),
}


class NoteBar(QFrame):
    """Buttons that never take the focus from the text: each is a key there, too."""

    def __init__(self, over: QWidget, actions: Actions) -> None:
        super().__init__(over)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAccessibleName(tr("For the selection"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(4, 3, 4, 3)
        layout.setSpacing(1)
        self.colours = swatch_buttons(self)
        for number, (colour, button) in enumerate(self.colours.items(), 1):
            button.setToolTip(
                tr(
                    "Highlight: {colour} ({key})",
                    colour=tr(COLOUR_NAMES[colour]).lower(),
                    key=number,
                )
            )
            button.clicked.connect(actions[colour.value].trigger)
            self._add(layout, button)
        self.buttons: dict[str, QToolButton] = {}
        for picture, name in DRAWN.items():
            button = self.buttons[name] = QToolButton()
            words, tip = map(tr, WORDS[picture])
            button.setText(words)
            button.setAccessibleName(words)
            button.setToolTip(tip)
            button.setAutoRaise(True)
            button.setIconSize(QSize(SIZE, SIZE))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.clicked.connect(actions[name].trigger)
            self._add(layout, button)
        self._draw()
        self.hide()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the pictures in the colours of the theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self.layout() is not None:
            self._draw()

    def offer(self, colour: Colour | None) -> None:
        """Offer what one does with a highlight of `colour`, with a selection where it is None."""
        for each, button in self.colours.items():
            button.setChecked(each is colour)
        self.buttons["add_term"].setVisible(colour is None)
        self.buttons["delete_note"].setVisible(colour is not None)
        self.adjustSize()

    def _add(self, layout: QHBoxLayout, button: QToolButton) -> None:
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout.addWidget(button)

    def _draw(self) -> None:
        for colour, button in self.colours.items():
            button.setIcon(swatch(self.palette(), colour, SIZE))
        ink = self.palette().color(QPalette.ColorRole.ButtonText)
        for picture, name in DRAWN.items():
            self.buttons[name].setIcon(icon(picture, ink, SIZE))


class NoteBars(QObject):
    """Shows the bar where something is selected or a highlight has the focus, and follows it."""

    def __init__(self, view: ReadingView, actions: Actions, notes: NotesController) -> None:
        super().__init__(view)
        self._view = view
        self._notes = notes
        self.bar = NoteBar(view.viewport(), actions)
        self.card: QWidget | None = None
        """What else may stand at a word that is selected, and is not to be covered."""
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._show)
        view.selection_changed.connect(self._changed)
        view.annotation_activated.connect(lambda _identity: self._pause.start())
        view.position_changed.connect(self.place)
        view.link_changed.connect(self._changed)
        notes.changed.connect(self._changed)

    def _changed(self) -> None:
        """Wait with what is new until the hand rests; what is gone goes at once."""
        if self._area() is None:
            self.bar.hide()
            self._pause.stop()
        else:
            self._pause.start()

    def _show(self) -> None:
        if QGuiApplication.mouseButtons():
            self._pause.start()
            return
        if self._area() is None:
            self.bar.hide()
            return
        note = None if self._view.selection() else self._notes.at_hand
        self.bar.offer(note.colour if note else None)
        self.bar.show()
        self.bar.raise_()
        self.place()

    def _area(self) -> QRectF | None:
        """Return what the bar is about, as far as it is in sight."""
        view = self._view
        parts: list[QRectF] = []
        selection = view.selection()
        if selection is not None:
            language: Language = selection.language
            for row in range(selection.start.row, selection.end.row + 1):
                if row in view.page.visible:
                    span = view.text_selection.part(row, view.rows[row])
                    parts += view.page.boxes(row, language, span) if span else []
        elif (link := view.keyboard.highlight) and link.row in view.page.visible:
            parts = view.page.boxes(link.row, link.language, link.mark.span)
        window = QRectF(view.viewport().rect())
        seen = [part for part in parts if part.intersects(window)]
        if not seen:
            return None
        area = seen[0]
        for part in seen[1:]:
            area = area.united(part)
        # At its last line, where the mouse or the caret is.
        return QRectF(seen[-1].left(), area.top(), seen[-1].width(), area.height())

    def place(self) -> None:
        """Put the bar below what it is about, or above where there is no room or a card."""
        if self.bar.isHidden():
            return
        area = self._area()
        if area is None:
            self.bar.hide()
            return
        room = self._view.viewport().rect()
        size = self.bar.size()
        x = round(area.center().x()) - size.width() // 2
        x = max(4, min(x, room.right() - size.width() - 4))
        below, above = round(area.bottom()) + GAP, round(area.top()) - GAP - size.height()
        y = below if below + size.height() <= room.bottom() else max(4, above)
        places = [QPoint(x, y), QPoint(x, above), QPoint(x, below)]
        if self.card is not None and self.card.isVisible():
            card = self.card.geometry()
            beside = (card.right() + GAP, card.left() - GAP - size.width())
            places += [QPoint(left, y) for left in beside]
        else:
            card = QRect()
        free = (
            place
            for place in places
            if room.contains(QRect(place, size)) and not card.intersects(QRect(place, size))
        )
        self.bar.move(next(free, places[0]))
