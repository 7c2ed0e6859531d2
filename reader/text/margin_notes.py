"""Puts notes that a page shows in its margin, or at a click, below the paragraph that they are in.

In the tree they stand in the middle of a sentence, which would go on with their text.
"""

import re
from copy import deepcopy

from lxml import etree
from lxml.etree import _Element

from reader.text.formulas import replace_element

_NOTE = re.compile(
    r"(?:^|\s)(?:side-?note|margin-?note|side-?notes?__?(?:text|content)|ltx_note_outer|"
    r"inline-?footnote|foot-?note-?(?:popup|popover|tooltip|content)|tooltip-?(?:text|content))(?:\s|$)",
    re.IGNORECASE,
)
_TWICE = re.compile(r"(?:^|\s)ltx_tag_note(?:\s|$)")
"""The number of a note in LaTeXML's pages, which its mark tells as well."""
_AROUND = frozenset(("p", "li", "dd", "dt", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6"))
_WITHIN = frozenset(("li", "dd", "td", "th"))
"""What keeps a note inside itself."""


def put_out_notes(tree: _Element) -> None:
    """Move the notes of `tree` that stand within sentences to paragraphs below, in place."""
    last: dict[_Element, _Element] = {}
    for element in list(tree.iter(etree.Element)):
        if not _is_note(element):
            continue
        around = next((outer for outer in element.iterancestors() if outer.tag in _AROUND), None)
        if around is None or any(_is_note(outer) for outer in element.iterancestors()):
            continue
        note = deepcopy(element)
        note.tail = None
        note.tag = "p"
        note.attrib.clear()
        for number in [e for e in note.iter("span") if _TWICE.search(e.get("class") or "")]:
            replace_element(number, "")
        replace_element(element, "")
        if around.tag in _WITHIN:
            around.append(note)
        else:
            last.get(around, around).addnext(note)
            last[around] = note


def _is_note(element: _Element) -> bool:
    if element.tag not in {"span", "small", "aside", "div", "label", "i"}:
        return False
    if element.get("popover") is not None:
        return True
    return _NOTE.search(element.get("class") or "") is not None
