"""Finds words in the whole library at once: titles, Japanese, English, notes and the glossary."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from reader.glossary.normalise import fold, normalise
from reader.model.article import ArticleSummary
from reader.model.errors import NotFoundError
from reader.model.glossary import Concept
from reader.model.spans import Language, Span
from reader.store.values import FoundNote, Occurrence
from reader.workflow.known import latest_translations
from reader.workflow.terms import PlacedTerms, SegmentRequest, TermIndex
from reader.workflow.workspace import Workspace

Cancelled = Callable[[], bool]
_Entry = tuple[str, tuple[str, ...], Concept]
"""All that a concept can be found by, its forms alone, and the concept."""
ENGLISH_AT_MOST = 60
"""Sentences that are given by their English: each is compared with what its article shows now."""
SOURCES_AT_ONCE = (8, 64, 256, 1024)
"""Translations looked into one after the other: few, so that something is soon there, then more,

since many may be of sentences that stand in no text any more."""
CONCEPTS_AT_MOST = 20
ARTICLES_AT_MOST = 100

_WORD = re.compile(r'"([^"]+)"|“([^”]+)”|「([^」]+)」|(\S+)')


NOWHERE = Span(0, 0)


class FoundIn(StrEnum):
    """What a word was found in."""

    TITLE = "title"
    TEXT = "text"
    ENGLISH = "english"
    NOTE = "note"
    GLOSSARY = "glossary"


@dataclass(frozen=True, slots=True)
class Hit:
    """A place where what was looked for stands.

    `block` and `span` are the place in the article's Japanese; `text` is what is shown of it, in
    which the first word stands at `word`. A hit in the glossary has a `concept` and no article.
    """

    found_in: FoundIn
    text: str
    word: Span
    article: str = ""
    title: str = ""
    block: int = 0
    span: Span = NOWHERE
    concept: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """All that was found of a query."""

    query: str
    articles: tuple[ArticleSummary, ...] = ()
    """Those in whose title, site, author, address or tags all words stand, the last read first."""
    hits: tuple[Hit, ...] = ()

    def title_hit(self, article: ArticleSummary) -> Hit:
        """Return the hit that one of `articles` is."""
        word = _where(article.name, words_of(self.query))
        return Hit(FoundIn.TITLE, article.name, word, article.id, article.name)


def words_of(query: str) -> tuple[str, ...]:
    """Return the words of a query, all of which must stand; “quoted words” are one."""
    parts = ("".join(match.groups("")).strip() for match in _WORD.finditer(query))
    return tuple(dict.fromkeys(part for part in parts if fold(part)))


class Finder:
    """Searches one workspace; remembers the articles' titles until the list is another."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._titles: tuple[int, list[tuple[str, ArticleSummary]]] = (-1, [])
        self._concepts: tuple[TermIndex | None, list[_Entry]] = (None, [])

    def find(
        self,
        query: str,
        cancelled: Cancelled = lambda: False,
        tell: Callable[[Found], object] = lambda _found: None,
    ) -> Found:
        """Return what stands somewhere with all words of `query`, width and case aside.

        `tell` is told what was found so far, each time that it has become more.
        When `cancelled`, that is returned. Raises StoreError.
        """
        words = words_of(query)
        if not words:
            return Found(query)
        found = Found(query, self._articles(words))
        for hits in self._parts(words, cancelled):
            if hits:
                found = replace(found, hits=(*found.hits, *hits))
                tell(found)
            if cancelled():
                break
        return found

    def _parts(self, words: Sequence[str], cancelled: Cancelled) -> Iterator[list[Hit]]:
        """Yield what is found, the soonest first."""
        yield [*self._glossary(words), *self._notes(words)]
        yield list(self._texts(words))
        yield from self._english(words, cancelled)

    def _articles(self, words: Sequence[str]) -> tuple[ArticleSummary, ...]:
        library = self._workspace.library
        state = library.list_state()
        if self._titles[0] != state:
            known = sorted(
                library.articles(), key=lambda one: one.opened_at or one.imported_at, reverse=True
            )
            self._titles = state, [(_told(one), one) for one in known]
        keys = [_key(word) for word in words]
        found = [one for told, one in self._titles[1] if all(key in told for key in keys)]
        return tuple(found[:ARTICLES_AT_MOST])

    def _glossary(self, words: Sequence[str]) -> Iterator[Hit]:
        terms = self._workspace.terms
        if self._concepts[0] is not terms:
            self._concepts = terms, [_entry(concept) for concept in terms.concepts.values()]
        keys = [_key(word) for word in words]
        found = [one for one in self._concepts[1] if all(key in one[0] for key in keys)]
        # The word itself, then terms that begin with it, then the rest.
        found.sort(key=lambda one: min((_rank(f, keys[0]) for f in one[1]), default=3))
        for _, _, concept in found[:CONCEPTS_AT_MOST]:
            text = _in_a_line(concept)
            yield Hit(FoundIn.GLOSSARY, text, _where(text, words), concept=concept.id)

    def _notes(self, words: Sequence[str]) -> Iterator[Hit]:
        for note in self._workspace.library.find_notes(words):
            yield self._note(note, words)

    def _note(self, note: FoundNote, words: Sequence[str]) -> Hit:
        told = " — ".join(
            part
            for part in (note.comment, note.quote, " ".join(f"#{t}" for t in note.tags.split()))
            if part
        )
        text = " ".join(told.split())
        place = _where(text, words)
        return Hit(
            FoundIn.NOTE, text, place, note.article, note.title, note.block, note=note.identity
        )

    def _texts(self, words: Sequence[str]) -> Iterator[Hit]:
        for place in self._workspace.library.search(words):
            yield _hit(FoundIn.TEXT, place, place.sentence, words)

    def _english(self, words: Sequence[str], cancelled: Cancelled) -> Iterator[list[Hit]]:
        library = self._workspace.library
        seen: set[str] = set()
        skipped = 0
        left = ENGLISH_AT_MOST
        for most in SOURCES_AT_ONCE:
            given = library.sources_in_english(words, most, skipped)
            sources = [one for one in dict.fromkeys(given) if one not in seen]
            hits = list(self._hits_in_english(words, sources, left, cancelled))
            yield hits
            seen.update(sources)
            left -= len(hits)
            skipped += most
            if left <= 0 or len(given) < most or cancelled():
                return

    def _hits_in_english(
        self, words: Sequence[str], sources: Sequence[str], most: int, cancelled: Cancelled
    ) -> Iterator[Hit]:
        """Yield where some segments stand with `words` in the English that is shown."""
        library = self._workspace.library
        certain = library.only_english(sources)
        by_article: dict[str, list[Occurrence]] = {}
        for place in library.segments_like(sources, cancelled)[:most]:
            by_article.setdefault(place.article, []).append(place)
        keys = [_key(word) for word in words]
        for article, places in by_article.items():
            if cancelled():
                return
            open_ones = [place for place in places if place.sentence not in certain]
            shown = self._shown_english(article, open_ones) if open_ones else {}
            for place in places:
                english = certain.get(place.sentence) or shown.get((place.block, place.segment), "")
                text = " ".join(english.split())
                if all(key in _key(text) for key in keys):
                    yield _hit(FoundIn.ENGLISH, place, text, words)

    def _shown_english(
        self, article: str, places: Sequence[Occurrence]
    ) -> dict[tuple[int, int | None], str]:
        """Return the English that the article has now at some places."""
        library = self._workspace.library
        try:
            content = library.article(article).content
            placed = PlacedTerms(content, self._workspace.terms, library.senses(article))
            wanted = {(place.block, place.segment) for place in places}
            requests: list[SegmentRequest] = [
                request
                for block in sorted({place.block for place in places})
                for request in placed.requests(block)
                if (request.block, request.segment) in wanted
            ]
        except NotFoundError:
            return {}  # deleted since it was found
        known = latest_translations(library, self._workspace.engine_name, requests)
        return {(one.block, one.segment): english.text.strip() for one, english in known.items()}


