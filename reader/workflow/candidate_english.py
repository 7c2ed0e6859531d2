"""English for candidates out of the translation of the sentences that they stand in."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from reader.model.candidate import Candidate, Source
from reader.model.translation import Translation
from reader.translation.alignment import Attentive, Looked, english_of
from reader.translation.engine import Engine
from reader.translation.progress import Cancelled, never
from reader.translation.steering import translate_segments
from reader.workflow.terms import PlacedTerms, SegmentRequest

SENTENCES = 2
"""Sentences of one candidate that are looked at, the shortest."""
AT_ONCE = 16
"""Sentences translated before what they say is told."""

Known = Callable[[Sequence[SegmentRequest]], Mapping[SegmentRequest, Translation]]
"""Gives the English of sentences that have some already."""


def ask_engine(
    found: Sequence[Candidate],
    placed: PlacedTerms,
    engine: Engine,
    *,
    known: Known = lambda _requests: {},
    on_found: Callable[[Candidate], None] = lambda _candidate: None,
    cancelled: Cancelled = never,
) -> list[Candidate]:
    """Return the candidates, those without English with what the engine says in their sentences.

    The term is aligned within the sentence's English, never translated alone. `on_found` gets each
    that changed. An engine that does not tell where it looks says nothing.
    Raises PackageError if the engine cannot work.
    """
    result = list(found)
    if not isinstance(engine, Attentive):
        return result
    waiting = [number for number, one in enumerate(found) if not one.en]
    asked = {number: _requests(found[number], placed) for number in waiting}
    english: dict[SegmentRequest, str] = {}
    for start in range(0, len(waiting), AT_ONCE):
        some = waiting[start : start + AT_ONCE]
        needed = list(dict.fromkeys(r for number in some for r in asked[number]))
        missing = [r for r in needed if r not in english]
        _translate(missing, placed, engine, known, english=english, cancelled=cancelled)
        if cancelled():
            break
        for number in some:
            one = _told(found[number], asked[number], english, engine)
            if one is not None:
                result[number] = one
                on_found(one)
    return result


def _requests(one: Candidate, placed: PlacedTerms) -> list[SegmentRequest]:
    """Return the shortest sentences that the candidate stands in."""
    requests: dict[SegmentRequest, None] = {}
    for block, span in one.places:
        segment = placed.content.blocks[block].segment_at(span.start)
        for request in placed.requests(block):
            if request.segment == segment and one.ja in request.source:
                requests[request] = None
    return sorted(requests, key=lambda request: len(request.source))[:SENTENCES]


def _translate(
    needed: Sequence[SegmentRequest],
    placed: PlacedTerms,
    engine: Engine,
    known: Known,
    *,
    english: dict[SegmentRequest, str],
    cancelled: Cancelled,
) -> None:
    english.update({request: one.text for request, one in known(needed).items()})
    missing = [request for request in needed if request not in english]

    def keep(number: int, translation: Translation) -> None:
        english[missing[number]] = translation.text

    translate_segments(
        engine,
        [placed.request(request) for request in missing],
        on_result=keep,
        cancelled=cancelled,
    )


def _told(
    one: Candidate,
    requests: Sequence[SegmentRequest],
    english: Mapping[SegmentRequest, str],
    engine: Attentive,
) -> Candidate | None:
    """Return the candidate with what the first of its sentences says that says anything."""
    for request in requests:
        if english.get(request):
            (told,) = english_of(engine, [Looked(request.source, english[request], one.ja)])
            if told:
                return replace(one, en=told, source=Source.ENGINE)
    return None
