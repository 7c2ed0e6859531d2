"""The paragraphs of the page that an article was found in: its own, and what was left out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reader.model.blocks import Block


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph of a page. The `block` of one that is left out has no segments yet."""

    block: Block
    taken: bool
    place: str = ""
    """Where it stands in every page of its site: the way to its element, or the box it is in."""


Choices = Mapping[str, bool | None]
"""What the reader said of paragraphs of a site, by a key of text or place: whether they belong to

the article; None forgets what was said.
"""


def left_out(passages: Iterable[Passage]) -> int:
    """Return how many passages were taken for something else than the article."""
    return sum(1 for passage in passages if not passage.taken)
