"""Yomitan dictionaries: a zip with index.json (format 3) and banks of term rows."""

import hashlib
import json
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from reader.glossary.formats.archives import Archive, archive
from reader.glossary.formats.parts import (
    ALL_PARTS,
    Cancelled,
    Contents,
    Draft,
    Extras,
    GlossaryFileError,
    Part,
    Progress,
    TransferCancelledError,
    clean,
)
from reader.glossary.formats.structured import plain
from reader.model.glossary import Concept, LearningStatus, Origin, Term, TermStatus
from reader.model.spans import Language
from reader.model.wording import tr, tr_later

ROWS_IN_BANK = 10_000
_BANK = re.compile(r"term_bank_(\d+)\.json")
_Row = list[Any]
# Yomitan shows the data of an element as attributes for style sheets; we read them again.
_SCORES = {TermStatus.PREFERRED: 1, TermStatus.ADMITTED: 0, TermStatus.DEPRECATED: -1}


@dataclass(frozen=True)
class Yomitan:
    """A dictionary for the Yomitan browser extension: a row for each Japanese form."""

    name: str = "yomitan"
    label: str = tr_later("Yomitan dictionary")
    suffixes: tuple[str, ...] = (".zip",)
    holds: frozenset[Part] = ALL_PARTS

    def write(self, concepts: Sequence[Concept], target: BinaryIO, extras: Extras) -> int:
        """Write what has a Japanese term; return how many have none."""
        left_out = 0
        rows: list[_Row] = []
        fields: set[str] = set()
        for number, concept in enumerate(concepts, 1):
            own = [term for term in concept.terms if term.language is Language.JA]
            left_out += not own
            rows += [_row(concept, term, number, leads=not i) for i, term in enumerate(own)]
            if own and concept.field:
                fields.add(concept.field)
        banks = [rows[at : at + ROWS_IN_BANK] for at in range(0, len(rows), ROWS_IN_BANK)] or [[]]
        told = json.dumps(rows, ensure_ascii=False).encode()
        index = {
            "title": clean(extras.title),
            "revision": hashlib.sha256(told).hexdigest()[:12],
            "format": 3,
            "sequenced": True,
            "author": "Yomiawase",
            "sourceLanguage": "ja",
            "targetLanguage": "en",
        }
        tags = [[_tag(field), "", 0, field, 0] for field in sorted(fields)]
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as packed:
            _put(packed, "index.json", index)
            if tags:
                _put(packed, "tag_bank_1.json", tags)
            for number, bank in enumerate(banks, 1):
                _put(packed, f"term_bank_{number}.json", bank)
        return left_out


def read_yomitan(path: Path, progress: Progress, cancelled: Cancelled) -> Contents:
    """Return what a dictionary holds. Reading it raises GlossaryFileError where it is broken."""
    return Contents(_concepts(path, progress, cancelled), ALL_PARTS)


def _put(packed: zipfile.ZipFile, name: str, value: object) -> None:
    # The same glossary gives the same bytes, whenever it is written.
    info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    info.compress_type = zipfile.ZIP_DEFLATED
    packed.writestr(info, json.dumps(value, ensure_ascii=False))


def _tag(field: str) -> str:
    return re.sub(r"\s+", "-", field)


def _row(concept: Concept, term: Term, number: int, *, leads: bool) -> _Row:
    reading = "" if term.reading == term.text else term.reading
    return [
        clean(term.text),
        clean(reading),
        _tag(clean(concept.field)),
        "",
        _SCORES[term.status],
        [_definition(concept, term, leads=leads)],
        number,
        "",
    ]


def _definition(concept: Concept, term: Term, *, leads: bool) -> dict[str, Any]:
    own = {"concept": concept.id, "term": term.id, "status": term.status.value}
    own["place"] = str(concept.terms.index(term))
    if term.reading == term.text:
        own["reading"] = "same"
    if leads:
        own |= {"learning": concept.learning.value, "origin": concept.origin.value}
        own["field"] = concept.field
    english = [
        {
            "tag": "li",
            "data": {
                "term": each.id,
                "status": each.status.value,
                "place": str(concept.terms.index(each)),
                **({"reading": each.reading} if each.reading else {}),
            },
            "content": clean(each.text),
        }
        for each in concept.terms
        if each.language is Language.EN
    ]
    content: list[dict[str, Any]] = []
    if english:
        content.append({"tag": "ul", "data": {"part": "english"}, "content": english})
    for part, text in (("definition", concept.definition), ("note", concept.note)):
        if text:
            content.append({"tag": "div", "data": {"part": part}, "content": _lines(text)})
    return {
        "type": "structured-content",
        "content": {"tag": "div", "data": {"yomiawase": "1", **own}, "content": content},
    }


def _lines(text: str) -> str | list[Any]:
    lines = clean(text).split("\n")
    parts: list[Any] = [lines[0]]
    for line in lines[1:]:
        parts += [{"tag": "br"}, line]
    return parts if len(parts) > 1 else lines[0]


