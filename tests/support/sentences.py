"""Sentences whose readings are known, and how many of them are found."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise, product
from operator import attrgetter
from pathlib import Path

from reader.model.page import Ruby
from reader.model.spans import Span
from reader.text.furigana import ruby
from reader.text.kana import katakana_to_hiragana
from reader.text.readings import in_context
from reader.text.tokens import Tokenizer

FOLDER = Path(__file__).parents[1] / "text" / "sentences"
BUILT_WITH = FOLDER / "built-with.txt"
HELD_OUT = tuple(sorted(FOLDER.glob("held-out*.txt")))
"""Sets that were written without a look at what the rules make of them."""
_TARGET = re.compile(r"\{([^|{}]+)\|([^|{}]+)\}")
_TOKENIZER = Tokenizer()

Reader = Callable[[str], Sequence[Ruby]]


@dataclass(frozen=True, slots=True)
class Expected:
    """A word of a sentence and how it may be read there."""

    kind: str
    text: str
    span: Span
    readings: frozenset[str]


def expected(file: Path) -> Iterator[Expected]:
    """Yield what a file of sentences says."""
    kind = ""
    for line in file.read_text("utf-8").splitlines():
        if line.startswith("#"):
            kind = line[1:].strip()
            continue
        text = _TARGET.sub(r"\1", line)
        shift = 0
        for match in _TARGET.finditer(line):
            start = match.start() - shift
            shift += len(match[0]) - len(match[1])
            span = Span(start, start + len(match[1]))
            yield Expected(kind, text, span, frozenset(match[2].split("/")))


def as_the_dictionary_has_it(text: str) -> Sequence[Ruby]:
    """Return the readings that MeCab with unidic-lite gives."""
    return ruby(text, _TOKENIZER.tokens(text))


def in_their_context(text: str) -> Sequence[Ruby]:
    """Return the readings that the program sets."""
    return ruby(text, in_context(text, _TOKENIZER.tokens(text)))


def read(text: str, span: Span, readings: Sequence[Ruby]) -> str:
    """Return how a span is read; what a reading straddles its edge counts as unread: "?"."""
    spoken = ""
    at = span.start
    for one in readings:
        if one.span.end <= span.start or one.span.start >= span.end:
            continue
        if one.span.start < at or one.span.end > span.end:
            return "?" + one.reading
        spoken += text[at : one.span.start] + one.reading
        at = one.span.end
    return katakana_to_hiragana(spoken + text[at : span.end])


def mistakes(file: Path, reader: Reader) -> tuple[int, list[tuple[Expected, str]]]:
    """Return how many readings a file has, and those that a reader gets wrong with what it says."""
    wrong: list[tuple[Expected, str]] = []
    number = 0
    for text, wanted in groupby(expected(file), key=attrgetter("text")):
        words = list(wanted)
        number += len(words)
        wrong += _wrong(words, reader(text))
    return number, wrong


def _wrong(words: Sequence[Expected], readings: Sequence[Ruby]) -> Iterator[tuple[Expected, str]]:
    """Yield the words that are read wrongly; words that are read as one are compared as one."""
    for number, word in enumerate(words):
        said = read(word.text, word.span, readings)
        if said.startswith("?"):
            said = _together(words, number, readings) or said
        if said not in word.readings:
            yield word, said


def _together(words: Sequence[Expected], number: int, readings: Sequence[Ruby]) -> str:
    """Return how a word is read by a reading for it and its neighbours; "" if that is wrong."""
    here = words[number]
    for first in range(number, -1, -1):
        for last in range(number + 1, len(words) + 1):
            some = words[first:last]
            if any(one.span.end != two.span.start for one, two in pairwise(some)):
                break
            said = read(here.text, Span(some[0].span.start, some[-1].span.end), readings)
            right = product(*(sorted(one.readings) for one in some))
            if said in ("".join(each) for each in right):
                return min(here.readings)
    return ""
