"""Finds what an abbreviation stands for where both go on alike: 受信者動作特性曲線（ROC曲線）."""

import re

from reader.glossary.candidates.brackets import is_abbreviation
from reader.glossary.candidates.gloss import Gloss
from reader.glossary.candidates.units import Passage, narrow
from reader.model.spans import Span

_SHORT = re.compile("([A-Z][A-Za-z0-9-]{1,7})([ァ-ヴー々\u3400-\u9fff]{1,12})")
_LONG = re.compile("[ァ-ヴー・々\u3400-\u9fff]{3,40}")


def with_shared_end(passage: Passage, opened: int, closed: int) -> Gloss | None:
    """Return 受信者動作特性 and ROC, whichever of the two stands in the brackets."""
    run = passage.runs.ending_at(opened)
    if run is None:
        return None
    before, inside = Span(run[0].span.start, opened), Span(opened + 1, closed)
    for long, short in ((before, inside), (inside, before)):
        match = _SHORT.fullmatch(narrow(short.of(passage.text)))
        written = long.of(passage.text)
        if match is None or not _LONG.fullmatch(written) or not is_abbreviation(match.group(1)):
            continue
        stem = written.removesuffix(match.group(2))
        if stem != written and len(stem) > 1:
            span = Span(long.start, long.start + len(stem))
            return Gloss(passage.block, span, stem, match.group(1))
    return None
