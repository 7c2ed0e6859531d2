"""Writes a dictionary into an SQLite file of its own, aside, until it is whole."""

import json
import os
import sqlite3
import unicodedata
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import TracebackType

from reader.model.errors import ReaderError

_SCHEMA = """
CREATE TABLE fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE term (
    id INTEGER PRIMARY KEY, text TEXT NOT NULL, reading TEXT NOT NULL, tags TEXT NOT NULL,
    rules TEXT NOT NULL, score REAL NOT NULL, meanings TEXT NOT NULL
);
CREATE TABLE form (form TEXT NOT NULL, term INTEGER NOT NULL, rules TEXT NOT NULL);
CREATE TABLE remark (
    form TEXT NOT NULL, kind TEXT NOT NULL, reading TEXT NOT NULL, value TEXT NOT NULL
);
CREATE TABLE kanji (
    character TEXT NOT NULL, onyomi TEXT NOT NULL, kunyomi TEXT NOT NULL, meanings TEXT NOT NULL
);
"""
_INDEXES = """
CREATE INDEX form_form ON form (form, rules, term);
CREATE INDEX remark_form ON remark (form);
CREATE INDEX kanji_character ON kanji (character);
"""
_AT_ONCE = 5_000
_NAMES = {
    "surname", "place", "name", "person", "given", "given-name", "given-name-f", "given-name-m",
    "fem", "masc", "unclass", "company", "product", "organization", "station", "work", "char",
    "full-name-of-a-particular-person", "railway-station", "company-name", "product-name",
    "organization-name", "serv", "group", "ship", "creat", "dei", "ev", "fict", "leg", "myth",
    "obj", "relig",
}  # fmt: skip
"""Tags by which JMnedict, here and in Yomitan's archives, says of what a name is."""


class DictionaryFileError(ReaderError):
    """A file holds no dictionary that can be installed."""


def folded(text: str) -> str:
    """Return what a word is looked up by: width and case of letters do not matter."""
    return unicodedata.normalize("NFKC", text).casefold()


class DictionaryWriter:
    """A file that is being written; leaving the block without `finish` removes it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        path.unlink(missing_ok=True)
        self._file = sqlite3.connect(path, isolation_level=None)
        # A file that is only renamed when it is whole needs no journal.
        self._file.execute("PRAGMA journal_mode = OFF")
        self._file.execute("PRAGMA synchronous = OFF")
        self._file.executescript(_SCHEMA)
        self._file.execute("BEGIN")
        self._terms: list[tuple[object, ...]] = []
        self._forms: list[tuple[str, int, str]] = []
        self._remarks: list[tuple[str, str, str, str]] = []
        self._kanji: list[tuple[str, ...]] = []
        self.counts = {"terms": 0, "names": 0, "kanji": 0, "frequencies": 0, "pitches": 0}

    def __enter__(self) -> "DictionaryWriter":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._file.close()
        self._path.unlink(missing_ok=True)

    def term(
        self,
        text: str,
        reading: str,
        meanings: Iterable[str],
        *,
        tags: Iterable[str] = (),
        rules: Iterable[str] = (),
        score: float = 0.0,
    ) -> None:
        """Add what is said of one word in one reading ("" where that is the text itself)."""
        self.counts["terms"] += 1
        number = self.counts["terms"]
        tags = list(tags)
        self.counts["names"] += not _NAMES.isdisjoint(tags)
        classes = " ".join(sorted(set(rules)))
        told = json.dumps(list(meanings), ensure_ascii=False)
        self._terms.append((number, text, reading, " ".join(tags), classes, score, told))
        self._forms += [(form, number, classes) for form in {folded(text), folded(reading)} if form]
        if len(self._terms) >= _AT_ONCE:
            self._flush()

    def remark(self, text: str, kind: str, reading: str, value: str) -> None:
        """Add a frequency or a pitch of a word; `kind` is "frequency" or "pitch"."""
        self.counts["frequencies" if kind == "frequency" else "pitches"] += 1
        self._remarks.append((folded(text), kind, reading, value))
        if len(self._remarks) >= _AT_ONCE:
            self._flush()

    def kanji(self, character: str, onyomi: str, kunyomi: str, meanings: Iterable[str]) -> None:
        """Add what is said of a character; readings are apart by spaces."""
        self.counts["kanji"] += 1
        told = json.dumps(list(meanings), ensure_ascii=False)
        self._kanji.append((character, onyomi, kunyomi, told))

    def finish(self, target: Path, facts: Mapping[str, str]) -> None:
        """Make the file whole and put it at `target`, in the place of what stands there."""
        self._flush()
        facts = {**facts, **{name: str(count) for name, count in self.counts.items()}}
        self._file.executemany("INSERT INTO fact VALUES (?, ?)", list(facts.items()))
        self._file.execute("COMMIT")
        self._file.executescript(_INDEXES)
        self._file.execute("ANALYZE")
        self._file.close()
        with self._path.open("rb+") as written:
            os.fsync(written.fileno())
        self._path.replace(target)

    def _flush(self) -> None:
        add = self._file.executemany
        add("INSERT INTO term VALUES (?, ?, ?, ?, ?, ?, ?)", self._terms)
        add("INSERT INTO form VALUES (?, ?, ?)", self._forms)
        add("INSERT INTO remark VALUES (?, ?, ?, ?)", self._remarks)
        add("INSERT INTO kanji VALUES (?, ?, ?, ?)", self._kanji)
        for rows in (self._terms, self._forms, self._remarks, self._kanji):
            rows.clear()
