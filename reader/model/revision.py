"""States of an article's text: those that are kept, and one that is offered."""

from dataclasses import dataclass
from datetime import datetime

from reader.model.article import Article, Content
from reader.model.errors import ReaderError
from reader.model.wording import tr


@dataclass(frozen=True, slots=True)
class Revision:
    """One kept state of an article."""

    number: int
    imported_at: datetime
    source: str


@dataclass(frozen=True, slots=True)
class Offer:
    """A text that was imported again and is another than the one that is kept."""

    kept: Article
    content: Content
    source: str


class OfferedError(ReaderError):
    """What was imported is a newer text of an article that is kept: the reader decides."""

    def __init__(self, offer: Offer) -> None:
        super().__init__(tr("“{name}” is in your library with another text.", name=offer.kept.name))
        self.offer = offer
