"""Chooses between what a writer wants and what is there, by what the writer had seen."""

from collections.abc import Callable
from enum import Enum, auto
from typing import TypeVar

from reader.model.errors import ConflictError

T = TypeVar("T")


class Clash(Enum):
    """What is done where two writers changed the same."""

    REFUSE = auto()
    """Nobody has seen both: ConflictError."""
    THEIRS = auto()
    """What is there stays, as when something older is taken back."""
    MINE = auto()
    """It is put in place of what is there: the writer was told."""


class Choice:
    """Makes the choice for each part of one thing, which `subject` names in a message."""

    def __init__(self, subject: str, clash: Clash) -> None:
        self._subject = subject
        self._clash = clash

    def of(self, seen: T, wanted: T, now: T, name: str, words: Callable[[T], str] = str) -> T:
        """Return what is to stand for the part of that name. Raises ConflictError."""
        if wanted in (seen, now):
            return now
        if now == seen or self._clash is Clash.MINE:
            return wanted
        if self._clash is Clash.THEIRS:
            return now
        told = f"its {name} is “{words(now)}” now" if now else f"its {name} is gone now"
        raise ConflictError(
            f"{self._subject} was changed in another window meanwhile: {told}. "
            "Save again to put yours in its place."
        )
