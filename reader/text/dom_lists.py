"""The numbers of an ordered list's items, as HTML counts them."""

import re

from lxml.etree import _Element

ITEMS = frozenset({"li", "item"})
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_MOST_ROMAN = 3999
_STYLED = re.compile(
    r"(?:^|;)\s*list-style(?:-type)?\s*:[^;]*?\b(lower|upper)-(roman|alpha|latin)\b", re.IGNORECASE
)
_NO_NUMBERS = re.compile(r"(?:^|;)\s*list-style(?:-type)?\s*:\s*none", re.IGNORECASE)


def is_ordered(element: _Element) -> bool:
    """Tell whether `element` is a list whose items have numbers."""
    if element.tag != "ol" and (element.tag != "list" or element.get("rend") != "ol"):
        return False
    return _NO_NUMBERS.search(element.get("style") or "") is None


def item_numbers(items: _Element) -> dict[_Element, str]:
    """Return the label of each item ("3.", "c.", "iii."), as `start`, `value`, `reversed` say."""
    children = [child for child in items.iterchildren() if child.tag in ITEMS]
    step = -1 if items.get("reversed") is not None else 1
    number = _whole(items.get("start"))
    if number is None:
        number = len(children) if step < 0 else 1
    labels: dict[_Element, str] = {}
    for child in children:
        own = _whole(child.get("value"))
        number = number if own is None else own
        labels[child] = f"{_written(number, _kind(child) or _kind(items))}."
        number += step
    return labels


def task_box(*, done: bool) -> str:
    """Return the sign that stands before the words of a task."""
    return "☑ " if done else "☐ "


def _kind(element: _Element) -> str:
    """Return how numbers are written: a, A, i, I, or "" where nothing says."""
    styled = _STYLED.search(element.get("style") or "")
    if styled is None:
        return element.get("type") or ""
    letter = "i" if styled[2].lower() == "roman" else "a"
    return letter.upper() if styled[1].lower() == "upper" else letter


def _whole(text: str | None) -> int | None:
    """Return the number that an attribute holds, None if it holds none that can be one."""
    try:
        return int(text.strip()) if text and len(text) < 12 else None
    except ValueError:
        return None


def _written(number: int, kind: str) -> str:
    if kind in {"a", "A"} and number > 0:
        letters = ""
        while number:
            number, rest = divmod(number - 1, 26)
            letters = chr(ord(kind) + rest) + letters
        return letters
    if kind in {"i", "I"} and 0 < number <= _MOST_ROMAN:
        roman = ""
        for value, sign in _ROMAN:
            roman += sign * (number // value)
            number %= value
        return roman if kind == "i" else roman.upper()
    return str(number)
