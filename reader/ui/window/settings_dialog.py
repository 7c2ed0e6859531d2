"""Opens the dialog on the look of the page, connected with what it changes."""

from PySide6.QtWidgets import QWidget

from reader.ui.panels.reading_settings import ReadingSettings
from reader.ui.window.appearance import THEME_WORDS, Appearance
from reader.ui.window.view_controller import ViewController


def open_reading_settings(options: ViewController, appearance: Appearance, window: QWidget) -> None:
    """Open the dialog, or bring it to the front if it is open already."""
    dialog = window.findChild(ReadingSettings)
    if dialog is None:
        dialog = ReadingSettings(options.settings, appearance.choice, THEME_WORDS, window)
        dialog.chosen.connect(options.apply)
        dialog.theme_chosen.connect(appearance.choose)
        options.changed.connect(dialog.show_settings)
    if dialog.isVisible():
        dialog.raise_()
    dialog.show()
    dialog.activateWindow()
