"""Reads Anki packages: our own notes whole, those of others by the names of their fields."""

import html
import json
import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from itertools import islice
from pathlib import Path
from typing import Any

from reader.glossary.formats.anki_write import FIELDS
from reader.glossary.formats.archives import archive
from reader.glossary.formats.columns import FORMS, READINGS, guess
from reader.glossary.formats.parts import (
    ALL_PARTS,
    Cancelled,
    Contents,
    Draft,
    GlossaryFileError,
    Progress,
    TransferCancelledError,
)
from reader.model.glossary import Concept, TermStatus
from reader.model.spans import Language
from reader.model.wording import tr

SAMPLE = 50
MOST_STEPS = 50_000
"""Thousands of steps of SQLite's machine after which a collection is no collection."""

_BREAK = re.compile(r"<(?:br|/div|/p|/li)\b[^>]*>", re.IGNORECASE)
_TAG = re.compile(r"<[^>]*>|\[sound:[^\]]*\]")
_FURIGANA = re.compile(r" ?([^ \[\]<>]+)\[([\u3041-\u30ff・]+)\]")


def read_anki(path: Path, progress: Progress, cancelled: Cancelled) -> Contents:
    """Return what an Anki package holds. Reading it raises GlossaryFileError where it is broken."""
    return Contents(_concepts(path, progress, cancelled), ALL_PARTS)


def _concepts(path: Path, progress: Progress, cancelled: Cancelled) -> Iterator[Concept | None]:
    data = _collection(path)
    steps = 0

    def guard() -> bool:
        nonlocal steps
        steps += 1
        return steps > MOST_STEPS or cancelled()

    try:
        with closing(sqlite3.connect(":memory:")) as connection:
            connection.deserialize(data)
            connection.execute("PRAGMA trusted_schema = OFF")
            connection.set_progress_handler(guard, 1000)
            kinds = dict(connection.execute("SELECT name, type FROM sqlite_master").fetchall())
            if kinds.get("notes") != "table" or kinds.get("col") != "table":
                raise GlossaryFileError(
                    tr("{name} holds no collection of Anki notes.", name=path.name)
                )
            names = _field_names(connection, kinds)
            total = connection.execute("SELECT count(*) FROM notes").fetchone()[0]
            rows = connection.execute("SELECT mid, flds FROM notes ORDER BY mid, id")
            for done, concept in enumerate(_of_notes(rows, names), 1):
                if done % 500 == 0:
                    progress(done, total)
                    if cancelled():
                        raise TransferCancelledError(tr("Stopped. The glossary is as it was."))
                yield concept
    except sqlite3.Error as error:
        if cancelled():
            raise TransferCancelledError(tr("Stopped. The glossary is as it was.")) from error
        raise GlossaryFileError(
            tr("The collection in {name} is damaged: export it from Anki again.", name=path.name)
        ) from error


def _collection(path: Path) -> bytes:
    with archive(path) as opened:
        if "collection.anki21" in opened.names:
            return opened.bytes("collection.anki21")
        if "collection.anki21b" in opened.names:
            raise GlossaryFileError(
                tr(
                    "{name} is in Anki's newest form: export it again with “Support older Anki "
                    "versions” ticked.",
                    name=path.name,
                )
            )
        if "collection.anki2" not in opened.names:
            raise GlossaryFileError(
                tr("{name} is no Anki package: it holds no collection.", name=path.name)
            )
        return opened.bytes("collection.anki2")


