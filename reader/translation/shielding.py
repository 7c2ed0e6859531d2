"""Puts stand-ins, which engines copy, for what must come through a translation exactly.

An address or a line of code is cut into dozens of pieces by an engine, any of which it may change;
ZX1 in its place is copied, and the rest of the sentence comes out as if there were a name.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from reader.model.spans import Span
from reader.model.translation import Check, CheckKind, Translation
from reader.translation import doubts
from reader.translation.forms import SIGNS
from reader.translation.protected import EMOJI
from reader.translation.requests import Request

_Placed = TypeVar("_Placed")
_LEADING = re.compile(rf"(?:{EMOJI}\s*)+(?![とはがをにのもやでへ])")
"""Pictures before a sentence, not in it: 🍎とバナナ (apple and banana)."""
_TRAILING = re.compile(rf"(?:\s*{EMOJI})+$")


@dataclass(frozen=True, slots=True)
class Shielded:
    """A request as an engine is given it, and the way back."""

    original: Request
    request: Request
    before: str
    """Pictures that stand before the sentence, and `after` it: they need no translation."""
    after: str
    signs: tuple[tuple[str, str], ...]
    """Each stand-in with what it stands for."""

    def restored(self, translation: Translation) -> Translation:
        """Return the translation of the original request, in doubt about what got lost."""
        text, checks = translation.text, translation.checks
        for sign, kept in self.signs:
            found = re.compile(rf"(?<![A-Za-z0-9]){sign}(?!\d)", re.IGNORECASE)
            if not found.search(text):
                checks = (*checks, Check(CheckKind.PROTECTED, doubts.NOT_KEPT.format(text=kept)))
            text = kept.join(found.split(text))
        if text:
            text = f"{self.before}{text}{self.after}"
        return replace(translation, source=self.original.text, text=text, checks=checks)


def shielded(request: Request) -> Shielded:
    """Return `request` with stand-ins for its protected places."""
    text = request.text
    start = match.end() if (match := _LEADING.match(text)) else 0
    end = match.start() if (match := _TRAILING.search(text, start)) else len(text)
    letters = next((pair for pair in SIGNS if pair not in text), SIGNS[0])
    made, at = "", start
    signs: list[tuple[str, str]] = []
    moved: list[tuple[Span, int]] = []
    """Each stretch between stand-ins, and where it begins now."""
    for span in (*_joined(request.protected), Span(end, end)):
        if span.start < start or span.end > end:
            continue
        between = text[at : span.start]
        made += " " if _run_together(made, between) else ""
        moved.append((Span(at, span.start), len(made)))
        made += between
        at = span.end
        if len(span):
            signs.append((f"{letters}{len(signs) + 1}", span.of(text)))
            made += " " if _run_together(made, signs[-1][0]) else ""
            made += signs[-1][0]
    return Shielded(
        request,
        Request(
            made,
            tuple(_carried(request.terms, moved)),
            context=request.context,
            names=tuple(_carried(request.names, moved)),
        ),
        text[:start],
        text[end:],
        tuple(signs),
    )


def _carried(
    places: Iterable[tuple[Span, _Placed]], moved: Sequence[tuple[Span, int]]
) -> Iterator[tuple[Span, _Placed]]:
    """Yield `places` where they are now, but for those that stood in what is kept away."""
    for span, placed in places:
        for stretch, now in moved:
            if stretch.start <= span.start and span.end <= stretch.end:
                yield span.shifted(now - stretch.start), placed


def _joined(spans: Iterable[Span]) -> list[Span]:
    """Join spans that stand side by side: 😂😂 is one thing."""
    joined: list[Span] = []
    for span in spans:
        if joined and joined[-1].end == span.start:
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return joined


def _run_together(left: str, right: str) -> bool:
    return bool(left and right) and left[-1].isalnum() and right[0].isalnum()
