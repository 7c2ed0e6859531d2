"""A term that the program proposes for the glossary."""

from dataclasses import dataclass
from enum import StrEnum

from reader.model.spans import Span


class Source(StrEnum):
    """Where the English of a candidate comes from, the surest first."""

    GLOSS = "gloss"
    """The article says it in brackets: MoE(混合エキスパート)."""
    GLOSSARY = "glossary"
    """Put together from the glossary's own terms."""
    DICTIONARY = "dictionary"
    ENGINE = "engine"
    """What the translation of its sentence says for it."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A term of an article that the glossary lacks."""

    ja: str
    en: str
    """The proposed English; empty where nothing is known."""
    source: Source
    score: float
    """Termhood; what it counts is the order it gives within one article."""
    places: tuple[tuple[int, Span], ...]
    """(block number, span in the block's text) of each place, in reading order."""
    also: tuple[str, ...] = ()
    """Further English forms that the article gives, such as the abbreviation."""
    reading: str = ""
    """How the article says that it is read."""
