"""The bookmark that copies a page with its address in any browser, and the page to drag it from."""

import re
from html import unescape
from pathlib import Path

from reader.resources import resource

_BOOKMARK = re.compile(r'href="(javascript:[^"]*)"')


def bookmark_page() -> Path:
    """Return the HTML page that has the bookmark as a button."""
    return resource("browser", "bookmarklet.html")


def bookmarklet() -> str:
    """Return the bookmark's address, which is a program."""
    found = _BOOKMARK.search(bookmark_page().read_text(encoding="utf-8"))
    return unescape(found[1]) if found else ""
