"""Reads plain text."""

from reader.model.article import BlockKind, Content, Metadata
from reader.text.blocks import clean, make_block


def read_plain(text: str, *, url: str = "") -> Content:
    """Return the content of plain text."""
    lines = [line for line in map(clean, text.split("\n")) if line]
    title = lines[0] if len(lines) > 1 and lines[0][-1] not in "。." else ""
    blocks = [make_block(BlockKind.PARAGRAPH, line) for line in lines[bool(title) :]]
    if title:
        blocks.insert(0, make_block(BlockKind.TITLE, title))
    return Content(Metadata(title=title, url=url), tuple(blocks))
