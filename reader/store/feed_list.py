"""The feeds that the reader wants to have at hand, in their order: a file in the data folder."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from reader.model.errors import NotFoundError
from reader.model.wording import tr
from reader.store.small_file import read_objects, write_objects


@dataclass(frozen=True, slots=True)
class KnownFeed:
    """A feed's address and what it is called."""

    url: str
    title: str

    @property
    def name(self) -> str:
        """What it is called in a list."""
        return self.title or self.url


class FeedList:
    """Reads and writes the list; every act sees what other windows wrote."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def feeds(self) -> tuple[KnownFeed, ...]:
        """Return the feeds in the reader's order."""
        told = ((one.get("url"), one.get("title")) for one in read_objects(self._file))
        return tuple(
            KnownFeed(url, title if isinstance(title, str) else "")
            for url, title in told
            if isinstance(url, str) and url.startswith(("http://", "https://"))
        )

    def keep(self, url: str, title: str) -> None:
        """Put a feed at the end of the list, or call one of it anew. Raises StoreError."""
        feeds = self.feeds()
        if any(one.url == url for one in feeds):
            self._write([KnownFeed(url, title) if one.url == url else one for one in feeds])
        else:
            self._write([*feeds, KnownFeed(url, title)])

    def forget(self, url: str) -> None:
        """Take a feed off the list. Raises NotFoundError and StoreError."""
        feeds = self.feeds()
        if all(one.url != url for one in feeds):
            raise NotFoundError(
                tr("{address} is not among your feeds: see the list of them.", address=url)
            )
        self._write([one for one in feeds if one.url != url])

    def move(self, url: str, by: int) -> None:
        """Put a feed `by` places further down, as far as there are any. Raises StoreError."""
        feeds = list(self.feeds())
        place = next((number for number, one in enumerate(feeds) if one.url == url), None)
        if place is not None:
            feeds.insert(max(0, place + by), feeds.pop(place))
            self._write(feeds)

    def _write(self, feeds: Sequence[KnownFeed]) -> None:
        write_objects(self._file, ({"url": one.url, "title": one.title} for one in feeds))
