"""The command on feeds: what one lists, taking entries of it, and the feeds kept at hand."""

import argparse
import json
import re
from collections.abc import Callable, Sequence
from typing import Any

from reader.cli import outputs
from reader.cli.given import text
from reader.cli.terminal import progress, write_error, write_json, write_note, write_row
from reader.model.errors import ImportRefusedError, ReaderError
from reader.model.feed import Feed, FeedEntry
from reader.store.feed_list import FeedList
from reader.workflow.feeds import in_library, is_address, open_feed, take_entry
from reader.workflow.workspace import Workspace

_CHOICE = re.compile(r"(\d+)(?:-(\d+))?")


def add_command(command: "Callable[..., argparse.ArgumentParser]", group: Any) -> None:  # noqa: ANN401
    """Add `feed` to the commands `group`, with `command`, the parser's."""
    one = command(group, "feed", "list the articles of a feed, and import some", read, outputs.FEED)
    one.add_argument(
        "source",
        nargs="?",
        type=text,
        metavar="ADDRESS|FILE",
        help="a feed, or a page that names one; none: list the feeds that you keep",
    )
    one.add_argument(
        "--import",
        dest="chosen",
        nargs="+",
        metavar="N",
        help="import these entries: numbers, as 1 4-6; new: those not in the library; all",
    )
    one.add_argument("--keep", action="store_true", help="keep the feed in your list of feeds")
    one.add_argument("--forget", action="store_true", help="take it off that list")
    one.add_argument("--json", action="store_true", help="print a list of objects")


def read(arguments: argparse.Namespace, workspace: Workspace) -> int:
    """Do what is asked with a feed, or list those that are kept."""
    kept = FeedList(workspace.places.feeds)
    source: str | None = arguments.source
    if source is None:
        if arguments.chosen or arguments.keep or arguments.forget:
            raise ReaderError("Say which feed: give its address.")
        return _list_kept(kept, as_json=arguments.json)
    if arguments.forget:
        kept.forget(source)
        return 0
    with progress("Fetching") as report:
        feed = open_feed(source, lambda done, total: report(done, total or 0))
    if arguments.keep:
        if not is_address(source):
            raise ReaderError("Only a feed with an address can be kept: give that.")
        kept.keep(feed.url, feed.title)
    if arguments.chosen:
        return _take(workspace, feed, _chosen(workspace, feed, arguments.chosen))
    return _list(workspace, feed, as_json=arguments.json)


def _list_kept(kept: FeedList, *, as_json: bool) -> int:
    if as_json:
        told = [{"url": one.url, "title": one.title} for one in kept.feeds()]
        write_json(json.dumps(told, ensure_ascii=False))
    else:
        for one in kept.feeds():
            write_row([one.url, one.title])
    return 0


def _list(workspace: Workspace, feed: Feed, *, as_json: bool) -> int:
    known = in_library(workspace, feed.entries)
    if as_json:
        told = [
            {
                "number": number,
                "title": entry.title,
                "url": entry.url,
                "date": entry.date.isoformat() if entry.date else None,
                "author": entry.author,
                "summary": entry.summary,
                "article": known.get(entry.url) or None,
            }
            for number, entry in enumerate(feed.entries, 1)
        ]
        write_json(json.dumps(told, ensure_ascii=False))
        return 0
    for number, entry in enumerate(feed.entries, 1):
        day = entry.date.isoformat() if entry.date else ""
        write_row([str(number), day, known.get(entry.url, ""), entry.name, entry.url])
    return 0


def _chosen(workspace: Workspace, feed: Feed, given: Sequence[str]) -> list[FeedEntry]:
    """Return the entries that were asked for, each once, in the order of the feed."""
    wanted: set[int] = set()
    for words in given:
        if words == "all":
            wanted.update(range(len(feed.entries)))
        elif words == "new":
            known = in_library(workspace, feed.entries)
            wanted.update(n for n, one in enumerate(feed.entries) if one.url not in known)
        elif found := _CHOICE.fullmatch(words):
            first, last = int(found[1]), int(found[2] or found[1])
            if not 1 <= first <= last <= len(feed.entries):
                raise ReaderError(f"The feed has no entry {words}: it has {len(feed.entries)}.")
            wanted.update(range(first - 1, last))
        else:
            raise ReaderError(f"{words} says no entry: give numbers, as 1 4-6, or new, or all.")
    return [feed.entries[number] for number in sorted(wanted)]


def _take(workspace: Workspace, feed: Feed, entries: Sequence[FeedEntry]) -> int:
    """Import entries and print their ids; one that is refused does not stop the rest."""
    code = 0
    with progress("Importing") as report:
        for number, entry in enumerate(entries, 1):
            try:
                taken = take_entry(workspace, feed, entry)
            except ImportRefusedError as error:
                code = 1
                write_error(f"{entry.name}: {error}")
            else:
                write_row([taken.article.id, taken.article.name])
                if taken.problem:
                    write_note(f"{taken.article.name}: the feed's own text ({taken.problem})")
            report(number, len(entries))
    return code
