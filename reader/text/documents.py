"""Tells from its bytes whether a file is a document of another kind than text, and reads it."""

import contextlib
import io
import os
import re
from dataclasses import replace
from typing import BinaryIO

from reader.model.article import Content
from reader.model.errors import ImportRefusedError
from reader.model.wording import tr
from reader.text.decode import MAX_BYTES, check_size
from reader.text.zipped import Zipped

MAX_DOCUMENT = 300_000_000
"""Bytes of a book with its pictures at most; of its text, the cap of a text holds."""
_NEAR = 1024
"""Bytes within which a PDF begins, behind what some servers put before it."""
HEAD = 4096
"""Bytes at the beginning of a file that tell what it is."""
_MULTIPART = re.compile(
    rb"\s*(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*?)*?"
    rb"(?:Content-Type:\s*multipart/(?:related|alternative|mixed)|Snapshot-Content-Location:)",
    re.IGNORECASE,
)
_ARCHIVE = b"bplist00"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_PDF = b"%PDF-"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def read_limited(stream: BinaryIO) -> bytes:
    """Return what is in a file, or in a pipe, which is given up as soon as it is too long.

    Raises:
        ImportRefusedError: when there is more than its kind may have.
    """
    head = stream.read(HEAD)
    with contextlib.suppress(io.UnsupportedOperation):
        check_length(head, os.fstat(stream.fileno()).st_size)
    most = most_bytes(head)
    data = head + stream.read(most + 1 - len(head))
    if len(data) > most:
        raise ImportRefusedError(
            tr(
                "This has more than {most} MB, too much for an article: split it and give the "
                "parts.",
                most=most // 1_000_000,
            )
        )
    return data


def most_bytes(head: bytes) -> int:
    """Return how many bytes what begins with `head` may have."""
    return MAX_DOCUMENT if is_document(head) else MAX_BYTES


def is_document(head: bytes) -> bool:
    """Tell by the first `HEAD` bytes of a file whether it is to be read by `read_document`."""
    return head.startswith((*_ZIP, _OLE)) or _PDF in head[:_NEAR] or _is_saved_page(head)


def _is_saved_page(head: bytes) -> bool:
    """Tell by its first bytes whether a file is a page with all that belongs to it."""
    return head.startswith(_ARCHIVE) or _MULTIPART.match(head) is not None


def check_length(head: bytes, size: int) -> None:
    """Refuse a file of `size` bytes, the first of them `head`, that is too large for its kind.

    Raises:
        ImportRefusedError: when it is over the cap.
    """
    if not is_document(head):
        check_size(size)
    elif size > MAX_DOCUMENT:
        raise ImportRefusedError(
            tr(
                "This file has {size:.0f} MB, and a book may have {most} MB at most: "
                "split it and import the parts.",
                size=size / 1_000_000,
                most=MAX_DOCUMENT // 1_000_000,
            )
        )


def read_document(data: bytes, *, url: str = "") -> Content:
    """Return the content of a document for which `is_document` holds; `url` is its address.

    Raises:
        ImportRefusedError: when it is of no kind that is read, or cannot be read.
    """
    if _is_saved_page(data[:HEAD]):
        from reader.text.saved import read_saved

        return read_saved(data, url=url)
    content = _read_other(data)
    return replace(content, metadata=replace(content.metadata, url=url)) if url else content


def _read_other(data: bytes) -> Content:
    if data.startswith(_ZIP):
        return _read_zip(data)
    if data.startswith(_OLE):
        raise _old_office(data)
    from reader.text.pdf import read_pdf

    return read_pdf(data)


def _read_zip(data: bytes) -> Content:
    names = Zipped(data, tr("ZIP file")).names
    if "META-INF/container.xml" in names:
        from reader.text.epub import read_epub

        return read_epub(data)
    if "word/document.xml" in names:
        from reader.text.docx import read_docx

        return read_docx(data)
    raise ImportRefusedError(
        tr(
            "This ZIP file is neither an EPUB nor a Word document: unpack it and import "
            "the articles that are in it."
        )
    )


def packed_text(data: bytes) -> tuple[str, bytes] | None:
    """Return the name and the bytes of the one text in a ZIP, as libraries give them out.

    None for anything else. Raises ImportRefusedError when it is encrypted, damaged or too large.
    """
    if not data.startswith(_ZIP):
        return None
    archive = Zipped(data, "ZIP file")
    if {"META-INF/container.xml", "word/document.xml"} & archive.names:
        return None
    texts = [name for name in archive.names if _is_text(name)]
    found = archive.read(texts[0]) if len(texts) == 1 else None
    return None if found is None else (texts[0].rpartition("/")[2], found)


def _is_text(name: str) -> bool:
    hidden = name.startswith("__MACOSX/") or name.rpartition("/")[2].startswith(".")
    return not hidden and name.lower().endswith((".txt", ".html", ".htm", ".xhtml", ".md"))


def _old_office(data: bytes) -> ImportRefusedError:
    if _ENCRYPTED in data:
        return ImportRefusedError(
            tr(
                "This Office file is encrypted with a password: save it without one and import "
                "that."
            )
        )
    return ImportRefusedError(
        tr("This is an old Office file (.doc and the like): save it as .docx and import that.")
    )
