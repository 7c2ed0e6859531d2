"""Notes as files: a name that every system takes, and writing that never destroys a file."""

import contextlib
import os
import re
import secrets
import time
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from reader.export.markdown import article_of, render
from reader.export.notes import NotesDocument
from reader.model.errors import ReaderError

SUFFIX = ".md"
MOST_NAME_BYTES = 180
"""Bytes of a name in UTF-8 without its suffix; file systems end at 255, sync services earlier."""

_DROPPED = re.compile(r'[\[\]|:\\/#^*?"<>]')
_RESERVED = re.compile(
    r"^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])\s*(?=\.|$)", re.IGNORECASE
)
_HEAD_BYTES = 65_536
"""How much of a file is read to see whose notes it holds."""

MOST_LOOKED_AT = 20_000
"""Files and folders after which a folder is no vault, but perhaps all that the reader has."""

LEFT_OVER = 3600
"""Seconds after which a file that was written aside is surely not being written any more."""


class NotesFileError(ReaderError):
    """A file of notes cannot be read or written, or is not ours to write."""


def file_name(title: str) -> str:
    """Return a file name for notes with that title, ".md" included.

    It keeps Japanese, and leaves out what Obsidian, Windows, macOS or Linux do not take.
    """
    stem = _DROPPED.sub("", unicodedata.normalize("NFC", title))
    kept = (" " if character.isspace() else character for character in stem)
    stem = "".join(c for c in kept if unicodedata.category(c) not in {"Cc", "Cf", "Cs", "Zl", "Zp"})
    stem = " ".join(stem.split()).strip(". ")
    stem = stem.encode()[:MOST_NAME_BYTES].decode(errors="ignore").rstrip(". ")
    if _RESERVED.match(stem):
        stem = f"_{stem}"
    return (stem or "Untitled") + SUFFIX


def write_notes(path: Path, document: NotesDocument) -> Path:
    """Write the notes to `path`, with what the reader wrote there before; return the file written.

    `path` is a file if it ends in ".md", else a folder, made if need be. In a folder, the file is
    the one there or below that already holds this article's notes, whatever its name, else a new
    one named after the title. A file that does not hold this article's notes is never written
    over: in a folder another name is taken, for a file named by the reader NotesFileError is
    raised, as it is when the file cannot be read or written.
    """
    try:
        is_file = path.suffix.lower() == SUFFIX and not path.is_dir()
        target = path if is_file else _file_in(path, document)
        target = target.resolve()
        _refuse_odd(target)
        _write_merged(target, document)
    except (OSError, RuntimeError) as error:
        # A loop of links is a RuntimeError.
        reason = getattr(error, "strerror", None) or "its links lead in a circle"
        raise NotesFileError(
            f"The notes could not be written to {path}: {reason}. Choose another folder."
        ) from error
    return target


def _refuse_odd(target: Path) -> None:
    """Raise NotesFileError if `target` is a pipe or a device: whoever reads it would hang."""
    if target.exists() and not target.is_file():
        raise NotesFileError(f"{target} is no ordinary file: give another file name.")


def _file_in(folder: Path, document: NotesDocument) -> Path:
    """Return the file that holds the article's notes, or the name of a new one in `folder`.

    The reader may have renamed it or moved it to a folder below. Of several, such as the copies
    that a sync service makes, it is the one with the expected name, or else the shortest path.
    """
    name = Path(file_name(document.title))
    known = [file for file in _notes_below(folder) if _holds_notes_of(file, document.article)]
    if known:
        return min(known, key=lambda file: (not _is_named(file, name), len(str(file)), file))
    number = 1
    candidate = folder / name
    while candidate.exists() or candidate.is_symlink():
        number += 1
        candidate = folder / f"{name.stem} ({number}){SUFFIX}"
    return candidate


def _is_named(file: Path, name: Path) -> bool:
    return unicodedata.normalize("NFC", file.name) == str(name)


def _notes_below(folder: Path) -> Iterator[Path]:
    """Yield the Markdown files in a folder, and below it as far as a vault may reach."""
    looked_at = 0
    for place, below, files in os.walk(folder):
        below[:] = sorted(name for name in below if not name.startswith("."))
        yield from (Path(place, name) for name in files if name.lower().endswith(SUFFIX))
        looked_at += 1 + len(files)
        if looked_at > MOST_LOOKED_AT:
            return


def _holds_notes_of(file: Path, article: str) -> bool:
    try:
        if not file.is_file():
            return False
        with file.open("rb") as stream:
            head = stream.read(_HEAD_BYTES)
    except OSError:
        return False
    return article_of(head.decode("utf-8", "replace").replace("\r\n", "\n")) == article


def _write_merged(target: Path, document: NotesDocument) -> None:
    """Write the notes; start over if another program wrote to the file in the meantime."""
    found = _read(target)
    while True:
        text = render(document, _decoded(target, found, document.article))
        data = text.encode("utf-8", "replace")
        if data == found:
            return
        scratch = _write_aside(target, data)
        try:
            now = _read(target)
            if now == found:
                scratch.replace(target)
                _sync_folder(target.parent)
                return
            found = now
        finally:
            scratch.unlink(missing_ok=True)


def _read(target: Path) -> bytes | None:
    try:
        return target.read_bytes()
    except FileNotFoundError:
        return None


def _decoded(target: Path, data: bytes | None, article: str) -> str | None:
    """Return the text of an earlier export; raise NotesFileError if it is anything else."""
    if data is None:
        return None
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise NotesFileError(
            f"{target} is not UTF-8 text: save it as UTF-8 or give another file name."
        ) from error
    if article_of(text) != article:
        raise NotesFileError(
            f"{target} does not hold the notes of this article: give another file name."
        )
    return text


def _write_aside(target: Path, data: bytes) -> Path:
    """Write `data` to a new hidden file beside `target`, safe on disk, and return it."""
    target.parent.mkdir(parents=True, exist_ok=True)
    _clear_leftovers(target.parent)
    scratch = target.parent / f".yomiawase-{secrets.token_hex(8)}.tmp"
    try:
        with scratch.open("xb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        if target.exists():
            scratch.chmod(target.stat().st_mode)
    except BaseException:
        scratch.unlink(missing_ok=True)
        raise
    return scratch


def _clear_leftovers(folder: Path) -> None:
    """Remove what exports that were killed have left: copies of notes, never the only ones."""
    for file in folder.glob(".yomiawase-*.tmp"):
        with contextlib.suppress(OSError):
            if time.time() - file.stat().st_mtime > LEFT_OVER:
                file.unlink()


def _sync_folder(folder: Path) -> None:
    """Make the renaming safe too, where the system can (Windows cannot)."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
