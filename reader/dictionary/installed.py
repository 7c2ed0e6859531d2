"""One installed dictionary: an SQLite file that is only read."""

import json
import sqlite3
import threading
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from reader.dictionary.english import english_in
from reader.dictionary.writing import folded
from reader.model.dictionary import DictionaryInfo, Entry, KanjiEntry, Remark

_AT_ONCE = 500


class InstalledDictionary:
    """May be asked from several threads. A file that cannot be read raises sqlite3.Error."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = threading.Lock()
        address = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
        self._file = sqlite3.connect(address, uri=True, check_same_thread=False)
        try:
            facts = dict(self._file.execute("SELECT name, value FROM fact"))
            frequencies, pitches = self._remark_counts(facts)
            self.info = DictionaryInfo(
                name=facts["title"],
                file=path.name,
                title=facts["title"],
                revision=facts.get("revision", ""),
                terms=int(facts["terms"]),
                names=int(facts.get("names", 0)),
                kanji=int(facts["kanji"]),
                frequencies=frequencies,
                pitches=pitches,
                attribution=facts.get("attribution", "") or facts.get("author", ""),
                licence=facts.get("licence", ""),
                size=path.stat().st_size,
            )
        except (KeyError, ValueError) as error:
            self._file.close()
            raise sqlite3.DatabaseError(f"{path.name} is no dictionary") from error
        except BaseException:
            self._file.close()
            raise

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            self._file.close()

    def having(self, forms: Iterable[str]) -> list[tuple[str, str, int]]:
        """Return (form, classes, entry) for those of some folded forms that it knows."""
        return self._ask("SELECT form, rules, term FROM form WHERE form IN ({})", list(forms))

    def entries(self, numbers: Sequence[int]) -> dict[int, Entry]:
        """Return entries by their numbers."""
        rows = self._ask(
            "SELECT id, text, reading, tags, rules, score, meanings FROM term WHERE id IN ({})",
            list(numbers),
        )
        return {
            number: Entry(
                self.info.name,
                text,
                reading,
                tuple(json.loads(meanings)),
                tuple(tags.split()),
                frozenset(rules.split()),
                score,
            )
            for number, text, reading, tags, rules, score, meanings in rows
        }

    def remarks(self, texts: Iterable[str]) -> list[tuple[str, Remark]]:
        """Return (kind, remark) for the frequencies and pitches of words."""
        forms = {folded(text): text for text in texts}
        rows = self._ask(
            "SELECT form, kind, reading, value FROM remark WHERE form IN ({})", list(forms)
        )
        return [
            (kind, Remark(self.info.name, forms[form], reading, value))
            for form, kind, reading, value in rows
        ]

    def kanji(self, characters: Iterable[str]) -> list[KanjiEntry]:
        """Return what it says of characters."""
        rows = self._ask(
            "SELECT character, onyomi, kunyomi, meanings FROM kanji WHERE character IN ({})",
            list(characters),
        )
        return [
            KanjiEntry(
                self.info.name,
                character,
                tuple(onyomi.split()),
                tuple(kunyomi.split()),
                tuple(json.loads(meanings)),
            )
            for character, onyomi, kunyomi, meanings in rows
        ]

    def lookup(self, surface: str) -> str:
        """Return a few English words for a Japanese one, empty if it has none."""
        try:
            numbers = [term for _, _, term in self.having([folded(surface)])]
            found = [e for e in self.entries(numbers[:_AT_ONCE]).values() if e.text == surface]
        except sqlite3.Error:
            return ""
        for entry in sorted(found, key=lambda each: -each.score):
            if english := english_in(entry.meanings):
                return english
        return ""

    def _remark_counts(self, facts: Mapping[str, str]) -> tuple[int, int]:
        if "frequencies" in facts:
            return int(facts["frequencies"]), int(facts["pitches"])
        # Written before the two were counted apart.
        told = dict(self._file.execute("SELECT kind, count(*) FROM remark GROUP BY kind"))
        return told.get("frequency", 0), told.get("pitch", 0)

    def _ask(self, query: str, values: Sequence[object]) -> list[Any]:
        found = []
        for at in range(0, len(values), _AT_ONCE):
            some = values[at : at + _AT_ONCE]
            asked = query.format(", ".join("?" * len(some)))
            with self._lock:
                found += self._file.execute(asked, some).fetchall()
        return found
