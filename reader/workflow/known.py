"""The English that is there already: what the reader wrote, then the translation memory."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from reader.model.translation import READER_ENGINE, Translation
from reader.store.library import Library
from reader.translation.checks import checks
from reader.translation.obedience import outcomes
from reader.translation.verdict import stand_in_checks
from reader.workflow.terms import SegmentRequest

LookUp = Callable[[Library, str, Sequence[SegmentRequest]], dict[SegmentRequest, Translation]]
"""Looks up the English of sentences, that of an engine of that name first."""


def known_translations(
    library: Library, engine: str, requests: Sequence[SegmentRequest]
) -> dict[SegmentRequest, Translation]:
    """Return what is known of `requests`, not judged yet.

    A sentence the reader wrote wins over every engine.
    """
    if not requests:
        return {}
    corrections = library.corrections([request.source for request in requests])
    keys = [request.key for request in requests]
    remembered = library.remembered(engine, keys)
    known: dict[SegmentRequest, Translation] = {}
    for request, key in zip(requests, keys, strict=True):
        if request.source in corrections:
            known[request] = Translation(request.source, corrections[request.source], READER_ENGINE)
        elif key in remembered:
            known[request] = remembered[key]
    return known


def latest_translations(
    library: Library, engine: str, requests: Sequence[SegmentRequest]
) -> dict[SegmentRequest, Translation]:
    """Return what is known of `requests`, also English made with an older glossary or engine.

    For what is read beside other articles or in files, whose English is not made anew at each
    change.
    """
    known = known_translations(library, engine, requests)
    older = library.ever_remembered(
        engine, [request.source for request in requests if request not in known]
    )
    for request in requests:
        if request not in known and request.source in older:
            known[request] = older[request.source]
    return known


def judged(translation: Translation, request: SegmentRequest) -> Translation:
    """Return `translation` with its doubts and with whether each term of `request` was obeyed.

    What the reader wrote is not doubted, since it is their word.
    """
    return replace(
        translation,
        checks=()
        if translation.by_reader
        else (*checks(request.source, translation.text), *stand_in_checks(translation)),
        terms=outcomes([term for _, term in request.terms], translation.text),
    )
