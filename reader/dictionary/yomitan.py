"""Reads Yomitan archives of format 1 to 3: banks of terms, kanji, frequencies and pitches."""

import math
import re
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath
from typing import Any

from reader.dictionary.writing import DictionaryFileError, DictionaryWriter
from reader.glossary.formats.archives import Archive, archive
from reader.glossary.formats.structured import plain
from reader.model.errors import ReaderError
from reader.model.wording import tr

Report = Callable[[int, int], None]
"""Told how many banks of how many are read; may raise to stop."""

_BANK = re.compile(r"(term|kanji|term_meta|kanji_meta)_bank_(\d+)\.json")
_MOST_BANK = 64 << 20
_MOST_PARTS = 6_000_000
_MOST_ROWS = 10_000_000
_REPORTED = 2_000
"""Rows after which the report may stop the reading."""
_LONGEST_FORM = 500
_LONGEST_MEANING = 20_000
_FACTS = ("title", "revision", "author", "attribution", "description", "url", "targetLanguage")
_CONTROLS = re.compile(r"[\x00-\x09\x0b-\x1f\x7f\ud800-\udfff]")


def read_archive(path: Path, writer: DictionaryWriter, report: Report) -> dict[str, str]:
    """Write an archive's banks; return what it says of itself.

    Raises DictionaryFileError, or another ReaderError, if it is no dictionary or a hostile one.
    """
    with archive(path) as opened:
        _refuse_paths(path, opened)
        if "index.json" not in opened.names:
            raise DictionaryFileError(
                tr(
                    "{name} is no Yomitan dictionary: it has no index.json. Give the .zip file as "
                    "Yomitan takes it, not unpacked.",
                    name=path.name,
                )
            )
        index = opened.json("index.json", 1 << 20)
        facts = _facts(path, index)
        version = _version(path, index)
        banks = sorted(
            (match[1], int(match[2]), name)
            for name in set(opened.names)
            if (match := _BANK.fullmatch(name)) is not None and len(match[2]) < 10
        )
        rows = 0
        report(0, len(banks))
        for done, (kind, _, name) in enumerate(banks, 1):
            for number, row in enumerate(_rows(path, opened, name), 1):
                rows += 1
                if rows % _REPORTED == 0:
                    report(done - 1, len(banks))
                if rows > _MOST_ROWS:
                    raise DictionaryFileError(
                        tr("{name} has too many entries: it is not read.", name=path.name)
                    )
                if not _TAKES[kind](writer, row, version):
                    raise DictionaryFileError(
                        tr(
                            "{name}: row {number} of {part} is no row of a {kind} bank.",
                            name=path.name,
                            number=number,
                            part=name,
                            kind=kind,
                        )
                    )
            report(done, len(banks))
    if not any(writer.counts.values()):
        raise DictionaryFileError(
            tr("{name} holds no entries: choose another dictionary.", name=path.name)
        )
    return facts


def looks_like_dictionary(path: Path) -> bool:
    """Tell whether a file may be a Yomitan archive: a .zip with an index or banks at its top."""
    if path.suffix.lower() != ".zip":
        return False
    try:
        with archive(path) as opened:
            return any(name == "index.json" or _BANK.fullmatch(name) for name in opened.names)
    except (ReaderError, OSError):
        return False


def _refuse_paths(path: Path, opened: Archive) -> None:
    for name in opened.names:
        parts = PurePosixPath(name.replace("\\", "/"))
        if parts.is_absolute() or ".." in parts.parts or re.match(r"[A-Za-z]:", name):
            raise DictionaryFileError(
                tr("{name} has files outside of its folder: it is not read.", name=path.name)
            )


def _facts(path: Path, index: object) -> dict[str, str]:
    if not isinstance(index, dict) or not isinstance(index.get("title"), str):
        raise DictionaryFileError(tr("{name}: its index.json has no title.", name=path.name))
    facts = {name: _clean(str(index[name]))[:2000] for name in _FACTS if index.get(name)}
    if not facts.get("title", "").strip():
        raise DictionaryFileError(tr("{name}: its index.json has no title.", name=path.name))
    facts["title"] = " ".join(facts["title"].split())[:200]
    return facts


