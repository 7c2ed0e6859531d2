"""What commands read: a named file, a pipe, or standard input, and never more than an article."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from reader.model.errors import ImportRefusedError
from reader.text.decode import MAX_BYTES, check_size

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
            source = Source(_take(_standard_input()), "standard input")
        else:
            with Path(file).open("rb") as stream:
                check_size(os.fstat(stream.fileno()).st_size)
                source = Source(_take(stream), Path(file).name)
    except OSError as error:
        shown = file if file not in ("", STANDARD_INPUT) else "The input"
        reason = error.strerror or str(error)
        raise ImportRefusedError(f"{shown} cannot be read ({reason}): check the path.") from error
    if len(source.data) > MAX_BYTES:
        raise ImportRefusedError(
            f"This has more than {MAX_BYTES // 1_000_000} MB, too much for an article: "
            "split it and give the parts."
        )
    return source


def _take(stream: BinaryIO) -> bytes:
    return stream.read(MAX_BYTES + 1)


def _standard_input() -> BinaryIO:
    # Python has none where the caller closed it.
    if sys.stdin is None:
        raise ImportRefusedError("There is no standard input: give the name of a file.")
    return sys.stdin.buffer
