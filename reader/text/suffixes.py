"""The kinds of text, and the endings of files that hold them."""

from typing import Literal

Kind = Literal["text", "markdown", "html", "subtitles"]

KIND_OF_SUFFIX: dict[str, Kind] = {
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".md": "markdown",
    ".markdown": "markdown",
    ".mkd": "markdown",
    ".txt": "text",
}
SUFFIXES = frozenset(
    (*KIND_OF_SUFFIX, ".mhtml", ".mht", ".webarchive", ".epub", ".pdf", ".docx", ".srt", ".vtt")
)
"""The endings of files that hold texts."""