def _version(path: Path, index: dict[str, Any]) -> int:
    version = index.get("format", index.get("version"))
    if isinstance(version, bool) or version not in (1, 2, 3):
        raise DictionaryFileError(
            tr(
                "{name}: dictionaries of format {version} are not read, only 1 to 3.",
                name=path.name,
                version=str(version)[:20],
            )
        )
    return int(version)


def _rows(path: Path, opened: Archive, name: str) -> Iterator[list[Any]]:
    rows = opened.json(name, _MOST_BANK, _MOST_PARTS)
    if not isinstance(rows, list):
        raise DictionaryFileError(
            tr("{name}: {part} is no list of rows.", name=path.name, part=name)
        )
    for row in rows:
        yield row if isinstance(row, list) else []


def _is_form(value: object) -> bool:
    return isinstance(value, str) and 0 < len(value) <= _LONGEST_FORM


def _take_term(writer: DictionaryWriter, row: list[Any], version: int) -> bool:
    if len(row) < 6 or not _is_form(row[0]) or not isinstance(row[1], str):
        return False
    meanings = row[5] if version > 1 and isinstance(row[5], list) else row[5:]
    if version == 3 and not isinstance(row[5], list):
        return False
    more = row[7] if version == 3 and len(row) > 7 else ""
    text, reading = _clean(row[0]), _clean(row[1])[:_LONGEST_FORM]
    writer.term(
        text,
        "" if reading == text else reading,
        _meanings(meanings),
        tags=f"{_words(row[2])} {_words(more)}".split(),
        rules=_words(row[3]).split(),
        score=_number(row[4]),
    )
    return True


def _take_kanji(writer: DictionaryWriter, row: list[Any], version: int) -> bool:
    if len(row) < 5 or not _is_form(row[0]):
        return False
    meanings = row[4] if version == 3 and isinstance(row[4], list) else row[4:]
    told = [_clean(one) for one in meanings if isinstance(one, str)]
    writer.kanji(_clean(row[0]), _words(row[1]), _words(row[2]), told)
    return True


def _take_term_meta(writer: DictionaryWriter, row: list[Any], _version: int) -> bool:
    if len(row) < 3 or not _is_form(row[0]):
        return False
    text, mode, data = _clean(row[0]), row[1], row[2]
    reading = _words(data.get("reading", "")) if isinstance(data, dict) else ""
    if mode == "freq":
        if isinstance(data, dict) and "frequency" in data:
            data = data["frequency"]
        if value := _frequency(data):
            writer.remark(text, "frequency", reading, value)
    elif mode == "pitch" and isinstance(data, dict):
        pitches = data.get("pitches")
        for pitch in pitches if isinstance(pitches, list) else []:
            position = pitch.get("position") if isinstance(pitch, dict) else None
            if isinstance(position, int | str) and str(position):
                writer.remark(text, "pitch", reading, _clean(str(position))[:50])
    return True


def _take_kanji_meta(_writer: DictionaryWriter, row: list[Any], _version: int) -> bool:
    return len(row) >= 3 and _is_form(row[0])


_TAKES = {
    "term": _take_term,
    "kanji": _take_kanji,
    "term_meta": _take_term_meta,
    "kanji_meta": _take_kanji_meta,
}


def _frequency(data: object) -> str:
    if isinstance(data, dict):
        data = data.get("displayValue") or data.get("value")
    if isinstance(data, bool) or not isinstance(data, int | float | str):
        return ""
    return _clean(str(data))[:50]


def _meanings(given: list[Any]) -> list[str]:
    told: list[str] = []
    for one in given:
        if isinstance(one, list):
            # [base, steps]: the row is of a form that is conjugated.
            if one and isinstance(one[0], str):
                told.append(f"→ {_clean(one[0])}"[:_LONGEST_FORM])
            continue
        lines = (" ".join(line.split()) for line in _clean(plain(one)).split("\n"))
        text = "\n".join(line for line in lines if line)
        if text:
            told.append(text[:_LONGEST_MEANING])
    return told


def _clean(text: str) -> str:
    return _CONTROLS.sub(" ", text)


def _words(value: object) -> str:
    return " ".join(_clean(value).split()) if isinstance(value, str) else ""


def _number(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return 0.0
    # A whole number may have more digits than a float has room for.
    number = float(max(-1e12, min(1e12, value)))
    return number if math.isfinite(number) else 0.0
