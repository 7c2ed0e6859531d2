"""Which words of some English stand for which Japanese ones, told without an engine.

By glossary, dictionaries, numbers, and what is written or sounds alike; only where that leaves no
doubt, so most words have no link.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence

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
        at = sentence.find(number.written)
        place = Span(at, at + len(number.written))
        same = [
            target
            for target in targets
            if not number.values.isdisjoint(english_numbers.values(target.of(english)))
        ]
        first = next((word for word in words if at >= 0 and word.overlaps(place)), None)
        found += [WordLink(first, target, _SAME) for target in same if first is not None]
    return found


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
