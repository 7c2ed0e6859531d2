"""Builds a tiny real translation package: a SentencePiece model and a hand-made CTranslate2 one.

The network is a one-layer transformer whose weights are set by hand so that target position t
looks at source position t and gives the word that stands there in `words`; a piece that has no
Japanese in it is copied. So the package translates word by word, predictably, with the real parts,
and obeys English that was put into its input.
"""

import json
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from zlib import crc32

import numpy as np
import sentencepiece
from ctranslate2.specs import TransformerSpec
from numpy.typing import NDArray

Array = NDArray[np.float32]

END = "</s>"
WORDS: Mapping[str, str] = {
    "新しい": "new", "言語": "language", "モデル": "model", "は": "is", "が": "that", "を": "of",
    "の": "from", "に": "to", "学習": "learning", "推論": "inference", "強化": "strengthening",
    "蒸留": "distilling", "大規模": "large", "混合": "mixed", "エキスパート": "expert",
    "データ": "data", "使う": "uses", "高い": "high", "性能": "performance", "企業": "company",
    "研究": "research", "者": "person", "開発": "development", "した": "made", "する": "does",
    "技術": "technology", "公開": "published", "半分": "half", "億": "hundred-million",
    "年": "year", "万": "ten-thousand", "ドル": "dollars", "と": "and", "で": "by", "も": "also",
    "。": ".", "、": ",", "空": END, "谺": "谺",
}  # fmt: skip
"""Japanese word -> English piece. 空 ends the output at once, 谺 is left untranslated."""

FILLERS = ("so", "thus", "then", "yet", "well", "there", "here", "once", "still", "even", "now")
"""What Japanese without an entry in `words` becomes, chosen by the piece."""

SENTENCES = (
    "The company made the new language model public, and the weights of the model as well.",
    "A mixture of experts uses only a part of its parameters for each word that it reads.",
    "Reinforcement learning trains the model to reason before it gives an answer.",
    "Knowledge distillation moves what a large model has learned into a small one.",
    "新しい言語モデルは、大規模なデータを使う学習で高い性能を示した。",
    "企業は、推論の費用を半分にする技術を公開した。",
    "研究者は混合エキスパートと強化学習で蒸留したモデルを開発した。",
)
CODE = 48
"""Half the width of a piece's code; the codes of two pieces must be far apart."""
PLACE = 48
"""Half the width of a position's code."""
LONGEST = 400
"""Positions that the network knows."""


@dataclass(frozen=True)
class TinyPackage:
    """What to build; the defaults give a ja->en package like those of the Argos index."""

    words: Mapping[str, str] = field(default_factory=lambda: WORDS)
    folder: str = "ja_en"
    version: str = "1.0"
    metadata: Mapping[str, Any] = field(default_factory=dict)
    """Entries of metadata.json beside, or in place of, the usual ones."""
    pieces: Sequence[str] = ()
    """Further pieces, such as tags, that are copied as they are."""

    def write_folder(self, root: Path) -> Path:
        """Write the package's folder below `root` and return it."""
        folder = root / self.folder
        (folder / "model").mkdir(parents=True)
        _learn_pieces(folder, self.words, self.pieces)
        _write_model(folder, self.words)
        metadata = {
            "package_version": self.version, "argos_version": "1.11", "from_code": "ja",
            "from_name": "Japanese", "to_code": "en", "to_name": "English", "type": "translate",
            **self.metadata,
        }  # fmt: skip
        (folder / "metadata.json").write_text(json.dumps(metadata), encoding="utf-8")
        (folder / "README.md").write_text("# A tiny package\n\nFor tests.\n", encoding="utf-8")
        return folder

    def write_archive(self, path: Path) -> Path:
        """Write the package as one `.argosmodel` file to `path` and return it."""
        with TemporaryDirectory() as scratch:
            folder = self.write_folder(Path(scratch))
            with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
                for file in sorted(folder.rglob("*")):
                    archive.write(file, file.relative_to(scratch).as_posix())
        return path


