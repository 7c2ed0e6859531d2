"""Glossary steering: the plain English where it obeys, and else the best of what can be had."""

from collections.abc import Sequence
from dataclasses import replace

from reader.model.translation import Translation
from reader.translation.chunk import Chunk, OnResult
from reader.translation.engine import Alternating, Engine, Instructed
from reader.translation.instructed import InstructedChunk
from reader.translation.progress import Cancelled, never
from reader.translation.requests import Request, as_it_stands, labelled
from reader.translation.rules import rules_for
from reader.translation.script import has_japanese
from reader.translation.shielding import Shielded, shielded

CHUNK = 32
"""Segments put to the engine at once: enough to be fast, few enough to be seen one by one."""

__all__ = ["CHUNK", "Request", "alternatives", "at_once", "translate_segments"]


def alternatives(engine: Engine, request: Request, number: int) -> list[Translation]:
    """Return up to `number` translations that an engine might give, likeliest first, unchecked.

    None from an engine that does not tell. Raises PackageError if the engine cannot work.
    """
    if not isinstance(engine, Alternating) or not has_japanese(request.words):
        return []
    kept = shielded(request.unlabelled)
    source = kept.request.text
    return [
        labelled(request, kept.restored(Translation(source, out.text, engine.name, out.score)))
        for out in engine.alternatives(source, number)
    ]


def at_once(engine: Engine, usually: int) -> int:
    """Return how many segments an engine is best given together: one if it takes long for each."""
    return 1 if isinstance(engine, Instructed) else usually


def translate_segments(
    engine: Engine,
    requests: Sequence[Request],
    on_result: OnResult,
    cancelled: Cancelled = never,
    use_glossary: bool = True,
) -> None:
    """Translate `requests`, telling each one's number and translation as soon as it is known.

    Each segment is put as it stands first, and a plain answer that uses the glossary's terms and
    leaves nothing to doubt is kept. For the others the engine is told what is wanted, in several
    forms; what those bring is judged by the engine itself, and by what it keeps of the plain
    answer (`answers.choose`). A term that none of them has is put where it is likeliest, and the
    rest of the sentence translated anew; and so is a name in Latin letters that got lost.

    What is protected in a request comes through as it is, or is doubted. Without `use_glossary` no
    term is asked for; the outcomes of the terms are told all the same. Returns early once
    `cancelled` says so. Raises PackageError if the engine cannot work.
    """
    under_way: dict[int, Shielded] = {}
    rules = rules_for(engine)

    def tell(number: int, translation: Translation) -> None:
        restored = under_way.pop(number).restored(translation)
        done(number, labelled(requests[number], restored))

    def done(number: int, translation: Translation) -> None:
        on_result(number, replace(translation, rules=rules))

    for start in range(0, len(requests), CHUNK):
        if cancelled():
            return
        chunk = (
            InstructedChunk(engine, engine, use_glossary, tell)
            if isinstance(engine, Instructed)
            else Chunk(engine, use_glossary, tell)
        )
        for number, request in enumerate(requests[start : start + CHUNK], start):
            if has_japanese(request.words):
                under_way[number] = shielded(request.unlabelled)
                chunk.add(number, under_way[number].request)
            else:
                done(number, as_it_stands(request, engine.name))
        chunk.translate(cancelled)
