"""Builds glossary.db from resources/glossary: `python -m reader.store.build_seed`."""

import argparse
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from reader.glossary.seed import read_sources
from reader.model.errors import ReaderError
from reader.store.database import Database
from reader.store.glossary_rows import digest, write_concepts
from reader.store.glossary_tables import GLOSSARY_SCHEMA

ROOT = Path(__file__).parents[2]


def build(sources: Path, target: Path) -> int:
    """Write the concepts in the folder `sources` to the file `target`; return their number.

    The same sources give the same file, one that can be read where nothing may be written. Raises
    ReaderError if a source is malformed, before `target` is touched.
    """
    concepts = sorted(read_sources(sources), key=lambda concept: concept.id)
    unfinished = target.with_name(f"{target.name}.unfinished")
    unfinished.unlink(missing_ok=True)
    database = Database(unfinished, GLOSSARY_SCHEMA)
    with database.write() as session:
        write_concepts(session, ((concept, digest(concept)) for concept in concepts))
    database.close()
    with closing(sqlite3.connect(unfinished, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("VACUUM")
    unfinished.replace(target)
    return len(concepts)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return its exit code."""
    parser = argparse.ArgumentParser(description="Build the glossary that ships with the program.")
    parser.add_argument("--sources", type=Path, default=ROOT / "resources" / "glossary")
    parser.add_argument("--target", type=Path, default=ROOT / "glossary.db")
    chosen = parser.parse_args(arguments)
    try:
        number = build(chosen.sources, chosen.target)
    except ReaderError as error:
        parser.exit(1, f"{error}\n")
    print(f"{chosen.target}: {number} concepts")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
