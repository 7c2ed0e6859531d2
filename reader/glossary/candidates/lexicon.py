"""General Japanese: words that are no terms by what they do, and how often nouns are used."""

import math
import tomllib
from dataclasses import dataclass
from functools import cache

from reader.resources import resource


@dataclass(frozen=True)
class Words:
    """The word lists of `resources/terms`."""

    modifiers: frozenset[str]
    general: frozenset[str]
    heads: frozenset[str]
    apposition: frozenset[str]
    endings: frozenset[str]
    titles: frozenset[str]
    links: frozenset[str]
    dimensions: frozenset[str]
    measures: frozenset[str]
    breaks: frozenset[str]
    prefixes: frozenset[str]
    people: frozenset[str]
    organisations: frozenset[str]
    companies: frozenset[str]
    pointing: frozenset[str]
    inherent: frozenset[str]
    technical: frozenset[str]
    parties: frozenset[str]
    given: frozenset[str]
    roles: frozenset[str]
    counts: dict[str, int]
    """How often a noun or a compound stands in general Japanese."""
    sentences: int
    """How many sentences were counted."""

    def rarity(self, word: str) -> float:
        """Return 1 for a word that general Japanese never uses, 0 for one in every sentence."""
        count: int = self.counts.get(word, 0)
        return 1 - math.log(1 + count) / math.log(1 + self.sentences)


@cache
def words() -> Words:
    """Return the lists, read at the first call."""
    folder = resource("terms")
    lists = tomllib.loads((folder / "words.toml").read_text(encoding="utf-8"))
    counts: dict[str, int] = {}
    sentences = 1
    for line in (folder / "background.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        count, _, held = line.partition("\t")
        if count == "sentences":
            sentences = int(held)
        else:
            counts.update(dict.fromkeys(held.split(), int(count)))
    return Words(
        **{name: frozenset(held.split()) for name, held in lists.items()},
        counts=counts,
        sentences=sentences,
    )
