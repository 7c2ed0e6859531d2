"""An installed package as its folder describes it: metadata.json, README and what they ask for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from reader.model.errors import PackageError
from reader.model.wording import tr
from reader.translation.metadata_values import (
    Decoding,
    PackageMetadata,
    Tags,
    checked_code,
    parse_metadata,
)

__all__ = ["Decoding", "Package", "Tags", "code_from", "missing_parts", "read_package"]

MAX_TEXT_BYTES = 1 << 20
"""More than this is no metadata.json or README of a package."""
MOST_FILES = 1000
"""Files after which a folder is surely no package's."""

_VERSION_ENDING = re.compile(r"-\d+(?:[_.]\d+)*$")


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
    decoding: Decoding = field(default_factory=Decoding)
    tags: Tags | None = None

    @property
    def engine_name(self) -> str:
        """What its translations say made them, such as "argos/ja_en 1.1"."""
        return f"argos/{self.code} {self.version}"

    @property
    def order(self) -> tuple[bool, tuple[int, ...]]:
        """Sorts packages from worst to best: previews first, then by version."""
        return order_of(self)


def order_of(told: Package | PackageMetadata) -> tuple[bool, tuple[int, ...]]:
    """Return by what packages sort from worst to best."""
    return not told.is_preview, version_order(told.version)


def version_order(version: str) -> tuple[int, ...]:
    """Return the numbers of a version ("1.10"), by which versions sort from old to new."""
    return tuple(int(part) for part in re.findall(r"\d{1,9}", version))


def code_from(folder: str) -> str:
    """Return the code of a package that gives itself none: its folder without the version.

    Raises PackageError if that cannot be a folder's name.
    """
    return checked_code(_VERSION_ENDING.sub("", folder))


def read_package(folder: Path) -> Package:
    """Read the package installed in `folder`.

    Raises PackageError if the folder does not hold a whole one, whatever it holds.
    """
    shown = ascii(folder.name)
    try:
        if not (folder / "metadata.json").is_file():
            raise PackageError(
                tr("The folder {shown} holds no package; move it away.", shown=shown)
            )
        told = parse_metadata(_start_of(folder / "metadata.json"))
        files = dict(_sizes_below(folder))
        readme = _start_of(folder / "README.md") if "README.md" in files else b""
    except OSError as error:
        raise PackageError(
            tr(
                "The folder {shown} cannot be read: {why}.",
                shown=shown,
                why=error.strerror,
            )
        ) from error
    except PackageError as error:
        raise PackageError(f"{folder.parent.name}/{shown}: {error}") from error
    missing = missing_parts(set(files))
    if missing:
        raise PackageError(
            tr(
                "The package in {shown} is incomplete, without {missing}.",
                shown=shown,
                missing=missing,
            )
        )
    return Package(
        code=told.code or _code_of(folder.name),
        from_code=told.from_code,
        to_code=told.to_code,
        version=told.version,
        name=told.name,
        path=folder,
        readme=readme.decode("utf-8", "replace"),
        is_preview=told.is_preview,
        size=sum(files.values()),
        target_prefix=told.target_prefix,
        decoding=told.decoding,
        tags=told.tags,
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


def _code_of(folder: str) -> str:
    code, installed, _time = folder.partition("@")
    return checked_code(code) if installed else code_from(folder)


def _sizes_below(folder: Path) -> Iterator[tuple[str, int]]:
    """Yield each file below a folder, by its path there, with its bytes; pipes are no files."""
    for number, path in enumerate(folder.rglob("*")):
        if number > MOST_FILES:
            raise PackageError(tr("The folder holds far more files than a package; move it away."))
        if path.is_file():
            yield path.relative_to(folder).as_posix(), path.stat().st_size


def _start_of(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(MAX_TEXT_BYTES)
