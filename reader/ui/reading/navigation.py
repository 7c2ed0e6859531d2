"""Where the keyboard goes: by segment, by block, by link; pure functions over rows."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reader.model.page import Row
from reader.model.spans import Language
from reader.ui.reading.marks import Link, links_of
from reader.ui.reading.row_texts import stops
from reader.ui.reading.settings import ViewSettings


@dataclass(frozen=True, slots=True)
class Cursor:
    """Where the keyboard's focus is: a segment of a row, and the link in it, if one was gone to."""

    row: int
    segment: int = 0
    language: Language = Language.JA
    link: Link | None = None


def by_segment(rows: Sequence[Row], cursor: Cursor, step: int) -> Cursor | None:
    """Return the next (`step` 1) or previous (-1) segment, across rows; None at the end."""
    segment = cursor.segment + step
    if 0 <= segment < len(stops(rows[cursor.row].ja)):
        return Cursor(cursor.row, segment, cursor.language)
    block = by_block(rows, cursor, step)
    if block is None or step > 0:
        return block
    return Cursor(block.row, len(stops(rows[block.row].ja)) - 1, cursor.language)


def by_block(rows: Sequence[Row], cursor: Cursor, step: int) -> Cursor | None:
    """Return the first segment of the next (`step` 1) or previous (-1) block with any text."""
    row = cursor.row + step
    while 0 <= row < len(rows):
        if stops(rows[row].ja):
            return Cursor(row, 0, cursor.language)
        row += step
    return None


def by_link(
    rows: Sequence[Row],
    cursor: Cursor,
    step: int,
    settings: ViewSettings,
    wanted: Callable[[Link], bool],
) -> Cursor | None:
    """Return the next (`step` 1) or previous (-1) link that is wanted, in reading order.

    Returns None after the last.
    """
    here = _order(rows, cursor)
    row = cursor.row
    while 0 <= row < len(rows):
        links = [link for link in links_of(row, rows[row], settings) if wanted(link)]
        for link in links if step > 0 else reversed(links):
            passed = link.order > here if step > 0 else link.order < here
            if passed:
                return at_link(rows, link)
        row += step
    return None


def at_link(rows: Sequence[Row], link: Link) -> Cursor:
    """Return the cursor on `link`."""
    row = rows[link.row]
    spans = stops(row.ja if link.language is Language.JA else row.en)
    start = link.mark.span.start
    segment = next((i for i, span in enumerate(spans) if span.contains(start)), 0)
    return Cursor(link.row, segment, link.language, link)


def _order(rows: Sequence[Row], cursor: Cursor) -> tuple[int, bool, int, int, str, str]:
    if cursor.link is not None:
        return cursor.link.order
    row = rows[cursor.row]
    spans = stops(row.ja if cursor.language is Language.JA else row.en)
    start = spans[cursor.segment].start if cursor.segment < len(spans) else 0
    return cursor.row, cursor.language is Language.EN, start, -1, "", ""
