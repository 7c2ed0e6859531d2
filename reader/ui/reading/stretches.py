"""Where the parts of a text begin that stand on lines of their own: cells, sentences, items."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.model.article import BlockKind
from reader.model.page import Column
from reader.model.spans import Span

LEAST_CELL_EM = 4.0
"""In a cell narrower than this nothing can be read: such cells stand below each other."""
_GAP_EM = 1.2
_CELL_SEPARATOR = "\t"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of the text that begins on a line of its own: a cell of a table, a sentence.

    It goes on up to the next one, between `left` and `left` + `width`; its first line begins
    `hang` further left.
    """

    start: int
    left: float
    width: float
    hang: float = 0.0


def stretches_of(
    column: Column,
    part: Span,
    kind: BlockKind,
    *,
    width: float,
    em: float,
    hang: float,
    shares: Sequence[float] = (),
) -> list[Stretch]:
    """Return the stretches of a part of a column `width` pixels wide: the cells of a row, or one.

    `hang` is how far the number of an item stands out to the left, `shares` which part of the width
    each cell of its table has.
    """
    if kind is BlockKind.TABLE_ROW and _CELL_SEPARATOR in column.text:
        return _cells(column.text, part, width, em, shares)
    return [Stretch(part.start, 0.0, width, 0.0 if part.start else hang)]


def cell_starts(text: str, part: Span) -> list[int]:
    """Return where the cells of a table's row, or of a part of it, begin."""
    within = part.of(text)
    cells = [at for at, sign in enumerate(within, part.start + 1) if sign == _CELL_SEPARATOR]
    return [part.start, *(start for start in cells if start < part.end)]


def _cells(
    text: str, part: Span, width: float, em: float, shares: Sequence[float]
) -> list[Stretch]:
    """Return the cells beside each other; below each other where they have no room, or are cut."""
    starts = cell_starts(text, part)
    gap = _GAP_EM * em
    cell = (width + gap) / len(starts)
    if cell - gap < LEAST_CELL_EM * em or len(part) < len(text):
        return [Stretch(start, 0.0, width) for start in starts]
    rooms = [cell] * len(starts)
    if len(shares) == len(starts):
        # Each has what it needs at least; what is left is shared out.
        least = LEAST_CELL_EM * em + gap
        over = [max(0.0, (width + gap) * share - least) for share in shares]
        left = (width + gap) - least * len(starts)
        rooms = [least + (each / sum(over) * left if any(over) else 0.0) for each in over]
    return [
        Stretch(start, sum(rooms[:n]), room - gap)
        for n, (start, room) in enumerate(zip(starts, rooms, strict=True))
    ]


def by_sentence(segments: Sequence[Span], part: Span, whole: Stretch) -> list[Stretch]:
    """Return one stretch for each of the segments in a part of a column, set as `whole` is.

    That of a segment without text is empty: it begins where the next one does.
    """
    starts: list[int] = []
    following = part.end
    for span in reversed(segments):
        following = max(span.start, part.start) if len(span) else following
        starts.append(following)
    starts.reverse()
    return [
        Stretch(start if n else part.start, whole.left, whole.width, 0.0 if n else whole.hang)
        for n, start in enumerate(starts)
    ]


def level_tops(lines: Sequence[tuple[int, int]], pitches: tuple[float, float]) -> list[float]:
    """Return where each sentence begins in both columns, so that counterparts begin level.

    `lines` are the lines of each sentence in the two columns, `pitches` how far apart they are.
    """
    tops: list[float] = []
    top = 0.0
    for left, right in lines:
        tops.append(top)
        top += max(left * pitches[0], right * pitches[1])
    return tops
