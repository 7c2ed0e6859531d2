"""Unpacking a package's archive with suspicion: its names, its sizes, and nothing but its parts."""

import lzma
import os
import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from reader.model.errors import PackageError
from reader.model.wording import tr, tr_later
from reader.translation.metadata import MAX_TEXT_BYTES, code_from, missing_parts
from reader.translation.metadata_values import PackageMetadata, parse_metadata
from reader.translation.progress import Cancelled, CancelledError, Progress

MAX_ENTRIES = 10_000
MAX_MODEL_BYTES = 4 << 30
MAX_OTHER_BYTES = 64 << 20
HARMLESS_BYTES = 128 << 20
"""Up to here nobody asks how small an archive is packed."""
MAX_RATIO = 20
"""Bytes of a larger package to one of its archive. A model is noise: it packs to a half at best."""
_CHUNK = 1 << 20
# What zipfile raises on an archive whose bytes are not what they were.
_DAMAGE = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, NotImplementedError,
    OverflowError, RuntimeError, ValueError,
)  # fmt: skip
_FOREIGN = tr_later("This archive holds no translation package in one folder of its own.")

# Everything else in an archive (a sentence splitter's pickles, for one) stays packed.
_PARTS = re.compile(
    r"metadata\.json|README\.md|LICENSE(\.(md|txt))?|sentencepiece\.model|bpe\.model"
    r"|model/(model\.bin|config\.json|vmap\.txt|(shared|source|target)_vocabulary\.(json|txt))"
)


@dataclass(frozen=True)
class Contents:
    """What an archive holds of a package: its metadata and its parts by path below the folder."""

    code: str
    metadata: PackageMetadata
    parts: dict[str, zipfile.ZipInfo]

    @property
    def size(self) -> int:
        """Bytes that the parts take when unpacked."""
        return sum(info.file_size for info in self.parts.values())


def open_archive(file: BinaryIO) -> zipfile.ZipFile:
    """Open `file` as a package's archive.

    Raises PackageError if it is none.
    """
    try:
        start = file.read(4)
        file.seek(0)
        return zipfile.ZipFile(file)
    except _DAMAGE as error:
        if start == b"PK\x03\x04":
            what = tr("The package file is damaged or was cut off; download it again.")
        else:
            what = tr("This is no Argos package; choose a file that ends in .argosmodel.")
        raise PackageError(what) from error


def survey(archive: zipfile.ZipFile) -> Contents:
    """Check an archive's names, sizes and metadata without unpacking it.

    Raises PackageError if it is no translation package, or one that must not be unpacked.
    """
    entries = archive.infolist()
    if len(entries) > MAX_ENTRIES:
        raise PackageError(
            tr("The archive holds far more files than a package; it is not unpacked.")
        )
    roots: set[str] = set()
    parts: dict[str, zipfile.ZipInfo] = {}
    for info in entries:
        root, inside = _split(info)
        roots.add(root)
        if len(roots) > 1:
            raise PackageError(tr(_FOREIGN))
        if info.is_dir() or not _PARTS.fullmatch(inside):
            continue
        if inside in parts:
            raise PackageError(
                tr("The archive holds {inside} twice; it is not unpacked.", inside=inside)
            )
        limit = MAX_MODEL_BYTES if inside == "model/model.bin" else MAX_OTHER_BYTES
        if info.file_size > (MAX_TEXT_BYTES if inside == "metadata.json" else limit):
            raise PackageError(
                tr("The archive's {inside} is too large to be true; get it again.", inside=inside)
            )
        parts[inside] = info
    if "metadata.json" not in parts:
        raise PackageError(tr(_FOREIGN))
    missing = missing_parts(set(parts))
    if missing:
        raise PackageError(
            tr("The package is incomplete, without {missing}; get it again.", missing=missing)
        )
    _refuse_bomb(archive, sum(info.file_size for info in parts.values()))
    metadata = parse_metadata(_read(archive, parts["metadata.json"]))
    code = metadata.code or code_from(roots.pop())
    return Contents(code, metadata, parts)


def unpack(
    archive: zipfile.ZipFile,
    contents: Contents,
    folder: Path,
    progress: Progress,
    cancelled: Cancelled,
) -> None:
    """Write the parts below `folder`, checking their sums, and bring them safely to the disk.

    Raises PackageError on damage, CancelledError when stopped, OSError from the disk.
    """
    done = 0
    (folder / "model").mkdir()
    for inside, info in contents.parts.items():
        with _damage_told(), archive.open(info) as source, (folder / inside).open("xb") as target:
            while chunk := source.read(_CHUNK):
                if cancelled():
                    raise CancelledError(tr("The installation was cancelled."))
                target.write(chunk)
                done += len(chunk)
                progress(done, contents.size)
            target.flush()
            os.fsync(target.fileno())
    sync_folder(folder / "model")
    sync_folder(folder)


def check_sums(archive: zipfile.ZipFile) -> None:
    """Read the archive to its end.

    Raises PackageError if a part is not what its sum says.
    """
    with _damage_told():
        if archive.testzip() is not None:
            raise zipfile.BadZipFile


def sync_folder(folder: Path) -> None:
    """Bring a folder's entries safely to the disk, where the system can do that."""
    if os.name != "posix":
        return
    number = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)


def _refuse_bomb(archive: zipfile.ZipFile, size: int) -> None:
    # Against the bytes that are there, not those the archive claims: its parts may overlap.
    packed = archive.fp.seek(0, os.SEEK_END) if archive.fp else 0
    if size > max(HARMLESS_BYTES, MAX_RATIO * packed):
        raise PackageError(
            tr(
                "The archive has {packed:.1f} MB and would unpack to {size:,.0f} MB, which no "
                "package does; it is not unpacked.",
                packed=packed / 1e6,
                size=size / 1e6,
            )
        )


def _split(info: zipfile.ZipInfo) -> tuple[str, str]:
    """Return the archive's folder that an entry lies in, and its path below that."""
    name = info.filename
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or "\\" in name or ":" in name or not path.parts:
        raise PackageError(
            tr("The archive wants to write to {name}; it is not unpacked.", name=ascii(name))
        )
    if stat.S_ISLNK(info.external_attr >> 16):
        raise PackageError(
            tr("The archive holds a link, {name}; it is not unpacked.", name=ascii(name))
        )
    if info.flag_bits & 1:
        raise PackageError(tr("The archive is locked with a password; get the package again."))
    return path.parts[0], "/".join(path.parts[1:])


def _read(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    with _damage_told():
        return archive.read(info)


@contextmanager
def _damage_told() -> Iterator[None]:
    try:
        yield
    except _DAMAGE as error:
        raise PackageError(tr("The package file is damaged; download it again.")) from error
