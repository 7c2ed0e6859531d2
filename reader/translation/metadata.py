"""An installed package as its folder describes it: metadata.json, README and what they ask for."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from reader.model.errors import PackageError

MAX_TEXT_BYTES = 1 << 20
"""More than this is no metadata.json or README of a package."""

_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,63}")
_VERSION_ENDING = re.compile(r"-\d+(?:[_.]\d+)*$")


@dataclass(frozen=True, slots=True)
class Decoding:
    """How the model's output is searched for; the one place these settings stand.

    A package may carry better ones of its own in its metadata under "decoding".
    """

    beam_size: int = 4
    length_penalty: float = 1.0
    repetition_penalty: float = 1.0
    no_repeat_ngram_size: int = 0
    longest: int = 256
    """Output pieces after which a piece of input is given up as a loop."""


@dataclass(frozen=True, slots=True)
class Tags:
    """The pieces with which a package wants terms written: start ja middle en end."""

    start: str
    middle: str
    end: str

    def write(self, ja: str, en: str) -> str:
        """Return a term as the model was trained to read it."""
        return f"{self.start}{ja}{self.middle} {en}{self.end}"

    def stand_in(self, text: str) -> bool:
        """Tell whether any of the signs is in `text`."""
        return any(sign in text for sign in (self.start, self.middle, self.end))


@dataclass(frozen=True, slots=True)
class Package:
    """An installed translation package."""

    code: str
    """What it is called, such as "translate-ja_en"; one package of a code is installed."""
    from_code: str
    to_code: str
    version: str
    name: str
    path: Path
    readme: str = ""
    is_preview: bool = False
    size: int = 0
    """Bytes on disk."""
    target_prefix: str = ""
    decoding: Decoding = Decoding()
    tags: Tags | None = None

    @property
    def engine_name(self) -> str:
        """What its translations say made them, such as "argos/ja_en 1.1"."""
        return f"argos/{self.code} {self.version}"

    @property
    def order(self) -> tuple[bool, tuple[int, ...]]:
        """Sorts packages from worst to best: previews first, then by version."""
        return order_of(self.version, is_preview=self.is_preview)


def order_of(version: str, *, is_preview: bool) -> tuple[bool, tuple[int, ...]]:
    """Return by what packages sort from worst to best."""
    return not is_preview, version_order(version)


def version_order(version: str) -> tuple[int, ...]:
    """Return the numbers of a version ("1.10"), by which versions sort from old to new."""
    return tuple(int(part) for part in re.findall(r"\d{1,9}", version))


def code_of(metadata: Mapping[str, Any], folder: str) -> str:
    """Return the package's code: its own, or the archive's folder without the version.

    Raises PackageError if that cannot be a folder's name.
    """
    code = metadata.get("code") or _VERSION_ENDING.sub("", folder)
    if not isinstance(code, str) or not _CODE.fullmatch(code):
        raise PackageError(f"The package is called {code!r}, which cannot name a folder.")
    return code


def is_preview(metadata: Mapping[str, Any]) -> bool:
    """Tell whether a package calls itself a preview."""
    return metadata.get("preview") is True


def parse_metadata(data: bytes) -> dict[str, Any]:
    """Read metadata.json and check what every translation package must say.

    Raises PackageError if it is not that of an Argos translation package.
    """
    try:
        metadata = json.loads(data.decode("utf-8-sig"))
    except (UnicodeDecodeError, json.JSONDecodeError, RecursionError):
        metadata = None
    if not isinstance(metadata, dict):
        raise PackageError("The package's metadata.json cannot be read; get the package again.")
    kind = metadata.get("type", "translate")
    if kind != "translate":
        raise PackageError(f"This is an Argos package of the kind {kind!r}, not a translation.")
    for key in ("from_code", "to_code", "package_version"):
        if not isinstance(metadata.get(key), str) or not metadata[key]:
            raise PackageError(f"The package's metadata.json does not say its {key}.")
    return metadata


def read_package(folder: Path) -> Package:
    """Read the package installed in `folder`.

    Raises PackageError if the folder does not hold a whole one.
    """
    try:
        metadata = parse_metadata(_start_of(folder / "metadata.json"))
        files = [path for path in folder.rglob("*") if path.is_file()]
        size = sum(path.stat().st_size for path in files)
        readme = folder / "README.md"
        text = _start_of(readme).decode("utf-8", "replace") if readme.is_file() else ""
    except FileNotFoundError as error:
        raise PackageError(f"The folder {folder} holds no package; move it away.") from error
    except OSError as error:
        raise PackageError(f"The folder {folder} cannot be read: {error.strerror}.") from error
    missing = missing_parts({path.relative_to(folder).as_posix() for path in files})
    if missing:
        raise PackageError(f"The package in {folder} is incomplete, without {missing}.")
    from_name = str(metadata.get("from_name") or metadata["from_code"])
    to_name = str(metadata.get("to_name") or metadata["to_code"])
    return Package(
        code=code_of(metadata, folder.name.partition("@")[0]),
        from_code=metadata["from_code"],
        to_code=metadata["to_code"],
        version=metadata["package_version"],
        name=str(metadata.get("name") or f"{from_name} → {to_name}"),
        path=folder,
        readme=text,
        is_preview=is_preview(metadata),
        size=size,
        target_prefix=str(metadata.get("target_prefix") or ""),
        decoding=_decoding(metadata.get("decoding")),
        tags=_tags(metadata.get("terms")),
    )


def missing_parts(files: set[str]) -> str:
    """Name what a package with these files (paths below its folder) lacks, or return ""."""
    vocabularies = ("shared_vocabulary", "source_vocabulary")
    needed: tuple[tuple[str, ...], ...] = (
        ("metadata.json",),
        ("model/model.bin",),
        ("model/config.json",),
        ("sentencepiece.model", "bpe.model"),
        tuple(f"model/{name}.{ending}" for name in vocabularies for ending in ("json", "txt")),
    )
    return ", ".join(names[0] for names in needed if files.isdisjoint(names))


def _start_of(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(MAX_TEXT_BYTES)


def _decoding(asked: object) -> Decoding:
    usual = Decoding()
    if not isinstance(asked, dict):
        return usual
    known = {
        field.name: type(getattr(usual, field.name))(asked[field.name])
        for field in fields(Decoding)
        if type(asked.get(field.name)) in (int, float) and asked[field.name] >= 0
    }
    return replace(usual, **known)


def _tags(asked: object) -> Tags | None:
    if not isinstance(asked, dict):
        return None
    pieces = [asked.get(key) for key in ("start", "middle", "end")]
    if not all(isinstance(piece, str) and piece for piece in pieces):
        return None
    return Tags(*(str(piece) for piece in pieces))
