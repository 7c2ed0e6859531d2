"""Which words of some English stand for which Japanese ones, told without an engine.

By glossary, dictionaries, numbers, and what is written or sounds alike; only where that leaves no
doubt, so most words have no link.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction

from reader.model.alignment import WordLink
from reader.model.spans import Span
from reader.model.translation import SegmentTerm
from reader.translation import english_numbers, numbers
from reader.translation.obedience import locate
from reader.translation.transliteration import may_be
from reader.translation.word_alignment import FUNCTION_WORDS, english_words

Meanings = Callable[[Span], Sequence[str]]
"""Gives English for a word of the sentence."""

_TERM, _SAME, _MEANING, _SOUND = 0.95, 0.9, 0.8, 0.7
_LONGEST_NUMBER = 3
"""Words of a number in English."""
_LATIN = re.compile(r"[a-z0-9][a-z0-9.\-]*")
_KATAKANA = re.compile(r"[ァ-ヴー]{2,}")


def look_up(
    sentence: str,
    words: Sequence[Span],
    english: str,
    terms: Iterable[tuple[Span, SegmentTerm]],
    meanings: Meanings,
) -> tuple[WordLink, ...]:
    """Return the links, in order; no word has two.

    `terms` are the glossary's with their places in the sentence.
    """
    targets = english_words(english)
    found = _of_terms(terms, english) + _of_numbers(sentence, words, english, targets)
    for word in words:
        text = unicodedata.normalize("NFKC", word.of(sentence))
        if _LATIN.fullmatch(text.lower()):
            alike = [t for t in targets if _is_same(text, t.of(english))]
            found += [WordLink(word, target, _SAME) for target in alike]
        elif _KATAKANA.fullmatch(text):
            alike = [t for t in targets if may_be(text, t.of(english))]
            found += [WordLink(word, target, _SOUND) for target in alike]
        meant = [SegmentTerm("", text, one) for one in meanings(word)]
        found += [
            WordLink(word, span, _MEANING)
            for _, span in locate(meant, english)
            if span.of(english).lower() not in FUNCTION_WORDS
        ]
    return _undoubted(found)


def completed(links: Iterable[WordLink], more: Iterable[WordLink]) -> tuple[WordLink, ...]:
    """Return links with those of `more` that are beyond doubt and of words that have none."""
    told = list(links)
    added = [
        one
        for one in more
        if one.score >= _SAME and not any(_share_a_word(one, link) for link in told)
    ]
    return tuple(sorted([*told, *added], key=lambda link: (link.ja, link.en)))


def _of_terms(terms: Iterable[tuple[Span, SegmentTerm]], english: str) -> list[WordLink]:
    placed = list(terms)
    found = []
    for term, span in locate([term for _, term in placed], english):
        found += [WordLink(at, span, _TERM) for at, one in placed if one == term]
    return found


def _of_numbers(
    sentence: str, words: Sequence[Span], english: str, targets: Sequence[Span]
) -> list[WordLink]:
    found = []
    for number in numbers.stated(sentence):
        same = _saying(number.values, english, targets)
        first = next((word for word in words if _begins(word.of(sentence), number.written)), None)
        found += [WordLink(first, target, _SAME) for target in same if first is not None]
    return found


def _begins(word: str, written: str) -> bool:
    """Tell whether a number, as it was written but for its width, begins with a word, or in it."""
    plain = unicodedata.normalize("NFKC", word)
    return plain.startswith(written) or written.startswith(plain)


def _saying(values: frozenset[Fraction], english: str, targets: Sequence[Span]) -> list[Span]:
    """Return where the English says a number, in as few words as it can be: 345 million."""
    for size in range(1, _LONGEST_NUMBER + 1):
        runs = [
            Span(first.start, last.end)
            for first, last in zip(targets, targets[size - 1 :], strict=False)
        ]
        said = [run for run in runs if values & english_numbers.values(run.of(english))]
        if said:
            return said
    return []


def _is_same(one: str, other: str) -> bool:
    folded = other.lower().removesuffix("'s").removesuffix("’s")
    return one.lower() in (folded, folded.removesuffix("s"))


def _undoubted(found: Iterable[WordLink]) -> tuple[WordLink, ...]:
    """Keep the surest links, and of equally sure ones for the same words none."""
    best = sorted(dict.fromkeys(found), key=lambda link: (-link.score, link.ja, link.en))
    kept: list[WordLink] = []
    for link in best:
        rivals = [one for one in best if one != link and _share_a_word(one, link)]
        if not any(one.score >= link.score for one in rivals):
            kept.append(link)
    return tuple(sorted(kept, key=lambda link: (link.ja, link.en)))


def _share_a_word(one: WordLink, other: WordLink) -> bool:
    return one.ja.overlaps(other.ja) or one.en.overlaps(other.en)
