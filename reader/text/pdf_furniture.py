"""Takes off a PDF's pages what is no text of them: running heads, page numbers; footnotes apart."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reader.text.pdf_columns import Column
from reader.text.pdf_lines import Line

_EDGE = 2
"""So many rows at an end of a page may be running heads."""
_MANY = 6
_SAME = 4.0
"""Points by which the place of a head may differ from page to page."""
_DIGITS = re.compile(r"[0-9０-９]+")
_PAGE = re.compile(
    r"[-–—―‐\s(（\[]*(?:p(?:age|p)?\.?\s?)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s?(?:/|of)\s?\d{1,4})?(?:\s?(?:ページ|頁))?"
    r"[-–—―‐\s)）\]]*",
    re.IGNORECASE,
)
_MARGIN = 0.12
"""So much of a page's depth, at each end, is where page numbers stand."""
_NOTE = re.compile(
    r"(?:\[?[0-9０-９]{1,3}[\])）.．]?|[*＊†‡§¶]+|[※注][0-9０-９]*[)）]?|[¹²³⁴-⁹]+)\s*(?=\S)"
)
_NOTE_SIZE = 0.92


@dataclass(frozen=True)
class Page:
    """A page's lines in no order, and how deep it is in points, across these."""

    lines: tuple[Line, ...]
    depth: float


def without_heads(pages: Sequence[Page]) -> list[Page]:
    """Return `pages` without what stands at the same place of several, and their numbers."""
    edges = [_edges(page) for page in pages]
    times: Counter[tuple[str, int]] = Counter()
    for ends in edges:
        times.update({key for rows in ends for row in rows for line in row for key in _keys(line)})
    least = 2 if len(pages) < _MANY else 3
    return [
        replace(page, lines=tuple(ln for ln in page.lines if id(ln) not in gone))
        for page, ends in zip(pages, edges, strict=True)
        for gone in [{id(line) for rows in ends for line in _heads(rows, times, least)}]
    ]


def _edges(page: Page) -> tuple[list[list[Line]], list[list[Line]]]:
    """Return the rows in the margins above and below, each from the outermost inwards."""
    ordered = sorted(page.lines, key=lambda line: line.middle)
    above = [line for line in ordered if line.middle < _MARGIN * page.depth]
    below = [line for line in ordered if line.middle > (1 - _MARGIN) * page.depth]
    return _rows(above), _rows(below[::-1])


def _rows(lines: Sequence[Line]) -> list[list[Line]]:
    rows: list[list[Line]] = []
    for line in lines:
        if rows and abs(line.middle - rows[-1][0].middle) <= _SAME:
            rows[-1].append(line)
        else:
            rows.append([line])
    return rows[:_EDGE]


def _heads(
    rows: Sequence[Sequence[Line]], times: Counter[tuple[str, int]], least: int
) -> Iterator[Line]:
    """Yield the lines that are heads or numbers, up to the first row with something else."""
    numbered = False
    for row in rows:
        gone = []
        for line in row:
            number = not numbered and _PAGE.fullmatch(line.text) is not None
            if number or any(times[key] >= least for key in _keys(line)):
                gone.append(line)
                numbered = numbered or number
        yield from gone
        if len(gone) < len(row):
            return


def _keys(line: Line) -> list[tuple[str, int]]:
    """Return by what a head is known again: its words without numbers, and about where it is."""
    words = _DIGITS.sub("#", "".join(line.text.split()))
    return [(words, round(line.middle / _SAME)), (words, round(line.middle / _SAME + 0.5) + 10_000)]


def split_notes(column: Column, size: float, depth: float) -> tuple[Column, tuple[Line, ...]]:
    """Return a column without the footnotes at its end, and these; `size` is that of the text.

    What stands in the upper half of a page, which is `depth` deep, is none: an abstract, say.
    """
    lines = column.lines
    start = len(lines)
    while start and lines[start - 1].size <= _NOTE_SIZE * size:
        start -= 1
    while start < len(lines) and (
        lines[start].middle < depth / 2 or not _NOTE.match(lines[start].text)
    ):
        start += 1
    return replace(column, lines=lines[:start]), lines[start:]


def starts_note(line: Line) -> bool:
    """Tell whether a line among footnotes begins one."""
    return _NOTE.match(line.text) is not None
