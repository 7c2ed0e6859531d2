"""Where a line of Japanese may begin and end: kinsoku, and what is never parted."""

import re

from reader.text.script import JAPANESE

_NOT_FIRST = frozenset(
    "、。，．・：；！？!?,.:;)）]］}｝〉》」』】〕’”ーぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ々ゝゞヽヾ…‥％%〜～"
)
_HANGING = frozenset("、。，．")
_NOT_LAST = frozenset("([（［{｛〈《「『【〔‘“￥$＃#")
_WHOLE = frozenset("…‥―—")
"""Signs that stand in pairs, which are one."""
_LATIN = re.compile(r"[A-Za-z0-9._/+#@:-]")
"""What a name or a number is made of: GPT-4, v1.5."""


def last_break(text: str, start: int, at: int) -> int:
    """Return the last place up to `at` where a line may begin; `at` if there is none."""
    for place in range(at, start, -1):
        if may_break(text, place):
            return place
    return at


def may_hang(text: str, end: int, stop: int) -> bool:
    """Tell whether a line that ends at `end` may take the next sign, its full stop over the edge.

    As printers have it, a stop or a comma hangs out of the column rather than that a whole
    character goes to the next line with it.
    """
    hangs = end + 1 < stop and text[end + 1] in _HANGING and JAPANESE.match(text[end]) is not None
    return hangs and (end + 2 >= stop or may_break(text, end + 2))


def may_break(text: str, at: int) -> bool:
    """Tell whether a line may begin at code point `at`, which is neither the first nor the end."""
    before, after = text[at - 1], text[at]
    if after in _NOT_FIRST or before in _NOT_LAST or after.isspace():
        return False
    if before == after and after in _WHOLE:
        return False
    return not (_LATIN.match(before) and _LATIN.match(after))
