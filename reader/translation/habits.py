"""What a model does to its English by habit, without a reason in the Japanese."""

import re

_ROLE = re.compile(r"(?:[AQ]|Answer|Question): (?=\S)")
_MAY_BE_A_ROLE = re.compile(r"\W*(?:[AQＡＱ]|問|答|質|回)|[^「」。]{0,12}[:：]")

_SMALL_IN_QUOTES = re.compile("[\"'“‘«]+([a-z][a-z-]+)(?![\\w.])")
_SMALL = re.compile(r"[\"'“‘«]*(a|[a-z][a-z-]+)(?![\w.])")
_ENDS = re.compile(r"[。．.、，,]\W*$")
"""How a sentence, or a part of one, ends; a heading, a caption or an item does not."""


def without_habits(source: str, english: str) -> str:
    """Return `english` without an "A:" that nobody wrote, begun with a capital."""
    return _with_capital(source, _without_role(source, english))


def _without_role(source: str, english: str) -> str:
    """Take off an "A:" before it, which models learn from lists of questions."""
    role = _ROLE.match(english)
    return english[role.end() :] if role and not _MAY_BE_A_ROLE.match(source) else english


def _with_capital(source: str, english: str) -> str:
    """Begin headings with a capital, and sentences behind an opening mark: "mixture" of experts.

    Other sentences begin as the model begins them, which is with a capital.
    """
    small = (_SMALL_IN_QUOTES if _ENDS.search(source) else _SMALL).match(english)
    if small is None or small.group(1) in source:
        return english
    at = small.start(1)
    return english[:at] + english[at].upper() + english[at + 1 :]
