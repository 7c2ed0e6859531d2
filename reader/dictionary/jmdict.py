"""JMdict and JMnedict out of the optional package jamdict-data (extra `jmdict`)."""

import lzma
import sqlite3
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from reader.dictionary.writing import DictionaryFileError, DictionaryWriter
from reader.model.wording import tr
from reader.resources import resource

SOURCES = ("jmdict", "jmnedict")
LICENCE = "CC BY-SA 3.0"
ATTRIBUTION = (
    "{} is the property of the Electronic Dictionary Research and Development Group (EDRDG) and "
    "is used in conformance with the Group's licence: https://www.edrdg.org/edrdg/licence.html"
)
TITLES = {"jmdict": "JMdict", "jmnedict": "JMnedict"}
_AT_ONCE = 20_000
_VERBS = {"Ichidan verb": "v1", "Godan verb": "v5", "Kuru verb": "vk", "suru verb": "vs"}
_CLASSES = {
    "noun or participle which takes the aux. verb suru": "vs",
    "adjective (keiyoushi)": "adj-i",
    "adjective (keiyoushi) - yoi/ii class": "adj-i",
    "auxiliary adjective": "adj-i",
}
_TAGS = {
    "noun (common) (futsuumeishi)": "noun",
    "noun or participle which takes the aux. verb suru": "suru-verb",
    "adjectival nouns or quasi-adjectives (keiyodoshi)": "na-adjective",
    "nouns which may take the genitive case particle 'no'": "no-adjective",
    "adjective (keiyoushi)": "i-adjective",
    "adverb (fukushi)": "adverb",
    "transitive verb": "transitive",
    "intransitive verb": "intransitive",
    "expressions (phrases, clauses, etc.)": "expression",
    "interjection (kandoushi)": "interjection",
    "Ichidan verb": "ichidan-verb",
    "family or surname": "surname",
    "place name": "place",
    "person name, either given or surname, as-yet unclassified": "name",
    "full name of a particular person": "person",
    "female given name or forename": "given-name-f",
    "male given name or forename": "given-name-m",
    "given name or forename, gender not specified": "given-name",
}
Report = Callable[[int, int], None]


def read(source: str, writer: DictionaryWriter, report: Report) -> dict[str, str]:
    """Write "jmdict" or "jmnedict"; return what it says of itself.

    Raises DictionaryFileError if the package is not there.
    """
    with database(report) as file:
        take = _read_words if source == "jmdict" else _read_names
        take(file, writer, report)
    title = TITLES[source]
    return {
        "title": title,
        "revision": "2021-04-17",
        "attribution": ATTRIBUTION.format(title),
        "licence": LICENCE,
        "targetLanguage": "en",
    }


