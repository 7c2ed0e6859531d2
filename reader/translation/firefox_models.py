"""The folder of installed Firefox models: list, install, remove."""

import hashlib
import json
import os
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from reader.model.errors import NotFoundError, PackageError
from reader.model.wording import tr
from reader.translation.archive import sync_folder
from reader.translation.firefox_files import (
    DAMAGED,
    Part,
    check_shortlist,
    find_parts,
    lacking,
    take_in,
)
from reader.translation.firefox_process import Worker, WorkerError, refuse_without
from reader.translation.folders import Folders, told_plainly
from reader.translation.progress import Cancelled, Progress, never, no_progress

CODE = "firefox"
"""What the model is called where packages are called by their code."""
NAME = "Firefox: Japanese → English"

_ABOUT = "about.json"
_TRIAL = (
    "これは試験です。",
    "2024年、DeepSeekは大規模言語モデル（LLM）の重みを公開した。",
    "「ラーメン」が食べたいなあ……😀",
)
"""Translated before a model is let in: what is wrong with it shows at work, or not at all."""


@dataclass(frozen=True, slots=True)
class FirefoxModel:
    """An installed model."""

    version: str
    path: Path
    parts: Mapping[Part, Path]
    size: int
    """Bytes on disk."""
    is_published: bool = False
    """Whether it came, unchanged, from those who made it."""

    @property
    def engine_name(self) -> str:
        """What its translations say made them."""
        return f"firefox/ja_en {self.version}"

    def load_order(self) -> dict[str, object]:
        """Return the order by which the program loads it."""
        both = self.parts.get(Part.VOCABULARY)
        shortlist = self.parts.get(Part.SHORTLIST)
        return {
            "do": "load",
            "model": str(self.parts[Part.MODEL]),
            "source": str(self.parts.get(Part.SOURCE, both)),
            "target": str(self.parts.get(Part.TARGET, both)),
            "shortlist": str(shortlist) if shortlist else None,
        }


class FirefoxStore:
    """The model below the folder `root`, which need not exist yet.

    It lies in a folder of its own, of which the newest counts.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self._folders = Folders(root)

    def installed(self) -> FirefoxModel | None:
        """Return the model, None if there is none; what is broken is told by `problems`."""
        whole = [model for model in map(_read, self._folders.visible()) if model]
        return whole[-1] if whole else None

    def problems(self) -> tuple[str, ...]:
        """Tell in a sentence each what stands in the folder that is no whole model."""
        return tuple(
            tr("The Firefox model in {folder} is not whole; install it again.", folder=folder.name)
            for folder in self._folders.visible()
            if _read(folder) is None
        )

    def install(
        self,
        paths: Sequence[Path],
        progress: Progress = no_progress,
        cancelled: Cancelled = never,
        *,
        version: str = "",
        sums: Mapping[Part, str] | None = None,
    ) -> FirefoxModel:
        """Install a model from its files, or from the folder with them, and try it first.

        With `sums` it is the published one of that `version`, and each file is compared with its
        SHA-256; other files are known by the sum of theirs. Whatever goes wrong, what was installed
        stays as it was. Raises PackageError if they are no sound model or do not fit on the disk,
        CancelledError when stopped.
        """
        refuse_without()
        parts = find_parts(paths)
        with told_plainly(self.root), self._folders.alone(cancelled):
            folder = self._folders.put(
                "ja_en",
                lambda aside: _fill(
                    aside, parts, progress, cancelled, version=version, expected=sums or {}
                ),
                self._folders.visible,
            )
        model = _read(folder)
        assert model, "it was read when it was tried"
        return model

    def remove(self) -> None:
        """Remove the model. Raises NotFoundError if there is none, PackageError if it stays."""
        with told_plainly(self.root):
            folders = self._folders.visible()
            if not folders:
                raise NotFoundError(
                    tr("No Firefox model is installed; see `yomiawase package list`.")
                )
            self._folders.remove(folders)


def _fill(
    folder: Path,
    parts: Mapping[Part, Path],
    progress: Progress,
    cancelled: Cancelled,
    *,
    version: str,
    expected: Mapping[Part, str],
) -> None:
    """Put the parts of a model into `folder`, try it, and write down what lies there."""
    copies = take_in(parts, folder, progress, cancelled)
    sums = {part: _sum(path) for part, path in copies.items()}
    if any(sums[part] != wanted for part, wanted in expected.items()):
        raise PackageError(tr(DAMAGED))
    about = {
        "version": version or f"0.{sums[Part.MODEL][:8]}",
        "published": bool(expected),
        "parts": {
            part.value: {"name": path.name, "size": path.stat().st_size, "sha256": sums[part]}
            for part, path in copies.items()
        },
    }
    (folder / _ABOUT).write_text(json.dumps(about, indent=1), encoding="utf-8")
    model = _read(folder)
    if model is None:
        raise PackageError(tr(DAMAGED))
    _try(model, cancelled)
    for path in folder.iterdir():
        with path.open("r+b") as file:
            os.fsync(file.fileno())
    sync_folder(folder)


def _try(model: FirefoxModel, cancelled: Cancelled) -> None:
    """Let the model translate, in a process that a damaged one may end. Raises PackageError."""
    if Part.SHORTLIST in model.parts:
        check_shortlist(model.parts[Part.SHORTLIST])
    with closing(Worker()) as worker:
        try:
            for part in (Part.VOCABULARY, Part.SOURCE, Part.TARGET):
                if part in model.parts:
                    worker.ask({"do": "look", "vocabulary": str(model.parts[part])}, cancelled)
            worker.ask(model.load_order(), cancelled)
            for text in _TRIAL:
                worker.ask({"do": "translate", "text": text}, cancelled)
        except WorkerError as error:
            raise PackageError(tr(DAMAGED)) from error


def _read(folder: Path) -> FirefoxModel | None:
    """Read the model in a folder, None if it is not whole."""
    try:
        about = json.loads((folder / _ABOUT).read_text(encoding="utf-8"))
        version, published = str(about["version"]), about["published"] is True
        sizes = {Part(part): int(told["size"]) for part, told in about["parts"].items()}
        parts = {Part(part): folder / Path(t["name"]).name for part, t in about["parts"].items()}
        whole = all(parts[part].stat().st_size == size for part, size in sizes.items())
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
    if not whole or lacking(parts):
        return None
    return FirefoxModel(version, folder, parts, sum(sizes.values()), published)


def _sum(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
