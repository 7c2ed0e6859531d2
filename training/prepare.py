"""Turns the cleaned pairs into arrays of ids."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

import numpy as np
from sentencepiece import SentencePieceProcessor

from training import tokenizer
from training.batches import Ids, Prepared, Side
from training.clean import Pair
from training.settings import Settings

PART = 20000


def prepare(
    settings: Settings, processor: SentencePieceProcessor, pairs: Iterable[Pair]
) -> Prepared:
    """Ids of the pairs. Those longer than what is trained on are left out."""
    longest = settings.train.longest - 1
    domains = settings.trained_domains
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
