"""What one looks for when leafing through an article: headings, terms, and how much is left."""

from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import accumulate
from typing import NamedTuple

from reader.model.article import BlockKind
from reader.workflow.open_article import OpenArticle

PACE = 400
"""Japanese characters a minute: slower than the 500 to 600 at which natives read the news."""


class Heading(NamedTuple):
    """A heading of an article."""

    block: int
    text: str
    level: int


@dataclass(slots=True)
class Landmarks:
    """What is known of an article's blocks so far, from the first on."""

    headings: list[Heading] = field(default_factory=list)
    terms: list[int] = field(default_factory=list)
    """The blocks in which terms of the glossary stand."""
    _lengths: list[int] = field(default_factory=list)
    _sums: list[int] = field(default_factory=list)

    @property
    def surveyed(self) -> int:
        """How many blocks were looked at."""
        return len(self._lengths)

    def survey(self, article: OpenArticle, blocks: int) -> bool:
        """Look at so many blocks more; return whether that was all of the article."""
        known = article.article.blocks
        end = min(self.surveyed + blocks, len(known))
        for number in range(self.surveyed, end):
            block = known[number]
            if block.kind is BlockKind.HEADING:
                self.headings.append(Heading(number, block.text, block.level))
            if article.has_terms(number):
                self.terms.append(number)
            self._lengths.append(len(block.text))
        return self.surveyed >= len(known)

    def minutes_left(self, block: int, fraction: float) -> int:
        """Return about how many minutes the rest takes from a part of a block on, rounded up."""
        if len(self._sums) != len(self._lengths):
            self._sums = list(accumulate(self._lengths))
        if not self._sums:
            return 0
        block = min(max(0, block), len(self._sums) - 1)
        left = self._sums[-1] - self._sums[block] + self._lengths[block] * (1 - fraction)
        return -int(-left // PACE)

    def heading_at(self, block: int) -> str:
        """Return the heading that a block stands under, empty before the first."""
        number = bisect_right(self.headings, block, key=lambda heading: heading.block) - 1
        return self.headings[number].text if number >= 0 else ""
