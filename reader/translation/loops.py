"""Words that a model says over and over in a row."""

import re
from collections.abc import Sequence
from operator import eq

_WORD = re.compile(r"\w+(?:['’]\w+)*")
_FEWEST_REPEATS = {1: 4, 2: 3, 3: 3, 4: 3}
"""How often in a row so many words must stand to be a loop; for longer phrases twice is enough."""
_LONGEST_PHRASE = 24


def repeated_words(english: str) -> str:
    """Return the shortest words that stand too often in a row in `english`, or ""."""
    return repeated_phrase(_WORD.findall(english.lower()))


def repeated_phrase(words: Sequence[str]) -> str:
    """Return the shortest phrase that stands too often in a row, or ""."""
    for length in range(1, min(_LONGEST_PHRASE, len(words) // 2) + 1):
        # Wherever a phrase begins that is said again, one word in `length` shows it.
        if not any(map(eq, words[length::length], words[::length])):
            continue
        needed = length * (_FEWEST_REPEATS.get(length, 2) - 1)
        # One byte for each word: whether it is the one `length` words before it.
        again = bytes(map(eq, words[length:], words))
        at = again.find(b"\1" * needed)
        if at >= 0:
            return " ".join(words[at + needed : at + needed + length])
    return ""
