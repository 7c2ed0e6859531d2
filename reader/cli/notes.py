"""Commands on notes: export in every format, and import of what was written into exported notes."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from reader.cli import outputs
from reader.cli.given import text
from reader.cli.terminal import progress, write_line, write_note, write_row, write_text
from reader.model.errors import ReaderError
from reader.workflow.exporting import (
    ExportFormat,
    ExportWish,
    articles_to_export,
    export_articles,
)
from reader.workflow.note_templates import note_style, template_file
from reader.workflow.notes import NotedTerms
from reader.workflow.notes_import import import_notes
from reader.workflow.workspace import Workspace

Group: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
AddCommand = Callable[..., argparse.ArgumentParser]

_MARKDOWN = [one.value for one in ExportFormat if one.is_markdown]
_WRITTEN = [one.value for one in ExportFormat]


def add_commands(command: AddCommand, group: Group) -> None:
    """Add `export` and `import` to the group of notes, with `command`, the parser's."""
    one = command(group, "export", "write notes and articles to files", export, outputs.NOTES)
    one.usage = (
        "yomiawase notes export [options] ARTICLE [ARTICLE … FOLDER]\n"
        "       yomiawase notes export --all [options] [FOLDER]"
    )
    one.add_argument(
        "given",
        nargs="*",
        type=_not_empty,
        metavar="ARTICLE… FOLDER",
        help="ids of articles (their starts will do), then a folder, or a file for one article",
    )
    one.add_argument("--all", action="store_true", help="every article that has notes")
    one.add_argument("--format", choices=_WRITTEN, default=ExportFormat.MARKDOWN, type=ExportFormat)
    one.add_argument(
        "--terms",
        choices=list(NotedTerms),
        default=NotedTerms.NOTES,
        type=NotedTerms,
        help="the glossary's terms to list: those in the notes, all of the article, none "
        "(default: notes)",
    )
    one.add_argument(
        "--concepts", action="store_true", help="markdown: a linked note for each of these terms"
    )
    one.add_argument(
        "--below", action="store_true", help="the English under the Japanese, not beside it"
    )
    one.add_argument("--furigana", action="store_true", help="readings above the kanji")
    one = command(
        group, "template", "print a template of notes, to change", template, outputs.NOTES_TEMPLATE
    )
    one.add_argument("--format", choices=_MARKDOWN, default=ExportFormat.MARKDOWN.value)
    one = command(
        group, "import", "take in what you wrote into exports", take_in, outputs.NOTES_IMPORT
    )
    one.add_argument("folder", type=_not_empty, help="a folder of exported notes, or one such file")


def _not_empty(given: str) -> str:
    # An unset variable of a script would otherwise mean the folder it happens to run in.
    if not given:
        raise argparse.ArgumentTypeError("an article or a folder needs a name")
    return given


def export(arguments: argparse.Namespace, workspace: Workspace) -> int:
    """Write what was asked for and print where."""
    given: list[str] = arguments.given
    wish = ExportWish(
        ExportFormat(arguments.format),
        arguments.terms,
        concepts=arguments.concepts,
        below=arguments.below,
        furigana=arguments.furigana,
    )
    if arguments.all:
        if len(given) > 1:
            raise ReaderError("With --all give a folder alone, no article.")
        identities = articles_to_export(workspace, with_notes=wish.format.holds_notes)
        folder = given[0] if given else "."
    elif not given:
        raise ReaderError("Say which article: give its id (`yomiawase list`), or --all.")
    else:
        names, folder = (given, ".") if len(given) == 1 else (given[:-1], given[-1])
        found = (workspace.library.article(_id(name)).id for name in names)
        identities = tuple(dict.fromkeys(found))
    with progress("Exporting") as report:
        done = export_articles(
            workspace, identities, Path(folder), wish, report=report, to_pdf=arguments.to_pdf
        )
    for file in done.files:
        write_line(str(file))
    for one in done.failed:
        write_note(one.line)
    if arguments.all or len(identities) > 1:
        write_note(done.summary())
    return int(bool(done.failed))


def _id(given: str) -> str:
    try:
        return text(given)
    except argparse.ArgumentTypeError:
        return given.encode(errors="replace").decode()


def template(arguments: argparse.Namespace, workspace: Workspace) -> int:
    """Print the template that notes are written by."""
    form = ExportFormat(arguments.format)
    write_text(note_style(workspace, form).template)
    write_note(f"Your own goes to {template_file(workspace, form)}")
    return 0


def take_in(arguments: argparse.Namespace, workspace: Workspace) -> int:
    """Import the reader's words from exported notes and print what changed."""
    with progress("Importing") as report:
        done = import_notes(workspace, Path(arguments.folder), report=report)
    for file, changed in done.changed.items():
        write_row([str(file), str(changed)])
    for problem in done.told:
        write_note(problem)
    write_note(done.summary())
    return 0
