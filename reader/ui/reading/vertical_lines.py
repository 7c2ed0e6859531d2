"""Breaks cells into vertical lines and tells where each is; pure Python, lengths in pixels.

A line is filled as far as kinsoku allows and then stretched by so little that nobody sees it, so
that lines end level. Marks of half a character's ink give up the empty half beside each other.
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from reader.model.page import Ruby
from reader.ui.reading import ruby as ruby_plan
from reader.ui.reading.endings import Ends, settled_break
from reader.ui.reading.kinsoku import HANGING, hung_end, may_break
from reader.ui.reading.vertical_cells import Cell, Stand

BESIDE_LATIN = 0.25
"""The space between Japanese and what is turned, in em."""
MOST_STRETCH = 0.1
"""The most space that is put between two cells so that lines end level, in em."""
_ALMOST = 0.01
_OPENING = frozenset("「『（〈《【〔［｛")
_CLOSING = frozenset("」』）〉》】〕］｝、。，．")
_JOINTS = frozenset("/-_.,:;?&=#+")
"""After which signs an address is broken."""
_SPACES = frozenset(" \u3000\u00a0")


class Line(NamedTuple):
    """The cells `first` to `last`, exclusive, which are the code points `start` to `end`."""

    first: int
    last: int
    start: int
    end: int


class VerticalLines:
    """A text in vertical lines; distances go down from where lines begin.

    `size` is that of the type, `length` how long a line may be, `widths` what each turned cell
    takes of it, `spread` the further space after code points, and `hang` how much earlier the first
    line begins.
    """

    def __init__(
        self,
        text: str,
        cells: Sequence[Cell],
        size: float,
        length: float,
        widths: Sequence[float],
        *,
        spread: Mapping[int, float] | None = None,
        readings: Sequence[Ruby] = (),
        hang: float = 0.0,
        ends: Ends = Ends.PROSE,
    ) -> None:
        self.text = text
        self._ends = ends
        self.cells = cells
        self.lines: list[Line] = []
        self.shifts: dict[int, float] = {}
        """How far before their place some cells are drawn, whose first half is empty."""
        self._size = size
        self._length = length
        self._readings = readings
        self._hang = hang
        self._starts = [cell.start for cell in cells]
        self._room = self._rooms(widths)
        self._after = self._spaces(spread or {})
        self._from = [0.0] * (len(cells) + 1)
        """How far from the first cell each is, all being on one line."""
        total = 0.0
        for number, (room, after) in enumerate(zip(self._room, self._after, strict=True)):
            self._from[number] = total
            total += room + after
        self._from[len(cells)] = total
        self._at = [0.0] * len(cells)
        self._is_long = self._long_words()
        self._break()
        self._line_starts = [line.start for line in self.lines]

    # Places

    def cell_of(self, offset: int) -> int:
        """Return the number of the cell that the code point at `offset` is in; the last at most."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def line_of(self, offset: int) -> int:
        """Return the number of the line that the code point at `offset` is in."""
        return max(0, bisect_right(self._line_starts, offset) - 1)

    def place(self, cell: int) -> tuple[float, float]:
        """Return where a cell begins and ends in its line, up to the one after it."""
        line = self.lines[self.line_of(self.cells[cell].start)]
        at = self._at[cell]
        end = self._at[cell + 1] if cell + 1 < line.last else at + self._room[cell]
        return at, end

    def end_of(self, line: int) -> float:
        """Return where the last cell of a line ends."""
        found = self.lines[line]
        return self.place(found.last - 1)[1]

    def cell_at(self, line: int, distance: float) -> int:
        """Return the cell of a line that is at a distance, or the nearest one."""
        first, last = self.lines[line][:2]
        return max(first, bisect_right(self._at, distance, first, last) - 1)

    def drawn_at(self, cell: int) -> float:
        """Return where the room of a whole character begins in which a cell is drawn."""
        return self._at[cell] - self.shifts.get(cell, 0.0)

    # Making them

    def _rooms(self, widths: Sequence[float]) -> list[float]:
        size = self._size
        rooms = [
            size
            if cell.stand is Stand.UPRIGHT or cell.stand is Stand.TOGETHER
            else width
            if cell.stand is Stand.TURNED
            else 0.0
            for cell, width in zip(self.cells, widths, strict=True)
        ]
        before = ""
        for number, cell in enumerate(self.cells):
            sign = self.text[cell.start]
            if before in _CLOSING and (sign in _CLOSING or sign in _OPENING):
                rooms[number - 1] = size / 2
            elif before in _OPENING and sign in _OPENING:
                rooms[number] = size / 2
                self.shifts[number] = size / 2
            before = sign
        return rooms

    def _spaces(self, spread: Mapping[int, float]) -> list[float]:
        spaces = [0.0] * len(self.cells)
        for offset, space in spread.items():
            spaces[self.cell_of(offset)] += space
        beside = BESIDE_LATIN * self._size
        turned = Stand.TURNED
        for number in range(len(self.cells) - 1):
            one, other = self.cells[number], self.cells[number + 1]
            if (one.stand is turned) is (other.stand is turned):
                continue
            latin, japanese = (one, other) if one.stand is turned else (other, one)
            inner = self.text[latin.end - 1 if latin is one else latin.start]
            sign = self.text[japanese.start]
            if inner.isalnum() and sign.isalnum() and japanese.stand is not Stand.NOTHING:
                spaces[number] += beside
        return spaces

    def _long_words(self) -> list[bool]:
        """Return which cells are of words that have no room on any line, as addresses."""
        found = [False] * len(self.cells)
        first = 0
        for number in range(len(self.cells) + 1):
            inside = (
                number < len(self.cells)
                and self.cells[number].stand is Stand.TURNED
                and self.text[self.cells[number].start] not in _SPACES
            )
            if not inside:
                if self._from[number] - self._from[first] > self._length:
                    found[first:number] = [True] * (number - first)
                first = number + 1
        return found

    def _break(self) -> None:
        cells, first = self.cells, 0
        stops = [n + 1 for n, cell in enumerate(cells) if cell.stand is Stand.NOTHING]
        stops.append(len(cells))
        while first < len(cells):
            room = self._length + (self._hang if not self.lines else 0.0)
            last = self._end(first, stops[bisect_right(stops, first)], room)
            start = cells[first].start
            end = cells[last - 1].end
            self._put(first, last, room)
            self.lines.append(Line(first, last, start, end))
            first = last

    def _end(self, first: int, stop: int, room: float) -> int:
        """Return the cell before which a line ends that begins with `first`, `stop` at most."""
        cells = self.cells
        most = self._from[first] + room + _ALMOST
        limit = max(first, bisect_right(self._from, most, first, stop + 1) - 1)
        # A cell fits if it ends within the line, whatever space comes after it.
        if limit < stop and self._from[limit] + self._room[limit] <= most:
            limit += 1
        limit = max(limit, first + 1)
        if limit < stop:
            start = cells[limit].start
            hung = hung_end(self.text, start, cells[stop - 1].end)
            limit = limit if hung == start else self.cell_of(hung - 1) + 1
        while limit < stop and self.text[cells[limit].start] in _SPACES:
            limit += 1
        if limit >= stop:
            return stop
        last = self._opportunity(first, limit)
        start, end = cells[first].start, cells[last].start
        settled = settled_break(self.text, start, end, cells[stop - 1].end, self._ends)
        settled = ruby_plan.earlier_break(start, settled, self._readings)
        return self._opportunity(first, max(first + 1, min(last, self.cell_of(settled))))

    def _opportunity(self, first: int, limit: int) -> int:
        """Return the last cell, up to `limit`, that a line may begin with."""
        for number in range(limit, first, -1):
            if self._may_begin(number):
                return number
        return limit

    def _may_begin(self, number: int) -> bool:
        before, cell = self.cells[number - 1], self.cells[number]
        turned = Stand.TURNED
        if before.stand is turned and cell.stand is turned:
            sign = self.text[before.end - 1]
            return sign in _SPACES or (sign in _JOINTS and self._is_long[number])
        return may_break(self.text, cell.start)

    def _put(self, first: int, last: int, room: float) -> None:
        """Give the cells of a line their places, a little apart where it is to end level."""
        origin = self._from[first] + (self._hang if not self.lines else 0.0)
        gaps, each = self._stretch(first, last, room)
        added = 0.0
        for number in range(first, last):
            self._at[number] = self._from[number] - origin + added
            if number in gaps:
                added += each
        # Spaces at which a line is broken hang over its end, where nothing is.
        inside = self._inside(first, last)
        length = room - (0.0 if self.lines else self._hang)
        if inside > first:
            length = max(length, self._at[inside - 1] + self._room[inside - 1])
        for number in range(inside, last):
            end = length
            if number > first and last < len(self.cells):
                end = min(end, self._at[number - 1] + self._room[number - 1])
            self._at[number] = min(self._at[number], end)
            self._room[number] = min(self._room[number], end - self._at[number])

    def _inside(self, first: int, last: int) -> int:
        """Return the cell of a line that only spaces come after, and perhaps its hard end."""
        if self.cells[last - 1].stand is Stand.NOTHING:
            last -= 1
        while last > first and self.text[self.cells[last - 1].start] in _SPACES:
            last -= 1
        return last

    def _hangs(self, first: int, inside: int, room: float) -> bool:
        """Tell whether the last cell before `inside` is a stop that the line has no room for."""
        last = inside - 1
        over = self._from[last] + self._room[last] - self._from[first] > room + _ALMOST
        return last > first and over and self.text[self.cells[last].start] in HANGING

    def _stretch(self, first: int, last: int, room: float) -> tuple[set[int], float]:
        """Return after which cells of a line there is to be how much more space."""
        cells, turned = self.cells, Stand.TURNED
        inside = self._inside(first, last)
        hangs = self._hangs(first, inside, room)
        if not hangs and (last >= len(cells) or cells[last - 1].stand is Stand.NOTHING):
            return set(), 0.0
        inside -= hangs
        gaps = {
            number
            for number in range(first, inside - 1)
            if cells[number].stand is not turned or cells[number + 1].stand is not turned
        }
        if not gaps:
            return gaps, 0.0
        used = self._from[inside - 1] + self._room[inside - 1] - self._from[first]
        each = (room - used) / len(gaps)
        return gaps, each if 0 < each <= MOST_STRETCH * self._size else 0.0
