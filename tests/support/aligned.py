"""Sentences with their English whose words were aligned by hand.

A file holds for each pair a line of Japanese, one of English and one of links, and an empty line.
Links are parted by " | ": `語 = word` is a sure one, `語 ~ word` a possible one, that no aligner is
to be blamed for whether it has it or not. `語#2` is the second 語 of the sentence. Of several words
on one side each belongs to each of the other side. Nothing else stands for anything.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from reader.model.alignment import WordLink
from reader.model.spans import Span
from reader.translation.word_alignment import english_words

FOLDER = Path(__file__).parents[1] / "translation" / "alignments"
DEVELOPMENT, HELD_OUT = FOLDER / "development.txt", FOLDER / "held_out.txt"
_LINK = re.compile(r"(.+?)(?:#(\d))? ([=~]) (.+?)(?:#(\d))?")

Pairs = set[tuple[Span, Span]]


@dataclass
class Aligned:
    """A sentence, its English, and the spans that were linked."""

    ja: str
    en: str
    sure: Pairs = field(default_factory=set)
    possible: Pairs = field(default_factory=set)
    """Without the sure ones."""


@dataclass
class Measure:
    """How well links agree with those made by hand (Och and Ney 2003), all from 0 to 1."""

    told: int = 0
    sure: int = 0
    sure_told: int = 0
    possible_told: int = 0
    """Links told that are at least possible."""

    @property
    def precision(self) -> float:
        return self.possible_told / max(1, self.told)

    @property
    def recall(self) -> float:
        return self.sure_told / max(1, self.sure)

    @property
    def f1(self) -> float:
        return 2 * self.precision * self.recall / max(1e-9, self.precision + self.recall)

    @property
    def error_rate(self) -> float:
        return 1 - (self.sure_told + self.possible_told) / max(1, self.told + self.sure)


def read(file: Path) -> list[Aligned]:
    found = []
    for block in file.read_text("utf-8").strip().split("\n\n"):
        ja, en, links = block.split("\n")
        pair = Aligned(ja, en)
        for link in links.split(" | "):
            match = _LINK.fullmatch(link)
            assert match, link
            japanese, nth, kind, english, nth_english = match.groups()
            spans = (
                _place(re.escape(japanese), ja, int(nth or 1)),
                _place(
                    rf"(?<![A-Za-z0-9]){re.escape(english)}(?![A-Za-z0-9])",
                    en,
                    int(nth_english or 1),
                ),
            )
            (pair.sure if kind == "=" else pair.possible).add(spans)
        found.append(pair)
    return found


def _place(pattern: str, text: str, nth: int) -> Span:
    matches = list(re.finditer(pattern, text))
    assert nth <= len(matches), f"{pattern} ({nth}) is not in {text}"
    return Span(*matches[nth - 1].span())


def by_words(pair: Aligned, words: Sequence[Span]) -> tuple[Pairs, Pairs]:
    """Return the sure links, and those at least possible, between words of both languages."""
    sure, possible = (
        {
            (word, target)
            for word in words
            for target in english_words(pair.en)
            for ja, en in links
            if word.overlaps(ja) and target.overlaps(en)
        }
        for links in (pair.sure, pair.possible)
    )
    return sure, sure | possible


def add(measure: Measure, pair: Aligned, words: Sequence[Span], told: Iterable[WordLink]) -> None:
    """Count the links told of a pair, whose words are all that may be pointed at.

    Sure links of what is no word to point at count as missed.
    """
    sure, possible = by_words(pair, words)
    lost = [ja for ja, _ in pair.sure if not any(word.overlaps(ja) for word in words)]
    links = {(link.ja, link.en) for link in told}
    measure.told += len(links)
    measure.sure += len(sure) + len(lost)
    measure.sure_told += len(links & sure)
    measure.possible_told += len(links & possible)
