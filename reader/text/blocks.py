"""Makes blocks: cleans what copying leaves in a text and cuts it into segments."""

import re

from reader.model.article import Block, BlockKind
from reader.model.spans import Span
from reader.text.segmenter import segment

CELL_SEPARATOR = "\t"
"""Between the cells of a table row; white space, so that each cell has segments of its own."""

_INVISIBLE = re.compile(
    "[\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\ufeff\x00-\x08\x0b\x0c\x0e-\x1f\x7f]"
)
_SPACES = re.compile(r"[ \t\u00a0\u2000-\u200a\u202f\u205f]+")
_BREAKS = re.compile(r" ?\n\s*")


def clean(text: str) -> str:
    """Return `text` in one line without copying artefacts: invisible marks, runs of blanks.

    Full-width spaces inside stay, since authors set them; nothing else of the text changes.
    """
    return _BREAKS.sub(" ", _SPACES.sub(" ", _INVISIBLE.sub("", text))).strip()


def make_block(kind: BlockKind, text: str, level: int = 0) -> Block:
    """Return a block of `text` cut into segments; code is one, a table cell at least one."""
    if kind is BlockKind.CODE:
        return Block(kind, text, (Span(0, len(text)),) if text.strip() else (), level)
    if kind is BlockKind.TABLE_ROW:
        spans: list[Span] = []
        start = 0
        for cell in text.split(CELL_SEPARATOR):
            spans.extend(span.shifted(start) for span in segment(cell))
            start += len(cell) + len(CELL_SEPARATOR)
        return Block(kind, text, tuple(spans), level)
    return Block(kind, text, segment(text), level)
