"""Builds a tiny real model of the kind that Firefox ships: Marian's binary form, int8, an SSRU.

Its weights are set by hand so that target position t looks at source position t and gives the word
that stands there in `words`; a piece that has no Japanese in it is copied. So it translates word by
word, predictably, by the real engine, and obeys English that was put into its input.

The width has three parts: dimensions whose sine of the position turns quickly tell the place, those
where it hardly moves hold a piece's code, the rest is left alone. Layer norm only scales.
"""

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from zlib import crc32

import numpy as np
import sentencepiece
from numpy.typing import NDArray

from tests.support.tiny_package import END, FILLERS, SENTENCES, WORDS

WIDTH = 512
_HALF = WIDTH // 2
_PLACES = [c for c in range(WIDTH) if c % _HALF < 64]
_CODES = [c for c in range(WIDTH) if c % _HALF >= 192]
_STILL = [c for c in range(WIDTH) if 160 <= c < 192]
_HIDDEN = 16
_INT8 = 0x4101
_FLOAT = 0x404
_TEXT = 0x101
_SHARPNESS = 10.0
_CODE_SIZE = 3.0

Item = tuple[str, int, tuple[int, ...], bytes]


@dataclass(frozen=True)
class TinyFirefox:
    """What to build; the defaults give the files of a ja-en model with two vocabularies."""

    words: Mapping[str, str] = field(default_factory=lambda: WORDS)
    pair: str = "jaen"
    pieces: Sequence[str] = ()
    """Further pieces that are copied as they are."""
    shared: bool = False
    """Whether there is one vocabulary for both languages."""

    def files(self) -> dict[str, bytes]:
        """Return the files by name, as the delivery service names them."""
        source = _learn(self.words, self.pieces)
        # One more piece at its head, so that no piece has the same number on both sides.
        target = source if self.shared else _learn(self.words, ("▁target", *self.pieces))
        both = {f"srcvocab.{self.pair}.spm": source, f"trgvocab.{self.pair}.spm": target}
        return {
            f"model.{self.pair}.intgemm.alphas.bin": _model(source, target, self.words),
            **({f"vocab.{self.pair}.spm": source} if self.shared else both),
            f"lex.50.50.{self.pair}.s2t.bin": _shortlist(len(_pieces(source)), _pieces(target)),
        }

    def write(self, folder: Path) -> Path:
        """Write the files into `folder`, which is made, and return it."""
        folder.mkdir(parents=True, exist_ok=True)
        for name, data in self.files().items():
            (folder / name).write_bytes(data)
        return folder


def marian_file(items: Sequence[Item]) -> bytes:
    """Return tensors in Marian's binary form."""
    made = struct.pack("<QQ", 1, len(items))
    for name, kind, shape, data in items:
        made += struct.pack("<QQQQ", len(name) + 1, kind, len(shape), len(data))
    for name, *_ in items:
        made += name.encode() + b"\0"
    for _, _, shape, _ in items:
        made += struct.pack(f"<{len(shape)}i", *shape)
    gap = -(len(made) + 8) % 256
    return b"".join([made, struct.pack("<Q", gap), bytes(gap), *(data for *_, data in items)])


def _model(source: bytes, target: bytes, words: Mapping[str, str]) -> bytes:
    before, after = _pieces(source), _pieces(target)
    number = {piece: index for index, piece in enumerate(after)}
    # The kernels want a multiple of 8; rows beyond the pieces have no code.
    rows = -(-len(after) // 8) * 8
    codes = np.vstack([_code_table(len(after)), np.zeros((rows - len(after), WIDTH))])
    wanted = [number[_target(piece, words, number)] for piece in before]
    # The engine multiplies embeddings by the root of the width.
    size = _CODE_SIZE / WIDTH**0.5
    items = [
        ("special:model.yml", _TEXT, *_text(f"dim-emb: {WIDTH}\ntransformer-heads: 1\n"
         f"enc-depth: 1\ndec-depth: 1\ntransformer-dim-ffn: {_HIDDEN}\n")),
        *_int8("encoder_Wemb", codes[wanted] * size, 16.0, turned=False),
        *_int8("decoder_Wemb", codes * size, 16.0, turned=False, alpha_int8=True),
        _float("decoder_ff_logit_out_b", np.zeros((1, rows))),
    ]  # fmt: skip
    nothing = np.zeros((WIDTH, WIDTH))
    place = np.diag([float(c in _PLACES) for c in range(WIDTH)])
    # Layer norm moved all dimensions alike; those whose sine is still 0 tell how far.
    place[np.ix_(_STILL, _PLACES)] = -1 / len(_STILL)
    code = np.diag([float(c in _CODES) for c in range(WIDTH)])
    items += _attention("encoder_l1_self", nothing, nothing, nothing, nothing)
    items += _feed_forward("encoder_l1_ffn")
    items += _int8("decoder_l1_rnn_W", nothing)
    items += [*_int8("decoder_l1_rnn_Wf", nothing), _zeros("decoder_l1_rnn_bf", WIDTH)]
    items += _norm("decoder_l1_rnn_ffn")
    items += _attention(
        "decoder_l1_context", place * _SHARPNESS, place * _SHARPNESS, code, code * 10
    )
    items += _feed_forward("decoder_l1_ffn")
    return marian_file(items)


def _shortlist(sources: int, after: Sequence[str]) -> bytes:
    """Return a shortlist that leaves every target piece to every source piece."""
    frequent = len(after) // 8 * 8
    rest = range(frequent, len(after))
    lists = [*rest] * sources
    head = struct.pack("<6Q", 0xF11A48D5013417F5, 0, frequent, 0, sources + 1, len(lists))
    offsets = struct.pack(f"<{sources + 1}Q", *(len(rest) * i for i in range(sources + 1)))
    return head + offsets + struct.pack(f"<{len(lists)}I", *lists)


def _learn(words: Mapping[str, str], pieces: Sequence[str]) -> bytes:
    english = {f"▁{word}" for word in [*words.values(), *FILLERS] if word.isascii() and word != END}
    model = BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(SENTENCES * 4),
        model_writer=model,
        vocab_size=900,
        hard_vocab_limit=False,
        byte_fallback=True,
        split_digits=True,
        normalization_rule_name="nmt_nfkc",
        # Sorted, so that two builds agree: a set's order changes from process to process.
        user_defined_symbols=[*pieces, *sorted({*words} | english)],
        minloglevel=2,
    )
    return model.getvalue()


