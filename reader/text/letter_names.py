"""How Latin letters are read one by one in Japanese: AI えーあい, Tシャツ てぃーしゃつ."""

import unicodedata

_NAMES = {
    "A": "えー|えい",
    "B": "びー",
    "C": "しー",
    "D": "でぃー|でー",
    "E": "いー",
    "F": "えふ",
    "G": "じー",
    "H": "えいち|えっち",
    "I": "あい",
    "J": "じぇー|じぇい",
    "K": "けー|けい",
    "L": "える",
    "M": "えむ",
    "N": "えぬ",
    "O": "おー",
    "P": "ぴー",
    "Q": "きゅー|きゅう",
    "R": "あーる",
    "S": "えす",
    "T": "てぃー|てー",
    "U": "ゆー",
    "V": "ぶい|ゔぃー|ゔい",
    "W": "だぶりゅー|だぶる",
    "X": "えっくす",
    "Y": "わい",
    "Z": "ぜっと|ずぃー",
}
"""In hiragana, the ways that are usual."""


def letters_read(text: str) -> str | None:
    """Return a pattern of how `text` is read letter by letter, in hiragana and without groups.

    None where `text`, of whatever width, holds anything but Latin letters.
    """
    letters = unicodedata.normalize("NFKC", text).upper()
    if any(letter not in _NAMES for letter in letters):
        return None
    return "".join(f"(?:{_NAMES[letter]})" for letter in letters)
