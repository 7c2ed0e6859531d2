"""Looks for language model servers on this machine, where such servers usually listen."""

from collections.abc import Iterator
from dataclasses import dataclass

from reader.model.errors import PackageError
from reader.model.wording import tr
from reader.translation.progress import Cancelled, CancelledError
from reader.translation.server import Server
from reader.translation.server_address import ServerAddress, known_addresses

PATIENCE = 3.0
"""Seconds for a server to list its models, which none has to think about."""


@dataclass(frozen=True, slots=True)
class FoundServer:
    """A server, with its models or with the reason why there are none."""

    name: str
    address: ServerAddress
    models: tuple[str, ...] = ()
    problem: str = ""


def find_servers(
    cancelled: Cancelled, known: tuple[tuple[str, ServerAddress], ...] | None = None
) -> Iterator[FoundServer]:
    """Ask each known address on this machine; yield what answers there, or why nothing does.

    Raises CancelledError when stopped.
    """
    for name, address in known_addresses() if known is None else known:
        yield look_at(name, address, cancelled)


def look_at(name: str, address: ServerAddress, cancelled: Cancelled) -> FoundServer:
    """Ask one server for its models. Raises CancelledError when stopped."""
    try:
        models = Server(address, PATIENCE).models(cancelled)
    except CancelledError:
        raise
    except PackageError as error:
        return FoundServer(name, address, problem=str(error))
    if not models:
        return FoundServer(
            name, address, problem=tr("{name} has no model yet: fetch one with it.", name=name)
        )
    return FoundServer(name, address, models)
