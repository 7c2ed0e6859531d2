"""Finds the address of the page that was copied among the formats that browsers put beside it."""

import re
from collections.abc import Callable
from urllib.parse import urlsplit

from reader.text.saved_from import web_address

_WINDOWS = 'application/x-qt-windows-mime;value="{}"'
HEADED = (_WINDOWS.format("HTML Format"), "HTML Format")
"""HTML with a header of Windows in which browsers say where it came from."""
PLAIN = (
    "chromium/x-source-url",
    _WINDOWS.format("Chromium internal source URL"),
    "text/x-moz-url-priv",
    _WINDOWS.format("text/x-moz-url-priv"),
    "org.chromium.source-url",
)
"""The address alone: Chromium, Edge, Brave and the like on Linux and Windows; Firefox."""
_SOURCE = re.compile(r"^SourceURL:(\S+)\s*$", re.MULTILINE)
_HEAD = 2_000


def copied_from(data: Callable[[str], bytes]) -> str:
    """Return where the text on the clipboard was copied, empty if no browser says.

    `data` gives what the clipboard holds in a format, nothing where it lacks it.
    """
    for name in PLAIN:
        if address := _address(_decoded(data(name))):
            return address
    for name in HEADED:
        head = data(name)[:_HEAD].decode("utf-8", errors="replace").replace("\r", "\n")
        if (found := _SOURCE.search(head)) and (address := _address(found[1])):
            return address
    return ""


def _decoded(data: bytes) -> str:
    """Return what a browser wrote in UTF-8, or as Firefox does in UTF-16."""
    encoding = "utf-16-le" if b"\x00" in data else "utf-8"
    return data.decode(encoding, errors="replace").strip("\x00\ufeff \r\n")


def _address(told: str) -> str:
    # Some write the page's title below its address.
    address = web_address(told.partition("\n")[0])
    if not told.startswith(("http://", "https://")) or not address:
        return ""
    parts = urlsplit(address)
    # Firefox tells no more than the site, on which every article would be a newer state of another.
    return address if parts.path not in ("", "/") or parts.query else ""
