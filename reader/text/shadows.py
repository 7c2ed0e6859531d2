"""Puts what a page's components draw where a browser shows it: their shadow trees, as saved."""

from lxml.etree import _Element

_MODES = ("shadowrootmode", "shadowroot")


def draw_shadows(tree: _Element) -> None:
    """Put each saved shadow tree of `tree` in the place of its host's children, in place.

    The children stand where the shadow tree has slots for them; those for which it has none are
    not shown, and go.
    """
    for template in list(tree.iter("template")):
        host = template.getparent()
        if host is None or not any(template.get(mode) for mode in _MODES):
            continue
        words = f"{host.text or ''}{template.tail or ''}"
        given = [child for child in host if child is not template]
        for child in list(host):
            host.remove(child)
        host.text, template.tail, template.tag, host.tag = None, None, "div", "div"
        host.append(template)
        _fill(template, given, words)


def _fill(shadow: _Element, given: list[_Element], words: str) -> None:
    """Put what a host was `given` into the slots of its shadow tree, each thing once."""
    named: dict[str, list[_Element]] = {}
    for child in given:
        named.setdefault(child.get("slot") or "" if isinstance(child.tag, str) else "", []).append(
            child
        )
    for slot in list(shadow.iter("slot")):
        name = slot.get("name") or ""
        children = named.pop(name, [])
        text, words = ("", words) if name else (words, "")
        if not children and not text.strip():
            continue  # What it holds itself is shown.
        for old in list(slot):
            slot.remove(old)
        slot.text, slot.tag = text, "span" if not children else "div"
        for child in children:
            child.tail = None if name else child.tail
            slot.append(child)
