"""Brings the lines of a PDF's page into the order of reading: column after column."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from statistics import median

from reader.text.blocks import CELL_SEPARATOR
from reader.text.marked import Marked, joined
from reader.text.pdf_lines import Line

_GUTTER = 0.8
"""The least width of what is between two columns, in the size of the type."""
_CROSSING = 0.4
"""So much of the lines may lie across it: titles, figures."""
_FILLED = 0.55
"""Lines of a column are usually so much of it long; cells of a table are not."""
_SIDE = 3
"""So many lines at least are on each side."""
_DEEP = 4
_NEXT, _SAME_SIZE, _SET_IN = 2.0, 0.05, 2.5
"""How near, how alike and how little set in the next line of a paragraph is."""


@dataclass(frozen=True, slots=True)
class Column:
    """Lines one below the other, between the edges that they share."""

    lines: tuple[Line, ...]
    start: float
    end: float


def read_columns(lines: Sequence[Line]) -> list[Column]:
    """Return the columns of a page, in the order in which they are read."""
    return _ordered(list(lines), 0)


def _ordered(lines: list[Line], depth: int) -> list[Column]:
    gutter = _gutter(lines) if depth < _DEEP else None
    if gutter is None:
        return [_column(lines)] if lines else []
    columns: list[Column] = []
    lines.sort(key=lambda line: line.middle)
    crossing = [line for line in lines if line.start < gutter < line.end]

    def is_across(line: Line) -> bool:
        # A wide space in a line that goes across makes two pieces of it.
        return any(abs(line.middle - other.middle) < 0.3 * line.size for other in crossing)

    whole = {id(line) for line in lines if is_across(line)}
    whole |= _last_lines(lines, whole, gutter)
    for across, group in groupby(lines, key=lambda line: id(line) in whole):
        band = list(group)
        if across:
            columns.append(_column(band))
            continue
        for side in (
            [line for line in band if line.end <= gutter],
            [line for line in band if line.start >= gutter],
        ):
            columns += _ordered(side, depth + 1) if len(band) > _SIDE else _one(side)
    return columns


def _last_lines(lines: Sequence[Line], across: set[int], gutter: float) -> set[int]:
    """Return the short lines with which paragraphs end that go across, such as an abstract.

    `lines` are ordered from top to bottom; beside such a line stands nothing.
    """
    found: set[int] = set()
    above: Line | None = None
    for number, line in enumerate(lines):
        if id(line) in across:
            above = line if above is None or line.middle - above.middle > 1 else above
            continue
        if above is None or line.end > gutter:
            continue
        near = lines[max(0, number - 2) : number + 3]
        alone = all(
            other is line or abs(other.middle - line.middle) > 0.6 * line.size for other in near
        )
        below = line.middle - above.middle < _NEXT * line.size
        same = abs(line.size - above.size) < _SAME_SIZE * line.size
        if alone and below and same and abs(line.start - above.start) < _SET_IN * line.size:
            found.add(id(line))
    return found


def _one(lines: list[Line]) -> list[Column]:
    return [_column(lines)] if lines else []


def _gutter(lines: Sequence[Line]) -> float | None:
    """Return where between two columns of lines nearly nothing stands, or None in a single one."""
    if len(lines) < 2 * _SIDE:
        return None
    size = median(line.size for line in lines)
    start, end = min(line.start for line in lines), max(line.end for line in lines)
    edges = sorted({round(line.end, 1) for line in lines if start < line.end < end})
    best: tuple[float, float] | None = None
    for edge in edges:
        after = [line.start for line in lines if line.start > edge]
        if not after:
            continue
        # Justified lines all end within a hair of each other.
        middle = edge + min(min(after) - edge, 4 * size) / 2
        if min(after) - edge < _GUTTER * size / 2:
            continue
        score = _score(lines, middle, size, start, end)
        if score and (best is None or score > best[0]):
            best = (score, middle)
    return best[1] if best else None


def _score(lines: Sequence[Line], middle: float, size: float, start: float, end: float) -> float:
    """Return how well `middle` parts columns, 0 if it does not."""
    left = [line for line in lines if line.end <= middle]
    right = [line for line in lines if line.start >= middle]
    across = len(lines) - len(left) - len(right)
    if min(len(left), len(right)) < _SIDE or across > _CROSSING * len(lines):
        return 0
    edge = max(line.end for line in left)
    other = min(line.start for line in right)
    if other - edge < _GUTTER * size:
        return 0
    widths = ((left, edge - min(line.start for line in left)), (right, end - other))
    for side, width in widths:
        lengths = sorted(line.end - line.start for line in side)
        if lengths[len(lengths) * 2 // 3] < _FILLED * width:
            return 0
    top = max(min(line.top for line in left), min(line.top for line in right))
    bottom = min(max(line.bottom for line in left), max(line.bottom for line in right))
    beside = sum(line.bottom - line.top for line in lines if top <= line.middle <= bottom)
    return beside / (1 + across) if bottom - top > 2 * size and start < middle < end else 0


def _column(lines: Sequence[Line]) -> Column:
    rows = _rows(lines)
    kept: list[Line] = []
    for number, row in enumerate(rows):
        near = rows[max(0, number - 1) : number] + rows[number + 1 : number + 2]
        table = len(row) > 1 and any(len(other) == len(row) for other in near)
        kept.append(_row(row, CELL_SEPARATOR if table else " "))
    start = min(line.start for line in kept)
    return Column(tuple(kept), start, max(line.end for line in kept))


def _rows(lines: Sequence[Line]) -> list[list[Line]]:
    """Return lines by what stands on the same height, from start to end."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: line.middle):
        if rows and abs(line.middle - rows[-1][0].middle) < 0.5 * min(line.size, rows[-1][0].size):
            rows[-1].append(line)
        else:
            rows.append([line])
    return [sorted(row, key=lambda line: line.start) for row in rows]


def _row(row: Sequence[Line], separator: str) -> Line:
    if len(row) == 1:
        return row[0]
    text = joined([Marked(line.text, line.marks) for line in row], separator)
    return replace(
        max(row, key=lambda line: len(line.text)),
        start=row[0].start,
        end=max(line.end for line in row),
        top=min(line.top for line in row),
        bottom=max(line.bottom for line in row),
        text=text.text,
        marks=text.marks,
    )
