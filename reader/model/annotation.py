"""Highlights, comments and tags, and the selectors that tie them to a text."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from reader.model.spans import Language, Span

CONTEXT = 32
"""Code points of prefix and suffix that a quote selector keeps."""


class Colour(StrEnum):
    """The colours a highlight may have."""

    YELLOW = "yellow"
    GREEN = "green"
    BLUE = "blue"
    PINK = "pink"
    PURPLE = "purple"


@dataclass(frozen=True, slots=True)
class Anchor:
    """A TextPositionSelector and a TextQuoteSelector for the same place (W3C Web Annotation).

    `span` is into the article's stored text for Japanese, into one block's English for English.
    """

    span: Span
    exact: str
    prefix: str = ""
    suffix: str = ""


class Attachment(StrEnum):
    """Whether an annotation still has its place in the text."""

    ANCHORED = "anchored"
    AMBIGUOUS = "ambiguous"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Annotation:
    """What the reader marked or wrote on a span of an article."""

    id: str
    article: str
    language: Language
    anchor: Anchor
    created_at: datetime
    modified_at: datetime
    colour: Colour = Colour.YELLOW
    comment: str = ""
    tags: tuple[str, ...] = ()
    block: int = 0
    """The block it starts in; for English the block whose English `anchor` is about."""
    attachment: Attachment = Attachment.ANCHORED


@dataclass(frozen=True, slots=True)
class AnnotationChange:
    """What one act on the annotations changed, before and after it."""

    label: str
    before: tuple[Annotation, ...]
    after: tuple[Annotation, ...]
    texts: tuple[tuple[str, int], ...] = field(default=(), compare=False)
    """The articles it is about, each with the revision that its places are in."""

    def inverse(self) -> "AnnotationChange":
        """Return the change that takes this one back."""
        return AnnotationChange(self.label, self.after, self.before, self.texts)
