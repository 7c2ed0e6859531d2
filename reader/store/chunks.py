"""Cuts long lists of values to what one SQL statement may ask about."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

CHUNK = 500
"""Far below SQLite's limit of variables, so that a statement stays small."""

T = TypeVar("T")


def chunks(values: Iterable[T]) -> Iterator[list[T]]:
    """Yield `values`, each once, in lists of at most CHUNK."""
    rest = iter(dict.fromkeys(values))
    while chunk := list(islice(rest, CHUNK)):
        yield chunk
