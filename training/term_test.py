"""The term test: sentences of AI documentation held out from training, with terms to be obeyed."""

from __future__ import annotations

import json
import random
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from training.clean import Pair
from training.lexicon import Lexicon
from training.terms import MOST_TERMS, Annotator, Hit, hits, rendered

SEGMENTS = 400
INVENTED = 0.25  # share of the segments whose targets nobody could guess


@dataclass(frozen=True)
class Wanted:
    """A term of a segment and the English asked for; offsets are code points of the Japanese."""

    start: int
    end: int
    en: str


@dataclass(frozen=True)
class Item:
    """A segment of the test with its reference, which uses the English asked for."""

    ja: str
    en: str
    terms: list[Wanted]
    invented: bool


def make(pairs: Iterable[Pair], glossary: Lexicon, lexicon: Lexicon, seed: int) -> list[Item]:
    """A test of segments with one to four terms, at least one of them from the glossary."""
    chance = random.Random(seed)  # noqa: S311 -- a reproducible choice, no secret
    found = []
    for pair in pairs:
        if 12 < len(pair.ja) < 150 and hits(pair, glossary):
            chosen = [hit for hit in hits(pair, lexicon) if hit.end - hit.start >= 3]
            chosen = chosen[:MOST_TERMS] or hits(pair, glossary)[:MOST_TERMS]
            found.append((pair, chosen))
    chance.shuffle(found)
    annotator = Annotator(lexicon, 1.0, seed)
    return [
        _item(annotator, pair, chosen, invented=chance.random() < INVENTED)
        for pair, chosen in found[:SEGMENTS]
    ]


def _item(annotator: Annotator, pair: Pair, chosen: list[Hit], *, invented: bool) -> Item:
    told = annotator.targets(chosen) if invented else [hit.told for hit in chosen]
    terms = [Wanted(hit.start, hit.end, en) for hit, en in zip(chosen, told, strict=True)]
    return Item(pair.ja, rendered(pair.en, chosen, told), terms, invented)


def save(items: Iterable[Item], path: Path) -> None:
    """One JSON object per line."""
    lines = [json.dumps(asdict(item), ensure_ascii=False) for item in items]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def load(path: Path) -> list[Item]:
    """What save() wrote."""
    items = []
    for line in path.read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        item["terms"] = [Wanted(**term) for term in item["terms"]]
        items.append(Item(**item))
    return items
