"""The language models that the reader chose, as engines; they are remembered in a small file."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from reader.model.errors import PackageError
from reader.model.wording import tr
from reader.translation.engine import Engine, EngineInfo, EngineKind
from reader.translation.engine_file import Choices, ChosenModel, EngineFile
from reader.translation.server_address import ServerAddress, parse_address

if TYPE_CHECKING:
    from reader.translation.language_model import LanguageModel


class ServerEngines:
    """The chosen models, kept in `file`; `stand_in` gives the engine of the box.

    Nothing is asked of any server before an engine translates.
    """

    def __init__(self, file: Path, stand_in: Callable[[], Engine | None]) -> None:
        self._file = EngineFile(file)
        self._stand_in = stand_in

    def infos(self) -> tuple[EngineInfo, ...]:
        """Return each chosen model, that which was chosen first before others."""
        return tuple(_info(one) for one in self.chosen())

    def open(self, info: EngineInfo) -> "LanguageModel":
        """Return a model's engine. Raises PackageError for an address nobody agreed to."""
        from reader.translation.language_model import LanguageModel
        from reader.translation.server import Server

        for one in self.chosen():
            if one.name == info.name:
                address = parse_address(one.address)
                _refuse_unasked(address, one.allowed)
                return LanguageModel(one.name, Server(address), one.model, self._stand_in)
        raise PackageError(
            tr("{title} is no longer among your engines: choose it again.", title=info.title)
        )

    def chosen(self) -> tuple[ChosenModel, ...]:
        """Return the chosen models; what cannot be read counts as none."""
        return self._file.read().models

    def add(self, address: ServerAddress, model: str, *, allowed: bool = False) -> EngineInfo:
        """Put a model among the engines; `allowed` says that the reader agreed to this address.

        Raises PackageError if it is not on this machine and nobody agreed, or if it cannot be kept.
        """
        one = ChosenModel(address.text, model, address.text if allowed else "")
        _refuse_unasked(address, one.allowed)
        before = self._file.read()
        others = (known for known in before.models if known.name != one.name)
        self._file.write(replace(before, models=(*others, one)))
        return _info(one)

    def remove(self, name: str) -> None:
        """Take the engine of that name out. Raises PackageError if that cannot be kept."""
        before = self._file.read()
        models = tuple(one for one in before.models if one.name != name)
        usual = "" if before.usual == name else before.usual
        self._file.write(Choices(models, usual))


def _info(one: ChosenModel) -> EngineInfo:
    return EngineInfo(
        name=one.name,
        kind=EngineKind.SERVER,
        title=one.model,
        place=parse_address(one.address).place,
    )


def _refuse_unasked(address: ServerAddress, allowed: str) -> None:
    if not address.is_local and allowed != address.text:
        raise PackageError(
            tr(
                "{place} is not this machine: agree first that what you read is sent there.",
                place=address.place,
            )
        )
