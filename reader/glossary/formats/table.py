"""Tables: CSV and TSV with a row for each concept, from any program, mapped column by column."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice
from pathlib import Path
from typing import BinaryIO

from reader.glossary.formats.columns import (
    COLUMNS,
    FORMS,
    READINGS,
    TEXTS,
    chosen,
    guess,
    is_header,
)
from reader.glossary.formats.decoding import decoded, find_encoding
from reader.glossary.formats.parts import (
    ALL_PARTS,
    Cancelled,
    Contents,
    Draft,
    Extras,
    GlossaryFileError,
    Part,
    Progress,
    clean,
)
from reader.glossary.formats.spreadsheets import escaped, unescaped
from reader.model.glossary import Concept, Term, TermStatus
from reader.model.wording import tr

SAMPLE_ROWS = 60
MOST_CELL = 1 << 20
"""Code points of a cell; one quote that is never closed would swallow the rest of the file."""
MOST_COLUMNS = 200

_DELIMITERS = (",", "\t", ";", "|")
_OF_COLUMN = {
    "id": Part.KEYS, "field": Part.FIELD, "definition": Part.DEFINITION, "note": Part.NOTE,
    "learning": Part.LEARNING, "origin": Part.ORIGIN,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class TableOptions:
    """How a table is to be read; what is None is guessed."""

    encoding: str | None = None
    delimiter: str | None = None
    header: bool | None = None
    columns: str | Mapping[int, str] | None = None
    """As the command line gives them ("ja=1,en=Target"), or by number from 0."""


@dataclass(frozen=True, slots=True)
class TableLook:
    """What a table looks like before it is read: how, its first rows, and its columns' meanings."""

    encoding: str
    delimiter: str
    header: tuple[str, ...] | None
    rows: tuple[tuple[str, ...], ...]
    columns: Mapping[int, str]

    @property
    def width(self) -> int:
        """The number of columns."""
        return max(map(len, [self.header or (), *self.rows]), default=0)


@dataclass(frozen=True)
class Table:
    """A table with a header; in a cell of several forms each has a line."""

    name: str
    label: str
    delimiter: str
    suffixes: tuple[str, ...]
    holds: frozenset[Part] = ALL_PARTS

    def write(self, concepts: Sequence[Concept], target: BinaryIO, extras: Extras) -> int:  # noqa: ARG002
        """Write every concept; there is none that a table cannot hold."""
        used: set[str] = set(COLUMNS[:13])
        for concept in concepts:
            for column, text in _cells(concept).items():
                if text:
                    used.add(column)
        columns = [column for column in COLUMNS if column in used]
        # A spreadsheet takes a file without this mark for one in the system's old encoding.
        target.write("\ufeff".encode())
        with _text(target) as stream:
            writer = csv.writer(stream, delimiter=self.delimiter, lineterminator="\r\n")
            writer.writerow(columns)
            for concept in concepts:
                cells = _cells(concept)
                writer.writerow([escaped(cells.get(column, "")) for column in columns])
        return 0


class _text(io.TextIOWrapper):  # noqa: N801
    """Text into a binary stream that stays open."""

    def __init__(self, target: BinaryIO) -> None:
        super().__init__(target, encoding="utf-8", newline="")

    def __exit__(self, *_failure: object) -> None:
        self.detach()


def _cells(concept: Concept) -> dict[str, str]:
    cells = {
        "id": concept.id,
        "field": concept.field,
        "definition": concept.definition,
        "note": concept.note,
        "learning": concept.learning.value,
        "origin": concept.origin.value,
    }
    keys: list[str] = []
    for column, (language, status) in FORMS.items():
        own = [
            (place, term)
            for place, term in enumerate(concept.terms)
            if term.language is language and term.status is status
        ]
        cells[column] = "\n".join(term.text for _, term in own)
        if any(term.reading for _, term in own):
            reading = next(name for name, of in READINGS.items() if of == column)
            cells[reading] = "\n".join(term.reading for _, term in own)
        keys += [f"{place} {term.id}" for place, term in own]
    cells["term-ids"] = "\n".join(keys)
    return {column: clean(text) for column, text in cells.items()}


def look_at_table(path: Path, options: TableOptions, cancelled: Cancelled) -> TableLook:
    """Return how a table would be read: what `options` say, the rest guessed.

    Raises GlossaryFileError if it is no table, or if nothing tells where the terms stand.
    """
    encoding = options.encoding or find_encoding(path, cancelled)
    lines = list(islice(decoded(path, encoding, lambda *_: None, cancelled), SAMPLE_ROWS * 5))
    if not "".join(lines).strip():
        raise GlossaryFileError(tr("{name} is empty.", name=path.name))
    delimiter = options.delimiter or _find_delimiter(lines, path)
    rows = [tuple(row) for row in islice(rows_of(lines, delimiter, path), SAMPLE_ROWS + 1)]
    rows = [row for row in rows if any(cell.strip() for cell in row)]
    header: tuple[str, ...] | None = None
    if rows and (is_header(rows[0]) if options.header is None else options.header):
        header, rows = rows[0], rows[1:]
    look = TableLook(encoding, delimiter, header, tuple(rows), {})
    if look.width > MOST_COLUMNS:
        raise GlossaryFileError(
            tr("{name} has {width} columns: it is no glossary.", name=path.name, width=look.width)
        )
    if isinstance(options.columns, str):
        columns = chosen(options.columns, header, look.width)
    elif options.columns is not None:
        columns = {n: column for n, column in options.columns.items() if column in COLUMNS}
    else:
        columns = guess(header, rows)
    return replace(look, columns=columns)


