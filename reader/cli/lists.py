"""The command that lists the articles of the library."""

import argparse
import json
from collections.abc import Callable, Iterator
from typing import Any

from reader.cli import outputs
from reader.cli.given import term, text
from reader.cli.glossary import concepts_named
from reader.cli.terminal import progress, write_json, write_row
from reader.model.article import ArticleSummary
from reader.model.shelf import ArticleOrder, ArticleQuery, SmartList
from reader.workflow import shelving
from reader.workflow.workspace import Workspace


def add_command(command: "Callable[..., argparse.ArgumentParser]", group: Any) -> None:  # noqa: ANN401
    """Add `list` to the commands `group`, with `command`, the parser's."""
    one = command(group, "list", "list the articles of the library", list_articles, outputs.LIST)
    one.add_argument(
        "--list",
        choices=[*map(str, SmartList)],
        default="",
        help="only one of the library's lists (default: all and archive)",
    )
    one.add_argument("--tag", type=text, default="", help="only articles with this tag")
    one.add_argument("--term", type=term, help="only articles in which this term stands")
    one.add_argument(
        "--sort",
        choices=[*map(str, ArticleOrder)],
        default=ArticleOrder.IMPORTED.value,
        help="the newest, longest or most first, names from A (default: imported)",
    )
    one.add_argument("--reverse", action="store_true", help="the other way round")
    one.add_argument("--json", action="store_true", help="print a list of objects")


def list_articles(arguments: argparse.Namespace, workspace: Workspace) -> int:
    """Print the articles that are asked for."""
    concepts = None
    if arguments.term:
        concepts = tuple(one.id for one in concepts_named(workspace, arguments.term))
    if concepts is not None or arguments.sort == ArticleOrder.NEW_TERMS or arguments.json:
        with progress("Looking for terms") as report:
            workspace.index.catch_up(report)
    query = ArticleQuery(
        SmartList(arguments.list) if arguments.list else None,
        arguments.tag,
        concepts,
        ArticleOrder(arguments.sort),
        arguments.reverse,
    )
    ids = shelving.listed(workspace, query)
    known = shelving.summaries(workspace, ids)
    articles = [known[one] for one in ids if one in known]
    if arguments.json:
        write_json(json.dumps(list(_objects(articles)), ensure_ascii=False))
        return 0
    for one in articles:
        day = one.metadata.date.isoformat() if one.metadata.date else ""
        write_row([one.id, day, str(one.annotations), one.name])
    return 0


def _objects(articles: list[ArticleSummary]) -> Iterator[dict[str, object]]:
    for one in articles:
        told = one.metadata
        yield {
            "id": one.id,
            "title": one.name,
            "site": told.site,
            "url": told.url,
            "date": told.date.isoformat() if told.date else None,
            "imported": one.imported_at.isoformat(timespec="seconds"),
            "opened": one.opened_at.isoformat(timespec="seconds") if one.opened_at else None,
            "sentences": one.segments,
            "progress": round(one.progress, 2),
            "notes": one.annotations,
            "new_terms": one.new_terms,
            "favourite": one.shelf.favourite,
            "archived": one.shelf.archived,
            "trashed": one.shelf.trashed_at is not None,
            "tags": list(one.shelf.tags),
        }
