"""Commands that take a glossary out to a file and in from one."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

from reader.cli import outputs
from reader.cli.given import text
from reader.cli.terminal import progress, write_line, write_note, write_row
from reader.glossary.formats.decoding import ENCODINGS
from reader.glossary.formats.files import FORMATS, TABLES
from reader.glossary.formats.table import TableLook, TableOptions, look_at_table
from reader.glossary.merging import Choice, Kind, MergePlan, MergeRow
from reader.model.glossary import Origin
from reader.model.spans import Language
from reader.workflow.transfer import (
    carry_out,
    choices_for,
    export_glossary,
    format_of,
    plan_import,
    summary,
)
from reader.workflow.workspace import Workspace

DELIMITERS = {"comma": ",", "tab": "\t", "semicolon": ";", "bar": "|"}
HEADERS = {"auto": None, "yes": True, "no": False}
ORIGINS = ("all", Origin.READER.value, Origin.SEED.value)


def add_commands(command: "Callable[..., argparse.ArgumentParser]", words: Any) -> None:  # noqa: ANN401
    """Add `export` and `import` to the group `words`, with `command`, the parser's."""
    formats = [form.name for form in FORMATS]
    one = command(words, "export", "write the glossary to a file", export, outputs.GLOSSARY_EXPORT)
    one.add_argument("file", metavar="FILE", help="its ending says the format: .csv, .tbx, …")
    one.add_argument("--format", choices=formats, help="whatever the ending")
    one.add_argument("--origin", choices=ORIGINS, default="all", help="only what this one wrote")
    one.add_argument("--field", type=text, default="", help="only this subject field")
    one = command(
        words,
        "import",
        "merge a file into the glossary",
        import_,
        outputs.GLOSSARY_IMPORT,
    )
    one.add_argument("file", metavar="FILE", help="a file of any of the formats")
    one.add_argument("--dry-run", action="store_true", help="only print what would happen")
    one.add_argument("--format", choices=formats, help="whatever the file looks like")
    one.add_argument(
        "--changed",
        choices=[choice.value for choice in Choice],
        help="what becomes of concepts that differ from yours (default: keep, or both where the "
        "file only adds to them)",
    )
    one.add_argument(
        "--columns", type=text, metavar="MAP", help="of a table, as ja=1,en=Target,note=4"
    )
    one.add_argument("--encoding", choices=ENCODINGS, help="of a table (default: found)")
    one.add_argument("--delimiter", choices=DELIMITERS, help="of a table")
    one.add_argument(
        "--header", choices=HEADERS, default="auto", help="whether row 1 names columns"
    )


def export(arguments: argparse.Namespace, workspace: Workspace) -> int:
    """Write the glossary to a file and print what was written and what had no place in it."""
    wanted = [
        concept
        for concept in workspace.glossary.concepts()
        if arguments.origin in ("all", concept.origin.value)
        and arguments.field in ("", concept.field)
    ]
    done = export_glossary(workspace, Path(arguments.file), wanted, arguments.format)
    write_line(done.summary())
    return 0


def import_(arguments: argparse.Namespace, workspace: Workspace) -> int:
    """Merge a file into the glossary, or print what that would do; print a summary."""
    path = Path(arguments.file)
    form = format_of(path, arguments.format)
    options = TableOptions(
        arguments.encoding,
        DELIMITERS.get(arguments.delimiter),
        HEADERS[arguments.header],
        arguments.columns,
    )
    if arguments.dry_run and form.name in TABLES:
        _write_columns(look_at_table(path, options, lambda: False))
    with progress("Reading") as report:
        plan = plan_import(workspace, path, form, options, progress=report)
    choices = choices_for(plan, Choice(arguments.changed) if arguments.changed else None)
    told = summary(plan, choices)
    if arguments.dry_run:
        _write_plan(plan, choices)
        write_note(f"Nothing was changed. An import would mean: {told}")
        return 0
    with progress("Merging") as report:
        carry_out(workspace, plan, choices, report)()
    write_line(told)
    return 0


def _write_columns(look: TableLook) -> None:
    names = look.header or ()
    columns = ", ".join(
        f"{column}={names[number] if number < len(names) and names[number] else number + 1}"
        for number, column in sorted(look.columns.items())
    )
    write_note(f"{look.encoding}, columns: {columns}")


def _write_plan(plan: MergePlan, choices: dict[int, Choice]) -> None:
    for number, row in enumerate(plan.rows):
        japanese, english = (row.theirs.preferred(language) for language in Language)
        write_row(
            [
                row.kind.value,
                _act(row, choices.get(number, row.choice)),
                japanese.text if japanese else "",
                english.text if english else "",
                row.mine.id if row.mine else row.theirs.id,
                "; ".join(f"{d.name}: {d.mine or '–'} → {d.theirs}" for d in row.differences),
            ]
        )


def _act(row: MergeRow, choice: Choice) -> str:
    if row.kind is Kind.SAME:
        return "nothing"
    if row.kind is Kind.NEW and choice is Choice.SEPARATE:
        return "add"
    return choice.value
