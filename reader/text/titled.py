"""Puts an article together whose title is known: takes the signature off, the title on top."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from reader.model.article import BlockKind, Content, Metadata
from reader.model.inline import InlineMark
from reader.text.blocks import make_block
from reader.text.bylines import read_signature
from reader.text.dom import Part


def titled_content(
    metadata: Metadata, parts: Sequence[Part], title_marks: Iterable[InlineMark] = ()
) -> Content:
    """Return the article of these blocks, with the title of `metadata`, if it has one, above them.

    Lines at the top that only say who wrote it and when become its byline and date, as far as
    `metadata` does not tell them.
    """
    top = 0
    while top < len(parts) and parts[top].kind is BlockKind.PARAGRAPH:
        signature = read_signature(parts[top].text)
        if signature is None:
            break
        metadata = replace(
            metadata,
            byline=metadata.byline or signature.byline,
            date=metadata.date or signature.date,
        )
        top += 1
    blocks = [make_block(part.kind, part.text, part.level, part.marks) for part in parts[top:]]
    if metadata.title:
        blocks.insert(0, make_block(BlockKind.TITLE, metadata.title, marks=title_marks))
    return Content(metadata, tuple(blocks))
