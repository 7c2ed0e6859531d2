"""Zip files that are the same bytes for the same contents."""

import io
import zipfile
from collections.abc import Mapping

_WHEN = (1980, 1, 1, 0, 0, 0)
"""The date of every file: the earliest that a zip file can hold."""


def archive(files: Mapping[str, str], identity: str) -> bytes:
    """Return a zip file of texts by their path; `identity` stands in its comment.

    The first file is not compressed, as EPUB asks for its media type.
    """
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        for number, (path, text) in enumerate(files.items()):
            entry = zipfile.ZipInfo(path, _WHEN)
            entry.compress_type = zipfile.ZIP_DEFLATED if number else zipfile.ZIP_STORED
            packed.writestr(entry, text.encode("utf-8", "replace"))
        packed.comment = identity.encode("utf-8", "replace")
    return out.getvalue()
