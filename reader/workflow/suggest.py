"""What a new concept made from a selection may start with: a gloss that stands beside it."""

import re

from reader.model.spans import Span

_LATIN = r"[A-Za-z][A-Za-z0-9 .+/&'-]*[A-Za-z0-9+]|[A-Za-z]"
_AFTER = re.compile(rf"\s?[(（]\s?({_LATIN})\s?[)）]")
_BEFORE = re.compile(rf"({_LATIN})\s?[(（]$")


def english_beside(text: str, span: Span) -> str:
    """Return the English that the text itself gives for the Japanese at `span`, or nothing.

    Both 混合エキスパート(MoE) and MoE(混合エキスパート) give MoE.
    """
    after = _AFTER.match(text, span.end)
    if after:
        return after.group(1)
    before = _BEFORE.search(text[max(0, span.start - 80) : span.start])
    return before.group(1) if before and text[span.end : span.end + 1] in ")）" else ""
