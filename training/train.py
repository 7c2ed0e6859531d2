"""Trains the network: one shape, a schedule by the clock, to be stopped and resumed at any time."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import torch
from torch import Tensor

from training import batches, checkpoint, model
from training.batches import Batch, Prepared, Splits
from training.checkpoint import Progress, State
from training.feeding import Feed
from training.model import Network, Row, Weights
from training.settings import Settings

WORST_ATTENTION = 2e-2
"""Relative error of the kernel in bf16 that is no fault; 3e-3 was measured."""
QUEUED = 8
"""Steps that may be under way on the device: more, and the clock would not be true."""


def done(settings: Settings, progress: Progress) -> float:
    """How much of the planned way is behind, from 0 to 1."""
    train = settings.train
    share = 0.0
    if train.total_tokens:
        share = max(share, progress.place.tokens / train.total_tokens)
    if train.total_seconds:
        share = max(share, progress.seconds / train.total_seconds)
    return min(1.0, share)


def rate(settings: Settings, progress: Progress) -> float:
    """The learning rate's place in the schedule: up in a few steps, then evenly down to nothing."""
    return min(1.0, (progress.step + 1) / settings.train.warmup_steps) * (
        1 - done(settings, progress)
    )


class Trainer:
    """Takes steps on a state."""

    def __init__(self, settings: Settings, state: State) -> None:
        self.settings = settings
        self.state = state
        train, shape = settings.train, settings.model
        self.device = train.device
        dtype = torch.bfloat16 if train.bf16 else torch.float32
        attend: model.Attention = model.padded_attention
        if self.device == "cuda":
            attend = model.flash_attention(train.longest)
            error = model.attention_error(attend, self.device, dtype)
            if error > WORST_ATTENTION:
                raise RuntimeError(f"This machine's attention kernel is off by {error:.1e}.")
        self.table = model.positions(train.longest + 1, shape.width).to(self.device)
        losses = Network(shape, attend, dtype, shape.dropout).losses
        plain = Network(shape, attend, dtype).losses
        if train.compile:
            # One shape for all steps: compiled once.
            losses = torch.compile(losses, fullgraph=True)
            plain = torch.compile(plain, fullgraph=True)
        self._losses, self._plain = losses, plain

    def step(self, batch: Batch) -> Tensor:
        """One step; returns the batch's plain cross-entropy per piece, without waiting for it."""
        train, state = self.settings.train, self.state
        live = {name: tensor.detach().requires_grad_() for name, tensor in state.weights.items()}
        loss, plain = self._losses(
            live, *self._moved(batch), table=self.table, smoothing=train.label_smoothing
        )
        gradients = list(torch.autograd.grad(loss, list(live.values())))
        # Over the first steps the average forgets faster, or it would remember noise.
        newest = max(1 / (state.progress.step + 1), train.average)
        state.optimiser.step(gradients, rate(self.settings, state.progress), newest)
        state.progress.step += 1
        return plain

    def _moved(self, batch: Batch) -> tuple[Row, Row, Tensor]:
        source, given = (
            Row(
                self._on_device(row.ids).long(),
                self._on_device(row.places).long(),
                self._on_device(row.starts),
            )
            for row in (batch.source, batch.given)
        )
        return source, given, self._on_device(batch.wanted).long()

    def _on_device(self, array: batches.Flat) -> Tensor:
        tensor = torch.from_numpy(array)
        if self.device != "cuda":
            return tensor
        # From pinned memory the copy does not wait for the steps that are still running.
        return tensor.pin_memory().to(self.device, non_blocking=True)

    def evaluate(self, data: Prepared, weights: Weights) -> float:
        """Cross-entropy per piece of some weights on a development set."""
        total, tokens = 0.0, 0
        with torch.no_grad():
            for batch in batches.every(data, self.settings):
                _, plain = self._plain(
                    weights, *self._moved(batch), table=self.table, smoothing=0.0
                )
                total += float(plain) * batch.target_tokens
                tokens += batch.target_tokens
        return total / max(1, tokens)


