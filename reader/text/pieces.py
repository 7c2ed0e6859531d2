"""A reading of some characters of a text, as a rule says it."""

from dataclasses import dataclass
from typing import TypeAlias

from reader.model.spans import Span


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters that are read together, and how, in hiragana.

    `cuts` says that a word of the dictionary's may be cut up for it.
    """

    span: Span
    reading: str
    cuts: bool = False


Group: TypeAlias = tuple[Piece, ...]
"""Pieces that hold together or not at all, in order."""
