"""Finds what an extraction took from a page in the page itself, with the page's own structure."""

import re
from collections.abc import Sequence

from reader.model.article import BlockKind
from reader.text.dom import Part
from reader.text.lines import is_caption, is_prose

_SPACE = re.compile(r"\s+")
_MOSTLY = 0.6
"""A part of which so much is links belongs to the page."""
_MARKED = frozenset({BlockKind.CAPTION, BlockKind.HEADING})
_OWN = frozenset(BlockKind) - {BlockKind.PARAGRAPH}


def locate(extracted: Sequence[Part], whole: Sequence[Part]) -> list[Part]:
    """Return those of a page's parts, `whole`, that hold and join what was `extracted` of them.

    Extractors drop headings, code and lists, which stand in the page between what they found.
    """
    lines = frozenset(_plain(part.text) for part in extracted)
    text = "\n".join(lines)
    found = [(plain := _plain(part.text)) in lines or plain in text for part in whole]
    prose = [n for n, part in enumerate(whole) if found[n] and is_prose(part.text)]
    if not prose:
        return list(extracted)
    start, end = prose[0], prose[-1] + 1
    while start and _belongs(whole[start - 1], found[start - 1]):
        start -= 1
    while end < len(whole) and found[end] and _ends(whole[end : end + 2]):
        end += 1
    kept = [n for n in range(start, end) if found[n] or whole[n].linked < _MOSTLY]
    following = [*kept[1:], end]
    return [
        whole[n]
        for n, after in zip(kept, following, strict=True)
        # A heading of which everything below has gone was that of a box.
        if found[n] or whole[n].kind is not BlockKind.HEADING or after == n + 1
    ]


def without_links(parts: Sequence[Part]) -> list[Part]:
    """Return `parts` without the menus above and below them: short parts that are links."""
    start, end = 0, len(parts)
    while start < end and _is_link(parts[start]):
        start += 1
    while end > start and _is_link(parts[end - 1]):
        end -= 1
    return list(parts[start:end])


def _belongs(part: Part, found: bool) -> bool:
    """Tell whether a part right above the first paragraph is the article's."""
    reads = (found and is_prose(part.text)) or is_caption(part.text)
    return part.linked < _MOSTLY and (part.kind in (_OWN if found else _MARKED) or reads)


def _ends(parts: Sequence[Part]) -> bool:
    """Tell whether the first of `parts`, below the last paragraph, is still the article's.

    A list, a table and so on is, and a line right above one.
    """
    own = [part.linked < _MOSTLY and part.kind in _OWN for part in parts[:2]]
    return any(own) and parts[0].linked < _MOSTLY


def _is_link(part: Part) -> bool:
    heading = part.kind is BlockKind.HEADING
    return part.linked >= _MOSTLY and not heading and not is_prose(part.text)


def _plain(text: str) -> str:
    return _SPACE.sub("", text)
