"""Puts a page's tree in order before it is read: takes out what no reader sees as text of it.

That is what is hidden, struck out or read aloud only, what ruby says twice, the anchors of
headings, the buttons and line numbers of code. Formulas, quotations, raised and lowered signs
become words.
"""

import re
from collections.abc import Iterator

from lxml import etree
from lxml.etree import _Element

from reader.text.dates import find_date, without_dates
from reader.text.dom_lists import ITEMS, task_box
from reader.text.formulas import keep_formulas, replace_element
from reader.text.lines import HEADING_MARK
from reader.text.margin_notes import put_out_notes
from reader.text.quotes import mark_quotations
from reader.text.rubies import keep_readings
from reader.text.scripts import lowered, raised
from reader.text.site_marks import tell_marks
from reader.text.tidy_code import code_tables, code_text, is_control, is_prose
from reader.text.wrapping import unwrap

_STRUCK = ("del", "s", "strike")
_READINGS = ("rt", "rp", "rtc")
_HIDING_STYLE = re.compile(
    r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE
)
_FOR_EARS = re.compile(
    r"(?:^|\s)(?:sr-only|visually-?hidden|screen-reader(?:-text)?|u-hidden(?:Visually)?)(?:\s|$)",
    re.IGNORECASE,
)
"""Classes of what is there for a screen reader beside what is seen."""
_OPERATOR = re.compile(r"\s*[/\u2044\u2215×÷+\u2212]\s*")
_HIDDEN_BY_CLASS = frozenset(("d-none", "hidden", "is-hidden", "uk-hidden", "display-none"))
_SHOWN_ELSEWHERE = re.compile(
    r"(?:^|\s)(?:\w+:|d-\w{2,3}-)(?:block|flex|grid|inline[\w-]*|table)(?:\s|$)"
)
"""Classes that show on a screen of another width what a class hides."""
_WHOLE = frozenset({"html", "body", "main", "article"})
_SOLID = ("p", "h1", "h2", "h3", "h4", "li", "pre", "table", "blockquote")
_MOST_HIDDEN = 0.5
"""A page that hides so much of its text shows it by a script."""
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_LARGE = frozenset({"5", "6", "7", "+2", "+3", "+4"})
_LONGEST_HEADING = 60
_ANCHOR = re.compile(
    r"(?:^|[\s_-])(?:anchor|headerlink|header-?anchor|heading-?anchor|hash-?link|permalink|"
    r"anchorjs-link|headline-?link|direct-?link)(?:$|[\s_-])",
    re.IGNORECASE,
)
_EXTRA = re.compile(r"(?:^|\s)(?:headerlink|mw-editsection|editsection|mw-cite-backlink)(?:\s|$)")
"""Classes of what Sphinx and MediaWiki put beside headings and definitions."""
_BACK = re.compile(r"\s*(?:[↩↑⤴⏎⬆^][\ufe0e\ufe0f]?\s*)+")
"""Signs by which a footnote leads back."""
_SIGN_ONLY = re.compile(r"[\W_]*")
_NAMED = re.compile(r"permalink|link|リンク|このセクションへのリンク|copy link", re.IGNORECASE)
_PILCROW = re.compile(r"^\s*(?:[¶🔗]\ufe0f?\s*)+|(?:\s*[¶🔗]\ufe0f?)+\s*$")


