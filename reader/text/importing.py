"""Turns what the reader brings (bytes, a file, the clipboard) into an article's content."""

from pathlib import Path

from reader.model.article import Content
from reader.model.errors import ImportRefusedError
from reader.model.wording import tr
from reader.text.decode import decode
from reader.text.documents import (
    HEAD,
    check_length,
    is_document,
    packed_text,
    read_document,
    read_limited,
)
from reader.text.suffixes import Kind
from reader.text.undisturbed import undisturbed


def import_file(path: Path, url: str = "") -> Content:
    """Return the content of the file at `path`; `url` is where the reader says it came from.

    Raises:
        ImportRefusedError: when it cannot be read or is no Japanese text.
    """
    try:
        with path.open("rb") as stream:
            data = read_limited(stream)
    except OSError as error:
        reason = error.strerror or str(error)
        raise ImportRefusedError(
            tr("{name} cannot be read ({reason}): check the path.", name=path.name, reason=reason)
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
    """Return the content of encoded text, or of a document such as an EPUB.

    `declared` is the charset that came with it; `name` is a file name, whose ending tells the
    kind when `kind` does not.

    Raises:
        FeedGivenError: for a feed.
        ImportRefusedError: for binary, empty, oversized and non-Japanese data.
    """
    head = data[:HEAD]
    check_length(head, len(data))
    if (packed := packed_text(data)) is not None:
        return import_text(decode(packed[1]), name=packed[0], url=url)
    if is_document(head):
        content = read_document(data, url=url)
        from reader.text.kinds import check_japanese

        check_japanese(content)
        return content
    return import_text(decode(data, declared), name=name, url=url, kind=kind)


def import_text(text: str, *, name: str = "", url: str = "", kind: Kind | None = None) -> Content:
    """Return the content of decoded text, such as the clipboard's.

    Raises:
        FeedGivenError: when it is a feed, which holds many articles.
        ImportRefusedError: when it is empty, oversized or has no Japanese.
    """
    # Only a reader who imports something pays for loading what reads each kind.
    from reader.text.kinds import read_text

    with undisturbed():
        return read_text(text, name=name, url=url, kind=kind)
