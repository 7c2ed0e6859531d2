"""Annotates pairs with the terms that the English must use, so that the model learns to obey.

Two forms, as the app writes them: code-switched (the English stands in place of the Japanese)
and tagged (⟦混合エキスパート⟪ mixture of experts⟧). Some targets are replaced, on both sides, by
rare or invented ones: then only copying what is told helps.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from training.clean import Pair
from training.lexicon import LONGEST_PHRASE, Lexicon
from training.settings import Terms
from training.tokenizer import END, TARGET, TERM

PLACE = re.compile(r"[一-龯々ァ-ヴーA-Za-z0-9]{2,}")
LONGEST_TERM = 16
MOST_TERMS = 4
KATAKANA = re.compile(r"[ァ-ヴー]")
VOWEL = re.compile(r"[aeiouAEIOU]")


@dataclass(frozen=True)
class Hit:
    """A term of a pair: its span in the Japanese, its rendering's span in the English."""

    start: int
    end: int
    english_start: int
    english_end: int
    told: str  # what the glossary says: the rendering in its plain form

    @property
    def plural(self) -> bool:
        """Whether the English has one letter or two more than what the glossary says."""
        return self.english_end - self.english_start > len(self.told)


def hits(pair: Pair, lexicon: Lexicon) -> list[Hit]:
    """The terms whose translation stands in the English, longest first, without overlaps."""
    found: list[Hit] = []
    taken_ja, taken_en = set[int](), set[int]()
    for start, end in _places(pair.ja):
        if taken_ja.intersection(range(start, end)):
            continue
        term = pair.ja[start:end]
        for phrase in lexicon.get(term, ()):
            # A name that stands there in Latin letters is kept without being told.
            span = None if phrase.lower() == term.lower() else _find(phrase, pair.en)
            if span and not taken_en.intersection(range(*span)):
                found.append(Hit(start, end, *span, _told(pair.en, span, phrase)))
                taken_ja.update(range(start, end))
                taken_en.update(range(*span))
                break
    return sorted(found, key=lambda hit: hit.start)


def _places(ja: str) -> list[tuple[int, int]]:
    """Spans where a term can stand, the longest first; katakana and Latin words stay whole."""
    spans = []
    for run in PLACE.finditer(ja):
        low, high = run.span()
        for start in range(low, high - 1):
            for end in range(start + 2, min(start + LONGEST_TERM, high) + 1):
                if not (_inside_word(ja, start) or _inside_word(ja, end)):
                    spans.append((start, end))
    return sorted(spans, key=lambda span: (span[0] - span[1], span[0]))


def _inside_word(text: str, at: int) -> bool:
    if at == 0 or at == len(text):
        return False
    left, right = text[at - 1], text[at]
    if KATAKANA.match(left) and KATAKANA.match(right):
        return True
    return left.isascii() and right.isascii() and left.isalnum() and right.isalnum()


def _find(phrase: str, en: str) -> tuple[int, int] | None:
    """Where a phrase stands as whole words, once, also in the plural."""
    pattern = rf"(?<![\w-]){re.escape(phrase)}(?:e?s)?(?![\w-])"
    spans = [match.span() for match in re.finditer(pattern, en, re.IGNORECASE)]
    return spans[0] if len(spans) == 1 else None


def _told(en: str, span: tuple[int, int], phrase: str) -> str:
    """The plain form as a glossary would have it: no plural, no capital of a sentence's start."""
    text = en[span[0] : span[1]][: len(phrase)]
    if span[0] == 0 and phrase[:1].islower() and text[1:2].islower():
        text = text[0].lower() + text[1:]
    return text


