"""Prepared pairs as arrays of piece ids, and the flat batches made from them.

A batch is two rows of fixed size, source and target, in which sentences of all lengths lie end to
end: nothing is padded, and one shape serves every step.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import BinaryIO

import numpy as np
import numpy.typing as npt

from training.settings import Settings
from training.tokenizer import PAD, START, STOP

Ids = npt.NDArray[np.uint16]
Rows = npt.NDArray[np.int64]
Flat = npt.NDArray[np.int32]
Splits = npt.NDArray[np.uint16]


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

    def taken(self, rows: Rows) -> Ids:
        """The ids of some texts, end to end."""
        lengths = self.lengths[rows]
        found: Ids = self.ids[np.repeat(self.starts[rows], lengths) + _within(lengths)]
        return found

    @classmethod
    def of(cls, texts: Sequence[Ids]) -> Side:
        """Joins texts into one row."""
        lengths = np.fromiter((len(text) for text in texts), np.int64, len(texts))
        return cls(np.concatenate(texts) if texts else np.zeros(0, np.uint16), bounds(lengths))


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
                sides.append(Side(arrays[side], bounds(lengths)))
            domains = [str(name) for name in arrays["domains"]]
            return cls(sides[0], sides[1], arrays["domain"], arrays["weight"], domains)


@dataclass(frozen=True)
class Room:
    """The fixed sizes of a batch."""

    source: int
    """Places of the source's row."""
    target: int
    sentences: int
    """Most sentences, those that fill the row's end included."""
    longest: int
    """Most pieces of a sentence, its end mark included."""

    @classmethod
    def of(cls, settings: Settings) -> Room:
        """The sizes that the settings ask for."""
        train = settings.train
        source = -(-int(train.target_places * train.source_ratio) // 64) * 64
        return cls(source, train.target_places, max(64, train.target_places // 14), train.longest)

    @property
    def filling(self) -> int:
        """Most sentences of nothing that are needed to fill a row's end."""
        return -(-max(self.source, self.target) // self.longest) + 1


@dataclass
class Row:
    """One side of a batch: ids, each one's place in its sentence, and where sentences begin."""

    ids: Flat
    places: Flat
    starts: Flat
    """Of each sentence, and once more the row's size for every sentence that could have been."""


@dataclass
class Batch:
    """Source, what the decoder is given, and what it is to say at each place (PAD: nothing)."""

    source: Row
    given: Row
    wanted: Flat
    target_tokens: int
    """How many pieces are to be predicted, the end marks included."""


def bounds(lengths: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """Where texts of these lengths begin, laid end to end, and where the last one ends."""
    return np.concatenate([np.zeros(1, np.int64), np.cumsum(lengths)])


def _within(lengths: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    return np.arange(int(lengths.sum())) - np.repeat(bounds(lengths)[:-1], lengths)


def pack(data: Prepared, rows: Rows, joined: npt.NDArray[np.int64], room: Room) -> Batch:
    """One batch of pairs that fit into `room`; `joined` says of how many rows each sentence is.

    What is left of both rows is as many sentences of nothing in each, none of them too long.
    """
    groups = bounds(joined)[:-1]
    source = np.add.reduceat(data.ja.lengths[rows], groups) + 1
    target = np.add.reduceat(data.en.lengths[rows], groups) + 1
    pieces = data.en.taken(rows)
    wanted = _filled(pieces, target, room.target, STOP, at_end=True)
    given = _filled(pieces, target, room.target, START, at_end=False)
    read = _filled(data.ja.taken(rows), source, room.source, STOP, at_end=True)
    left = max(room.source - int(source.sum()), room.target - int(target.sum()))
    filling = -(-left // room.longest)
    return Batch(
        _row(read, source, filling, room),
        _row(given, target, filling, room),
        wanted,
        int(target.sum()),
    )


def _filled(
    pieces: Ids, lengths: npt.NDArray[np.int64], size: int, mark: int, *, at_end: bool
) -> Flat:
    """The pieces with a mark at the end or the start of each sentence, and PAD behind them all."""
    row = np.full(size, PAD, np.int32)
    starts = bounds(lengths)
    marks = starts[1:] - 1 if at_end else starts[:-1]
    body = np.ones(starts[-1], bool)
    body[marks] = False
    row[: starts[-1]][body] = pieces
    row[marks] = mark
    return row


def _row(ids: Flat, lengths: npt.NDArray[np.int64], filling: int, room: Room) -> Row:
    rest = len(ids) - int(lengths.sum())
    # As even as can be: attention over many sentences costs least.
    ends = np.linspace(0, rest, filling + 1).astype(np.int64)
    lengths = np.concatenate([lengths, np.diff(ends)])
    starts = np.full(room.sentences + 1, len(ids), np.int32)
    starts[: len(lengths) + 1] = bounds(lengths)
    return Row(ids, _within(lengths).astype(np.int32), starts)


def with_splits(
    data: Prepared, table: Splits, shares: tuple[float, float], number: int
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


def _split(side: Side, table: Splits, share: float, chance: np.random.Generator) -> Side:
    if not share:
        return side
    ways = (table[:, :, 0] > 0).sum(1)[side.ids]
    chosen = np.flatnonzero((chance.random(len(ways), np.float32) < share) & (ways > 0))
    count = np.ones(len(ways), np.int64)
    count[chosen] = 2
    ends = np.cumsum(count)
    ids = np.repeat(side.ids, count)
    halves = table[side.ids[chosen], chance.integers(0, ways[chosen])]
    ids[ends[chosen] - 2], ids[ends[chosen] - 1] = halves[:, 0], halves[:, 1]
    return Side(ids, np.concatenate([[0], ends])[side.starts])


@dataclass
class Pass:
    """The order of one pass: rows, two of them together where sentences are joined."""

    rows: Rows
    joined: npt.NDArray[np.int64]
    """Of how many rows each sentence is."""
    cuts: list[int]
    """Where each batch begins among the sentences, and where the last one ends."""

    def part(self, number: int) -> tuple[Rows, npt.NDArray[np.int64]]:
        """The rows of one batch, and of how many each sentence is."""
        first, last = self.cuts[number], self.cuts[number + 1]
        starts = bounds(self.joined[:last])
        return self.rows[starts[first] : starts[last]], self.joined[first:last]


def one_pass(data: Prepared, weights: Mapping[str, float], settings: Settings, number: int) -> Pass:
    """The shuffled sentences of one pass, each pair as often as its weights say, cut into batches.

    A weight of 0.3 is a chance of 0.3, one of 2.3 two sightings and a chance of 0.3. A share of
    the sentences is joined to the one that follows it in its text. The same number gives the same
    pass, so that a resumed training goes on where it stopped, and each process makes its share.
    """
    chance = np.random.default_rng([settings.seed, number])
    room = Room.of(settings)
    by_domain = np.array([weights.get(name, 0.0) for name in data.domains], np.float32)
    weight = by_domain[data.domain] * data.weight
    weight[np.maximum(data.ja.lengths, data.en.lengths) + 1 > room.longest] = 0
    copies = np.floor(weight + chance.random(len(weight))).astype(np.int64)
    rows = np.repeat(np.arange(len(data)), copies)
    chance.shuffle(rows)
    followed = _followed(data, rows, settings) & (chance.random(len(rows)) < settings.corpus.joined)
    joined = np.where(followed, 2, 1)
    both = np.repeat(rows, joined)
    both[bounds(joined)[1:][followed] - 1] += 1
    return Pass(both, joined, _cuts(data, both, joined, room))


def _followed(data: Prepared, rows: Rows, settings: Settings) -> npt.NDArray[np.bool_]:
    """Whether the next pair belongs to the same text, as far as is known, and leaves room."""
    next_ = np.minimum(rows + 1, len(data) - 1)
    joinable = np.array([name in settings.corpus.joinable for name in data.domains])
    fits = np.ones(len(rows), bool)
    for side in (data.ja, data.en):
        fits &= side.lengths[rows] + side.lengths[next_] < settings.train.longest
    same = (next_ > rows) & (data.domain[next_] == data.domain[rows])
    found: npt.NDArray[np.bool_] = same & joinable[data.domain[rows]] & fits
    return found


def _cuts(data: Prepared, rows: Rows, joined: npt.NDArray[np.int64], room: Room) -> list[int]:
    groups = bounds(joined)[:-1]
    if not len(groups):
        return [0]
    source = bounds(np.add.reduceat(data.ja.lengths[rows], groups) + 1)
    target = bounds(np.add.reduceat(data.en.lengths[rows], groups) + 1)
    cuts = [0]
    while cuts[-1] < len(joined):
        at = cuts[-1]
        cuts.append(
            min(
                # Every sentence of nothing that is asked of needs a place: attention over none
                # is not a number.
                int(np.searchsorted(source, source[at] + room.source - room.filling, "right")) - 1,
                int(np.searchsorted(target, target[at] + room.target, "right")) - 1,
                at + room.sentences - room.filling,
            )
        )
    return cuts


@dataclass
class Place:
    """How far the data has been seen."""

    passes: int = 0
    """Begun so far, each with an order of its own."""
    batch: int = 0
    """Next of the running pass."""
    tokens: int = 0
    """Target tokens seen."""
    late: bool = False
    """Whether the second mixture is what is seen."""


def stream(
    data: Prepared,
    settings: Settings,
    splits: Splits,
    start: Place,
    is_late: Callable[[int], bool],
    *,
    share: tuple[int, int] = (0, 1),
) -> Iterator[tuple[Batch, Place]]:
    """The batches from a place on, without end, each with the place after it.

    `is_late` says, given the target tokens so far, whether the second mixture's time has come.
    Of `share` (k, n) every n-th batch is made, from the k-th on: n processes together make all.
    Raises ValueError if a mixture leaves no pair.
    """
    at = replace(start)
    room = Room.of(settings)
    shares = (settings.train.split_source, settings.train.split_target)
    serial = 0
    while True:
        if not at.late and is_late(at.tokens):
            at.late, at.passes, at.batch, serial = True, at.passes + 1, 0, 0
        mixture = settings.anneal if at.late else settings.main
        # The seed is part of a pass's order already, and of its splits by it.
        seen = with_splits(data, splits, shares, at.passes)
        plan = one_pass(seen, mixture, settings, at.passes)
        if len(plan.cuts) == 1:
            raise ValueError("No pair is left for this mixture; give its domains a weight.")
        while at.batch < len(plan.cuts) - 1 and (at.late or not is_late(at.tokens)):
            rows, joined = plan.part(at.batch)
            at.batch += 1
            at.tokens += int(seen.en.lengths[rows].sum()) + len(joined)
            if serial % share[1] == share[0]:
                yield pack(seen, rows, joined, room), replace(at)
            serial += 1
        if at.batch >= len(plan.cuts) - 1:
            at.passes, at.batch = at.passes + 1, 0


def every(data: Prepared, settings: Settings) -> Iterator[Batch]:
    """All pairs of a development set once, but for those that are too long."""
    room = Room.of(settings)
    rows = np.flatnonzero(np.maximum(data.ja.lengths, data.en.lengths) + 1 <= room.longest)
    joined = np.ones(len(rows), np.int64)
    plan = Pass(rows, joined, _cuts(data, rows, joined, room))
    for number in range(len(plan.cuts) - 1):
        yield pack(data, *plan.part(number), room)
