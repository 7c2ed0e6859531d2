"""Puts together what an article offers for the glossary: its glosses and its likely terms."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from reader.glossary.candidates.glosses import Gloss, glosses
from reader.glossary.candidates.phrases import Phrase, phrases
from reader.glossary.candidates.termhood import Evidence, c_value, gather, termhood
from reader.glossary.candidates.units import Passage, Unit, narrow
from reader.glossary.normalise import fold
from reader.model.glossary import Hit
from reader.model.spans import Span

LEAST = 0.65
"""Termhood below which a phrase is not worth the reader's time."""
MOST = 100
"""Candidates of one article."""
GLOSSED = 3.0
"""What a gloss adds to termhood: the author says that it is a term."""

_DEFINES = re.compile(
    "[」』]?(?:とは|と(?:呼|称|名付)|(?:を|と)いう。|という(?:手法|技術|方法|現象|仕組み|考え方|概念))"
)
_NAMES = re.compile("[」』]と(?:いう。?|いい、|総称する|呼ぶ。?|する。)[）)]")
_CALLED = re.compile("([ァ-ヴー・]{2,}|[々\u3400-\u9fff]{2,5})(?:氏|さん|博士|容疑者|被告|選手)")

Hits = Callable[[str], Sequence[Hit]]
"""Finds the glossary's terms in a text."""


@dataclass(frozen=True)
class Proposal:
    """A term that the glossary lacks, before English is looked for."""

    ja: str
    score: float
    places: tuple[tuple[int, Span], ...]
    units: tuple[Unit, ...]
    gloss: Gloss | None = None


def propose(
    passages: Sequence[Passage],
    hits: Hits,
    usual: Callable[[str], float] = lambda _text: 0.0,
    cancelled: Callable[[], bool] = lambda: False,
) -> list[Proposal]:
    """Return the terms that an article has and the glossary lacks, best first.

    `usual` tells in which part of the library's other articles a text stands. Returns none once
    `cancelled` says so.
    """
    found: list[Phrase] = []
    for passage in passages:
        if cancelled():
            return []
        found += phrases(passage)
    known = gather(found)
    _weigh(known, passages)
    people = _people(passages)
    taken = {passage.block: [hit.span for hit in hits(passage.text)] for passage in passages}
    glossed = _glossed(passages)
    proposals: dict[str, Proposal] = {}
    for text, seen in known.items():
        if cancelled():
            return []
        if fold(text) in glossed:
            continue
        free = _free(seen.places, taken)
        if not free or _is_known(text, hits) or _is_person(text, people):
            continue
        score = termhood(seen, c_value(text, known), usual)
        if score >= LEAST:
            key = fold(text)
            if key not in proposals or proposals[key].score < score:
                before = proposals[key].places if key in proposals else ()
                proposals[key] = Proposal(
                    text, score, tuple(sorted({*before, *free})), seen.phrase.units
                )
    for key, gloss in glossed.items():
        if _is_known(gloss.ja, hits):
            continue
        seen_gloss = known.get(gloss.ja)
        value = c_value(gloss.ja, known) if seen_gloss else 0.0
        base = termhood(seen_gloss, value, usual) if seen_gloss else 0.0
        units = seen_gloss.phrase.units if seen_gloss else ()
        proposals[key] = Proposal(
            gloss.ja, base + GLOSSED, _places(gloss.ja, passages), units, gloss
        )
    rest = _without_parts(_without_twins(proposals, glossed))
    return sorted(
        rest, key=lambda one: (-one.score, one.places[0] if one.places else (0, Span(0, 0)))
    )[:MOST]


def _people(passages: Iterable[Passage]) -> frozenset[str]:
    """Return the names, and parts of names, that somewhere stand before 氏 or さん."""
    return frozenset(
        part
        for passage in passages
        for match in _CALLED.finditer(passage.text)
        for part in (match.group(1), *match.group(1).split("・"))
    )


