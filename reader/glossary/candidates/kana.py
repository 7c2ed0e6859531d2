"""Compares how katakana sounds with how Latin letters are spelt: ディープシーク and DeepSeek."""

import re

from rapidfuzz.distance import LCSseq

ALIKE = 0.6
"""How much alike katakana and Latin are that are one name."""

_ROWS = {
    "アァ": "a", "イィ": "i", "ウゥ": "u", "エェ": "e", "オォ": "o",
    "カキクケコヵヶ": "k", "ガギグゲゴ": "g", "サシスセソ": "s", "ザズゼゾ": "z", "ジ": "j",
    "タツテト": "t", "チ": "c", "ダヂヅデド": "d", "ナニヌネノン": "n", "ハヒヘホ": "h", "フ": "f",
    "バビブベボ": "b", "パピプペポ": "p", "マミムメモ": "m", "ヤユヨャュョ": "y", "ラリルレロ": "r",
    "ワヮ": "w", "ヴ": "b",
}  # fmt: skip
_SOUND = {kana: sound for row, sound in _ROWS.items() for kana in row}
_SPELT = (
    ("ph", "f"), ("th", "s"), ("sh", "s"), ("ch", "c"), ("ck", "k"), ("qu", "k"), ("wh", "w"),
    ("gh", "g"), ("kn", "n"), ("x", "ks"), ("q", "k"), ("v", "b"), ("l", "r"),
)  # fmt: skip
_ALIKE = str.maketrans({"c": "k", "j": "z", "g": "g", "w": None, "y": None, "h": "h"})
_OTHER = re.compile("[aiueo]")


def alike(katakana: str, latin: str) -> float:
    """Return from 0 to 1 how well `katakana` may be the sound of `latin`."""
    heard = _bare("".join(_SOUND.get(kana, "") for kana in katakana))
    spelt = latin.lower()
    for letters, sound in _SPELT:
        spelt = spelt.replace(letters, sound)
    spelt = _bare("".join(filter(str.isalpha, spelt)))
    if not heard or not spelt:
        return 1.0 if katakana and latin and not heard and not spelt else 0.0
    return 2 * LCSseq.similarity(heard, spelt) / (len(heard) + len(spelt))


def _bare(sounds: str) -> str:
    """Keep the consonants, each once in a row, with those that are heard alike made one."""
    plain = _OTHER.sub("", sounds).translate(_ALIKE)
    return re.sub(r"(.)\1+", r"\1", plain)