class Log:
    """One line of JSON per report, in a file and on the standard output."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def write(self, **values: object) -> None:
        """Adds a line."""
        line = json.dumps({"at": time.strftime("%F %T"), **values})
        print(line, flush=True)
        with self.path.open("a", encoding="utf-8") as file:
            file.write(line + "\n")


def run(
    settings: Settings,
    *,
    data: Prepared,
    dev: Mapping[str, Prepared],
    splits: Splits,
    folder: Path,
    stop: Callable[[], bool],
    start: Weights | None = None,
) -> State:
    """Trains from the folder's checkpoint, or anew, until the plan's end or until told to stop.

    Anew means from random weights, or from `start`, those of an earlier training.
    `splits` says for each piece of the vocabulary how it can be split (tokenizer.splits). At the
    plan's end the average or the last weights, whichever know the development sets better, are
    kept in best.pt.
    """
    train = settings.train
    if train.threads:
        torch.set_num_threads(train.threads)
    torch.manual_seed(settings.seed)
    torch.set_float32_matmul_precision("high")
    path, log = folder / "checkpoint.pt", Log(folder / "train.log")
    # Its processes are forked before the device is touched.
    progress = _progress(path)
    feed = Feed(data, settings, splits, progress.place)
    try:
        state = checkpoint.fresh(settings, len(splits), start)
        if path.exists():
            checkpoint.restore(state, path)
        trainer = Trainer(settings, state)
        _train(trainer, feed, log, path, stop)
        checkpoint.save(state, path)
        if done(settings, state.progress) >= 1:
            _choose(trainer, dev, log, folder)
    finally:
        feed.close()
    return state


def _progress(path: Path) -> Progress:
    return checkpoint.progress(path) if path.exists() else Progress()


def _train(trainer: Trainer, feed: Feed, log: Log, path: Path, stop: Callable[[], bool]) -> None:
    settings, progress, train = trainer.settings, trainer.state.progress, trainer.settings.train
    last = reported = saved = time.monotonic()
    losses: list[Tensor] = []
    tokens, began = progress.place.tokens, progress.step
    if done(settings, progress) >= train.anneal_from:
        feed.turn()
    for batch, after in feed:
        if done(settings, progress) >= 1 or stop():
            break
        torch.manual_seed(settings.seed + progress.step)  # dropout is resumed, too
        losses.append(trainer.step(batch))
        progress.place = after
        if len(losses) > QUEUED:
            losses[-QUEUED].item()
        now = time.monotonic()
        # The first step of a call compiles or makes kernels, which the schedule must not count.
        if progress.step > began + 1:
            progress.seconds += now - last
        last = now
        if done(settings, progress) >= train.anneal_from and not progress.place.late:
            feed.turn()
        if now - reported >= train.report_seconds and progress.place.tokens > tokens:
            seen = progress.place.tokens - tokens
            log.write(
                step=progress.step,
                passes=progress.place.passes,
                late=progress.place.late,
                tokens=progress.place.tokens,
                loss=round(float(torch.stack(losses).mean()), 4),
                tokens_per_second=round(seen / (now - reported)),
                rate=round(rate(settings, progress), 4),
                seconds=round(progress.seconds, 1),
            )
            losses, tokens, reported = [], progress.place.tokens, now
        if now - saved >= train.checkpoint_seconds:
            checkpoint.save(trainer.state, path)
            saved = last = time.monotonic()


def _choose(trainer: Trainer, dev: Mapping[str, Prepared], log: Log, folder: Path) -> None:
    state = trainer.state
    candidates = {"weights": state.weights, "average": state.optimiser.average}
    found = {
        name: {kind: round(trainer.evaluate(data, weights), 4) for kind, data in dev.items()}
        for name, weights in candidates.items()
    }
    better = min(found, key=lambda name: sum(found[name].values()))
    progress = state.progress
    log.write(
        step=progress.step,
        tokens=progress.place.tokens,
        seconds=round(progress.seconds),
        dev=found,
        kept=better,
    )
    checkpoint.keep(candidates[better], folder / "best.pt")
