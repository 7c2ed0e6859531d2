"""What the window remembers of itself between two days: sizes, layout, zoom, furigana."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtGui import QAction

WINDOW_FILE = "window.ini"
"""The file's name in the data folder."""

Value = str | int | float | bool


class Preferences:
    """Settings in one ini file in the reader's data folder."""

    def __init__(self, file: Path) -> None:
        self._settings = QSettings(str(file), QSettings.Format.IniFormat)

    def bytes(self, key: str) -> QByteArray:
        """Return bytes, empty when nothing is kept."""
        value = self._settings.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()

    def has(self, key: str) -> bool:
        """Tell whether anything is kept under a key."""
        return bool(self._settings.contains(key))

    def text(self, key: str, default: str) -> str:
        """Return a text."""
        return str(self._settings.value(key, default))

    def number(self, key: str, default: float) -> float:
        """Return a number; what is not one counts as absent."""
        try:
            return float(str(self._settings.value(key, default)))
        except ValueError:
            return default

    def set(self, key: str, value: Value | QByteArray) -> None:
        """Keep a value."""
        self._settings.setValue(key, value)

    def keep_checked(self, action: QAction, key: str) -> None:
        """Check an action unless it was unchecked yesterday, and keep what becomes of it."""
        action.setChecked(self.text(key, "on") == "on")
        action.toggled.connect(lambda on: self.set(key, "on" if on else "off"))
