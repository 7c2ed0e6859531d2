"""Parses a page's source so that nothing of it is cut: no depth, no character stops the parser."""

import re

from lxml import etree
from lxml.etree import _Element

from reader.model.errors import ImportRefusedError
from reader.model.wording import tr, tr_later

_NOTHING = tr_later("This HTML holds no text: save the page again.")
_XML_HEAD = re.compile(
    r"^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!doctype[^\[>]*\[.*?\]\s*>)?", re.IGNORECASE | re.DOTALL
)
"""Also a document type's own definitions, which no browser reads."""
_ENDLESS_TAG = re.compile(r"<([A-Za-z][\w-]*)\s[^<>]{20000,}>")
"""Reading attributes takes the square of their number; no article has its words in so many."""
_END = re.compile(r"</(?:body|html)\s*>", re.IGNORECASE)
"""Behind it the parser drops everything, which browsers show all the same."""
_REFERENCE = re.compile(r"&#(?:x([0-9a-f]+)|([0-9]+));?", re.IGNORECASE)
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufdd0-\ufdef"
    + "".join(chr(plane + end) for plane in range(0, 0x110000, 0x10000) for end in (0xFFFE, 0xFFFF))
    + "]"
)
"""What no XML may hold, and so no tree."""
_LAST = 0x10FFFF
_MOST_DIGITS = 8
_WINDOWS = range(0x80, 0xA0)
"""Numbers of the character set that old pages were written in; browsers read them so."""

_MAX_DEPTH = 120
"""The parser cuts at 256 levels, of which it makes some itself."""
_TAG = re.compile(
    r"<!--.*?(?:-->|\Z)|<(?P<verbatim>script|style|textarea|title)\b[^>]*>.*?(?:</(?P=verbatim)\s*>|\Z)"
    r"|<(?P<end>/)?(?P<name>[A-Za-z][\w:-]*)(?P<rest>(?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>",
    re.IGNORECASE | re.DOTALL,
)
_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
     "track", "wbr", "html", "head", "body")
)  # fmt: skip
_SELF_CLOSING = frozenset(("p", "li", "dt", "dd", "tr", "td", "th", "option", "rt", "rp"))
"""What ends where the next of its kind begins."""
_INLINE = frozenset(
    ("a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
     "ins", "kbd", "label", "mark", "nobr", "q", "ruby", "rb", "rt", "rp", "rtc", "s", "samp",
     "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var")
)  # fmt: skip


def parse(source: str) -> _Element:
    """Return the tree of an HTML page or fragment.

    Raises:
        ImportRefusedError: when there is nothing in it.
    """
    source = _ENDLESS_TAG.sub(r"<\1>", _XML_HEAD.sub("", source))
    source = _FORBIDDEN.sub("", _REFERENCE.sub(_character, _END.sub("", source)))
    try:
        # Elements as they are, not as `lxml.html` has them: those ask Python for their class.
        parser = etree.HTMLParser(huge_tree=True, encoding="utf-8")
        tree = etree.fromstring(_flattened(source), parser)
    except (etree.ParserError, ValueError) as error:
        raise ImportRefusedError(tr(_NOTHING)) from error
    if tree is None:
        raise ImportRefusedError(tr(_NOTHING))
    return tree


def _character(match: re.Match[str]) -> str:
    """Return a numeric reference as it stands, or nothing if it names what is no character."""
    digits = match[1] or match[2]
    if len(digits.lstrip("0")) > _MOST_DIGITS:
        return ""
    number = int(digits, 16 if match[1] else 10)
    if number in _WINDOWS:
        return bytes([number]).decode("cp1252", errors="ignore")
    return "" if number > _LAST or _FORBIDDEN.match(chr(number)) else match[0]


def _flattened(source: str) -> str:
    """Return `source` with the tags left out that stand too deep in others.

    The words stay: where a tag that is a block is left out, a line begins.
    """
    open_tags: list[str] = []
    dropped: list[bool] = []
    kept: list[str] = []
    at = 0
    for match in _TAG.finditer(source):
        if match["name"] is None:
            continue
        name = match["name"].lower()
        if name in _VOID or (match["rest"].endswith("/") and name not in _INLINE):
            continue
        if match["end"]:
            gone = _close(name, open_tags, dropped)
        else:
            if name in _SELF_CLOSING and open_tags and open_tags[-1] == name:
                open_tags.pop()
                dropped.pop()
            gone = len(open_tags) >= _MAX_DEPTH
            open_tags.append(name)
            dropped.append(gone)
        if gone:
            kept.append(source[at : match.start()])
            kept.append("" if name in _INLINE else "<br>")
            at = match.end()
    return "".join((*kept, source[at:])) if kept else source


def _close(name: str, open_tags: list[str], dropped: list[bool]) -> bool:
    """Close the last open tag of that name with all in it; tell whether it had been left out."""
    for place in range(len(open_tags) - 1, max(-1, len(open_tags) - 1 - _MAX_DEPTH), -1):
        if open_tags[place] == name:
            gone = dropped[place]
            del open_tags[place:], dropped[place:]
            return gone
    return False
