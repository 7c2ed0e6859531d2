"""Where lines end: no last line of only す。 or た。 or one short word, headings by phrases."""

import re
from enum import Enum
from math import ceil

from reader.text.script import JAPANESE, KANJI
from reader.ui.reading.kinsoku import may_break

LEAST = 4
"""Letters that the last line of a Japanese paragraph has at least, its marks not counted."""
LEAST_LATIN = 6
"""Letters and marks that the last line of an English paragraph has at least."""
FARTHEST = 12
"""Code points that a line may be shortened by, so that it is not seen to be short."""
_NEAR = 4
_HARD = re.compile(r"[\n\t]")
_LETTER = re.compile(r"\w")
_HIRAGANA = re.compile(r"[\u3041-\u309f、。，．」』）・]")
_MARKS = frozenset("、。，．！？：；」』）】〉》")
_OPENING = frozenset("「『（【〈《")
_ENDING = re.compile(r"[のにをはがでともへやなたるすくうむぶつぐぬてらばねよだ]|[なし]い")
"""The kana that a phrase ends with. Those of き or り may be inside a word: 取り組む."""
_KANA = re.compile("[\u3041-\u3096]")
_KATAKANA = re.compile("[\u30a1-\u30fc]")
_MOST_OF_LINE = 0.5
"""The part of a heading's line that may stay empty for a phrase to be whole."""


class Ends(Enum):
    """How the lines of a text end."""

    PROSE = "prose"
    """Where they are full."""
    PHRASES = "phrases"
    """With a phrase, as in a heading."""
    VERBATIM = "verbatim"
    """Where they are full, and a last line may be short, as in code."""


def settled_break(text: str, start: int, end: int, stop: int, ends: Ends = Ends.PROSE) -> int:
    """Return where a line that has room up to `end` is to end, of a part that ends at `stop`.

    One that a new line or a tab ends stays as it is; a short last line is made fuller.
    """
    if end >= stop:
        return stop
    if text[end - 1] in "\n\t" or ends is Ends.VERBATIM:
        return end
    if ends is Ends.PHRASES and (phrase := phrase_break(text, start, end, stop)) < end:
        return phrase
    near = _HARD.split(text[end : min(stop, end + FARTHEST + 1)], maxsplit=1)[0]
    return fuller_break(text, start, end, end + len(near))


def fuller_break(text: str, start: int, end: int, stop: int) -> int:
    """Return where the line from `start` to `end` is to end, of a paragraph that ends at `stop`.

    That is `end`, unless so little is left for the last line that a part of this one had better go
    with it. All are code points.
    """
    left = text[end:stop].strip()
    if not left or len(left) > FARTHEST:
        return end
    if JAPANESE.search(left) or JAPANESE.search(text[max(start, end - LEAST) : end]):
        return _before_letters(text, start, end, stop)
    if len(left) >= LEAST_LATIN or " " in left:
        return end
    space = text.rfind(" ", start, len(text[:end].rstrip()))
    return space + 1 if end - FARTHEST <= space and space > start else end


def phrase_break(text: str, start: int, end: int, stop: int) -> int:
    """Return the end of the last phrase of a line of Japanese that has room up to `end`.

    Where it has none that is the end of its last word, as far as the kind of its letters tells;
    `end` itself where that would leave too much of the line empty, or make another line.
    """
    room = end - start
    if not JAPANESE.search(text[end - 1 : end + 1]):
        return end
    lines = ceil((stop - end) / room)
    least = start + ceil(room * (1 - _MOST_OF_LINE))
    for is_good in (_ends_phrase, _ends_word):
        for at in range(end, least - 1, -1):
            if ceil((stop - at) / room) > lines:
                break
            short = lines == 1 and len(_LETTER.findall(text, at, stop)) < LEAST
            if not short and may_break(text, at) and is_good(text, at):
                return at
    return end


def _ends_phrase(text: str, at: int) -> bool:
    """Tell whether a phrase ends before the code point at `at`: after a mark, or after kana."""
    if text[at - 1] in _MARKS or text[at] in _OPENING:
        return True
    if _KANA.match(text[at]):
        return False
    return any(_ENDING.fullmatch(text, at - length, at) for length in (1, 2) if length <= at)


def _ends_word(text: str, at: int) -> bool:
    """Tell whether a word surely ends before the code point at `at`: other letters begin there."""
    before, after = text[at - 1], text[at]
    if _KANA.match(after):
        return False
    return not any(kind.match(before) and kind.match(after) for kind in (_KATAKANA, KANJI))


def _before_letters(text: str, start: int, end: int, stop: int) -> int:
    letters = len(_LETTER.findall(text, end, stop))
    if letters >= LEAST:
        return end
    first = 0
    for at in range(end - 1, max(end - FARTHEST, start + (end - start) // 2), -1):
        letters += _LETTER.match(text[at]) is not None
        if letters < LEAST or not may_break(text, at):
            continue
        first = first or at
        if at < first - _NEAR:
            break
        # Before a word, where that is not far.
        if _HIRAGANA.match(text[at - 1]) and not _HIRAGANA.match(text[at]):
            return at
    return first or end
