"""The rows of an article in a window of some size: laid out where they are seen, found by point."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF

from reader.model.page import Row
from reader.model.spans import Language, Span
from reader.ui.reading.columns import PageGeometry
from reader.ui.reading.flow import Flow
from reader.ui.reading.row_cache import RowCache
from reader.ui.reading.row_layout import RowLayout
from reader.ui.reading.scroller import Scroller
from reader.ui.reading.settings import Place, ViewSettings
from reader.ui.reading.styles import em

KEPT_LAYOUTS = 256
"""Laid out rows that are kept, more only if that many are in sight at once."""
_PLACES, _ROWS_EACH = 4, 4
"""At how many places of a text how many rows are looked at to guess how tall the others are.

Neighbours, because where the text is kept rows that stand together are found together.
"""
FOOT_EM = 3
_REVEAL_AT = 1 / 3
"""At which part of the window stands what was out of sight: where eyes rest."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A point of the window: its row, its column, and itself in that row's coordinates."""

    row: int
    language: Language
    point: QPointF
    layout: RowLayout


class Page:
    """Rows, their layouts, and which of them a window of `width` by `height` pixels shows."""

    def __init__(self) -> None:
        self.rows = RowCache()
        self.settings = ViewSettings()
        self.size = QSizeF(1, 1)
        self.geometry = PageGeometry.of(1, self.settings)
        self.scroller = Scroller(lambda row: self.layout(row).extent)
        self._layouts: OrderedDict[int, RowLayout] = OrderedDict()

    @property
    def visible(self) -> range:
        """The rows in the window."""
        return self.scroller.visible

    @property
    def flow(self) -> Flow:
        """The way that the rows follow each other."""
        return self.geometry.flow

    @property
    def laid_out(self) -> int:
        """How many rows have a layout at present."""
        return len(self._layouts)

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows, from the first on. Only a few are asked for, however many there are."""
        self.rows = RowCache(rows)
        self._estimate()
        self.scroller.go_to(0, 0.0)

    def set_row(self, number: int, row: Row | None) -> bool:
        """Replace one row; return whether that moved others in the window.

        None has the row asked for again, when it is in sight.
        """
        self.rows.replace(number, row)
        return self._row_changed(number, row)

    def dress_row(self, number: int, change: Callable[[Row], Row] | None) -> bool:
        """Show one row otherwise than it is, or with None as it is; tell whether others moved."""
        self.rows.dress(number, change)
        return self._row_changed(number, None)

    def _row_changed(self, number: int, row: Row | None) -> bool:
        self._layouts.pop(number, None)
        before = self._places()
        kept = self.scroller.heights[number]
        self.scroller.change(number, kept if row is None else self.geometry.estimate(row))
        return self._places() != before

    def refresh_rows(self) -> None:
        """Ask for all rows again, as they come into sight."""
        self.rows.forget()
        self._layouts.clear()
        self.scroller.remeasure()

    def arrange(self, width: int, height: int, settings: ViewSettings) -> None:
        """Fit the page to a window and to settings, and lay out what it shows from the top on."""
        self.size = QSizeF(width, height)
        geometry = PageGeometry.of(width, settings)
        if geometry != self.geometry:
            self.geometry = geometry
            self._estimate()
        self.settings = settings
        self.scroller.window = max(1, round(self.flow.length(self.size)))
        self.scroller.foot = round(FOOT_EM * em(settings))

    def _estimate(self) -> None:
        self._layouts.clear()
        rows, estimate = self.rows, self.geometry.estimate
        step = max(_ROWS_EACH, len(rows) // _PLACES)
        sample = [
            estimate(row)
            for first in range(0, len(rows), step)[:_PLACES]
            for row in rows[first : first + _ROWS_EACH]
        ]
        usual = round(sum(sample) / len(sample)) if sample else 0
        heights = [usual] * len(rows)
        for number, row in rows.known:
            heights[number] = estimate(row)
        self.scroller.reset(heights)

    def _places(self) -> list[tuple[int, int]]:
        return [(row, self.start_of(row)) for row in self.visible]

    def layout(self, row: int) -> RowLayout:
        """Return the layout of `row`, made now if there is none."""
        layout = self._layouts.get(row)
        if layout is None:
            layout = self._layouts[row] = RowLayout(self.rows[row], self.geometry)
            while len(self._layouts) > max(KEPT_LAYOUTS, 2 * len(self.visible)):
                self._layouts.popitem(last=False)
        else:
            self._layouts.move_to_end(row)
        return layout

    def start_of(self, row: int) -> int:
        """Return how far behind the beginning of the window `row` begins, along the flow."""
        return self.scroller.heights.top(row) - self.scroller.top

    def rect_of(self, row: int) -> QRect:
        """Return where `row` is in the window, over all of it across the flow."""
        start, extent = self.start_of(row), self.scroller.heights[row]
        return self.flow.rect(start, extent, self.size).toRect()

    def origin_of(self, row: int) -> QPointF:
        """Return where the top left corner of `row` is in the window."""
        return QPointF(self.rect_of(row).topLeft())

    def band(self, row: int, language: Language, span: Span) -> QRectF:
        """Return the lines of `span`, in the window's coordinates."""
        return self.layout(row).band(language, span).translated(self.origin_of(row))

    def boxes(self, row: int, language: Language, span: Span) -> list[QRectF]:
        """Return the boxes around `span`, in the window's coordinates."""
        column = self.layout(row).column(language)
        if column is None:
            return []
        origin = self.origin_of(row)
        return [box.translated(origin) for box in column.rects(span)]

    def spot(self, point: QPointF, language: Language | None = None) -> Spot | None:
        """Return the row and column at `point`, in `language` if given; None without rows."""
        if not self.rows:
            return None
        along = self.flow.along(point, self.size)
        row = self.scroller.heights.row_at(round(along) + self.scroller.top)
        layout = self.layout(row)
        local = point - self.origin_of(row)
        return Spot(row, language or layout.language_at(local), local, layout)

    def place_at(self, point: QPointF, language: Language) -> Place | None:
        """Return the place between characters nearest to `point` in the column of `language`."""
        spot = self.spot(point, language)
        column = spot.layout.column(language) if spot else None
        if spot is None or column is None:
            return None
        return Place(spot.row, spot.layout.offset_at(column, spot.point))

    def place_beside_line(self, place: Place, language: Language, step: int) -> Place:
        """Return the place one line on (`step` 1) or back (-1) from `place`, across rows."""
        column = self.layout(place.row).column(language)
        if column is None or not self.rows:
            return place
        distance = column.distance_of(place.offset)
        line = column.line_of(place.offset) + step
        row = place.row
        while not 0 <= line < column.line_count:
            row += step
            if not 0 <= row < len(self.rows):
                return Place(place.row, len(column.text) if step > 0 else 0)
            beside = self.layout(row).column(language)
            if beside is not None:
                column = beside
                line = 0 if step > 0 else column.line_count - 1
        return Place(row, column.offset_in_line(line, distance))

    def reveal(self, row: int, *places: tuple[Language, Span]) -> bool:
        """Scroll so that the places in a row are in the window; return whether anything moved.

        What is wholly in sight stays where it is. If they have not all room, the first has.
        """
        scroller = self.scroller
        before = scroller.top
        if row not in self.visible:
            scroller.settle(row, round(scroller.window * _REVEAL_AT))
        margin = min(em(self.settings), scroller.window / 8)
        first, last = self._part_of(row, places, scroller.window - 2 * margin)
        start = self.start_of(row)
        if start + first < margin or start + last > scroller.window - margin:
            long = last - first > scroller.window * (1 - _REVEAL_AT) - margin
            wanted = margin if long else scroller.window * _REVEAL_AT
            scroller.settle(row, round(wanted - first))
        return scroller.top != before

    def _part_of(
        self, row: int, places: Sequence[tuple[Language, Span]], room: float
    ) -> tuple[float, float]:
        """Return where in a row the places begin and end, of those that `room` is enough for."""
        layout = self.layout(row)
        size = QSizeF(layout.extent, layout.extent)
        bands = [layout.band(language, span) for language, span in places]
        parts = [self.flow.interval(band, size) for band in bands if not band.isNull()]
        if not parts:
            return layout.top, layout.top + 1
        whole = parts[0]
        for part in parts[1:]:
            united = min(whole[0], part[0]), max(whole[1], part[1])
            whole = united if united[1] - united[0] <= room else whole
        return whole
