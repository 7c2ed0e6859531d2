"""Words that the tokeniser cuts up or reads wrongly, by a list of words with their readings."""

from collections.abc import Iterator
from functools import cache

from reader.model.spans import Span
from reader.resources import resource
from reader.text.pieces import Group, Piece


def compounds(text: str) -> Iterator[Group]:
    """Yield the words of the list that stand in `text`."""
    words, lengths = _words()
    for start, char in enumerate(text):
        for length in lengths.get(char, ()):
            end = start + length
            for reading, follows in words.get(text[start:end], ()):
                # 慈悲深い bends, 素振り does not; what follows a stem tells it from other words.
                if not follows or text[end : end + 1] in follows:
                    yield (Piece(Span(start, end), reading, bends=bool(follows)),)
                    break


@cache
def _words() -> tuple[dict[str, list[tuple[str, str]]], dict[str, list[int]]]:
    """Return the words with their readings, and the lengths of those that begin with a sign."""
    words: dict[str, list[tuple[str, str]]] = {}
    lengths: dict[str, set[int]] = {}
    for file in ("compounds.txt", "names.txt"):
        for line in resource("readings", file).read_text("utf-8").splitlines():
            if not line.startswith("#"):
                word, reading, follows = (*line.split(" "), "")[:3]
                words.setdefault(word, []).append((reading, follows))
                lengths.setdefault(word[0], set()).add(len(word))
    return words, {char: sorted(found) for char, found in lengths.items()}
