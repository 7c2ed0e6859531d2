"""Commands on where the glossary's concepts come from: own, seed, and shared files."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

from reader.cli import outputs
from reader.cli.given import text
from reader.cli.terminal import write_line, write_row
from reader.workflow.workspace import Workspace


def list_sources(_arguments: argparse.Namespace, workspace: Workspace) -> int:
    """Print the sources, the winner first."""
    for state in workspace.sources.states():
        source = state.source
        switched = "on" if source.on else "off"
        write_row([source.name, switched, str(state.concepts), source.path, state.problem])
    return 0


def add(arguments: argparse.Namespace, workspace: Workspace) -> int:
    """Add a shared file and print the name of its source."""
    write_line(workspace.sources.add(Path(arguments.file), arguments.name).name)
    return 0


def remove(arguments: argparse.Namespace, workspace: Workspace) -> int:
    """Take a shared file off the list."""
    workspace.sources.remove(arguments.name)
    return 0


def switch_on(arguments: argparse.Namespace, workspace: Workspace) -> int:
    """Switch a source on."""
    workspace.sources.switch(arguments.name, on=True)
    return 0


def switch_off(arguments: argparse.Namespace, workspace: Workspace) -> int:
    """Switch a source off."""
    workspace.sources.switch(arguments.name, on=False)
    return 0


def order(arguments: argparse.Namespace, workspace: Workspace) -> int:
    """Say which source wins, and print the list."""
    workspace.sources.order(arguments.names)
    return list_sources(arguments, workspace)


def add_commands(command: "Callable[..., argparse.ArgumentParser]", group: Any) -> None:  # noqa: ANN401
    """Add the commands to the group `glossary sources`, with `command`, the parser's."""
    command(group, "list", "list the sources", list_sources, outputs.SOURCES)
    one = command(group, "add", "read a shared file, too", add, outputs.SOURCES_ADD)
    one.add_argument("file", metavar="FILE", help="a file of any format that import reads")
    one.add_argument("--name", type=text, default="", help="how it is called (the file's name)")
    for name, words, run in (
        ("remove", "forget a shared file", remove),
        ("on", "switch a source on", switch_on),
        ("off", "switch a source off", switch_off),
    ):
        one = command(group, name, words, run)
        one.add_argument("name", type=text, help="as `sources list` prints it")
    one = command(group, "order", "say which source wins", order, outputs.SOURCES)
    one.add_argument("names", nargs="+", type=text, metavar="NAME", help="the winner first")