def tidy(tree: _Element, *, piece: bool = False) -> None:
    """Put `tree`, a page's or only a `piece` of one, in order, in place."""
    # The source of a formula is often hidden behind its picture.
    keep_formulas(tree)
    mark_quotations(tree)
    keep_readings(tree)
    put_out_notes(tree)
    tell_marks(tree)
    for field in list(tree.iter("input")):
        _as_task(field)
    for element in list(tree.iter(*_READINGS, *_STRUCK)):
        replace_element(element, "")
    for element in _hidden(tree, 1.0 if piece else _MOST_HIDDEN, _opened(tree)):
        replace_element(element, "")
    _mark_large_type(tree)
    for heading in list(tree.iter(*_HEADINGS)):
        _without_anchors(heading)
        _put_out_day(heading)
    extras = [e for e in tree.iter("a", "span") if _EXTRA.search(e.get("class") or "")]
    for extra in (*extras, *filter(_leads_back, list(tree.iter("a")))):
        replace_element(extra, "")
    for listing in tree.iter("listing", "xmp", "plaintext"):
        listing.tag = "pre"
    for table, code in code_tables(tree):
        _replace_with_code(table, code)
    for pre in list(tree.iter("pre")):
        code = code_text(pre)
        if is_prose(code):
            _replace_with_lines(pre, code)
        else:
            _replace_with_code(pre, code)
    for element in [e for e in tree.iter(etree.Element) if is_control(e)]:
        replace_element(element, "")
    for element in list(tree.iter("sup", "sub")):
        _as_characters(element)


def _mark_large_type(tree: _Element) -> None:
    """Make headings of lines in large type, on an old page that marks its title in no other way."""
    if next(tree.iter("h1", "h2", "h3"), None) is not None:
        return
    for font in list(tree.iter("font")):
        before = font.getprevious()
        outer = font.getparent()
        above = before.tail if before is not None else outer.text if outer is not None else ""
        around = (above, font.tail)
        if (
            font.get("size") in _LARGE
            and not any((text or "").strip() for text in around)
            and 0 < len(_text(font).strip()) <= _LONGEST_HEADING
        ):
            font.tag = "h2"


def _leads_back(link: _Element) -> bool:
    """Tell whether a link leads from a footnote to its place in the text."""
    text = "".join(map(str, link.itertext()))
    if not (link.get("href") or "").startswith("#") or not _BACK.fullmatch(text):
        return False
    # These signs mean much else, too.
    return text.strip() not in {"^", "↑"} or next(link.iterancestors("li", "dd"), None) is not None


def _text(element: _Element) -> str:
    return "".join(map(str, element.itertext(etree.Element)))


def _as_task(field: _Element) -> None:
    """Make the box at the beginning of a list's item a sign: whether the task is done."""
    if (field.get("type") or "").lower() != "checkbox":
        return
    inner, outer = field, field.getparent()
    while outer is not None and outer[0] is inner and not (outer.text or "").strip():
        if outer.tag in ITEMS:
            replace_element(field, task_box(done=field.get("checked") is not None))
            return
        inner, outer = outer, outer.getparent()


def _opened(tree: _Element) -> set[_Element]:
    """Return what is hidden until it is asked for: the other tabs, answers below their buttons."""
    buttons = tree.iter("button", "a", "summary", "div", "h2", "h3", "h4", "li")
    named = {name for e in buttons for name in (e.get("aria-controls") or "").split()}
    return {
        element
        for element in tree.iter(etree.Element)
        if element.get("role") == "tabpanel"
        or (element.get("id") in named and "。" in _text(element))
    }


def _hidden(tree: _Element, most: float, opened: set[_Element]) -> list[_Element]:
    """Return what is not to be seen, but for what holds more than `most` of the text."""
    found = [e for e in tree.iter(etree.Element) if e not in opened and _is_hidden(e)]
    if not found:
        return []
    hidden = set(found)
    outermost = [e for e in found if not any(above in hidden for above in e.iterancestors())]
    lengths = {element: len(_text(element)) for element in outermost}
    whole = len(_text(tree))
    return [element for element in outermost if lengths[element] <= most * whole]


def _is_hidden(element: _Element) -> bool:
    if element.tag in _WHOLE:
        return False
    hidden = element.get("hidden")
    if hidden is not None and hidden.lower() != "until-found":
        return True
    closed = element.tag == "dialog" and element.get("open") is None
    if closed or _HIDING_STYLE.search(element.get("style") or "") or _hides(element):
        return True
    # What is no text for a screen reader is a picture or a sign, unless a page hides its whole self
    # behind a box for the moment.
    silent = (element.get("aria-hidden") or "").lower() == "true"
    return silent and next(element.iter(*_SOLID), None) is None


