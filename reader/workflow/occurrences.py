"""Keep the index from every concept to every place it stands at, over all articles."""

import hashlib
import threading
from bisect import bisect_right
from collections.abc import Callable, Iterable

from reader.glossary.forms import Forms
from reader.model.article import Article
from reader.model.errors import NotFoundError
from reader.model.glossary import Concept
from reader.store.library import Library
from reader.store.term_places import Blocks
from reader.store.values import TermPlace
from reader.workflow.terms import PlacedTerms, TermIndex

RULES = "1"
"""To be raised when terms are found by other rules, so that every index is made anew."""
MANY_FORMS = 3000
"""Changed forms from which on the library is looked through, not only blocks that have them."""
UNSETTLED = "-"
"""The digest of a concept whose places are being looked for; no concept has it."""
AT_ONCE = 16
"""Articles whose changed blocks are written together."""

Report = Callable[[int, int], None]
Cancelled = Callable[[], bool]


class OccurrenceIndex:
    """Brings the library's index of terms to the glossary's state, and keeps it there.

    What the index is true for is written beside it, so that `catch_up` knows after a kill, a
    command or another window what is left to do. `terms` gives the glossary's newest snapshot. May
    be used from several threads.
    """

    def __init__(self, library: Library, terms: Callable[[], TermIndex]) -> None:
        self._library = library
        self._terms = terms
        self._writing = threading.Lock()
        """Held from looking at the glossary until what was found is written."""
        self._catching_up = threading.Lock()
        self._true_for: TermIndex | None = None
        self._doubted = False

    def add(self, article: Article) -> None:
        """Look through one article, as after its import."""
        with self._writing:
            terms = self._terms()
            placed = PlacedTerms(article.content, terms, self._library.senses(article.id))
            # All of it before the library is locked for writing.
            places = list(term_places(placed))
            self._library.set_occurrences(
                article.id, places, article.revision, settled=self._is_true_for(terms)
            )

    def place_again(self, article: Article, block: int) -> None:
        """Look through one block, as after the reader said what is meant there."""
        with self._writing:
            terms = self._terms()
            placed = PlacedTerms(article.content, terms, self._library.senses(article.id))
            found = {block: block_places(placed, block)}
            self._library.replace_occurrences(
                [(article.id, article.revision, found)], settled=self._is_true_for(terms)
            )

    def _is_true_for(self, terms: TermIndex) -> bool:
        return self._true_for is not None and terms.concepts is self._true_for.concepts

    def doubt(self) -> None:
        """Let `catch_up` look up what the index is true for, as after another window wrote it."""
        self._doubted = True

    def catch_up(
        self, report: Report = lambda _done, _total: None, cancelled: Cancelled = lambda: False
    ) -> bool:
        """Do all that is left to do; return whether the index is another one now.

        `report` gets articles done and in all. What is done when it is cancelled stays done.
        """
        with self._catching_up:
            if self._doubted:
                self._doubted, self._true_for = False, None
            changed = self._follow_glossary(report, cancelled)
            waiting = self._library.unplaced_articles()
            for done, identity in enumerate(waiting):
                if cancelled():
                    break
                report(done, len(waiting))
                try:
                    self.add(self._library.article(identity))
                except NotFoundError:
                    continue  # deleted meanwhile
            return changed or bool(waiting)

    def _follow_glossary(self, report: Report, cancelled: Cancelled) -> bool:
        terms = self._terms()
        changed, gone = self._differences(terms)
        if not changed and not gone:
            self._now_true_for(terms)
            return False
        digests = {c.id: forms_digest(c, terms.beaten.get(c.id, ())) for c in changed}
        forms = set(Forms().of(changed))
        if len(forms) > MANY_FORMS:
            with self._writing:
                self._library.keep_indexed(digests, gone, look_again=True)
                self._now_true_for(terms)
            return True
        with self._writing:
            # From here on the index is neither the old one nor the new; a change that is taken back
            # meanwhile, or after a kill, must be seen as one.
            self._library.keep_indexed(dict.fromkeys((*digests, *gone), UNSETTLED))
            self._true_for = None
        touched = self._library.blocks_with(forms)
        # An old form is not known any more, but where it was found is.
        known = self._library.blocks_of([*digests, *gone])
        for article, blocks in known.items():
            touched.setdefault(article, set()).update(blocks)
        if self._look_again(terms, touched, report, cancelled):
            self._library.keep_indexed(digests, gone)
            self._now_true_for(terms)
        return True

    def _now_true_for(self, terms: TermIndex) -> None:
        self._true_for = terms

    def _differences(self, terms: TermIndex) -> tuple[list[Concept], list[str]]:
        """Return the concepts whose forms are not those of the index, and the ids that are gone.

        A form that a concept of another source wins now, or no longer, is another one as well.
        """
        now, lost = terms.concepts, terms.beaten
        if self._true_for is None:
            known = self._library.indexed_concepts()
            changed = [
                c for c in now.values() if known.get(c.id) != forms_digest(c, lost.get(c.id, ()))
            ]
            return changed, [identity for identity in known if identity not in now]
        before, lost_before = self._true_for.concepts, self._true_for.beaten
        changed = [
            concept
            for identity, concept in now.items()
            if lost.get(identity) != lost_before.get(identity)
            or (
                (old := before.get(identity)) is not concept
                and (old is None or forms_digest(old) != forms_digest(concept))
            )
        ]
        return changed, [identity for identity in before if identity not in now]

    def _look_again(
        self, terms: TermIndex, touched: Blocks, report: Report, cancelled: Cancelled
    ) -> bool:
        """Look through some blocks of some articles; return whether none was left out."""
        waiting = list(touched)
        for first in range(0, len(waiting), AT_ONCE):
            if cancelled():
                return False
            report(first, len(waiting))
            with self._writing:
                found = []
                for identity in waiting[first : first + AT_ONCE]:
                    try:
                        article = self._library.article(identity)
                        senses = self._library.senses(identity)
                        placed = PlacedTerms(article.content, terms, senses)
                        places = {
                            block: block_places(placed, block)
                            for block in sorted(touched[identity])
                            if block < len(article.blocks)
                        }
                    except NotFoundError:
                        continue  # deleted or revised meanwhile
                    found.append((identity, article.revision, places))
                self._library.replace_occurrences(found)
        return True


def forms_digest(concept: Concept, lost: Iterable[str] = ()) -> str:
    """Return a digest of a concept's written forms, in any order, and of how they are found.

    `lost` are those forms that count for a concept of another source.
    """
    told = [RULES, *sorted({term.text for term in concept.terms})]
    told += (f"\x1e{form}" for form in lost)
    forms = "\x1f".join(told)
    return hashlib.blake2b(forms.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def term_places(placed: PlacedTerms) -> Iterable[TermPlace]:
    """Yield every place of every concept; an unsettled hit counts for each concept it may mean."""
    for number in range(len(placed.content.blocks)):
        yield from block_places(placed, number)


def block_places(placed: PlacedTerms, number: int) -> list[TermPlace]:
    """Return the places in one block."""
    block = placed.content.blocks[number]
    places: list[TermPlace] = []
    starts = [span.start for span in block.segments]
    for hit in placed.hits(number):
        segment = bisect_right(starts, hit.span.start) - 1
        if segment >= 0 and block.segments[segment].contains(hit.span.start):
            concepts = (hit.sense,) if hit.sense else hit.concepts
            places += [TermPlace(concept, number, segment, hit.span) for concept in concepts]
    return places
