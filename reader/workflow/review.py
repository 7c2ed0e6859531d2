"""Go through the terms met of late, in their sentences, and say how well each is known."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from reader.model.errors import NotFoundError
from reader.model.glossary import MARKED_AS, Concept, LearningStatus
from reader.model.spans import Span
from reader.store.values import Occurrence
from reader.workflow.known import latest_translations
from reader.workflow.terms import PlacedTerms
from reader.workflow.workspace import Workspace

SENTENCES = 3
"""Sentences that a term is shown in."""
_ASKED = (LearningStatus.LEARNING, LearningStatus.NEW)
"""The states that are asked about, those first that the reader is at."""


@dataclass(frozen=True, slots=True)
class ReviewSentence:
    """A sentence in which the term stands, at `term` of `text`; `place` is where in the library."""

    place: Occurrence
    text: str
    term: Span
    english: str


class Review:
    """The terms of the articles opened in the last `days`, one after the other.

    A term is asked about once a day: what is answered and what is put off is kept, so that a review
    goes on where it was left. `now` is given by tests.
    """

    def __init__(self, workspace: Workspace, days: int, now: datetime | None = None) -> None:
        self._workspace = workspace
        self._now = now or datetime.now().astimezone()
        self._midnight = midnight = self._now.replace(hour=0, minute=0, second=0, microsecond=0)
        self._since = midnight - timedelta(days=days - 1)
        put_off = workspace.library.put_off(midnight)
        met = workspace.library.concepts_met(self._since)
        asked = workspace.library.reviewed(midnight)
        known = workspace.terms.concepts
        self.answered = len(asked & met.keys())
        """Terms of these days that the reader has spoken about today."""
        self._waiting = sorted(
            (
                identity
                for identity in met.keys() - asked
                if identity in known and known[identity].learning in _ASKED
            ),
            key=lambda one: (
                put_off.get(one, midnight),
                _ASKED.index(known[one].learning),
                -met[one],
                one,
            ),
        )
        self._answers: list[tuple[str, bool]] = []

    @property
    def left(self) -> int:
        """How many terms wait, with the one that is asked about."""
        return len(self._waiting)

    @property
    def concept(self) -> Concept | None:
        """The term that is asked about; None at the end."""
        known = self._workspace.terms.concepts
        while self._waiting and self._waiting[0] not in known:
            self._waiting.pop(0)  # deleted meanwhile
        return known[self._waiting[0]] if self._waiting else None

    def sentences(self) -> tuple[ReviewSentence, ...]:
        """Return where the term stands, the article that was opened last first."""
        if self.concept is None:
            return ()
        places = self._workspace.library.places_met(self.concept.id, self._since, SENTENCES)
        return tuple(found for place in places if (found := self._sentence(place)) is not None)

    def answer(self, learning: LearningStatus) -> None:
        """Keep how well the reader knows the term, and go to the next; can be taken back."""
        concept = self.concept
        if concept is None:
            return
        changes = learning is not concept.learning
        if changes:
            self._workspace.set_learning([concept.id], learning)
        self._workspace.library.keep_review(concept.id, self._now)
        self._answers.append((concept.id, changes))
        self._waiting.remove(concept.id)
        self.answered += 1

    def later(self) -> None:
        """Go to the next term; this one comes again at the end, after a restart as well."""
        if self.concept is None:
            return
        identity = self._waiting.pop(0)
        self._waiting.append(identity)
        # By the clock, not by when the review began: of two that are put off the first comes first.
        when = max(self._now, datetime.now().astimezone())
        self._workspace.library.keep_put_off(identity, when, self._midnight)

    def take_back(self) -> bool:
        """Take back the last answer of this review and ask again; False if there is none.

        What else was done since then in the program is not touched, and keeps the status.
        """
        if not self._answers:
            return False
        identity, changed = self._answers.pop()
        history = self._workspace.history
        if changed and history.undo_label in MARKED_AS.values():
            history.undo()
        self._workspace.library.keep_review(identity, None)
        self._waiting.insert(0, identity)
        self.answered -= 1
        return True

    def _sentence(self, place: Occurrence) -> ReviewSentence | None:
        library = self._workspace.library
        try:
            content = library.article(place.article).content
            block = content.blocks[place.block]
            senses = library.senses(place.article)
        except (NotFoundError, IndexError):
            return None  # deleted or revised since it was indexed
        segment = block.segment_at(place.span.start)
        if segment is None:
            return None
        cut = block.segments[segment]
        placed = PlacedTerms(content, self._workspace.terms, senses)
        requests = [one for one in placed.requests(place.block) if one.segment == segment]
        engine = self._workspace.engine_name_of(place.article)
        known = latest_translations(library, engine, requests)
        english = next((known[one].text for one in requests if one in known), "")
        term = Span(place.span.start - cut.start, min(place.span.end, cut.end) - cut.start)
        return ReviewSentence(place, cut.of(block.text), term, english.strip())
