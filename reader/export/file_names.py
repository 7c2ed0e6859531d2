"""Names of files that every system takes."""

import re
import unicodedata

SUFFIX = ".md"
MOST_NAME_BYTES = 180
"""Bytes of a name in UTF-8 without its suffix; file systems end at 255, sync services earlier."""

_DROPPED = re.compile(r'[\[\]|:\\/#^*?"<>]')
_RESERVED = re.compile(
    r"^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])\s*(?=\.|$)", re.IGNORECASE
)


def file_name(title: str, suffix: str = SUFFIX) -> str:
    """Return a file name for notes with that title, with `suffix` (".md").

    It keeps Japanese, and leaves out what Obsidian, Windows, macOS or Linux do not take.
    """
    stem = _DROPPED.sub("", unicodedata.normalize("NFC", title))
    kept = (" " if character.isspace() else character for character in stem)
    stem = "".join(c for c in kept if unicodedata.category(c) not in {"Cc", "Cf", "Cs", "Zl", "Zp"})
    stem = " ".join(stem.split()).strip(". ")
    stem = stem.encode()[:MOST_NAME_BYTES].decode(errors="ignore").rstrip(". ")
    if _RESERVED.match(stem):
        stem = f"_{stem}"
    return (stem or "Untitled") + suffix