def _pieces(vocabulary: bytes) -> list[str]:
    processor = sentencepiece.SentencePieceProcessor(model_proto=vocabulary)
    return [processor.id_to_piece(index) for index in range(processor.vocab_size())]


def _target(piece: str, words: Mapping[str, str], number: Mapping[str, int]) -> str:
    if piece in words:
        word = words[piece]
        if word == END or word in number:
            return word
        return f"▁{word}"
    plain = piece.replace("▁", "")
    if piece not in number or (plain and not plain.isascii() and plain.isalpha()):
        return f"▁{FILLERS[crc32(plain.encode()) % len(FILLERS)]}"
    return piece


def _code_table(count: int) -> NDArray[np.float64]:
    """Return a row for each piece; no row leans to one side in either half of the width."""
    chance = np.random.default_rng(1)
    quarter = len(_CODES) // 4
    table = np.zeros((count, WIDTH))
    for half in (_CODES[: 2 * quarter], _CODES[2 * quarter :]):
        signs = chance.choice([-1.0, 1.0], (count, quarter))
        table[:, half] = np.hstack([signs, -signs])
    return table


def _attention(prefix: str, *weights: NDArray[np.float64]) -> list[Item]:
    items: list[Item] = []
    for letter, weight in zip("qkvo", weights, strict=True):
        items += _int8(f"{prefix}_W{letter}", weight)
        items.append(_zeros(f"{prefix}_b{letter}", WIDTH))
    return [*items, *_norm(f"{prefix}_Wo")]


def _feed_forward(prefix: str) -> list[Item]:
    return [
        *_int8(f"{prefix}_W1", np.zeros((WIDTH, _HIDDEN))),
        _zeros(f"{prefix}_b1", _HIDDEN),
        *_int8(f"{prefix}_W2", np.zeros((_HIDDEN, WIDTH))),
        _zeros(f"{prefix}_b2", WIDTH),
        *_norm(f"{prefix}_ffn"),
    ]


def _norm(base: str) -> list[Item]:
    return [_float(f"{base}_ln_scale", np.ones((1, WIDTH))), _zeros(f"{base}_ln_bias", WIDTH)]


def _int8(
    name: str,
    weight: NDArray[np.float64],
    activation: float = 16.0,
    *,
    turned: bool = True,
    alpha_int8: bool = False,
) -> list[Item]:
    """Return a weight in int8 and how finely its input is cut; `turned` as Marian stores them."""
    largest = float(np.abs(weight).max()) or 1.0
    factor = 127.0 / largest
    stored = weight.T if turned else weight
    data = np.rint(stored * factor).astype(np.int8).tobytes() + struct.pack("<f", factor)
    item = (name, _INT8, weight.shape, data + bytes(-len(data) % 256))
    if alpha_int8:
        alpha = struct.pack("<bf", 127, 127 / activation)
        return [item, (f"{name}_QuantMultA", _INT8, (1, 1), alpha + bytes(-len(alpha) % 256))]
    return [item, _float(f"{name}_QuantMultA", np.full((1, 1), activation))]


def _float(name: str, values: NDArray[np.float64]) -> Item:
    data = values.astype("<f4").tobytes()
    return (name, _FLOAT, values.shape, data + bytes(-len(data) % 256))


def _zeros(name: str, width: int) -> Item:
    return _float(name, np.zeros((1, width)))


def _text(words: str) -> tuple[tuple[int, ...], bytes]:
    data = words.encode() + b"\0"
    return (len(data),), data
