"""Pairs the brackets and quotation marks of a text, and survives those that have no partner."""

import re
from collections.abc import Iterator

_CLOSER_OF = {
    "「": "」", "『": "』", "｢": "｣", "（": "）", "(": ")", "［": "］", "[": "]", "【": "】",
    "〔": "〕", "〈": "〉", "《": "》", "“": "”", "｛": "｝", "{": "}", "〝": "〟", "«": "»",
    "‘": "’", "＜": "＞", "‹": "›", "⟨": "⟩", "⟪": "⟫", "〖": "〗", "〘": "〙",
    "‟": "”", "„": "”", "‚": "’", "‛": "’", "｟": "｠",
}  # fmt: skip
_OPENER_OF = {closer: opener for opener, closer in reversed(_CLOSER_OF.items())} | {"〞": "〝"}
OPENERS = "".join(_CLOSER_OF)
CLOSERS = "".join(_OPENER_OF)
_STRAIGHT = "\"＂＇'"
"""Marks that open and close with the same sign."""
_LEVELLED = "‘’“”＜‟„‚‛" + _STRAIGHT
_MARK = re.compile("[" + re.escape(OPENERS + CLOSERS + _STRAIGHT) + "\n]")
_BESIDE = re.compile(r"[\u3001-\u30ff\u3400-\u9fff！-～]")
_LETTER = re.compile(r"[A-Za-z0-9Ａ-Ｚａ-ｚ０-９]")
_ALIKE = str.maketrans("（）［］｛｝｢｣‟„‚‛", "()[]{}「」““‘‘")
"""A bracket opened in full width is often closed in half width, and the other way about.

Marks that open a quotation low or turned round close as others do.
"""
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
    straight = _STRAIGHT + "".join(_alone(text))
    for match in _MARK.finditer(text):
        mark, at = match.group().translate(_ALIKE), match.start()
        if mark == "\n":
            if previous == at - 1:
                stack.clear()
            previous = at
        elif _is_no_mark(text, mark, at):
            continue
        elif mark in straight:
            _straight(stack, mark, at, found)
        elif mark in _CLOSER_OF:
            stack.append((mark, at))
        elif mark in _OPENER_OF:
            _close(stack, _OPENER_OF[mark], at, found)
    return found


def _alone(text: str) -> Iterator[str]:
    """Yield the curved marks of `text` that are there without their partners: ”次だ。”."""
    for opener, closer, openers in (("“", "”", "“‟„"), ("‘", "’", "‘‚‛")):
        if closer not in text:
            if text.count(opener) > 1 or (opener in text and any(o in text for o in openers[1:])):
                yield opener
        elif not any(o in text for o in openers):
            yield closer


def _is_no_mark(text: str, mark: str, at: int) -> bool:
    """Tell whether what may be a quotation mark is an apostrophe or a sign of less."""
    if mark == "'":
        return not _quotes_japanese(text, at)
    return (mark in "’＇" and _is_apostrophe(text, at)) or (mark == "＜" and _compares(text, at))


def _quotes_japanese(text: str, at: int) -> bool:
    """Tell whether an apostrophe stands beside Japanese, as a quotation mark would."""
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    return bool(_BESIDE.match(before) or _BESIDE.match(after))


def _close(stack: list[tuple[str, int]], opener: str, at: int, found: dict[int, int]) -> None:
    # A closing mark whose partner lies deeper tells that what was opened since was never closed;
    # the search is short, so that a million stray brackets cost no square of a million.
    for depth in range(1, min(len(stack), 8) + 1):
        if stack[-depth][0] == opener:
            found[stack[-depth][1]] = at
            del stack[-depth:]
            return


def levelled(text: str, found: dict[int, int]) -> str:
    """Return `text` with the quotation marks of the pairs `found` that have other uses as “ and ”.

    What those are not (an apostrophe, a sign of less) stays as it is.
    """
    signs = {
        place: sign
        for opener, closer in found.items()
        if text[opener] in _LEVELLED
        for place, sign in ((opener, "“"), (closer, "”"))
    }
    if not signs:
        return text
    pieces: list[str] = []
    at = 0
    for place in sorted(signs):
        pieces += (text[at:place], signs[place])
        at = place + 1
    return "".join([*pieces, text[at:]])


def _is_apostrophe(text: str, at: int) -> bool:
    """Tell whether a closing mark stands within a word (it’s) or for a century (’90)."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    within = _LETTER.match(before) is not None and _LETTER.match(after) is not None
    return within or (after.isdigit() and not _BESIDE.match(after))


def _compares(text: str, at: int) -> bool:
    """Tell whether a sign of less stands between two things that it compares."""
    return at > 0 and _LETTER.match(text[at - 1]) is not None


def _straight(stack: list[tuple[str, int]], sign: str, at: int, found: dict[int, int]) -> None:
    for depth in range(1, min(len(stack), 8) + 1):
        mark, start = stack[-depth]
        if mark == sign and at - start <= _STRAIGHT_REACH:
            found[start] = at
            del stack[-depth:]
            return
    stack.append((sign, at))
