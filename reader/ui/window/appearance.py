"""The colours of the whole program: the theme that was chosen, or light or dark as outside."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QToolTip

from reader.model.wording import tr_later
from reader.ui.theme import DARK, LIGHT, THEMES, Theme, palette_of
from reader.ui.window.preferences import Preferences

SYSTEM = "system"
THEME_WORDS = {
    SYSTEM: tr_later("As the system"),
    "paper": tr_later("Paper"),
    "sepia": tr_later("Sepia"),
    "dark": tr_later("Dark"),
    "contrast": tr_later("High contrast"),
    "contrast-dark": tr_later("High contrast, dark"),
}


class Appearance(QObject):
    """Gives panels, menus and page the colours of one theme, and remembers it."""

    changed = Signal(str)
    """The name of the theme, SYSTEM for the system's light or dark."""

    def __init__(self, preferences: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self._preferences = preferences
        kept = preferences.text("theme", SYSTEM)
        self.choice = kept if kept in THEME_WORDS else SYSTEM
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow)
        self._follow()

    @property
    def theme(self) -> Theme:
        """The theme that is shown."""
        named = [theme for theme in THEMES if theme.name == self.choice]
        if named:
            return named[0]
        scheme = QGuiApplication.styleHints().colorScheme()
        return DARK if scheme is Qt.ColorScheme.Dark else LIGHT

    def choose(self, name: str) -> None:
        """Show another theme, and keep it."""
        self.choice = name
        self._preferences.set("theme", name)
        self._follow()
        self.changed.emit(name)

    def _follow(self) -> None:
        palette = palette_of(self.theme)
        if QApplication.palette() != palette:
            QApplication.setPalette(palette)
            QToolTip.setPalette(palette)