def read_table(
    path: Path, options: TableOptions, progress: Progress, cancelled: Cancelled
) -> Contents:
    """Return what a table holds. Raises GlossaryFileError at once if it cannot be one.

    Reading the concepts raises it, too, at a row that is broken.
    """
    look = look_at_table(path, options, cancelled)
    missing = [name for name in ("ja", "en") if name not in look.columns.values()]
    if missing and (len(missing) == 2 or options.columns is None):
        there = ", ".join(name or tr("(no name)") for name in look.header or ()) or tr("no header")
        raise GlossaryFileError(
            tr(
                "No column of {name} is known to hold the terms ({there}): say which do, as "
                "with --columns ja=1,en=2.",
                name=path.name,
                there=there,
            )
        )
    holds = {_OF_COLUMN[column] for column in look.columns.values() if column in _OF_COLUMN}
    holds |= {Part.READINGS} if {*look.columns.values()} & {*READINGS} else set()
    forms = {*look.columns.values()} & {*FORMS}
    holds |= {Part.FORMS} if any("admitted" in form for form in forms) else set()
    holds |= {Part.AVOIDED} if any("deprecated" in form for form in forms) else set()
    return Contents(_concepts(path, look, progress, cancelled), frozenset(holds))


def _concepts(
    path: Path, look: TableLook, progress: Progress, cancelled: Cancelled
) -> Iterator[Concept | None]:
    own = look.header is not None and {"id", "term-ids"} <= set(look.columns.values())
    lines = decoded(path, look.encoding, progress, cancelled)
    skip_header = look.header is not None
    for number, row in enumerate(rows_of(lines, look.delimiter, path), 1):
        if not any(cell.strip() for cell in row):
            continue
        if skip_header:
            skip_header = False
            continue
        cells = {
            column: unescaped(row[place])
            for place, column in look.columns.items()
            if place < len(row)
        }
        try:
            yield _concept(cells, own=own)
        except GlossaryFileError as error:
            raise GlossaryFileError(
                tr("{name}, row {number}: {error}", name=path.name, number=number, error=error)
            ) from error


def _concept(cells: Mapping[str, str], *, own: bool) -> Concept | None:
    draft = Draft(id=cells.get("id", ""))
    for name in TEXTS:
        setattr(draft, name, cells.get(name, ""))
    keys = [line.partition(" ") for line in cells.get("term-ids", "").split("\n") if line.strip()]
    for column, (language, status) in FORMS.items():
        if not cells.get(column):
            continue
        forms = _forms(cells[column], own=own or status is TermStatus.PREFERRED)
        reading = next(name for name, of in READINGS.items() if of == column)
        readings = cells.get(reading, "").replace("\r\n", "\n").split("\n")
        for place, form in enumerate(forms):
            told = readings[place] if place < len(readings) else ""
            draft.add(language, form, status, told)
    if len(keys) == len(draft.terms) and all(place.isdecimal() for place, _, _ in keys):
        paired: list[tuple[int, Term]] = [
            (int(place), replace(term, id=key.strip()))
            for (place, _, key), term in zip(keys, draft.terms, strict=True)
        ]
        draft.terms = [term for _, term in sorted(paired, key=lambda pair: pair[0])]
    return draft.complete()


def _forms(cell: str, *, own: bool) -> list[str]:
    forms = cell.replace("\r\n", "\n").split("\n")
    if own:
        return forms
    # Other programs put several forms into a cell with signs between them.
    for sign in (";", "；", "|", "｜", "、"):
        forms = list(chain.from_iterable(form.split(sign) for form in forms))
    return forms


def rows_of(
    lines: Iterator[str] | Sequence[str], delimiter: str, path: Path
) -> Iterator[list[str]]:
    """Yield the rows of a table. Raises GlossaryFileError at a cell without an end."""
    csv.field_size_limit(MOST_CELL)
    reader = csv.reader(iter(lines), delimiter=delimiter)
    try:
        yield from reader
    except csv.Error as error:
        raise GlossaryFileError(
            tr(
                "{name}, line {number}: a cell has no end or is far too long (a quotation "
                "mark may be missing).",
                name=path.name,
                number=reader.line_num,
            )
        ) from error


def _find_delimiter(lines: Sequence[str], path: Path) -> str:
    """Return the sign that cuts most rows into the same number of cells, more than one."""
    best, delimiter = 0.0, "\t" if path.suffix.lower() in {".tsv", ".tab"} else ","
    for sign in _DELIMITERS:
        try:
            widths = [
                len(row)
                for row in islice(rows_of(lines, sign, path), SAMPLE_ROWS)
                if any(cell.strip() for cell in row)
            ]
        except GlossaryFileError:
            continue
        usual = max(set(widths), key=widths.count, default=1)
        steady = widths.count(usual) / max(1, len(widths))
        worth = steady + min(usual, 30) / 1000 if usual > 1 else 0.0
        if worth > best + 0.05 or (best == 0 and worth > 0):
            best, delimiter = worth, sign
    return delimiter
