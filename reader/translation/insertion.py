"""Brings a phrase into the English of a sentence: where it is likeliest, the rest anew."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from reader.translation.engine import Insertion, Output

T = TypeVar("T")
S = TypeVar("S")

PLACES_WEIGHED = 8
"""Places of an English sentence at which it is asked how likely the phrase would be there."""

PLACES_TRIED = 3
"""The likeliest of them, from which on the sentence is translated anew."""


@dataclass(frozen=True, slots=True)
class Beginning:
    """The pieces of an input, and those that its English is to begin with."""

    source: list[str]
    target: list[str]
    score: float = 0.0
    """Log-probability of the target, as far as it matters."""


class Model(Protocol):
    """What a translation model must be able to do for this."""

    def encode(self, text: str) -> list[str]:
        """Return the pieces of `text`."""
        ...

    def scores(self, beginnings: Sequence[Beginning]) -> Sequence[Sequence[float]]:
        """Return the log-probability of each piece of each target, and of an end after them."""
        ...

    def complete(self, beginnings: Sequence[Beginning]) -> Sequence[Output]:
        """Return the English that begins so; the targets' scores are part of its score."""
        ...


def insert(model: Model, asked: Sequence[tuple[list[str], Insertion]]) -> list[list[Output]]:
    """Return for each input, given with its pieces, some English that holds the phrase.

    All up to the phrase is as it was, and the phrase as it was asked for.
    """
    weighed = [
        [(before, _followed(before, insertion.phrase)) for before in befores]
        for befores, (_, insertion) in zip(_unsure(model, asked), asked, strict=True)
    ]
    beginnings = [
        [Beginning(source, model.encode(after)) for _, after in places]
        for places, (source, _) in zip(weighed, asked, strict=True)
    ]
    tried = []
    for places, group, scores in zip(
        weighed, beginnings, _grouped(model.scores, beginnings), strict=True
    ):
        likely = [
            (sum(of[len(model.encode(before)) : -1]), Beginning(b.source, b.target, sum(of[:-1])))
            for (before, _), b, of in zip(places, group, scores, strict=True)
        ]
        likely.sort(key=lambda place: -place[0])
        tried.append([beginning for _, beginning in likely[:PLACES_TRIED]])
    return _grouped(model.complete, tried)


def _unsure(model: Model, asked: Sequence[tuple[list[str], Insertion]]) -> list[list[str]]:
    """Return the beginnings of each English after which it could best have gone on otherwise.

    What the model was sure of leaves no chance to anything else, so that most places need not
    be weighed.
    """
    whole = [Beginning(source, model.encode(insertion.english)) for source, insertion in asked]
    found = []
    for (_, insertion), scores in zip(asked, model.scores(whole), strict=True):
        words = insertion.english.split(" ")
        befores = [" ".join(words[:count]) for count in range(len(words) + 1)]
        next_piece = [min(len(model.encode(before)), len(scores) - 1) for before in befores]
        order = sorted(range(len(befores)), key=lambda place: scores[next_piece[place]])
        found.append([befores[place] for place in order[:PLACES_WEIGHED]])
    return found


def _followed(before: str, phrase: str) -> str:
    """Put a phrase after a beginning; as the first word it gets a capital if it has none."""
    if before:
        return f"{before} {phrase}"
    return phrase[:1].upper() + phrase[1:] if phrase.islower() else phrase


def _grouped(
    function: Callable[[Sequence[T]], Sequence[S]], groups: Sequence[Sequence[T]]
) -> list[list[S]]:
    """Apply a function to the items of all groups at once, and group what it returns alike."""
    results = iter(function([item for group in groups for item in group]))
    return [[next(results) for _ in group] for group in groups]
