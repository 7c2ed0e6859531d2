"""The first English: from the start of a process to the first translated segment."""

import os
import shutil
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from measuring import Options, Peer, Result, Timing, Work, compare
from packages import choose_package
from processes import argos_problem, time_process
from workspaces import open_workspace

from reader.resources import resource
from reader.workflow.importing import add_file

HERE = Path(__file__).parent
ARGOS = "import argostranslate.translate"


def results(options: Options) -> Iterator[Result]:
    """Measure with the article in the library, at the very first start, and in the window."""
    package = choose_package(options)
    known, fresh = options.scratch / "known", options.scratch / "fresh"
    workspace = open_workspace(known, package)
    add_file(workspace, resource("sample", "article.md"))
    installed = workspace.packages.best()
    folder = installed.path if installed else known
    workspace.close()
    shutil.copytree(known / "packages", fresh / "packages", copy_function=os.link)
    problem = argos_problem(options.argos)
    peers = [
        Peer("bound: CTranslate2 alone", lambda: time_process([HERE / "bare_segment.py", folder])),
        Peer(
            ARGOS,
            None if problem else lambda: time_process(["-c", f"{ARGOS}; print()"], options.argos),
            problem,
        ),
    ]
    for what, data, how in (
        ("first segment, no window", known, "terminal"),
        ("first segment on screen", known, "window"),
        ("first segment on screen, very first start", fresh, "window"),
    ):
        timing = _first(options.scratch / f"{what}-copies", data, how)
        work = Work("first", f"{what}, {package.label}", timing, peers=peers)
        yield from compare(work, options.runs)


def _first(copies: Path, data: Path, how: str) -> Timing:
    numbers = count()

    def run() -> float:
        # A fresh copy each time: what one run translated would be there for the next.
        copy = copies / str(next(numbers))
        shutil.copytree(data / "packages", copy / "packages", copy_function=os.link)
        for file in data.glob("*.db"):
            shutil.copy(file, copy)
        seconds = time_process([HERE / "first_segment.py", copy, how])
        shutil.rmtree(copy)
        return seconds

    return run
