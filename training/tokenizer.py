"""The SentencePiece model: unigram, both languages, byte fallback, pieces of its own for terms."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
from sentencepiece import SentencePieceProcessor, SentencePieceTrainer

from training.clean import Pair
from training.settings import Settings

# A tagged term is written ⟦混合エキスパート⟪ mixture of experts⟧ in the source. The three signs
# keep their form under NFKC and do not occur in prose.
TERM, TARGET, END = "⟦", "⟪", "⟧"
PAD, UNKNOWN, START, STOP = 0, 1, 2, 3
WAYS = 3  # in which a piece is split, at most


def learn(settings: Settings, pairs: Sequence[Pair], path: Path) -> None:
    """Trains the tokenizer on a sample of the pairs and writes it to path (ends in .model)."""
    chance = random.Random(settings.seed)  # noqa: S311 -- a reproducible sample, no secret
    sample = chance.sample(pairs, min(settings.tokenizer.sample, len(pairs)))
    lines = [text for pair in sample for text in (pair.ja, pair.en)]
    SentencePieceTrainer.train(
        sentence_iterator=iter(lines),
        model_prefix=str(path.with_suffix("")),
        model_type="unigram",
        vocab_size=settings.tokenizer.vocabulary,
        # A small sample cannot fill the vocabulary: then it may be smaller.
        hard_vocab_limit=False,
        normalization_rule_name="nmt_nfkc",
        byte_fallback=True,
        # Rarer characters fall back to bytes: 0.9995 keeps the common kanji as pieces.
        character_coverage=0.9995,
        split_digits=True,
        user_defined_symbols=[TERM, TARGET, END],
        pad_id=PAD,
        unk_id=UNKNOWN,
        bos_id=START,
        eos_id=STOP,
        max_sentence_length=4000,
        num_threads=2,
        minloglevel=1,
    )


def load(path: Path) -> SentencePieceProcessor:
    """The SentencePieceProcessor of a model file."""
    return SentencePieceProcessor(model_file=str(path))


def encode(processor: SentencePieceProcessor, texts: Iterable[str]) -> list[list[int]]:
    """Piece ids of each text, without start and end marks."""
    ids: list[list[int]] = processor.encode(list(texts), out_type=int, num_threads=2)
    return ids


def splits(processor: SentencePieceProcessor) -> npt.NDArray[np.uint16]:
    """For each piece its ways to be written as two pieces, likeliest first: (pieces, WAYS, 2).

    Ways that a piece does not have are zero.
    """
    known = {
        processor.id_to_piece(number): number
        for number in range(processor.get_piece_size())
        if not (processor.is_control(number) or processor.is_byte(number))
        and processor.id_to_piece(number) not in (TERM, TARGET, END)
    }
    table = np.zeros((processor.get_piece_size(), WAYS, 2), np.uint16)
    for piece, number in known.items():
        halves = [
            (known[piece[:at]], known[piece[at:]])
            for at in range(1, len(piece))
            if piece[:at] in known and piece[at:] in known
        ]
        halves.sort(key=lambda both: -sum(processor.get_score(half) for half in both))
        for way, both in enumerate(halves[:WAYS]):
            table[number, way] = both
    return table


def pieces(processor: SentencePieceProcessor) -> list[str]:
    """The vocabulary, in the order of the ids."""
    return [processor.id_to_piece(number) for number in range(processor.get_piece_size())]
