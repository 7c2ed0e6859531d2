"""Second opinions: what every engine makes of one sentence, and what the box's might have said."""

import uuid
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from reader.model.errors import PackageError, ReaderError
from reader.model.glossary import Concept, Term, TermStatus
from reader.model.spans import Language, Span
from reader.model.translation import SegmentTerm, Translation
from reader.model.wording import tr
from reader.translation.alignment import Attentive, Looked, english_of
from reader.translation.engine import EngineInfo
from reader.translation.obedience import locate, outcomes, same_form
from reader.translation.progress import Cancelled
from reader.translation.rules import current_rules
from reader.translation.steering import alternatives, translate_segments
from reader.workflow.known import judged
from reader.workflow.terms import PlacedTerms, SegmentRequest
from reader.workflow.workspace import Workspace

MOST_ALTERNATIVES = 5
"""Translations of the box's engine that are looked at."""


@dataclass(frozen=True, slots=True)
class Rendering:
    """What an opinion says for a term."""

    term: SegmentTerm
    english: str


@dataclass(frozen=True, slots=True)
class Opinion:
    """What an engine makes of a sentence."""

    made_by: str
    translation: Translation
    places: tuple[Span, ...]
    """Where the glossary's English stands in it."""
    renderings: tuple[Rendering, ...]
    """What it says for a term in place of the preferred English, where no earlier one did."""
    choice: int = 1
    """1 for what the engine says, 2 for what it might have said next best, and so on."""


@dataclass(frozen=True, slots=True)
class NoOpinion:
    """An engine that gives none, and why."""

    made_by: str
    problem: str


class SecondOpinions:
    """Asks about the sentence `segment` of the block `block`."""

    def __init__(self, workspace: Workspace, placed: PlacedTerms, block: int, segment: int) -> None:
        self._workspace = workspace
        self._placed = placed
        self.request: SegmentRequest = next(
            one for one in placed.requests(block) if one.segment == segment
        )

    def ask(self, tell: Callable[[Opinion | NoOpinion], None], cancelled: Cancelled) -> None:
        """Ask every engine, telling each opinion as it is known, each English once.

        What an engine makes of the sentence is kept in the memory. Returns early once `cancelled`
        says so.
        """
        told: dict[str, int] = {}
        words: set[str] = set()
        choices: Counter[str] = Counter()
        offered: set[Rendering] = set()
        for made in self._asked(cancelled):
            if cancelled():
                return
            if isinstance(made, NoOpinion):
                tell(made)
            elif not (text := made.translation.text):
                tell(NoOpinion(made.made_by, tr("gives no English for this sentence.")))
            elif made.choice > 1 and _words(text) in words:
                continue  # no choice: only its signs are others
            elif text not in told:
                told[text] = len(told) + 1
                words.add(_words(text))
                choices[made.made_by] += 1
                new = tuple(one for one in made.renderings if one not in offered)
                offered.update(new)
                tell(replace(made, choice=choices[made.made_by], renderings=new))
            elif made.choice == 1:
                tell(
                    NoOpinion(
                        made.made_by, tr("the same English as number {number}.", number=told[text])
                    )
                )

    def _asked(self, cancelled: Cancelled) -> Iterator[Opinion | NoOpinion]:
        infos = self._workspace.engines.infos()
        for info in infos:
            if cancelled():
                return
            title = " ".join(f"{info.title} {info.version}".split())
            try:
                made = self._by(info, cancelled)
                if made is not None:
                    yield self._opinion(title, made)
                if info == self._workspace.translator:
                    for number, other in enumerate(self._others(info), 2):
                        yield replace(self._opinion(title, other), choice=number)
            except PackageError as error:
                yield NoOpinion(title, str(error))

    def _by(self, info: EngineInfo, cancelled: Cancelled) -> Translation | None:
        library = self._workspace.library
        known = library.remembered(info.name, [self.request.key]).get(self.request.key)
        if known and known.rules >= current_rules(info.kind):
            return known
        made: list[Translation] = []
        translate_segments(
            self._workspace.engine(info),
            [self._placed.request(self.request)],
            lambda _number, one: made.append(one),
            cancelled,
        )
        library.remember((self.request.key[1], one) for one in made)
        return made[0] if made else None

    def _others(self, info: EngineInfo) -> list[Translation]:
        engine = self._workspace.engine(info)
        return alternatives(engine, self._placed.request(self.request), MOST_ALTERNATIVES)

    def _opinion(self, made_by: str, made: Translation) -> Opinion:
        translation = judged(made, self.request)
        terms = list(dict.fromkeys(term for _, term in self.request.terms))
        places = tuple(span for _, span in locate(terms, translation.text))
        found = [Rendering(term, english) for term, english in self._said(terms, translation)]
        return Opinion(made_by, translation, places, tuple(found))

    def _said(
        self, terms: list[SegmentTerm], translation: Translation
    ) -> Iterator[tuple[SegmentTerm, str]]:
        """Yield each term whose English is not the preferred one, with what stands for it."""
        missed: list[SegmentTerm] = []
        for term in terms:
            if term.unsettled or not term.en:
                continue
            outcome = outcomes([term], translation.text)[0]
            if not outcome.obeyed:
                missed.append(term)
            elif not same_form(outcome.en, term.en):
                yield term, outcome.en
        info = self._workspace.translator
        if info is None or not missed:
            return
        engine = self._workspace.engine(info)
        if not isinstance(engine, Attentive):
            return
        asked = [Looked(translation.source, translation.text, term.ja) for term in missed]
        for term, english in zip(missed, english_of(engine, asked), strict=True):
            if english:
                yield term, english


def _words(text: str) -> str:
    return "".join(sign for sign in text.casefold() if sign.isalnum())


def prefer(workspace: Workspace, rendering: Rendering) -> None:
    """Make some English the preferred one of a term's concept; can be undone.

    Raises ReaderError if there is no such concept any more, or if it cannot be written.
    """
    concept = workspace.terms.concepts.get(rendering.term.concept)
    if concept is None:
        raise ReaderError(tr("This term is no longer in your glossary: add it again first."))
    workspace.update_concept(with_preferred(concept, rendering.english))


def with_preferred(concept: Concept, english: str) -> Concept:
    """Return a concept whose preferred English is `english`; what was preferred is admitted."""
    terms: list[Term] = []
    for term in concept.terms:
        if term.language is Language.EN and term.status is TermStatus.PREFERRED:
            terms.append(replace(term, status=TermStatus.ADMITTED))
        else:
            terms.append(term)
    at = next(
        (n for n, t in enumerate(terms) if t.language is Language.EN and t.text == english), None
    )
    if at is None:
        terms.append(Term(str(uuid.uuid4()), Language.EN, english))
    else:
        terms[at] = replace(terms[at], status=TermStatus.PREFERRED)
    return replace(concept, terms=tuple(terms))
