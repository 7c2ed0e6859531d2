"""Reads the glossary's readable sources: TOML files, one per subject field."""

import tomllib
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from reader.glossary.normalise import fold
from reader.model.errors import ReaderError
from reader.model.glossary import Concept, Origin, Term, TermStatus
from reader.model.spans import Language

_NAMESPACE = uuid.UUID("7d1b6a52-5c0e-4c0b-9a53-0d8f2f1f6c1e")
"""Never changes: exports and notes point at the ids made from it."""

_REQUIRED = ("ja", "reading", "en", "definition")
_FORMS = (
    ("ja", Language.JA, TermStatus.PREFERRED),
    ("ja-admitted", Language.JA, TermStatus.ADMITTED),
    ("ja-deprecated", Language.JA, TermStatus.DEPRECATED),
    ("en", Language.EN, TermStatus.PREFERRED),
    ("en-admitted", Language.EN, TermStatus.ADMITTED),
    ("en-deprecated", Language.EN, TermStatus.DEPRECATED),
)
_KEYS = {key for key, _, _ in _FORMS} | set(_REQUIRED) | {"steers"}


def concept_id(slug: str) -> str:
    """Return the id of the seed concept that the sources call `slug`."""
    return str(uuid.uuid5(_NAMESPACE, slug))


def read_sources(folder: Path) -> tuple[Concept, ...]:
    """Return the concepts of every .toml file in `folder`, in the order of files and entries.

    Raises ReaderError, naming file and entry, if a file is malformed or a slug stands twice.
    """
    files = sorted(folder.glob("*.toml"))
    if not files:
        raise ReaderError(f"{folder} holds no .toml files: name the folder of glossary sources.")
    homes: dict[str, str] = {}
    concepts: list[Concept] = []
    for file in files:
        for slug, concept in _concepts(file):
            if slug in homes:
                raise ReaderError(f"{file.name}: [{slug}] stands in {homes[slug]} too: rename one.")
            homes[slug] = file.name
            concepts.append(concept)
    return tuple(concepts)


def _concepts(file: Path) -> Iterator[tuple[str, Concept]]:
    try:
        source = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ReaderError(f"{file.name} cannot be read as TOML: {error}.") from error
    field = source.pop("field", None)
    if not isinstance(field, str) or not field:
        raise ReaderError(f'{file.name}: field is missing: begin with a line field = "...".')
    for slug, entry in source.items():
        where = f"{file.name}: [{slug}]"
        if not isinstance(entry, dict):
            raise ReaderError(f"{where}: is no table of a concept.")
        yield slug, _concept(slug, field, entry, where)


def _concept(slug: str, field: str, entry: dict[str, Any], where: str) -> Concept:
    for key in entry:
        if key not in _KEYS:
            raise ReaderError(f"{where}: {key} is no known key: use {', '.join(sorted(_KEYS))}.")
    texts = {key: _line(entry.get(key), key, where) for key in _REQUIRED}
    steers = entry.get("steers", True)
    if not isinstance(steers, bool):
        raise ReaderError(f"{where}: steers must be true or false.")
    terms: dict[tuple[Language, str], Term] = {}
    for key, language, rank in _FORMS:
        # Where the Japanese only describes, its English is one way of many to put it.
        status = TermStatus.ADMITTED if key == "en" and not steers else rank
        for form in [texts[key]] if key in texts else _lines(entry.get(key, []), key, where):
            if (language, fold(form)) in terms:
                raise ReaderError(f"{where}: {key} has {form}, which stands there already.")
            terms[language, fold(form)] = Term(
                str(uuid.uuid5(_NAMESPACE, f"{slug}\n{language.value}\n{form}")),
                language,
                form,
                status,
                texts["reading"] if key == "ja" else "",
            )
    return Concept(
        concept_id(slug),
        field=field,
        definition=texts["definition"],
        origin=Origin.SEED,
        terms=tuple(terms.values()),
    )


def _line(value: object, key: str, where: str) -> str:
    if not isinstance(value, str) or not value.strip() or value != value.strip():
        raise ReaderError(f"{where}: {key} must be a text that is not empty, without outer spaces.")
    return value


def _lines(value: object, key: str, where: str) -> list[str]:
    if not isinstance(value, list):
        raise ReaderError(f"{where}: {key} must be a list of texts.")
    return [_line(one, key, where) for one in value]
