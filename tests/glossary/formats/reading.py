"""Reads the files of the tests."""

from pathlib import Path

from reader.glossary.formats.files import find_format, format_named, read_glossary
from reader.glossary.formats.table import TableOptions
from reader.model.glossary import Concept


def read(path: Path, name: str | None = None, options: TableOptions | None = None) -> list[Concept]:
    """Return the concepts of a file, in the named format or the one that is found."""
    form = format_named(name) if name else find_format(path)
    contents = read_glossary(path, form, options or TableOptions(), lambda *_: None, lambda: False)
    return [concept for concept in contents.concepts if concept is not None]


def pairs(concepts: list[Concept]) -> list[tuple[str, ...]]:
    """Return the texts of each concept's terms."""
    return [tuple(term.text for term in concept.terms) for concept in concepts]
