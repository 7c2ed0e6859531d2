"""Tells an article's blocks from those of the page around it, where a page has structure."""

from collections.abc import Sequence

from reader.model.article import BlockKind
from reader.text.boxes import continuation
from reader.text.bylines import read_signature
from reader.text.chrome import CLOSING, FINAL, INLINE, Chrome, classify
from reader.text.dom import Part
from reader.text.lines import Line, Role, is_prose
from reader.text.masthead import Masthead, read_masthead
from reader.text.pages import find_article, is_page
from reader.text.topics import Topic

_ROLES = {
    BlockKind.LIST_ITEM: Role.LIST,
    BlockKind.QUOTE: Role.QUOTE,
    BlockKind.CAPTION: Role.CAPTION,
    BlockKind.TABLE_ROW: Role.TABLE,
    BlockKind.CODE: Role.CODE,
}
_VERBATIM = frozenset({BlockKind.CODE, BlockKind.TABLE_ROW, BlockKind.QUOTE, BlockKind.CAPTION})
_DROPPED = frozenset({Chrome.SHARE, Chrome.BUTTON, Chrome.PAGING, Chrome.LABELLED_LINK})


def find_parts(parts: Sequence[Part]) -> list[Part]:
    """Return those of a whole page's `parts` that are its article."""
    lines = [_line(part) for part in parts]
    page = find_article(lines) if is_page(lines) else None
    if page is None:
        return list(parts)
    part_of = {id(line): part for line, part in zip(lines, parts, strict=True)}
    return [part_of[id(line)] for line in page.body]


def read_above(parts: Sequence[Part], first: Part | None) -> Masthead:
    """Return the author and date that the page's text names above its article's `first` part."""
    texts = [part.text for part in parts]
    end = texts.index(first.text) if first is not None and first.text in texts else 0
    return read_masthead([_line(part) for part in reversed(parts[:end])])


def trim(parts: Sequence[Part]) -> list[Part]:
    """Return `parts` without left-over buttons, and cut at a box that nothing of it follows.

    Boxes are recognised only where they stand as headings or lines of their own.
    """
    lines = [_line(part) for part in parts]
    article = [line.text for line in lines if line.role is Role.PROSE]
    if not article:
        return list(parts)
    topic = Topic(article)
    kept: list[Part] = []
    number = 0
    while number < len(parts):
        line = lines[number]
        if line.chrome in INLINE | CLOSING | FINAL and any(
            p.text for p in kept if is_prose(p.text)
        ):
            rest = continuation(line.chrome, lines[number + 1 :], article, topic)
            if not rest:
                break
            # The continuation is the end of the lines, from the first that belongs to it.
            number = next(n for n in range(number + 1, len(parts)) if lines[n] is rest[0])
            continue
        if line.chrome not in _DROPPED:
            kept.append(parts[number])
        number += 1
    return kept


def _line(part: Part) -> Line:
    if part.kind in _VERBATIM:
        return Line(part.text, _ROLES[part.kind])
    signature = read_signature(part.text)
    if signature is not None and part.kind is BlockKind.PARAGRAPH:
        return Line(part.text, Role.SIGNATURE, signature=signature)
    chrome = classify(part.text)
    if chrome is not None:
        return Line(part.text, Role.CHROME, chrome=chrome)
    if part.kind in _ROLES:
        return Line(part.text, _ROLES[part.kind])
    heading = part.kind is BlockKind.HEADING
    prose = not heading and is_prose(part.text)
    return Line(part.text, Role.PROSE if prose else Role.SHORT, marked=heading)
