"""Puts the characters of a PDF's page together to lines, whichever way these go."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from reader.model.inline import InlineKind, InlineMark
from reader.model.spans import Span
from reader.text.pdf_glyphs import Glyph, Sheet
from reader.text.script import JAPANESE
from reader.text.scripts import raised

_GAP = 1.0
"""A wider gap, in the size of the type, stands between two columns or cells."""
_BACK = -1.3
"""So far back a figure may stand that shares an upright line's place with the one before."""
_SPACE, _WIDE_SPACE = 0.2, 0.7
_SMALL = 0.78
"""Type of so much of the line's size that does not stand on it is raised or lowered."""
_RUBY = 0.65
_KANA = re.compile(r"[ぁ-ゖァ-ヺー・ ]+")


@dataclass(frozen=True, slots=True)
class Line:
    """A piece of a line, with its place.

    `start` and `end` are where it lies along the line, `top` and `bottom` where across, both in
    points from the corner of the page where reading begins.
    """

    start: float
    end: float
    top: float
    bottom: float
    size: float
    text: str
    bold: bool = False
    marks: tuple[InlineMark, ...] = ()

    @property
    def middle(self) -> float:
        """Where across the page it lies."""
        return (self.top + self.bottom) / 2


@dataclass(slots=True)
class _Run:
    """Characters one behind the other."""

    glyphs: list[Glyph] = field(default_factory=list)
    start: float = 0.0
    end: float = 0.0
    top: float = 0.0
    bottom: float = 0.0
    size: float = 0.0
    readings: list[tuple[float, float, str]] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The characters alone."""
        return "".join(glyph.char for glyph in self.glyphs)

    def add(self, glyph: Glyph) -> None:
        """Put a character, in the line's own coordinates, at the end."""
        if not self.glyphs:
            self.start, self.end, self.top, self.bottom = glyph.x0, glyph.x1, glyph.y0, glyph.y1
        elif glyph.size >= self.size * 0.95 or glyph.char.strip():
            self.start, self.end = min(self.start, glyph.x0), max(self.end, glyph.x1)
            if glyph.size >= _SMALL * self.size:
                self.top, self.bottom = min(self.top, glyph.y0), max(self.bottom, glyph.y1)
        self.size = max(self.size, glyph.size)
        self.glyphs.append(glyph)


def read_lines_of(sheet: Sheet) -> list[Line]:
    """Return the pieces of lines on a page, in no order."""
    glyphs, heads = _level(sheet) if sheet.vertical else (list(sheet.glyphs), [])
    if sheet.vertical:
        along = [_down(glyph, sheet) for glyph in glyphs]
    else:
        along = [_along(glyph, sheet.height) for glyph in glyphs]
    runs = _merged(_unique(_runs(along)))
    lines = [line for run in _with_readings(runs) if (line := _line(run)).text]
    return [*heads, *lines]


def _level(sheet: Sheet) -> tuple[list[Glyph], list[Line]]:
    """Part what stands above and below upright lines, as level heads and page numbers do.

    These come as lines at the edges of the page.
    """
    upright = [
        glyph
        for before, glyph in pairwise(sheet.glyphs)
        if abs(glyph.x0 - before.x0) < 0.3 * glyph.size and glyph.y1 < before.y1 - 0.4 * glyph.size
    ]
    top = max(glyph.y1 for glyph in upright) + 2 * max(glyph.size for glyph in upright)
    bottom = min(glyph.y0 for glyph in upright)
    rest = [glyph for glyph in sheet.glyphs if bottom <= (glyph.y0 + glyph.y1) / 2 <= top]
    heads: list[Line] = []
    for beyond, edge in (
        ([glyph for glyph in sheet.glyphs if (glyph.y0 + glyph.y1) / 2 > top], 0.0),
        ([glyph for glyph in sheet.glyphs if (glyph.y0 + glyph.y1) / 2 < bottom], sheet.width),
    ):
        level = (_along(glyph, sheet.height) for glyph in beyond)
        for line in map(_line, _merged(_unique(_runs(level)))):
            heads.append(replace(line, top=edge, bottom=edge))
    return rest, heads


def _along(glyph: Glyph, height: float) -> Glyph:
    """Return a glyph of a level line on a page so high with y growing as reading goes on."""
    char, x0, y0, x1, y1, size, bold = glyph
    return Glyph(char, x0, height - y1, x1, height - y0, size, bold)


def _down(glyph: Glyph, sheet: Sheet) -> Glyph:
    """Return a glyph of an upright line with x along it and y across, growing as reading does."""
    char, x0, y0, x1, y1, size, bold = glyph
    return Glyph(
        char, sheet.height - y1, sheet.width - x1, sheet.height - y0, sheet.width - x0, size, bold
    )


def _runs(glyphs: Iterable[Glyph]) -> list[_Run]:
    runs: list[_Run] = []
    run = _Run()
    for glyph in glyphs:
        if run.glyphs and not _follows(run, glyph):
            runs.append(run)
            run = _Run()
        run.add(glyph)
    return [one for one in [*runs, run] if one.text.strip()]


def _follows(run: _Run, glyph: Glyph) -> bool:
    size = max(run.size, glyph.size)
    middle = (glyph.y0 + glyph.y1) / 2
    gap = (glyph.x0 - run.end) / size
    same = abs(middle - (run.top + run.bottom) / 2) < 0.5 * size
    return same and _BACK < gap < _GAP


