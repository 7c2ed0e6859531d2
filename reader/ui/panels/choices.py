"""Buttons that show what is chosen, in a light and in a dark palette alike."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QToolButton, QWidget

from reader.ui.theme import theme_for

Role = QPalette.ColorRole


class RadioButton(QRadioButton):
    """A radio button whose circle can be seen in the dark.

    Qt's Fusion style draws the circle somewhat darker than the window, which in a dark palette is
    no colour to see; for this button the window counts as lighter, though nothing else of it shows.
    """

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._follow()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change from light to dark."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ParentChange or event.type() is QEvent.Type.PaletteChange:
            self._follow()

    def _follow(self) -> None:
        _show_outline(self)


class CheckBox(QCheckBox):
    """A check box whose frame can be seen in the dark, for which it is as with `RadioButton`."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        _show_outline(self)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change from light to dark."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ParentChange or event.type() is QEvent.Type.PaletteChange:
            _show_outline(self)


class ToggleButton(QToolButton):
    """A button that, while it is chosen, has the colours of a selection."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setCheckable(True)
        self.toggled.connect(self._follow)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change from light to dark."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._follow()

    def _follow(self) -> None:
        palette = _around(self)
        if self.isChecked():
            theme = theme_for(palette)
            palette.setColor(Role.Button, theme.selection)
            palette.setColor(Role.ButtonText, theme.text)
        _give(self, palette, Role.Button, Role.ButtonText)


def _show_outline(button: QAbstractButton) -> None:
    palette = _around(button)
    theme = theme_for(palette)
    if theme.dark:
        palette.setColor(Role.Window, theme.text)
    _give(button, palette, Role.Window)


def _around(button: QAbstractButton) -> QPalette:
    parent = button.parentWidget()
    return QPalette(parent.palette() if parent is not None else QPalette())


def _give(button: QAbstractButton, wanted: QPalette, *roles: QPalette.ColorRole) -> None:
    """Give `button` the colours of `wanted` in some roles; all others it inherits."""
    own = QPalette()
    own.setResolveMask(0)
    for role in roles:
        own.setColor(role, wanted.color(role))
    # Setting a palette tells of a change of it, which leads back here.
    if any(button.palette().color(role) != wanted.color(role) for role in roles):
        button.setPalette(own)
