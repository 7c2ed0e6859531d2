"""Finds in a page's source the address that whoever saved or copied it wrote into a comment."""

import re
from urllib.parse import urlsplit

_HEAD = 8_000
"""Characters within which such a comment begins."""
_COMMENTS = (
    # Internet Explorer, Chrome, Edge, and the bookmarklet of this program.
    re.compile(r"<!--\s*saved from url=\(\d+\)(\S+?)\s*-->", re.IGNORECASE),
    re.compile(r"<!--\s*Page saved with SingleFile\s+url:\s*(\S+)", re.IGNORECASE),
    re.compile(r"<!--\s*Mirrored from (\S+) by HTTrack", re.IGNORECASE),
)


def saved_address(source: str) -> str:
    """Return where a page was saved from, empty if its source does not say."""
    head = source[:_HEAD]
    for comment in _COMMENTS:
        if found := comment.search(head):
            return web_address(found[1])
    return ""


def web_address(told: str) -> str:
    """Return an address that a browser has told of, empty if it is none of the web."""
    address = told.strip()
    try:
        parts = urlsplit(address if "://" in address[:10] else f"http://{address}")
    except ValueError:
        return ""
    sound = parts.scheme in ("http", "https") and "." in (parts.hostname or "")
    return parts.geturl() if sound and address.isprintable() and " " not in address else ""
