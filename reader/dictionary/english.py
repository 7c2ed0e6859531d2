"""The English in a dictionary's meanings, as a glossary takes it."""

import re
from collections.abc import Iterable

from reader.text.script import JAPANESE

LONGEST = 60
"""Code points; what is longer explains the word and is no English for it."""
_ASIDE = re.compile(r"\s*\([^()]*\)\s*")


def english_in(meanings: Iterable[str]) -> str:
    """Return the first English word of some meanings, empty where they have none."""
    for meaning in meanings:
        first = re.split(r"[;\n]", meaning, maxsplit=1)[0]
        # What stands in brackets says how a word is used.
        english = _ASIDE.sub(" ", first).strip()
        if english and len(english) <= LONGEST and not JAPANESE.search(english):
            return english
    return ""