def _field_names(connection: sqlite3.Connection, kinds: Mapping[str, str]) -> dict[int, list[str]]:
    """Return the names of the fields of each note type, from either form of a collection."""
    found: dict[int, list[str]] = defaultdict(list)
    try:
        if kinds.get("fields") == "table":
            rows = connection.execute("SELECT ntid, name FROM fields ORDER BY ntid, ord")
            for kind, name in rows:
                found[int(kind)].append(str(name))
        else:
            (told,) = connection.execute("SELECT models FROM col").fetchone()
            for kind, model in json.loads(told).items():
                fields = sorted(model["flds"], key=lambda field: int(field.get("ord") or 0))
                found[int(kind)] = [str(field["name"]) for field in fields]
    except (TypeError, ValueError, KeyError, AttributeError, RecursionError) as error:
        raise GlossaryFileError(
            tr("The package's note types cannot be read: export again.")
        ) from error
    return found


def _of_notes(
    rows: Iterator[tuple[Any, Any]], names: Mapping[int, list[str]]
) -> Iterator[Concept | None]:
    mapped: dict[int, dict[int, str]] = {}
    while some := list(islice(rows, SAMPLE)):
        for kind, told in some:
            header = names.get(kind)
            if not isinstance(told, str) or not header:
                yield None
                continue
            cells = [_plain(cell) for cell in told.split("\x1f")]
            if header[: len(FIELDS)] == list(FIELDS) and len(cells) >= len(FIELDS):
                yield _own(dict(zip(FIELDS, cells, strict=False)))
                continue
            if kind not in mapped:
                samples = [
                    [_plain(cell) for cell in fields.split("\x1f")]
                    for other, fields in some
                    if other == kind and isinstance(fields, str)
                ]
                mapped[kind] = guess(header, samples)
            yield _foreign(cells, mapped[kind])


def _own(cells: Mapping[str, str]) -> Concept | None:
    draft = Draft(field=cells["Subject"], definition=cells["Definition"], note=cells["Note"])
    told = _told(cells["Entry"])
    draft.id, draft.learning, draft.origin = (
        str(told.get(key, "")) for key in ("id", "learning", "origin")
    )
    for language, text, status, reading, identity in _terms(told.get("terms")):
        draft.add(language, text, status, reading, identity)
    # What was changed in Anki counts: the entry is only what the fields have no place for.
    for language, name in ((Language.JA, "Japanese"), (Language.EN, "English")):
        first = next(
            (t for t in draft.terms if t.language is language and t.text == cells[name].strip()),
            None,
        )
        if first is None:
            reading = cells["Reading"] if language is Language.JA else ""
            others = draft.terms
            draft.terms = []
            draft.add(language, cells[name], TermStatus.PREFERRED, reading)
            draft.terms += [
                term
                for term in others
                if term.language is not language or term.status is not TermStatus.PREFERRED
            ]
    return draft.complete()


def _told(entry: str) -> Mapping[str, Any]:
    try:
        told = json.loads(entry)
    except (ValueError, RecursionError):
        return {}
    return told if isinstance(told, dict) else {}


def _terms(told: object) -> Iterator[tuple[Language, str, TermStatus, str, str]]:
    for term in told if isinstance(told, list) else []:
        if isinstance(term, list) and len(term) == 5 and all(isinstance(t, str) for t in term):
            try:
                yield Language(term[0]), term[1], TermStatus(term[2]), term[3], term[4]
            except ValueError:
                continue


def _foreign(cells: Sequence[str], columns: Mapping[int, str]) -> Concept | None:
    by_name = {name: cells[at] for at, name in columns.items() if at < len(cells)}
    draft = Draft(
        field=by_name.get("field", ""),
        definition=by_name.get("definition", ""),
        note=by_name.get("note", ""),
    )
    for column, (language, status) in FORMS.items():
        text = by_name.get(column, "").replace("\n", " ")
        reading = by_name.get(next(name for name, of in READINGS.items() if of == column), "")
        if language is Language.JA and _FURIGANA.search(text):
            reading = reading or _FURIGANA.sub(r"\2", text)
            text = _FURIGANA.sub(r"\1", text)
        draft.add(language, text, status, reading)
    return draft.complete()


def _plain(cell: str) -> str:
    return html.unescape(_TAG.sub("", _BREAK.sub("\n", cell))).strip()
