"""What HTML's inline elements mark words as."""

import re

from lxml.etree import _Element

from reader.model.inline import InlineKind
from reader.text.formulas import FORMULA
from reader.text.rubies import READING

_KINDS = {
    "b": InlineKind.STRONG,
    "strong": InlineKind.STRONG,
    "mark": InlineKind.STRONG,
    "em": InlineKind.EMPHASIS,
    "i": InlineKind.EMPHASIS,
    "cite": InlineKind.EMPHASIS,
    "dfn": InlineKind.EMPHASIS,
    "var": InlineKind.EMPHASIS,
    "code": InlineKind.CODE,
    "kbd": InlineKind.CODE,
    "samp": InlineKind.CODE,
    "tt": InlineKind.CODE,
    "a": InlineKind.LINK,
    "ref": InlineKind.LINK,
    "sup": InlineKind.NOTE,
}
_NOTE_SIGN = re.compile(r"\s*(?:[*※†‡]\d{0,3}|\[\d{1,3}\]|[(（]?注\d{1,3}[)）]?)\s*")
"""What a link to a note of the page says, raised or not."""
_RENDERED = {"#b": InlineKind.STRONG, "#i": InlineKind.EMPHASIS, "#t": InlineKind.CODE}
"""Of `hi`, which trafilatura makes of them."""


def inline_kind(element: _Element, tag: str) -> tuple[InlineKind, str] | None:
    """Return what `element` marks its words as, with a link's address or
    a reading, or None for nothing."""
    if tag == "hi":
        rendered = _RENDERED.get(element.get("rend", ""))
        return (rendered, "") if rendered else None
    if tag == "ruby":
        reading = element.get(READING, "")
        return (InlineKind.READING, reading) if reading else None
    if element.get(FORMULA):
        return InlineKind.FORMULA, ""
    kind = _KINDS.get(tag)
    if kind is not InlineKind.LINK:
        return (kind, "") if kind else None
    return _link(element)


def _link(element: _Element) -> tuple[InlineKind, str] | None:
    address = (element.get("href") or element.get("target") or "").strip()
    if address.startswith("#") and _NOTE_SIGN.fullmatch("".join(map(str, element.itertext()))):
        return InlineKind.NOTE, ""
    return (InlineKind.LINK, address) if address else None
