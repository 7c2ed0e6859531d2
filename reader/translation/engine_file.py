"""The small file of what the reader chose among engines: language models, and the usual engine."""

import json
import os
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import NamedTemporaryFile

from reader.model.errors import PackageError
from reader.model.wording import tr
from reader.translation.server_address import parse_address

LARGEST = 1 << 20
"""Bytes beyond which a file is not one of ours."""


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


@dataclass(frozen=True, slots=True)
class Choices:
    """What the reader chose."""

    models: tuple[ChosenModel, ...] = ()
    usual: str = ""
    """The name of the engine for articles that are new, "" for the best package."""


class EngineFile:
    """The file `path`, which need not be there."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self) -> Choices:
        """Return what was chosen; what cannot be read counts as nothing."""
        try:
            if self._path.stat().st_size > LARGEST:
                return Choices()
            told = json.loads(self._path.read_text(encoding="utf-8"))
            return _choices(told)
        except (OSError, ValueError, TypeError, AttributeError, RecursionError):
            return Choices()

    def write(self, choices: Choices) -> None:
        """Keep what was chosen, whole or not at all. Raises PackageError if that cannot be."""
        models = [
            {"address": one.address, "model": one.model, "allowed": one.allowed}
            for one in choices.models
        ]
        aside: Path | None = None
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with NamedTemporaryFile(
                "w", encoding="utf-8", dir=self._path.parent, prefix=".engines-", delete=False
            ) as file:
                aside = Path(file.name)
                told = {"models": models, "usual": choices.usual}
                json.dump(told, file, ensure_ascii=False, indent=1)
                file.flush()
                os.fsync(file.fileno())
            aside.replace(self._path)
        except OSError as error:
            if aside is not None:
                with suppress(OSError):
                    aside.unlink()
            raise PackageError(
                tr(
                    "Your choice cannot be kept in {folder}: {reason}.",
                    folder=self._path.parent,
                    reason=error.strerror,
                )
            ) from error

    def put_back(self, backup: Path) -> None:
        """Take what another such file holds in place of this one's. Raises PackageError.

        That text may be sent to another machine is agreed on each machine anew: a yes is kept only
        where this file has it, too.
        """
        agreed = {one.allowed for one in self.read().models}
        there = EngineFile(backup).read()
        models = (
            one if one.allowed in agreed else replace(one, allowed="") for one in there.models
        )
        self.write(replace(there, models=tuple(models)))


def _choices(told: object) -> Choices:
    # The first form of the file was a list of models alone.
    whole = told if isinstance(told, dict) else {"models": told}
    listed, usual = whole.get("models"), whole.get("usual")
    models = [
        ChosenModel(one["address"], one["model"], one.get("allowed", ""))
        for one in (listed if isinstance(listed, list) else [])
        if isinstance(one, dict) and "address" in one and "model" in one
    ]
    return Choices(tuple(filter(_is_sound, models)), usual if isinstance(usual, str) else "")


def _is_sound(one: ChosenModel) -> bool:
    try:
        parse_address(one.address)
    except (PackageError, AttributeError):
        return False
    return all(isinstance(text, str) for text in (one.model, one.allowed)) and bool(one.model)
