"""Measures the parts a reader waits for, each beside a peer or the least it could cost.

    python benchmarks/run.py [NAME…] [--quick] [--package FILE] [--argos PYTHON] [--json]
                             [--firefox FOLDER] [--server ADDRESS --model NAME]

Compare ratios and not seconds: ours and the other ran in turn, so that a busy machine slows both.
A ratio is our figure divided by the other's: below 1 we are faster, or smaller.
"""

import argparse
import os
import signal
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from pathlib import Path

from measuring import BenchmarkError, Options, Result
from report import machine, table

BENCHMARKS = (
    "import", "lines", "segment", "tokenise", "dictionary", "match", "glossary", "remember",
    "layout", "vertical", "paragraph", "open", "library", "first", "article", "engines", "memory",
)  # fmt: skip


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the benchmarks that were named, or all; return 1 if one could not run."""
    asked = _parser().parse_args(arguments)
    # Ended like this, it still takes its processes and its folder along.
    signal.signal(signal.SIGTERM, lambda _number, _frame: sys.exit(143))
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    results: list[Result] = []
    failed = False
    before = machine()
    with tempfile.TemporaryDirectory(prefix="yomiawase-benchmark-") as scratch:
        for name in asked.names or BENCHMARKS:
            folder = Path(scratch) / name
            folder.mkdir()
            options = Options(
                folder,
                asked.quick,
                asked.package,
                asked.argos,
                asked.firefox,
                asked.server,
                asked.model,
            )
            print(f"measuring {name} …", file=sys.stderr, flush=True)
            try:
                for result in benchmark(name)(options):
                    results.append(result)
                    if asked.json:
                        print(result.as_json(), flush=True)
            except BenchmarkError as error:
                print(f"{name} cannot be measured: {error}", file=sys.stderr)
                failed = True
    if not asked.json:
        print(table(results))
        print(f"\n{before} at the start, {machine().rpartition(', ')[2]} at the end.")
        print("Ratio: our figure divided by the other's, both run in turn; below 1 ours is better.")
    return 1 if failed else 0


def benchmark(name: str) -> Callable[[Options], Iterator[Result]]:
    """Return what measures `name`; only what is asked for is imported."""
    results: Callable[[Options], Iterator[Result]] = import_module(f"bench_{name}").results
    return results


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("names", nargs="*", type=_name, metavar="NAME", help=", ".join(BENCHMARKS))
    parser.add_argument("--quick", action="store_true", help="little work, to see that it runs")
    parser.add_argument("--package", type=Path, help="the .argosmodel file to translate with")
    parser.add_argument(
        "--argos",
        metavar="PYTHON",
        default="",
        help="a Python with all of argostranslate, which this project does without",
    )
    parser.add_argument(
        "--firefox", type=Path, metavar="FOLDER", help="a Firefox model, for engines"
    )
    parser.add_argument("--server", default="", metavar="ADDRESS", help="a server, for engines")
    parser.add_argument("--model", default="", metavar="NAME", help="the server's model")
    parser.add_argument("--json", action="store_true", help="one JSON object a line, in seconds")
    return parser


def _name(given: str) -> str:
    # argparse does not take `choices` together with an optional list.
    if given not in BENCHMARKS:
        raise argparse.ArgumentTypeError(f"{given} is none of {', '.join(BENCHMARKS)}")
    return given


if __name__ == "__main__":
    sys.exit(main())
