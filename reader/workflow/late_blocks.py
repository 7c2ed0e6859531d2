"""Has the terms and the English of very long paragraphs found while the window goes on."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reader.model.blocks import Block
from reader.model.translation import Translation
from reader.workflow.article_english import ArticleEnglish
from reader.workflow.terms import PlacedTerms

LONG = 30_000
"""How many characters are looked through while a window waits: some hundredths of a second."""


@dataclass(frozen=True, slots=True)
class Found:
    """The English of a block by segment, and for which glossary and memory it was looked up."""

    placed: PlacedTerms
    state: int
    english: dict[int, Translation]


Finding = Callable[[], Found]


class LateBlocks:
    """Knows which blocks of an article are not to be shown with terms and English yet."""

    def __init__(
        self, blocks: Sequence[Block], placed: Callable[[], PlacedTerms], english: ArticleEnglish
    ) -> None:
        self._blocks = blocks
        self._placed = placed
        self._english = english
        self._asked: dict[int, tuple[PlacedTerms, int]] = {}
        self.later: Callable[[int, Finding], None] | None = None
        """Gets the blocks that are too long to be looked through at once, each with what does that:
        it may be called in a thread, and its result is for `take`. Without it, they are waited
        for."""

    def is_late(self, number: int) -> bool:
        """Tell whether a block is still looked through; the first who asks has that done."""
        if self.later is None or len(self._blocks[number].text) <= LONG:
            return False
        placed, english = self._placed(), self._english
        if placed.knows(number):
            return False
        state = placed, english.state
        if self._asked.get(number) != state:
            self._asked[number] = state
            self.later(
                number,
                lambda: Found(*state, english.looked_up(placed.requests(number))),
            )
        return True

    def take(self, number: int, found: Found) -> bool:
        """Take what was found; tell whether it still holds."""
        if (found.placed, found.state) != (self._placed(), self._english.state):
            return False
        self._english.put(number, found.english)
        return True
