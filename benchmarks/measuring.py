"""Times two ways of doing the same thing in turn, so that what else the machine does hits both."""

import gc
import json
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from statistics import median
from typing import TypeVar

Timing = Callable[[], float]
"""Does the work once and returns the seconds that it took, or the MB."""

FRAME = 0.016
BUDGET = 40.0
"""Seconds after which a comparison that has been made thrice is not made again."""


class BenchmarkError(Exception):
    """A benchmark cannot run; the message says why."""


Each = TypeVar("Each")


@dataclass(frozen=True)
class Options:
    """What the command line asked for."""

    scratch: Path
    """An empty folder that is deleted at the end."""
    quick: bool = False
    package: Path | None = None
    argos: str = ""
    """The Python that has argostranslate with all that it needs; empty for this one."""
    firefox: Path | None = None
    """The folder of a Firefox model; none: one of random weights."""
    server: str = ""
    """The address of a server of language models; empty: none is asked."""
    model: str = ""
    """The name of the model there."""

    @property
    def runs(self) -> int:
        """How often each comparison is made."""
        return 2 if self.quick else 7

    def size(self, full: int, quick: int) -> int:
        """Return how much to work on."""
        return quick if self.quick else full


@dataclass(frozen=True)
class Figures:
    """The median of several runs, and the extremes."""

    median: float
    least: float
    most: float

    @classmethod
    def of(cls, values: Sequence[float]) -> "Figures":
        """Sum up at least one value."""
        return cls(median(values), min(values), max(values))


@dataclass(frozen=True)
class Result:
    """One line of the table; figures in `measure`, `ratio` is ours divided by the other's."""

    name: str
    what: str
    ours: Figures
    runs: int
    against: str = ""
    theirs: Figures | None = None
    ratio: Figures | None = None
    amount: float = 0.0
    unit: str = ""
    """What `amount` counts: the rate is `amount` over our median."""
    note: str = ""
    """Why there is nothing to compare with."""
    measure: str = "s"
    """What the figures are in: seconds, or MB."""

    def as_json(self) -> str:
        """Return the result as one JSON object."""
        return json.dumps(asdict(self), ensure_ascii=False)


@dataclass(frozen=True)
class Peer:
    """Something else that does the work, or the least that the work can cost."""

    name: str
    timing: Timing | None = None
    note: str = ""
    """Why it cannot be run here, if it cannot."""


@dataclass(frozen=True)
class Work:
    """What is measured and how much of it there is."""

    name: str
    what: str
    timing: Timing
    amount: float = 0.0
    unit: str = ""
    peers: Sequence[Peer] = field(default_factory=tuple)
    measure: str = "s"
    """What `timing` gives: seconds, or MB."""


def timed(
    work: Callable[[], object],
    before: Callable[[], object] = lambda: None,
    clock: Timing = time.perf_counter,
) -> Timing:
    """Return the timing of `work` by `clock`, each time after `before`, which is not counted."""

    def run() -> float:
        before()
        gc.collect()
        start = clock()
        work()
        return clock() - start

    return run


def for_each(function: Callable[[Each], object], lines: Sequence[Each]) -> Callable[[], None]:
    """Return the work of calling `function` with each line, keeping nothing of what it gives."""

    def work() -> None:
        for line in lines:
            function(line)

    return work


def within_frame(
    name: str,
    what: str,
    work: Callable[[], object],
    before: Callable[[], object] = lambda: None,
) -> Work:
    """Return the comparison of what the window's thread does for `work` with one frame.

    Its processor time counts, since a frame cannot be run in turn to share in the machine's load.
    """
    timing = timed(work, before, time.thread_time)
    return Work(name, what, timing, peers=[Peer("bound: a frame of 16 ms", lambda: FRAME)])


def compare(work: Work, runs: int) -> list[Result]:
    """Run ours and each peer in turn (A B C A B C), and return one result for each peer."""
    able = [peer for peer in work.peers if peer.timing]
    # Once for nothing: what is loaded or cached at first use is not the work.
    work.timing()
    ours: list[float] = []
    theirs: dict[str, list[float]] = {peer.name: [] for peer in able}
    start = time.perf_counter()
    while len(ours) < runs and (len(ours) < 3 or time.perf_counter() - start < BUDGET):
        ours.append(work.timing())
        for peer in able:
            if peer.timing:
                theirs[peer.name].append(peer.timing())
    return [_result(work, peer, ours, theirs.get(peer.name)) for peer in work.peers or [Peer("")]]


def _result(work: Work, peer: Peer, ours: list[float], theirs: list[float] | None) -> Result:
    return Result(
        name=work.name,
        what=work.what,
        ours=Figures.of(ours),
        runs=len(ours),
        against=peer.name,
        theirs=Figures.of(theirs) if theirs else None,
        ratio=Figures.of([a / b for a, b in zip(ours, theirs, strict=True)]) if theirs else None,
        amount=work.amount,
        unit=work.unit,
        note=peer.note,
        measure=work.measure,
    )
