"""Takes from an extracted article what still belongs to the page around it."""

from collections.abc import Sequence

from reader.model.article import BlockKind
from reader.text.boxes import continuation
from reader.text.chrome import CLOSING, FINAL, INLINE, Chrome, classify
from reader.text.dom import Part
from reader.text.lines import Line, Role, is_prose
from reader.text.topics import Topic

_ROLES = {
    BlockKind.LIST_ITEM: Role.LIST,
    BlockKind.QUOTE: Role.QUOTE,
    BlockKind.CAPTION: Role.CAPTION,
    BlockKind.TABLE_ROW: Role.TABLE,
    BlockKind.CODE: Role.CODE,
}
_DROPPED = frozenset({Chrome.SHARE, Chrome.BUTTON, Chrome.PAGING, Chrome.LABELLED_LINK})


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
    if part.kind in _ROLES:
        return Line(part.text, _ROLES[part.kind])
    chrome = classify(part.text)
    if chrome is not None:
        return Line(part.text, Role.CHROME, chrome=chrome)
    heading = part.kind is BlockKind.HEADING
    prose = not heading and is_prose(part.text)
    return Line(part.text, Role.PROSE if prose else Role.SHORT, marked=heading)
