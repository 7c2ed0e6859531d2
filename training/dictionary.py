"""Short pairs that prose brings too seldom: the words and the names of the EDRDG dictionaries."""

from __future__ import annotations

import re
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from training.clean import Pair

SOURCE = "edrdg"
ATTRIBUTION = {  # as a row of the corpus's SOURCES.tsv
    "name": SOURCE,
    "repo": "JMdict and JMnedict, as packed in jamdict-data 1.5",
    "licence": "CC BY-SA 3.0",
    "attribution": "The JMdict and JMnedict dictionary files are the property of the Electronic "
    "Dictionary Research and Development Group (edrdg.org), used in conformance with its licence.",
}
LONGEST_GLOSS = 6  # words
MOST_FORMS = 2
MOST_SENSES = 2
OUTDATED = re.compile(r"out-?dated|obsolete|rare|irregular|search", re.IGNORECASE)
ODD = re.compile(
    r"archa|obsol|obscure|rare|vulgar|slang|children|derogatory|sensitive|dialect|jocular|poetical"
)
BRACKETS = re.compile(r"\s*\([^()]*\)")
KATAKANA = re.compile(r"^[ァ-ヴー・＝=]+$")
KANJI = re.compile(r"[一-龯々]")
# Romanised by JMnedict letter for letter; English prose writes Sato, Yuko and Ono.
LONG_VOWELS = (
    (re.compile(r"ou(?!e)"), "o"),
    (re.compile(r"(?<=[yrhjcknfs])uu(?!r)", re.IGNORECASE), "u"),
    (re.compile(r"\bOo"), "O"),
)
JAPANESE_NAMES = {"surname", "given", "fem", "masc", "place", "station", "person", "unclass"}


def location() -> Path:
    """Where the package jamdict-data (optional group `training`) keeps its database.

    Raises ImportError if it is not installed.
    """
    import jamdict_data

    return Path(str(jamdict_data.JAMDICT_DB_PATH))


def read(database: Path) -> Iterator[Pair]:
    """The words and the names, each pair once."""
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection:
        seen: set[tuple[str, str]] = set()
        for pair in (*_words(connection), *_names(connection)):
            if (pair.ja, pair.en) not in seen:
                seen.add((pair.ja, pair.en))
                yield pair


def _grouped(connection: sqlite3.Connection, query: str) -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    for key, text in connection.execute(query):
        found[key].append(text)
    return found


def _forms(connection: sqlite3.Connection, query: str, remarks: str) -> dict[int, list[str]]:
    """The written forms of each entry that are in use."""
    remarked = _grouped(connection, remarks)
    found: dict[int, list[str]] = defaultdict(list)
    for number, entry, text in connection.execute(query):
        if not any(OUTDATED.search(remark) for remark in remarked.get(number, ())):
            found[entry].append(text)
    return found


def _words(connection: sqlite3.Connection) -> Iterator[Pair]:
    kanji = _forms(
        connection, "select ID, idseq, text from Kanji order by ID", "select kid, text from KJI"
    )
    kana = _forms(
        connection, "select ID, idseq, text from Kana order by ID", "select kid, text from KNI"
    )
    remarks = _grouped(connection, "select sid, text from misc")
    glosses = _grouped(
        connection, "select sid, text from SenseGloss where lang = 'eng' order by rowid"
    )
    senses: dict[int, int] = defaultdict(int)
    for sense, entry in connection.execute("select ID, idseq from Sense order by ID"):
        said = remarks.get(sense, [])
        senses[entry] += 1
        if senses[entry] > MOST_SENSES or any(ODD.search(remark) for remark in said):
            continue
        forms = kanji.get(entry, [])[:MOST_FORMS]
        if not forms or any("usually written using kana" in remark for remark in said):
            forms = forms[:1] + kana.get(entry, [])[:1]
        english = next((text for gloss in glosses.get(sense, ()) if (text := _gloss(gloss))), "")
        if english:
            yield from (Pair("words", SOURCE, form, english) for form in forms)


def _gloss(text: str) -> str:
    """A gloss without its remarks in brackets; nothing if it explains rather than translates."""
    plain = BRACKETS.sub("", text).strip()
    fits = 0 < len(plain.split()) <= LONGEST_GLOSS and "(" not in plain and plain.isascii()
    return plain if fits else ""


def _names(connection: sqlite3.Connection) -> Iterator[Pair]:
    kanji = _grouped(connection, "select idseq, text from NEKanji order by ID")
    kana = _grouped(connection, "select idseq, text from NEKana order by ID")
    kinds = _grouped(connection, "select tid, text from NETransType")
    glosses = _grouped(
        connection, "select tid, text from NETransGloss where lang = 'eng' order by rowid"
    )
    readings: dict[str, set[str]] = defaultdict(set)
    places: set[tuple[str, str]] = set()
    votes: Counter[tuple[str, str]] = Counter()
    for number, entry in connection.execute("select ID, idseq from NETranslation order by ID"):
        forms = kanji.get(entry) or [text for text in kana.get(entry, []) if KATAKANA.match(text)]
        english = _gloss(next(iter(glosses.get(number, [])), ""))
        if not forms or not english:
            continue
        if KANJI.search(forms[0]) and JAPANESE_NAMES & set(kinds.get(number, ())):
            english = _in_prose(english)
        readings[forms[0]].add(english)
        if "place" in kinds.get(number, ()):
            places.add((forms[0], english))
        if "person" in kinds.get(number, ()) and " " in english:
            votes.update(_parts(forms[0], english))
    for form, found in readings.items():
        # Which of several readings is meant only its bearer knows: the one that most people have.
        best = max(sorted(found), key=lambda en: (votes[form, en], (form, en) in places, -len(en)))
        if len(found) == 1 or votes[form, best] or (form, best) in places or KATAKANA.match(form):
            yield Pair("names", SOURCE, form, best)


def _parts(form: str, english: str) -> Iterator[tuple[str, str]]:
    """What may be the surname and the given name of a person, with their readings."""
    surname, *_, given = english.split()
    for at in range(1, len(form)):
        yield form[:at], surname
        yield form[at:], given


def _in_prose(name: str) -> str:
    """A romanised Japanese name as English prose writes it."""
    for pattern, plain in LONG_VOWELS:
        name = pattern.sub(plain, name)
    return name
