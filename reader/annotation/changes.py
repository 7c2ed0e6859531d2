"""What of a text is another than before: paragraph by paragraph, and word by word in them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel

from reader.annotation.following import KIN, same_blocks
from reader.model.spans import Span

Edges = Callable[[str], Sequence[int]]
"""Gives where the words of a text begin, in order, and where the last one ends."""
NEAR = 200
"""Paragraphs of one place that are compared each with each; more than that are told as they are."""
SLIGHT = 1
"""Equal characters between two changes that are taken into one: は tells nothing."""


class Part(StrEnum):
    """What became of a piece of a text."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Change:
    """A paragraph that is another now: pieces of the old and of the new one in reading order."""

    pieces: tuple[tuple[Part, str], ...]
    before: int = 0
    """How many paragraphs stand unchanged between this change and the last one."""

    @property
    def kind(self) -> Part:
        """NEW or GONE if all of it is, else SAME: the paragraph is there, with other words."""
        parts = {part for part, _ in self.pieces}
        return parts.pop() if len(parts) == 1 else Part.SAME


@dataclass(frozen=True, slots=True)
class Changes:
    """All that differs between two texts."""

    changes: tuple[Change, ...]
    after: int
    """How many paragraphs stand unchanged behind the last change."""

    @property
    def is_another(self) -> bool:
        """Whether the texts have no paragraph in common, not even an edited one."""
        kept = self.after + sum(change.before for change in self.changes)
        return not kept and not self.count(Part.SAME)

    def count(self, kind: Part) -> int:
        """Return how many paragraphs are new, gone, or (SAME) there with other words."""
        return sum(1 for change in self.changes if change.kind is kind)


def find_changes(old: Sequence[str], new: Sequence[str], edges: Edges) -> Changes:
    """Compare two texts, given as their paragraphs."""
    kept = same_blocks(old, new)
    found: list[Change] = []
    here = there = same = 0
    for number in (*sorted(kept), len(old)):
        end = kept.get(number, len(new))
        for pieces in _between(old[here:number], new[there:end], edges):
            found.append(Change(pieces, same))
            same = 0
        same += number < len(old)
        here, there = number + 1, end + 1
    return Changes(tuple(found), same)


Pieces = tuple[tuple[Part, str], ...]


def _between(old: Sequence[str], new: Sequence[str], edges: Edges) -> Iterator[Pieces]:
    """Yield what became of paragraphs of which none is the same: edited ones are paired."""
    at = 0
    for text in old:
        likely = _likeliest(text, new[at:]) if len(new) - at <= NEAR else None
        if likely is None:
            yield ((Part.GONE, text),)
            continue
        for added in new[at : at + likely]:
            yield ((Part.NEW, added),)
        at += likely
        yield tuple(_words(text, new[at], edges))
        at += 1
    for added in new[at:]:
        yield ((Part.NEW, added),)


def _likeliest(text: str, among: Sequence[str]) -> int | None:
    scores = [fuzz.ratio(text, other, score_cutoff=KIN) for other in among]
    best = max(scores, default=0.0)
    return scores.index(best) if best else None


def _words(old: str, new: str, edges: Edges) -> list[tuple[Part, str]]:
    """Return the pieces of an edited paragraph: what stayed, what went and what came."""
    ours, theirs = _cut(old, edges), _cut(new, edges)
    pieces: list[tuple[Part, str]] = []
    for step in Indel.opcodes(ours, theirs):
        gone = "".join(ours[step.src_start : step.src_end])
        come = "".join(theirs[step.dest_start : step.dest_end])
        told = [(Part.SAME, come)] if step.tag == "equal" else [(Part.GONE, gone), (Part.NEW, come)]
        pieces += [piece for piece in told if piece[1]]
    return _united(pieces)


def _cut(text: str, edges: Edges) -> list[str]:
    """Return the words of a text, white space with the word before it; nothing is lost."""
    places = [0, *(edge for edge in edges(text) if 0 < edge < len(text)), len(text)]
    return [Span(a, b).of(text) for a, b in pairwise(places) if a < b]


def _united(pieces: Sequence[tuple[Part, str]]) -> list[tuple[Part, str]]:
    """Return the pieces with each change as one: what went, then what came."""
    united: list[tuple[Part, str]] = []
    gone = come = ""
    for number, (part, text) in enumerate(pieces):
        if part is Part.GONE:
            gone += text
        elif part is Part.NEW:
            come += text
        elif len(text) <= SLIGHT and (gone or come) and number + 1 < len(pieces):
            gone, come = gone + text, come + text
        else:
            united += [piece for piece in ((Part.GONE, gone), (Part.NEW, come)) if piece[1]]
            united.append((part, text))
            gone = come = ""
    return united + [piece for piece in ((Part.GONE, gone), (Part.NEW, come)) if piece[1]]
