"""Which words of a sentence's English stand for which of its words: what an engine misses.

Each word of the sentence is put out of sight by itself, and the engine says how much less likely
it finds each word of the English then. A word stands for another if the English word needs it most
of all words, and nothing else in the English needs it more. The English may be anybody's.
"""

import math
import re
from collections.abc import Sequence
from typing import Protocol, runtime_checkable

from reader.model.alignment import WordLink
from reader.model.spans import Span
from reader.translation.alignment import SMALL
from reader.translation.insertion import Beginning
from reader.translation.pieces import clean_input, piece_spans
from reader.translation.progress import Cancelled

LIKELY = 0.5
"""From which score on a link is told: 96 of 100 are right then (benchmarks/word_alignment.py)."""
BESIDE = 0.6
"""The part that a link must have of the best one of either of its words."""
MOST_WORDS = 120
"""Words in a sentence that are each asked for; a longer one takes many seconds."""
STRANGE = -3.5
"""Mean log-probability of a piece of English below which it is no translation of the sentence.

Of 114 pairs none was below -1.9, and none above -4.1 with the English of another sentence.
"""
AT_ONCE = 8
"""Inputs scored in one go, after each of which it may be cancelled."""
COVER = "*"
"""What stands in place of a word; of *, nothing and four other signs this tells most."""

_MOST_PIECES = 400
_MOST_LOSS = 12.0
"""Log-probability beyond which a loss is no surer a sign."""
_ENGLISH = re.compile(r"[^\W_]+(?:['’.,\-‐‑][^\W_]+)*")
_MORE = (
    "been being me him them us i who what when where how than but also very more most have had has"
    " do does did will would can could may might must should no"
)
FUNCTION_WORDS = SMALL | frozenset(_MORE.split())
"""Words that seldom stand for one of the sentence's."""
_BIAS = -4.68
_LOSS, _OF_ENGLISH, _OF_JAPANESE, _OF_BOTH = -1.02, 1.99, 2.05, 0.92
_SHARE_OF_ENGLISH, _SHARE_OF_JAPANESE, _FUNCTION = 4.18, 3.55, -2.41
"""Fitted to the half of tests/translation/alignments that is for development."""


@runtime_checkable
class Scoring(Protocol):
    """An engine that tells how likely it finds each piece of English that it is given."""

    def encode(self, text: str) -> list[str]:
        """Return the pieces of `text`."""
        ...

    def scores(self, beginnings: Sequence[Beginning]) -> Sequence[Sequence[float]]:
        """Return the log-probability of each piece of each target, and of an end after them."""
        ...


def english_words(english: str) -> list[Span]:
    """Return the words of an English text; "fine-tuning" and "don't" are one each."""
    return [Span(*match.span()) for match in _ENGLISH.finditer(english)]


def align(
    engine: Scoring, sentence: str, words: Sequence[Span], english: str, cancelled: Cancelled
) -> tuple[WordLink, ...] | None:
    """Return the links between `words` of a sentence and the words of its English, in order.

    None where that cannot be told: the sentence is too long, or it was cancelled. Raises
    PackageError if the engine cannot work.
    """
    pieces = engine.encode(english)
    source = engine.encode(clean_input(sentence))
    if not words or not pieces or len(words) > MOST_WORDS:
        return () if not words or not pieces else None
    if max(len(pieces), len(source)) > _MOST_PIECES:
        return None
    covered = [sentence[: word.start] + COVER + sentence[word.end :] for word in words]
    inputs = [Beginning(engine.encode(clean_input(text)), pieces) for text in (sentence, *covered)]
    scores: list[Sequence[float]] = []
    for at in range(0, len(inputs), AT_ONCE):
        if cancelled():
            return None
        scores += engine.scores(inputs[at : at + AT_ONCE])
    if sum(scores[0]) / len(scores[0]) < STRANGE:
        return ()
    targets = english_words(english)
    places = piece_spans(pieces, english)
    of_targets = [
        [number for number, place in enumerate(places) if place.overlaps(target)]
        for target in targets
    ]
    losses = [
        [_loss(scores[0], covered_scores, numbers) for covered_scores in scores[1:]]
        for numbers in of_targets
    ]
    small = [target.of(english).lower() in FUNCTION_WORDS for target in targets]
    likely = likelihoods(losses, small)
    return tuple(WordLink(words[i], targets[j], round(likely[j][i], 3)) for i, j in chosen(likely))


def _loss(whole: Sequence[float], covered: Sequence[float], pieces: Sequence[int]) -> float:
    """Return how much less likely a word is found, by the piece that suffers most."""
    loss = max((whole[piece] - covered[piece] for piece in pieces), default=0.0)
    return min(max(0.0, loss), _MOST_LOSS)


def features(losses: Sequence[Sequence[float]], small: Sequence[bool]) -> list[list[list[float]]]:
    """Return what is weighed of each English word (first index) and each word of the sentence."""
    columns = list(zip(*losses, strict=True))
    most, whole = [max(column) for column in columns], [sum(column) for column in columns]
    return [
        [
            [
                1.0,
                math.log1p(loss),
                loss / (max(row) + 0.5),
                loss / (most[i] + 0.5),
                loss / (max(row) + 0.5) * loss / (most[i] + 0.5),
                loss / (sum(row) + 0.5),
                loss / (whole[i] + 0.5),
                float(is_small),
            ]
            for i, loss in enumerate(row)
        ]
        for row, is_small in zip(losses, small, strict=True)
    ]


WEIGHTS = (
    _BIAS,
    _LOSS,
    _OF_ENGLISH,
    _OF_JAPANESE,
    _OF_BOTH,
    _SHARE_OF_ENGLISH,
    _SHARE_OF_JAPANESE,
    _FUNCTION,
)


def likelihoods(
    losses: Sequence[Sequence[float]],
    small: Sequence[bool],
    weights: Sequence[float] = WEIGHTS,
) -> list[list[float]]:
    """Return how likely each English word (first index) stands for each word of the sentence."""
    return [
        [_logistic(sum(w * x for w, x in zip(weights, cell, strict=True))) for cell in row]
        for row in features(losses, small)
    ]


def _logistic(value: float) -> float:
    return 1 / (1 + math.exp(-value))


def chosen(likely: Sequence[Sequence[float]], enough: float = LIKELY) -> list[tuple[int, int]]:
    """Return the links, (word of the sentence, word of the English), that are likely enough."""
    columns = [max(column) for column in zip(*likely, strict=True)]
    return sorted(
        (i, j)
        for j, row in enumerate(likely)
        for i, value in enumerate(row)
        if value >= enough and value >= BESIDE * min(max(row), columns[i])
    )
