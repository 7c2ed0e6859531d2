"""The state of a training: made fresh, saved, restored, and the weights that are shipped of it."""

from __future__ import annotations

import os
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import torch

from training import model
from training.batches import Place
from training.model import Weights
from training.optimiser import Optimiser
from training.settings import Settings


@dataclass
class Progress:
    """Where the training stands."""

    step: int = 0
    seconds: float = 0.0
    """Of training, over all calls."""
    place: Place = field(default_factory=Place)


@dataclass
class State:
    """All that a checkpoint holds."""

    weights: Weights
    optimiser: Optimiser
    progress: Progress


def fresh(settings: Settings, vocabulary: int, start: Weights | None = None) -> State:
    """The state before the first step, with random weights or those of an earlier training.

    Raises ValueError if the earlier ones are of another network.
    """
    made = model.create(settings.model, vocabulary, settings.seed)
    if start is not None:
        if _shapes(start) != _shapes(made):
            raise ValueError("The weights to start from are of another shape than [model] says.")
        made = start
    weights = {name: tensor.to(settings.train.device, copy=True) for name, tensor in made.items()}
    return State(weights, Optimiser(weights, settings.train), Progress())


def _shapes(weights: Weights) -> dict[str, tuple[int, ...]]:
    return {name: tuple(tensor.shape) for name, tensor in weights.items()}


def save(state: State, path: Path) -> None:
    """Writes a checkpoint; one that is cut off leaves the older one whole."""
    aside = path.with_suffix(".new")
    found = {"weights": state.weights, "progress": asdict(state.progress)}
    torch.save({**found, **state.optimiser.state()}, aside)
    with aside.open("rb") as file:
        os.fsync(file.fileno())
    aside.replace(path)


def restore(state: State, path: Path) -> None:
    """Fills a fresh state from a checkpoint. Only tensors and plain values are read."""
    device = state.weights["embedding"].device
    found = torch.load(path, map_location=device, weights_only=True)
    for name, tensor in found["weights"].items():
        state.weights[name].copy_(tensor)
    state.optimiser.restore(found)
    state.progress = _progress(found)


def progress(path: Path) -> Progress:
    """Where the training of a checkpoint stands; touches no device."""
    return _progress(torch.load(path, map_location="cpu", weights_only=True, mmap=True))


def _progress(found: dict[str, Any]) -> Progress:
    told = found["progress"]
    return Progress(told["step"], told["seconds"], Place(**told["place"]))


def keep(weights: Weights, path: Path) -> None:
    """Writes weights alone: to be converted, not to be gone on from."""
    torch.save({name: tensor.detach().cpu() for name, tensor in weights.items()}, path)


def best(folder: Path) -> Weights:
    """The weights that are to be shipped: those kept at a training's end, else its average."""
    kept = folder / "best.pt"
    if kept.exists():
        found: Weights = torch.load(kept, map_location="cpu", weights_only=True)
        return found
    average: Weights = torch.load(folder / "checkpoint.pt", map_location="cpu", weights_only=True)[
        "average"
    ]
    return average