def _unique(runs: Iterable[_Run]) -> list[_Run]:
    """Return runs without those that are set twice a hair apart to look bold."""
    seen: dict[str, list[_Run]] = {}
    kept: list[_Run] = []
    for run in runs:
        same = seen.setdefault(run.text, [])
        near = 0.3 * run.size
        if not any(abs(o.start - run.start) < near and abs(o.top - run.top) < near for o in same):
            same.append(run)
            kept.append(run)
    return kept


def _merged(runs: Iterable[_Run]) -> list[_Run]:
    """Return runs with those joined that stand on one line close to each other."""
    kept: list[_Run] = []
    for run in sorted(runs, key=lambda run: (run.top + run.bottom, run.start)):
        place = next(
            (
                number
                for number in range(len(kept) - 1, max(-1, len(kept) - 60), -1)
                if _joins(kept[number], run)
            ),
            None,
        )
        if place is None:
            kept.append(run)
            continue
        joined = _Run()
        both = (kept[place], run)
        for glyph in sorted((g for one in both for g in one.glyphs), key=lambda g: g.x0):
            joined.add(glyph)
        kept[place] = joined
    return kept


def _joins(one: _Run, other: _Run) -> bool:
    # Asked of each run with dozens of others: without the calls of min and max.
    size = one.size if one.size > other.size else other.size
    start = one.start if one.start > other.start else other.start
    gap = start - (one.end if one.end < other.end else other.end)
    if not -0.2 * size < gap < _GAP * size:
        return False
    shared = min(one.bottom, other.bottom) - max(one.top, other.top)
    return shared >= 0.5 * min(one.bottom - one.top, other.bottom - other.top)


def _with_readings(runs: Sequence[_Run]) -> list[_Run]:
    """Take small kana above a line as the readings of what stands below them there."""
    kept: list[_Run] = []
    small = _RUBY * max((run.size for run in runs), default=0.0)
    for run in runs:
        likely = run.size <= small and _KANA.fullmatch(run.text)
        base = next((o for o in runs if _is_above(run, o)), None) if likely else None
        if base is None:
            kept.append(run)
        else:
            base.readings.append((run.start, run.end, run.text.strip()))
    return kept


def _is_above(run: _Run, base: _Run) -> bool:
    if run is base or run.size > _RUBY * base.size:
        return False
    gap = base.top - run.bottom
    inside = run.start >= base.start - base.size and run.end <= base.end + base.size
    return inside and -0.6 * run.size < gap < 0.5 * base.size


def _line(run: _Run) -> Line:
    pieces: list[str] = []
    marks: list[InlineMark] = []
    places: list[tuple[Glyph, int]] = []
    length = 0
    number = 0
    while number < len(run.glyphs):
        glyph = run.glyphs[number]
        before = run.glyphs[number - 1] if number else None
        end = _small_end(run, number)
        put = glyph.char
        if end > number:
            after = "".join(g.char for g in run.glyphs[end : end + 1])
            small = "".join(g.char for g in run.glyphs[number:end]).strip()
            put = raised(small, "".join(pieces)[-8:], after) if pieces else small
            if put.startswith("["):
                span = Span(length, length + len(put))
                marks.append(InlineMark(span, InlineKind.NOTE))
        elif before is not None and _is_apart(before, glyph):
            put = f" {put}"
        places.append((glyph, length + len(put) - len(put.lstrip())))
        pieces.append(put)
        length += len(put)
        number = max(number + 1, end)
    text = "".join(pieces)
    for start, end_, reading in run.readings:
        base = [at for glyph, at in places if start - 1 < (glyph.x0 + glyph.x1) / 2 < end_ + 1]
        base = [at for at in base if text[at] > "\u2fff" and not _KANA.match(text[at])]
        if base:
            marks.append(InlineMark(Span(base[0], base[-1] + 1), InlineKind.READING, reading))
    stripped = text.strip()
    by = len(text) - len(text.lstrip())
    return Line(
        start=next((g.x0 for g in run.glyphs if g.char.strip()), run.start),
        end=max(g.x1 for g in run.glyphs if g.char.strip()),
        top=run.top,
        bottom=run.bottom,
        size=_usual_size(run),
        text=stripped,
        bold=2 * sum(g.bold for g in run.glyphs) > len(run.glyphs),
        marks=tuple(
            replace(m, span=Span(max(0, m.span.start - by), min(len(stripped), m.span.end - by)))
            for m in sorted(marks)
        ),
    )


def _usual_size(run: _Run) -> float:
    sizes: dict[float, int] = {}
    for glyph in run.glyphs:
        sizes[round(glyph.size, 1)] = sizes.get(round(glyph.size, 1), 0) + 1
    return max(sizes, key=lambda size: sizes[size])


def _small_end(run: _Run, number: int) -> int:
    """Return where the raised signs end that begin at `number`: there, if none do."""
    end = number
    middle = (run.top + run.bottom) / 2
    while end < len(run.glyphs):
        glyph = run.glyphs[end]
        if glyph.size > _SMALL * run.size or (glyph.y0 + glyph.y1) / 2 > middle - 0.08 * run.size:
            break
        end += 1
    return end


def _is_apart(before: Glyph, glyph: Glyph) -> bool:
    """Tell whether a gap without a character in it stands for a space."""
    if before.char.isspace() or glyph.char.isspace():
        return False
    gap = glyph.x0 - before.x1
    size = max(before.size, glyph.size)
    latin = not JAPANESE.search(before.char + glyph.char)
    return gap >= (_SPACE if latin else _WIDE_SPACE) * size