def _concepts(path: Path, progress: Progress, cancelled: Cancelled) -> Iterator[Concept | None]:
    with archive(path) as opened:
        if "index.json" not in opened.names:
            raise GlossaryFileError(
                tr("{name} is no Yomitan dictionary: it has no index.json.", name=path.name)
            )
        index = opened.json("index.json")
        version = index.get("format", index.get("version")) if isinstance(index, dict) else None
        if version not in (1, 2, 3):
            raise GlossaryFileError(
                tr(
                    "{name}: dictionaries of format {version} are not read.",
                    name=path.name,
                    version=version,
                )
            )
        banks = sorted(
            (int(match.group(1)), name)
            for name in opened.names
            if (match := _BANK.fullmatch(name)) is not None
        )
        if not banks:
            raise GlossaryFileError(
                tr("{name} holds no terms: choose a dictionary of terms.", name=path.name)
            )
        group: list[_Row] = []
        for done, (_, bank) in enumerate(banks):
            if cancelled():
                raise TransferCancelledError(tr("Stopped. The glossary is as it was."))
            for row in _rows(opened, bank, path, version):
                if group and not _belongs(group[-1], row):
                    yield _concept(group)
                    group = []
                group.append(row)
            progress(done + 1, len(banks))
        if group:
            yield _concept(group)


def _rows(opened: Archive, bank: str, path: Path, version: int) -> Iterator[_Row]:
    rows = opened.json(bank)
    if not isinstance(rows, list):
        raise GlossaryFileError(
            tr("{name}: {bank} is no list of terms.", name=path.name, bank=bank)
        )
    for number, row in enumerate(rows, 1):
        if version < 3 and isinstance(row, list) and len(row) >= 5:
            row = [*row[:5], row[5:] if version == 1 else row[5], number, ""]  # noqa: PLW2901
        if (
            not isinstance(row, list)
            or len(row) != 8
            or not isinstance(row[0], str)
            or not isinstance(row[1], str)
            or not isinstance(row[5], list)
        ):
            raise GlossaryFileError(
                tr(
                    "{name}: row {number} of {bank} is no row of a term.",
                    name=path.name,
                    number=number,
                    bank=bank,
                )
            )
        yield row


def _belongs(left: _Row, right: _Row) -> bool:
    """Tell whether two rows are of one concept: ours say so, others by number and definition."""
    mine, theirs = _own(left), _own(right)
    if mine or theirs:
        return mine.get("concept") == theirs.get("concept")
    return bool(left[6] == right[6] and left[6] and left[5] == right[5])


def _own(row: _Row) -> Mapping[str, Any]:
    """Return what this program said of the row's term, empty in a row of another's."""
    return _mapping(_own_content(row).get("data"))


def _own_content(row: _Row) -> Mapping[str, Any]:
    for definition in row[5]:
        content = _mapping(_mapping(definition).get("content"))
        if "yomiawase" in _mapping(content.get("data")):
            return content
    return {}


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _concept(rows: list[_Row]) -> Concept | None:
    told = _own(rows[0])
    if not told:
        return _foreign(rows)
    draft = Draft(
        id=str(told.get("concept", "")),
        field=str(told.get("field", "")),
        learning=str(told.get("learning", LearningStatus.NEW)),
        origin=str(told.get("origin", Origin.READER)),
    )
    places: list[int] = []
    for row in rows:
        own = _own(row)
        reading = row[0] if "reading" in own else row[1]
        places.append(_place(own))
        draft.add(Language.JA, row[0], _status(own), reading, str(own.get("term", "")))
    for part in map(_mapping, _listed(_own_content(rows[0]).get("content"))):
        kind = _mapping(part.get("data")).get("part")
        if kind == "english":
            for item in map(_mapping, _listed(part.get("content"))):
                data = _mapping(item.get("data"))
                reading, key = (str(data.get(name, "")) for name in ("reading", "term"))
                places.append(_place(data))
                draft.add(Language.EN, plain(item.get("content")), _status(data), reading, key)
        elif kind == "definition":
            draft.definition = plain(part.get("content"))
        elif kind == "note":
            draft.note = plain(part.get("content"))
    if len(places) == len(draft.terms):
        paired = sorted(zip(places, draft.terms, strict=True), key=lambda pair: pair[0])
        draft.terms = [term for _, term in paired]
    return draft.complete()


def _status(data: Mapping[str, Any]) -> TermStatus:
    try:
        return TermStatus(data.get("status", "preferred"))
    except ValueError:
        return TermStatus.ADMITTED


def _place(data: Mapping[str, Any]) -> int:
    place = str(data.get("place", ""))
    return int(place) if place.isdecimal() and len(place) < 6 else 99_999


def _foreign(rows: list[_Row]) -> Concept | None:
    draft = Draft()
    for row in rows:
        status = TermStatus.ADMITTED if draft.terms else TermStatus.PREFERRED
        draft.add(Language.JA, row[0], status, row[1])
    told = [line for each in rows[0][5] for line in plain(each).split("\n") if line.strip()]
    english = [line for line in told if len(line) <= 80]
    for line in english:
        known = any(term.language is Language.EN for term in draft.terms)
        draft.add(Language.EN, line, TermStatus.ADMITTED if known else TermStatus.PREFERRED)
    draft.definition = "\n".join(line for line in told if len(line) > 80)
    return draft.complete()
