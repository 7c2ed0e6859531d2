"""Where a line of Japanese may begin and end: kinsoku, and what is never parted."""

import re

_NOT_FIRST = frozenset(
    "、。，．・：；！？!?,.:;)）]］}｝〉》」』】〕’”ーぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ々ゝゞヽヾ…‥％%〜～"
)
HANGING = frozenset("、。，．")
"""The marks that may stand out of a column."""
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


def hung_end(text: str, at: int, stop: int) -> int:
    """Return where a line ends whose full stop or comma at `at` hangs over its edge.

    As printers have it, one hangs out of the column rather than that what it belongs to goes to the
    next line with it. It takes along the spaces or the line's end after it. The result is `at` if
    there is none to hang, or if what follows it before `stop` has to stay with it.
    """
    if at >= stop or text[at] not in HANGING or text[at - 1] in _NOT_LAST:
        return at
    end = at + 1
    while end < stop and text[end].isspace():
        end += 1
        if text[end - 1] in "\n\t":
            return end
    return end if end >= stop or end > at + 1 or may_break(text, end) else at


def may_break(text: str, at: int) -> bool:
    """Tell whether a line may begin at code point `at`, which is neither the first nor the end."""
    before, after = text[at - 1], text[at]
    if after in _NOT_FIRST or before in _NOT_LAST or after.isspace():
        return False
    if before == after and after in _WHOLE:
        return False
    return not (_LATIN.match(before) and _LATIN.match(after))
