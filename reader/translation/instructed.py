"""Segments put to an engine that reads instructions: asked, checked, asked again, replaced."""

from collections.abc import Iterator
from dataclasses import replace

from reader.model.errors import PackageError
from reader.model.translation import Translation
from reader.translation.answers import Answer, choose
from reader.translation.chunk import Chunk, OnResult
from reader.translation.engine import Engine, Instructed, Instruction, Output
from reader.translation.forms import is_steered, outside_names, plainly
from reader.translation.progress import Cancelled
from reader.translation.requests import Request
from reader.translation.verdict import LOSSES, faults, judged, stood_in, translation_of

TRIES = 2
"""How often a sentence is asked for, the second time with what was missed."""
LONGEST = 12
"""Letters of English for one sign of Japanese, beyond which an answer is about something else."""


class InstructedChunk:
    """Segments that are translated one after another by an engine that reads instructions."""

    def __init__(
        self, engine: Engine, reads: Instructed, use_glossary: bool, on_result: OnResult
    ) -> None:
        self._engine = engine
        self._reads = reads
        self._use_glossary = use_glossary
        self._on_result = on_result
        self._waiting: list[tuple[int, Request]] = []

    def add(self, number: int, request: Request) -> None:
        """Take a segment in hand."""
        self._waiting.append((number, request))

    def translate(self, cancelled: Cancelled) -> None:
        """Translate the segments, telling each as it is done."""
        for number, request in self._waiting:
            made = self._translation(request, cancelled)
            if made is None or cancelled():
                return
            self._on_result(number, made)

    def _translation(self, given: Request, cancelled: Cancelled) -> Translation | None:
        # One that reads knows what may be called by its meaning.
        given = replace(given, names=())
        request = replace(given, terms=outside_names(given.text, given.terms))
        answers: list[Answer] = []
        missed: tuple[str, ...] = ()
        for _ in range(TRIES):
            output = self._reads.instruct(self._instruction(request, missed), cancelled)
            if output is None:
                return None
            answers.append(self._answer(request, output))
            if answers[-1].perfect:
                break
            missed = tuple(_missed(answers[-1]))
        best = choose(answers)
        made = translation_of(self._engine.name, request.text, best)
        if best.obeys and not best.broken and not _loses_something(best):
            return made
        other = self._by_stand_in(given, cancelled)
        if cancelled():
            return None
        if other is None or not other.text or faults(other) >= faults(made):
            return made
        return stood_in(made, other)

    def _answer(self, request: Request, output: Output) -> Answer:
        asked_for = request.terms if self._use_glossary else ()
        candidate = plainly(request.text, asked_for)
        if len(output.text) > 60 + LONGEST * len(request.text):
            output = Output("")
        return judged(request, candidate, output, use_glossary=self._use_glossary)

    def _instruction(self, request: Request, missed: tuple[str, ...]) -> Instruction:
        terms: dict[str, str] = {}
        for span, term in request.terms if self._use_glossary else ():
            if is_steered(span.of(request.text), term):
                terms.setdefault(span.of(request.text), term.en)
        return Instruction(request.text, tuple(terms.items()), request.context, missed)

    def _by_stand_in(self, request: Request, cancelled: Cancelled) -> Translation | None:
        """Return what the engine that takes over makes of a segment, None if there is none."""
        made: list[Translation] = []
        try:
            engine = self._reads.stand_in()
            if engine is None:
                return None
            chunk = Chunk(engine, self._use_glossary, lambda _number, one: made.append(one))
            chunk.add(0, request)
            chunk.translate(cancelled)
        except PackageError:
            # What the model said is there all the same, with its marks.
            return None
        return next(iter(made), None)


def _loses_something(answer: Answer) -> bool:
    """Tell whether a part of the sentence is not there, as where a model obeys what it says.

    Other doubts err too often to give the better English of a larger model away for them.
    """
    return bool(answer.lost) or any(check.kind in LOSSES for check in answer.checks)


def _missed(answer: Answer) -> Iterator[str]:
    """Say what is wrong with an answer, for the model that gave it."""
    if not answer.text:
        yield "it held no single English sentence"
        return
    for term, _ in answer.candidate.wanted:
        if term.en in answer.lacking:
            yield f"it must use “{term.en}” for {term.ja}"
    for name in answer.lost:
        yield f"it lacks the name {name}"
    for check in answer.checks:
        yield check.reason.rstrip(".")
    if answer.unheard and not answer.lacking:
        yield "it uses a term less often than the sentence does"