@contextmanager
def database(report: Report = lambda _done, _total: None) -> Iterator[sqlite3.Connection]:
    """Open what the package jamdict-data holds. Raises DictionaryFileError if it is not there."""
    plain, packed = _files()
    with tempfile.TemporaryDirectory(prefix="yomiawase-") as scratch:
        if plain is None or not plain.is_file():
            if packed is None or not packed.is_file():
                raise DictionaryFileError(
                    tr(
                        "JMdict and JMnedict come with the package jamdict-data (54 MB, "
                        "{licence}, by EDRDG): install it beside Yomiawase ({command}), then give "
                        "this command again.",
                        licence=LICENCE,
                        command=command(),
                    )
                )
            plain = Path(scratch) / "jamdict.db"
            with lzma.open(packed) as stream, plain.open("wb") as unpacked:
                while piece := stream.read(1 << 20):
                    report(0, 0)
                    unpacked.write(piece)
        file = sqlite3.connect(f"{plain.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
        try:
            yield file
        finally:
            file.close()


def command() -> str:
    """Return what brings the package: a checkout has an environment of its own, without pip."""
    script = resource().parent / "scripts" / "jmdict.py"
    return "python3 scripts/jmdict.py" if script.is_file() else "pip install jamdict-data"


def is_there() -> bool:
    """Tell whether the package jamdict-data is installed."""
    return any(file is not None and file.is_file() for file in _files())


def _files() -> tuple[Path | None, Path | None]:
    """Return where the package keeps its file, plain and packed."""
    spec = find_spec("jamdict_data")
    folder = Path(spec.origin).parent if spec and spec.origin else None
    if folder is None:
        return None, None
    return folder / "jamdict.db", folder / "jamdict.db.xz"


def _read_words(file: sqlite3.Connection, writer: DictionaryWriter, report: Report) -> None:
    last = file.execute("SELECT max(idseq) FROM Entry").fetchone()[0]
    total = file.execute("SELECT count(*) FROM Entry").fetchone()[0]
    done, after = 0, -1
    while after < last:
        ids = [
            row[0]
            for row in file.execute(
                "SELECT idseq FROM Entry WHERE idseq > ? ORDER BY idseq LIMIT ?", (after, _AT_ONCE)
            )
        ]
        if not ids:
            break
        bounds = (ids[0], ids[-1])
        _some_words(file, writer, bounds, ids)
        after = ids[-1]
        done += len(ids)
        report(done, total)


def _some_words(
    file: sqlite3.Connection, writer: DictionaryWriter, bounds: tuple[int, int], ids: list[int]
) -> None:
    written = _grouped(
        file, "SELECT idseq, id, text FROM Kanji WHERE idseq BETWEEN ? AND ?", bounds
    )
    spoken = _grouped(
        file, "SELECT idseq, id, text, nokanji FROM Kana WHERE idseq BETWEEN ? AND ?", bounds
    )
    senses = _grouped(file, "SELECT idseq, id FROM Sense WHERE idseq BETWEEN ? AND ?", bounds)
    beside = {
        name: _grouped(
            file,
            f"SELECT s.id, x.text FROM Sense s JOIN {name} x ON x.sid = s.id "  # noqa: S608
            "WHERE s.idseq BETWEEN ? AND ?",
            bounds,
        )
        for name in ("SenseGloss", "pos", "misc", "field", "stagk", "stagr", "SenseInfo")
    }
    priority = {
        name: _grouped(
            file,
            f"SELECT w.id, p.text FROM {of} w JOIN {name} p ON p.kid = w.id "  # noqa: S608
            "WHERE w.idseq BETWEEN ? AND ?",
            bounds,
        )
        for name, of in (("KJP", "Kanji"), ("KNP", "Kana"))
    }
    only = _grouped(
        file,
        "SELECT w.id, r.text FROM Kana w JOIN KNR r ON r.kid = w.id WHERE w.idseq BETWEEN ? AND ?",
        bounds,
    )
    for identity in ids:
        forms = []
        for place, (key, text) in enumerate(written[identity]):
            score = _score(priority["KJP"][key]) - place
            for kana_key, kana, without in spoken[identity]:
                limits = {limit for (limit,) in only[kana_key]}
                if not without and (not limits or text in limits):
                    forms.append((text, kana, score))
        for place, (key, kana, without) in enumerate(spoken[identity]):
            if without or not written[identity]:
                forms.append((kana, "", _score(priority["KNP"][key]) - place))
        for text, reading, score in forms:
            meanings, tags, classes = _told(senses[identity], beside, text, reading or text)
            if meanings:
                writer.term(text, reading, meanings, tags=tags, rules=classes, score=score)


def _told(
    senses: list[Any],
    beside: Mapping[str, Mapping[int, list[Any]]],
    text: str,
    reading: str,
) -> tuple[list[str], list[str], set[str]]:
    """Return meanings, tags and classes of an entry's senses that are of this form."""
    meanings: list[str] = []
    tags: dict[str, None] = {}
    classes: set[str] = set()
    for (sense,) in senses:
        limits = {one for (one,) in (*beside["stagk"][sense], *beside["stagr"][sense])}
        if limits and not limits & {text, reading}:
            continue
        for (pos,) in beside["pos"][sense]:
            begins = next((begins for begins in _VERBS if pos.startswith(begins)), "")
            tags[_TAGS.get(pos) or begins.lower() or pos.split(" (")[0]] = None
            classes |= _class_of(pos)
        glosses = "; ".join(gloss for (gloss,) in beside["SenseGloss"][sense])
        labels = [label for name in ("field", "misc") for (label,) in beside[name][sense]]
        usage = [info for (info,) in beside["SenseInfo"][sense]]
        aside = f" ({', '.join((*labels, *usage))})" if labels or usage else ""
        if glosses:
            meanings.append(glosses + aside)
    return meanings, [tag.replace(",", "").replace(" ", "-") for tag in tags], classes


def _class_of(pos: str) -> set[str]:
    if pos in _CLASSES:
        return {_CLASSES[pos]}
    return {of for begins, of in _VERBS.items() if pos.startswith(begins)}


def _read_names(file: sqlite3.Connection, writer: DictionaryWriter, report: Report) -> None:
    ids = [row[0] for row in file.execute("SELECT idseq FROM NEEntry ORDER BY idseq")]
    for at in range(0, len(ids), _AT_ONCE):
        some = ids[at : at + _AT_ONCE]
        bounds = (some[0], some[-1])
        written = _grouped(
            file, "SELECT idseq, text FROM NEKanji WHERE idseq BETWEEN ? AND ?", bounds
        )
        spoken = _grouped(
            file, "SELECT idseq, text FROM NEKana WHERE idseq BETWEEN ? AND ?", bounds
        )
        glosses = _grouped(
            file,
            "SELECT t.idseq, g.text FROM NETranslation t JOIN NETransGloss g ON g.tid = t.id "
            "WHERE t.idseq BETWEEN ? AND ?",
            bounds,
        )
        kinds = _grouped(
            file,
            "SELECT t.idseq, k.text FROM NETranslation t JOIN NETransType k ON k.tid = t.id "
            "WHERE t.idseq BETWEEN ? AND ?",
            bounds,
        )
        for identity in some:
            meanings = ["; ".join(text for (text,) in glosses[identity])]
            tags = {_TAGS.get(kind, kind).replace(" ", "-"): None for (kind,) in kinds[identity]}
            if not meanings[0]:
                continue
            for (kana,) in spoken[identity]:
                for (text,) in written[identity] or [(kana,)]:
                    reading = "" if text == kana else kana
                    writer.term(text, reading, meanings, tags=tags)
        report(at + len(some), len(ids))


def _grouped(
    file: sqlite3.Connection, query: str, bounds: tuple[int, int]
) -> "defaultdict[int, list[tuple[Any, ...]]]":
    groups: defaultdict[int, list[tuple[Any, ...]]] = defaultdict(list)
    for first, *rest in file.execute(query, bounds):
        groups[first].append(tuple(rest))
    return groups


def _score(priority: list[Any]) -> float:
    """Return how common a form is said to be: 0 for a rare one."""
    score = 0.0
    for (mark,) in priority:
        if mark.startswith("nf"):
            score += 50 - int(mark[2:])
        else:
            score += {"news1": 60, "ichi1": 60, "spec1": 50, "gai1": 50}.get(mark, 20)
    return score