def _learn_pieces(folder: Path, words: Mapping[str, str], pieces: Sequence[str]) -> None:
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
    (folder / "sentencepiece.model").write_bytes(model.getvalue())


def _write_model(folder: Path, words: Mapping[str, str]) -> None:
    processor = sentencepiece.SentencePieceProcessor(model_file=str(folder / "sentencepiece.model"))
    pieces = [processor.id_to_piece(index) for index in range(processor.vocab_size())]
    number = {piece: index for index, piece in enumerate(pieces)}
    targets = [number[_target(piece, words, number)] for piece in pieces]

    chance = np.random.default_rng(1)
    codes = _codes(chance, len(pieces), CODE)
    places = _codes(chance, LONGEST, PLACE)
    width = 2 * CODE + 2 * PLACE
    encodings = np.hstack([np.zeros((LONGEST, 2 * CODE)), places])
    # Every state has the mean 0 and one fixed length, so that layer norm only scales it.
    spec = TransformerSpec.from_config((1, 1), 1)
    for side in (spec.encoder, spec.decoder):
        side.scale_embeddings = False
        side.position_encodings.encodings = encodings.astype(np.float32)
        _neutral_norm(side.layer_norm, width)
        _silent_attention(side.layer[0].self_attention, width)
        _silent_feed_forward(side.layer[0].ffn, width)
    spec.encoder.embeddings[0].weight = _left(codes[targets], width)
    spec.decoder.embeddings.weight = np.zeros((len(pieces), width), np.float32)
    spec.decoder.projection.weight = _left(codes * 2, width)
    _look_at_same_place(spec.decoder.layer[0].attention, width)
    spec.register_source_vocabulary(pieces)
    spec.register_target_vocabulary(pieces)
    spec.config.add_source_eos = True
    spec.validate()
    spec.save(str(folder / "model"))


def _target(piece: str, words: Mapping[str, str], number: Mapping[str, int]) -> str:
    if piece in words:
        word = words[piece]
        return word if word in number and not word.isascii() else _piece_of(word, number)
    plain = piece.replace("▁", "")
    if plain and not plain.isascii() and plain.isalpha():
        return _piece_of(FILLERS[crc32(plain.encode()) % len(FILLERS)], number)
    return piece


def _piece_of(word: str, number: Mapping[str, int]) -> str:
    if word == END or (len(word) == 1 and word in number):
        return word
    return f"▁{word}"


def _codes(chance: np.random.Generator, count: int, half: int) -> NDArray[np.float64]:
    signs = chance.choice([-1.0, 1.0], (count, half))
    return np.hstack([signs, -signs])


def _left(codes: NDArray[np.float64], width: int) -> Array:
    full = np.zeros((len(codes), width), np.float32)
    full[:, : codes.shape[1]] = codes
    return full


def _neutral_norm(norm: Any, width: int) -> None:
    norm.gamma = np.ones(width, np.float32)
    norm.beta = np.zeros(width, np.float32)


def _linear(linear: Any, weight: NDArray[Any]) -> None:
    linear.weight = weight.astype(np.float32)
    linear.bias = np.zeros(len(weight), np.float32)


def _silent_attention(attention: Any, width: int) -> None:
    _neutral_norm(attention.layer_norm, width)
    _linear(attention.linear[0], np.zeros((3 * width, width)))
    _linear(attention.linear[1], np.zeros((width, width)))


def _silent_feed_forward(feed_forward: Any, width: int) -> None:
    _neutral_norm(feed_forward.layer_norm, width)
    _linear(feed_forward.linear_0, np.zeros((4, width)))
    _linear(feed_forward.linear_1, np.zeros((width, 4)))


def _look_at_same_place(attention: Any, width: int) -> None:
    _neutral_norm(attention.layer_norm, width)
    place = np.diag([0.0] * (2 * CODE) + [1.0] * (2 * PLACE))
    code = np.diag([1.0] * (2 * CODE) + [0.0] * (2 * PLACE))
    _linear(attention.linear[0], place * 10)
    _linear(attention.linear[1], np.vstack([place, code]))
    _linear(attention.linear[2], code * 2)
