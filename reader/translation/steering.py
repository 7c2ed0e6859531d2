"""Glossary steering: each segment put to the engine in several forms, and the best answer taken."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from reader.model.errors import PackageError
from reader.model.spans import Span
from reader.model.translation import Check, CheckKind, TermOutcome, Translation
from reader.translation.checks import checks
from reader.translation.engine import Engine, Insertion, Output
from reader.translation.forms import Candidate, Form, PlacedTerm, is_steered, steer
from reader.translation.labels import label_of, western_label
from reader.translation.names import lost_names
from reader.translation.numbers import missing
from reader.translation.obedience import locate, outcomes
from reader.translation.progress import Cancelled, never
from reader.translation.script import has_japanese, westernise

CHUNK = 16
"""Segments put to the engine at once: enough to be fast, few enough to be seen one by one."""

INSISTED = 4
"""Segments that lack something put to it at once: such sentences take several times as long."""

MOST_INSERTED = 8
"""Phrases that are put into one segment by force."""

OnResult = Callable[[int, Translation], None]
"""Called with the number of a request and its translation."""

_BROKEN = frozenset({CheckKind.EMPTY, CheckKind.ECHO, CheckKind.LOOP})


@dataclass(frozen=True, slots=True)
class Request:
    """A segment to be translated, with the terms in it (spans into `text`).

    `protected` are the places that come through exactly (see `reader.translation.protected`).
    """

    text: str
    terms: tuple[PlacedTerm, ...] = ()
    protected: tuple[Span, ...] = ()

    @property
    def unlabelled(self) -> "Request":
        """The request without the number of a list's item at its beginning."""
        at = len(label_of(self.text))
        if not at or any(span.start < at for span in self.protected):
            return self
        terms = tuple((span.shifted(-at), term) for span, term in self.terms if span.start >= at)
        return Request(self.text[at:], terms, tuple(span.shifted(-at) for span in self.protected))

    @property
    def words(self) -> str:
        """What of the text is to be translated."""
        kept = self.text
        for span in reversed(self.protected):
            kept = kept[: span.start] + kept[span.end :]
        return kept


@dataclass(frozen=True, slots=True)
class Answer:
    """What the engine made of a candidate, and what is to be said about it."""

    candidate: Candidate
    output: Output
    checks: tuple[Check, ...]
    terms: tuple[TermOutcome, ...]
    garbled: bool = False
    """Whether it holds signs that only the engine's input should have."""
    lost: tuple[str, ...] = ()
    """Names of the segment that it lacks."""
    inserted: bool = False
    """Whether a term was put into it by force."""

    @property
    def heard(self) -> int:
        """How many of the steered terms stand in it as often as wanted."""
        text = self.output.text
        return sum(len(locate([term], text)) >= count for term, count in self.candidate.wanted)

    @property
    def lacking(self) -> tuple[str, ...]:
        """The English of the steered terms that it does not use, and the names that it lacks."""
        wanted = (term for term, _ in self.candidate.wanted)
        missed = (term for term in wanted if not outcomes([term], self.output.text)[0].obeyed)
        return (*(term.en for term in missed), *self.lost)

    @property
    def broken(self) -> int:
        """How much of what makes an answer worthless is wrong with it."""
        return self.garbled + sum(check.kind in _BROKEN for check in self.checks)

    def insertion(self, phrase: str) -> Insertion:
        """Return the task to bring `phrase` into it."""
        return Insertion(self.candidate.text, self.output.text, phrase)

    @property
    def perfect(self) -> bool:
        """Whether there is nothing to doubt and every term was obeyed."""
        doubted = self.garbled or bool(self.checks) or bool(self.lost)
        obeyed = all(term.obeyed for term in self.terms)
        return not doubted and obeyed and self.heard == len(self.candidate.wanted)


def choose(answers: Iterable[Answer]) -> Answer:
    """Return the best answer: whole, then obedient, then without losses and doubts, then likely."""

    def merit(answer: Answer) -> tuple[float, ...]:
        obeyed = sum(term.obeyed for term in answer.terms)
        return (
            -answer.broken,
            obeyed,
            answer.heard,
            -len(answer.lost),
            -len(answer.checks),
            answer.output.score or 0.0,
        )

    return max(answers, key=merit)


def translate_segments(
    engine: Engine,
    requests: Sequence[Request],
    on_result: OnResult,
    cancelled: Cancelled = never,
    use_glossary: bool = True,
) -> None:
    """Translate `requests`, telling each one's number and translation as soon as it is known.

    In each chunk the most promising form of every segment is tried first, and the others only
    where that leaves something to be desired. A term that no form brings into the English is put
    where it is likeliest there, and the rest of the sentence translated anew; and so is a name in
    Latin letters that got lost.

    Without `use_glossary` the segments are put as they stand; the outcomes of their terms are
    told all the same. Returns early once `cancelled` says so. Raises PackageError if the engine
    cannot work.
    """

    def tell(number: int, translation: Translation) -> None:
        on_result(number, _labelled(requests[number], translation))

    for start in range(0, len(requests), CHUNK):
        if cancelled():
            return
        chunk = _Chunk(engine, use_glossary, tell)
        for number, request in enumerate(requests[start : start + CHUNK], start):
            if has_japanese(request.words):
                chunk.add(number, request.unlabelled)
            else:
                on_result(number, _as_it_stands(engine, request))
        chunk.translate(cancelled)


