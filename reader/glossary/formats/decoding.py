"""Finds the encoding of a text file of any size by strict trial, piece by piece."""

import codecs
import io
from collections.abc import Iterator
from pathlib import Path

from reader.glossary.formats.parts import (
    Cancelled,
    GlossaryFileError,
    Progress,
    TransferCancelledError,
)
from reader.model.wording import tr

MOST_BYTES = 2 << 30
ENCODINGS = ("utf-8", "utf-16", "cp932", "euc_jp", "iso2022_jp")
"""What a reader may name. UTF-8 may begin with a mark; cp932 is what Excel in Japan writes."""

_PIECE = 1 << 20
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_TRIED = ("utf-8", "euc_jp", "cp932")


def find_encoding(path: Path, cancelled: Cancelled) -> str:
    """Return the encoding that all of the file's bytes fit. Raises GlossaryFileError if none."""
    size = path.stat().st_size
    if size > MOST_BYTES:
        raise GlossaryFileError(
            tr(
                "{name} has over {most} GB: split it.",
                name=path.name,
                most=MOST_BYTES >> 30,
            )
        )
    with path.open("rb") as stream:
        head = stream.read(_PIECE)
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            return encoding
    if b"\x00" in head:
        wide = _wide(head)
        if wide is None:
            raise GlossaryFileError(
                tr(
                    "{name} holds bytes that are no text (zeros): it is not a text file, or it is "
                    "damaged.",
                    name=path.name,
                )
            )
        return wide
    if b"\x1b$" in head or b"\x1b(" in head:
        return "iso2022_jp"
    left = list(_TRIED)
    while left:
        if _fits(path, left[0], cancelled):
            return left[0]
        del left[0]
    raise GlossaryFileError(
        tr(
            "The encoding of {name} is not UTF-8, Shift_JIS or EUC-JP, or the file is "
            "damaged: save it as UTF-8.",
            name=path.name,
        )
    )


def decoded(path: Path, encoding: str, progress: Progress, cancelled: Cancelled) -> Iterator[str]:
    """Yield the lines of a file with their ends. Raises GlossaryFileError where it is no text."""
    size = path.stat().st_size
    wanted = "utf-8-sig" if encoding == "utf-8" else encoding
    try:
        with path.open("rb") as raw, io.TextIOWrapper(raw, wanted, newline="") as stream:
            for number, line in enumerate(stream):
                if number % 4096 == 0:
                    if cancelled():
                        raise TransferCancelledError(tr("Stopped. The glossary is as it was."))
                    progress(min(raw.tell(), size), size)
                if "\x00" in line:
                    raise GlossaryFileError(
                        tr(
                            "Line {number} of {name} holds a zero, which is no text: the file is "
                            "damaged "
                            "or not a text file.",
                            number=number + 1,
                            name=path.name,
                        )
                    )
                yield line
    except UnicodeError as error:
        raise GlossaryFileError(
            tr(
                "{name} is not {encoding}: choose another encoding, or save it as UTF-8.",
                name=path.name,
                encoding=encoding,
            )
        ) from error


def _fits(path: Path, encoding: str, cancelled: Cancelled) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    with path.open("rb") as stream:
        try:
            while piece := stream.read(_PIECE):
                if cancelled():
                    raise TransferCancelledError(tr("Stopped. The glossary is as it was."))
                decoder.decode(piece)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return False
    return True


def _wide(head: bytes) -> str | None:
    """Return which UTF-16 a text without a mark is: its line ends and Latin signs have zeros."""
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if max(even, odd) < 0.2 * len(head) / 2 or min(even, odd) * 20 > max(even, odd):
        return None
    return "utf-16-be" if even > odd else "utf-16-le"
