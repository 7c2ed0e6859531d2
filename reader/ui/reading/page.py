"""The rows of an article in a window of some size: laid out where they are seen, found by point."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF

from reader.model.page import Row
from reader.model.spans import Language, Span
from reader.ui.reading.columns import PageGeometry
from reader.ui.reading.flow import Flow
from reader.ui.reading.geometry import HeightIndex
from reader.ui.reading.laid_row import LaidRow
from reader.ui.reading.pieces import Piece, piece_at, pieces_of
from reader.ui.reading.row_cache import RowCache
from reader.ui.reading.row_layout import RowLayout
from reader.ui.reading.scroller import Scroller
from reader.ui.reading.settings import Place, ViewSettings
from reader.ui.reading.styles import em
from reader.ui.reading.vertical_page import VerticalGeometry
from reader.ui.reading.vertical_row import VerticalRow

Geometry = PageGeometry | VerticalGeometry

KEPT_LAYOUTS = 256
"""Laid out rows that are kept, more only if that many are in sight at once."""
_PLACES, _ROWS_EACH = 4, 4
"""At how many places of a text how many rows are looked at to guess how tall the others are.

Neighbours, because where the text is kept rows that stand together are found together.
"""
_NEAR = 100
"""How far from what is in sight the height of each row that is known is guessed for itself."""
FOOT_EM = 3
_REVEAL_AT = 1 / 3
"""At which part of the window stands what was out of sight: where eyes rest."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A point of the window: its row and column, the layout there, and itself in that one's."""

    row: int
    language: Language
    point: QPointF
    layout: LaidRow


