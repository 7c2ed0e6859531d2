"""Where a text holds mathematics set in TeX: between dollar signs, in \\(…\\) or in \\[…\\].

A dollar sign is more often money ($100) or a variable of a shell ($HOME) than mathematics, so what
stands between two of them has to look like a formula.
"""

import re

from reader.model.spans import Span

LONGEST_INLINE = 400
"""Code points between two dollar signs, at most, that are a formula within a sentence."""
LONGEST_DISPLAY = 4000

_OPEN = re.compile(r"(?<!\\)(?:\\\(|\\\[|\$\$?)")
_DOLLAR = re.compile(r"(?<!\\)\$")
_CLOSERS = {
    "$$": re.compile(r"(?<!\\)\$\$"),
    r"\(": re.compile(r"\\\)"),
    r"\[": re.compile(r"\\\]"),
}
_BRACED = re.compile(r"\{[^{}]*\}")
_KANA = re.compile(r"[\u3041-\u30fa\u30fc\uff66-\uff9f。、]")
_KANJI = re.compile(r"[\u3400-\u9fff]")
_SIGNS = re.compile(r"[\\^_=|<>+]")
_TEX = re.compile(r"\\[A-Za-z]|[=<>]|\w[\^_]|[\^_]\{")
_BLANK_LINE = re.compile(r"\n\s*\n")
_ENDS = re.compile(r"[A-Za-z0-9})\]'*!|.\u0370-\u03ff]$")
_PROSE = re.compile(r"[A-Za-z]{2,} [A-Za-z]{2,} [A-Za-z]{2,}")
_FEW = 3


def find_formulas(text: str) -> tuple[Span, ...]:
    """Return the formulas of `text` with their signs, in order, without overlap."""
    found: list[Span] = []
    at = 0
    while (opening := _OPEN.search(text, at)) is not None:
        end = formula_end(text, opening.start())
        at = opening.end() if end is None else end
        if end is not None:
            found.append(Span(opening.start(), end))
    return tuple(found)


def formula_end(text: str, start: int) -> int | None:
    """Return where the formula ends that begins at `start`, None if none begins there."""
    opening = _OPEN.match(text, start)
    if opening is None:
        return None
    if opening[0] != "$":
        closing = _CLOSERS[opening[0]].search(text, opening.end(), start + LONGEST_DISPLAY)
        if closing is None:
            return None
        content = text[opening.end() : closing.start()]
        return closing.end() if _is_display(opening[0], content) else None
    if text[max(0, start - 1) : start] == "$" or _alphanumeric(text[start - 1 : start]):
        return None
    closing = _DOLLAR.search(text, start + 1, start + 1 + LONGEST_INLINE)
    if closing is None or not _is_formula(text[start + 1 : closing.start()]):
        return None
    content = text[start + 1 : closing.start()]
    return closing.end() if _may_follow(text, closing.end(), content) else None


def _alphanumeric(character: str) -> bool:
    return character.isascii() and character.isalnum()


def _is_display(opening: str, content: str) -> bool:
    """Tell whether what stands between signs that hardly anything else has is mathematics."""
    if not content.strip() or _BLANK_LINE.search(content) or "。" in content:
        return False
    # A bracket with a backslash is also one that Markdown is to leave alone: \\[1\\].
    return opening == "$$" or (
        _is_formula(content.strip()) and (opening == r"\(" or _TEX.search(content) is not None)
    )


def _is_formula(content: str) -> bool:
    """Tell whether what stands between two dollar signs is mathematics."""
    if not content or content != content.strip() or "\n\n" in content:
        return False
    bare = content
    while (inner := _BRACED.sub("", bare)) != bare:
        bare = inner
    if _KANA.search(bare) or (_KANJI.search(bare) and not _SIGNS.search(content)):
        return False
    return not (_PROSE.search(bare) and not _SIGNS.search(content))


def _may_follow(text: str, at: int, content: str) -> bool:
    """Tell whether a dollar sign before `at` can close a formula: $5 to $10 and $A/$B have none."""
    following = text[at : at + 1]
    if following == "$" or following.isdigit():
        return False
    if not _alphanumeric(following) and following != "{":
        return True
    # kNN and nth are written with a formula in them.
    short = len(content) <= _FEW or _SIGNS.search(content) is not None
    return short and _ENDS.search(content) is not None
