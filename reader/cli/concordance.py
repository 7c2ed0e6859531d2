"""The command that prints where a term stands all over the library."""

import argparse
import json
from collections.abc import Callable, Iterable
from typing import Any

from rich.cells import cell_len, set_cell_size

from reader.cli import outputs
from reader.cli.given import term
from reader.cli.glossary import concepts_named
from reader.cli.terminal import progress, write_json, write_line, write_row
from reader.model.article import BlockKind
from reader.model.errors import NotFoundError
from reader.store.values import KeywordLine
from reader.workflow.collocations import collocations
from reader.workflow.concordance import Concordance, LineOrder
from reader.workflow.workspace import Workspace

CELLS = 32
"""The width of a line's left side in a terminal, where a kanji takes two."""
AT_ONCE = 200
"""Lines whose English is looked up together."""


def add_command(command: "Callable[..., argparse.ArgumentParser]", group: Any) -> None:  # noqa: ANN401
    """Add `concordance` to the commands `group`, with `command`, the parser's."""
    one = command(
        group,
        "concordance",
        "print where a term stands in the library, in its context",
        concordance,
        outputs.CONCORDANCE,
    )
    one.add_argument("term", type=term, help="any written form, or a concept's id")
    one.add_argument("--format", choices=["text", "json"], default="text")
    one.add_argument(
        "--sort",
        choices=[order.value for order in LineOrder],
        default=LineOrder.ARTICLE.value,
        help="by article, or by what stands to the left or right of the term",
    )
    one.add_argument(
        "--show",
        choices=["lines", "articles", "months", "beside"],
        default="lines",
        help="every place, counts by article or month, or what stands beside the term",
    )


def concordance(arguments: argparse.Namespace, workspace: Workspace) -> int:
    """Print a term's lines, or what is counted of them."""
    concepts = concepts_named(workspace, arguments.term)
    with progress("Looking for terms") as report:
        workspace.index.catch_up(report)
    found = Concordance(workspace, [concept.id for concept in concepts])
    as_json = arguments.format == "json"
    if arguments.show == "lines":
        lines = found.sorted(LineOrder(arguments.sort))
        _print_json(_objects(workspace, found, lines)) if as_json else _print_lines(found, lines)
        return 0
    rows = _counts(workspace, found, arguments.show)
    if as_json:
        _print_json(rows)
    else:
        for row in rows:
            write_row([str(cell) for cell in row.values()])
    return 0


def _counts(workspace: Workspace, found: Concordance, show: str) -> list[dict[str, object]]:
    if show == "articles":
        return [
            {"article": one.id, "title": one.title, "date": one.day.isoformat(), "count": count}
            for one, count in found.by_article()
        ]
    if show == "months":
        return [{"month": month, "count": count} for month, count in found.by_month()]
    return [
        {
            "text": one.text,
            "concept": one.concept,
            "together": one.together,
            "left": one.left,
            "right": one.right,
            "log_likelihood": round(one.likelihood, 2),
        }
        for one in collocations(workspace, found)
    ]


def _print_json(objects: Iterable[dict[str, object]]) -> None:
    write_json(json.dumps(list(objects), ensure_ascii=False))


def _print_lines(found: Concordance, lines: list[KeywordLine]) -> None:
    for first in range(0, len(lines), AT_ONCE):
        some = lines[first : first + AT_ONCE]
        for line, english in zip(some, found.english(some), strict=True):
            left = _end_of(" ".join(line.left.split()), CELLS)
            right = set_cell_size(" ".join(line.right.split()), CELLS).rstrip()
            title = found.article(line).title
            write_line(f"{left} 【{line.keyword}】 {right}  — {title}")
            if english.text:
                write_line(f"{'':{CELLS}}   {english.text}")


def _end_of(text: str, cells: int) -> str:
    """Return the last of `text` that fits into so many cells, to the right of them."""
    while cell_len(text) > cells:
        text = text[1:]
    return " " * (cells - cell_len(text)) + text


def _objects(
    workspace: Workspace, found: Concordance, lines: list[KeywordLine]
) -> Iterable[dict[str, object]]:
    titled = {number: has_title(workspace, one.id) for number, one in found.articles.items()}
    for first in range(0, len(lines), AT_ONCE):
        some = lines[first : first + AT_ONCE]
        for line, english in zip(some, found.english(some), strict=True):
            article = found.article(line)
            number = line.block - titled[line.article]
            yield {
                "article": article.id,
                "title": article.title,
                "date": article.day.isoformat(),
                "block": number if number >= 0 else None,
                "start": line.span.start,
                "end": line.span.end,
                "left": line.left,
                "text": line.keyword,
                "right": line.right,
                "en": english.text,
            }


def has_title(workspace: Workspace, article: str) -> bool:
    """Tell whether an article's first block is its title, which `extract` does not count."""
    try:
        blocks = workspace.library.article(article).blocks
    except NotFoundError:
        return False
    return bool(blocks) and blocks[0].kind is BlockKind.TITLE