def _told(article: ArticleSummary) -> str:
    told = article.metadata
    parts = (article.name, told.byline, told.site, told.url, *article.shelf.tags)
    return _key("\n".join(parts))


def _key(text: str) -> str:
    # As `fold`, but many times as fast: it need not tell where in the text something stands.
    return unicodedata.normalize("NFKC", text).lower()


def _entry(concept: Concept) -> "_Entry":
    forms = tuple(_key(term.text) for term in concept.terms)
    return "\n".join((*forms, _key(concept.definition), _key(concept.note))), forms, concept


def _rank(form: str, key: str) -> int:
    return 0 if form == key else 1 if form.startswith(key) else 2 if key in form else 3


def _in_a_line(concept: Concept) -> str:
    sides = [
        ", ".join(term.text for term in concept.terms if term.language is language)
        for language in (Language.JA, Language.EN)
    ]
    told = " — ".join(side for side in sides if side)
    more = concept.definition or concept.note
    return " ".join(f"{told}: {more}".split()) if more else told


def _hit(found_in: FoundIn, place: Occurrence, text: str, words: Sequence[str]) -> Hit:
    return Hit(
        found_in, text, _where(text, words), place.article, place.title, place.block, place.span
    )


def _where(text: str, words: Sequence[str]) -> Span:
    """Return where the first of `words` that stands in `text` does; (0, 0) if none does."""
    plain = normalise(text)
    for word in words:
        key = fold(word)
        at = plain.text.find(key)
        span = plain.origin(at, at + len(key)) if at >= 0 else None
        if span is not None:
            return span
    return NOWHERE
