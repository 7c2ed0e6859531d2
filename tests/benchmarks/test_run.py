"""The benchmarks run to their end, and every line says what it was compared with."""

import importlib
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"


def run(*arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, str(BENCHMARKS / "run.py"), "--quick", *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_each_line_of_the_table_has_a_figure_and_a_ratio() -> None:
    done = run("import", "segment", "tokenise", "match")
    assert done.returncode == 0, done.stderr
    head, *lines = done.stdout.split("\n\n")[0].splitlines()
    assert head.split()[0] == "what"
    for name in ("import", "segment", "tokenise", "match"):
        own = [line for line in lines if line.startswith(f"{name}: ")]
        assert own, f"{name} is not in the table"
        assert all("s (" in line and "× (" in line for line in own)
    assert "load" in done.stdout


def test_what_cannot_be_compared_here_says_why() -> None:
    done = run("article", "--json")
    assert done.returncode == 0, done.stderr
    results = [json.loads(line) for line in done.stdout.splitlines()]
    bounds = [result for result in results if result["against"].startswith("bound")]
    peers = [result for result in results if "argostranslate" in result["against"]]
    assert len(bounds) == len(peers) == 2
    assert all(result["ratio"]["median"] > 0 for result in bounds)
    assert all(result["ratio"] or "not installed here" in result["note"] for result in peers)


def test_a_name_that_is_none_is_told_with_those_that_are() -> None:
    done = run("typing")
    assert done.returncode == 2
    assert "typing is none of import, " in done.stderr


@pytest.fixture
def measuring(monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.syspath_prepend(BENCHMARKS)
    return importlib.import_module("measuring")


def test_ours_and_the_others_run_in_turn_and_are_compared_run_by_run(measuring: Any) -> None:
    order: list[str] = []
    seconds = {"ours": iter([9.0, 4.0, 1.0, 9.0]), "peer": iter([2.0, 4.0, 3.0])}

    def timing(name: str) -> Any:
        def once() -> float:
            order.append(name)
            return next(seconds[name])

        return once

    peers = [measuring.Peer("peer", timing("peer")), measuring.Peer("absent", None, "why")]
    work = measuring.Work("name", "what", timing("ours"), peers=peers)
    result, absent = measuring.compare(work, 3)
    assert order == ["ours", *["ours", "peer"] * 3]
    assert (result.ours.median, result.ours.least, result.ours.most) == (4.0, 1.0, 9.0)
    assert (result.ratio.median, result.ratio.least, result.ratio.most) == (2.0, 0.25, 3.0)
    assert (absent.theirs, absent.ratio, absent.note) == (None, None, "why")
