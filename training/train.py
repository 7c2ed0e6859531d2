"""Trains the network: few fixed shapes, averaged weights, to be stopped and resumed at any time."""

from __future__ import annotations

import json
import math
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from queue import Queue
from threading import Thread
from typing import TypeVar

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor
from torch.fx.experimental import _config as shapes

from training import batches, checkpoint, model
from training.batches import Batch, Prepared
from training.checkpoint import Progress, State
from training.model import Weights
from training.settings import Phase, Settings

T = TypeVar("T")
Splits = npt.NDArray[np.uint16]
CHUNK = {"cpu": 512, "cuda": 16384}  # states whose scores over the vocabulary are held at once


def learning_rate(settings: Settings, progress: Progress) -> float:
    """The learning rate of the next step."""
    train = settings.train
    warm = min(1.0, (progress.step + 1) / train.warmup_steps)
    if train.schedule == "inverse-sqrt":
        late = math.sqrt(train.warmup_steps / max(progress.step, train.warmup_steps))
        return train.learning_rate * min(warm, late)
    done = 0.0
    if train.total_tokens:
        done = max(done, progress.tokens / train.total_tokens)
    if train.total_seconds:
        done = max(done, progress.seconds / train.total_seconds)
    return train.learning_rate * warm * max(0.01, 0.5 + 0.5 * math.cos(math.pi * min(1.0, done)))


def finished(settings: Settings, progress: Progress) -> bool:
    """Whether the planned end is reached; a schedule without an end never is."""
    train = settings.train
    return bool(
        (train.total_tokens and progress.tokens >= train.total_tokens)
        or (train.total_seconds and progress.seconds >= train.total_seconds)
        or progress.tokens >= settings.phases[-1].until_tokens
    )


