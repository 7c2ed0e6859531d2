"""The state of a training: made fresh, saved, restored, and the average of its weights alone."""

from __future__ import annotations

import os
from dataclasses import asdict, dataclass
from pathlib import Path

import torch

from training import model
from training.model import Weights
from training.settings import Settings


@dataclass
class Progress:
    """Where the training stands."""

    step: int = 0
    tokens: int = 0  # target tokens seen
    seconds: float = 0.0  # of training, over all calls
    passes: int = 0  # begun over the data, each with an order of its own
    batch: int = 0  # next of the running pass
    phase: int = 0

    def follow(self, other: Progress) -> None:
        """Takes over the place in the data."""
        self.tokens, self.passes = other.tokens, other.passes
        self.batch, self.phase = other.batch, other.phase


@dataclass
class State:
    """All that a checkpoint holds."""

    weights: Weights
    average: Weights
    optimizer: torch.optim.Optimizer
    progress: Progress


def fresh(settings: Settings, vocabulary: int) -> State:
    """The state before the first step."""
    device = settings.train.device
    weights = model.create(settings.model, vocabulary, settings.seed)
    weights = {name: tensor.to(device).requires_grad_() for name, tensor in weights.items()}
    average = {name: tensor.detach().clone() for name, tensor in weights.items()}
    matrices = [tensor for tensor in weights.values() if tensor.dim() > 1]
    vectors = [tensor for tensor in weights.values() if tensor.dim() == 1]
    optimizer = torch.optim.AdamW(
        [
            {"params": matrices, "weight_decay": settings.train.weight_decay},
            {"params": vectors, "weight_decay": 0.0},
        ],
        lr=settings.train.learning_rate,
        betas=(0.9, 0.98),
        eps=1e-9,
        fused=True,
    )
    return State(weights, average, optimizer, Progress())


def save(state: State, path: Path) -> None:
    """Writes a checkpoint; one that is cut off leaves the older one whole."""
    aside = path.with_suffix(".new")
    torch.save(
        {
            "weights": {name: tensor.detach() for name, tensor in state.weights.items()},
            "average": state.average,
            "optimizer": state.optimizer.state_dict(),
            "progress": asdict(state.progress),
        },
        aside,
    )
    with aside.open("rb") as file:
        os.fsync(file.fileno())
    aside.replace(path)


def restore(state: State, path: Path) -> None:
    """Fills a fresh state from a checkpoint. Only tensors and plain values are read."""
    found = torch.load(path, map_location=state.weights["embedding"].device, weights_only=True)
    with torch.no_grad():
        for name, tensor in found["weights"].items():
            state.weights[name].copy_(tensor)
            state.average[name].copy_(found["average"][name])
    state.optimizer.load_state_dict(found["optimizer"])
    state.progress = Progress(**found["progress"])


def averaged(path: Path) -> Weights:
    """The averaged weights of a checkpoint."""
    found = torch.load(path, map_location="cpu", weights_only=True)
    average: Weights = found["average"]
    return average


def keep(weights: Weights, path: Path) -> None:
    """Writes a checkpoint of averaged weights alone: to be converted, not to be resumed."""
    torch.save({"average": weights}, path)
