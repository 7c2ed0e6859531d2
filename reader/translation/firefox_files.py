"""The files that make up a Firefox model, known by their names, and how they are taken in."""

import gzip
import re
import struct
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO, cast

from reader.model.errors import PackageError
from reader.model.wording import tr, tr_later
from reader.translation.firefox_process import Worker, WorkerError
from reader.translation.progress import Cancelled, CancelledError, Progress

PAIR = "jaen"
MOST_ENTRIES = 1000
"""Files of a folder that are looked at."""
_CHUNK = 1 << 20


class Part(StrEnum):
    """A part of a model; the value is what its file's name begins with."""

    MODEL = "model"
    VOCABULARY = "vocab"
    """Of both languages; else each has its own."""
    SOURCE = "srcvocab"
    TARGET = "trgvocab"
    SHORTLIST = "lex"


MOST_BYTES = {
    Part.MODEL: 1 << 30,
    Part.VOCABULARY: 64 << 20,
    Part.SOURCE: 64 << 20,
    Part.TARGET: 64 << 20,
    Part.SHORTLIST: 256 << 20,
}
_NAME = re.compile(
    r"(?P<part>model|vocab|srcvocab|trgvocab|lex)(?P<middle>(?:\.[^.]+)*)"
    r"\.(?P<kind>bin|spm)(?P<packed>\.gz|\.zst)?",
    re.IGNORECASE,
)
_OTHER_PAIR = re.compile(r"en[a-z]{2}|[a-z]{2}en|zh_han[st]en|enzh_han[st]")
_SHORTLIST_HEAD = struct.Struct("<6Q")
_MOST_FREQUENT = 1 << 17
"""Words that a shortlist may hold for every sentence; a vocabulary has about 32,000."""

FOREIGN = tr_later(
    "These are no files of Firefox's model from Japanese to English: their names begin with "
    "model., vocab. (or srcvocab. and trgvocab.) and lex., and hold “jaen”."
)
DAMAGED = tr_later("The model's files are damaged, or do not belong together; get them again.")


def part_of(path: Path) -> Part | None:
    """Return what part of a model from Japanese to English a file is, by its name."""
    match = _NAME.fullmatch(path.name)
    if match is None:
        return None
    part = Part(match["part"].lower())
    if (match["kind"].lower() == "spm") != (part not in (Part.MODEL, Part.SHORTLIST)):
        return None
    words = match["middle"].lower().split(".")
    if PAIR not in words and any(_OTHER_PAIR.fullmatch(word) for word in words):
        return None
    return part


def looks_like_model(path: Path) -> bool:
    """Tell whether a file, or a folder, may be (of) a Firefox model from Japanese to English."""
    try:
        if path.is_dir():
            return any(part_of(file) is Part.MODEL for file in _entries(path))
    except OSError:
        return False
    return part_of(path) is not None


def find_parts(paths: Sequence[Path]) -> dict[Part, Path]:
    """Return the parts of one model among files, in folders, or beside the files.

    Raises PackageError if they do not make up one model.
    """
    try:
        found = _by_part(file for path in paths for file in _files(path))
        if not found:
            raise PackageError(tr(FOREIGN))
        if lacking(found):
            beside = {path.parent for path in paths if path.is_file()}
            for part, file in _by_part(f for place in beside for f in _files(place)).items():
                found.setdefault(part, file)
    except OSError as error:
        raise PackageError(
            tr("The model's files cannot be read: {why}.", why=error.strerror)
        ) from error
    missing = lacking(found)
    if missing:
        raise PackageError(
            tr("The model is incomplete, without {missing}; get that file, too.", missing=missing)
        )
    return found


def lacking(parts: Iterable[Part]) -> str:
    """Return in words what is missing among the parts of a model, "" if nothing is."""
    there = set(parts)
    if Part.MODEL not in there:
        return tr("its {file}", file="model.….bin")
    if Part.VOCABULARY in there or {Part.SOURCE, Part.TARGET} <= there:
        return ""
    if Part.SOURCE in there:
        return tr("its {file}", file="trgvocab.….spm")
    lacking = "srcvocab.….spm" if Part.TARGET in there else "vocab.….spm"
    return tr("its {file}", file=lacking)


