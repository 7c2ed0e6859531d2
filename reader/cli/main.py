"""The command line: which words there are, and what each runs."""

import argparse
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import NoReturn, TypeAlias

from reader.cli import (
    alignment,
    articles,
    backups,
    candidates,
    concordance,
    dictionaries,
    feeds,
    glossary,
    glossary_sources,
    left_out,
    library,
    lists,
    notes,
    outputs,
    packages,
    search,
    texts,
    transfer,
)
from reader.cli.given import term as _term
from reader.cli.given import text as _text
from reader.cli.terminal import guarded, harmless, write_note
from reader.model.errors import StoreError
from reader.store.places import DataPlaces
from reader.workflow.exporting import ToPdf
from reader.workflow.workspace import Workspace

Command = Callable[[argparse.Namespace, Workspace], int]
Standalone = Callable[[argparse.Namespace], int]
Group: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


@dataclass(frozen=True, slots=True)
class WindowArguments:
    """What the window is opened with."""

    data_dir: Path | None
    file: Path | None


class _Words(argparse.ArgumentParser):
    """Says what is wrong with the words it was given, which may hold anything."""

    def error(self, message: str) -> NoReturn:
        """Say it and leave."""
        super().error(harmless(message))


class _Parser:
    """Collects the commands, all of which take the same shared options."""

    def __init__(self) -> None:
        self._shared = _Words(add_help=False)
        self._shared.add_argument(
            "--data-dir",
            metavar="DIR",
            type=_folder,
            default=argparse.SUPPRESS,
            help="keep library, glossary and packages in DIR",
        )
        self.whole = _Words(
            prog="yomiawase",
            description=outputs.DESCRIPTION,
            epilog=outputs.EXIT_CODES,
            parents=[self._shared],
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        self.whole.add_argument(
            "--version", action="version", version=f"yomiawase {version('yomiawase')}"
        )
        self.commands = _commands_of(self.whole)

    def command(
        self, group: Group, name: str, words: str, run: Command | None, epilog: str = ""
    ) -> argparse.ArgumentParser:
        """Add a command to a group and return it, for its own arguments.

        One that needs nothing of the reader's data has no `run`, but a default `alone`.
        """
        added = group.add_parser(
            name,
            help=words,
            description=words[0].upper() + words[1:] + ".",
            epilog=epilog,
            parents=[self._shared],
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        added.set_defaults(run=run)
        return added

    def group(self, name: str, words: str, into: "Group | None" = None) -> Group:
        """Add a group of commands, to the whole or `into` another group."""
        return _commands_of(
            (into or self.commands).add_parser(
                name,
                help=words,
                description=words[0].upper() + words[1:] + ".",
                parents=[self._shared],
            )
        )


def _folder(given: str) -> Path:
    # An unset variable of a script would otherwise mean the folder it happens to run in.
    if not given:
        raise argparse.ArgumentTypeError("a folder needs a name")
    return Path(given)


def _commands_of(parser: argparse.ArgumentParser) -> Group:
    return parser.add_subparsers(title="commands", metavar="COMMAND", required=True)


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line."""
    parser = _Parser()
    _add_library(parser)
    _add_texts(parser)
    _add_glossary(parser)
    _add_backups(parser)
    library.add_commands(parser.command, parser.group("library", "take another library in"))
    notes.add_commands(parser.command, parser.group("notes", "export notes and import them"))
    package = parser.group("package", "install, list and remove translation packages")
    one = parser.command(
        package, "install", "install a package", packages.install, outputs.PACKAGE_INSTALL
    )
    one.add_argument(
        "source",
        nargs="?",
        help="an .argosmodel file; the files of Firefox's model, or their folder; `firefox`: that "
        "model from Mozilla; http://…: a server with language models; none: from the Argos index",
    )
    one.add_argument("--model", type=_text, default="", help="which model of a server")
    one.add_argument(
        "--yes",
        action="store_true",
        help="download Firefox's model without asking; let a server elsewhere have what you read",
    )
    parser.command(
        package, "list", "list the installed packages", packages.list_packages, outputs.PACKAGES
    )
    one = parser.command(package, "remove", "remove an installed package", packages.remove)
    one.add_argument("code", help="its code, as `package list` prints it")
    dictionaries.add_commands(
        parser.command,
        parser.commands,
        parser.group("dictionary", "install, list, order, switch and remove dictionaries"),
    )
    return parser.whole


def _add_library(parser: _Parser) -> None:
    commands = parser.commands
    one = parser.command(
        commands, "import", "store texts in the library", articles.import_articles, outputs.IMPORT
    )
    one.add_argument("files", nargs="+", metavar="FILE", help="a file, - or a web address")
    one.add_argument(left_out.OPTION, action="store_true", help=left_out.HELP)
    one.add_argument("--url", type=_text, default="", help="where the text comes from")
    feeds.add_command(parser.command, commands)
    lists.add_command(parser.command, commands)
    search.add_command(parser.command, commands)
    one = parser.command(
        commands, "show", "print an article side by side", articles.show, outputs.SHOW
    )
    one.add_argument("article", help="a file, or the id of an article (its start will do)")
    one.add_argument(
        "--engine", metavar="NAME", type=_text, help=f"{_ENGINE}; it stays this article's"
    )
    concordance.add_command(parser.command, commands)


_ENGINE = "translate with this engine: its name in `package list`, or a part of that"
_MARKS = "tell in JSON what the author marked: bold, code, links"


def _add_texts(parser: _Parser) -> None:
    commands = parser.commands
    one = parser.command(
        commands, "extract", "print what import would store", None, outputs.EXTRACT
    )
    one.set_defaults(alone=texts.extract)
    one.add_argument("file", metavar="FILE", help="a file, or - for standard input")
    one.add_argument("--url", type=_text, default="", help="where the text comes from")
    one.add_argument("--format", choices=["json"], default="json")
    one.add_argument(left_out.OPTION, action="store_true", help=left_out.HELP)
    one.add_argument("--marks", action="store_true", help=_MARKS)
    one = parser.command(
        commands,
        "translate",
        "print a text's English, storing nothing",
        texts.translate,
        outputs.FORMATS,
    )
    one.add_argument("file", metavar="FILE", help="a file, or - for standard input")
    one.add_argument("--format", choices=["jsonl", "markdown", "html", "text"], default="text")
    one.add_argument("--marks", action="store_true", help=_MARKS)
    by = one.add_mutually_exclusive_group()
    by.add_argument("--package", metavar="FILE", help="translate with this .argosmodel file")
    by.add_argument("--engine", metavar="NAME", type=_text, help=_ENGINE)
    one.add_argument("--no-glossary", action="store_true", help="do not steer by the glossary")
    one.add_argument(
        "--lines", action="store_true", help="take each line as one segment, give one line back"
    )
    one = parser.command(
        commands,
        "align",
        "print which words of a text and of its English correspond, storing nothing",
        alignment.run,
        outputs.ALIGN,
    )
    one.add_argument("file", metavar="FILE", nargs="?", help="a file, or - for standard input")
    one.add_argument(
        "--pairs", metavar="TSV", help="take lines of a sentence, a tab and its English instead"
    )
    one.add_argument("--format", choices=["json", "jsonl"], default="json")
    by = one.add_mutually_exclusive_group()
    by.add_argument("--package", metavar="FILE", help="ask this .argosmodel file")
    by.add_argument("--engine", metavar="NAME", type=_text, help=_ENGINE)
    one = parser.command(commands, "terms", "print the terms in a text", texts.terms, outputs.TERMS)
    one.add_argument("file", metavar="FILE", help="a file, or - for standard input")
    one.add_argument("--format", choices=["json"], default="json")
    one = parser.command(
        commands, "readings", "print how a text's kanji are read", texts.readings, outputs.READINGS
    )
    one.add_argument("file", metavar="FILE", help="a file, or - for standard input")
    one.add_argument("--format", choices=["json"], default="json")
    one.add_argument("--lines", action="store_true", help="take each line as one block")
    one = parser.command(
        commands,
        "candidates",
        "print the terms of a text that the glossary lacks, storing nothing",
        candidates.propose,
        outputs.CANDIDATES,
    )
    one.add_argument("file", metavar="FILE", help="a file, or - for standard input")
    one.add_argument("--format", choices=["json"], default="json")


def _add_backups(parser: _Parser) -> None:
    group = parser.group("backup", "keep everything in one file, and put it back")
    one = parser.command(group, "make", "write everything into one file", None, outputs.BACKUP_MAKE)
    one.set_defaults(alone=backups.make)
    one.add_argument("file", nargs="?", help="the file; none: one in the data folder")
    one = parser.command(group, "list", "list the backups", None, outputs.BACKUP_LIST)
    one.set_defaults(alone=backups.list_all)
    one = parser.command(
        group, "restore", "put a backup in the place of what is there", None, outputs.BACKUP_RESTORE
    )
    one.set_defaults(alone=backups.restore)
    one.add_argument("backup", nargs="?", help="a file, or a number of the list; none: the last")
    one.add_argument("--only", choices=["library", "glossary"], help="only that part of it")


def _add_glossary(parser: _Parser) -> None:
    words = parser.group("glossary", "add, list, show, import and export concepts")
    one = parser.command(
        words, "add", "add a concept to the glossary", glossary.add, outputs.GLOSSARY_ADD
    )
    one.add_argument("ja", type=_term, help="the preferred Japanese term")
    one.add_argument("en", type=_term, help="the preferred English term")
    one.add_argument(
        "--reading", type=_text, default="", help="how the Japanese is read, in hiragana"
    )
    one.add_argument(
        "--also", type=_term, action="append", default=[], metavar="FORM", help="another form"
    )
    one.add_argument("--field", type=_text, default="", help="the subject field")
    one.add_argument("--definition", type=_text, default="", help="what it means, in a sentence")
    one.add_argument("--note", type=_text, default="", help="a remark of your own")
    one = parser.command(
        words, "list", "list the concepts", glossary.list_concepts, outputs.GLOSSARY_LIST
    )
    one.add_argument("--field", type=_text, default="", help="only this subject field")
    one = parser.command(
        words, "show", "show the concepts of a term", glossary.show, outputs.GLOSSARY_SHOW
    )
    one.add_argument("term", type=_term, help="any written form, or a concept's id")
    transfer.add_commands(parser.command, words)
    glossary_sources.add_commands(
        parser.command, parser.group("sources", "own, seed and shared files", words)
    )
    for one in words.choices.values():
        one.set_defaults(on_glossary=True)


_LIBRARY = ("import", "feed", "library", "list", "search", "show", "concordance")
_TEXTS = ("extract", "align", "translate", "terms", "readings", "candidates")
_WORDS = ("dictionary", "lookup")
COMMANDS = frozenset((*_LIBRARY, *_TEXTS, "glossary", "notes", "package", "backup", *_WORDS))


def parse_window_arguments(given: Sequence[str]) -> WindowArguments | None:
    """Return what to open the window with, or None if `given` names a command or asks for help."""
    parser = argparse.ArgumentParser(prog="yomiawase", add_help=False)
    parser.add_argument("--data-dir", metavar="DIR", type=_folder)
    parser.add_argument("file", nargs="?")
    known, rest = parser.parse_known_args(given)
    if rest or known.file in COMMANDS:
        return None
    return WindowArguments(known.data_dir, None if known.file is None else Path(known.file))


def main(given: Sequence[str], *, to_pdf: ToPdf | None = None) -> int:
    """Run one command and return its exit code; `to_pdf` is what only Qt can do."""
    arguments = build_parser().parse_args(given)
    arguments.to_pdf = to_pdf
    alone: Standalone | None = getattr(arguments, "alone", None)
    if alone is not None:
        return guarded(lambda: alone(arguments))

    def run() -> int:
        workspace = Workspace(DataPlaces(getattr(arguments, "data_dir", None)))
        try:
            for damage in workspace.files.begun_anew:
                write_note(damage.told)
            if not getattr(arguments, "on_glossary", False):
                # Reading goes on with the glossary that came with the program.
                for damage in workspace.files.stand_in(library=False):
                    write_note(damage.told)
            code: int = arguments.run(arguments, workspace)
            with suppress(StoreError):
                for problem in workspace.sources.problems:
                    write_note(problem)
            return code
        finally:
            workspace.close()

    return guarded(run)


def print_sample(data_dir: Path | None, file: Path | None) -> int:
    """Print `file`, or the sample article, side by side: the window of a machine without one."""
    workspace = Workspace(DataPlaces(data_dir))
    try:
        return articles.print_first(workspace, file)
    finally:
        workspace.close()
