"""Reads the code of a page as it is seen: in lines, without their numbers and buttons."""

import re
from collections.abc import Iterator

from lxml import etree
from lxml.etree import _Element

from reader.text.code import code_lines
from reader.text.script import JAPANESE, has_share

_LINES = frozenset({"div", "li", "p", "tr", "ol", "ul", "table", "tbody", "section"})
_BLOCK_STYLE = re.compile(r"display\s*:\s*(?:block|table-row|grid|flex)", re.IGNORECASE)
_NUMBERS = re.compile(
    r"(?:^|[\s_-])(?:line-?nos?|line-?num(?:ber)?s?(?:-rows)?|gutter|blob-num|ln-num|"
    r"hljs-ln-(?:numbers|n)|rouge-gutter|crayon-nums?|linenodiv|react-syntax-highlighter-line-number"
    r")(?:$|[\s_-])",
    re.IGNORECASE,
)
_CONTROLS = re.compile(
    r"(?:^|[\s_-])(?:copy|copy-?(?:btn|button|code|to-?clipboard|wrapper)|btn-?copy|clipboard|"
    r"clipboard-?(?:button|copy)|code-?toolbar-?item|toolbar-item)(?:$|[\s_-])",
    re.IGNORECASE,
)
_UNSELECTABLE = re.compile(r"user-select\s*:\s*none", re.IGNORECASE)
_JAPANESE, _MOST_CODE = 0.6, 0.1
_SHORT = 24
"""Characters of a button's words, at most."""
_CODE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:highlight\w*|code|hljs\w*|rouge|blob-code|crayon|syntaxhighlighter|pygments|"
    r"codehilite|sourceCode|linenos?)(?:$|[\s_-])",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d{1,5}")
_NAMES = frozenset({"button", "clipboard-copy", "copy-button", "svg", "style", "script"})
_HOLDERS = frozenset({"pre", "code", "td", "div", "span", "li"})


def is_control(element: _Element) -> bool:
    """Tell whether `element` is a button that copies code."""
    if element.tag in {"clipboard-copy", "copy-button"}:
        return True
    if element.tag not in {"div", "span", "a", "p"}:
        return False
    return bool(
        _CONTROLS.search(element.get("class") or "") or _names_language(element)
    ) and _is_short(element)


def _names_language(element: _Element) -> bool:
    """Tell whether `element` is the word in the corner of a box of code: sh."""
    parent = element.getparent()
    return (
        element.get("class") == "lang"
        and parent is not None
        and (parent.get("class") or "").startswith("language-")
    )


def _is_short(element: _Element) -> bool:
    return len("".join(map(str, element.itertext(etree.Element))).strip()) <= _SHORT


def is_prose(code: str) -> bool:
    """Tell whether what is marked up as code is Japanese text, as mails and old pages are kept."""
    lines = [line for line in code.split("\n") if line.strip()]
    written = "".join(lines)
    return (
        sum(line.rstrip().endswith(("。", "」", "、")) for line in lines) > 1
        and has_share(JAPANESE, written, _JAPANESE)
        and len(code_lines(lines)) < _MOST_CODE * len(lines)
    )


def code_text(element: _Element) -> str:
    """Return the lines of a block of code."""
    return _lines(element).strip("\n").rstrip()


def _lines(element: _Element) -> str:
    text = element.text or ""
    for child in element.iterchildren():
        tail = child.tail or ""
        tag = child.tag if isinstance(child.tag, str) else ""
        if tag == "br":
            text += "\n"
        elif tag in {"td", "th"} and text and not text.endswith("\n") and _shown(child):
            text += f"\t{_lines(child)}"
        elif tag in _LINES or (tag and _BLOCK_STYLE.search(child.get("style") or "")):
            if _shown(child):
                text += "\n" if text and not text.endswith("\n") else ""
                text += _lines(child).removesuffix("\n") + "\n"
            # The source's own break between two lines is not a third one.
            tail = tail if tail.strip() else ""
        elif tag and _shown(child):
            text += _lines(child)
        text += tail
    return text


def _shown(element: _Element) -> bool:
    """Tell whether `element` is code, neither a button nor the number of a line."""
    name = element.get("class") or ""
    if element.tag in _NAMES or (
        element.get("data-line-number") and not len(element) and not element.text
    ):
        return False
    if _NUMBERS.search(name) and not _has_code(element):
        return False
    if "boring" in name.split() or (_CONTROLS.search(name) and _is_short(element)):
        return False
    return not _UNSELECTABLE.search(element.get("style") or "")


def _has_code(element: _Element) -> bool:
    """Tell whether an element whose class speaks of line numbers holds more than numbers."""
    text = "".join(map(str, element.itertext(etree.Element)))
    return any(not _NUMBER.fullmatch(word) for word in text.split())


def code_tables(tree: _Element) -> Iterator[tuple[_Element, str]]:
    """Yield the tables of `tree` that set code beside its line numbers, with that code."""
    for table in list(tree.iter("table")):
        if next(table.iterancestors("pre"), None) is not None:
            continue
        rows = [list(row.iterchildren("td", "th")) for row in table.iter("tr")]
        if rows and all(len(cells) in {1, 2} for cells in rows) and _is_code(table, rows):
            text = "\n".join(code_text(cells[-1]) for cells in rows)
            yield table, text.strip("\n").rstrip()


def _is_code(table: _Element, rows: list[list[_Element]]) -> bool:
    numbered = all(len(cells) == 2 and _is_numbers(cells[0]) for cells in rows)
    if not numbered and not all(len(cells) == 1 for cells in rows):
        return False
    classes = [table.get("class") or "", *(cell.get("class") or "" for row in rows for cell in row)]
    parent = table.getparent()
    classes.append((parent.get("class") or "") if parent is not None else "")
    named = any(_CODE_CLASS.search(name) or _NUMBERS.search(name) for name in classes)
    holds = all(next(cells[-1].iter("pre", "code"), None) is not None for cells in rows)
    return (numbered and (named or holds)) or (named and holds)


def _is_numbers(cell: _Element) -> bool:
    """Tell whether a cell holds nothing but the numbers of lines, one after the other."""
    words = " ".join(map(str, cell.itertext(etree.Element))).split()
    if not words:
        return bool(_NUMBERS.search(cell.get("class") or "") or cell.get("data-line-number"))
    if not all(_NUMBER.fullmatch(word) for word in words):
        # Numbers of which each is an element of its own may stand without a space.
        return False
    numbers = [int(word) for word in words]
    return numbers == list(range(numbers[0], numbers[0] + len(numbers)))
