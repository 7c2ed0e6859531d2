"""Makes a CTranslate2 model, quantised to int8, of the averaged weights of a checkpoint."""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

import ctranslate2
import numpy as np
import numpy.typing as npt
from ctranslate2.specs.common_spec import LayerNormSpec, LinearSpec

from training.model import Weights
from training.settings import Model
from training.tokenizer import START, STOP, UNKNOWN

Array = npt.NDArray[np.float32]


def specification(weights: Weights, shape: Model) -> ctranslate2.specs.TransformerSpec:
    """The network as CTranslate2 describes it."""
    arrays = {name: tensor.float().numpy() for name, tensor in weights.items()}
    spec = ctranslate2.specs.TransformerSpec.from_config(
        (shape.encoder_layers, shape.decoder_layers), shape.heads, pre_norm=True
    )
    # Every array is a copy: optimize() quantises in place, and the embedding stands in three
    # places. It finds the equal ones again and stores them once.
    spec.encoder.embeddings[0].weight = arrays["embedding"].copy()
    spec.decoder.embeddings.weight = arrays["embedding"].copy()
    spec.decoder.projection.weight = arrays["embedding"].copy()
    spec.decoder.projection.bias = arrays["output.b"].copy()
    for stack, target in (("enc", spec.encoder), ("dec", spec.decoder)):
        _norm(arrays, f"{stack}.norm", target.layer_norm)
        for number, layer in enumerate(target.layer):
            at = f"{stack}.{number}"
            _norm(arrays, f"{at}.self.norm", layer.self_attention.layer_norm)
            _linear(arrays, f"{at}.self.qkv", layer.self_attention.linear[0])
            _linear(arrays, f"{at}.self.out", layer.self_attention.linear[1])
            if stack == "dec":
                _norm(arrays, f"{at}.cross.norm", layer.attention.layer_norm)
                for place, part in enumerate(("q", "kv", "out")):
                    _linear(arrays, f"{at}.cross.{part}", layer.attention.linear[place])
            _norm(arrays, f"{at}.ffn.norm", layer.ffn.layer_norm)
            _linear(arrays, f"{at}.ffn.in", layer.ffn.linear_0)
            _linear(arrays, f"{at}.ffn.out", layer.ffn.linear_1)
    return spec


def _norm(arrays: Mapping[str, Array], name: str, target: LayerNormSpec) -> None:
    target.gamma, target.beta = arrays[f"{name}.g"].copy(), arrays[f"{name}.b"].copy()


def _linear(arrays: Mapping[str, Array], name: str, target: LinearSpec) -> None:
    target.weight, target.bias = arrays[f"{name}.w"].copy(), arrays[f"{name}.b"].copy()


def convert(
    weights: Weights,
    shape: Model,
    pieces: Sequence[str],
    folder: Path,
    quantization: str | None = "int8",
) -> None:
    """Writes the model into a folder, in place of what lay there."""
    spec = specification(weights, shape)
    spec.register_source_vocabulary(list(pieces))
    spec.register_target_vocabulary(list(pieces))
    spec.config.bos_token = pieces[START]
    spec.config.eos_token = pieces[STOP]
    spec.config.unk_token = pieces[UNKNOWN]
    spec.config.decoder_start_token = spec.config.bos_token
    spec.config.add_source_bos = False
    # Argos hands over the source without an end mark; the network was trained with one.
    spec.config.add_source_eos = True
    spec.validate()
    spec.optimize(quantization=quantization)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    spec.save(str(folder))