class Trainer:
    """Takes steps on a state."""

    def __init__(self, settings: Settings, state: State) -> None:
        self.settings = settings
        self.state = state
        self.device = settings.train.device
        self.dtype = torch.bfloat16 if settings.train.bf16 else torch.float32
        self.table = model.positions(model.MOST_POSITIONS, settings.model.width).to(self.device)
        self._layers = model.PLAIN
        self._output: Callable[..., model.OutputGradients] = model.output_gradients
        self._consistent: Callable[..., model.OutputGradients] = model.consistent_gradients
        if settings.train.compile:
            # Layer by layer and for any shape: compiled once each, not for every length and layer,
            # nor again because as many rows as the network is wide were once seen.
            shapes.use_duck_shape = False
            self._layers = model.Layers(
                torch.compile(model.encoder_layer, dynamic=True),
                torch.compile(model.decoder_layer, dynamic=True),
            )
            self._output = torch.compile(model.output_gradients, dynamic=True)
            self._consistent = torch.compile(model.consistent_gradients, dynamic=True)

    def step(self, batch: Batch) -> Tensor:
        """One step; returns the batch's cross-entropy, summed, without waiting for it."""
        train, state = self.settings.train, self.state
        weights = {name: tensor.to(self.dtype) for name, tensor in state.weights.items()}
        source, given, wanted = self._on_device(batch)
        if train.consistency:
            # The same rows twice, each time with a dropout of their own.
            source, given = torch.cat([source, source]), torch.cat([given, given])
        shape = self.settings.model
        found = model.states(
            weights,
            shape,
            source,
            given,
            table=self.table,
            drop=shape.dropout,
            layers=self._layers,
        )
        cross_entropy, gradients = self._backward_output(
            weights, found, wanted, batch, self._consistent if train.consistency else self._output
        )
        torch.autograd.backward(
            [found, weights["embedding"], weights["output.b"]],
            [gradients[0], gradients[1].to(self.dtype), gradients[2].to(self.dtype)],
        )
        torch.nn.utils.clip_grad_norm_(list(state.weights.values()), train.clip)
        rate = learning_rate(self.settings, state.progress)
        for group in state.optimizer.param_groups:
            group["lr"] = rate
        state.optimizer.step()
        state.optimizer.zero_grad()
        self._follow()
        state.progress.step += 1
        return cross_entropy

    def _backward_output(
        self,
        weights: Weights,
        found: Tensor,
        wanted: Tensor,
        batch: Batch,
        output: Callable[..., model.OutputGradients],
    ) -> tuple[Tensor, tuple[Tensor, Tensor, Tensor]]:
        """The cross-entropy and its gradients, part by part."""
        fixed = {name: weights[name].detach() for name in ("embedding", "output.b")}
        inside = found.detach()
        scale = torch.full((), 1.0 / max(1, batch.target_tokens), device=self.device)
        total = torch.zeros((), device=self.device)
        for_embedding = torch.zeros(fixed["embedding"].shape, device=self.device)
        for_bias = torch.zeros(fixed["output.b"].shape, device=self.device)
        # (places, sightings of each, width): one sighting, or two to be made alike.
        inside = inside.reshape(-1, wanted.numel(), inside.shape[-1]).transpose(0, 1)
        gradient = torch.zeros(inside.shape, dtype=inside.dtype, device=self.device)
        chunk = CHUNK[inside.device.type] // inside.shape[1]
        order = self._moved(batches.wanted_first(batch.wanted, chunk))
        right = wanted.flatten()[order]
        options: dict[str, float | Tensor] = {"scale": scale}
        options["smoothing"] = self.settings.train.label_smoothing
        if output is self._consistent:
            options["alpha"] = self.settings.train.consistency
        with torch.no_grad():
            for places, pieces in zip(
                torch.split(order, chunk), torch.split(right, chunk), strict=True
            ):
                part = inside[places]
                loss, d_states, d_embedding, d_bias = output(
                    fixed, part.flatten(0, 1), pieces, **options
                )
                total += loss
                gradient[places] = d_states.reshape(part.shape)
                for_embedding += d_embedding
                for_bias += d_bias
        return total, (gradient.transpose(0, 1).flatten(0, 1), for_embedding, for_bias)

    def _on_device(self, batch: Batch) -> tuple[Tensor, Tensor, Tensor]:
        return self._moved(batch.source), self._moved(batch.given), self._moved(batch.wanted)

    def _moved(self, array: npt.NDArray[np.int64]) -> Tensor:
        tensor = torch.from_numpy(array)
        if self.device != "cuda":
            return tensor
        # From pinned memory the copy does not wait for the steps that are still running.
        return tensor.pin_memory().to(self.device, non_blocking=True)

    def _follow(self) -> None:
        """Moves the average; over the first steps it forgets faster, or it would remember noise."""
        step = self.state.progress.step
        decay = min(self.settings.train.ema_decay, (1 + step) / (10 + step))
        with torch.no_grad():
            torch._foreach_lerp_(
                list(self.state.average.values()), list(self.state.weights.values()), 1 - decay
            )

    def evaluate(self, data: Prepared) -> float:
        """Cross-entropy per piece of the averaged weights on a development set."""
        weights = {name: tensor.to(self.dtype) for name, tensor in self.state.average.items()}
        total, tokens = 0.0, 0
        with torch.no_grad():
            for batch in batches.every(data, self.settings):
                source, given, wanted = self._on_device(batch)
                found = model.states(weights, self.settings.model, source, given, table=self.table)
                # Not the compiled one: nothing is to be compiled for a few batches.
                total += float(
                    self._backward_output(weights, found, wanted, batch, model.output_gradients)[0]
                )
                tokens += batch.target_tokens
        return total / max(1, tokens)


def phase_at(settings: Settings, tokens: int) -> tuple[int, Phase]:
    """The phase that the given number of target tokens falls into."""
    for number, phase in enumerate(settings.phases):
        if tokens < phase.until_tokens:
            return number, phase
    return len(settings.phases) - 1, settings.phases[-1]


