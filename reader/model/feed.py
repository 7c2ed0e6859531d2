"""A feed: what a site tells of its newest articles, for the reader to pick from."""

import datetime as dt
from dataclasses import dataclass, field

from reader.model.errors import ImportRefusedError
from reader.model.naming import name_of
from reader.model.wording import tr


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """An article as its feed tells of it."""

    title: str = ""
    url: str = ""
    """Where its page is; empty if the feed does not say."""
    date: dt.date | None = None
    """The day in Japan."""
    author: str = ""
    summary: str = ""
    """Its first words, or what it is about, in one line."""
    html: str = field(default="", repr=False)
    """The article itself, where the feed has it."""

    @property
    def name(self) -> str:
        """What the entry is called: its title, or how its summary begins."""
        return name_of(self.title, self.summary)


@dataclass(frozen=True, slots=True)
class Feed:
    """A list of articles, in the order of the feed."""

    title: str
    entries: tuple[FeedEntry, ...]
    url: str = ""
    """Where it was read; empty for a file."""

    @property
    def name(self) -> str:
        """What the feed is called."""
        return self.title or self.url or tr("Feed")


class FeedGivenError(ImportRefusedError):
    """What was to become an article is a feed; `feed` is what it tells."""

    def __init__(self, feed: Feed) -> None:
        super().__init__(
            tr(
                "“{name}” is a feed, a list of articles: open it by itself (File → Feeds, "
                "or `yomiawase feed`) and choose from it.",
                name=feed.name,
            )
        )
        self.feed = feed
