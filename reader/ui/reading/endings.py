"""Keeps a paragraph from ending in a line that holds only す。 or た。, or one short word."""

import re

from reader.text.script import JAPANESE
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


def settled_break(text: str, start: int, end: int, stop: int) -> int:
    """Return where a line that has room up to `end` is to end, of a part that ends at `stop`.

    One that a new line or a tab ends stays as it is; a short last line is made fuller.
    """
    if end >= stop:
        return stop
    if text[end - 1] in "\n\t":
        return end
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
