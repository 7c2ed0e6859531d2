"""A row of the colours that a highlight may have."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from reader.model.annotation import Colour
from reader.model.wording import tr
from reader.ui.panels.parts import COLOUR_NAMES, swatch

SIZE = 18


class Swatches(QWidget):
    """Round buttons of which one is chosen; arrow keys move among them."""

    chosen = Signal(object)
    """The Colour."""

    def __init__(self, colour: Colour, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons = swatch_buttons(self)
        self._group = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        for number, (each, button) in enumerate(self._buttons.items(), 1):
            button.setToolTip(
                tr(
                    "{colour} ({number}; Alt+{number} while writing)",
                    colour=tr(COLOUR_NAMES[each]),
                    number=number,
                )
            )
            button.toggled.connect(lambda on, each=each: self.chosen.emit(each) if on else None)
            self._group.addButton(button)
            layout.addWidget(button)
        layout.addStretch(1)
        self._buttons[colour].setChecked(True)

    @property
    def colour(self) -> Colour:
        """The chosen colour."""
        return next(each for each, button in self._buttons.items() if button.isChecked())

    def choose(self, colour: Colour) -> None:
        """Choose a colour."""
        self._buttons[colour].setChecked(True)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the colours anew when light turns to dark."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            for colour, button in self._buttons.items():
                button.setIcon(swatch(self.palette(), colour, SIZE))


def swatch_buttons(owner: QWidget) -> dict[Colour, QToolButton]:
    """Return a button that can be switched on for each colour."""
    buttons = {}
    for colour, name in COLOUR_NAMES.items():
        button = QToolButton()
        button.setIcon(swatch(owner.palette(), colour, SIZE))
        button.setIconSize(QSize(SIZE, SIZE))
        button.setCheckable(True)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setAccessibleName(tr(name))
        buttons[colour] = button
    return buttons
