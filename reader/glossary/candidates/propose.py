"""Puts together what an article offers for the glossary: its glosses and its likely terms."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from reader.glossary.candidates.gloss import Gloss
from reader.glossary.candidates.glosses import glosses
from reader.glossary.candidates.lexicon import words
from reader.glossary.candidates.names import firms, is_person, people_of, places_of
from reader.glossary.candidates.phrases import Phrase, phrases
from reader.glossary.candidates.termhood import Evidence, c_value, gather, termhood
from reader.glossary.candidates.units import Passage, Unit
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
    people = people_of(passages)
    taken = {passage.block: [hit.span for hit in hits(passage.text)] for passage in passages}
    for block, span in firms(passages):
        taken[block].append(span)
    glossed = _glossed(passages)
    proposals: dict[str, Proposal] = {}
    for text, seen in known.items():
        if cancelled():
            return []
        if fold(text) in glossed:
            continue
        free = _free(seen.places, taken)
        if not free or _is_known(text, hits) or is_person(text, people):
            continue
        if _is_use(seen.phrase, hits):
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
            gloss.ja, base + GLOSSED, places_of(gloss.ja, passages), units, gloss
        )
    rest = _without_parts(_without_twins(proposals, glossed))
    return sorted(
        rest, key=lambda one: (-one.score, one.places[0] if one.places else (0, Span(0, 0)))
    )[:MOST]


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
    english = {
        fold(part)
        for gloss in glossed.values()
        for form in (gloss.en, *gloss.also)
        for part in (form, form.rstrip("."), *re.split(r"\.?, ", form))
    }
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


def _is_use(phrase: Phrase, hits: Hits) -> bool:
    """Tell whether a phrase only says what is done with a term: オープンウェイト戦略."""
    units = phrase.units
    last = units[-1].text
    weak = (last in words().general or last in words().heads) and last not in words().technical
    return weak and len(units) > 1 and _is_known(phrase.part(0, len(units) - 1).text, hits)


def _free(
    places: Iterable[tuple[int, Span]], taken: Mapping[int, Sequence[Span]]
) -> list[tuple[int, Span]]:
    """Return the places that are no part of a term that the glossary has."""
    return [
        (block, span)
        for block, span in places
        if not any(hit.start <= span.start and span.end <= hit.end for hit in taken[block])
    ]


def _weigh(known: Mapping[str, Evidence], passages: Iterable[Passage]) -> None:
    """Note which phrases stand in quotation marks and headings, and which are explained."""
    by_block = {passage.block: passage for passage in passages}
    for seen in known.values():
        for block, span in seen.places:
            passage = by_block[block]
            seen.headed += passage.heading
            before, after = (
                passage.text[max(0, span.start - 1) : span.start],
                passage.text[span.end : span.end + 1],
            )
            # 「AIシステム」という says nothing of システム.
            if after not in ("」", "』") or before in ("「", "『"):
                seen.named += _NAMES.match(passage.text, span.end) is not None
                seen.defined += _DEFINES.match(passage.text, span.end) is not None
            seen.quoted += (before, after) in (("「", "」"), ("『", "』"), ("“", "”"))
