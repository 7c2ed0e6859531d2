"""Whether a window can be shown on this machine."""

import os
import sys


def has_screen() -> bool:
    """Tell whether there is a display, or Qt was told to do without one (offscreen)."""
    if sys.platform in ("win32", "darwin"):
        return True
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return any(os.environ.get(name) for name in names)
