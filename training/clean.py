"""Reads the aligned pairs, drops those that would teach something wrong, and holds some out."""

from __future__ import annotations

import hashlib
import lzma
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from training.settings import REPOSITORY, Settings

NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
LATIN = re.compile(r"[A-Za-z][A-Za-z0-9]+")
MARKUP = re.compile(
    r"\{\{|\}\}|</?[a-z]+[ >]|\]\(|\{[a-z-]+\}|&[a-z]+;|%\(\w+\)s|:ref:|\\n|\|\s*\|"
)
KEY = re.compile(r"[\W_]+")


@dataclass(frozen=True)
class Pair:
    """One aligned pair with the domain that decides how often it is seen."""

    domain: str
    source: str
    ja: str
    en: str


def key(text: str) -> str:
    """What is left of a text when case, width, spaces and punctuation do not count."""
    return KEY.sub("", unicodedata.normalize("NFKC", text).casefold())


def numbers(text: str) -> Counter[str]:
    """The numbers of two digits and more, without thousands separators.

    One-digit numbers do not count: 3 つ is "three" in good English.
    """
    found = (number.replace(",", "") for number in NUMBER.findall(text))
    return Counter(number for number in found if len(number) > 1)


def fault(pair: Pair) -> str | None:
    """Why a pair should not be learnt from, or None."""
    ja, en = pair.ja, pair.en
    technical = pair.domain not in PROSE
    faults = {
        "markup": MARKUP.search(ja) or MARKUP.search(en),
        "copy": key(ja) == key(en),
        "length": len(ja) >= 8 and not 0.7 <= len(en) / len(ja) <= 7,
        "numbers": pair.domain not in WRITTEN_HERE and _loses_numbers(ja, en, technical),
        "latin": _loses_names(ja, en),
        "brackets": technical and not (_balanced(ja) and _balanced(en)),
    }
    return next((name for name, found in faults.items() if found), None)


def _loses_numbers(ja: str, en: str, technical: bool) -> bool:
    there, here = numbers(ja), numbers(en)
    # Kyoto's English adds dates, everyday English writes numbers out: there only lost years count.
    return there != here if technical else any(len(number) == 4 for number in there - here)


def _loses_names(ja: str, en: str) -> bool:
    words = LATIN.findall(ja)
    kept = sum(word.casefold() in en.casefold() for word in words)
    return kept < 0.7 * len(words)


def _balanced(text: str) -> bool:
    return text.count("(") == text.count(")")


PROSE = {"everyday", "encyclopaedia", "own", "articles", "ownnames"}
WRITTEN_HERE = {"own", "articles", "ownnames"}
"""Their numbers are right, and written as English does it: 3,900万 is 39 million."""

OWN = REPOSITORY / "training" / "corpus"
"""The pairs that were written in this project."""


def read(settings: Settings, corpus: Path) -> Iterator[Pair]:
    """All pairs of the settings' files, in the files' order; with a limit, spread evenly."""
    for file in settings.corpus.files:
        own = OWN / f"{file}.tsv.xz"
        path = own if own.exists() else corpus / own.name
        with lzma.open(path, "rt", encoding="utf-8") as lines:
            step = 1
            if settings.corpus.limit:
                total = sum(1 for _ in lines)
                lines.seek(0)
                step = max(1, total // settings.corpus.limit)
            for number, line in enumerate(lines):
                columns = line.rstrip("\n").split("\t")
                if number % step == 0 and len(columns) == 3:
                    source, ja, en = (column.strip() for column in columns)
                    yield Pair(settings.domain_of(file, source), source, ja, en)


def evaluation_keys(folder: Path) -> set[str]:
    """The keys of all evaluation lines of both languages, so that none is trained on."""
    found: set[str] = set()
    for path in sorted(folder.glob("*.ja")) + sorted(folder.glob("*.en")):
        found.update(key(line) for line in path.read_text(encoding="utf-8").splitlines())
    # Headings such as "Example" stand in every text and give nothing away.
    return {k for k in found if len(k) >= 15}


def held_out(settings: Settings, pair: Pair) -> bool:
    """Whether a pair is kept for development: decided by its Japanese, so that twins go along."""
    corpus = settings.corpus
    percent = corpus.held_out.get(pair.domain, corpus.held_out_percent)
    digest = hashlib.blake2b(f"{settings.seed}{key(pair.ja)}".encode(), digest_size=4).digest()
    return int.from_bytes(digest, "big") / 2**32 < percent / 100


@dataclass
class Cleaned:
    """What cleaning left, and how much it dropped for which reason."""

    pairs: list[Pair]
    held_out: list[Pair]
    dropped: Counter[str]


def clean(settings: Settings, pairs: Iterable[Pair], evaluation: set[str]) -> Cleaned:
    """Filters, removes twins and splits. The order of the pairs is kept."""
    result = Cleaned([], [], Counter())
    seen: set[int] = set()
    english: Counter[int] = Counter()
    for pair in pairs:
        if settings.corpus.source_weights.get(pair.source, 1.0) <= 0:
            result.dropped["source"] += 1
            continue
        ja, en = key(pair.ja), key(pair.en)
        twin, target = hash((ja, en)), hash(en)
        english[target] += 1
        if twin in seen or english[target] > 6:
            result.dropped["twin"] += 1
            continue
        seen.add(twin)
        reason = "evaluation" if ja in evaluation or en in evaluation else fault(pair)
        if reason is not None:
            result.dropped[reason] += 1
        elif held_out(settings, pair):
            result.held_out.append(pair)
        else:
            result.pairs.append(pair)
    return result


def write(path: Path, pairs: Iterable[Pair]) -> None:
    """Pairs as tab-separated lines: domain, source, Japanese, English."""
    with path.open("w", encoding="utf-8") as lines:
        for pair in pairs:
            lines.write(f"{pair.domain}\t{pair.source}\t{pair.ja}\t{pair.en}\n")


def load(path: Path) -> Iterator[Pair]:
    """The pairs that write() wrote."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            domain, source, ja, en = line.rstrip("\n").split("\t")
            yield Pair(domain, source, ja, en)
