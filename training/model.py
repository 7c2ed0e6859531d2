"""The network: a pre-norm encoder-decoder as plain functions over a dictionary of tensors.

Functions, not modules: the average of the weights, the checkpoint and the conversion are then
all the same dictionary. The shapes follow CTranslate2, so that the conversion is exact.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional

from training.settings import Model
from training.tokenizer import PAD

Weights = dict[str, Tensor]
MOST_POSITIONS = 1024
HIDDEN = -1e4  # added to the scores of places that must not be looked at


def create(shape: Model, vocabulary: int, seed: int) -> Weights:
    """New random weights in float32."""
    chance = torch.Generator().manual_seed(seed)
    width, inner = shape.width, shape.feed_forward
    weights: Weights = {"embedding": torch.randn(vocabulary, width, generator=chance)}
    weights["embedding"] *= width**-0.5
    weights["embedding"][PAD] = 0

    def linear(name: str, outputs: int, inputs: int, gain: float = 1.0) -> None:
        limit = gain * math.sqrt(6 / (inputs + width))
        weights[f"{name}.w"] = torch.empty(outputs, inputs).uniform_(
            -limit, limit, generator=chance
        )
        weights[f"{name}.b"] = torch.zeros(outputs)

    def norm(name: str) -> None:
        weights[f"{name}.g"] = torch.ones(width)
        weights[f"{name}.b"] = torch.zeros(width)

    for stack, layers in (("enc", shape.encoder_layers), ("dec", shape.decoder_layers)):
        # What is added to the stream starts small, so that a deep stack starts calm.
        gain = (2 * layers) ** -0.5
        for layer in range(layers):
            at = f"{stack}.{layer}"
            norm(f"{at}.self.norm")
            linear(f"{at}.self.qkv", 3 * width, width)
            linear(f"{at}.self.out", width, width, gain)
            if stack == "dec":
                norm(f"{at}.cross.norm")
                linear(f"{at}.cross.q", width, width)
                linear(f"{at}.cross.kv", 2 * width, width)
                linear(f"{at}.cross.out", width, width, gain)
            norm(f"{at}.ffn.norm")
            linear(f"{at}.ffn.in", inner, width)
            linear(f"{at}.ffn.out", width, inner, gain)
        norm(f"{stack}.norm")
    weights["output.b"] = torch.zeros(vocabulary)
    return weights


def positions(length: int, width: int) -> Tensor:
    """Sinusoidal positions as CTranslate2 makes them: from 1, all sines, then all cosines."""
    half = width // 2
    steps = torch.exp(torch.arange(half) * (-math.log(10000) / (half - 1)))
    angles = torch.arange(1, length + 1).unsqueeze(1) * steps.unsqueeze(0)
    return torch.cat([torch.sin(angles), torch.cos(angles)], dim=1)


def _norm(weights: Weights, name: str, x: Tensor) -> Tensor:
    return functional.layer_norm(x, x.shape[-1:], weights[f"{name}.g"], weights[f"{name}.b"], 1e-5)


def _linear(weights: Weights, name: str, x: Tensor) -> Tensor:
    return functional.linear(x, weights[f"{name}.w"], weights[f"{name}.b"])


def _heads(x: Tensor, heads: int) -> Tensor:
    rows, length, width = x.shape
    return x.reshape(rows, length, heads, width // heads).transpose(1, 2)


def _attend(q: Tensor, k: Tensor, v: Tensor, heads: int, mask: Tensor) -> Tensor:
    q, k, v = _heads(q, heads), _heads(k, heads), _heads(v, heads)
    if q.device.type == "cpu":
        # Four times faster there, in bf16, than the fused attention and its backward.
        scores = q @ k.transpose(-1, -2) * q.shape[-1] ** -0.5 + mask
        mixed = torch.softmax(scores, dim=-1) @ v
    else:
        mixed = functional.scaled_dot_product_attention(q, k, v, attn_mask=mask)
    return mixed.transpose(1, 2).flatten(2)


def _dropped(x: Tensor, drop: float) -> Tensor:
    # Not `training=drop > 0`: compiled for any number, that is no plain truth value.
    return functional.dropout(x, drop) if drop else x


def _self_attention(weights: Weights, x: Tensor, heads: int, mask: Tensor, drop: float) -> Tensor:
    inside = _norm(weights, "self.norm", x)
    q, k, v = _linear(weights, "self.qkv", inside).chunk(3, dim=-1)
    return x + _dropped(_linear(weights, "self.out", _attend(q, k, v, heads, mask)), drop)


def _feed_forward(weights: Weights, x: Tensor, drop: float) -> Tensor:
    inner = functional.relu(_linear(weights, "ffn.in", _norm(weights, "ffn.norm", x)))
    return x + _dropped(_linear(weights, "ffn.out", inner), drop)


def encoder_layer(weights: Weights, x: Tensor, heads: int, mask: Tensor, drop: float) -> Tensor:
    """One layer of the encoder, given its own weights."""
    return _feed_forward(weights, _self_attention(weights, x, heads, mask, drop), drop)


def decoder_layer(
    weights: Weights,
    x: Tensor,
    heads: int,
    *,
    causal: Tensor,
    memory: Tensor,
    mask: Tensor,
    drop: float,
) -> Tensor:
    """One layer of the decoder, given its own weights, the encoder's output and its mask."""
    x = _self_attention(weights, x, heads, causal, drop)
    q = _linear(weights, "cross.q", _norm(weights, "cross.norm", x))
    k, v = _linear(weights, "cross.kv", memory).chunk(2, dim=-1)
    x = x + _dropped(_linear(weights, "cross.out", _attend(q, k, v, heads, mask)), drop)
    return _feed_forward(weights, x, drop)