def stream(
    data: Prepared, settings: Settings, start: Progress, splits: Splits
) -> Iterator[tuple[Batch, Progress]]:
    """The batches from a progress on, without end, each with the place in the data after it.

    Follows a progress of its own, so that batches can be made ahead.
    """
    at = replace(start)
    shares = (settings.train.split_source, settings.train.split_target)
    while True:
        number, phase = phase_at(settings, at.tokens)
        if number != at.phase:
            at.phase, at.passes, at.batch = number, at.passes + 1, 0
        # The seed is part of a pass's order already, and of its splits by it.
        seen = batches.with_splits(data, splits, shares, at.passes)
        plan = batches.one_pass(seen, phase, settings, at.passes)
        if not plan:
            raise ValueError("No pair is left for this phase; give its domains a weight.")
        while at.batch < len(plan) and at.tokens < phase.until_tokens:
            length, rows = plan[at.batch]
            batch = batches.make(seen, rows, batches.rows_per_batch(settings, length), length)
            at.batch, at.tokens = at.batch + 1, at.tokens + batch.target_tokens
            yield batch, replace(at)
        if at.batch >= len(plan):
            at.passes, at.batch = at.passes + 1, 0


def ahead(items: Iterator[T], count: int) -> Iterator[T]:
    """The same items, up to `count` of them made beforehand by a thread of its own."""
    if not count:
        yield from items
        return
    ready: Queue[T | Exception] = Queue(count)

    def fill() -> None:
        try:
            for item in items:
                ready.put(item)
        except Exception as error:  # noqa: BLE001 -- it is raised where the item was wanted
            ready.put(error)

    # Ends with the program: the items have no end.
    Thread(target=fill, daemon=True).start()
    while True:
        item = ready.get()
        if isinstance(item, Exception):
            raise item
        yield item


class Log:
    """One line of JSON per report, in a file and on the standard output."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def write(self, **values: float | str) -> None:
        """Adds a line."""
        line = json.dumps({"at": time.strftime("%F %T"), **values})
        print(line, flush=True)
        with self.path.open("a", encoding="utf-8") as file:
            file.write(line + "\n")


def run(
    settings: Settings,
    *,
    data: Prepared,
    dev: Prepared,
    splits: Splits,
    folder: Path,
    stop: Callable[[], bool],
) -> State:
    """Trains from the folder's checkpoint, or anew, until the plan's end or until told to stop.

    `splits` says for each piece of the vocabulary how it can be split (tokenizer.splits).
    """
    train = settings.train
    if train.threads:
        torch.set_num_threads(train.threads)
    torch.manual_seed(settings.seed)
    path, log = folder / "checkpoint.pt", Log(folder / "train.log")
    state = checkpoint.fresh(settings, len(splits))
    if path.exists():
        checkpoint.restore(state, path)
    trainer, progress = Trainer(settings, state), state.progress
    last = saved = reported = checked = time.monotonic()
    losses: list[Tensor] = []
    tokens, started = progress.tokens, False
    for batch, after in ahead(stream(data, settings, progress, splits), train.prefetch):
        if finished(settings, progress) or stop():
            break
        losses.append(trainer.step(batch))
        progress.follow(after)
        now = time.monotonic()
        if started:
            progress.seconds += now - last
        # The first step of a call compiles or makes kernels, which the schedule must not count.
        started, last = True, now
        if now - reported >= train.report_seconds and progress.tokens > tokens:
            log.write(
                step=progress.step,
                phase=progress.phase,
                tokens=progress.tokens,
                loss=round(float(torch.stack(losses).sum()) / (progress.tokens - tokens), 4),
                tokens_per_second=round((progress.tokens - tokens) / (now - reported)),
                learning_rate=round(learning_rate(settings, progress), 7),
            )
            losses, tokens, reported = [], progress.tokens, now
        if now - saved >= train.checkpoint_seconds:
            checkpoint.save(state, path)
            saved = now
        if now - checked >= train.dev_seconds:
            log.write(step=progress.step, dev_loss=round(trainer.evaluate(dev), 4))
            checked = last = time.monotonic()
    checkpoint.save(state, path)
    log.write(
        step=progress.step,
        tokens=progress.tokens,
        dev_loss=round(trainer.evaluate(dev), 4),
        seconds=round(progress.seconds),
    )
    return state
