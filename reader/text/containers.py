"""Tells which of a page's asides, headers, forms and footers hold the article's own words."""

import re

from lxml.etree import _Element

from reader.text.chrome import CLOSING, FINAL, INLINE, Chrome, classify
from reader.text.dom import Part, read_parts
from reader.text.formulas import replace_element
from reader.text.lines import is_prose
from reader.text.offers import is_offer, is_profile

_MESSAGE = re.compile(
    r"(?:^|[\s_-])(?:msg|message|call-?out|note|admonition|alert|info|warning|caution|danger|tip|"
    r"hint|memo|point|column|remark|supplement)(?:$|[\s_-])",
    re.IGNORECASE,
)
_WIDGET = re.compile(
    r"(?:^|\s)(?:skiptranslate|goog-te-\S*|goog-gt-\S*|google_translate\S*|gtranslate\S*|wovn-\S*|"
    r"subscription-widget\S*|subscribe-(?:form|box|widget)\S*|newsletter-(?:form|signup|box)\S*|"
    r"mc_embed_signup)(?:$|\s)",
    re.IGNORECASE,
)
_PAGE = ("article", "main")
_LONGEST_WIDGET = 300
"""Characters of what is no page itself, whatever its class says."""
_BESIDE = frozenset(
    ("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "blockquote", "pre", "figure", "table")
)
_FIELDS = frozenset(("email", "password", "search"))
_BOXES = INLINE | CLOSING | FINAL | {Chrome.SHARE, Chrome.NAVIGATION, Chrome.COOKIE}
_MOSTLY = 0.5
_SOME = 2
_HEAD = 3
"""So many lines of a box at most may name it."""


def drop_widgets(tree: _Element) -> None:
    """Take out of `tree` what translates a page, which has a heading of its own, and sign-ups."""
    for element in list(tree.iter("div", "iframe", "span", "section")):
        told = f"{element.get('class', '')} {element.get('id', '')}"
        parent = element.getparent()
        if (
            parent is not None
            and _WIDGET.search(told)
            and next(element.iter(*_PAGE), None) is None
            and len("".join(map(str, element.itertext()))) <= _LONGEST_WIDGET
        ):
            replace_element(element, "")


def open_containers(tree: _Element) -> None:
    """Make plain divisions of those containers of `tree` that are part of its article.

    The others stay what they are: menus, boxes and sign-ups, which nobody reads.
    """
    for element in list(tree.iter("header", "aside", "form", "footer")):
        if _is_own(element):
            element.tag = "div"


def _is_own(element: _Element) -> bool:
    inside = next(element.iterancestors("article"), None) is not None
    if element.tag == "header":
        heads = next(element.iter("h1", "h2"), None) is not None
        main = next(element.iterancestors("main", "section"), None) is not None
        own = inside or (main and heads) or _heads_article(element)
        return next(element.iter("nav"), None) is None and own
    quoted = next(element.iterancestors("blockquote", "figure"), None) is not None
    return (element.tag == "footer" and quoted) or _reads_on(element, inside=inside)


def _heads_article(header: _Element) -> bool:
    """Tell whether a header above the article has the page's only title, which the article lacks.

    The name of a site leads to its first page.
    """
    heading = next(header.iter("h1"), None)
    root = header.getroottree().getroot()
    if (
        heading is None
        or next(heading.iter("a"), None) is not None
        or len(list(root.iter("h1"))) > 1
    ):
        return False
    article = next(root.iter("article", "main"), None)
    first = next(article.iter(*_BESIDE), None) if article is not None else None
    return first is not None and first.tag == "p"


def _reads_on(element: _Element, *, inside: bool) -> bool:
    """Tell whether what is in a box reads like the article that it stands in, or by."""
    parts = read_parts(element)
    prose = [part.text for part in parts if is_prose(part.text)]
    if not parts or _linked(parts) >= _MOSTLY or _names_box([part.text for part in parts]):
        return False
    if any(map(is_profile, prose)) or any(map(is_offer, prose)):
        # A form may be wrapped around the whole page.
        return element.tag == "form" and next(element.iter("article", "h1"), None) is not None
    if element.tag == "form":
        fields = {field.get("type", "text").lower() for field in element.iter("input")}
        return bool(prose) and (not fields & _FIELDS or len(prose) > _SOME)
    if element.tag == "footer":
        return inside and bool(prose)
    beside = (element.getprevious(), element.getnext())
    among = inside or any(other is not None and other.tag in _BESIDE for other in beside)
    told = f"{element.get('class', '')} {element.get('role', '')}"
    return among and (bool(prose) or _MESSAGE.search(told) is not None)


def _names_box(lines: list[str]) -> bool:
    """Tell whether a box begins with what names it: 関連記事, この記事を書いた人."""
    return any(classify(line) in _BOXES for line in lines[:_HEAD])


def _linked(parts: list[Part]) -> float:
    """Return how much of the text is links (0 to 1)."""
    words = sum(len(part.text) for part in parts)
    return sum(part.linked * len(part.text) for part in parts) / words if words else 1.0
