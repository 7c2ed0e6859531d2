"""The language models that the reader chose, as engines; they are remembered in a small file."""

import json
import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING

from reader.model.errors import PackageError
from reader.translation.engine import Engine, EngineInfo, EngineKind
from reader.translation.server_address import ServerAddress, parse_address

if TYPE_CHECKING:
    from reader.translation.language_model import LanguageModel


@dataclass(frozen=True, slots=True)
class ChosenModel:
    """A model of a server that the reader wants among the engines."""

    address: str
    model: str
    allowed: str = ""
    """The address that is not on this machine and to which the reader said yes."""

    @property
    def name(self) -> str:
        """The name of its engine."""
        return f"server/{self.model} at {parse_address(self.address).place}"


class ServerEngines:
    """The chosen models, kept in `file`; `stand_in` gives the engine of the box.

    Nothing is asked of any server before an engine translates.
    """

    def __init__(self, file: Path, stand_in: Callable[[], Engine | None]) -> None:
        self._file = file
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
        raise PackageError(f"{info.title} is no longer among your engines: choose it again.")

    def chosen(self) -> tuple[ChosenModel, ...]:
        """Return the chosen models; what cannot be read counts as none."""
        try:
            told = json.loads(self._file.read_text(encoding="utf-8"))
            found = [ChosenModel(o["address"], o["model"], o.get("allowed", "")) for o in told]
            return tuple(one for one in found if _is_sound(one))
        except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
            return ()

    def add(self, address: ServerAddress, model: str, *, allowed: bool = False) -> EngineInfo:
        """Put a model among the engines; `allowed` says that the reader agreed to this address.

        Raises PackageError if it is not on this machine and nobody agreed, or if it cannot be kept.
        """
        one = ChosenModel(address.text, model, address.text if allowed else "")
        _refuse_unasked(address, one.allowed)
        self._keep([*(known for known in self.chosen() if known.name != one.name), one])
        return _info(one)

    def remove(self, name: str) -> None:
        """Take the engine of that name out. Raises PackageError if that cannot be kept."""
        self._keep(one for one in self.chosen() if one.name != name)

    def _keep(self, chosen: Iterable[ChosenModel]) -> None:
        told = [
            {"address": one.address, "model": one.model, "allowed": one.allowed} for one in chosen
        ]
        aside: Path | None = None
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with NamedTemporaryFile(
                "w", encoding="utf-8", dir=self._file.parent, prefix=".engines-", delete=False
            ) as file:
                aside = Path(file.name)
                json.dump(told, file, ensure_ascii=False, indent=1)
                file.flush()
                os.fsync(file.fileno())
            aside.replace(self._file)
        except OSError as error:
            if aside is not None:
                with suppress(OSError):
                    aside.unlink()
            raise PackageError(
                f"Your choice cannot be kept in {self._file.parent}: {error.strerror}."
            ) from error


def _info(one: ChosenModel) -> EngineInfo:
    return EngineInfo(
        name=one.name,
        kind=EngineKind.SERVER,
        title=one.model,
        place=parse_address(one.address).place,
    )


def _is_sound(one: ChosenModel) -> bool:
    try:
        parse_address(one.address)
    except (PackageError, AttributeError):
        return False
    return all(isinstance(text, str) for text in (one.model, one.allowed)) and bool(one.model)


def _refuse_unasked(address: ServerAddress, allowed: str) -> None:
    if not address.is_local and allowed != address.text:
        raise PackageError(
            f"{address.place} is not this machine: agree first that what you read is sent there."
        )
