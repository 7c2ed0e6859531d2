"""Muon for the hidden matrices, AdamW for the rest, and the running average of all weights."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor

from training.model import Weights
from training.settings import Train

MOMENTUM = 0.95
STEPS = 5
FACTORS = (3.4445, -4.7750, 2.0315)
"""Of Newton and Schulz's iteration: they bring every singular value near 1 in few steps."""
UPDATE = 0.2
"""Size of an update's numbers, as AdamW's usually have."""


def orthogonal(matrices: Tensor) -> Tensor:
    """The matrices (…, rows, columns) with all their singular values brought near 1."""
    rows, columns = matrices.shape[-2:]
    if rows > columns:
        found: Tensor = orthogonal(matrices.mT).mT
        return found
    first, second, third = FACTORS
    x: Tensor = matrices / (matrices.norm(dim=(-2, -1), keepdim=True) + 1e-7)
    for _ in range(STEPS):
        square = x @ x.mT
        x = first * x + (second * square + third * (square @ square)) @ x
    return x


def parts_of(name: str, rows: int, width: int) -> int:
    """How many matrices of their own a hidden weight is: q, k and v lie on top of each other."""
    return rows // width if name.endswith((".qkv.w", ".kv.w")) else 1


class Optimiser:
    """Updates the weights in place, and their average after them."""

    def __init__(self, weights: Weights, train: Train) -> None:
        self.train = train
        self._names = list(weights)
        self._weights = list(weights.values())
        self.average = {name: tensor.detach().clone() for name, tensor in weights.items()}
        hidden = [n for n, tensor in weights.items() if tensor.dim() == 2 and n != "embedding"]
        self._hidden = hidden
        self._matrices = [weights[name] for name in hidden]
        self._momentum = [torch.zeros_like(tensor) for tensor in self._matrices]
        self._others = [name for name in self._names if name not in set(hidden)]
        rest = [weights[name] for name in self._others]
        self._adam = torch.optim.AdamW(
            rest,
            lr=train.adam_rate,
            betas=(0.9, 0.98),
            eps=1e-9,
            weight_decay=0.0,
            fused=rest[0].is_cuda,
        )
        # Matrices of one shape are made orthogonal together.
        self._groups: dict[tuple[int, int], list[tuple[int, int]]] = {}
        width = weights["embedding"].shape[1]
        for place, name in enumerate(hidden):
            rows, columns = weights[name].shape
            parts = parts_of(name, rows, width)
            self._groups.setdefault((rows // parts, columns), []).append((place, parts))

    def step(self, gradients: list[Tensor], rate: float, newest: float) -> Tensor:
        """One update with the gradients of all weights, in their order.

        `rate`, from 0 to 1, is the place in the schedule, `newest` the share of the new weights
        in the average. Returns the norm of the gradients before they were clipped.
        """
        with torch.no_grad():
            return self._step(gradients, rate, newest)

    def _step(self, gradients: list[Tensor], rate: float, newest: float) -> Tensor:
        norm: Tensor = torch.stack(torch._foreach_norm(gradients)).norm()
        torch._foreach_mul_(gradients, torch.clamp(self.train.clip / (norm + 1e-6), max=1.0))
        of = dict(zip(self._names, gradients, strict=True))
        self._update_hidden([of[name] for name in self._hidden], self.train.muon_rate * rate)
        for name, tensor in zip(self._others, self._adam.param_groups[0]["params"], strict=True):
            tensor.grad = of[name]
        self._adam.param_groups[0]["lr"] = self.train.adam_rate * rate
        self._adam.step()
        torch._foreach_lerp_(list(self.average.values()), self._weights, newest)
        return norm

    def _update_hidden(self, gradients: list[Tensor], rate: float) -> None:
        torch._foreach_lerp_(self._momentum, gradients, 1 - MOMENTUM)
        # Nesterov's: where the momentum will have led.
        updates = torch._foreach_lerp(gradients, self._momentum, MOMENTUM)
        torch._foreach_mul_(self._matrices, 1 - rate * self.train.decay)
        for (rows, columns), members in self._groups.items():
            stack = torch.cat([updates[at].view(parts, rows, columns) for at, parts in members])
            if stack.is_cuda:
                stack = stack.bfloat16()
            stack = orthogonal(stack).float() * (-UPDATE * max(rows, columns) ** 0.5 * rate)
            torch._foreach_add_(
                [self._matrices[at].view(parts, rows, columns) for at, parts in members],
                list(torch.split(stack, [parts for _, parts in members])),
            )

    def state(self) -> dict[str, Any]:
        """All that a checkpoint needs to go on from here, the weights themselves aside."""
        return {
            "average": self.average,
            "momentum": self._momentum,
            "adam": self._adam.state_dict(),
        }

    def restore(self, found: dict[str, Any]) -> None:
        """Takes over what state() gave."""
        with torch.no_grad():
            for name, tensor in found["average"].items():
                self.average[name].copy_(tensor)
            for tensor, other in zip(self._momentum, found["momentum"], strict=True):
                tensor.copy_(other)
        self._adam.load_state_dict(found["adam"])
