"""Keeps in glossary.db which sources of concepts there are, switched on, and in which order."""

import json
from collections.abc import Iterable, Mapping

from sqlalchemy.orm import Session

from reader.model.glossary import LearningStatus
from reader.model.sources import USUAL, GlossarySource
from reader.store.glossary_tables import FactRow

_FACT = "sources"
_LEARNING = "learning of shared concepts"


def read_sources(session: Session) -> tuple[GlossarySource, ...]:
    """Return the sources, the winner first; the reader's own and the seed are always among them."""
    row = session.get(FactRow, _FACT)
    if row is None:
        return USUAL
    kept = tuple(
        GlossarySource(str(each["name"]), str(each["path"]), bool(each["on"]))
        for each in json.loads(row.value)
    )
    names = {each.name for each in kept}
    return kept + tuple(each for each in USUAL if each.name not in names)


def write_sources(session: Session, sources: Iterable[GlossarySource]) -> None:
    """Keep the sources in this order."""
    told = [{"name": each.name, "path": each.path, "on": each.on} for each in sources]
    session.merge(FactRow(name=_FACT, value=json.dumps(told, ensure_ascii=False)))


def read_shared_learning(session: Session) -> dict[str, LearningStatus]:
    """Return how well the reader knows concepts of shared files, by id, where they said so."""
    row = session.get(FactRow, _LEARNING)
    told = json.loads(row.value) if row else {}
    return {str(i): LearningStatus(status) for i, status in told.items()}


def write_shared_learning(session: Session, learning: Mapping[str, LearningStatus]) -> None:
    """Say how well the reader knows some concepts of shared files; of the others nothing changes.

    New is what a concept is of which nothing is said.
    """
    now = read_shared_learning(session) | dict(learning)
    told = {i: status.value for i, status in now.items() if status is not LearningStatus.NEW}
    session.merge(FactRow(name=_LEARNING, value=json.dumps(told)))
