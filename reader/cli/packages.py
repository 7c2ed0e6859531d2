"""Commands on translation packages: install, list, remove."""

import argparse
import sys
from pathlib import Path

from reader.cli.shipped import take_in_shipped
from reader.cli.terminal import progress, write_error, write_note, write_row
from reader.model.errors import PackageError
from reader.translation import firefox_models
from reader.translation.firefox_delivery import Delivery, Offer
from reader.translation.firefox_files import looks_like_model
from reader.translation.firefox_models import FirefoxModel
from reader.translation.index import PackageIndex
from reader.translation.progress import never
from reader.translation.server_address import parse_address
from reader.translation.server_search import look_at
from reader.workflow.workspace import Workspace


def install(arguments: argparse.Namespace, workspace: Workspace) -> int:
    """Install a package from a file, or the best Japanese–English one from the Argos index.

    Firefox's model is asked for by its name, or given by its files; a language model by the address
    of its server.
    """
    if arguments.source is not None and "://" in arguments.source:
        return _choose_model(workspace, arguments.source, arguments.model, agreed=arguments.yes)
    if arguments.source == firefox_models.CODE:
        return _install_firefox(workspace, agreed=arguments.yes)
    if arguments.source is not None and looks_like_model(Path(arguments.source)):
        with progress("Installing") as report:
            model = workspace.firefox.install([Path(arguments.source)], report)
        return _installed_firefox(workspace, model)
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
    """Print the installed packages, a line each: code, version, name, megabytes, preview.

    What came with the program is among them, also before anything was translated.
    """
    take_in_shipped(workspace)
    for package in workspace.packages.installed():
        columns = [package.code, package.version, package.name, f"{package.size / 1e6:.1f} MB"]
        write_row([*columns, "preview"] if package.is_preview else columns)
    model = workspace.firefox.installed()
    if model:
        write_row([*_firefox_columns(model), f"{model.size / 1e6:.1f} MB"])
    for info in workspace.servers.infos():
        write_row([info.name, "", info.title, "", info.kind])
    for problem in (*workspace.packages.problems(), *workspace.firefox.problems()):
        write_error(problem)
    return 0


def remove(arguments: argparse.Namespace, workspace: Workspace) -> int:
    """Remove a package, also the one that came along, which then stays away."""
    take_in_shipped(workspace)
    if arguments.code == firefox_models.CODE:
        workspace.firefox.remove()
        return 0
    if any(info.name == arguments.code for info in workspace.servers.infos()):
        workspace.servers.remove(arguments.code)
        return 0
    workspace.packages.remove(arguments.code)
    return 0


def _choose_model(workspace: Workspace, written: str, model: str, *, agreed: bool) -> int:
    """Put a model of a server among the engines, after a look that it is there."""
    address = parse_address(written)
    if not address.is_local and not agreed:
        raise PackageError(
            f"{address.place} is not this machine: say --yes if every sentence that it translates "
            "may be sent there, with those around it, the title, and your English for its terms."
        )
    with progress(f"Asking {address.place}"):
        found = look_at(address.place, address, never)
    if found.problem:
        raise PackageError(found.problem)
    if (not model and len(found.models) > 1) or (model and model not in found.models):
        raise PackageError(f"Say with --model which is meant: {', '.join(found.models)}.")
    info = workspace.servers.add(address, model or found.models[0], allowed=not address.is_local)
    write_row([info.name, "", info.title, "", info.kind])
    return 0


def _install_firefox(workspace: Workspace, *, agreed: bool) -> int:
    delivery = Delivery(workspace.places.downloads)
    with progress(f"Asking {delivery.host}"):
        offer = delivery.offer()
    if not agreed and not _agrees(offer):
        write_note("Nothing was downloaded.")
        return 1
    with progress("Downloading") as report:
        model = delivery.install(offer, workspace.firefox, report)
    return _installed_firefox(workspace, model)


def _agrees(offer: Offer) -> bool:
    """Ask before a download, saying how large it is and from where."""
    asked = f"Firefox's model {offer.version}: {offer.size / 1e6:.1f} MB from {offer.host}."
    if not sys.stdin.isatty():
        raise PackageError(f"{asked} Say --yes to download it.")
    write_note(f"{asked} Download it? [y/N]")
    return sys.stdin.readline().strip().lower() in {"y", "yes"}


def _installed_firefox(workspace: Workspace, model: FirefoxModel) -> int:
    workspace.packages_changed()
    write_row(_firefox_columns(model))
    return 0


def _firefox_columns(model: FirefoxModel) -> list[str]:
    return [firefox_models.CODE, model.version, firefox_models.NAME]
