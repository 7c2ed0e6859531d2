"""Which words of a sentence's English stand for a term in it, by the model's own attention."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from reader.model.spans import Span
from reader.translation.script import has_japanese

LOOKS = 0.4
"""The part of its attention that a word must have on the term to stand for it."""
SURE = 0.5
"""The mean of that part over the words found, below which it is a guess and not given."""
MOST_WORDS = 8

_WORD = re.compile(r"\S+")
_EDGES = " .,;:!?\"'“”‘’()[]…–—"
_LITTLE = (
    "a an the of to in on for and or as at by with from into is are was be it its this that these"
    " those which there their our your his her my we you they he she if not so"
)
_SMALL = frozenset(_LITTLE.split())


@dataclass(frozen=True, slots=True)
class Looked:
    """A sentence, its English, and a term in the sentence."""

    sentence: str
    english: str
    term: str


@runtime_checkable
class Attentive(Protocol):
    """An engine that tells where it looks."""

    def attention(
        self, pairs: Sequence[tuple[str, str]]
    ) -> Sequence[tuple[Sequence[Span], Sequence[Span], Sequence[Sequence[float]]] | None]:
        """Return for each (input, English) the spans of their pieces, and how much each English

        piece looks at each piece of the input; None for an input that is too long.
        """
        ...


def english_of(engine: Attentive, asked: Sequence[Looked]) -> list[tuple[str, float]]:
    """Return for each term the words that stand for it, and how sure that is, 0 to 1.

    Nothing is returned where no words do. Raises PackageError if the engine cannot work.
    """
    distinct = list(dict.fromkeys((one.sentence, one.english) for one in asked))
    looks = dict(zip(distinct, engine.attention(distinct), strict=True))
    return [_aligned(one, looks[one.sentence, one.english]) for one in asked]


def _aligned(
    one: Looked,
    looks: tuple[Sequence[Span], Sequence[Span], Sequence[Sequence[float]]] | None,
) -> tuple[str, float]:
    at = one.sentence.find(one.term)
    if looks is None or at < 0:
        return "", 0.0
    sources, targets, attention = looks
    term = Span(at, at + len(one.term))
    own = [number for number, span in enumerate(sources) if span.overlaps(term)]
    words = [Span(*match.span()) for match in _WORD.finditer(one.english)]
    shares = [
        _share([row for row, span in zip(attention, targets, strict=True) if span.overlaps(w)], own)
        for w in words
    ]
    first, end = _densest(shares)
    for inner in range(end - 1, first, -1):
        # One term has no article in its middle: what looks at it most is on one side of that.
        if words[inner].of(one.english).lower() in ("a", "an", "the"):
            before, after = sum(shares[first:inner]), sum(shares[inner + 1 : end])
            first, end = (first, inner) if before > after else (inner + 1, end)
            break
    while first < end and _is_small(words[first].of(one.english)):
        first += 1
    while first < end and _is_small(words[end - 1].of(one.english)):
        end -= 1
    if first == end or end - first > MOST_WORDS:
        return "", 0.0
    sure = sum(shares[first:end]) / (end - first)
    text = one.english[words[first].start : words[end - 1].end].strip(_EDGES)
    if sure < SURE or has_japanese(text) or "\ufffd" in text:
        return "", 0.0
    return (_uncapitalised(text) if first == 0 else text), sure


def _share(rows: Sequence[Sequence[float]], own: Sequence[int]) -> float:
    """Return the part of a word's attention that is on the pieces `own`."""
    whole = sum(sum(row) for row in rows)
    return sum(row[number] for row in rows for number in own) / whole if whole else 0.0


def _densest(shares: Sequence[float]) -> tuple[int, int]:
    """Return the words in a row that look at the term most, each more than LOOKS on the whole."""
    best, place, start, held = 0.0, (0, 0), 0, 0.0
    for index, share in enumerate(shares):
        if held <= 0:
            start, held = index, 0.0
        held += share - LOOKS
        if held > best:
            best, place = held, (start, index + 1)
    return place


def _is_small(word: str) -> bool:
    bare = word.strip(_EDGES).lower()
    return not bare or bare in _SMALL


def _uncapitalised(text: str) -> str:
    """Make a capital small that only the beginning of a sentence asked for."""
    first, _, rest = text.partition(" ")
    plain = first[:1].isupper() and (first[1:].islower() or len(first) == 1)
    named = any(word[:1].isupper() for word in rest.split())
    return text[:1].lower() + text[1:] if plain and not named else text
