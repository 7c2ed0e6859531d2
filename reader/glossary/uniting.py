"""Makes one concept of several, and keeps each written form once."""

from collections.abc import Iterable
from dataclasses import replace

from reader.glossary.normalise import fold
from reader.model.glossary import Concept, LearningStatus, Term, TermStatus
from reader.model.spans import Language

_LEARNT = (
    LearningStatus.IGNORED,  # only where all are: what another is learnt by is not to be ignored
    LearningStatus.NEW,
    LearningStatus.LEARNING,
    LearningStatus.KNOWN,
)


def without_duplicates(terms: Iterable[Term]) -> tuple[Term, ...]:
    """Return the terms that are not empty, of those that fold alike in a language the first."""
    first: dict[tuple[Language, str], Term] = {}
    for term in terms:
        if key := fold(term.text):
            first.setdefault((term.language, key), term)
    return tuple(first.values())


def united(keep: Concept, *others: Concept) -> Concept:
    """Return `keep` with the terms of all; where several say something, the first wins.

    Notes are joined. A preferred term of another becomes admitted beside one of `keep`, which
    gets the other's reading if it has none.
    """
    every = (keep, *others)
    readings = {
        (term.language, fold(term.text)): term.reading
        for other in reversed(others)
        for term in other.terms
        if term.reading
    }
    terms = [
        replace(term, reading=term.reading or readings.get((term.language, fold(term.text)), ""))
        for term in keep.terms
    ]
    for other in others:
        for term in other.terms:
            preferred = any(
                t.language is term.language and t.status is TermStatus.PREFERRED for t in terms
            )
            if preferred and term.status is TermStatus.PREFERRED:
                terms.append(replace(term, status=TermStatus.ADMITTED))
            else:
                terms.append(term)
    return replace(
        keep,
        field=next((c.field for c in every if c.field), ""),
        definition=next((c.definition for c in every if c.definition), ""),
        note="\n".join(dict.fromkeys(c.note for c in every if c.note)),
        learning=max((c.learning for c in every), key=_LEARNT.index),
        terms=without_duplicates(terms),
    )
