"""Where an article stands in the library, and which articles a list asks for in what order."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Shelf:
    """What the reader did with an article, its text and notes aside."""

    favourite: bool = False
    archived: bool = False
    trashed_at: datetime | None = None
    """When it was moved to the trash, None if it is not there."""
    tags: tuple[str, ...] = ()
    """In alphabetical order."""


NOWHERE_SPECIAL = Shelf()
"""Where an article stands that the reader did nothing with."""


@dataclass(frozen=True, slots=True)
class ShelfChange:
    """What one act did to some articles: (id, before, after) of each."""

    label: str
    moved: tuple[tuple[str, Shelf, Shelf], ...]

    def inverse(self) -> "ShelfChange":
        """Return the change that takes this one back."""
        return replace(self, moved=tuple((one, after, before) for one, before, after in self.moved))


class SmartList(StrEnum):
    """A list that fills itself. Only TRASH has what is in the trash."""

    ALL = "all"
    """What is not in the archive."""
    UNREAD = "unread"
    """Never opened, and not in the archive."""
    NOTES = "notes"
    """With highlights or comments, also in the archive."""
    MONTH = "month"
    """Imported in this calendar month, and not in the archive."""
    FAVOURITES = "favourites"
    """Also in the archive."""
    ARCHIVE = "archive"
    TRASH = "trash"


class ArticleOrder(StrEnum):
    """What a list is sorted by; the newest, longest, most first, names from A."""

    READ = "read"
    """When it was opened last, or imported if it never was."""
    IMPORTED = "imported"
    DATE = "date"
    """The article's own; those without one last."""
    TITLE = "title"
    SITE = "site"
    LENGTH = "length"
    PROGRESS = "progress"
    NOTES = "notes"
    NEW_TERMS = "new-terms"


@dataclass(frozen=True, slots=True)
class ArticleQuery:
    """Which articles, and in which order; what is asked for must all be true."""

    list: SmartList | None = SmartList.ALL
    """None for all that is not in the trash."""
    tag: str = ""
    concepts: tuple[str, ...] | None = None
    """One of these stands in the text."""
    order: ArticleOrder = ArticleOrder.READ
    backwards: bool = False
