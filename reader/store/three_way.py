"""Chooses between what a writer wants and what is there, by what the writer had seen."""

from collections.abc import Callable, Iterable, Mapping
from enum import Enum, auto
from typing import Protocol, TypeVar

from reader.model.errors import ConflictError
from reader.model.wording import tr

T = TypeVar("T")


class Identified(Protocol):
    """What is known again by its id."""

    @property
    def id(self) -> str:
        """The id, which no change touches."""


One = TypeVar("One", bound=Identified)


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
        part = tr(name)
        told = (
            tr("its {part} is “{now}” now", part=part, now=words(now))
            if now
            else tr("its {part} is gone now", part=part)
        )
        raise ConflictError(
            tr(
                "{subject} was changed in another window meanwhile: {told}. Save again to put "
                "yours in its place.",
                subject=self._subject,
                told=told,
            )
        )


def left_of(
    label: str,
    change: tuple[Iterable[One], Iterable[One]],
    now: Mapping[str, One],
    carry: Callable[[One | None, One | None, One | None], One | None],
) -> tuple[tuple[One, ...], tuple[One, ...]]:
    """Return what is left to be done of a change, before and after, where `now` is there by id.

    `change` is what its writer saw and wanted, `label` what a message calls it; `carry` is given
    one thing as it was seen, wanted and is, and returns what is to become of it. What was changed
    later stays as it is. Raises ConflictError if that is all there is.
    """
    seen, wanted = ({one.id: one for one in side} for side in change)
    before: list[One] = []
    after: list[One] = []
    missed = False
    for identity in seen | wanted:
        present = now.get(identity)
        made = carry(seen.get(identity), wanted.get(identity), present)
        missed |= made != wanted.get(identity)
        if made != present:
            before += [present] if present else []
            after += [made] if made else []
    if missed and not before and not after:
        raise ConflictError(
            tr(
                "Nothing is left of “{label}” to do or to take back: all of it was changed "
                "since, and stays as it is.",
                label=label,
            )
        )
    return tuple(before), tuple(after)
