"""Commands on the reader's library: import, list, show, notes."""

import argparse
from pathlib import Path

from rich.console import Console
from rich.table import Table

from reader.cli.terminal import progress, write_line
from reader.cli.texts import STANDARD_INPUT
from reader.model.article import Article, BlockKind
from reader.workflow import importing
from reader.workflow.open_article import OpenArticle
from reader.workflow.pages import byline
from reader.workflow.workspace import Workspace


def import_articles(arguments: argparse.Namespace, workspace: Workspace) -> int:
    """Store texts in the library and print their ids."""
    import sys

    for file in arguments.files:
        if file == STANDARD_INPUT:
            data = sys.stdin.buffer.read()
            article = importing.add_bytes(workspace, data, "standard input", arguments.url)
        elif file.startswith(("http://", "https://")):
            with progress("Fetching") as report:
                article = importing.add_address(workspace, file, report, None)
        else:
            article = importing.add_file(workspace, Path(file), arguments.url)
        write_line(f"{article.id}\t{article.metadata.title}")
    return 0


def list_articles(_arguments: argparse.Namespace, workspace: Workspace) -> int:
    """Print the articles, the newest first: id, date, notes, title."""
    for summary in workspace.library.articles():
        day = summary.metadata.date.isoformat() if summary.metadata.date else ""
        write_line("\t".join([summary.id, day, str(summary.annotations), summary.metadata.title]))
    return 0


def show(arguments: argparse.Namespace, workspace: Workspace) -> int:
    """Print an article side by side with its English; a file is imported first."""
    path = Path(arguments.article)
    article = (
        importing.add_file(workspace, path)
        if path.exists()
        else workspace.library.article(arguments.article)
    )
    print_side_by_side(workspace, article)
    return 0


def print_side_by_side(workspace: Workspace, article: Article) -> None:
    """Translate what is missing and print Japanese beside English, a block a row."""
    opened = OpenArticle(workspace, article)
    problem = ""
    if workspace.package is not None:
        with progress("Translating") as report:
            problem = _translate(opened, report)
    console = Console(highlight=False)
    if console.width < 60:
        console = Console(highlight=False, width=100)
    table = Table(show_header=False, box=None, padding=(0, 2, 1, 0), expand=True)
    table.add_column(ratio=1, overflow="fold")
    table.add_column(ratio=1, overflow="fold")
    for row in opened.rows:
        bold = "bold" if row.kind in (BlockKind.TITLE, BlockKind.HEADING) else ""
        table.add_row(row.ja.text, row.en.text, style=bold)
        if row.kind is BlockKind.TITLE and byline(article.metadata):
            table.add_row(byline(article.metadata), "", style="dim")
    console.print(table, markup=False) if False else console.print(table)
    if workspace.package is None:
        problem = "no translation package is installed: `yomiawase package install FILE`"
    if problem:
        write_line(f"({problem})")


def _translate(opened: OpenArticle, report: object) -> str:
    raise NotImplementedError


def export_notes(arguments: argparse.Namespace, workspace: Workspace) -> int:
    """Write an article's notes as Markdown and print where."""
    raise NotImplementedError
