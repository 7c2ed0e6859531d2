"""Which words of a sentence and of its English stand for one another."""

from dataclasses import dataclass

from reader.model.spans import Span


@dataclass(frozen=True, slots=True)
class WordLink:
    """A word of a sentence and a word of its English; spans count within each of the two."""

    ja: Span
    en: Span
    score: float
    """How sure it is, from 0 to 1."""