def _hides(element: _Element) -> bool:
    """Tell whether the class of `element` hides it, on screens of any width."""
    name = element.get("class") or ""
    if _FOR_EARS.search(name):
        # The line of a fraction is drawn in place of the sign that is read.
        return _OPERATOR.fullmatch(_text(element)) is None
    hidden = bool(_HIDDEN_BY_CLASS.intersection(name.split()))
    return hidden and not _SHOWN_ELSEWHERE.search(name)


def _without_anchors(heading: _Element) -> None:
    for link in list(heading.iter("a")):
        text, whole = _text(link).strip(), _text(heading).strip()
        named = _ANCHOR.search(link.get("class") or "") or _NAMED.fullmatch(text)
        alone = text == whole or "#" not in (link.get("href") or "")
        if not alone and (named or _SIGN_ONLY.fullmatch(text)):
            replace_element(link, "")
    if _text(heading).strip("¶🔗\ufe0f \n"):
        _strip_signs(heading)


def _put_out_day(heading: _Element) -> None:
    """Put the day that an element of its own tells in a heading below that heading."""
    outer = heading.getparent()
    for part in list(heading.iterchildren("span", "time", "small", "em")):
        text = _text(part).strip()
        day = text and find_date(text) and not without_dates(text).strip("()（）[]［］【】")
        if day and outer is not None and _text(heading).strip() != text:
            replace_element(part, "")
            line = etree.Element("p", {"class": "entry-date"})
            line.text, line.tail, heading.tail = text.strip("()（）[]［］【】"), heading.tail, None
            outer.insert(outer.index(heading) + 1, line)


def _strip_signs(heading: _Element) -> None:
    """Take the sign of an anchor off both ends of a heading, where no link holds it."""
    if heading.text:
        heading.text = (
            _PILCROW.sub("", heading.text) if len(heading) == 0 else _without_leading(heading.text)
        )
    if len(heading) and heading[-1].tail:
        heading[-1].tail = _PILCROW.sub("", heading[-1].tail)


def _without_leading(text: str) -> str:
    match = _PILCROW.match(text)
    return text[match.end() :] if match else text


def _replace_with_code(element: _Element, code: str) -> None:
    tail = element.tail
    element.clear()
    element.tag = "pre"
    element.text, element.tail = code, tail


def _replace_with_lines(element: _Element, text: str) -> None:
    """Make of text that was set by hand, as mails are, a paragraph of each of its lines."""
    tail = element.tail
    element.clear()
    element.tag, element.tail = "div", tail
    lines = ["" if _SIGN_ONLY.fullmatch(line) else line for line in text.split("\n")]
    for line in unwrap(lines):
        if line.strip():
            marked = HEADING_MARK.match(line.strip())
            part = etree.SubElement(element, "h3" if marked else "p")
            part.text = line.strip()[marked.end() :] if marked else line


def _as_characters(element: _Element) -> None:
    """Turn a raised or lowered sign into characters, or a note's mark into one in brackets."""
    text = _text(element).strip()
    before = _before(element)
    linked = element.getparent() is not None and (
        next(element.iter("a"), None) is not None
        or next(element.iterancestors("a"), None) is not None
    )
    tail = element.tail
    if element.tag == "sup":
        put = raised(text, before, tail or "", linked=linked)
    else:
        put = lowered(text, before)
    is_note = element.tag == "sup" and put.startswith(("[", "※", "*", "†", "‡"))
    element.clear()
    element.tag = "sup" if is_note else "span"
    element.text, element.tail = put, tail


def _before(element: _Element) -> str:
    """Return the text right before `element` within its block, its last few characters."""
    for near in _backwards(element):
        if near.strip():
            return near[-8:]
    return ""


def _backwards(element: _Element) -> Iterator[str]:
    for _ in range(4):
        previous = element.getprevious()
        if previous is not None:
            yield (_text(previous) if isinstance(previous.tag, str) else "") + (previous.tail or "")
            element = previous
            continue
        parent = element.getparent()
        if parent is None:
            return
        yield parent.text or ""
        element = parent