class Page:
    """Rows, their layouts, and which of them a window of `width` by `height` pixels shows."""

    def __init__(self) -> None:
        self.rows = RowCache()
        self.settings = ViewSettings()
        self.size = QSizeF(1, 1)
        self.geometry: Geometry = PageGeometry.of(1, self.settings)
        self.scroller = Scroller(lambda row, piece: self.layout(row, piece).extent, self._cut)
        self._layouts: OrderedDict[tuple[int, int], LaidRow] = OrderedDict()
        self._field: Place | None = None
        self._long: dict[int, tuple[Row, tuple[Piece, ...]]] = {}

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
        """How many rows, or pieces of long ones, have a layout at present."""
        return len(self._layouts)

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows, from the first on. Only a few are asked for, however many there are."""
        self.rows = RowCache(rows)
        self._long.clear()
        self._estimate()
        self.scroller.go_to(0, 0.0)

    def set_row(self, number: int, row: Row | None) -> bool:
        """Replace one row; return whether that moved others in the window.

        None has the row asked for again, when it is in sight.
        """
        self.rows.replace(number, row)
        return self._row_changed(number, row)

    def dress_row(
        self, number: int, change: Callable[[Row], Row] | None, field_after: int | None = None
    ) -> bool:
        """Show one row otherwise than it is, or with None as it is; tell whether others moved.

        `field_after` is the place in its English that a field is to stand beside, if it does.
        """
        self.rows.dress(number, change)
        self._field = None if field_after is None else Place(number, field_after)
        return self._row_changed(number, None)

    def _row_changed(self, number: int, row: Row | None) -> bool:
        for place in [place for place in self._layouts if place[0] == number]:
            del self._layouts[place]
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
        geometry = self.geometry_of(width, height, settings)
        if geometry != self.geometry:
            self.geometry = geometry
            self._estimate()
        self.settings = settings
        self.scroller.window = max(1, round(self.flow.length(self.size)))
        self.scroller.foot = round(FOOT_EM * em(settings))

    @staticmethod
    def geometry_of(width: int, height: int, settings: ViewSettings) -> Geometry:
        """Return where the languages stand in a window of that size."""
        if settings.vertical:
            return VerticalGeometry.of(width, height, settings)
        return PageGeometry.of(width, settings)

    def _estimate(self) -> None:
        self._layouts.clear()
        rows, estimate = self.rows, self.geometry.estimate
        step = max(_ROWS_EACH, len(rows) // _PLACES)
        sample = [
            estimate(rows.outline(number))
            for first in range(0, len(rows), step)[:_PLACES]
            for number in range(first, min(first + _ROWS_EACH, len(rows)))
        ]
        usual = round(sum(sample) / len(sample)) if sample else 0
        at = self.scroller.visible.start
        heights = HeightIndex(rows=len(rows), usual=usual)
        for number, row in rows.known_in(range(max(0, at - _NEAR), at + _NEAR)):
            heights[number] = estimate(row)
        self.scroller.reset(heights)

    def _cut(self, row: int) -> list[int]:
        """Return about how much of the page each piece of a row will take."""
        pieces = self.pieces(row)
        return [self.geometry.estimate(self.rows[row], piece) for piece in pieces]

    def pieces(self, row: int) -> tuple[Piece, ...]:
        """Return the pieces that a row is laid out in, one if it is not very long."""
        content = self.rows[row]
        known = self._long.get(row)
        if known is not None and known[0] is content:
            return known[1]
        pieces = pieces_of(content)
        if len(pieces) > 1:
            self._long[row] = (content, pieces)
        else:
            self._long.pop(row, None)
        return pieces

    def piece_at(self, row: int, language: Language, offset: int) -> int:
        """Return the number of the piece that holds the code point at `offset` of a column."""
        return piece_at(self.pieces(row), language, offset)

    @property
    def pieces_in_sight(self) -> list[tuple[int, int]]:
        """The pieces of rows in the window, each with its row before it."""
        seen = self.scroller.pieces_in_sight
        return [(row, piece) for row in self.visible for piece in seen(row)]

    def _places(self) -> list[tuple[int, int, int]]:
        return [(*place, self.start_of(*place)) for place in self.pieces_in_sight]

    def layout(self, row: int, piece: int = 0) -> LaidRow:
        """Return the layout of a piece of a row, made now if there is none."""
        place = (row, piece)
        layout = self._layouts.get(place)
        if layout is None:
            layout = self._layouts[place] = self._lay_out(row, self.pieces(row)[piece])
            while len(self._layouts) > max(KEPT_LAYOUTS, 2 * len(self.visible)):
                self._layouts.popitem(last=False)
        else:
            self._layouts.move_to_end(place)
        return layout

    def _lay_out(self, row: int, piece: Piece) -> LaidRow:
        content, geometry = self.rows[row], self.geometry
        if isinstance(geometry, VerticalGeometry):
            after = self._field.offset if self._field and self._field.row == row else None
            return VerticalRow(content, geometry, piece, field_after=after)
        return RowLayout(content, geometry, piece)

    def start_of(self, row: int, piece: int = 0) -> int:
        """Return how far behind the beginning of the window a piece begins, along the flow."""
        return self.scroller.top_of(row, piece) - self.scroller.top

    def rect_of(self, row: int, piece: int | None = None) -> QRect:
        """Return where a row, or only a piece of it, is in the window, over all of it across."""
        extent = self.scroller.heights[row]
        if piece is not None:
            extent = self.scroller.height_of(row, piece)
        return self.flow.rect(self.start_of(row, piece or 0), extent, self.size).toRect()

    def origin_of(self, row: int, piece: int | None = None) -> QPointF:
        """Return where the top left corner of a row, or of a piece of it, is in the window."""
        return QPointF(self.rect_of(row, piece).topLeft())

    def _pieces_of(self, row: int, language: Language, span: Span) -> range:
        """Return the numbers of the pieces that `span` lies on."""
        first = self.piece_at(row, language, span.start)
        return range(first, self.piece_at(row, language, max(span.start, span.end - 1)) + 1)

    def band(self, row: int, language: Language, span: Span) -> QRectF:
        """Return the lines of `span`, in the window's coordinates."""
        whole = QRectF()
        pieces = self._pieces_of(row, language, span)
        for piece in dict.fromkeys((pieces.start, pieces.stop - 1)):
            band = self.layout(row, piece).band(language, span)
            if not band.isNull():
                whole = whole.united(band.translated(self.origin_of(row, piece)))
        return whole

    def boxes(self, row: int, language: Language, span: Span) -> list[QRectF]:
        """Return the boxes around `span`, in the window's coordinates.

        Of one that lies on several pieces only those on pieces in sight.
        """
        pieces: Sequence[int] = self._pieces_of(row, language, span)
        if len(pieces) > 1:
            seen = {piece for place, piece in self.pieces_in_sight if place == row}
            pieces = [piece for piece in pieces if piece in seen] or pieces[:1]
        boxes: list[QRectF] = []
        for piece in pieces:
            column = self.layout(row, piece).column(language)
            if column is not None:
                origin = self.origin_of(row, piece)
                boxes += [box.translated(origin) for box in column.rects(span)]
        return boxes

    def underlines(self, row: int, language: Language, span: Span) -> list[QRectF]:
        """Return lines at the foot of `span`, two pixels thick, in the window's coordinates."""
        column = self.layout(row).column(language)
        if column is None:
            return []
        origin = self.origin_of(row)
        return [column.foot(box, 0, 2).translated(origin) for box in column.rects(span)]

    def spot(self, point: QPointF, language: Language | None = None) -> Spot | None:
        """Return the row and column at `point`, in `language` if given; None without rows."""
        if not self.rows:
            return None
        along = self.flow.along(point, self.size)
        row, piece = self.scroller.at(round(along) + self.scroller.top)
        layout = self.layout(row, piece)
        local = point - self.origin_of(row, piece)
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
        at = (place.row, self.piece_at(place.row, language, place.offset))
        column = self.layout(*at).column(language)
        if column is None:
            return place
        distance = column.distance_of(place.offset)
        line = column.line_of(place.offset) + step
        while not 0 <= line < column.line_count:
            beside = self._beside(at, step)
            if beside is None:
                return Place(place.row, len(column.text) if step > 0 else 0)
            at = beside
            below = self.layout(*at).column(language)
            if below is not None:
                column = below
                line = 0 if step > 0 else column.line_count - 1
        return Place(at[0], column.offset_in_line(line, distance))

    def _beside(self, at: tuple[int, int], step: int) -> tuple[int, int] | None:
        """Return the next piece of a row, or the previous one; None after the last."""
        row, piece = at[0], at[1] + step
        if 0 <= piece < len(self.pieces(row)):
            return row, piece
        row += step
        if not 0 <= row < len(self.rows):
            return None
        return row, 0 if step > 0 else len(self.pieces(row)) - 1

    def reveal(self, row: int, *places: tuple[Language, Span]) -> bool:
        """Scroll so that the places in a row are in the window; return whether anything moved.

        What is wholly in sight stays where it is. If they have not all room, the first has.
        """
        scroller = self.scroller
        before = scroller.top
        language, span = places[0] if places else (Language.JA, Span(0, 0))
        piece = self.piece_at(row, language, span.start)
        if (row, piece) not in self.pieces_in_sight:
            scroller.settle(row, round(scroller.window * _REVEAL_AT), piece)
        margin = min(em(self.settings), scroller.window / 8)
        first, last = self._part_of((row, piece), places, scroller.window - 2 * margin)
        start = self.start_of(row, piece)
        if start + first < margin or start + last > scroller.window - margin:
            long = last - first > scroller.window * (1 - _REVEAL_AT) - margin
            wanted = margin if long else scroller.window * _REVEAL_AT
            scroller.settle(row, round(wanted - first), piece)
        return scroller.top != before

    def _part_of(
        self, at: tuple[int, int], places: Sequence[tuple[Language, Span]], room: float
    ) -> tuple[float, float]:
        """Return where, seen from a piece, the places begin and end that `room` is enough for."""
        row, _ = at
        start = self.start_of(*at)
        bands = [self.band(row, language, span) for language, span in places]
        ends = [self.flow.interval(band, self.size) for band in bands if not band.isNull()]
        parts = [(first - start, last - start) for first, last in ends]
        if not parts:
            top = self.layout(*at).top
            return top, top + 1
        whole = parts[0]
        for part in parts[1:]:
            united = min(whole[0], part[0]), max(whole[1], part[1])
            whole = united if united[1] - united[0] <= room else whole
        return whole
