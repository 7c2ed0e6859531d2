"""The translation package that is measured with: a real one, or one of random weights."""

import json
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import sentencepiece
from ctranslate2.specs import TransformerSpec
from measuring import Options
from numpy.typing import NDArray

from reader.resources import resource

Array = NDArray[np.float32]

OUTPUT = 32
"""Pieces that random weights give for each segment, about as many as a sentence has."""
LONGEST = 512
END = 4000.0
"""Outweighs all that random weights add up to."""


@dataclass(frozen=True)
class Shape:
    """The size of a network."""

    layers: int
    width: int
    heads: int
    vocabulary: int

    @property
    def name(self) -> str:
        """How the shape is told in the table."""
        return f"{self.layers}-{self.layers} d{self.width}"


ARGOS = Shape(layers=6, width=512, heads=8, vocabulary=32_000)
SMALL = Shape(layers=1, width=64, heads=2, vocabulary=4_000)


@dataclass(frozen=True)
class Chosen:
    """A package file and what to call it."""

    file: Path
    label: str


def choose_package(options: Options) -> Chosen:
    """Return the package named, else the shipped one, else one of random weights."""
    shipped = sorted(resource("packages").glob("*.argosmodel"))
    file = options.package or (shipped[0] if shipped else None)
    if file is not None:
        return Chosen(file, file.stem)
    shape = SMALL if options.quick else ARGOS
    target = options.scratch / "random.argosmodel"
    write_random_package(target, shape)
    return Chosen(target, f"random weights {shape.name}")


def write_random_package(target: Path, shape: Shape) -> None:
    """Write a package of random weights to the file `target`.

    It costs what a trained one of its shape costs, and gives `OUTPUT` words of no language for
    each sentence, whoever asks.
    """
    model = _learn_pieces(resource("sample", "article.md").read_text("utf-8"))
    processor = sentencepiece.SentencePieceProcessor(model_proto=model)
    known = [processor.id_to_piece(number) for number in range(processor.vocab_size())]
    pieces = [*known, *(f"▁w{number}" for number in range(shape.vocabulary - len(known)))]
    metadata = {
        "package_version": "0", "argos_version": "1.11", "from_code": "ja", "to_code": "en",
        "from_name": "Japanese", "to_name": "English", "type": "translate",
    }  # fmt: skip
    with TemporaryDirectory() as scratch, zipfile.ZipFile(target, "w") as archive:
        spec = _network(shape, pieces, len(known), processor.eos_id())
        spec.save(scratch)
        for file in Path(scratch).iterdir():
            archive.write(file, f"ja_en/model/{file.name}")
        archive.writestr("ja_en/sentencepiece.model", model)
        archive.writestr("ja_en/metadata.json", json.dumps(metadata))
        archive.writestr("ja_en/README.md", "# Random weights\n\nFor measuring only.\n")


def _learn_pieces(text: str) -> bytes:
    model = BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(text.splitlines()),
        model_writer=model,
        vocab_size=3000,
        hard_vocab_limit=False,
        byte_fallback=True,
        minloglevel=2,
    )
    return model.getvalue()


def _network(shape: Shape, pieces: Sequence[str], known: int, end: int) -> TransformerSpec:
    chance = np.random.default_rng(1)

    def random(*size: int) -> Array:
        return chance.standard_normal(size, np.float32) * np.float32(size[-1] ** -0.5)

    # The parts of a specification have no types of their own.
    def fill(linear: Any, out: int, into: int) -> None:  # noqa: ANN401
        linear.weight, linear.bias = random(out, into), np.zeros(out, np.float32)

    def neutral(norm: Any) -> None:  # noqa: ANN401
        norm.gamma, norm.beta = np.ones(width, np.float32), np.zeros(width, np.float32)

    width = shape.width
    embedding = random(len(pieces), width)
    embedding[end, 0] = END
    spec = TransformerSpec.from_config((shape.layers, shape.layers), shape.heads, pre_norm=True)
    spec.encoder.embeddings[0].weight = embedding.copy()
    spec.decoder.embeddings.weight = embedding.copy()
    spec.decoder.projection.weight = embedding.copy()
    # Only the invented words are written, nothing that would pass for an echo, and the end only
    # from the place on where the position fills the first number of the state.
    spec.decoder.projection.bias = np.zeros(len(pieces), np.float32)
    spec.decoder.projection.bias[:known] = -0.8 * END * width**0.5
    places = np.zeros((LONGEST, width), np.float32)
    places[OUTPUT:, 0] = END
    spec.decoder.position_encodings.encodings = places
    for side in (spec.encoder, spec.decoder):
        neutral(side.layer_norm)
        for layer in side.layer:
            for norm in (layer.self_attention.layer_norm, layer.ffn.layer_norm):
                neutral(norm)
            fill(layer.self_attention.linear[0], 3 * width, width)
            fill(layer.self_attention.linear[1], width, width)
            fill(layer.ffn.linear_0, 4 * width, width)
            fill(layer.ffn.linear_1, width, 4 * width)
    for layer in spec.decoder.layer:
        neutral(layer.attention.layer_norm)
        for place, out in enumerate((width, 2 * width, width)):
            fill(layer.attention.linear[place], out, width)
    spec.register_source_vocabulary(list(pieces))
    spec.register_target_vocabulary(list(pieces))
    spec.config.add_source_eos = True
    spec.validate()
    spec.optimize(quantization="int8")
    return spec
