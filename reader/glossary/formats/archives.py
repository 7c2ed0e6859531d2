"""Looks into zip files with suspicion: nothing is unpacked to a path, nothing grows without end."""

import json
import lzma
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from reader.glossary.formats.parts import GlossaryFileError
from reader.model.wording import tr

MOST_ENTRIES = 100_000
MOST_MEMBER = 256 << 20
MOST_IN_ALL = 2 << 30
_CHUNK = 1 << 20
_DAMAGE = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, NotImplementedError,
    OverflowError, RuntimeError, ValueError, RecursionError,
)  # fmt: skip


@contextmanager
def archive(path: Path) -> Iterator["Archive"]:
    """Open a zip file. Raises GlossaryFileError if it is none or is not as it should be."""
    try:
        with zipfile.ZipFile(path) as opened:
            if len(opened.infolist()) > MOST_ENTRIES:
                raise GlossaryFileError(
                    tr("{name} holds too many files: it is not read.", name=path.name)
                )
            yield Archive(path, opened)
    except _DAMAGE as error:
        raise GlossaryFileError(
            tr("{name} is damaged or no zip file: get or export it again.", name=path.name)
        ) from error


class Archive:
    """The members of a zip file, read by name into memory and never written anywhere."""

    def __init__(self, path: Path, opened: zipfile.ZipFile) -> None:
        self._path = path
        self._zip = opened
        self._left = MOST_IN_ALL
        self.names = [info.filename for info in opened.infolist() if not info.is_dir()]

    def bytes(self, name: str, most: int | None = None) -> bytes:
        """Return a member. Raises GlossaryFileError when it unpacks to more than can be true."""
        pieces = []
        with self._zip.open(name) as stream:
            room = min(MOST_MEMBER if most is None else most, self._left)
            while piece := stream.read(_CHUNK):
                room -= len(piece)
                self._left -= len(piece)
                if room < 0:
                    raise GlossaryFileError(
                        tr(
                            "{name} unpacks to far more than it should: it is not read.",
                            name=self._path.name,
                        )
                    )
                pieces.append(piece)
        return b"".join(pieces)

    def json(self, name: str, most: int | None = None, parts: int | None = None) -> Any:  # noqa: ANN401
        """Return a member that is JSON. Raises GlossaryFileError if it is not.

        `parts` is how many lists and objects it may have: each takes many times its bytes.
        """
        data = self.bytes(name, most)
        if parts is not None and data.count(b"[") + data.count(b"{") > parts:
            raise GlossaryFileError(
                tr(
                    "{name}: {part} is too large to be read at once.",
                    name=self._path.name,
                    part=name,
                )
            )
        try:
            return json.loads(data.decode("utf-8-sig"))
        except (UnicodeDecodeError, json.JSONDecodeError, RecursionError) as error:
            raise GlossaryFileError(
                tr(
                    "{name}: {part} is not valid JSON: export it again.",
                    name=self._path.name,
                    part=name,
                )
            ) from error
