"""Turns what the reader brings (bytes, a file, the clipboard) into an article's content."""

from pathlib import Path
from typing import Literal

from reader.model.article import Content
from reader.model.errors import ImportRefusedError
from reader.text.decode import check_size, decode
from reader.text.plain import read_plain
from reader.text.script import KANA

Kind = Literal["text", "markdown", "html"]


def import_file(path: Path, url: str = "") -> Content:
    """Return the content of the file at `path`; `url` is where the reader says it came from.

    Raises:
        ImportRefusedError: when it cannot be read or is no Japanese text.
    """
    try:
        check_size(path.stat().st_size)
        data = path.read_bytes()
    except OSError as error:
        reason = error.strerror or str(error)
        raise ImportRefusedError(
            f"{path.name} cannot be read ({reason}): check the path."
        ) from error
    return import_bytes(data, name=path.name, url=url)


def import_bytes(
    data: bytes,
    *,
    name: str = "",
    url: str = "",
    declared: str | None = None,
    kind: Kind | None = None,
) -> Content:
    """Return the content of encoded text.

    `declared` is the charset that came with it; `name` is a file name, whose ending tells the
    kind when `kind` does not.

    Raises:
        ImportRefusedError: for binary, empty, oversized and non-Japanese data.
    """
    return import_text(decode(data, declared), name=name, url=url, kind=kind)


def import_text(text: str, *, name: str = "", url: str = "", kind: Kind | None = None) -> Content:
    """Return the content of decoded text, such as the clipboard's.

    Raises:
        ImportRefusedError: when it is empty, oversized or has no Japanese.
    """
    if not text.strip():
        raise ImportRefusedError("This is empty: there is no text to import.")
    check_size(len(text))
    if not KANA.search(text):
        raise ImportRefusedError(
            "There is no Japanese in this text: import an article written in Japanese."
        )
    return read_plain(text, url=url)
