"""The network: a pre-norm encoder-decoder as plain functions over a dictionary of tensors.

Functions, not modules: the average of the weights, the checkpoint and the conversion are then
all the same dictionary. The shapes follow CTranslate2, so that the conversion is exact. Sentences
of all lengths lie end to end in one row (training/batches.py): only attention knows of them.
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


@dataclass(frozen=True)
class Row:
    """One side of a batch on the device: ids, their places, where sentences begin and end."""

    ids: Tensor
    places: Tensor
    starts: Tensor


@dataclass(frozen=True)
class View:
    """What looks at what: the starts of the asking sentences and of those asked."""

    asking: Tensor
    asked: Tensor
    causal: bool = False
    """Whether a place sees only those before it, and itself."""


Attention = Callable[[Tensor, Tensor, Tensor, View], Tensor]
"""Of q, k, v, each (places, heads, width of a head)."""


def flash_attention(longest: int) -> Attention:
    """The kernel for sentences of any length, up to `longest` pieces; needs a GPU and bf16."""

    def attend(q: Tensor, k: Tensor, v: Tensor, view: View) -> Tensor:
        found: Tensor = torch.ops.aten._flash_attention_forward(
            q, k, v, view.asking, view.asked, longest, longest, 0.0, view.causal, False
        )[0]
        return found

    return attend


def padded_attention(q: Tensor, k: Tensor, v: Tensor, view: View) -> Tensor:
    """The same by plain products, each sentence in a row of its own: what a CPU does best."""
    # Where nothing asks there is no row.
    kept = view.asking[1:] > view.asking[:-1]
    asking, asked = _grid(view.asking, kept), _grid(view.asked, kept)
    # Heads before places: (sentences, heads, places, width of a head).
    queries = q[asking.index].transpose(1, 2)
    keys, values = k[asked.index].transpose(1, 2), v[asked.index].transpose(1, 2)
    scores = queries @ keys.transpose(-1, -2) * q.shape[-1] ** -0.5
    hidden = ~asked.inside[:, None, None, :]
    if view.causal:
        places = torch.arange(asked.inside.shape[1], device=q.device)
        hidden = hidden | (places[None, :] > places[: asking.inside.shape[1], None])
    mixed = torch.softmax(scores.masked_fill(hidden, HIDDEN), dim=-1) @ values
    return mixed.transpose(1, 2)[asking.inside]


@dataclass(frozen=True)
class _Grid:
    index: Tensor
    """Of each sentence and place in it, the place in the flat row."""
    inside: Tensor
    """Whether the sentence is as long as that."""


def _grid(starts: Tensor, kept: Tensor) -> _Grid:
    first, lengths = starts[:-1][kept].long(), (starts[1:] - starts[:-1])[kept].long()
    places = torch.arange(int(lengths.max()), device=starts.device)
    inside = places < lengths[:, None]
    return _Grid(torch.where(inside, first[:, None] + places, 0), inside)


@dataclass(frozen=True)
class Network:
    """How the weights are put to use: the shape, the kernel, the type of numbers, dropout."""

    shape: Model
    attend: Attention = padded_attention
    dtype: torch.dtype = torch.float32
    drop: float = 0.0

    def states(self, weights: Weights, source: Row, given: Row, table: Tensor) -> Tensor:
        """What the decoder knows at each place of `given`: (places, width)."""
        x = self._embed(weights, source, table)
        for number in range(self.shape.encoder_layers):
            at = f"enc.{number}"
            x = self._self_attention(weights, at, x, View(source.starts, source.starts))
            x = self._feed_forward(weights, at, x)
        memory = self._norm(weights, "enc.norm", x)
        x = self._embed(weights, given, table)
        for number in range(self.shape.decoder_layers):
            at = f"dec.{number}"
            own = View(given.starts, given.starts, causal=True)
            x = self._self_attention(weights, at, x, own)
            across = View(given.starts, source.starts)
            x = self._cross_attention(weights, at, x, memory, across)
            x = self._feed_forward(weights, at, x)
        return self._norm(weights, "dec.norm", x)

    def scores(self, weights: Weights, found: Tensor) -> Tensor:
        """Scores over the vocabulary in float32; the embedding is the projection, too."""
        embedding = weights["embedding"].to(self.dtype)
        return functional.linear(found, embedding, weights["output.b"].to(self.dtype)).float()

    def losses(
        self,
        weights: Weights,
        source: Row,
        given: Row,
        wanted: Tensor,
        *,
        table: Tensor,
        smoothing: float,
    ) -> tuple[Tensor, Tensor]:
        """The label-smoothed cross-entropy per wanted piece, and the plain one, detached."""
        scores = self.scores(weights, self.states(weights, source, given, table))
        counted = (wanted != PAD).float()
        total = counted.sum().clamp_min(1)
        whole = torch.logsumexp(scores, -1)
        right = scores.gather(1, wanted[:, None]).squeeze(1)
        plain = ((whole - right) * counted).sum() / total
        even = ((whole - scores.mean(-1)) * counted).sum() / total
        return (1 - smoothing) * plain + smoothing * even, plain.detach()

    def _embed(self, weights: Weights, row: Row, table: Tensor) -> Tensor:
        embedding = weights["embedding"]
        x = functional.embedding(row.ids, embedding) * embedding.shape[1] ** 0.5
        return self._dropped((x + table[row.places]).to(self.dtype))

    def _self_attention(self, weights: Weights, at: str, x: Tensor, view: View) -> Tensor:
        inside = self._norm(weights, f"{at}.self.norm", x)
        q, k, v = self._linear(weights, f"{at}.self.qkv", inside).chunk(3, dim=-1)
        mixed = self._attended(q, k, v, view)
        return x + self._dropped(self._linear(weights, f"{at}.self.out", mixed))

    def _cross_attention(
        self, weights: Weights, at: str, x: Tensor, memory: Tensor, view: View
    ) -> Tensor:
        q = self._linear(weights, f"{at}.cross.q", self._norm(weights, f"{at}.cross.norm", x))
        k, v = self._linear(weights, f"{at}.cross.kv", memory).chunk(2, dim=-1)
        mixed = self._attended(q, k, v, view)
        return x + self._dropped(self._linear(weights, f"{at}.cross.out", mixed))

    def _feed_forward(self, weights: Weights, at: str, x: Tensor) -> Tensor:
        inside = self._norm(weights, f"{at}.ffn.norm", x)
        inner = functional.relu(self._linear(weights, f"{at}.ffn.in", inside))
        return x + self._dropped(self._linear(weights, f"{at}.ffn.out", inner))

    def _attended(self, q: Tensor, k: Tensor, v: Tensor, view: View) -> Tensor:
        q, k, v = (x.view(len(x), self.shape.heads, -1) for x in (q, k, v))
        return self.attend(q, k, v, view).flatten(1)

    def _norm(self, weights: Weights, name: str, x: Tensor) -> Tensor:
        gain, bias = weights[f"{name}.g"].to(x.dtype), weights[f"{name}.b"].to(x.dtype)
        return functional.layer_norm(x, x.shape[-1:], gain, bias, 1e-5)

    def _linear(self, weights: Weights, name: str, x: Tensor) -> Tensor:
        weight, bias = weights[f"{name}.w"].to(self.dtype), weights[f"{name}.b"].to(self.dtype)
        return functional.linear(x, weight, bias)

    def _dropped(self, x: Tensor) -> Tensor:
        return functional.dropout(x, self.drop) if self.drop else x


def attention_error(attend: Attention, device: str, dtype: torch.dtype) -> float:
    """The largest relative error of a kernel and its gradients against plain products."""
    chance = torch.Generator().manual_seed(1)

    def drawn(*size: int) -> Tensor:
        return torch.randn(*size, generator=chance).to(device, dtype).requires_grad_()

    q, k, v = drawn(300, 4, 64), drawn(300, 4, 64), drawn(300, 4, 64)
    starts = torch.tensor([0, 100, 180, 300, 300], device=device, dtype=torch.int32)
    others = torch.tensor([0, 90, 200, 300, 300], device=device, dtype=torch.int32)
    worst = 0.0
    for causal in (False, True):
        view = View(starts, starts if causal else others, causal)
        toward = drawn(300, 4, 64).detach()
        results = []
        for kernel in (attend, padded_attention):
            found = kernel(q, k, v, view)
            results.append((found, *torch.autograd.grad(found, (q, k, v), toward)))
        for one, other in zip(*results, strict=True):
            error = (one.float() - other.float()).norm() / other.float().norm()
            worst = max(worst, float(error.detach()))
    return worst
