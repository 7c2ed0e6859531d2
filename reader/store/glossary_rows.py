"""Turns concepts into rows of glossary.db and back."""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import replace

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from reader.glossary.normalise import fold
from reader.glossary.uniting import without_duplicates
from reader.model.errors import StoreError
from reader.model.glossary import Concept, LearningStatus, Origin, Term, TermStatus
from reader.model.spans import Language
from reader.model.wording import tr
from reader.store.chunks import chunks
from reader.store.glossary_tables import ConceptRow, TermRow

# A dictionary is several times as fast as the call of an enumeration, felt with 100,000 terms.
_LANGUAGES = {language.value: language for language in Language}
_STATUSES = {status.value: status for status in TermStatus}


def read_concepts(session: Session, ids: Iterable[str] | None = None) -> dict[str, Concept]:
    """Return the concepts with these ids, or all, by id; unknown ids are left out."""
    concepts = select(
        ConceptRow.id,
        ConceptRow.field,
        ConceptRow.definition,
        ConceptRow.note,
        ConceptRow.learning,
        ConceptRow.origin,
    ).order_by(ConceptRow.id)
    terms = select(
        TermRow.concept, TermRow.id, TermRow.language, TermRow.text, TermRow.status, TermRow.reading
    ).order_by(TermRow.concept, TermRow.position)
    if ids is None:
        return _assemble(session.execute(concepts), session.execute(terms))
    found: dict[str, Concept] = {}
    for some in chunks(ids):
        found |= _assemble(
            session.execute(concepts.where(ConceptRow.id.in_(some))),
            session.execute(terms.where(TermRow.concept.in_(some))),
        )
    return found


def write_concepts(
    session: Session, told: Iterable[tuple[Concept, str | None]], *, fresh: bool = False
) -> None:
    """Put each (concept, what the seed said of it) in place of what the file has under its id.

    With `fresh` the file has none of them.
    """
    concepts = list(told)
    if not fresh:
        erase_concepts(session, (concept.id for concept, _ in concepts))
    # Rows as they are: a dictionary for each would take longer than SQLite does.
    connection = session.connection()
    if concepts:
        connection.exec_driver_sql(
            "INSERT INTO concept (id, field, definition, note, learning, origin, seed_digest)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            [
                (c.id, c.field, c.definition, c.note, str(c.learning), str(c.origin), seed_digest)
                for c, seed_digest in concepts
            ],
        )
    terms = [
        (
            term.id,
            concept.id,
            position,
            str(term.language),
            term.text,
            str(term.status),
            term.reading,
            fold(term.text),
        )
        for concept, _ in concepts
        for position, term in enumerate(concept.terms)
    ]
    if terms:
        connection.exec_driver_sql(
            "INSERT INTO term (id, concept, position, language, text, status, reading, key)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            terms,
        )


def known_ids(session: Session, ids: Iterable[str]) -> set[str]:
    """Return those ids that the file has concepts of."""
    found: set[str] = set()
    for some in chunks(ids):
        found.update(session.scalars(select(ConceptRow.id).where(ConceptRow.id.in_(some))))
    return found


def erase_concepts(session: Session, ids: Iterable[str]) -> None:
    """Take concepts and their terms out of the file, those that are there."""
    for some in chunks(ids):
        session.execute(delete(ConceptRow).where(ConceptRow.id.in_(some)))


def tidied(concept: Concept) -> Concept:
    """Return `concept` with trimmed terms, each form once in a language.

    Raises StoreError if nothing is left.
    """
    terms = without_duplicates(
        replace(term, text=term.text.strip(), reading=term.reading.strip())
        for term in concept.terms
    )
    if not terms:
        raise StoreError(tr("A glossary entry needs at least one term: write one."))
    return replace(concept, terms=terms)


def digest(concept: Concept) -> str:
    """Return a digest of what a seed says of a concept: all but the reader's note and status."""
    told = [concept.field, concept.definition]
    told += [
        part
        for term in concept.terms
        for part in (term.language.value, term.text, term.status.value, term.reading)
    ]
    return hashlib.sha256(json.dumps(told, ensure_ascii=False).encode()).hexdigest()[:32]


def in_order(concepts: Iterable[Concept]) -> tuple[Concept, ...]:
    """Return the concepts as a glossary lists them: by reading, else by preferred term."""
    return tuple(sorted(concepts, key=_order))


def _order(concept: Concept) -> tuple[str, str]:
    term = concept.preferred(Language.JA) or concept.preferred(Language.EN)
    return ((term.reading or fold(term.text)) if term else "", concept.id)


def _assemble(
    concepts: Iterable[Sequence[str]], terms: Iterable[Sequence[str]]
) -> dict[str, Concept]:
    """Return concepts by id from their rows.

    Raises TypeError or ValueError if a row holds what this program does not write; joining its
    words finds bytes among them in less time than a type of column does.
    """
    own: dict[str, list[Term]] = {}
    try:
        for concept, identity, language, text, status, reading in terms:
            "".join((identity, text, reading))
            own.setdefault(concept, []).append(
                Term(identity, _LANGUAGES[language], text, _STATUSES[status], reading)
            )
    except KeyError as error:
        # As the enumeration itself would say it.
        raise ValueError(f"{error} is no language or status of a term") from error
    found: dict[str, Concept] = {}
    for identity, field, definition, note, learning, origin in concepts:
        "".join((identity, field, definition, note))
        found[identity] = Concept(
            identity,
            field,
            definition,
            note,
            LearningStatus(learning),
            Origin(origin),
            tuple(own.get(identity, ())),
        )
    return found