class Annotator:
    """Makes annotated copies of pairs, always the same ones for the same seed."""

    def __init__(self, lexicon: Lexicon, invented: float, seed: int) -> None:
        self.lexicon = lexicon
        self.invented = invented
        self._chance = random.Random(seed)  # noqa: S311 -- a reproducible choice, no secret
        self._others = [
            phrase
            for phrases in lexicon.values()
            for phrase in phrases
            if phrase.count(" ") < LONGEST_PHRASE
        ]

    def annotate(self, pair: Pair, tagged: bool) -> Pair | None:
        """A copy with one to four of its terms annotated; None if it has none."""
        found = hits(pair, self.lexicon)
        if not found:
            return None
        count = min(len(found), MOST_TERMS, 1 + int(self._chance.expovariate(0.9)))
        chosen = sorted(self._chance.sample(found, count), key=lambda hit: hit.start)
        told = self.targets(chosen)
        return replace(
            pair,
            ja=_written(pair.ja, chosen, told, tagged=tagged),
            en=rendered(pair.en, chosen, told),
        )

    def targets(self, chosen: Sequence[Hit]) -> list[str]:
        """What to ask for: the true renderings, or for the share of them that is set others."""
        return [self._target(hit) for hit in chosen]

    def _target(self, hit: Hit) -> str:
        if self._chance.random() >= self.invented:
            return hit.told
        return self._chance.choice(self._others) if self._chance.random() < 0.5 else self._name()

    def _name(self) -> str:
        """An invented name: Tovarel, tovarel field, TRV-7."""
        chance = self._chance
        kind = chance.random()
        if kind < 0.2:
            letters = "".join(chance.choices("ABCDEFGHKLMNPQRSTVX", k=chance.randint(2, 4)))
            return f"{letters}-{chance.randint(1, 99)}" if chance.random() < 0.3 else letters
        word = "".join(
            chance.choice("bcdfghklmnprstvz") + chance.choice("aeiou")
            for _ in range(chance.randint(2, 4))
        ) + chance.choice(["", "n", "r", "l", "x", "st"])
        if kind < 0.5:
            return word.capitalize()
        if kind < 0.7:
            return f"{word} {chance.choice(['model', 'field', 'method', 'layer', 'system'])}"
        return word


def _written(ja: str, chosen: Sequence[Hit], told: Sequence[str], *, tagged: bool) -> str:
    text, at = "", 0
    for hit, target in zip(chosen, told, strict=True):
        term = ja[hit.start : hit.end]
        written = f"{TERM}{term}{TARGET} {target}{END}" if tagged else target
        text = _joined(_joined(text, ja[at : hit.start]), written)
        at = hit.end
    return _joined(text, ja[at:])


def _joined(left: str, right: str) -> str:
    """As the app joins: a space where English would run into a letter."""
    runs_on = bool(left and right) and left[-1].isalnum() and right[0].isalnum()
    return f"{left}{' ' if runs_on else ''}{right}"


def rendered(en: str, chosen: Sequence[Hit], told: Sequence[str]) -> str:
    """The English with the told targets in place; as it was where they are the true ones."""
    places = sorted(zip(chosen, told, strict=True), key=lambda place: -place[0].english_start)
    for hit, target in places:
        if target == hit.told:
            continue
        before, after = en[: hit.english_start], en[hit.english_end :]
        word = f"{target}s" if hit.plural and not target.endswith("s") else target
        if not before and word[0].islower():
            word = word[0].upper() + word[1:]
        article = re.search(r"\b([Aa])n? $", before)
        if article:
            before = before[: article.start()] + article[1] + ("n " if VOWEL.match(word) else " ")
        en = before + word + after
    return en


def annotated(
    pairs: Iterable[Pair], lexicon: Lexicon, settings: Terms, seed: int
) -> Iterator[Pair]:
    """Annotated copies of the shares of the pairs that the settings want, without the originals.

    A copy's domain is its pair's with a + behind it, so that a mixture can weigh both.
    """
    annotator = Annotator(lexicon, settings.invented, seed)
    chance = random.Random(seed)  # noqa: S311 -- a reproducible choice, no secret
    both = settings.code_switched + settings.tagged
    owed = {False: 0.0, True: 0.0}
    for pair in pairs:
        times = settings.more.get(pair.domain, 1.0)
        owed[False] += settings.code_switched * times
        owed[True] += settings.tagged * times
        # Many pairs have no known term: a debt is paid with the next that has one.
        form = chance.random() * both < settings.tagged
        if owed[form] >= 1:
            copy = annotator.annotate(pair, tagged=form)
            if copy:
                owed[form] -= 1
                yield replace(copy, domain=f"{pair.domain}+")
