"""Writes the quotation marks that a browser draws around a quotation within a sentence."""

from lxml.etree import _Element

_MARKS = (("「", "」"), ("『", "』"))
_OPENING, _CLOSING = "「『“‘\"'（(", "」』”’\"'）)"


def mark_quotations(tree: _Element) -> None:
    """Make each `q` of `tree` plain words in the marks that Japanese has, unless it has some."""
    for element, depth in [(q, sum(1 for _ in q.iterancestors("q"))) for q in tree.iter("q")]:
        element.tag = "span"
        words = "".join(map(str, element.itertext())).strip()
        if not words or (words[0] in _OPENING and words[-1] in _CLOSING):
            continue
        before, after = _MARKS[depth % 2]
        element.text = before + (element.text or "")
        children = list(element)
        if children:
            children[-1].tail = (children[-1].tail or "") + after
        else:
            element.text += after