class _Chunk:
    """Segments under way, with the forms not yet tried and the answers so far."""

    def __init__(self, engine: Engine, use_glossary: bool, on_result: OnResult) -> None:
        self._engine = engine
        self._use_glossary = use_glossary
        self._on_result = on_result
        self._requests: dict[int, Request] = {}
        self._untried: dict[int, list[Candidate]] = {}
        self._answers: dict[int, list[Answer]] = defaultdict(list)
        self._wanting: dict[int, Answer] = {}

    def add(self, number: int, request: Request) -> None:
        terms = request.terms if self._use_glossary else ()
        self._requests[number] = request
        self._untried[number] = list(steer(request.text, terms, self._engine.tags))

    def translate(self, cancelled: Cancelled) -> None:
        self._ask([(number, untried[0]) for number, untried in self._untried.items()], cancelled)
        if not cancelled():
            rest = [(number, form) for number, forms in self._untried.items() for form in forms]
            self._ask(rest, cancelled)
        waiting = list(self._wanting)
        for start in range(0, len(waiting), INSISTED):
            together = waiting[start : start + INSISTED]
            try:
                self._insist(together, cancelled)
            except PackageError:
                # What was found before that need not be lost with it.
                for number in waiting[start:]:
                    self._tell(number, self._wanting[number])
                raise
            if cancelled():
                return
            for number in together:
                self._tell(number, self._wanting[number])

    def _ask(self, asked: Sequence[tuple[int, Candidate]], cancelled: Cancelled) -> None:
        def take(at: int, output: Output) -> None:
            self._take(*asked[at], output)

        self._engine.translate([candidate.text for _, candidate in asked], take, cancelled)

    def _take(self, number: int, candidate: Candidate, output: Output) -> None:
        if not self._untried[number]:
            # A form asked for at the same time was good enough.
            return
        answer = self._answer(number, candidate, output)
        self._answers[number].append(answer)
        self._untried[number].remove(candidate)
        if answer.perfect or not self._untried[number]:
            self._untried[number].clear()
            best = choose(self._answers.pop(number))
            if best.lacking and not best.broken:
                self._wanting[number] = best
            else:
                self._tell(number, best)

    def _insist(self, numbers: Sequence[int], cancelled: Cancelled) -> None:
        """Put into the best answers of some segments what they lack, as far as the engine can."""
        tried: dict[int, set[str]] = {number: set() for number in numbers}
        for _ in range(MOST_INSERTED):
            asked: list[tuple[int, str]] = []
            for number, phrases in tried.items():
                # One phrase may have come with another.
                left = [p for p in self._wanting[number].lacking if p not in phrases]
                asked += [(number, left[0])] if left else []
                phrases.update(left[:1])
            if not asked or cancelled():
                return
            tries = self._engine.insert(
                [self._wanting[number].insertion(phrase) for number, phrase in asked]
            )
            for (number, phrase), outputs in zip(asked, tries, strict=True):
                self._wanting[number] = self._better(number, phrase, outputs)

    def _better(self, number: int, phrase: str, outputs: Iterable[Output]) -> Answer:
        """Return the best answer of a segment, or a better one of those with a phrase put in."""
        best, is_name = self._wanting[number], phrase in self._wanting[number].lost
        # What has become twice as long has lost its way.
        longest = 2 * len(best.output.text) + len(phrase)
        answers = [
            replace(
                self._answer(number, best.candidate, output),
                inserted=best.inserted or not is_name,
            )
            for output in outputs
            if len(output.text) <= longest
        ]
        source = self._requests[number].text
        taken = [
            answer
            for answer in answers
            # The model may have gone on with the phrase as the beginning of a word.
            if phrase not in answer.lacking and not (is_name and _costs(source, answer, best))
        ]
        return choose([best, *taken])

    def _answer(self, number: int, candidate: Candidate, output: Output) -> Answer:
        request, tags = self._requests[number], self._engine.tags
        text, english = request.text, output.text
        # A term written MoE is a name, too, unless its other English stands there.
        known = [
            span
            for span, term in request.terms
            if (self._use_glossary and is_steered(span.of(text), term))
            or outcomes([term], english)[0].obeyed
        ]
        return Answer(
            candidate,
            output,
            checks(text, english),
            outcomes((term for _, term in request.terms), english),
            tags is not None and tags.stand_in(english),
            lost_names(text, english, known),
        )

    def _tell(self, number: int, answer: Answer) -> None:
        self._on_result(number, _translation(self._engine, self._requests[number], answer))


def _costs(source: str, answer: Answer, before: Answer) -> bool:
    """Tell whether an answer has a doubt, or lacks a number, that the one before did not."""
    kinds = {check.kind for check in before.checks}
    if any(check.kind not in kinds for check in answer.checks):
        return True
    return len(missing(source, answer.output.text)) > len(missing(source, before.output.text))


def _translation(engine: Engine, request: Request, answer: Answer) -> Translation:
    return Translation(
        source=request.text,
        text=answer.output.text,
        engine=engine.name,
        score=answer.output.score,
        steered=answer.inserted or answer.candidate.form is not Form.PLAIN,
        checks=answer.checks,
        terms=answer.terms,
    )


def _labelled(request: Request, translation: Translation) -> Translation:
    """Return a translation of `request.unlabelled` as one of `request`."""
    label = request.text.removesuffix(translation.source)
    if not label or not translation.text:
        return replace(translation, source=request.text)
    text = f"{western_label(label)}{translation.text}"
    return replace(translation, source=request.text, text=text)


def _as_it_stands(engine: Engine, request: Request) -> Translation:
    pieces: list[str] = []
    at = 0
    for span in request.protected:
        pieces += (westernise(request.text[at : span.start]), span.of(request.text))
        at = span.end
    text = "".join([*pieces, westernise(request.text[at:])]).strip()
    terms = outcomes((term for _, term in request.terms), text)
    return Translation(request.text, text, engine.name, terms=terms)


__all__ = ["Answer", "Candidate", "Form", "PlacedTerm", "Request", "choose", "steer"]
__all__ += ["translate_segments"]
