"""Opens the dialog on the look of the page, connected with what it changes."""

from functools import partial

from PySide6.QtWidgets import QWidget

from reader.model.wording import tr
from reader.ui import languages
from reader.ui.panels.reading_settings import ReadingSettings
from reader.ui.window.appearance import THEME_WORDS, Appearance
from reader.ui.window.preferences import Preferences
from reader.ui.window.view_controller import ViewController


def open_reading_settings(
    options: ViewController, appearance: Appearance, preferences: Preferences, window: QWidget
) -> None:
    """Open the dialog, or bring it to the front if it is open already."""
    dialog = window.findChild(ReadingSettings)
    if dialog is None:
        themes = {name: tr(words) for name, words in THEME_WORDS.items()}
        language = languages.chosen_language(preferences.text(languages.KEY, ""))
        dialog = ReadingSettings(options.settings, appearance.choice, themes, language, window)
        dialog.language_chosen.connect(partial(preferences.set, languages.KEY))
        dialog.chosen.connect(options.apply)
        dialog.theme_chosen.connect(appearance.choose)
        options.changed.connect(dialog.show_settings)
        appearance.changed.connect(dialog.show_theme)
    if dialog.isVisible():
        dialog.raise_()
    dialog.show()
    dialog.activateWindow()
