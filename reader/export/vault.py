"""A folder of notes: which file holds what, and the name of a new one."""

import os
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from reader.export.file_names import SUFFIX, file_name
from reader.export.note_text import identity_of

_HEAD_BYTES = 65_536
"""How much of a file is read to see whose notes it holds."""

MOST_LOOKED_AT = 20_000
"""Files and folders after which a folder is no vault, but perhaps all that the reader has."""


class Vault:
    """The notes in a folder and below it, looked through once.

    The reader may have renamed them or moved them to folders below. Of several files with the same
    notes, such as the copies that a sync service makes, it is the one with the expected name, or
    else the one with the shortest path.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._files: dict[str, list[Path]] = {}
        self._taken: set[Path] = set()
        for file in _notes_below(folder):
            identity = _identity(file)
            if identity is not None:
                self._files.setdefault(identity, []).append(file)

    def __contains__(self, identity: str) -> bool:
        return identity in self._files

    def files(self) -> Iterator[tuple[str, Path]]:
        """Yield every file of notes with its identity, as `identity_of` tells it."""
        for identity, files in self._files.items():
            for file in files:
                yield identity, file

    def place(self, identity: str, title: str, below: str = "") -> Path:
        """Return the file that holds the notes, or the name of a new one, given to nothing else.

        A new one is put into the folder, or into the one that is called `below` in it.
        """
        name = Path(file_name(title))
        known = self._files.get(identity)
        if known:
            return min(known, key=lambda file: (not _is_named(file, name), len(str(file)), file))
        number = 1
        folder = self.folder / below
        candidate = folder / name
        while candidate in self._taken or candidate.exists() or candidate.is_symlink():
            number += 1
            candidate = folder / f"{name.stem} ({number}){SUFFIX}"
        self._taken.add(candidate)
        self._files[identity] = [candidate]
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


def _identity(file: Path) -> str | None:
    try:
        if not file.is_file():
            return None
        with file.open("rb") as stream:
            head = stream.read(_HEAD_BYTES)
    except OSError:
        return None
    return identity_of(head.decode("utf-8", "replace").replace("\r\n", "\n"))
