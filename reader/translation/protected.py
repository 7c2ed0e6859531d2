"""What of a text must come through a translation exactly: code, formulas, addresses, names with @.

These places are no place for terms either: the 機械学習 in an address is part of the address.
"""

import re
from collections.abc import Iterable

from reader.model.formulas import find_formulas
from reader.model.inline import VERBATIM, InlineMark
from reader.model.spans import Span

# Of Japanese, an address written out holds kanji and katakana; hiragana goes on with the sentence.
_URL_END = r"[^\s\u3041-\u3096。、「」『』（）()<>＜＞【】\[\]\"'”’，．！？!?,.;:；：…]"
_URL = rf"(?:https?://|ftp://|www\.)[^\s\u3041-\u3096。、「」『』（）()<>＜＞【】\[\]\"'”’，！？]*{_URL_END}/?"
_MAIL = r"(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"
_NAME = (
    r"(?<![A-Za-z0-9_@.])@(?=[0-9_.-]*[A-Za-z])[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?"
    r"(?:/[A-Za-z0-9_.-]+)?"
)
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵃᵇᶜᵈᵉᶠᵍʰʲᵏˡᵐᵒᵖʳˢᵗᵘᵛʷˣʸᶻᵀ"
_SCRIPTS = rf"[A-Za-z0-9.]+(?:[{_RAISED}]+[A-Za-z0-9]*)+"
"""10⁻⁶, CO₂, x₁: engines know hardly any of these signs."""
_ADDRESS = re.compile(f"{_URL}|{_MAIL}|{_NAME}")
_SCRIPT = re.compile(_SCRIPTS)


def protected_spans(text: str, marks: Iterable[InlineMark] = ()) -> tuple[Span, ...]:
    """Return the places of `text` that are not translated, in order, without overlap.

    `marks` are those on the words of `text`, of which code and formulas count.
    """
    raised = [Span(*match.span()) for match in _SCRIPT.finditer(text)]
    return _merged([*closed_spans(text, marks), *raised])


def closed_spans(text: str, marks: Iterable[InlineMark] = ()) -> tuple[Span, ...]:
    """Return those of the protected places in which no term can stand."""
    spans = [mark.span for mark in marks if mark.kind in VERBATIM and len(mark.span)]
    spans += find_formulas(text)
    spans += [Span(*match.span()) for match in _ADDRESS.finditer(text)]
    return _merged(spans)


def _merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)