def take_in(
    parts: Mapping[Part, Path], folder: Path, progress: Progress, cancelled: Cancelled
) -> dict[Part, Path]:
    """Copy the parts into `folder`, unpacked; `progress` counts bytes as they lie now.

    Raises PackageError if a file is not what it should be, CancelledError when stopped, OSError
    from the disk.
    """
    total = sum(path.stat().st_size for path in parts.values())
    done = 0
    copies = {}
    for part, path in parts.items():
        match = _NAME.fullmatch(path.name)
        packed = (match["packed"] or "").lower() if match else ""
        copies[part] = folder / path.name[: len(path.name) - len(packed)]
        size = path.stat().st_size
        if size > MOST_BYTES[part]:
            raise PackageError(tr("{name} is too large to be true; get it again.", name=path.name))
        if packed == ".zst":
            unpack(path, copies[part], None, cancelled)
            _refuse_larger(copies[part], part)
        else:
            with path.open("rb") as file, copies[part].open("xb") as copy:
                _copy(_unzipped(file) if packed else file, copy, MOST_BYTES[part], cancelled)
        done += size
        progress(done, total)
    return copies


def unpack(packed: Path, to: Path, sha256: str | None, cancelled: Cancelled) -> None:
    """Unpack a file from Zstandard's form and compare its sum.

    Raises PackageError if it is damaged, CancelledError when stopped.
    """
    with closing(Worker()) as worker:
        try:
            worker.ask(
                {"do": "unpack", "from": str(packed), "to": str(to), "sha256": sha256}, cancelled
            )
        except WorkerError as error:
            raise PackageError(tr("{name} is damaged; get it again.", name=packed.name)) from error


def check_shortlist(path: Path) -> None:
    """Raise PackageError if a shortlist's sizes cannot be true: the engine believes them."""
    size = path.stat().st_size
    with path.open("rb") as file:
        head = file.read(_SHORTLIST_HEAD.size)
    if len(head) < _SHORTLIST_HEAD.size:
        raise PackageError(tr(DAMAGED))
    _, _, frequent, _, offsets, entries = _SHORTLIST_HEAD.unpack(head)
    if frequent > _MOST_FREQUENT or _SHORTLIST_HEAD.size + 8 * offsets + 4 * entries > size:
        raise PackageError(tr(DAMAGED))


def _files(path: Path) -> Iterator[Path]:
    if path.is_dir():
        yield from _entries(path)
    elif path.is_file():
        yield path
    else:
        raise PackageError(tr("There is no file {path}; check its name.", path=path))


def _entries(folder: Path) -> Iterator[Path]:
    """Return the files in a folder and in those right in it (fxtranslate's own is `ja-en`)."""
    seen = 0
    for entry in sorted(folder.iterdir())[:MOST_ENTRIES]:
        for file in sorted(entry.iterdir()) if entry.is_dir() else [entry]:
            seen += 1
            if seen > MOST_ENTRIES:
                return
            if file.is_file():
                yield file


def _by_part(files: Iterable[Path]) -> dict[Part, Path]:
    found: dict[Part, Path] = {}
    for file in files:
        part = part_of(file)
        if part is None:
            continue
        if part in found and found[part] != file:
            raise PackageError(
                tr(
                    "There are two models here ({name}, {part}): give one of them.",
                    name=found[part].name,
                    part=file.name,
                )
            )
        found[part] = file
    return found


def _unzipped(file: BinaryIO) -> BinaryIO:
    return cast(BinaryIO, gzip.GzipFile(fileobj=file))


def _copy(source: BinaryIO, target: BinaryIO, limit: int, cancelled: Cancelled) -> None:
    done = 0
    while True:
        if cancelled():
            raise CancelledError(tr("The installation was cancelled."))
        try:
            chunk = source.read(_CHUNK)
        except (gzip.BadGzipFile, zlib.error, EOFError) as error:
            raise PackageError(tr(DAMAGED)) from error
        if not chunk:
            return
        done += len(chunk)
        if done > limit:
            raise PackageError(tr("A file of the model is too large to be true; get it again."))
        target.write(chunk)


def _refuse_larger(path: Path, part: Part) -> None:
    if path.stat().st_size > MOST_BYTES[part]:
        raise PackageError(tr("{name} is too large to be true; get it again.", name=path.name))
