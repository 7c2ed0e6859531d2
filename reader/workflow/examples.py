"""Sentences of the library in which a concept stands, for cards to learn from."""

from reader.glossary.formats.parts import Example
from reader.model.errors import NotFoundError
from reader.model.glossary import Concept
from reader.store.values import Occurrence
from reader.workflow.known import known_translations
from reader.workflow.readings import Readings
from reader.workflow.terms import PlacedTerms
from reader.workflow.workspace import Workspace

GOOD_LENGTH = 45
"""Code points of a sentence that is easy to take in; the nearest to it is chosen."""
LOOKED_AT = 30


class Examples:
    """Finds an example sentence for a concept, one that has English if there is any."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._readings = Readings(workspace)
        self._placed: dict[str, PlacedTerms] = {}
        self._standing: frozenset[str] | None = None

    def of(self, concept: Concept) -> Example | None:
        """Return an example, None if the library has no sentence with the concept."""
        if self._standing is None:
            # Asked once: of a large glossary most terms stand nowhere.
            self._standing = self._workspace.library.concepts_standing()
        if concept.id not in self._standing:
            return None
        found = [
            place
            for place in self._workspace.library.occurrences(concept.id)[:LOOKED_AT]
            if place.segment is not None
        ]
        found.sort(key=lambda place: abs(len(place.sentence) - GOOD_LENGTH))
        for place in found[:5]:
            if english := self._english(place):
                return Example(place.sentence.strip(), english)
        return Example(found[0].sentence.strip()) if found else None

    def ruby(self, text: str, reading: str) -> list[tuple[int, int, str]]:
        """Return (start, end, reading) for the kanji of `text`, by a dictionary."""
        # Where the glossary knows how a term is read, the dictionary is asked only for the cuts.
        if reading and self._workspace.tokenizer.reading(text) != reading:
            return [(0, len(text), reading)] if reading != text else []
        return [(one.span.start, one.span.end, one.reading) for one in self._readings.of(text)]

    def _english(self, place: Occurrence) -> str:
        placed = self._placed.get(place.article)
        if placed is None:
            library = self._workspace.library
            try:
                article = library.article(place.article)
            except NotFoundError:
                return ""
            senses = library.senses(place.article)
            placed = PlacedTerms(article.content, self._workspace.terms, senses)
            self._placed[place.article] = placed
        requests = [r for r in placed.requests(place.block) if r.segment == place.segment]
        known = known_translations(
            self._workspace.library, self._workspace.engine_name_of(place.article), requests
        )
        return next((translation.text for translation in known.values()), "")
