"""The program that makes a note by a template, in a process of its own: a template may never end.

It reads a document and a style from standard input and writes its answer as JSON.
"""

import json
import pickle
import sys
from typing import Any

from reader.export.markdown import render
from reader.export.template import TemplateProblemError

MOST_MEMORY = 1 << 30
"""Bytes; a template that asks for more has run away."""


def main() -> None:
    """Answer one question."""
    document, style = pickle.load(sys.stdin.buffer)  # noqa: S301  # of our own program
    _limit_memory()
    answer: dict[str, Any]
    try:
        answer = {"text": render(document, style=style)}
    except TemplateProblemError as error:
        answer = {"line": error.line, "reason": error.reason}
    except MemoryError:
        answer = {"line": None, "reason": "it asks for too much memory"}
    sys.stdout.write(json.dumps(answer))


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:
        return  # Windows has no such limit
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))


if __name__ == "__main__":
    main()
