"""Feeds: opening one, what of it is in the library, and taking entries of it."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from html import escape
from pathlib import Path

from reader.model.addresses import plain_address
from reader.model.article import Article, Content
from reader.model.errors import ImportRefusedError
from reader.model.feed import Feed, FeedEntry, FeedGivenError
from reader.model.wording import tr
from reader.text.decode import decode
from reader.text.documents import read_limited
from reader.text.feeds import find_feed, is_feed, read_feed
from reader.text.importing import import_text
from reader.workflow.importing import Cancelled, Progress, fetch_content, keep
from reader.workflow.workspace import Workspace

_SCHEME = re.compile(r"feed:(?://(?!/))?(?=https?:)|feed://", re.IGNORECASE)
_HOST = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}(?::\d+)?(?:[/?]\S*)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Taken:
    """An entry that became an article."""

    article: Article
    problem: str = ""
    """Why its page could not be had, so that this is the feed's own text; empty if it could."""


def is_address(source: str) -> bool:
    """Tell whether something that was given is a web address rather than a file."""
    return source.lower().startswith(("http://", "https://"))


def completed(typed: str) -> str:
    """Return what the reader typed as an address, which may lack its https://; a file stays one."""
    source = _SCHEME.sub("", typed.strip())
    if _HOST.fullmatch(source) and not Path(source).exists():
        return f"https://{source}"
    return source


def open_feed(
    source: str, progress: Progress | None = None, cancelled: Cancelled | None = None
) -> Feed:
    """Return the feed in a file, at an address, or that the page at an address names.

    Raises ImportRefusedError.
    """
    if not is_address(source):
        return _from_file(Path(source))
    text, address = _fetched(source, progress, cancelled)
    if not is_feed(text) and (named := find_feed(text, address)):
        text, address = _fetched(named, progress, cancelled)
    if not is_feed(text):
        raise ImportRefusedError(
            tr(
                "{address} is no feed and names none: give the address of an RSS or Atom feed.",
                address=source,
            )
        )
    return read_feed(text, address)


def _fetched(url: str, progress: Progress | None, cancelled: Cancelled | None) -> tuple[str, str]:
    from reader.text.fetching import fetch

    data, charset, address = fetch(url, progress, cancelled)
    return decode(data, charset), address


def _from_file(path: Path) -> Feed:
    try:
        with path.open("rb") as stream:
            text = decode(read_limited(stream))
    except OSError as error:
        reason = error.strerror or str(error)
        raise ImportRefusedError(
            tr("{file} cannot be read ({reason}): check the path.", file=path, reason=reason)
        ) from error
    if not is_feed(text):
        raise ImportRefusedError(tr("{file} is no feed: import it as an article.", file=path.name))
    return read_feed(text)


def in_library(workspace: Workspace, entries: Iterable[FeedEntry]) -> dict[str, str]:
    """Return the ids of the articles that entries have become, by the entries' addresses."""
    plain = {entry.url: plain_address(entry.url) for entry in entries if entry.url}
    found = workspace.library.of_addresses([*plain, *plain.values()])
    # A diary has several entries on one page.
    pages = Counter(plain.values())
    known = {
        url: found.get(url) or (found.get(page, "") if pages[page] == 1 else "")
        for url, page in plain.items()
    }
    return {url: identity for url, identity in known.items() if identity}


def take_entry(
    workspace: Workspace,
    feed: Feed,
    entry: FeedEntry,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> Taken:
    """Fetch the page of an entry and import it; where that fails, the text that the feed has.

    Raises ImportRefusedError.
    """
    problem = tr("The feed gives no address of “{name}”, and not its text either.", name=entry.name)
    if entry.url:
        try:
            content = fetch_content(entry.url, progress, cancelled)
            return Taken(_keep(workspace, content, entry))
        except FeedGivenError:
            raise
        except ImportRefusedError as error:
            if cancelled is not None and cancelled():
                raise
            problem = str(error)
    try:
        return Taken(_keep(workspace, _own_text(feed, entry), entry), problem)
    except ImportRefusedError as error:
        raise ImportRefusedError(problem) from error


def _own_text(feed: Feed, entry: FeedEntry) -> Content:
    if not entry.html:
        raise ImportRefusedError(tr("The feed does not hold the article."))
    page = f"<article><h1>{escape(entry.title)}</h1>{entry.html}</article>"
    content = import_text(page, kind="html", url=plain_address(entry.url))
    told = content.metadata
    return replace(content, metadata=replace(told, site=told.site or feed.title))


def _keep(workspace: Workspace, content: Content, entry: FeedEntry) -> Article:
    """Keep an article with what only its feed tells of it."""
    told = content.metadata
    told = replace(told, date=told.date or entry.date, byline=told.byline or entry.author)
    return keep(workspace, replace(content, metadata=told), entry.url or "feed")
