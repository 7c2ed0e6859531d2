"""A reading of some characters of a text, as a rule says it."""

from dataclasses import dataclass
from typing import TypeAlias

from reader.model.spans import Span


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters that are read together, and how, in hiragana.

    `cuts` says that a word of the dictionary's may be cut up for it, `bends` that kana of
    the same word may follow, as in 辛い or 辛く.
    """

    span: Span
    reading: str
    cuts: bool = False
    bends: bool = True


Group: TypeAlias = tuple[Piece, ...]
"""Pieces that hold together or not at all, in order."""
