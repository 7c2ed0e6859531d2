"""What an engine made of a segment in one of its forms, and which of several answers is best."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from reader.model.translation import Check, CheckKind, TermOutcome
from reader.translation.engine import Insertion, Output
from reader.translation.forms import Candidate
from reader.translation.obedience import locate, outcomes

BROKEN = frozenset({CheckKind.EMPTY, CheckKind.ECHO, CheckKind.LOOP})
"""What makes an answer worthless."""

# What each fault costs, in the model's own coin: mean log-probability per piece of the whole
# answer as the English of the plain segment, where good English has about -0.3 and English in
# which one word was forced on the model -0.4. Chosen by hand on training/sets/journalism.tsv
# and on ../shared/eval/own-dev.
_COSTS_BROKEN = 4.0
_COSTS_TERM = (0.5, 10.0)
"""The second divided by the words: one word forced on a short sentence weighs more in its mean."""
_COSTS_NAME = 0.3
_COSTS_NUMBER = 0.3
_COSTS_DOUBT = 0.1
_COSTS_CHANGE = 0.25
"""For an answer that has not a word in common with the plain one."""
_COSTS_LENGTH = 1.0
"""For a length that is off by once the plain answer's, beyond what is usual."""
_WORST_SCORE = -3.0
"""Below it a model does not tell bad from worse."""
_USUAL_LENGTH = (0.88, 1.25)


@dataclass(frozen=True, slots=True)
class Answer:
    """What the engine made of a candidate, and what is to be said about it."""

    candidate: Candidate
    output: Output
    """Its score is that of the whole text as the English of the plain segment, once judged."""
    checks: tuple[Check, ...]
    terms: tuple[TermOutcome, ...]
    garbled: bool = False
    """Whether it holds signs that only the engine's input should have."""
    lost: tuple[str, ...] = ()
    """Names of the segment that it lacks."""
    numbers: tuple[str, ...] = ()
    """Numbers of the segment that it lacks."""
    inserted: bool = False
    """Whether a term was put into it by force."""
    unnamed: tuple[str, ...] = ()
    """Names in kana, as English writes them, that it lacks."""

    @property
    def text(self) -> str:
        """The English."""
        return self.output.text

    @property
    def unheard(self) -> int:
        """How many of the steered terms do not stand in it as often as wanted."""
        return sum(len(locate([term], self.text)) < count for term, count in self.candidate.wanted)

    @property
    def lacking(self) -> tuple[str, ...]:
        """The English of the steered terms that it does not use, and the names that it lacks."""
        wanted = (term for term, _ in self.candidate.wanted)
        missed = (term for term in wanted if not outcomes([term], self.text)[0].obeyed)
        return tuple(dict.fromkeys((*(term.en for term in missed), *self.lost, *self.unnamed)))

    @property
    def broken(self) -> int:
        """How much of what makes an answer worthless is wrong with it."""
        return self.garbled + sum(check.kind in BROKEN for check in self.checks)

    @property
    def obeys(self) -> bool:
        """Whether every term that is to be steered was obeyed."""
        return all(term.obeyed for term in self.terms) and not self.unheard

    @property
    def perfect(self) -> bool:
        """Whether there is nothing to doubt and every term was obeyed."""
        return self.obeys and not (self.garbled or self.checks or self.lost or self.unnamed)

    def insertion(self, phrase: str) -> Insertion:
        """Return the task to bring `phrase` into it."""
        return Insertion(self.candidate.text, self.text, phrase)


def choose(answers: Iterable[Answer], plain: Answer | None = None) -> Answer:
    """Return the best answer: by terms, names, numbers, length and doubts, by what it keeps of

    the plain answer, if that is one to keep, and by how likely the model thinks it.
    """
    kept = plain if plain and not plain.broken else None
    return max(answers, key=lambda answer: _merit(answer, kept))


def _merit(answer: Answer, plain: Answer | None) -> float:
    missed = sum(not term.obeyed for term in answer.terms)
    merit = max(_WORST_SCORE, answer.output.score or 0.0)
    merit -= _COSTS_BROKEN * answer.broken
    each, shared = _COSTS_TERM
    words = len((plain or answer).text.split())
    merit -= (each + shared / max(1, words)) * max(missed, answer.unheard, len(answer.unnamed))
    merit -= _COSTS_NAME * len(answer.lost)
    merit -= _COSTS_NUMBER * len(answer.numbers)
    merit -= _COSTS_DOUBT * len(answer.checks)
    if plain:
        merit -= _COSTS_CHANGE * _change(plain.text.split(), answer.text.split())
        merit -= _COSTS_LENGTH * _off(len(plain.text), len(answer.text), _asked_for(plain))
    return merit


def _change(before: Sequence[str], after: Sequence[str]) -> float:
    """Return how much of the words changed, from 0 to 1."""
    return float(Indel.normalized_distance(before, after))


def _asked_for(plain: Answer) -> int:
    """Return how many characters of English the plain answer lacks by its missed terms."""
    return sum(len(term.en) for term in plain.terms if not term.obeyed)


def _off(before: int, after: int, asked_for: int) -> float:
    shortest, longest = (before * usual for usual in _USUAL_LENGTH)
    return max(0.0, shortest - after, after - longest - asked_for) / max(1, before)
