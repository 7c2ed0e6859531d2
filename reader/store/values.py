"""What the store takes and gives beside the values that every part shares."""

from dataclasses import dataclass
from datetime import date, datetime

from reader.model.spans import Language, Span


@dataclass(frozen=True, slots=True)
class TermPlace:
    """A term of `concept` stands at `span` of a block's text, in the segment of that number."""

    concept: str
    block: int
    segment: int
    span: Span


@dataclass(frozen=True, slots=True)
class KeywordLine:
    """A place of a concept with what stands before and behind it in its block.

    `article` is the article's number in `KeywordLines.articles`.
    """

    article: int
    block: int
    segment: int
    span: Span
    left: str
    keyword: str
    right: str


@dataclass(frozen=True, slots=True)
class KnownArticle:
    """What a list of places says of an article. `day` is its date, else that of its import."""

    id: str
    title: str
    day: date
    first_imported: datetime


@dataclass(frozen=True, slots=True)
class KeywordLines:
    """Every place of some concepts, in reading order, the article that came last first."""

    articles: dict[int, KnownArticle]
    lines: tuple[KeywordLine, ...]


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """How often a concept stands in the library, and the article it was first met in."""

    places: int
    articles: int
    first: KnownArticle | None


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A place in the newest text of an article where something stands that was looked for.

    `span` is into the block's text; `sentence` is the segment around it, which is None where the
    place lies in no segment and `sentence` is the whole block. `title` is what the article is
    called, also where it has no title.
    """

    article: str
    title: str
    block: int
    segment: int | None
    span: Span
    sentence: str


@dataclass(frozen=True, slots=True)
class FoundNote:
    """A note that a search found; `title` is what its article is called."""

    article: str
    title: str
    identity: str
    block: int
    language: Language
    comment: str
    quote: str
    tags: str
    """Apart by blanks."""


@dataclass(frozen=True, slots=True)
class Sense:
    """The reader said that `concept` stands at `span` of a block in one revision of an article."""

    article: str
    revision: int
    block: int
    span: Span
    concept: str


@dataclass(frozen=True, slots=True)
class SenseChange:
    """What one act on the senses changed, before and after it."""

    before: tuple[Sense, ...]
    after: tuple[Sense, ...]

    def inverse(self) -> "SenseChange":
        """Return the change that takes this one back."""
        return SenseChange(self.after, self.before)
