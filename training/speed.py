"""Tokens per second and latency on two threads, beside a model of Argos's shape."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import ctranslate2

from reader.translation.batching import share_pieces
from training import convert, model
from training.settings import Model

THREADS = 2
LENGTH = 32  # target tokens per segment, forced: random weights never end a sentence
ARGOS_SHAPE = Model(encoder_layers=6, decoder_layers=6, width=512, feed_forward=2048, heads=8)
ARGOS_VOCABULARY = 32000


@dataclass(frozen=True)
class Speed:
    """Target tokens per second, and milliseconds to the first translation."""

    greedy: float
    beam: float
    load: float
    first: float


def measure(folder: Path, sources: Sequence[Sequence[str]], beam: int) -> Speed:
    """The speed of a CTranslate2 model on sources given as pieces."""
    began = time.perf_counter()
    # As the app runs it.
    translator = ctranslate2.Translator(
        str(folder), device="cpu", inter_threads=THREADS, intra_threads=1
    )
    loaded = time.perf_counter()
    translator.translate_batch([list(sources[0])], beam_size=beam, max_decoding_length=LENGTH)
    first = time.perf_counter()
    return Speed(
        greedy=_tokens_per_second(translator, sources, 1),
        beam=_tokens_per_second(translator, sources, beam),
        load=1000 * (loaded - began),
        first=1000 * (first - loaded),
    )


def of_argos_shape(pieces: Sequence[str], sources: Sequence[Sequence[str]], beam: int) -> Speed:
    """The speed of random weights of the shape that Argos's own packages have.

    The vocabulary is cut or filled up to Argos's size, as only that costs time.
    """
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "model"
        weights = model.create(ARGOS_SHAPE, ARGOS_VOCABULARY, 1)
        filled = [*pieces, *(f"piece{number}" for number in range(ARGOS_VOCABULARY))]
        convert.convert(weights, ARGOS_SHAPE, filled[:ARGOS_VOCABULARY], folder)
        return measure(folder, sources, beam)


def _tokens_per_second(
    translator: ctranslate2.Translator, sources: Sequence[Sequence[str]], beam: int
) -> float:
    """The better of two runs, so that other work on the machine counts less."""
    best = 0.0
    for _ in range(2):
        began = time.perf_counter()
        results = translator.translate_batch(
            [list(source) for source in sources],
            beam_size=beam,
            max_batch_size=share_pieces(map(len, sources), THREADS),
            batch_type="tokens",
            min_decoding_length=LENGTH,
            max_decoding_length=LENGTH,
        )
        tokens = sum(len(result.hypotheses[0]) for result in results)
        best = max(best, tokens / (time.perf_counter() - began))
    return best
