"""Segments that are put to an engine together, and what is made of their answers."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from reader.model.errors import PackageError
from reader.model.spans import Span
from reader.model.translation import Check, CheckKind, SegmentTerm, Translation
from reader.translation import doubts
from reader.translation.answers import Answer, choose
from reader.translation.engine import Alternating, Engine, Inserting, Judging, Output
from reader.translation.forms import (
    Candidate,
    Form,
    PlacedTerm,
    outside_names,
    plainly,
    put_back,
    stand_in,
    steer,
)
from reader.translation.habits import without_habits
from reader.translation.metadata import Tags
from reader.translation.numbers import western_years
from reader.translation.obedience import outcomes
from reader.translation.progress import Cancelled
from reader.translation.rare_names import Spelt, mangled_name, may_be_mangled
from reader.translation.requests import Request
from reader.translation.splicing import spliced
from reader.translation.verdict import judged, translation_of

INSISTED = 4
"""Segments that lack something put to it at once: such sentences take several times as long."""

ALTERNATIVES = 8
"""Translations looked at where the likeliest one is to be doubted."""

MOST_INSERTED = 8
"""Phrases that are put into one segment by force."""

SIGNS_TRIED = 2
"""Kinds of signs that an engine without a way to force a phrase is asked with."""

OnResult = Callable[[int, Translation], None]
"""Called with the number of a request and its translation."""


@dataclass(slots=True)
class _Segment:
    """A segment under way with its answers so far, of which the plain one is the first."""

    number: int
    request: Request
    asked_for: tuple[PlacedTerm, ...]
    """The terms whose English is to be used."""
    answers: list[Answer] = field(default_factory=list)
    best: Answer | None = None
    """The best of the answers, once they have been compared."""

    @property
    def plain(self) -> Answer:
        """What the engine made of the segment as it stands."""
        return self.answers[0]

    @property
    def named(self) -> tuple[PlacedTerm, ...]:
        """The names that the plain answer does not tell, with the way English writes them."""
        lost = self.plain.unnamed
        text = self.request.text
        return tuple(
            (span, SegmentTerm("", span.of(text), name))
            for span, name in self.request.names
            if name in lost and not any(span.overlaps(other) for other, _ in self.asked_for)
        )

    @property
    def missed(self) -> list[SegmentTerm]:
        """The terms that the plain answer does not use."""
        wanted = [term for term, _ in self.plain.candidate.wanted]
        return [term for term in wanted if not outcomes([term], self.plain.text)[0].obeyed]

    def steered(self, tags: Tags | None) -> tuple[Candidate, ...]:
        """Return the forms in which to ask for the terms and names that the plain answer lacks."""
        named = self.named
        missed = [*self.missed, *(name for _, name in named)]
        return steer(self.request.text, (*self.asked_for, *named), tags, missed)

    def vouched(self, english: str) -> dict[Span, str]:
        """Return the places for which the glossary vouches in `english`, with its words, and
        the names in kana.
        """
        known = {
            span: " ".join((term.en, *term.accepted))
            for span, term in self.request.terms
            if outcomes([term], english)[0].obeyed
        }
        return known | dict(self.request.names)


class Chunk:
    """Segments that are translated together."""

    def __init__(self, engine: Engine, use_glossary: bool, on_result: OnResult) -> None:
        self._engine = engine
        self._use_glossary = use_glossary
        self._on_result = on_result
        self._waiting: dict[int, _Segment] = {}

    def add(self, number: int, request: Request) -> None:
        """Take a segment in hand."""
        request = replace(request, terms=outside_names(request.text, request.terms))
        terms = request.terms if self._use_glossary else ()
        self._waiting[number] = _Segment(number, request, terms)

    def translate(self, cancelled: Cancelled) -> None:
        """Translate the segments, telling each as it is done."""
        tags = self._engine.tags
        segments = list(self._waiting.values())
        self._ask([(s, plainly(s.request.text, s.asked_for, tags)) for s in segments], cancelled)
        segments = [segment for segment in self._waiting.values() if segment.answers]
        try:
            self._improve(segments, cancelled)
        except PackageError:
            # What was found before need not be lost with it.
            self._tell_best(segment for segment in segments if segment.number in self._waiting)
            raise

    def _improve(self, segments: Sequence[_Segment], cancelled: Cancelled) -> None:
        """Find better answers of segments whose plain one leaves something to be desired."""
        if cancelled():
            return
        tags = self._engine.tags
        told = [(segment, segment.steered(tags)) for segment in segments]
        self._ask([(segment, form) for segment, forms in told for form in forms[:1]], cancelled)
        # Where the most promising form brings all that is wanted the others need not be tried.
        left = [(s, forms) for s, forms in told if not any(a.perfect for a in s.answers)]
        self._ask([(segment, form) for segment, forms in left for form in forms[1:]], cancelled)
        if cancelled():
            return
        for segment in segments:
            segment.answers += [
                *self._spliced(segment, segment.answers[1:]),
                *self._otherwise(segment),
            ]
        self._compare(segments)
        lacking = [s for s in segments if s.best and s.best.lacking and not s.best.broken]
        insisted = {segment.number for segment in lacking}
        self._tell_best(segment for segment in segments if segment.number not in insisted)
        for start in range(0, len(lacking), INSISTED):
            if cancelled():
                return
            together = lacking[start : start + INSISTED]
            self._insist(together, cancelled)
            if cancelled():
                return
            self._tell_best(together)

    def _ask(self, asked: Sequence[tuple[_Segment, Candidate]], cancelled: Cancelled) -> None:
        perfect: list[tuple[_Segment, Answer]] = []

        def take(at: int, output: Output) -> None:
            segment, candidate = asked[at]
            answer = self._answer(segment, candidate, output)
            segment.answers.append(answer)
            if candidate.form is Form.PLAIN:
                segment.best = answer
                if answer.perfect:
                    perfect.append((segment, answer))

        try:
            self._engine.translate([candidate.text for _, candidate in asked], take, cancelled)
        finally:
            # All at once: to ask the engine about names one by one takes several times as long.
            self._tell(perfect)

    def _otherwise(self, segment: _Segment) -> list[Answer]:
        """Return what else the engine might have said, where its plain answer is to be doubted."""
        plain = segment.plain
        if not plain.checks or plain.broken or not isinstance(self._engine, Alternating):
            return []
        text = plain.candidate.text
        outputs = [*self._engine.alternatives(text, ALTERNATIVES)]
        western = western_years(text) if plain.numbers else text
        if western != text:
            # A model that knows no eras knows years.
            outputs += self._engine.alternatives(western, ALTERNATIVES)
        known = {answer.text for answer in segment.answers}
        return [
            self._answer(segment, plain.candidate, output)
            for output in outputs
            if output.text not in known
        ]

    def _spliced(self, segment: _Segment, others: Iterable[Answer]) -> list[Answer]:
        """Return the plain answer with no more than its missed terms from the other answers."""
        made = []
        for answer in others:
            text = spliced(segment.plain.text, answer.text, segment.missed)
            if text is not None:
                candidate = replace(answer.candidate, form=Form.SPLICED)
                made.append(self._answer(segment, candidate, Output(text)))
        return made

    def _compare(self, segments: Iterable[_Segment]) -> None:
        """Let the engine judge the answers of each segment, and take its best."""
        compared = [segment for segment in segments if len(segment.answers) > 1]
        asked = [
            (segment.plain.candidate.text, answer.text)
            for segment in compared
            for answer in segment.answers
        ]
        if asked and isinstance(self._engine, Judging):
            scores = iter(self._engine.score(asked))
            for segment in compared:
                segment.answers = [
                    replace(answer, output=Output(answer.text, next(scores)))
                    for answer in segment.answers
                ]
        for segment in compared:
            segment.best = choose(segment.answers, segment.plain)

    def _insist(self, segments: Sequence[_Segment], cancelled: Cancelled) -> None:
        """Put into the best answers of some segments what they lack, as far as the engine can."""
        if not isinstance(self._engine, Inserting):
            self._ask_around(segments, cancelled)
            return
        tried: dict[int, set[str]] = {segment.number: set() for segment in segments}
        for _ in range(MOST_INSERTED):
            asked: list[tuple[_Segment, Answer, str]] = []
            for segment in segments:
                # One phrase may have come with another.
                best = segment.best or segment.plain
                left = [phrase for phrase in best.lacking if phrase not in tried[segment.number]]
                asked += [(segment, best, phrase) for phrase in left[:1]]
                tried[segment.number].update(left[:1])
            if not asked or cancelled():
                return
            tries = self._engine.insert([best.insertion(phrase) for _, best, phrase in asked])
            for (segment, best, phrase), outputs in zip(asked, tries, strict=True):
                segment.answers = [best, *self._inserted(segment, best, phrase, outputs)]
            self._compare(segment for segment, _, _ in asked)

    def _ask_around(self, segments: Sequence[_Segment], cancelled: Cancelled) -> None:
        """Ask anew with signs in place of the terms that the best answers lack."""
        for attempt in range(SIGNS_TRIED):
            asked: list[tuple[_Segment, Candidate, dict[str, str]]] = []
            for segment in segments:
                lacking = (segment.best or segment.plain).lacking
                missed = [term for term, _ in segment.plain.candidate.wanted if term.en in lacking]
                made = stand_in(segment.request.text, segment.asked_for, missed, attempt)
                asked += [(segment, *made)] if made else []
            if not asked or cancelled():
                return

            def take(
                at: int,
                output: Output,
                asked: Sequence[tuple[_Segment, Candidate, dict[str, str]]] = asked,
            ) -> None:
                segment, candidate, signs = asked[at]
                english = put_back(output.text, signs)
                if english is not None:
                    whole = self._answer(segment, candidate, Output(english))
                    segment.answers += [whole, *self._spliced(segment, [whole])]

            texts = [candidate.text for _, candidate, _ in asked]
            self._engine.translate(texts, take, cancelled)
            self._compare(segment for segment, _, _ in asked)

    def _inserted(
        self, segment: _Segment, best: Answer, phrase: str, outputs: Iterable[Output]
    ) -> list[Answer]:
        """Return the answers with a phrase put in that may be better than the best one."""
        is_name = phrase in best.lost
        # What has become twice as long has lost its way.
        longest = 2 * len(best.text) + len(phrase)
        answers = [
            replace(
                self._answer(segment, best.candidate, output),
                inserted=best.inserted or not is_name,
            )
            for output in outputs
            if len(output.text) <= longest
        ]
        return [
            answer
            for answer in answers
            # The model may have gone on with the phrase as the beginning of a word.
            if phrase not in answer.lacking and not (is_name and _costs(answer, best))
        ]

    def _answer(self, segment: _Segment, candidate: Candidate, output: Output) -> Answer:
        use_glossary, tags = self._use_glossary, self._engine.tags
        output = replace(output, text=without_habits(segment.request.text, output.text))
        return judged(segment.request, candidate, output, use_glossary=use_glossary, tags=tags)

    def _tell_best(self, segments: Iterable[_Segment]) -> None:
        self._tell([(segment, segment.best) for segment in segments if segment.best])

    def _tell(self, done: Sequence[tuple[_Segment, Answer]]) -> None:
        """Tell segments with their answers, in doubt about names that the engine guessed."""
        for segment, answer in self._names_doubted(done):
            del self._waiting[segment.number]
            self._on_result(
                segment.number, translation_of(self._engine.name, segment.request.text, answer)
            )

    def _names_doubted(
        self, done: Sequence[tuple[_Segment, Answer]]
    ) -> Sequence[tuple[_Segment, Answer]]:
        if not isinstance(self._engine, Judging):
            return done
        vouched = [segment.vouched(answer.text) for segment, answer in done]
        spelt: list[Spelt] = [()] * len(done)
        asked = [
            number
            for number, (segment, answer) in enumerate(done)
            if may_be_mangled(segment.request.text, answer.text, vouched[number])
        ]
        pairs = [(done[number][0].request.text, done[number][1].text) for number in asked]
        for number, words in zip(asked, self._engine.spelt(pairs), strict=True):
            spelt[number] = words
        told = []
        for (segment, answer), known, words in zip(done, vouched, spelt, strict=True):
            name = mangled_name(segment.request.text, answer.text, known, words) or next(
                (name for _, name in segment.request.names if name in answer.unnamed), ""
            )
            doubt = Check(CheckKind.NAME, doubts.GUESSED.format(name=name))
            added = (doubt,) if name and not answer.broken else ()
            told.append((segment, replace(answer, checks=(*answer.checks, *added))))
        return told


def _costs(answer: Answer, before: Answer) -> bool:
    """Tell whether an answer has a doubt, or lacks a number, that the one before did not."""
    kinds = {check.kind for check in before.checks}
    if any(check.kind not in kinds for check in answer.checks):
        return True
    return len(answer.numbers) > len(before.numbers)