@dataclass(frozen=True)
class Layers:
    """The two kinds of layers, as they are or compiled: each kind once, for all its layers."""

    encoder: Callable[..., Tensor] = encoder_layer
    decoder: Callable[..., Tensor] = decoder_layer


PLAIN = Layers()


def _of_layer(weights: Weights, at: str) -> Weights:
    return {name[len(at) :]: tensor for name, tensor in weights.items() if name.startswith(at)}


def states(
    weights: Weights,
    shape: Model,
    source: Tensor,
    given: Tensor,
    *,
    table: Tensor,
    drop: float = 0.0,
    layers: Layers = PLAIN,
) -> Tensor:
    """What the decoder knows at each place of `given`, (rows * length, width)."""
    memory = _embed(weights, source, table, drop)
    mask = _source_mask(source, memory.dtype)
    for number in range(shape.encoder_layers):
        own = _of_layer(weights, f"enc.{number}.")
        memory = layers.encoder(own, memory, shape.heads, mask, drop)
    memory = _norm(weights, "enc.norm", memory)
    x = _embed(weights, given, table, drop)
    causal = torch.full((given.shape[1], given.shape[1]), HIDDEN, dtype=x.dtype, device=x.device)
    causal = causal.triu(1)
    for number in range(shape.decoder_layers):
        own = _of_layer(weights, f"dec.{number}.")
        x = layers.decoder(own, x, shape.heads, causal=causal, memory=memory, mask=mask, drop=drop)
    return _norm(weights, "dec.norm", x).flatten(0, 1)


def _embed(weights: Weights, ids: Tensor, table: Tensor, drop: float) -> Tensor:
    embedding = weights["embedding"]
    x = functional.embedding(ids, embedding) * embedding.shape[1] ** 0.5
    x = x + table[: ids.shape[1]].to(x.dtype)
    return _dropped(x, drop)


def _source_mask(source: Tensor, dtype: torch.dtype) -> Tensor:
    hidden = torch.zeros(source.shape, dtype=dtype, device=source.device)
    hidden = hidden.masked_fill(source == PAD, HIDDEN)
    return hidden[:, None, None, :]


def scores(weights: Weights, found: Tensor) -> Tensor:
    """Scores over the vocabulary; the embedding is the projection, too."""
    return functional.linear(found, weights["embedding"], weights["output.b"])


OutputGradients = tuple[Tensor, Tensor, Tensor, Tensor]


def output_gradients(
    weights: Weights, found: Tensor, wanted: Tensor, *, smoothing: float, scale: Tensor
) -> OutputGradients:
    """Label-smoothed cross-entropy of a few hundred states, and its gradients by hand.

    By hand and in parts, because the scores over the vocabulary are the largest array of all:
    in the cache this takes half the time that autograd takes. The gradient is of the states' own
    type: in bf16 a chance near 1 is exact to 0.004. The scale is a tensor, because a number that
    changes with each step would be compiled anew each time.

    Returns the plain cross-entropy summed over the wanted pieces, and the gradients, times
    `scale`, of the smoothed one: for the states, the embedding and the bias.
    """
    logits = scores(weights, found)
    vocabulary = logits.shape[-1]
    gradient = torch.softmax(logits, dim=-1)
    place = wanted.unsqueeze(1)
    counted = place != PAD
    right = gradient.gather(1, place)
    cross_entropy = -(right.float().clamp_min(1e-30).log() * counted).sum()
    gradient -= smoothing / vocabulary
    gradient.scatter_add_(1, place, torch.full_like(right, smoothing - 1))
    gradient *= (counted * scale).to(gradient.dtype)
    return (
        cross_entropy,
        gradient @ weights["embedding"],
        gradient.t() @ found,
        # As a product: a sum would first copy the largest array of all into float32.
        (gradient.new_ones(1, len(gradient)) @ gradient).squeeze(0),
    )


def consistent_gradients(
    weights: Weights,
    found: Tensor,
    wanted: Tensor,
    *,
    smoothing: float,
    scale: Tensor,
    alpha: float,
) -> OutputGradients:
    """The same for states that come in twos, seen with different dropout: R-Drop.

    To the mean of the two cross-entropies comes alpha/4 times both divergences of the one
    prediction from the other. With many passes over little text this is what keeps the network
    from learning by heart.
    """
    logits = scores(weights, found).unflatten(0, (-1, 2))
    vocabulary = logits.shape[-1]
    known = torch.log_softmax(logits, dim=-1, dtype=torch.float32)
    chances = known.exp()
    place = wanted[:, None, None].expand(-1, 2, 1)
    counted = place != PAD
    cross_entropy = -(known.gather(2, place) * counted).sum() / 2
    further = known - known.flip(1)
    divergence = (chances * further).sum(-1, keepdim=True)
    gradient = chances * (0.5 + alpha / 4 * (1 + further - divergence))
    gradient = gradient - alpha / 4 * chances.flip(1) - 0.5 * smoothing / vocabulary
    right = torch.full_like(place, 0.5 * (smoothing - 1), dtype=torch.float32)
    gradient = gradient.scatter_add(2, place, right)
    gradient = (gradient * (counted * scale)).to(logits.dtype).flatten(0, 1)
    return (
        cross_entropy,
        gradient @ weights["embedding"],
        gradient.t() @ found,
        gradient.sum(0, dtype=torch.float32),
    )
