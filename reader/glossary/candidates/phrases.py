"""Finds the longest noun phrases of a text that may be terms, from its runs of units."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.glossary.candidates.lexicon import words
from reader.glossary.candidates.units import Kind, Passage, Unit, runs
from reader.model.spans import Span

LONGEST = 10
"""Units of a term; what is longer is a list or a title."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Units side by side that may be a term as a whole."""

    block: int
    units: tuple[Unit, ...]

    @property
    def span(self) -> Span:
        """Where it stands in the block's text."""
        return Span(self.units[0].span.start, self.units[-1].span.end)

    @property
    def text(self) -> str:
        """The phrase as it is written."""
        return "".join(unit.text for unit in self.units)

    @property
    def size(self) -> int:
        """The number of its morphemes."""
        return sum(unit.size for unit in self.units)

    def part(self, start: int, end: int) -> "Phrase":
        """Return the phrase of the units from `start` up to, not including, `end`."""
        return Phrase(self.block, self.units[start:end])


def phrases(passage: Passage) -> Iterator[Phrase]:
    """Yield the noun phrases of a passage, each as long as it can be, in order."""
    for run in runs(passage):
        for part in _cut(run):
            if part and part[-1].text == "的":
                continue  # an adjective
            trimmed = trim(part)
            if trimmed and len(trimmed) <= LONGEST:
                yield Phrase(passage.block, tuple(trimmed))


def trim(units: Sequence[Unit]) -> list[Unit]:
    """Take off what is part of no term at the beginning and the end; nothing may be left."""
    left = list(units)
    while left and _loose_end(left):
        left.pop()
    while left and _loose_start(left):
        left.pop(0)
    return left


def is_whole(units: Sequence[Unit]) -> bool:
    """Tell whether units out of the middle of a phrase are fit to stand alone."""
    first, last = units[0], units[-1]
    return (
        first.kind not in (Kind.SUFFIX, Kind.LINK, Kind.COUNTER)
        and last.kind not in (Kind.PREFIX, Kind.LINK, Kind.NUMBER)
        and len(trim(units)) == len(units)
    )


def _cut(run: list[Unit]) -> Iterator[list[Unit]]:
    """Cut a run at persons, and at numbers unless these say of what kind a thing is."""
    part: list[Unit] = []
    for index, unit in enumerate(run):
        after = run[index + 1] if index + 1 < len(run) else None
        if unit.kind is Kind.PERSON or (unit.text in words().titles and _is_person(run, index)):
            if part and unit.kind is not Kind.PERSON:
                part.clear()  # a name before its title
            yield part
            part = []
        elif unit.kind is Kind.NUMBER:
            measures = (
                after is not None and after.text in words().dimensions and index + 2 < len(run)
            )
            if not (measures and not part):
                yield part
                part = []
            if measures:
                part.append(unit)
        elif unit.kind is Kind.COUNTER and not (part and part[-1].kind is Kind.NUMBER):
            yield part
            part = []
        else:
            part.append(unit)
    yield part


def _is_person(run: list[Unit], index: int) -> bool:
    """Tell whether the title at `index` ends a name: 藤川氏, ヒントン教授."""
    if index == 0:
        return False
    before = run[index - 1]
    own = run[index].text in ("氏", "さん", "様", "君", "ちゃん")
    return own or (before.kind in (Kind.PERSON, Kind.KATAKANA) and index == 1)


def _loose_end(units: list[Unit]) -> bool:
    last = units[-1]
    if last.kind in (Kind.PREFIX, Kind.LINK, Kind.NUMBER, Kind.COUNTER, Kind.ADJECTIVE):
        return True
    if last.text == "的":
        return True
    return last.text in words().endings and (len(units) > 1 or last.kind is Kind.SUFFIX)


def _loose_start(units: list[Unit]) -> bool:
    first = units[0]
    second = units[1] if len(units) > 1 else None
    if first.kind in (Kind.SUFFIX, Kind.LINK, Kind.COUNTER):
        return True
    if first.kind is Kind.PREFIX:
        return first.text not in words().prefixes
    if second is None:
        return False
    if first.kind is Kind.PLACE:
        return second.text not in words().organisations and second.kind is not Kind.SUFFIX
    return first.text in words().modifiers and second.kind is not Kind.SUFFIX
