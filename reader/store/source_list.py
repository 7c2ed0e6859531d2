"""Keeps in glossary.db which sources of concepts there are, switched on, and in which order."""

import json
from collections.abc import Iterable

from sqlalchemy.orm import Session

from reader.model.sources import USUAL, GlossarySource
from reader.store.glossary_tables import FactRow

_FACT = "sources"


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
