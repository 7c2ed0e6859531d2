"""The one verdict on every engine's answer, and the translation that is made of one."""

from dataclasses import replace

from reader.model.translation import Check, CheckKind, Translation
from reader.translation import doubts
from reader.translation.answers import BROKEN, Answer
from reader.translation.checks import checks
from reader.translation.engine import Output
from reader.translation.forms import Candidate, Form, is_steered
from reader.translation.metadata import Tags
from reader.translation.names import lost_names
from reader.translation.numbers import missing
from reader.translation.obedience import outcomes
from reader.translation.requests import Request
from reader.translation.transliteration import is_heard

LOSSES = frozenset({CheckKind.SHORT, CheckKind.NUMBER, CheckKind.PROTECTED})
"""Doubts about what is not there."""


def judged(
    request: Request,
    candidate: Candidate,
    output: Output,
    *,
    use_glossary: bool,
    tags: Tags | None = None,
) -> Answer:
    """Return what an engine made of a candidate with everything that is to be said about it."""
    text, english = request.text, output.text
    # A term written MoE is a name, too, unless its other English stands there.
    known = [
        span
        for span, term in request.terms
        if (use_glossary and is_steered(span.of(text), term)) or outcomes([term], english)[0].obeyed
    ]
    return Answer(
        candidate,
        output,
        checks(text, english),
        outcomes((term for _, term in request.terms), english),
        tags is not None and tags.stand_in(english),
        lost_names(text, english, known),
        missing(text, english),
        unnamed=tuple(
            dict.fromkeys(name for _, name in request.names if not is_heard(name, english))
        ),
    )


def translation_of(engine: str, source: str, answer: Answer) -> Translation:
    """Return an answer as the translation of `source` by the engine of that name."""
    return Translation(
        source=source,
        text=answer.text,
        engine=engine,
        score=answer.output.score,
        steered=answer.inserted or answer.candidate.form is not Form.PLAIN,
        checks=answer.checks,
        terms=answer.terms,
    )


def stood_in(made: Translation, other: Translation) -> Translation:
    """Return what another engine made in place of `made`, with a mark that says so."""
    taken = replace(other, source=made.source, engine=made.engine, stand_in=other.engine)
    return replace(taken, checks=(*other.checks, *stand_in_checks(taken)))


def stand_in_checks(translation: Translation) -> tuple[Check, ...]:
    """Return the mark of a translation that another engine made, if one did."""
    if not translation.stand_in:
        return ()
    return (Check(CheckKind.STAND_IN, doubts.STOOD_IN.format(engine=translation.stand_in)),)


def faults(translation: Translation) -> tuple[int, int, int, int]:
    """Return what is wrong with a translation, the worst kind first, as numbers to compare."""
    broken = sum(check.kind in BROKEN for check in translation.checks)
    missed = sum(not term.obeyed for term in translation.terms)
    lost = sum(check.kind in LOSSES for check in translation.checks)
    lost += len(lost_names(translation.source, translation.text, ()))
    return broken + (not translation.text), missed, lost, len(translation.checks)
