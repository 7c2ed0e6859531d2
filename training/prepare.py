"""Turns the cleaned pairs into arrays of ids."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice, pairwise

import numpy as np
from sentencepiece import SentencePieceProcessor

from training import tokenizer
from training.batches import Ids, Prepared, Side
from training.clean import Pair
from training.settings import Settings

PART = 20000


def joined(pairs: Sequence[Pair], share: float, seed: int) -> Iterator[Pair]:
    """Pairs joined to their neighbour from the same source: sentences get longer in articles than
    most of the corpus is."""
    chance = random.Random(seed)  # noqa: S311 -- a reproducible choice, no secret
    for pair, other in pairwise(pairs):
        if pair.source == other.source and chance.random() < share:
            yield replace(pair, ja=f"{pair.ja} {other.ja}", en=f"{pair.en} {other.en}")


def prepare(
    settings: Settings, processor: SentencePieceProcessor, pairs: Iterable[Pair]
) -> Prepared:
    """Ids of the pairs. Those longer than the longest batch are left out."""
    longest = settings.train.lengths[-1] - 1
    domains = sorted({domain for phase in settings.phases for domain in phase.weights})
    place = {domain: number for number, domain in enumerate(domains)}
    ja: list[Ids] = []
    en: list[Ids] = []
    domain: list[int] = []
    weight: list[float] = []
    remaining = iter(pairs)
    while part := list(islice(remaining, PART)):
        sources = tokenizer.encode(processor, (pair.ja for pair in part))
        targets = tokenizer.encode(processor, (pair.en for pair in part))
        for pair, source, target in zip(part, sources, targets, strict=True):
            if pair.domain in place and 0 < max(len(source), len(target)) <= longest:
                ja.append(np.array(source, np.uint16))
                en.append(np.array(target, np.uint16))
                domain.append(place[pair.domain])
                weight.append(settings.corpus.source_weights.get(pair.source, 1.0))
    return Prepared(
        Side.of(ja), Side.of(en), np.array(domain, np.uint8), np.array(weight, np.float32), domains
    )
