"""Commands on translation packages: install, list, remove."""

import argparse
from pathlib import Path

from reader.cli.terminal import progress, write_error, write_row
from reader.model.errors import PackageError
from reader.translation.index import PackageIndex
from reader.workflow.workspace import Workspace


def install(arguments: argparse.Namespace, workspace: Workspace) -> int:
    """Install a package from a file, or the best Japanese–English one from the Argos index."""
    if arguments.source is None:
        with progress("Downloading") as report:
            index = PackageIndex(workspace.places.downloads)
            entries = index.entries()
            if not entries:
                raise PackageError("The Argos index has no Japanese–English package just now.")
            file = index.download(entries[0], report)
    else:
        file = Path(arguments.source)
        if not file.is_file():
            raise PackageError(f"{file} is not a file: give the path of an .argosmodel file.")
    with progress("Installing") as report:
        package = workspace.packages.install(file, report)
    workspace.packages_changed()
    write_row([package.code, package.version, package.name])
    return 0


def list_packages(_arguments: argparse.Namespace, workspace: Workspace) -> int:
    """Print the installed packages, a line each: code, version, name, megabytes, preview."""
    for package in workspace.packages.installed():
        columns = [package.code, package.version, package.name, f"{package.size / 1e6:.1f} MB"]
        write_row([*columns, "preview"] if package.is_preview else columns)
    for problem in workspace.packages.problems():
        write_error(problem)
    return 0


def remove(arguments: argparse.Namespace, workspace: Workspace) -> int:
    """Remove a package."""
    workspace.packages.remove(arguments.code)
    return 0
