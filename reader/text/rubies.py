"""Takes the readings out of a page's ruby: the base stays text and carries what is above it."""

import re
from collections.abc import Iterator

from lxml import etree
from lxml.etree import _Element

READING = "data-reading"
"""The attribute of a `ruby` that holds the reading of all that is in it."""

_DOTS = re.compile(r"[・･﹅﹆●○◎▲△、。.．･•‧ヽ゛]+")
"""What stands above words not to read them, but to stress them."""
_PLAIN = frozenset({"rb", "rt", "rp", "rtc", "span"})
_LONGEST = 50
"""Characters of a reading; what is longer is a note."""


def keep_readings(tree: _Element) -> None:
    """Give each `ruby` of `tree` its reading as an attribute, one `ruby` for each part read."""
    for element in list(tree.iter("ruby")):
        if all(child.tag in _PLAIN and not _deep(child) for child in _elements(element)):
            pairs = list(_pairs(element))
            if pairs:
                _rebuild(element, pairs)
        else:
            readings = [_text(child) for child in element.iterchildren("rt")]
            _give(element, "".join(readings))


def _elements(element: _Element) -> Iterator[_Element]:
    return (child for child in element.iterchildren(etree.Element) if isinstance(child.tag, str))


def _deep(element: _Element) -> bool:
    """Tell whether there is more in an element of the base than words."""
    return element.tag in {"rb", "span"} and len(element) > 0


def _text(element: _Element) -> str:
    return "".join("".join(map(str, element.itertext())).split())


def _pairs(element: _Element) -> Iterator[tuple[str, str]]:
    """Yield the base texts with their readings, empty where there is none."""
    bases = [element.text or ""]
    readings: list[str] = []

    def taken() -> Iterator[tuple[str, str]]:
        kept = [base for base in bases if base.strip()]
        if len(kept) == len(readings):
            yield from zip(kept, readings, strict=True)
        else:
            yield "".join(kept), "".join(readings)
        bases.clear()
        readings.clear()

    for child in _elements(element):
        if child.tag == "rt":
            readings.append(_text(child))
        elif child.tag in {"rb", "span"}:
            if readings:
                yield from taken()
            bases.append("".join(map(str, child.itertext())))
        if child.tail and child.tail.strip():
            if readings:
                yield from taken()
            bases.append(child.tail)
    if any(bases):
        yield from taken()


def _rebuild(element: _Element, pairs: list[tuple[str, str]]) -> None:
    tail = element.tail
    element.clear()
    element.tag, element.tail = "span", tail
    for base, reading in pairs:
        part = etree.SubElement(element, "ruby")
        part.text = base.strip()
        _give(part, reading)


def _give(element: _Element, reading: str) -> None:
    if _DOTS.fullmatch(reading):
        element.tag = "em"
    elif 0 < len(reading) <= _LONGEST:
        element.set(READING, reading)
