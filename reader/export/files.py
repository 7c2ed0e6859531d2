"""Notes as files: writing that never destroys a file."""

import contextlib
import os
import secrets
import stat
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from reader.export.file_names import SUFFIX
from reader.export.markdown import render
from reader.export.note_text import identity_of
from reader.export.notes import NotesDocument
from reader.export.template import OBSIDIAN_STYLE, NoteStyle
from reader.export.vault import Vault
from reader.model.errors import ReaderError
from reader.model.wording import tr

_WRITABLE = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH
LEFT_OVER = 3600
"""Seconds after which a file that was written aside is surely not being written any more."""


class NotesFileError(ReaderError):
    """A file of notes cannot be read or written, or is not ours to write."""


def write_notes(path: Path, document: NotesDocument, style: NoteStyle = OBSIDIAN_STYLE) -> Path:
    """Write the notes to `path`, with what the reader wrote there before; return the file written.

    `path` is a file if it ends in ".md", else a folder, made if need be. In a folder, the file is
    the one there or below that already holds this article's notes, whatever its name, else a new
    one named after the title. A file that does not hold this article's notes is never written
    over: in a folder another name is taken, for a file named by the reader NotesFileError is
    raised, as it is when the file cannot be read or written.
    """
    with told(path):
        is_file = names_file(path)
        target = path if is_file else Vault(path).place(document.article, document.title)
        return write_note(target, document.article, partial(render, document, style=style))


def names_file(path: Path, suffix: str = SUFFIX) -> bool:
    """Tell whether the reader named a file, not a folder, for what ends in `suffix`."""
    return path.suffix.lower() == suffix and not path.is_dir()


@contextlib.contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn what goes wrong on the disk into a NotesFileError that names the folder `path`."""
    try:
        yield
    except (OSError, RuntimeError) as error:
        raise NotesFileError(
            tr(
                "The notes could not be written to {path}: {reason}. Choose another folder.",
                path=path,
                reason=_reason(error),
            )
        ) from error


@contextlib.contextmanager
def _told_of(file: Path) -> Iterator[None]:
    """Turn what goes wrong on the disk into a NotesFileError that names the file."""
    try:
        yield
    except (OSError, RuntimeError) as error:
        raise NotesFileError(
            tr("{file} could not be written: {reason}.", file=file, reason=_reason(error))
        ) from error


def _reason(error: Exception) -> str:
    # A loop of links is a RuntimeError.
    return getattr(error, "strerror", None) or tr("its links lead in a circle")


def write_note(target: Path, identity: str, render: Callable[[str | None], str]) -> Path:
    """Write a note that `render` makes around the file's text; return the file, links resolved.

    Raises NotesFileError if the file holds anything but the note of that identity.
    """
    with _told_of(target):
        target = target.resolve()
        _refuse_odd(target)
        _write_merged(target, identity, render)
    return target


def write_bytes(target: Path, data: bytes) -> bool:
    """Write a file whole; return False if it is the same already and was left alone.

    Raises NotesFileError if it cannot be written.
    """
    with _told_of(target):
        _refuse_odd(target)
        if _read(target) == data:
            return False
        scratch = _write_aside(target, data)
        try:
            scratch.replace(target)
            _sync_folder(target.parent)
        finally:
            scratch.unlink(missing_ok=True)
        return True


def _refuse_odd(target: Path) -> None:
    """Raise NotesFileError if `target` is a pipe or a device: whoever reads it would hang."""
    if target.exists() and not target.is_file():
        raise NotesFileError(
            tr("{target} is no ordinary file: give another file name.", target=target)
        )


def _write_merged(target: Path, identity: str, render: Callable[[str | None], str]) -> None:
    """Write the notes; start over if another program wrote to the file in the meantime."""
    found = _read(target)
    while True:
        text = render(_decoded(target, found, identity))
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


def _decoded(target: Path, data: bytes | None, identity: str) -> str | None:
    """Return the text of an earlier export; raise NotesFileError if it is anything else."""
    if data is None:
        return None
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise NotesFileError(
            tr(
                "{target} is not UTF-8 text: save it as UTF-8 or give another file name.",
                target=target,
            )
        ) from error
    if identity_of(text) != identity:
        raise NotesFileError(
            tr(
                "{target} does not hold the notes of this article: give another file name.",
                target=target,
            )
        )
    return text


def _write_aside(target: Path, data: bytes) -> Path:
    """Write `data` to a new hidden file beside `target`, safe on disk, and return it."""
    if target.exists() and not target.stat().st_mode & _WRITABLE:
        # Renaming would take the place even of such a file.
        raise NotesFileError(
            tr("{file} is write-protected: allow writing it, or move it elsewhere.", file=target)
        )
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
