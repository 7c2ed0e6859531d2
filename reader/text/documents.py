"""Tells from its bytes whether a file is a document of another kind than text, and reads it."""

import contextlib
import io
import os
from typing import BinaryIO

from reader.model.article import Content
from reader.model.errors import ImportRefusedError
from reader.text.decode import MAX_BYTES, check_size
from reader.text.zipped import Zipped

MAX_DOCUMENT = 300_000_000
"""Bytes of a book with its pictures at most; of its text, the cap of a text holds."""
HEAD = 1024
"""Bytes at the beginning of a file that tell what it is."""
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_PDF = b"%PDF-"


def read_limited(stream: BinaryIO) -> bytes:
    """Return what is in a file, or in a pipe, which is given up as soon as it is too long.

    Raises:
        ImportRefusedError: when there is more than its kind may have.
    """
    head = stream.read(HEAD)
    with contextlib.suppress(io.UnsupportedOperation):
        check_length(head, os.fstat(stream.fileno()).st_size)
    most = _most(head)
    data = head + stream.read(most + 1 - len(head))
    if len(data) > most:
        raise ImportRefusedError(
            f"This has more than {most // 1_000_000} MB, too much for an article: "
            "split it and give the parts."
        )
    return data


def _most(head: bytes) -> int:
    return MAX_DOCUMENT if is_document(head) else MAX_BYTES


def is_document(head: bytes) -> bool:
    """Tell by the first `HEAD` bytes of a file whether it is to be read by `read_document`."""
    return head.startswith(_ZIP) or _PDF in head


def check_length(head: bytes, size: int) -> None:
    """Refuse a file of `size` bytes, the first of them `head`, that is too large for its kind.

    Raises:
        ImportRefusedError: when it is over the cap.
    """
    if not is_document(head):
        check_size(size)
    elif size > MAX_DOCUMENT:
        raise ImportRefusedError(
            f"This file has {size / 1_000_000:.0f} MB, and a book may have "
            f"{MAX_DOCUMENT // 1_000_000} MB at most: split it and import the parts."
        )


def read_document(data: bytes) -> Content:
    """Return the content of a document for which `is_document` holds.

    Raises:
        ImportRefusedError: when it is of no kind that is read, or cannot be read.
    """
    if data.startswith(_ZIP):
        return _read_zip(data)
    from reader.text.pdf import read_pdf

    return read_pdf(data)


def _read_zip(data: bytes) -> Content:
    names = Zipped(data, "ZIP file").names
    if "META-INF/container.xml" in names:
        from reader.text.epub import read_epub

        return read_epub(data)
    raise ImportRefusedError(
        "This ZIP file is no EPUB: unpack it and import the articles that are in it."
    )
