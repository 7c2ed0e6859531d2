"""What commands read: a named file, a pipe, or standard input, and never more than an article."""

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from reader.model.errors import ImportRefusedError
from reader.text.documents import read_limited

STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class Source:
    """Bytes of unknown encoding, and the name of the file they came from."""

    data: bytes
    name: str


def is_file(name: str) -> bool:
    """Tell whether something that can be read has that name (a file, a pipe; not a folder)."""
    try:
        return Path(name).exists() and not Path(name).is_dir()
    except OSError:  # such as a name too long for any file
        return False


def read_source(file: str) -> Source:
    """Read a file, or standard input for "-"; raises ImportRefusedError.

    A pipe or device, whose size nobody knows, is given up as soon as it is too long.
    """
    try:
        if file == STANDARD_INPUT:
            source = Source(read_limited(_standard_input()), "standard input")
        else:
            with Path(file).open("rb") as stream:
                source = Source(read_limited(stream), Path(file).name)
    except OSError as error:
        shown = file if file not in ("", STANDARD_INPUT) else "The input"
        reason = error.strerror or str(error)
        raise ImportRefusedError(f"{shown} cannot be read ({reason}): check the path.") from error
    return source


def _standard_input() -> BinaryIO:
    # Python has none where the caller closed it.
    if sys.stdin is None:
        raise ImportRefusedError("There is no standard input: give the name of a file.")
    return sys.stdin.buffer
