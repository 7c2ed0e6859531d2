"""Which English phrase renders which Japanese term, learnt from the pairs and read from glossaries.

No word aligner: terms are long enough for counting. A Japanese candidate is a run of kanji and
katakana; English candidates are the phrases of the sentences where it stands; those that go with
it often, and seldom without it, are its translations.
"""

from __future__ import annotations

import csv
import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from training.clean import Pair

RUN = re.compile(r"[一-龯々ァ-ヴー]{2,}")
PART = re.compile(r"[一-龯々]{2,}|[ァ-ヴー]{3,}")
WORD = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:['-][A-Za-z0-9]+)*")
LONGEST_PHRASE = 4
SENTENCES_PER_TERM = 150
_STOP_WORDS = (
    "a an the this that these those it its he she they we you i his her their our your my is are "
    "was were be been being am do does did have has had will would can could may might must shall "
    "should and or but nor not no if then than so as of to in on at by for from with without into "
    "onto over under up down out off about there here when where which who whom whose what how why "
    "all any some each every both more most other such only also very just too one two"
)
STOP_WORDS = frozenset(_STOP_WORDS.split())

Lexicon = dict[str, list[str]]


def terms_in(text: str) -> set[str]:
    """The candidates of a Japanese text: runs of kanji and katakana, and their parts by script."""
    found: set[str] = set()
    for run in RUN.findall(text):
        if len(run) <= 12:
            found.add(run)
        found.update(part for part in PART.findall(run) if len(part) <= 12)
    return found


def phrases_in(text: str) -> Iterator[str]:
    """The phrases of an English text in small letters, of one to four words, without a stop word
    at either end and without a sign between the words."""
    for stretch in re.split(r"[^\w' -]+", text.lower()):
        words = WORD.findall(stretch)
        for start, first in enumerate(words):
            if first in STOP_WORDS or len(first) < 2:
                continue
            for end in range(start + 1, min(start + LONGEST_PHRASE, len(words)) + 1):
                if words[end - 1] not in STOP_WORDS:
                    yield " ".join(words[start:end])


def learn(pairs: Sequence[Pair]) -> Lexicon:
    """Each Japanese term's translations, the best first."""
    sentences: dict[str, list[int]] = defaultdict(list)
    count: Counter[str] = Counter()
    for number, pair in enumerate(pairs):
        for term in terms_in(pair.ja):
            count[term] += 1
            if count[term] <= SENTENCES_PER_TERM:
                sentences[term].append(number)
    beside: dict[str, Counter[str]] = {}
    wanted: Counter[str] = Counter()
    for term, numbers in sentences.items():
        if len(numbers) < 3:
            continue
        together: Counter[str] = Counter()
        for number in numbers:
            together.update(set(phrases_in(pairs[number].en)))
        least = max(3, 0.2 * len(numbers))
        beside[term] = Counter({p: n for p, n in together.most_common(60) if n >= least})
        wanted.update(beside[term].keys())
    total: Counter[str] = Counter()
    for pair in pairs:
        total.update(set(phrases_in(pair.en)) & wanted.keys())
    return {
        term: translations
        for term, together in beside.items()
        if (translations := _translations(together, count[term], len(sentences[term]), total))
    }


def _translations(together: Counter[str], count: int, seen: int, total: Counter[str]) -> list[str]:
    """The phrases that render a term, given how often each stood beside it in `seen` sentences."""
    scored = []
    for phrase, times in together.items():
        # Of a frequent term only a sample of its sentences was looked at: scale up.
        both = times * count / seen
        precise = both / max(total[phrase], both)
        score = 2 * (times / seen) * precise / (times / seen + precise)
        if precise >= 0.15 and score >= 0.25 and not _fragment(phrase, together):
            scored.append((score, phrase))
    if not scored:
        return []
    best = max(scored)[0]
    kept = [phrase for score, phrase in sorted(scored, reverse=True) if score >= 0.6 * best][:4]
    # A glossary has the singular, which is looked for in the plural, too.
    return [phrase for phrase in kept if not (phrase.endswith("s") and phrase[:-1] in kept)]


def _fragment(phrase: str, together: Counter[str]) -> bool:
    """Whether a phrase mostly stands inside one longer phrase: "neural" in "neural network"."""
    words = phrase.count(" ")
    longer = sum(
        times
        for other, times in together.items()
        if other.count(" ") == words + 1 and f" {phrase} " in f" {other} "
    )
    return longer >= 0.7 * together[phrase]


def from_glossary(folder: Path) -> Lexicon:
    """The terms of the readable glossary sources: every Japanese form with every English one."""
    lexicon: Lexicon = {}
    for path in sorted(folder.glob("*.toml")):
        for concept in tomllib.loads(path.read_text(encoding="utf-8")).values():
            if isinstance(concept, dict) and "ja" in concept and "en" in concept:
                english = [concept["en"], *concept.get("en-admitted", [])]
                for form in [concept["ja"], *concept.get("ja-admitted", [])]:
                    lexicon.setdefault(form, []).extend(english)
    return lexicon


def from_names(path: Path) -> Lexicon:
    """The names of kyoto_lexicon.csv, without those that are explained rather than translated."""
    lexicon: Lexicon = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.reader(file):
            if len(row) >= 2 and 2 <= len(row[0]) <= 12:
                english = row[1].strip(" ,")
                if 0 < english.count(" ") + 1 <= LONGEST_PHRASE and "(" not in english:
                    lexicon.setdefault(row[0], []).append(english)
    return lexicon


def merged(lexicons: Iterable[Lexicon]) -> Lexicon:
    """All of them in one, each term's translations in the order of the lexicons."""
    result: Lexicon = {}
    for lexicon in lexicons:
        for term, phrases in lexicon.items():
            known = result.setdefault(term, [])
            lowered = {phrase.lower() for phrase in known}
            known.extend(p for p in dict.fromkeys(phrases) if p.lower() not in lowered)
    return result
