"""Make the levels of kanji, like those that learners of Japanese are tested in.

python -m scripts.kanji_levels        (needs the extra `jmdict`)

The makers of the test publish no lists. Here a kanji comes the earlier, the more often newspapers
print it (KANJIDIC2), the earlier Japanese schools teach it, and the more of the commonest words
(JMdict) are written with it. The levels hold as many as are usually said of the test's.
"""

import sqlite3
from collections import Counter
from itertools import pairwise

from reader.dictionary.jmdict import database
from reader.resources import resource
from reader.text.script import is_kanji

CUMULATED = (100, 300, 650, 1000)
"""How many kanji the first levels hold together; the last has the other jōyō kanji."""
NOTE = """\
# Kanji by levels of difficulty, 1 (first) to 5: like N5 to N1 of the test for learners of Japanese,
# whose makers publish no lists. Made by scripts/kanji_levels.py from how often newspapers print a
# kanji, the school grade, and the commonest words. KANJIDIC2 and JMdict are the property of the
# Electronic Dictionary Research and Development Group, used under its licence (CC BY-SA 3.0,
# https://www.edrdg.org/edrdg/licence.html); this list is under the same licence.
# One line per level: the level, a space, the characters.
"""
COMMONEST = tuple(f"nf{band:02}" for band in range(1, 13))
"""Bands of 500 words each, the commonest first."""
EVERYDAY = 12
"""What a word counts that a list of everyday words has; five times where it is one kanji: 犬."""

_EVERYDAY_WORDS = "SELECT k.text FROM Kanji k JOIN KJP p ON p.kid = k.id WHERE p.text = 'ichi1'"


def main() -> None:
    """Write the list anew."""
    grades = {
        char: int(number)
        for number, _, characters in (
            line.partition(" ")
            for line in resource("kanji-grades.txt").read_text("utf-8").splitlines()
        )
        if number.isdigit()
        for char in characters
    }
    with database() as jamdict:
        rank = dict(jamdict.execute("SELECT literal, freq FROM character WHERE freq IS NOT NULL"))
        words = _words(jamdict)
        alone = {text for (text,) in jamdict.execute(_EVERYDAY_WORDS) if len(text) == 1}
    by_words = {char: place for place, (char, _) in enumerate(words.most_common())}

    def hardness(char: str) -> float:
        printed = int(rank.get(char, 2600))
        return (
            min(printed, 1500) / 2
            + min(by_words.get(char, 2000), 1500)
            + (150 if char in alone else 300) * grades[char]
        )

    ordered = sorted(grades, key=hardness)
    edges = (0, *CUMULATED, len(ordered))
    lines = [
        f"{level} {''.join(ordered[start:end])}\n"
        for level, (start, end) in enumerate(pairwise(edges), 1)
    ]
    resource("kanji-levels.txt").write_text(NOTE + "".join(lines), "utf-8")


def _words(jamdict: sqlite3.Connection) -> Counter[str]:
    """Count the kanji of the commonest words, those of commoner ones more."""
    found: Counter[str] = Counter()
    for text, band in jamdict.execute(
        "SELECT k.text, p.text FROM Kanji k JOIN KJP p ON p.kid = k.id WHERE p.text LIKE 'nf%'"
    ):
        for char in set(filter(is_kanji, text)):
            found[char] += (len(COMMONEST) - COMMONEST.index(band)) if band in COMMONEST else 0
    for (text,) in jamdict.execute(_EVERYDAY_WORDS):
        for char in set(filter(is_kanji, text)):
            found[char] += EVERYDAY * (5 if text == char else 1)
    return found


if __name__ == "__main__":
    main()
