"""Tells a table of data from one that places text on a page, and lays its cells out in rows."""

from collections.abc import Iterator

from lxml.etree import _Element

_ROWS = frozenset({"tr", "row"})
_CELLS = ("td", "th", "cell")
_WITHIN = ("table", "h1", "h2", "h3", "article", "section", "form")
"""What no cell of data holds."""
_MAX_BREAKS = 3
_MAX_PARAGRAPHS = 3
_MAX_SPAN = 100
"""A cell over more rows or columns is a slip or an attack."""
_MOST_CELLS = 1000
"""So many cells at most a row is made to have by those over several columns."""
_MOST_DIGITS = 6


def is_table(table: _Element) -> bool:
    """Tell whether a table holds data; if not, it only places text, as pages once were made."""
    if (table.get("role") or "").lower() in {"presentation", "none"}:
        return False
    if any(element is not table for element in table.iter(*_WITHIN)):
        return False
    if next(table.iter("th"), None) is not None:
        return True
    if sum(1 for row in _rows(table) for _cell in row.iterchildren(*_CELLS)) == 1:
        return False
    if all(sum(1 for _ in row.iterchildren(*_CELLS)) == 1 for row in _rows(table)):
        # A frame around text, unless it is a list of words.
        return not any(
            _is_frame(cell) for row in _rows(table) for cell in row.iterchildren(*_CELLS)
        )
    return not any(_is_layout(cell) for row in _rows(table) for cell in row.iterchildren(*_CELLS))


def _is_frame(cell: _Element) -> bool:
    blocks = ("p", "ul", "ol", "pre", "blockquote", "h4", "h5", "h6", "div", "img")
    return next(cell.iter(*blocks), None) is not None or "。" in "".join(map(str, cell.itertext()))


def _is_layout(cell: _Element) -> bool:
    breaks = sum(1 for _ in cell.iter("br", "lb"))
    paragraphs = sum(1 for _ in cell.iter("p", "pre"))
    return breaks > _MAX_BREAKS or paragraphs > _MAX_PARAGRAPHS


def grid(table: _Element) -> Iterator[list[_Element | None]]:
    """Yield the cells of each row, column by column.

    A cell over several rows stands in each of them, so that a row can be read alone; one over
    several columns only in the first, and None stands in the others.
    """
    above: dict[int, tuple[_Element | None, int]] = {}
    for row in _rows(table):
        cells: list[_Element | None] = []
        for cell in row.iterchildren(*_CELLS):
            _fill_down(cells, above)
            columns, rows = _number(cell, "colspan"), _number(cell, "rowspan")
            # However many there are, each is shown once.
            for column in range(max(1, min(columns, _MOST_CELLS - len(cells)))):
                shown = cell if not column else None
                if rows > 1:
                    above[len(cells)] = (shown, rows - 1)
                cells.append(shown)
        _fill_down(cells, above)
        while above and max(above) >= len(cells):
            cells.append(None)
            _fill_down(cells, above)
        yield cells


def _fill_down(cells: list[_Element | None], above: dict[int, tuple[_Element | None, int]]) -> None:
    """Put into a row, as far as it goes on without a gap, what reaches down into it."""
    while (found := above.pop(len(cells), None)) is not None:
        cell, left = found
        if left > 1:
            above[len(cells)] = (cell, left - 1)
        cells.append(cell)


def _rows(table: _Element) -> Iterator[_Element]:
    for child in table.iterchildren():
        if child.tag in _ROWS:
            yield child
        elif child.tag in {"thead", "tbody", "tfoot"}:
            yield from child.iterchildren("tr")


def _number(cell: _Element, name: str) -> int:
    text = (cell.get(name) or "").strip()
    if name == "rowspan" and text == "0":
        return _MAX_SPAN  # down to the table's end
    digits = text.isascii() and text.isdigit() and len(text) < _MOST_DIGITS
    return min(max(1, int(text)), _MAX_SPAN) if digits else 1
