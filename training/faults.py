"""How many planted faults the app's checks find, and how many good sentences they doubt."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from reader.translation.checks import checks

SETS = Path(__file__).parent / "sets"
GOOD = ("journalism", "news")


def rows(name: str) -> list[list[str]]:
    """The lines of one of our own sets, cut at the tabs."""
    text = (SETS / f"{name}.tsv").read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines()]


def found() -> dict[str, tuple[int, int]]:
    """For each kind of planted fault: how many are doubted, and how many there are."""
    doubted: Counter[str] = Counter()
    planted: Counter[str] = Counter()
    for kind, source, english in rows("faults"):
        planted[kind] += 1
        doubted[kind] += bool(checks(source, english))
    return {kind: (doubted[kind], number) for kind, number in planted.items()}


def doubted() -> tuple[int, int]:
    """How many good sentences are doubted, and how many there are."""
    good = [pair for name in GOOD for pair in rows(name)]
    return sum(bool(checks(source, english)) for source, english in good), len(good)


def table() -> str:
    """Both in Markdown."""
    kinds = found()
    lines = ["| planted | found | of |", "| --- | ---: | ---: |"]
    lines += [f"| {kind} | {caught} | {number} |" for kind, (caught, number) in kinds.items()]
    caught, number = (sum(column) for column in zip(*kinds.values(), strict=True))
    wrongly, good = doubted()
    lines += [f"| all | {caught} | {number} |", f"| good sentences doubted | {wrongly} | {good} |"]
    return "\n".join(lines)


if __name__ == "__main__":
    print(table())
