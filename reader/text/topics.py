"""Measures whether a line is about what an article is about."""

from collections import Counter
from collections.abc import Iterable

from reader.text.script import WORD

_KEPT = 40
_MANY = 6
"""So many paragraphs say twice what they are about; of fewer every word counts."""


class Topic:
    """The words that an article uses most, from its own paragraphs."""

    def __init__(self, paragraphs: Iterable[str]) -> None:
        counts: Counter[str] = Counter()
        texts = list(paragraphs)
        for text in texts:
            counts.update(set(WORD.findall(text)))
        self._all = frozenset(counts)
        least = 2 if len(texts) >= _MANY else 1
        often = [word for word, number in counts.items() if number >= least]
        often.sort(key=lambda word: counts[word] * len(word), reverse=True)
        self._often = frozenset(often[:_KEPT] or counts)

    def share(self, text: str) -> float:
        """Return how much of the words of `text`, by length, the article uses too (0 to 1)."""
        words = WORD.findall(text)
        total = sum(map(len, words))
        return sum(len(word) for word in words if word in self._all) / total if total else 0.0

    def touches(self, text: str) -> bool:
        """Tell whether `text` holds one of the article's frequent words."""
        return any(word in self._often for word in WORD.findall(text))
