"""A Firefox model as an engine: sentences go to processes in which it runs, one a core."""

import os
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from contextlib import suppress
from functools import cached_property
from queue import SimpleQueue
from threading import Lock
from typing import TypeVar

from reader.model.errors import PackageError
from reader.model.wording import tr
from reader.translation.engine import OnOutput, Output
from reader.translation.firefox_files import Part
from reader.translation.firefox_models import NAME, FirefoxModel
from reader.translation.firefox_process import StoppedError, Worker, WorkerError
from reader.translation.metadata import Tags
from reader.translation.pieces import SentencePieces, clean_input, clean_output, cut
from reader.translation.progress import Cancelled, CancelledError

T = TypeVar("T")

LONGEST_INPUT = 120
"""Pieces of an input; the engine itself goes wrong beyond 127."""

MOST_PROCESSES = 4
"""Each holds the model once, which is about 60 MB."""

_BYTES = re.compile(r"(?:<0x[0-9A-F]{2}>)+")


class FirefoxEngine:
    """An installed model; several threads may share it.

    It is loaded by the first translation. `processes` is how many sentences are translated at the
    same time, 0 for as many as there are cores, up to MOST_PROCESSES.
    """

    def __init__(self, model: FirefoxModel, processes: int = 0) -> None:
        self.model = model
        self._most = processes or min(MOST_PROCESSES, os.cpu_count() or 1)
        self._workers: list[Worker] = []
        self._lock = Lock()

    @property
    def name(self) -> str:
        """The model's name and version."""
        return self.model.engine_name

    @property
    def tags(self) -> Tags | None:
        """None: it was trained on plain text."""
        return None

    def translate(self, inputs: Sequence[str], on_output: OnOutput, cancelled: Cancelled) -> None:
        """Translate each input by itself; `on_output` gets each as it is done."""
        parts = {number: cut(clean_input(text), self._fits) for number, text in enumerate(inputs)}
        done: dict[int, dict[int, str]] = {number: {} for number in parts}
        with self._lock, suppress(CancelledError):
            asked = [
                (number, at, text) for number in parts for at, text in enumerate(parts[number])
            ]
            for number, at, english in self._translated(asked, cancelled):
                done[number][at] = english
                if len(done[number]) == len(parts[number]):
                    on_output(number, Output(_joined(done.pop(number))))

    def close(self) -> None:
        """End the processes; the next translation starts new ones."""
        with self._lock:
            for worker in self._workers:
                worker.close()
            self._workers.clear()

    def _translated(
        self, asked: Sequence[tuple[int, int, str]], cancelled: Cancelled
    ) -> Iterator[tuple[int, int, str]]:
        """Translate texts, in any order; raises CancelledError when stopped."""
        self._workers = [worker for worker in self._workers if worker.alive]
        idle: SimpleQueue[Worker | None] = SimpleQueue()
        count = min(self._most, len(asked))
        for place in range(count):
            idle.put(self._workers[place] if place < len(self._workers) else None)

        def work(number: int, at: int, text: str) -> tuple[int, int, str]:
            if cancelled():
                raise CancelledError(tr("The translation was stopped."))
            worker = idle.get()
            try:
                worker = worker or self._started(cancelled)
                return number, at, _english(worker, text, cancelled)
            finally:
                idle.put(worker)

        pool = ThreadPoolExecutor(max(1, count), "yomiawase-firefox")
        try:
            for future in as_completed(_submitted(pool, work, asked)):
                yield future.result()
        finally:
            pool.shutdown(cancel_futures=True)

    def _started(self, cancelled: Cancelled) -> Worker:
        worker = Worker()
        self._workers.append(worker)
        try:
            worker.ask(self.model.load_order(), cancelled)
        except WorkerError as error:
            worker.close()
            raise PackageError(
                tr("{name} cannot be loaded; install it again.", name=NAME)
            ) from error
        return worker

    def _fits(self, text: str) -> bool:
        return len(self._pieces.encode(text)) <= LONGEST_INPUT

    @cached_property
    def _pieces(self) -> SentencePieces:
        parts = self.model.parts
        path = parts[Part.SOURCE] if Part.SOURCE in parts else parts[Part.VOCABULARY]
        try:
            return SentencePieces(path.read_bytes())
        except (OSError, RuntimeError, ValueError) as error:
            raise PackageError(
                tr("{name} cannot be loaded; install it again.", name=NAME)
            ) from error


def _submitted(
    pool: ThreadPoolExecutor,
    work: Callable[[int, int, str], T],
    asked: Sequence[tuple[int, int, str]],
) -> list[Future[T]]:
    try:
        return [pool.submit(work, *one) for one in asked]
    except RuntimeError as error:
        # Nothing new is begun while the program ends.
        raise CancelledError(tr("The program ends.")) from error


def _english(worker: Worker, text: str, cancelled: Cancelled) -> str:
    if not text:
        return ""
    try:
        return str(worker.ask({"do": "translate", "text": text}, cancelled)["text"])
    except StoppedError:
        raise
    except WorkerError:
        # One sentence that it trips over is not the whole article; having none is told.
        return ""


def _joined(parts: Mapping[int, str]) -> str:
    text = " ".join(parts[at] for at in sorted(parts))
    return clean_output(_BYTES.sub(lambda run: _from_bytes(run[0]), text))


def _from_bytes(run: str) -> str:
    """Return the letters that a model spelt in bytes: the library writes them as <0xE5>."""
    return bytes.fromhex(re.sub(r"<0x|>", "", run)).decode("utf-8", "replace")
