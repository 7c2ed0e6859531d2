"""How each character stands in a vertical line: upright, turned, or several side by side.

This follows Unicode's Vertical Orientation (UAX #50), and how Japanese is printed: kanji and kana
stand upright, Latin words and long numbers are turned, a number of two digits stands in the room of
one character. Pure Python.
"""

import re
from collections.abc import Iterator, Sequence
from enum import Enum
from typing import NamedTuple

from reader.model.spans import Span


class Stand(Enum):
    """How a cell is drawn."""

    UPRIGHT = "upright"
    TURNED = "turned"
    """By a quarter to the right."""
    TOGETHER = "together"
    """Upright, side by side in the room of one character."""
    NOTHING = "nothing"
    """A new line or a tab, which ends the line."""


class Cell(NamedTuple):
    """What stands in a place of its own: one character with what combines with it, or a number."""

    start: int
    end: int
    stand: Stand


_UPRIGHT = (
    "§©®±¼½¾×÷\u02ea\u02eb\u1100-\u11ff\u2016\u2020\u2021\u2030\u2031\u203b\u203c\u2042\u2047-\u2049"
    "\u2051\u20dd-\u20e0\u20e2-\u20e4\u2100\u2101\u2103-\u2109\u210f\u2113\u2114\u2116\u2117"
    "\u211e-\u2123\u2125\u2127\u2129\u212e\u2135-\u213f\u2145-\u214a\u214c\u214d\u214f-\u218f\u221e"
    "\u2234\u2235\u2300-\u2307\u230c-\u231f\u2324-\u232b\u237d-\u239a\u23be-\u23cd\u23cf"
    "\u23d1-\u23db\u23e2-\u2422\u2424-\u24ff\u25a0-\u2767\u2776-\u2793\u2b12-\u2b2f\u2b50-\u2b59"
    "\u2bb8-\u2bff\u2e80-\ua4cf\ua960-\ua97f\uac00-\ud7ff\ue000-\ufaff\ufe10-\ufe1f\ufe30-\ufe6f"
    "\uff01-\uff0c\uff0e-\uff1b\uff1f-\uff60\uffe0-\uffe7\U0001b000-\U0001b2ff"
    "\U0001f000-\U0001faff\U00020000-\U0003fffd"
)
_ALONE = "\u2010-\u2015\u2018-\u201d\u2025\u2026\u2190-\u2199\u2212\u21d2\u21d4\uff0d\uff1c-\uff1e"
"""Turned, but no part of a word: dashes, dots, arrows."""
_JOINED = (
    "\u0300-\u036f\u20d0-\u20ff\u3099\u309a\ufe00-\ufe0f\U0001f3fb-\U0001f3ff"
    "\U000e0020-\U000e007f\U000e0100-\U000e01ef"
)
_CELLS = re.compile(
    rf"(?P<hard>[\n\t])"
    rf"|(?P<upright>(?:[0-9#*]\ufe0f?\u20e3|[\U0001f1e6-\U0001f1ff]{{2}}|[{_UPRIGHT}])"
    rf"(?:[{_JOINED}]|\u200d.)*)"
    rf"|(?P<alone>[{_ALONE}])"
    rf"|(?P<word>[^\n\t{_UPRIGHT}{_ALONE}]+)"
)
_NUMBER = re.compile(r"[0-9]{2}|[!?]{2,3}")
_SINGLE = re.compile(r"[0-9A-Za-z!?&]")
_SHARE = re.compile(r"([0-9]{1,2})%")


def cells_of(text: str, part: Span | None = None, turned: Sequence[Span] = ()) -> list[Cell]:
    """Return the cells of a text, or of a part of it, in order and without a gap.

    In the spans `turned` nothing but what always does so stands upright, as in raised numbers.
    """
    cells: list[Cell] = []
    part = Span(0, len(text)) if part is None else part
    for found in _CELLS.finditer(text, part.start, part.end):
        start, end = found.span()
        match found.lastgroup:
            case "upright":
                cells.append(Cell(start, end, Stand.UPRIGHT))
            case "hard":
                cells.append(Cell(start, end, Stand.NOTHING))
            case "alone":
                cells.append(Cell(start, end, Stand.TURNED))
            case _:
                kept = any(span.overlaps(Span(start, end)) for span in turned)
                cells += _turned(start, end) if kept else _word(text, start, end)
    return cells


def _word(text: str, start: int, end: int) -> Iterator[Cell]:
    """Yield the cells of what no Japanese stands in: turned, unless it is very short."""
    run = text[start:end]
    first = start + len(run) - len(run.lstrip(" "))
    last = max(first, end - len(run) + len(run.rstrip(" ")))
    core = text[first:last]
    share = _SHARE.fullmatch(core)
    if _NUMBER.fullmatch(core):
        short = [Cell(first, last, Stand.TOGETHER)]
    elif _SINGLE.fullmatch(core):
        short = [Cell(first, last, Stand.UPRIGHT)]
    elif share:
        number = Stand.TOGETHER if len(share[1]) > 1 else Stand.UPRIGHT
        short = [Cell(first, last - 1, number), Cell(last - 1, last, Stand.UPRIGHT)]
    else:
        yield from _turned(start, end)
        return
    yield from _turned(start, first)
    yield from short
    yield from _turned(last, end)


def _turned(start: int, end: int) -> Iterator[Cell]:
    return (Cell(at, at + 1, Stand.TURNED) for at in range(start, end))
