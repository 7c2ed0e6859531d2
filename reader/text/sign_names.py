"""Finds names that hold the sign of a sentence's end: モーニング娘。, Yahoo! JAPAN."""

import re
from collections.abc import Iterable
from functools import cache

from reader.model.spans import Span
from reader.resources import resource

SIGN = re.compile(r"[。｡！？!?．.☆★♪]")
"""A sign that ends a sentence, or may stand behind its end."""
_WIDE = {"!": "[!！]", "?": "[?？]", ".": "[.．]", "。": "[。｡]", " ": "[ \u3000]?", "~": "[~～〜]"}


def names_in(text: str) -> tuple[Span, ...]:
    """Return where well-known names with such a sign stand in `text`."""
    # A sign at the very end ends the text in any case.
    return names_among(text, _known()) if SIGN.search(text, 0, max(0, len(text) - 1)) else ()


def names_among(text: str, names: re.Pattern[str] | None) -> tuple[Span, ...]:
    """Return where the names of a `pattern_of` names stand in `text`."""
    if names is None:
        return ()
    return tuple(Span(*match.span()) for match in names.finditer(text))


def pattern_of(names: Iterable[str]) -> re.Pattern[str] | None:
    """Return what finds those of `names` that hold such a sign; None if none does.

    Signs in half and in full width are the same, and a space between two words may be missing.
    """
    signed = sorted({name.strip() for name in names if SIGN.search(name)}, key=len, reverse=True)
    if not signed:
        return None
    return re.compile("|".join(map(_pattern, signed)))


def _pattern(name: str) -> str:
    body = "".join(_WIDE.get(sign, re.escape(sign)) for sign in name)
    # Within a longer Latin word it is no name.
    before = r"(?<![A-Za-z0-9])" if name[0].isascii() and name[0].isalnum() else ""
    after = r"(?![A-Za-z0-9])" if name[-1].isascii() and name[-1].isalnum() else ""
    return f"{before}{body}{after}"


@cache
def _known() -> re.Pattern[str] | None:
    lines = resource("names-with-signs.txt").read_text("utf-8").splitlines()
    return pattern_of(line for line in lines if not line.startswith("#"))
