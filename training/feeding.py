"""Batches made beside the training, by processes: threads would hold up its steps."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Iterator
from multiprocessing.sharedctypes import Synchronized

from training.batches import Batch, Place, Prepared, Splits, stream
from training.settings import Settings


class Feed:
    """The batches of a training from a place on, always in the same order.

    With `workers` each of so many processes makes its share ahead; without, they are made when
    asked for. `turn` lets the second mixture begin, which it does by itself at its share of the
    tokens that the settings plan. To be closed.
    """

    def __init__(self, data: Prepared, settings: Settings, splits: Splits, start: Place) -> None:
        self._data, self._settings, self._splits, self._start = data, settings, splits, start
        # Forked, they share the data; a GPU must not have been touched before.
        self._context = multiprocessing.get_context("fork")
        self._late: Synchronized[int] = self._context.Value("b", int(start.late))
        count = settings.train.workers
        each = max(1, settings.train.ahead // max(1, count))
        self._queues = [self._context.Queue(each) for _ in range(count)]
        self._processes = [
            self._context.Process(target=self._work, args=(number,), daemon=True)
            for number in range(count)
        ]
        for process in self._processes:
            process.start()

    def turn(self) -> None:
        """Begin the second mixture; what is made ahead is still seen first."""
        self._late.value = 1

    def __iter__(self) -> Iterator[tuple[Batch, Place]]:
        """The batches without end, each with the place after it; ValueError if none is left."""
        if not self._queues:
            yield from self._share(0, 1)
        while True:
            for queue in self._queues:
                item = queue.get()
                if isinstance(item, Exception):
                    raise item
                yield item

    def close(self) -> None:
        """End the processes."""
        for process in self._processes:
            process.kill()
            process.join()
        for queue in self._queues:
            queue.cancel_join_thread()
            queue.close()

    def _is_late(self, tokens: int) -> bool:
        planned = self._settings.train.total_tokens
        due = planned and tokens >= planned * self._settings.train.anneal_from
        return bool(due or self._late.value)

    def _share(self, number: int, count: int) -> Iterator[tuple[Batch, Place]]:
        return stream(
            self._data,
            self._settings,
            self._splits,
            self._start,
            self._is_late,
            share=(number, count),
        )

    def _work(self, number: int) -> None:
        os.nice(5)
        try:
            for item in self._share(number, len(self._queues)):
                self._queues[number].put(item)
        except ValueError as error:  # raised where the batch is wanted
            self._queues[number].put(error)
