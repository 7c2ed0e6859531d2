"""What HTML's inline elements mark words as."""

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
    if kind is None:
        return None
    if kind is not InlineKind.LINK:
        return kind, ""
    address = (element.get("href") or element.get("target") or "").strip()
    return (kind, address) if address else None
