"""The program that follows templates, in a process of its own: a template may never end.

It says that it is ready, then reads documents and styles from standard input and writes for each of
them what the template makes, as JSON on a line.
"""

import json
import pickle
import sys
from typing import Any

from reader.export.template import TemplateProblemError, body

MOST_MEMORY = 1 << 30
"""Bytes; a template that asks for more has run away."""


def main() -> None:
    """Answer questions until there are no more."""
    _limit_memory()
    _tell({"ready": True})
    while True:
        try:
            document, style = pickle.load(sys.stdin.buffer)  # noqa: S301  # of our own program
        except EOFError:
            return
        try:
            _tell({"text": body(document, style)})
        except TemplateProblemError as error:
            _tell({"line": error.line, "reason": error.reason, "late": error.late})
        except MemoryError:
            _tell({"line": None, "reason": "it asks for too much memory", "late": False})


def _tell(answer: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:
        return  # Windows has no such limit
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))


if __name__ == "__main__":
    main()
