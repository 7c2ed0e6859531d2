"""English for a candidate out of the glossary's own parts, or out of a dictionary."""

from collections.abc import Callable, Sequence

from reader.glossary.candidates.units import Kind, Unit
from reader.model.dictionary import Dictionary

Known = Callable[[str], str]
"""Gives the glossary's English for a Japanese form, empty for one it lacks."""


def from_parts(units: Sequence[Unit], known: Known) -> str:
    """Return the English of a compound whose every part the glossary has, empty otherwise.

    The parts are as long as can be: 推論モデル as 推論 and モデル. Names in Latin letters stay.
    """
    english: list[str] = []
    at = 0
    while at < len(units):
        for end in range(len(units), at, -1):
            if (at, end) == (0, len(units)):
                continue
            part = units[at:end]
            found = known("".join(unit.text for unit in part))
            if not found and end == at + 1 and part[0].kind is Kind.LATIN:
                found = part[0].text
            if found:
                english.append(found)
                at = end
                break
        else:
            return ""
    return " ".join(english)


def from_dictionaries(ja: str, dictionaries: Sequence[Dictionary]) -> str:
    """Return the English of the first dictionary that has `ja`, empty if none does."""
    return next((found for one in dictionaries if (found := one.lookup(ja))), "")
