"""What a model adds to its English by habit, and the Japanese has no trace of."""

import re

_ROLE = re.compile(r"(?:[AQ]|Answer|Question): (?=\S)")
_MAY_BE_A_ROLE = re.compile(r"\W*(?:[AQＡＱ]|問|答|質|回)|[^「」。]{0,12}[:：]")


def without_role(source: str, english: str) -> str:
    """Return `english` without an "A:" before it, which models learn from lists of questions."""
    role = _ROLE.match(english)
    return english[role.end() :] if role and not _MAY_BE_A_ROLE.match(source) else english
