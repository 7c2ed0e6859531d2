"""Makes the addresses of links whole, and drops those that lead nowhere outside the text."""

from collections.abc import Iterable
from dataclasses import replace
from urllib.parse import urljoin, urlsplit

from reader.model.inline import InlineKind, InlineMark
from reader.text.dom import Part

_SCHEMES = frozenset({"http", "https", "mailto"})
"""Of addresses that a reader may open; all others could run or read something."""
_LONGEST = 2000
"""Characters of an address; a longer one holds data rather than a place."""


def with_addresses(parts: Iterable[Part], base: str) -> list[Part]:
    """Return `parts` with the addresses of their links taken from `base`, where it is known."""
    return [
        replace(part, marks=tuple(found for mark in part.marks if (found := _whole(mark, base))))
        if part.marks
        else part
        for part in parts
    ]


def _whole(mark: InlineMark, base: str) -> InlineMark | None:
    if mark.kind is not InlineKind.LINK:
        return mark
    if mark.target.startswith("#"):
        return None
    try:
        address = urljoin(base, mark.target) if base else mark.target
        parts = urlsplit(address)
    except ValueError:
        return None
    known = parts.scheme in _SCHEMES and (parts.netloc or parts.scheme == "mailto")
    printable = address.isprintable() and len(address) <= _LONGEST
    return replace(mark, target=address) if known and printable else None
