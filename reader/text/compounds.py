"""Words that the tokeniser cuts up or reads wrongly, by a list of words with their readings."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from reader.model.spans import Span
from reader.resources import resource
from reader.text.pieces import Group, Piece


def compounds(text: str) -> Iterator[Group]:
    """Yield the words of the list that stand in `text`."""
    for start, char in enumerate(text):
        words = _beginning_with(char)
        for length in words.lengths:
            end = start + length
            for reading, follows in words.read.get(text[start:end], ()):
                # 慈悲深い bends, 素振り does not; what follows a stem tells it from other words.
                if not follows or text[end : end + 1] in follows:
                    yield (Piece(Span(start, end), reading, bends=bool(follows)),)
                    break


class _Words(NamedTuple):
    """The words that begin with a sign: their lengths, and their readings with what follows."""

    lengths: tuple[int, ...]
    read: dict[str, tuple[tuple[str, str], ...]]


@cache
def _beginning_with(char: str) -> _Words:
    """Return a part of the list; to take all of it apart at once would be felt."""
    read: dict[str, tuple[tuple[str, str], ...]] = {}
    for line in _lines().get(char, ()):
        word, reading, follows = (*line.split(" "), "")[:3]
        read[word] = (*read.get(word, ()), (reading, follows))
    return _Words(tuple(sorted(set(map(len, read)))), read)


@cache
def _lines() -> dict[str, list[str]]:
    """Return the lines of the list by the sign that they begin with."""
    lines: dict[str, list[str]] = {}
    for file in ("compounds.txt", "names.txt"):
        for line in resource("readings", file).read_text("utf-8").splitlines():
            lines.setdefault(line[0], []).append(line)
    lines.pop("#", None)
    return lines
