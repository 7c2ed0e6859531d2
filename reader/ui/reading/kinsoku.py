"""Where a line of Japanese may begin and end: kinsoku, and what is never parted."""

import re

_NOT_FIRST = frozenset(
    "、。，．・：；！？!?,.:;)）]］}｝〉》」』】〕’”ーぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ々ゝゞヽヾ…‥％%〜～"
)
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


def may_break(text: str, at: int) -> bool:
    """Tell whether a line may begin at code point `at`, which is neither the first nor the end."""
    before, after = text[at - 1], text[at]
    if after in _NOT_FIRST or before in _NOT_LAST or after.isspace():
        return False
    if before == after and after in _WHOLE:
        return False
    return not (_LATIN.match(before) and _LATIN.match(after))
