"""Pairs the brackets and quotation marks of a text, and survives those that have no partner."""

import re

_CLOSER_OF = {
    "「": "」", "『": "』", "｢": "｣", "（": "）", "(": ")", "［": "］", "[": "]", "【": "】",
    "〔": "〕", "〈": "〉", "《": "》", "“": "”", "｛": "｝", "{": "}", "〝": "〟", "«": "»",
}  # fmt: skip
_OPENER_OF = {closer: opener for opener, closer in _CLOSER_OF.items()} | {"〞": "〝"}
OPENERS = "".join(_CLOSER_OF) + "‘"
CLOSERS = "".join(_OPENER_OF)
_MARK = re.compile("[" + re.escape(OPENERS + CLOSERS) + '"\n]')
_ALIKE = str.maketrans("（）［］｛｝｢｣", "()[]{}「」")
"""A bracket opened in full width is often closed in half width, and the other way about."""
_STRAIGHT_REACH = 400
"""How far apart two straight quotation marks may be to belong together."""


def pairs(text: str) -> dict[int, int]:
    """Return the offset of the closing mark for each opening mark of `text` that has one.

    The pairs nest properly. Marks without a partner are left out, so that one forgotten bracket
    does not hold the rest of a text together; no pair reaches over an empty line.
    """
    found: dict[int, int] = {}
    stack: list[tuple[str, int]] = []
    previous = -2
    for match in _MARK.finditer(text):
        mark, at = match.group().translate(_ALIKE), match.start()
        if mark == "\n":
            if previous == at - 1:
                stack.clear()
            previous = at
        elif mark == '"':
            _straight(stack, at, found)
        elif mark in _CLOSER_OF:
            stack.append((mark, at))
        elif mark in _OPENER_OF:
            _close(stack, _OPENER_OF[mark], at, found)
    return found


def _close(stack: list[tuple[str, int]], opener: str, at: int, found: dict[int, int]) -> None:
    # A closing mark whose partner lies deeper tells that what was opened since was never closed;
    # the search is short, so that a million stray brackets cost no square of a million.
    for depth in range(1, min(len(stack), 8) + 1):
        if stack[-depth][0] == opener:
            found[stack[-depth][1]] = at
            del stack[-depth:]
            return


def _straight(stack: list[tuple[str, int]], at: int, found: dict[int, int]) -> None:
    for depth in range(1, min(len(stack), 8) + 1):
        mark, start = stack[-depth]
        if mark == '"' and at - start <= _STRAIGHT_REACH:
            found[start] = at
            del stack[-depth:]
            return
    stack.append(('"', at))
