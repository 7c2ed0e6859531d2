"""The memory that a whole article's translation takes, beside what argostranslate's own takes."""

import os
import shutil
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from measuring import Options, Peer, Result, Timing, Work, compare
from packages import choose_package
from processes import argos_problem, process_figure
from workspaces import open_workspace

from reader.resources import resource
from reader.workflow.importing import add_file

HERE = Path(__file__).parent


def results(options: Options) -> Iterator[Result]:
    """Measure the sample article, translated without a window."""
    package = choose_package(options)
    data = options.scratch / "data"
    workspace = open_workspace(data, package)
    article = add_file(workspace, resource("sample", "article.md"))
    installed = workspace.packages.best()
    folder = installed.path if installed else data
    text = options.scratch / "article.txt"
    text.write_text(article.content.text, encoding="utf-8")
    workspace.close()
    packages = {"ARGOS_PACKAGES_DIR": str(folder.parent)}
    problem = argos_problem(options.argos)
    model = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) / 1e6

    def argos() -> float:
        return process_figure([HERE / "argos_memory.py", text], options.argos, packages)

    work = Work(
        "memory",
        f"sample article, no window, {package.label}",
        _peak(options.scratch / "copies", data),
        peers=[
            Peer("bound: the package's own files", lambda: model),
            Peer("argostranslate's pipeline", None if problem else argos, problem),
        ],
        measure="MB",
    )
    yield from compare(work, min(3, options.runs))


def _peak(copies: Path, data: Path) -> Timing:
    numbers = count()

    def run() -> float:
        # A fresh copy each time: what one run translated would be there for the next.
        copy = copies / str(next(numbers))
        shutil.copytree(data, copy, copy_function=os.link)
        for file in copy.glob("*.db"):
            file.unlink()
            shutil.copy(data / file.name, copy)
        figure = process_figure([HERE / "article_memory.py", copy])
        shutil.rmtree(copy)
        return figure

    return run
