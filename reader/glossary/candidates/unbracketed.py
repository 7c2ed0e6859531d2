"""Finds the pairs that a sentence gives without brackets: 推論、英語ではreasoning."""

import re
from collections.abc import Iterator, Sequence

from reader.glossary.candidates.brackets import is_abbreviation
from reader.glossary.candidates.extent import parts_of, term_before
from reader.glossary.candidates.gloss import Gloss
from reader.glossary.candidates.phrases import trim
from reader.glossary.candidates.units import LATIN, Kind, Passage, Unit, narrow
from reader.model.spans import Span

_QUOTE = '[「『“"〈《]?'
_AFTER_JAPANESE = re.compile(
    rf"[」』”\"〉》]?(?:[、,] ?(?:英語(?:名|表記)?(?:では|で|は)?|英名は?|原語(?:では|は)|略して"
    rf"|略称(?:は|を)?|略語(?:は|で)?|通称|すなわち|つまり)、?|＝)"
    rf" ?{_QUOTE}(?P<latin>(?>{LATIN.pattern}))"
)
_IN_APPOSITION = re.compile(
    rf"[、,](?P<latin>(?>{LATIN.pattern}))(?=で(?:す|あ|は|、)|だ|という|と(?:呼|い|言|名))"
)
"""最尤推定、Maximum Likelihood Estimationです: only English of several words."""
_AFTER_LATIN = re.compile(
    rf"[」』”\"]?(?:＝|、(?:日本語(?:では|で|に訳すと|訳は)|和訳は|訳して|邦訳は)、?){_QUOTE}"
)
_LINK = re.compile("の|による|における|に基づく|のための|からの|への")
_JAPANESE = re.compile("[ァ-ヶー々〇\u3400-\u9fff]")


def unbracketed(passage: Passage) -> Iterator[Gloss]:
    """Yield the pairs that stand in the text itself, not in brackets, in order."""
    text = narrow(passage.text).replace("=", "＝")
    for pattern in (_AFTER_JAPANESE, _IN_APPOSITION):
        for match in pattern.finditer(text):
            latin = match.group("latin")
            if pattern is _IN_APPOSITION and not _is_written_out(latin):
                continue
            if "＝" in match.group() and latin.istitle() and " " not in latin:
                continue  # a name and its value
            span = term_before(passage, match.start(), latin)
            gloss = _pair(passage, span, latin)
            if gloss is not None:
                yield gloss
    for name in LATIN.finditer(text):
        after = _AFTER_LATIN.match(text, name.end())
        if after is None or text[max(0, name.start() - 1)] == "＝":
            continue
        run = passage.runs.beginning_at(after.end())
        if run is None:
            continue
        latin = name.group()
        if run[-1].kind not in (Kind.NUMBER, Kind.COUNTER, Kind.PREFIX):
            end = _over_links(passage, run, latin)
            gloss = _pair(passage, Span(run[0].span.start, end), latin)
            if gloss is not None:
                yield gloss


def _over_links(passage: Passage, units: Sequence[Unit], latin: str) -> int:
    """Return where 想定機能の安全性 ends, of which SOTIF has more letters than its first words."""
    end = units[-1].span.end
    held = len(units)
    link = _LINK.match(passage.text, end)
    if link is not None and held < parts_of(latin):
        after = passage.runs.beginning_at(link.end())
        if after is not None and (more := trim(after)) and more[0] is after[0]:
            end = more[-1].span.end
    return end


def _is_written_out(latin: str) -> bool:
    return " " in latin and not any(char.isdigit() for char in latin)


def _pair(passage: Passage, span: Span | None, latin: str) -> Gloss | None:
    if span is None or len(latin) < 2:
        return None
    ja = span.of(passage.text)
    if not _JAPANESE.search(ja) or (len(ja) < 2 and is_abbreviation(latin)):
        return None
    return Gloss(passage.block, span, ja, latin)
