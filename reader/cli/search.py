"""The command that searches titles, texts, English, notes and the glossary at once."""

import argparse
import json
from collections.abc import Callable, Iterator
from typing import Any

from reader.cli import outputs
from reader.cli.concordance import has_title
from reader.cli.given import text
from reader.cli.terminal import write_json, write_row
from reader.workflow.finding import Finder, Found, FoundIn, Hit
from reader.workflow.workspace import Workspace


def add_command(command: "Callable[..., argparse.ArgumentParser]", group: Any) -> None:  # noqa: ANN401
    """Add `search` to the commands `group`, with `command`, the parser's."""
    one = command(
        group,
        "search",
        "find words in texts, English, notes and the glossary",
        search,
        outputs.SEARCH,
    )
    one.add_argument("words", nargs="+", type=text, metavar="WORDS", help="all must stand there")
    one.add_argument("--format", choices=["text", "json"], default="text")


def search(arguments: argparse.Namespace, workspace: Workspace) -> int:
    """Print what was found."""
    # A word that the shell was given as one is one.
    words = [f'"{word}"' if " " in word.strip() else word for word in arguments.words]
    found = Finder(workspace).find(" ".join(words))
    if arguments.format == "json":
        objects = [_object(workspace, hit) for hit in _hits(found)]
        write_json(json.dumps(objects, ensure_ascii=False))
    else:
        for hit in _hits(found):
            write_row([hit.found_in, hit.article or hit.concept, hit.title, hit.text])
    return 0


def _hits(found: Found) -> Iterator[Hit]:
    for article in found.articles:
        yield found.title_hit(article)
    yield from found.hits


def _object(workspace: Workspace, hit: Hit) -> dict[str, object]:
    told: dict[str, object] = {"in": hit.found_in, "text": hit.text}
    told["start"], told["end"] = hit.word.start, hit.word.end
    if hit.found_in is FoundIn.GLOSSARY:
        return told | {"concept": hit.concept}
    told |= {"article": hit.article, "title": hit.title}
    if hit.found_in is not FoundIn.TITLE:
        number = hit.block - has_title(workspace, hit.article)
        told["block"] = number if number >= 0 else None
    return told
