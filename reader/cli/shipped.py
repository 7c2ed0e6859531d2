"""The package that came with the program, taken in before a command asks what is installed."""

from reader.cli.terminal import write_error
from reader.model.errors import PackageError
from reader.workflow.workspace import Workspace


def take_in_shipped(workspace: Workspace) -> None:
    """Install what came along, as the window's first start does; say what stands in the way."""
    try:
        workspace.install_shipped_packages()
    except PackageError as error:
        write_error(str(error))
