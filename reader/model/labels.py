"""What an item of a list begins with and what stays as it is: 1., (2), ③, and a task's box, ☑."""

import re
import unicodedata

_LABEL = re.compile(
    r"(?:(?:[-−]?[0-9０-９]{1,3}[.．](?![0-9０-９])|[0-9０-９]{1,3}[)）]|[(（][0-9０-９]{1,3}[)）]|[①-⑳]|"
    r"(?:[A-Za-zＡ-Ｚａ-ｚ]|[ivxIVX]{2,4}|[Ⅰ-Ⅻ])[.．)）](?=\s))\s*(?:[☐☑]\s*)?|[☐☑]\s*)(?=\S)"
)
_CIRCLED = re.compile(r"[①-⑳]")


def label_of(text: str) -> str:
    """Return the number, letter or box that `text` begins with as an item and its space, or ""."""
    match = _LABEL.match(text)
    return match[0] if match and match.end() < len(text) else ""


def western_label(label: str) -> str:
    """Return a label in half width with one space behind it."""
    sign = label.strip()
    return f"{sign if _CIRCLED.match(sign) else unicodedata.normalize('NFKC', sign)} "
