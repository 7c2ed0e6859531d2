"""Prepared pairs as arrays of piece ids, and the batches of few fixed shapes made from them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import BinaryIO

import numpy as np
import numpy.typing as npt

from training.settings import Phase, Settings
from training.tokenizer import PAD, START, STOP

Ids = npt.NDArray[np.uint16]


@dataclass
class Side:
    """One language's texts: all ids in one row, and where each text begins."""

    ids: Ids
    starts: npt.NDArray[np.int64]

    @cached_property
    def lengths(self) -> npt.NDArray[np.int64]:
        """Pieces of each text."""
        return np.diff(self.starts)

    def text(self, number: int) -> Ids:
        """The ids of one text."""
        return self.ids[self.starts[number] : self.starts[number + 1]]

    @classmethod
    def of(cls, texts: Sequence[Ids]) -> Side:
        """Joins texts into one row."""
        lengths = np.fromiter((len(text) for text in texts), np.int64, len(texts))
        starts = np.concatenate([np.zeros(1, np.int64), np.cumsum(lengths)])
        return cls(np.concatenate(texts) if texts else np.zeros(0, np.uint16), starts)


@dataclass
class Prepared:
    """Pairs as ids. `domain` holds indexes into `domains`; `weight` the weight of the source."""

    ja: Side
    en: Side
    domain: npt.NDArray[np.uint8]
    weight: npt.NDArray[np.float32]
    domains: list[str]

    def __len__(self) -> int:
        return len(self.domain)

    def save(self, file: Path | BinaryIO) -> None:
        """Writes one uncompressed .npz."""
        np.savez(
            file,
            ja=self.ja.ids,
            ja_lengths=self.ja.lengths.astype(np.uint16),
            en=self.en.ids,
            en_lengths=self.en.lengths.astype(np.uint16),
            domain=self.domain,
            weight=self.weight,
            domains=np.array(self.domains),
        )

    @classmethod
    def load(cls, file: Path | BinaryIO) -> Prepared:
        """Reads what save() wrote."""
        with np.load(file) as arrays:
            sides = []
            for side in ("ja", "en"):
                lengths = arrays[f"{side}_lengths"].astype(np.int64)
                sides.append(Side(arrays[side], np.concatenate([[0], np.cumsum(lengths)])))
            domains = [str(name) for name in arrays["domains"]]
            return cls(sides[0], sides[1], arrays["domain"], arrays["weight"], domains)


@dataclass
class Batch:
    """Arrays of shape (rows, length), filled up with PAD: source, decoder input, wanted output."""

    source: npt.NDArray[np.int64]
    given: npt.NDArray[np.int64]
    wanted: npt.NDArray[np.int64]

    @property
    def target_tokens(self) -> int:
        """How many pieces are to be predicted, the end mark included."""
        return int((self.wanted != PAD).sum())


def make(data: Prepared, rows: npt.NDArray[np.int64], count: int, length: int) -> Batch:
    """A batch of `count` rows, the last ones empty if `rows` are fewer: the shape never varies."""
    source, given, wanted = (np.full((count, length), PAD, np.int64) for _ in range(3))
    # Attention over nothing is not a number: an empty row looks at an end mark.
    source[:, 0] = STOP
    _fill(source, data.ja, rows, first=0)
    _fill(wanted, data.en, rows, first=0)
    _fill(given, data.en, rows, first=1)
    every_row = np.arange(len(rows))
    source[every_row, data.ja.lengths[rows]] = STOP
    wanted[every_row, data.en.lengths[rows]] = STOP
    given[every_row, 0] = START
    return Batch(source, given, wanted)


