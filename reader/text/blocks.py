"""Makes blocks: cleans what copying leaves in a text and cuts it into segments."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from reader.model.article import Block, BlockKind, Content
from reader.model.formulas import find_formulas
from reader.model.inline import VERBATIM, InlineKind, InlineMark
from reader.model.spans import Span, touches
from reader.text.segmenter import segment
from reader.text.sign_names import names_among, pattern_of

CELL_SEPARATOR = "\t"
"""Between the cells of a table row; white space, so that each cell has segments of its own."""

_INVISIBLE = re.compile(
    "[\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\x00-\x08\x0b\x0c\x0e-\x1f\x7f]"
)
_SPACES = re.compile(r"[ \t\u00a0\u2000-\u200a\u202f\u205f]+")
_BREAKS = re.compile(r" ?\n\s*")
_ARTEFACT = re.compile(rf"{_INVISIBLE.pattern}|[\t\n\u00a0\u2000-\u200a\u202f\u205f]|  ")
SPACES = ((_INVISIBLE, ""), (_SPACES, " "), (_BREAKS, " "))
"""What `clean` takes out of a text, in order, and what it puts there."""


def clean(text: str) -> str:
    """Return `text` in one line without copying artefacts: invisible marks, runs of blanks.

    Full-width spaces inside stay, since authors set them; nothing else of the text changes.
    """
    if _ARTEFACT.search(text):
        for pattern, put in SPACES:
            text = pattern.sub(put, text)
    return text.strip()


def make_block(
    kind: BlockKind,
    text: str,
    level: int = 0,
    marks: Iterable[InlineMark] = (),
    names: Iterable[Span] = (),
) -> Block:
    """Return a block of `text` cut into segments; code is one, a table cell at least one.

    To the `marks` on its words those of formulas between dollar signs are added. No sentence ends
    in a formula, in code or in one of the `names`, which are places in `text`.
    """
    if kind is BlockKind.CODE:
        return Block(kind, text, (Span(0, len(text)),) if text.strip() else (), level)
    found = with_formulas(text, tuple(marks))
    whole = [*verbatim(found), *names]
    if kind is BlockKind.TABLE_ROW:
        spans: list[Span] = []
        start = 0
        for cell in text.split(CELL_SEPARATOR):
            end = start + len(cell)
            inner = [s.shifted(-start) for s in whole if start <= s.start and s.end <= end]
            spans.extend(span.shifted(start) for span in segment(cell, inner))
            start = end + len(CELL_SEPARATOR)
        return Block(kind, text, tuple(spans), level, found)
    return Block(kind, text, segment(text, whole), level, found)


def with_names(content: Content, names: Iterable[str]) -> Content:
    """Return `content` cut anew where one of `names` holds the sign of a sentence's end.

    Names of a glossary do not end a sentence: モーニング娘。の新曲 is of one piece.
    """
    pattern = pattern_of(names)
    if pattern is None:
        return content
    blocks: list[Block] = []
    for block in content.blocks:
        places = names_among(block.text, pattern)
        blocks.append(
            make_block(block.kind, block.text, block.level, block.marks, places)
            if places
            else block
        )
    return replace(content, blocks=tuple(blocks))


def with_formulas(text: str, marks: tuple[InlineMark, ...]) -> tuple[InlineMark, ...]:
    """Return `marks` in order, with those of the formulas of `text` that no code covers."""
    if not marks and "$" not in text and "\\" not in text:
        return ()
    taken = sorted(verbatim(marks))
    formulas = [
        InlineMark(span, InlineKind.FORMULA)
        for span in find_formulas(text)
        if not touches(taken, span)
    ]
    return tuple(sorted({*marks, *formulas}))


def verbatim(marks: Iterable[InlineMark]) -> Sequence[Span]:
    """Return where code and formulas stand."""
    return [mark.span for mark in marks if mark.kind in VERBATIM]
