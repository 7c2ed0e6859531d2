"""Commands on the reader's library: import, list, show."""

import argparse
from pathlib import Path

from rich.console import Console
from rich.table import Table

from reader.cli.left_out import list_left_out, note_left_out, note_wall
from reader.cli.shipped import take_in_shipped
from reader.cli.sources import is_file, read_source
from reader.cli.terminal import harmless, progress, write_error, write_row
from reader.model.article import Article, BlockKind
from reader.model.errors import ImportRefusedError, NotFoundError, ReaderError
from reader.model.passages import left_out
from reader.resources import SAMPLE, resource
from reader.workflow import importing
from reader.workflow.events import (
    Event,
    SegmentTranslated,
    TranslationEnded,
    TranslationProgress,
)
from reader.workflow.open_article import OpenArticle
from reader.workflow.workspace import Workspace


def import_articles(arguments: argparse.Namespace, workspace: Workspace) -> int:
    """Store texts in the library and print their ids; one that is refused does not stop the rest.

    Returns 1 if any was refused.
    """
    several = len(arguments.files) > 1
    if several and arguments.url:
        raise ReaderError("--url says where one text comes from: import the files one by one.")
    code = 0
    for file in arguments.files:
        try:
            article = _import(workspace, file, arguments.url)
        except ImportRefusedError as error:
            code = 1
            named = not several or str(error).startswith(file)
            write_error(str(error) if named else f"{file}: {error}")
        else:
            write_row([article.id, article.name])
            passages = workspace.library.passages(article.id)
            note_wall(article.name, article.content.blocks, passages)
            if arguments.left_out:
                list_left_out(article.id, passages)
            else:
                note_left_out(article.name, left_out(passages))
    return code


def _import(workspace: Workspace, file: str, url: str = "") -> Article:
    if file.startswith(("http://", "https://")):
        with progress("Fetching") as report:
            return importing.add_address(
                workspace, file, lambda done, total: report(done, total or 0), None
            )
    source = read_source(file)
    return importing.add_bytes(workspace, source.data, source.name, url)


def show(arguments: argparse.Namespace, workspace: Workspace) -> int:
    """Print an article side by side with its English; a file is imported first."""
    name = arguments.article
    if is_file(name):
        return print_side_by_side(workspace, _import(workspace, name), arguments.engine)
    try:
        # What is no text in any encoding may name a file, but no article.
        article = workspace.library.article(name.encode(errors="replace").decode())
    except NotFoundError as error:
        why = str(error)
        raise NotFoundError(
            f"{name or 'That'} is no file, and {why[0].lower()}{why[1:]}"
        ) from error
    return print_side_by_side(workspace, article, arguments.engine)


def print_first(workspace: Workspace, file: Path | None) -> int:
    """Print `file`, or without one the sample article."""
    return print_side_by_side(workspace, _import(workspace, str(file or resource(*SAMPLE))))


def print_side_by_side(workspace: Workspace, article: Article, engine: str | None = None) -> int:
    """Translate what is missing and print Japanese beside English, a block a row.

    The engine that `engine` names translates the article from now on.
    """
    take_in_shipped(workspace)
    opened = OpenArticle(workspace, article)
    if engine is not None:
        opened.choose_engine(workspace.engines.named(engine))
    problem = translate_missing(opened)
    console = Console(highlight=False, markup=False, emoji=False)
    table = Table(show_header=False, box=None, padding=(0, 2, 1, 0), expand=True)
    table.add_column(ratio=1, overflow="fold")
    table.add_column(ratio=1, overflow="fold")
    for row in opened.rows:
        heading = row.kind in (BlockKind.TITLE, BlockKind.HEADING)
        table.add_row(harmless(row.ja.text), harmless(row.en.text), style="bold" if heading else "")
        if row.byline:
            table.add_row(harmless(row.byline), "", style="dim")
    console.print(table)
    if problem:
        write_error(problem)
    return 0


def translate_missing(opened: OpenArticle) -> str:
    """Translate what has no English yet, with a bar; return why not, or nothing."""
    problem = ""
    with progress("Translating") as report:

        def take(event: Event) -> None:
            nonlocal problem
            match event:
                case SegmentTranslated():
                    opened.receive(event)
                case TranslationProgress():
                    report(event.done, event.total)
                case TranslationEnded():
                    problem = event.problem

        run = opened.translation_run(take, lambda: 0)
        if run is None:
            return "there is no English: install a package with `yomiawase package install FILE`"
        run.run()
    return problem