def wanted_first(wanted: npt.NDArray[np.int64], chunk: int) -> npt.NDArray[np.int64]:
    """The places of a batch, flattened, that hold a piece; then empty ones, to fill up a chunk.

    The scores over the vocabulary cost most of all, and nothing is to be predicted at the rest.
    """
    empty = wanted.ravel() == PAD
    whole = -(-int((~empty).sum()) // chunk) * chunk
    return np.argsort(empty, kind="stable")[:whole]


def _fill(
    array: npt.NDArray[np.int64], side: Side, rows: npt.NDArray[np.int64], first: int
) -> None:
    """Writes the texts of `rows` into the array's rows, from the column `first` on."""
    places = np.arange(array.shape[1] - first)
    inside = places < side.lengths[rows, np.newaxis]
    taken = (side.starts[rows, np.newaxis] + places)[inside]
    array[: len(rows), first:][inside] = side.ids[taken]


def with_splits(
    data: Prepared, table: npt.NDArray[np.uint16], shares: tuple[float, float], number: int
) -> Prepared:
    """The pairs with a share of the pieces of (source, target) written as two smaller ones.

    Subword regularisation on ids: the network sees the same words in ever other pieces, which
    helps most with texts unlike those it learns from. The same number gives the same splits.
    """
    if not any(shares):
        return data
    chance = np.random.default_rng([number, 1])
    ja = _split(data.ja, table, shares[0], chance)
    en = _split(data.en, table, shares[1], chance)
    return replace(data, ja=ja, en=en)


def _split(
    side: Side, table: npt.NDArray[np.uint16], share: float, chance: np.random.Generator
) -> Side:
    ways = (table[:, :, 0] > 0).sum(1)[side.ids]
    chosen = np.flatnonzero((chance.random(len(ways), np.float32) < share) & (ways > 0))
    count = np.ones(len(ways), np.int64)
    count[chosen] = 2
    ends = np.cumsum(count)
    ids = np.repeat(side.ids, count)
    halves = table[side.ids[chosen], chance.integers(0, ways[chosen])]
    ids[ends[chosen] - 2], ids[ends[chosen] - 1] = halves[:, 0], halves[:, 1]
    return Side(ids, np.concatenate([[0], ends])[side.starts])


def in_buckets(
    data: Prepared, rows: npt.NDArray[np.int64], settings: Settings
) -> list[tuple[int, npt.NDArray[np.int64]]]:
    """Rows as (length, rows of one batch), each row in the smallest length that holds it."""
    longest = np.maximum(data.ja.lengths[rows], data.en.lengths[rows]) + 1
    found: list[tuple[int, npt.NDArray[np.int64]]] = []
    below = 0
    for length in settings.train.lengths:
        inside = rows[(longest > below) & (longest <= length)]
        below = length
        count = rows_per_batch(settings, length)
        found += [(length, inside[at : at + count]) for at in range(0, len(inside), count)]
    return found


def rows_per_batch(settings: Settings, length: int) -> int:
    """How many rows of a length make a batch."""
    return max(1, settings.train.tokens_per_batch // length)


def one_pass(
    data: Prepared, phase: Phase, settings: Settings, number: int
) -> list[tuple[int, npt.NDArray[np.int64]]]:
    """The shuffled batches of one pass: each pair as often as its weights say.

    A weight of 0.3 is a chance of 0.3, one of 2.3 two sightings and a chance of 0.3. The same
    number gives the same pass, so that a resumed training goes on where it stopped.
    """
    chance = np.random.default_rng([settings.seed, number])
    by_domain = np.array([phase.weights.get(name, 0.0) for name in data.domains], np.float32)
    weight = by_domain[data.domain] * data.weight
    longest = np.maximum(data.ja.lengths, data.en.lengths) + 1
    weight[longest > min(phase.max_length, settings.train.lengths[-1])] = 0
    copies = np.floor(weight + chance.random(len(weight))).astype(np.int64)
    rows = np.repeat(np.arange(len(data)), copies)
    chance.shuffle(rows)
    batches = in_buckets(data, rows, settings)
    order = chance.permutation(len(batches))
    return [batches[place] for place in order]


def every(data: Prepared, settings: Settings) -> Iterator[Batch]:
    """All pairs of a development set once."""
    for length, rows in in_buckets(data, np.arange(len(data)), settings):
        yield make(data, rows, rows_per_batch(settings, length), length)
