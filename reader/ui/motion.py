"""Whether the system asks programs to move little on the screen."""

import os
import shutil
import subprocess
import sys
from configparser import Error as ConfigError
from configparser import RawConfigParser
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QStyle

_CLIENT_AREA_ANIMATION = 0x1042
_PATIENCE = 1.0
"""Seconds that a desktop's answer is waited for, once."""


@lru_cache(maxsize=1)
def is_little_wanted() -> bool:
    """Tell whether it does, as it was when it was first asked; on a screen nobody sees, as well."""
    if QGuiApplication.platformName() in ("offscreen", "minimal"):
        return True
    if not QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration):
        return True
    if sys.platform == "win32":
        return _windows()
    if sys.platform == "darwin":
        kept = QSettings("com.apple.universalaccess", "").value("reduceMotion")
        return str(kept).lower() in ("1", "true")
    home = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    return desktop_wants_little(home) or _gnome()


def desktop_wants_little(config: Path) -> bool:
    """Tell whether KDE's or GTK's settings below a folder say so."""
    for file, section, key, off in (
        ("kdeglobals", "KDE", "AnimationDurationFactor", ("0", "0.0")),
        ("gtk-3.0/settings.ini", "Settings", "gtk-enable-animations", ("0", "false")),
        ("gtk-4.0/settings.ini", "Settings", "gtk-enable-animations", ("0", "false")),
    ):
        settings = RawConfigParser(strict=False)
        try:
            settings.read(config / file, encoding="utf-8")
        except (ConfigError, OSError, UnicodeError):
            continue
        if settings.get(section, key, fallback="").strip().lower() in off:
            return True
    return False


def _gnome() -> bool:
    program = shutil.which("gsettings")
    if program is None or "gnome" not in os.environ.get("XDG_CURRENT_DESKTOP", "").lower():
        return False
    asked = [program, "get", "org.gnome.desktop.interface", "enable-animations"]
    try:
        told = subprocess.run(  # noqa: S603  # its name and words are ours
            asked, capture_output=True, timeout=_PATIENCE, check=False, text=True
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return told.stdout.strip() == "false"


def _windows() -> bool:
    shown = 1
    if sys.platform == "win32":
        import ctypes

        told = ctypes.c_int(1)
        ctypes.windll.user32.SystemParametersInfoW(_CLIENT_AREA_ANIMATION, 0, ctypes.byref(told), 0)
        shown = told.value
    return not shown
