"""The glossary in memory, and where its terms stand in one article."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from threading import Lock

from reader.glossary.matcher import Matcher
from reader.glossary.normalise import fold
from reader.model.article import Content
from reader.model.glossary import Concept, GlossaryChange, Hit
from reader.model.spans import Language, Span, inside, touches
from reader.model.translation import SegmentTerm
from reader.text.kana_names import kana_names
from reader.text.surnames import long_surnames
from reader.text.tokens import TOKENIZER
from reader.translation.engine import Context
from reader.translation.forms import PlacedTerm
from reader.translation.memory import terms_key
from reader.translation.protected import closed_spans, protected_spans
from reader.translation.requests import Request
from reader.translation.transliteration import romanised

TOGETHER = 4
"""Sentences that have the same ones around them."""
BEFORE, AFTER = 2, 1
"""Sentences around one that an engine which reads them is shown."""

Senses = Mapping[tuple[int, Span], str]
"""Which concept the reader said stands at (block, span in the block)."""


@dataclass(frozen=True, slots=True)
class SegmentRequest:
    """One segment to be translated, with the terms in it (all spans are into the segment)."""

    block: int
    segment: int
    source: str
    terms: tuple[PlacedTerm, ...] = ()
    protected: tuple[Span, ...] = ()
    """Places of `source` that come through exactly: code, formulas, addresses."""

    @property
    def key(self) -> tuple[str, str]:
        """What the translation memory files this segment under, beside the engine."""
        return self.source, terms_key([term for _, term in self.terms])


class TermIndex:
    """An unchanging snapshot of the glossary, ready for matching."""

    def __init__(
        self,
        concepts: Iterable[Concept],
        matcher: Matcher | None = None,
        rank: Callable[[Concept], int] = lambda _concept: 0,
    ) -> None:
        """`rank` tells which source wins where several have a form: the lowest."""
        self._rank = rank
        self.concepts: dict[str, Concept] = {concept.id: concept for concept in concepts}
        self._matcher = matcher
        self._building = Lock()
        self._segment_terms: dict[tuple[str, tuple[str, ...]], SegmentTerm | None] = {}

    @property
    def matcher(self) -> Matcher:
        """The automaton over every written form; built at first use."""
        with self._building:
            if self._matcher is None:
                self._matcher = Matcher(self.concepts.values(), self._rank)
            return self._matcher

    @cached_property
    def beaten(self) -> Mapping[str, tuple[str, ...]]:
        """The forms of each concept that one of a source which wins has as well, by id."""
        return self.matcher.beaten()

    @property
    def forms(self) -> Iterator[str]:
        """Every written form, of both languages."""
        for concept in self.concepts.values():
            yield from (term.text for term in concept.terms)

    def updated(self, change: GlossaryChange) -> "TermIndex":
        """Return the snapshot after `change`, without reading the glossary again."""
        concepts = dict(self.concepts)
        for concept in change.before:
            concepts.pop(concept.id, None)
        concepts.update((concept.id, concept) for concept in change.after)
        return TermIndex(concepts.values(), self.matcher.updated(change), self._rank)

    def having(self, form: str) -> tuple[Concept, ...]:
        """Return the concepts that `form` may mean, spelt in whatever way."""
        return tuple(self.concepts[identity] for identity in self.matcher.meanings(form))

    def reading(self, hit: Hit) -> str:
        """Return how the form that stands there is read, as the glossary says; "" if it does not.

        Where several concepts may be meant, they must agree.
        """
        readings = {
            term.reading
            for identity in ((hit.sense,) if hit.sense else hit.concepts)
            for term in self.concepts[identity].terms
            if term.language is Language.JA
            and term.reading
            and fold(term.text) == fold(hit.surface)
        }
        return readings.pop() if len(readings) == 1 else ""

    def segment_term(self, hit: Hit) -> SegmentTerm | None:
        """Return what the glossary asks of the English for `hit`; None if it asks for nothing.

        A concept asks for its preferred English; one that only admits some asks for none.
        """
        meant = (hit.sense,) if hit.sense else hit.concepts
        key = hit.surface, meant
        if key not in self._segment_terms:
            self._segment_terms[key] = self._segment_term(hit.surface, meant)
        return self._segment_terms[key]

    def _segment_term(self, surface: str, meant: tuple[str, ...]) -> SegmentTerm | None:
        found = [self.concepts[identity] for identity in meant]
        if not any(concept.asks_for_english for concept in found):
            return None
        forms = [form for concept in found for form in concept.texts(Language.EN)]
        if not forms:
            return None
        # A form that is English already (LLM, MoE) is asked for as it stands.
        same = [form for form in forms if fold(form) == fold(surface)]
        wanted = same[0] if same else forms[0]
        return SegmentTerm(
            concept=found[0].id,
            ja=surface,
            en=wanted,
            accepted=tuple(dict.fromkeys(form for form in forms if form != wanted)),
            unsettled=len(found) > 1,
            others=tuple(concept.id for concept in found[1:]),
            meanings=tuple(
                dict.fromkeys(texts[0] for each in found if (texts := each.texts(Language.EN)))
            ),
        )


def names_in(text: str, terms: Iterable[Span] = ()) -> tuple[tuple[Span, str], ...]:
    """Return the names in kana and the long surnames of a segment as English writes them.

    What is a term of the glossary is left to it.
    """
    found = (*kana_names(text, TOKENIZER.tokens), *long_surnames(text, TOKENIZER.tokens))
    return tuple(
        (span, romanised(reading))
        for span, reading in found
        if not any(span.overlaps(term) for term in terms)
    )


class PlacedTerms:
    """The hits of one snapshot of the glossary in one article, found block by block when asked."""

    def __init__(self, content: Content, index: TermIndex, senses: Senses) -> None:
        self.content = content
        self.index = index
        self._senses: dict[int, dict[Span, str]] = {}
        for (block, span), sense in senses.items():
            self._senses.setdefault(block, {})[span] = sense
        self._hits: dict[int, tuple[Hit, ...]] = {}
        self._requests: dict[int, tuple[SegmentRequest, ...]] = {}

    def hits(self, block: int) -> tuple[Hit, ...]:
        """Return the hits in a block, spans into the block's text."""
        if block not in self._hits:
            chosen = self._senses.get(block, {})
            cut = self.content.blocks[block]
            closed = closed_spans(cut.text, cut.marks) if cut.is_translated else ()
            self._hits[block] = tuple(
                hit
                for hit in self.index.matcher.hits(cut.text, chosen)
                if not touches(closed, hit.span)
            )
        return self._hits[block]

    def may_hold(self, concepts: Iterable[str]) -> Iterator[int]:
        """Yield the blocks that some of `concepts` may stand in, as is soon seen by their forms."""
        known = self.index.concepts
        meant = [known[identity] for identity in concepts if identity in known]
        forms = self.index.matcher.forms_of(meant)
        for number, text in enumerate(self.content.texts):
            folded = fold(text)
            if any(form in folded for form in forms):
                yield number

    def request(self, segment: SegmentRequest) -> Request:
        """Return what an engine is asked for a segment, with what stands around it."""
        sentences = self._sentences
        at = self._first_sentence[segment.block] + segment.segment
        first = at - at % TOGETHER
        around = sentences[max(0, first - BEFORE) : first + TOGETHER + AFTER]
        context = Context(self.content.metadata.title, tuple(around))
        names = names_in(segment.source, [span for span, _ in segment.terms])
        return Request(segment.source, segment.terms, segment.protected, context, names)

    @cached_property
    def _sentences(self) -> list[str]:
        return [
            text
            for block in self.content.blocks
            if block.is_translated
            for text in block.segment_texts
        ]

    @cached_property
    def _first_sentence(self) -> list[int]:
        """For each block the number of its first sentence in the article."""
        counts = [len(b.segments) if b.is_translated else 0 for b in self.content.blocks]
        return [0, *accumulate(counts)]

    def knows(self, block: int) -> bool:
        """Tell whether what stands in a block was looked for already."""
        return block in self._requests

    def requests(self, block: int) -> tuple[SegmentRequest, ...]:
        """Return one request for each segment of a block, none for code."""
        if block not in self._requests:
            self._requests[block] = tuple(self._made(block))
        return self._requests[block]

    def _made(self, block: int) -> Iterator[SegmentRequest]:
        cut = self.content.blocks[block]
        if not cut.is_translated:
            return
        placed = [
            (hit.span, term)
            for hit in self.hits(block)
            if (term := self.index.segment_term(hit)) is not None
        ]
        kept = protected_spans(cut.text, cut.marks)
        for number, span in enumerate(cut.segments):
            terms = tuple(
                (at.shifted(-span.start), term)
                for at, term in inside(placed, span, lambda one: one[0])
            )
            protected = tuple(at.shifted(-span.start) for at in inside(kept, span, lambda at: at))
            yield SegmentRequest(block, number, span.of(cut.text), terms, protected)
