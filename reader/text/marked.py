"""A text with the marks of its words, changed together: cut, joined, cleaned."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from reader.model.inline import InlineMark, marks_within, shifted
from reader.model.spans import Span
from reader.text.blocks import SPACES, clean


@dataclass(frozen=True, slots=True)
class Marked:
    """A text and the marks on it."""

    text: str = ""
    marks: tuple[InlineMark, ...] = ()

    def __add__(self, other: "Marked") -> "Marked":
        return Marked(self.text + other.text, self.marks + shifted(other.marks, len(self.text)))

    def part(self, start: int, end: int | None = None) -> "Marked":
        """Return the part from `start` to `end` with what is marked in it."""
        span = Span(start, len(self.text) if end is None else end)
        return Marked(span.of(self.text), marks_within(self.marks, span) if self.marks else ())

    def split(self, separator: str) -> list["Marked"]:
        """Return the parts between the `separator`s, which are one character."""
        if not self.marks:
            return [Marked(part) for part in self.text.split(separator)]
        cuts = [-1, *(at.start() for at in re.finditer(re.escape(separator), self.text))]
        return [self.part(a + 1, b) for a, b in pairwise([*cuts, len(self.text)])]

    def sub(self, pattern: re.Pattern[str], new: str | Callable[[re.Match[str]], str]) -> "Marked":
        """Return it with each match of `pattern` replaced.

        A mark that begins or ends within a match does so behind or before what replaced it.
        """
        pieces: list[str] = []
        olds, news, at, length = [0], [0], 0, 0
        for match in pattern.finditer(self.text):
            put = new if isinstance(new, str) else new(match)
            if put == match[0]:
                continue
            kept = self.text[at : match.start()]
            pieces += (kept, put)
            olds += (match.start(), match.end())
            news += (length + len(kept), length + len(kept) + len(put))
            at, length = match.end(), news[-1]
        if not pieces:
            return self
        text = "".join([*pieces, self.text[at:]])
        return Marked(text, tuple(_moved(self.marks, olds, news)) if self.marks else ())

    def clean(self) -> "Marked":
        """Return it in one line without copying artefacts, as `blocks.clean` does."""
        if not self.marks:
            return Marked(clean(self.text))
        found = self
        for pattern, put in SPACES:
            found = found.sub(pattern, put)
        start = len(found.text) - len(found.text.lstrip())
        whole = found.part(start, max(start, len(found.text.rstrip())))
        return Marked(whole.text, tuple(_on_words(whole)))


def _on_words(text: Marked) -> Iterator[InlineMark]:
    """Yield the marks of a text without the blanks at their ends, and none on blanks alone."""
    for mark in text.marks:
        words = mark.span.of(text.text)
        if words.strip():
            start = mark.span.start + len(words) - len(words.lstrip())
            yield replace(mark, span=Span(start, start + len(words.strip())))


def _moved(marks: Iterable[InlineMark], olds: list[int], news: list[int]) -> Iterable[InlineMark]:
    """Yield `marks` in a text of which the places `olds` have become `news`.

    Places go in pairs: from an odd one to the even one behind it lies what was replaced.
    """
    for mark in marks:
        first = bisect_right(olds, mark.span.start) - 1
        start = news[first] + mark.span.start - olds[first]
        if first % 2 and first + 1 < len(olds):
            inside = mark.span.start > olds[first]
            start = news[first + 1] if inside else news[first]
        last = bisect_left(olds, mark.span.end)
        before = last - 1
        end = news[before] + mark.span.end - olds[before]
        if before % 2 and last < len(olds):
            end = news[last] if mark.span.end == olds[last] else news[before]
        if start < end:
            yield replace(mark, span=Span(start, end))


def joined(parts: Iterable[Marked], separator: str = "") -> Marked:
    """Return `parts` one behind the other with `separator` between them."""
    texts: list[str] = []
    marks: list[InlineMark] = []
    at = 0
    for part in parts:
        if texts:
            at += len(separator)
        texts.append(part.text)
        marks += shifted(part.marks, at)
        at += len(part.text)
    return Marked(separator.join(texts), tuple(marks))
