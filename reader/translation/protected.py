"""What of a text must come through a translation exactly: code, formulas, addresses, pictures.

These places are no place for terms either: the 機械学習 in an address is part of the address.
"""

import re
from collections.abc import Iterable

from reader.model.addresses import ADDRESS, ADDRESS_SIGN, DOMAIN
from reader.model.formulas import find_formulas
from reader.model.inline import VERBATIM, InlineMark
from reader.model.spans import Span

_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵃᵇᶜᵈᵉᶠᵍʰʲᵏˡᵐᵒᵖʳˢᵗᵘᵛʷˣʸᶻᵀ"
_SCRIPTS = rf"[A-Za-z0-9.]+(?:[{_RAISED}]+[A-Za-z0-9]*)+"
"""10⁻⁶, CO₂, x₁: engines know hardly any of these signs."""
# Postal codes, telephone and other numbers in parts, and numbers that begin with zeros.
_NO_COUNT = r"(?![0-9０-９A-Za-z.,:：%％\u30a1-\u30ff\u3400-\u9fff])"
_CODE = (
    r"(?<![0-9-])[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,9})?)?"
    r"(?:Z|[+-][0-9]{2}:?[0-9]{2})?(?![0-9])"
    r"|〒\s?[0-9０-９]{3}[-－‐‑]?[0-9０-９]{4}"
    rf"|(?<![0-9０-９A-Za-z.,-])[0-9０-９]{{2,5}}(?:[-－‐‑][0-9０-９]{{2,5}})+{_NO_COUNT}"
    rf"|(?<![0-9０-９A-Za-z.,-])[0-9０-９]{{1,7}}(?:[-－‐‑][0-9０-９]{{1,7}}){{2,}}{_NO_COUNT}"
    rf"|(?<![0-9０-９A-Za-z.,:：-])[0０][0-9０-９]{{2,}}{_NO_COUNT}"
    r"|[(（]0[0-9]{1,4}[)）] ?[0-9]{1,4}[-－‐‑][0-9]{3,4}(?![0-9])"
    r"|(?<![0-9.])[0-9]{1,3}(?:\.[0-9]{1,3}){3}(?::[0-9]{1,5}|/[0-9]{1,2})?(?![0-9.])"
    r"|№\s?[0-9０-９]{1,10}"
    # A colour and other calls with numbers.
    r"|(?<![A-Za-z0-9_.])[A-Za-z_][A-Za-z0-9_.]{0,60}\([0-9.]{1,12}(?:, ?[0-9.]{1,12}){1,8}\)"
    # Addresses of machines, and what tells one thing from all others: hashes, keys, parts.
    r"|(?<![A-Za-z0-9-])[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}(?![A-Za-z0-9-])"
    r"|(?<![A-Za-z0-9:])(?:[0-9A-Fa-f]{2}:){5}[0-9A-Fa-f]{2}(?![A-Za-z0-9:])"
    r"|(?<![A-Za-z0-9:])(?:[0-9A-Fa-f]{1,4}:){1,7}(?::[0-9A-Fa-f]{1,4}){1,7}(?![A-Za-z0-9:])"
    r"|(?<![A-Za-z0-9:])(?:[0-9A-Fa-f]{1,4}:){7}[0-9A-Fa-f]{1,4}(?![A-Za-z0-9:])"
    r"|(?<![A-Za-z0-9])(?=[0-9]*[a-f])(?=[a-f]*[0-9])[0-9a-f]{12,64}(?![A-Za-z0-9])"
    r"|(?<![A-Za-z0-9])(?=[A-Za-z]*[0-9])(?=[0-9]*[A-Za-z])[A-Za-z0-9]{16,200}(?![A-Za-z0-9])"
    r"|(?<![A-Za-z0-9-])[A-Z]{1,6}-?0[0-9]{2,}[A-Z0-9-]*(?![A-Za-z0-9])"
    r"|(?<![A-Za-z0-9])#(?=[0-9A-Fa-f]*[0-9])[0-9A-Fa-f]{3,8}(?![A-Za-z0-9])"
)
_PICTURE = "[\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]"
EMOJI = (
    rf"(?:[\U0001f1e6-\U0001f1ff]{{2}}|\U0001f3f4[\U000e0020-\U000e007f]+|[0-9#*]\ufe0f?\u20e3"
    rf"|{_PICTURE}[\ufe0f\U0001f3fb-\U0001f3ff]*(?:\u200d{_PICTURE}[\ufe0f\U0001f3fb-\U0001f3ff]*)*)"
)
"""One picture, of however many signs it is made."""
_SIGN = re.compile(f"{_CODE}|{EMOJI}")
# What is code though nothing marks it as such: in backticks, a tag, an object of JSON.
_WRITTEN_CODE = re.compile(
    r"(?<!`)`[^`\n]{1,200}`(?!`)"
    r"|</?[A-Za-z][A-Za-z0-9-]{0,20}(?:\s+[A-Za-z:-]{1,30}=(?:\"[^\"<>]{0,200}\"|'[^'<>]{0,200}'))*\s*/?>"
    r"|\{\s*\"[^\"{}]{1,60}\"\s*:[^{}]{0,200}\}"
)
_SCRIPT = re.compile(_SCRIPTS)


def protected_spans(text: str, marks: Iterable[InlineMark] = ()) -> tuple[Span, ...]:
    """Return the places of `text` that are not translated, in order, without overlap.

    `marks` are those on the words of `text`, of which code and formulas count.
    """
    raised = [Span(*match.span()) for match in _SCRIPT.finditer(text)]
    signs = [Span(*m.span()) for pattern in (_SIGN, DOMAIN) for m in pattern.finditer(text)]
    return _merged([*closed_spans(text, marks), *raised, *signs])


def closed_spans(text: str, marks: Iterable[InlineMark] = ()) -> tuple[Span, ...]:
    """Return those of the protected places in which no term can stand."""
    spans = [mark.span for mark in marks if mark.kind in VERBATIM and len(mark.span)]
    spans += find_formulas(text)
    patterns = (ADDRESS, _WRITTEN_CODE) if ADDRESS_SIGN.search(text) else (_WRITTEN_CODE,)
    spans += [Span(*m.span()) for pattern in patterns for m in pattern.finditer(text)]
    return _merged(spans)


def without_addresses(text: str) -> str:
    """Return `text` with a blank for each of its closed places, whose words are none of its own."""
    made, at = "", 0
    for span in closed_spans(text):
        made, at = f"{made}{text[at : span.start]} ", span.end
    return made + text[at:]


def _merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)
