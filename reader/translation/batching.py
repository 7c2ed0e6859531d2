"""What is put to a model in one go: enough to be fast, little enough to be seen and cancelled."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

BATCH_PIECES = 1200
"""Pieces translated in one go. Larger ones are hardly faster, but later seen and cancelled."""

SHARE_PIECES = (200, 800)
"""Pieces of it, padding included, that one core takes at a time, at least and at most.

Each step of a search costs the same for one sentence as for ten, so that few large shares of
sentences of like length take a fifth less time than many small ones.
"""

PADDING = 1.15
"""How much longer sentences of like length are with their padding."""


@dataclass(frozen=True)
class Part:
    """What is translated at once: an input, or a part of one that is too long."""

    number: int
    pieces: list[str]


def share_pieces(lengths: Iterable[int], cores: int) -> int:
    """Return how many pieces one core takes at a time of inputs with so many pieces."""
    least, most = SHARE_PIECES
    return max(least, min(most, round(PADDING * sum(lengths) / cores)))


def batches(parts: Sequence[Part]) -> Iterator[list[Part]]:
    """Yield the parts in batches of up to BATCH_PIECES pieces, in their order."""
    batch: list[Part] = []
    size = 0
    for part in parts:
        if batch and size + len(part.pieces) > BATCH_PIECES:
            yield batch
            batch, size = [], 0
        batch.append(part)
        size += len(part.pieces)
    if batch:
        yield batch