def _is_person(text: str, people: frozenset[str]) -> bool:
    return any(part in people for part in (text, *text.split("・")))


def _glossed(passages: Iterable[Passage]) -> dict[str, Gloss]:
    """Return the article's glosses by folded Japanese; of several for one, what each adds."""
    merged: dict[str, Gloss] = {}
    for passage in passages:
        for gloss in glosses(passage):
            key = fold(gloss.ja)
            first = merged.get(key)
            if first is None:
                merged[key] = gloss
                continue
            longer = max((first, gloss), key=lambda one: (" " in one.en, bool(one.also)))
            forms = dict.fromkeys((*longer.also, first.en, *first.also, gloss.en, *gloss.also))
            own = {fold(longer.en)}
            also = tuple(form for form in forms if fold(form) not in own)
            merged[key] = Gloss(
                first.block, first.span, longer.ja, longer.en, also, first.reading or gloss.reading
            )
    return merged


def _without_twins(
    proposals: Mapping[str, Proposal], glossed: Mapping[str, Gloss]
) -> list[Proposal]:
    """Leave out the Latin that a gloss gives as the English of another candidate."""
    english = {fold(form) for gloss in glossed.values() for form in (gloss.en, *gloss.also)}
    return [one for key, one in proposals.items() if key in glossed or key not in english]


def _without_parts(proposals: Sequence[Proposal]) -> list[Proposal]:
    """Leave out what stands nowhere but in one other candidate."""
    return [
        one
        for one in proposals
        if not any(other is not one and _within(one, other) for other in proposals)
    ]


def _within(one: Proposal, other: Proposal) -> bool:
    if len(one.ja) >= len(other.ja) or one.ja not in other.ja or one.gloss is not None:
        return False
    return all(
        any(
            block == around and big.start <= span.start and span.end <= big.end
            for around, big in other.places
        )
        for block, span in one.places
    )


def _is_known(text: str, hits: Hits) -> bool:
    found = hits(text)
    return len(found) == 1 and len(found[0].span) == len(text)


def _free(
    places: Iterable[tuple[int, Span]], taken: Mapping[int, Sequence[Span]]
) -> list[tuple[int, Span]]:
    """Return the places that are no part of a term that the glossary has."""
    return [
        (block, span)
        for block, span in places
        if not any(hit.start <= span.start and span.end <= hit.end for hit in taken[block])
    ]


def _places(text: str, passages: Iterable[Passage]) -> tuple[tuple[int, Span], ...]:
    """Return every place of a text, none of which is a part of a longer katakana or Latin word."""
    found = []
    for passage in passages:
        for match in re.finditer(re.escape(text), passage.text):
            if not _cuts(passage.text, match.start(), match.end()):
                found.append((passage.block, Span(*match.span())))
    return tuple(found)


def _cuts(text: str, start: int, end: int) -> bool:
    plain = narrow(text)
    for kind in ("[ァ-ヴー]", "[A-Za-z0-9]"):
        for at in (start, end):
            if (
                0 < at < len(plain)
                and re.fullmatch(kind, plain[at - 1])
                and re.fullmatch(kind, plain[at])
            ):
                return True
    return False


def _weigh(known: Mapping[str, Evidence], passages: Iterable[Passage]) -> None:
    """Note which phrases stand in quotation marks and headings, and which are explained."""
    by_block = {passage.block: passage for passage in passages}
    for seen in known.values():
        for block, span in seen.places:
            passage = by_block[block]
            seen.headed += passage.heading
            seen.named += _NAMES.match(passage.text, span.end) is not None
            seen.defined += _DEFINES.match(passage.text, span.end) is not None
            before, after = (
                passage.text[span.start - 1 : span.start],
                passage.text[span.end : span.end + 1],
            )
            seen.quoted += (before, after) in (("「", "」"), ("『", "』"), ("“", "”"))
