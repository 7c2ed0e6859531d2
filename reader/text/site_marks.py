"""Gives what sites tell by a class alone the element, or the sign, that tells it to everybody.

That is: captions, the marks of notes, tasks, who speaks in a balloon, numbered lines of a recipe.
"""

import re

from lxml import etree
from lxml.etree import _Element

from reader.text.dom_lists import task_box

_CAPTION = re.compile(
    r"(?:^|[\s_-])(?:thumbcaption|gallerytext|wp-caption-text|(?:image|figure|photo|img|pic)-?caption)"
    r"(?:$|[\s_-])",
    re.IGNORECASE,
)
_LONGEST_CAPTION = 300
_PICTURE = re.compile(
    r"(?:^|[\s_-])(?:photos?|images?|img|pic|pict|picture|figure|fig|shashin|gazou?)(?:$|[\s_\d-])",
    re.IGNORECASE,
)
_LONGEST_WORDS = 100
_NOTE = re.compile(r"foot-?note|noteref|(?:^|[\s_#:-])fn(?:ref)?[\s_:-]?\d", re.IGNORECASE)
_NOTE_NUMBER = re.compile(r"\s*\d{1,3}\s*")
_TOLD_BY = ("class", "id", "href", "role", "rel", "data-component-name", "{http://www.idpf.org/2007/ops}type",
            "epub:type")  # fmt: skip
_DONE = re.compile(r"(?:^|\s)checkbox-on(?:\s|$)")
_OPEN = re.compile(r"(?:^|\s)checkbox-off(?:\s|$)")
_SPEAKER = re.compile(
    r"(?:^|[\s_-])(?:speech|balloon|fukidashi|voice|chat|talk)\w*[_-]+(?:icon)?name(?:$|[\s_-])",
    re.IGNORECASE,
)
_TIMES = frozenset({"relative-time", "time-ago", "local-time", "time-until", "amp-timeago"})
"""Elements of pages' own make that say with `datetime` what `<time>` says."""
_TABLES = {"table": "table", "row": "tr", "cell": "td", "columnheader": "th", "rowheader": "th"}
"""What divisions are for those who cannot see them."""
_BLOCKS = ("p", "ul", "ol", "table", "h1", "h2", "h3", "h4", "blockquote", "pre")


def tell_marks(tree: _Element) -> None:
    """Change those elements of `tree`, in place."""
    for element in tree.iter("div", "span"):
        element.tag = _TABLES.get(element.get("role", ""), element.tag)
    for element in list(tree.iter(etree.Element)):
        name = element.get("class") or ""
        if element.tag in _TIMES:
            element.tag = "time"
        elif element.tag == "a":
            _note(element)
        elif element.tag == "li" and element.get("data-inline-task-id") is not None:
            _put_before(element, task_box(done="checked" in name.split()))
        elif not name:
            continue
        elif _DONE.search(name) or _OPEN.search(name):
            # The box and its words are two elements.
            element.tag, element.text = "span", task_box(done=_DONE.search(name) is not None)
        elif _is_caption(element, name):
            element.tag = "figcaption"
        elif element.tag in {"div", "span", "p"} and _SPEAKER.search(name):
            words = _text(element).strip()
            if words and not len(element) and not words.endswith(("：", ":")):
                element.tag, element.text = "p", f"{words}："
        elif "ltx_listingline" in name.split():
            element.tag = "li"
        elif "ltx_bibblock" in name.split():
            _put_before(element, " ")


def _is_caption(element: _Element, name: str) -> bool:
    """Tell whether an element is a caption by its class, or holds a picture and what is below."""
    if element.tag not in {"div", "p", "span", "td"}:
        return False
    outer = element.getparent()
    shown = outer is not None and next(outer.iter("img"), None) is not None
    named = _CAPTION.search(name) or (shown and "caption" in name.split())
    if named and element.tag != "td":
        alone = next(element.iter(*_BLOCKS), element) is element
        return alone and len(_text(element)) <= _LONGEST_CAPTION
    return element.tag != "span" and _PICTURE.search(name) is not None and _is_pictured(element)


def _is_pictured(element: _Element) -> bool:
    """Tell whether an element is a picture and a line below it, which leads nowhere."""
    inside = {child.tag for child in element.iterdescendants(etree.Element)}
    words = _text(element).strip()
    return (
        "img" in inside
        and inside <= {"img", "br", "span", "font", "small", "picture", "source"}
        and 0 < len(words) <= _LONGEST_WORDS
    )


def _note(link: _Element) -> None:
    """Raise a link that is a note's number and that nothing raises."""
    if not _NOTE_NUMBER.fullmatch(_text(link)) or not (link.get("href") or "").startswith("#"):
        return
    raised = (
        next(link.iterancestors("sup"), None) is not None
        or next(link.iter("sup"), None) is not None
    )
    parent = link.getparent()
    begins = parent is not None and parent[0] is link and not (parent.text or "").strip()
    told = any(_NOTE.search(link.get(attribute) or "") for attribute in _TOLD_BY)
    if told and not raised and not begins:
        text, tail, address = _text(link).strip(), link.tail, link.get("href") or ""
        link.clear()
        link.set("href", address)
        link.tail = tail
        etree.SubElement(link, "sup").text = text


def _put_before(element: _Element, text: str) -> None:
    element.text = f"{text}{(element.text or '').lstrip()}"


def _text(element: _Element) -> str:
    return "".join(map(str, element.itertext(etree.Element)))
