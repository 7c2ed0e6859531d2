"""The command that takes another library, from a backup, into this one."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

from reader.cli import outputs
from reader.cli.terminal import progress, write_note, write_row
from reader.workflow.library_merge import Became, Merged, merge_library
from reader.workflow.workspace import Workspace


def add_commands(command: "Callable[..., argparse.ArgumentParser]", group: Any) -> None:  # noqa: ANN401
    """Add `merge` to the commands `group`, with `command`, the parser's."""
    one = command(
        group, "merge", "take another library into this one", merge, outputs.LIBRARY_MERGE
    )
    one.add_argument("file", metavar="FILE", help="what `backup make` wrote there")


def merge(arguments: argparse.Namespace, workspace: Workspace) -> int:
    """Take a backup's articles, notes and glossary in and print what is new."""
    merged = Merged()
    same = 0
    with progress("Merging") as report:
        for one in merge_library(workspace, Path(arguments.file), merged, report):
            if one.became is Became.SAME and not one.notes:
                same += 1
            else:
                write_row([one.became, one.article.id, str(one.notes), one.article.name])
    if same:
        write_note(f"{same:,} articles are here already, with all their notes.")
    if merged.corrections:
        write_note(
            f"English of the other reader's own was taken for {merged.corrections:,} sentences."
        )
    for source in merged.kept:
        write_note(f"Your English stays where the other reader wrote another: {source}")
    if merged.glossary:
        write_note(f"Glossary: {merged.glossary}")
    return 0
