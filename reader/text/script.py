"""Which writing system a character or a text belongs to."""

import re
import unicodedata
from itertools import islice
from math import ceil

_KANJI = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_HIRAGANA = "\u3041-\u3096\u309d\u309e"
_KATAKANA = "\u30a1-\u30fa\u30fc-\u30fe\u31f0-\u31ff\uff66-\uff9f"

KANJI = re.compile(f"[{_KANJI}]")
HIRAGANA = re.compile(f"[{_HIRAGANA}]")
KANA = re.compile(f"[{_HIRAGANA}{_KATAKANA}]")
JAPANESE = re.compile(f"[{_HIRAGANA}{_KATAKANA}{_KANJI}]")
WORD = re.compile(f"[{_KATAKANA}]{{2,}}|[{_KANJI}]{{2,}}|[A-Za-z][A-Za-z0-9]+")
"""Words that carry a topic, as runs of one script; no hiragana, which carries grammar."""


def is_kanji(character: str) -> bool:
    """Tell whether `character` is a kanji, counting 々 and 〇."""
    return KANJI.match(character) is not None


def count(pattern: re.Pattern[str], text: str) -> int:
    """Return how many characters of `text` the one-character `pattern` matches."""
    return len(pattern.findall(text))


def has_share(pattern: re.Pattern[str], text: str, share: float) -> bool:
    """Tell whether of the letters of `text` so much, 0 to 1, are what `pattern` matches."""
    # As a rule it has so much even of all characters, which the beginning shows.
    enough = ceil(share * len(text))
    if sum(1 for _ in islice(pattern.finditer(text), enough)) == enough:
        return True
    return count(pattern, text) >= share * sum(map(str.isalpha, text))


def width(text: str) -> int:
    """Return the columns `text` takes where a full-width character takes two."""
    return len(text) if text.isascii() else sum(map(_COLUMNS.__getitem__, text))


class _Columns(dict[str, int]):
    """The columns of each character that was asked for."""

    def __missing__(self, char: str) -> int:
        columns = self[char] = 2 if unicodedata.east_asian_width(char) in "WFA" else 1
        return columns


_COLUMNS = _Columns()
