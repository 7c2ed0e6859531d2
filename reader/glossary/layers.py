"""Lays the sources of concepts over each other: what the reader sees is the sum of them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from reader.glossary.normalise import fold
from reader.model.glossary import Concept, Origin
from reader.model.sources import OWN, SEED, GlossarySource
from reader.model.spans import Language

_Twin = tuple[str, str]


class Layers:
    """Puts sources together. Keeps what it found out about concepts, since most stay the same."""

    def __init__(self) -> None:
        self._twins: dict[str, tuple[Concept, _Twin | None]] = {}

    def view(
        self,
        kept: Mapping[str, Concept],
        edited: frozenset[str],
        shared: Mapping[str, Sequence[Concept]],
        sources: Sequence[GlossarySource],
    ) -> dict[str, Concept]:
        """Return the concepts of all sources that are on, by id.

        `kept` is the reader's own file, the seed in it, of which they changed what is in `edited`;
        `shared` are the files of others. Of the same concept, or one with the same two preferred
        terms, the first source's is taken; but what the reader wrote of a concept always counts
        for that concept.
        """
        on = [source.name for source in sources if source.on]
        own = {i: c for i, c in kept.items() if source_of(c, edited) == OWN}
        seed = {i: c for i, c in kept.items() if i not in own}
        found: dict[str, Concept] = {}
        twins: set[_Twin] = set()
        for name in on:
            mine = own if name == OWN else seed if name == SEED else None
            if mine is not None:
                found |= {i: c for i, c in mine.items() if i not in found}
                twins.update(filter(None, map(self._twin, mine.values())))
                continue
            for concept in shared.get(name, ()):
                twin = self._twin(concept)
                if concept.id in found or (OWN in on and concept.id in own) or twin in twins:
                    continue
                found[concept.id] = concept
                if twin is not None:
                    twins.add(twin)
        return found

    def _twin(self, concept: Concept) -> _Twin | None:
        known = self._twins.get(concept.id)
        if known is None or known[0] is not concept:
            ja, en = (concept.preferred(language) for language in Language)
            twin = (fold(ja.text), fold(en.text)) if ja and en else None
            known = self._twins[concept.id] = (concept, twin)
        return known[1]


def source_of(concept: Concept, edited: frozenset[str]) -> str:
    """Return the name of the source that a concept counts for."""
    if concept.source:
        return concept.source
    return SEED if concept.origin is Origin.SEED and concept.id not in edited else OWN


def rank(concept: Concept, sources: Sequence[GlossarySource], edited: frozenset[str]) -> int:
    """Return a concept's rank: the place of its source in the order, in which the first wins."""
    name = source_of(concept, edited)
    return next((place for place, source in enumerate(sources) if source.name == name), 0)


def marked(concepts: Sequence[Concept], source: str) -> tuple[Concept, ...]:
    """Return concepts as those of a shared file."""
    return tuple(replace(concept, origin=Origin.SHARED, source=source) for concept in concepts)
