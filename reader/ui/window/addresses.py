"""Opens the address of a link in the system's browser, because the reader asked for it."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

_SCHEMES = frozenset({"http", "https", "mailto"})


def follow(address: str) -> bool:
    """Hand an address to the program that the system has for it; return whether there was one.

    An address that could run or read something of this machine's is not opened.
    """
    url = QUrl(address, QUrl.ParsingMode.StrictMode)
    return url.isValid() and url.scheme() in _SCHEMES and QDesktopServices.openUrl(url)
