"""Takes the glossary that ships with the program into the reader's own, and respects theirs."""

import hashlib
import sqlite3
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from sqlalchemy import create_engine, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from reader.glossary.normalise import fold
from reader.model.errors import StoreError
from reader.model.glossary import Concept, LearningStatus, Origin
from reader.model.spans import Language
from reader.model.wording import tr
from reader.store.database import Database
from reader.store.glossary_rows import digest, erase_concepts, read_concepts, write_concepts
from reader.store.glossary_tables import ConceptRow, FactRow, RemovedSeedRow

_MERGED = "merged seed"


def merge_seed(database: Database, seed: Path) -> int:
    """Merge the glossary file `seed`, once; return how many concepts changed."""
    try:
        fingerprint = hashlib.sha256(seed.read_bytes()).hexdigest()
    except OSError as error:
        raise StoreError(
            tr(
                "The glossary that ships with the program is missing ({seed}): install it again.",
                seed=seed,
            )
        ) from error
    if _last_merged(database) == fingerprint:
        return 0
    shipped = read_seed(seed)
    with database.write() as session:
        changed = _merge(session, {concept.id: concept for concept in shipped})
        session.merge(FactRow(name=_MERGED, value=fingerprint))
    return changed


def read_seed(path: Path) -> tuple[Concept, ...]:
    """Return the concepts of a glossary file that nobody writes to. Raises StoreError."""

    def connect() -> sqlite3.Connection:
        return sqlite3.connect(
            f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False
        )

    engine = create_engine("sqlite://", creator=connect)
    try:
        with Session(engine) as session:
            return tuple(read_concepts(session).values())
    except DBAPIError as error:
        raise StoreError(
            tr("The glossary {path} cannot be read: install the program again.", path=path)
        ) from error
    finally:
        engine.dispose()


def _last_merged(database: Database) -> str | None:
    with database.read() as session:
        return session.scalar(select(FactRow.value).where(FactRow.name == _MERGED))


def _merge(session: Session, shipped: dict[str, Concept]) -> int:
    present = read_concepts(session)
    told = dict(session.execute(select(ConceptRow.id, ConceptRow.seed_digest)).tuples().all())
    removed = set(session.scalars(select(RemovedSeedRow.id)))
    untouched = {i for i, concept in present.items() if told[i] == digest(concept)}
    own = _Forms(concept for i, concept in present.items() if i not in untouched)
    news: list[tuple[Concept, str | None]] = []
    for identity, concept in shipped.items():
        now = digest(concept)
        if identity in untouched:
            if told[identity] == now:
                continue
            mine = present[identity]
            concept = replace(concept, note=mine.note, learning=mine.learning)  # noqa: PLW2901
        elif identity in present or identity in removed or own.have(concept):
            continue
        news.append((replace(concept, origin=Origin.SEED), now))
    retired = [
        identity
        for identity in untouched - set(shipped)
        if present[identity].learning is LearningStatus.NEW and not present[identity].note
    ]
    write_concepts(session, news)
    erase_concepts(session, retired)
    return len(news) + len(retired)


class _Forms:
    """The written forms that the reader gave to concepts, to tell a twin of a shipped one."""

    def __init__(self, concepts: Iterable[Concept]) -> None:
        self._ids: dict[tuple[Language, str], set[str]] = {}
        for concept in concepts:
            for term in concept.terms:
                self._ids.setdefault((term.language, fold(term.text)), set()).add(concept.id)

    def have(self, concept: Concept) -> bool:
        """Tell whether one concept has the preferred terms of `concept` in both languages."""
        holders = []
        for language in Language:
            term = concept.preferred(language)
            holders.append(self._ids.get((language, fold(term.text)), set()) if term else set())
        return bool(set.intersection(*holders))
