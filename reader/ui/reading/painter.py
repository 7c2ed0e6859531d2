"""Draws one row: backgrounds, text with readings, then the fine marks over it."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from reader.model.article import BlockKind
from reader.model.inline import InlineKind
from reader.model.page import Mark, MarkKind
from reader.model.spans import Language, Span
from reader.ui.reading.laid_row import LaidRow
from reader.ui.reading.marks import TERMS, segment_span
from reader.ui.reading.row_texts import column_of
from reader.ui.reading.text_column import TextColumn
from reader.ui.theme import Theme

_ROUND = 3.0
TERM_ALPHA = 215
_DIM_ALPHA = 45
_CODE_ALPHA = 32


@dataclass(frozen=True, slots=True)
class Decoration:
    """What is to be seen on one row beside its content, for the moment."""

    hovered: int = -1
    """The segment under the mouse, lit up in both columns."""
    hovered_keys: frozenset[str] = frozenset()
    """The concepts of the term under the mouse, underlined more strongly in both columns."""
    focus: tuple[Language, Span] | None = None
    """What the keyboard's focus is on: a segment or a link."""
    selection: tuple[Language, Span] | None = None
    flash: tuple[Language, Span] | None = None
    held: int = -1
    """The segment that was clicked, which stays lit up in both columns."""
    words: dict[Language, list[Span]] = field(default_factory=dict)
    """The word that is pointed at and those that correspond to it."""
    hidden: list[Span] = field(default_factory=list)
    """The English sentences that are not to be read, for a self-test."""
    matches: dict[Language, list[Span]] = field(default_factory=dict)
    current_match: tuple[Language, Span] | None = None


PLAIN = Decoration()


@dataclass(frozen=True, slots=True)
class _Shown:
    """What is drawn of a column: its layout, and the marks among the lines to be seen."""

    layout: LaidRow
    language: Language
    column: TextColumn
    marks: tuple[Mark, ...]


class RowPainter:
    """Draws rows in one theme."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme

    def paint(
        self,
        painter: QPainter,
        layout: LaidRow,
        at: QPointF,
        area: QRectF,
        decoration: Decoration = PLAIN,
    ) -> None:
        """Draw what of `layout` lies in `area`, which stands at `at` of the same coordinates."""
        clip = area.translated(-at)
        painter.save()
        painter.translate(at)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._block(painter, layout)
        for language in Language:
            column = layout.column(language)
            if column is not None:
                shown = column.span_in(clip)
                marks = [mark for mark in layout.marks(language) if _touches(mark, shown)]
                part = _Shown(layout, language, column, tuple(marks))
                self._backgrounds(painter, part, decoration)
                colour = self.theme.quiet if layout.style.quiet else self.theme.text
                read = None
                if layout.reads_when_lit:
                    read = segment_span(layout.row, language, decoration.hovered)
                column.draw(painter, clip, colour, self.theme.quiet, self.theme.accent, read=read)
                self._marks(painter, part, decoration)
                if language is Language.EN:
                    self._cover(painter, part, decoration)
                self._focus(painter, part, decoration)
        if layout.byline is not None:
            quiet = self.theme.quiet
            layout.byline.draw(painter, clip, quiet, quiet, quiet)
        self._bars(painter, layout.bars)
        painter.restore()

    def _block(self, painter: QPainter, layout: LaidRow) -> None:
        theme = self.theme
        for column in (layout.ja, layout.en):
            if column is None or not (column.line_count or (column is layout.en and layout.bars)):
                continue
            left, top = column.at.x(), column.at.y()
            height = column.height
            if column is layout.en:
                height += len(layout.bars) * column.pitch
            unit = column.font.pixelSize()
            if layout.row.kind is BlockKind.CODE:
                box = QRectF(left, top, column.width, height)
                _fill(painter, [layout.ground(box, unit)], theme.code)
            elif layout.row.kind is BlockKind.TABLE_ROW and layout.piece.is_last:
                _fill(painter, [layout.rule_after(column)], theme.rule)
            elif layout.row.kind is BlockKind.QUOTE:
                _fill(painter, [column.head(unit * 1.1, 3)], theme.rule)
            elif layout.bullet:
                painter.setFont(column.font)
                painter.setPen(theme.quiet)
                painter.drawText(column.sign_at(layout.bullet), layout.bullet)

    def _backgrounds(
        self,
        painter: QPainter,
        part: _Shown,
        decoration: Decoration,
    ) -> None:
        theme, column, language = self.theme, part.column, part.language
        for segment in {decoration.hovered, decoration.held} - {-1}:
            span = segment_span(part.layout.row, language, segment)
            _fill(painter, _widened(column.rects(span)), theme.hover)
        for mark in part.marks:
            if mark.kind is MarkKind.HIGHLIGHT:
                _fill(painter, column.rects(mark.span), theme.highlight(mark.colour))
        self._code(painter, part)
        for span in decoration.matches.get(language, ()):
            _fill(painter, column.rects(span), theme.match)
        for marked, colour in (
            (decoration.flash, theme.flash),
            (decoration.current_match, theme.match_current),
            (decoration.selection, theme.selection),
        ):
            if marked is not None and marked[0] is language:
                _fill(painter, column.rects(marked[1]), colour)
        for span in decoration.words.get(language, ()):
            _fill(painter, column.rects(span), theme.flash)

    def _code(self, painter: QPainter, part: _Shown) -> None:
        """Stand code within a sentence on a ground of its own, through which colours show."""
        ground = QColor(self.theme.quiet)
        ground.setAlpha(_CODE_ALPHA)
        for inline in column_of(part.layout.row, part.language).inline:
            if inline.kind is InlineKind.CODE:
                boxes = [box.adjusted(-1, 0, 1, 0) for box in part.column.rects(inline.span)]
                _fill(painter, boxes, ground)

    def _marks(
        self,
        painter: QPainter,
        part: _Shown,
        decoration: Decoration,
    ) -> None:
        column, language = part.column, part.language
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for mark in part.marks:
            if mark.kind in TERMS:
                strong = not decoration.hovered_keys.isdisjoint(mark.key.split())
                self._underline(painter, column, mark, strong=strong)
            elif mark.kind is MarkKind.LINK:
                self._underline(painter, column, mark, strong=False, colour=self.theme.accent)
            elif mark.kind is MarkKind.DOUBT:
                self._doubt(painter, column, mark)
            elif mark.kind is MarkKind.CORRECTED and len(mark.span):
                self._change_bar(painter, part.layout, language, mark)
        for span in decoration.words.get(language, ()):
            for box in column.rects(span):
                painter.fillRect(column.foot(box, 0, 2), self.theme.accent)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if decoration.held >= 0:
            self._hold(painter, part, decoration.held)

    def _hold(self, painter: QPainter, part: _Shown, segment: int) -> None:
        """Draw a line around the pair that was clicked, so that not only colour tells of it."""
        pen = QPen(self.theme.quiet, 1.0)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        span = segment_span(part.layout.row, part.language, segment)
        painter.drawPath(_outline(_widened(part.column.rects(span))))

    def _cover(self, painter: QPainter, part: _Shown, decoration: Decoration) -> None:
        """Lay bars over hidden sentences, where their words stand and of their length."""
        column, theme = part.column, self.theme
        row = part.layout.row
        lit = [
            segment_span(row, Language.EN, segment)
            for segment in (decoration.hovered, decoration.held)
        ]
        for span in decoration.hidden:
            boxes = column.rects(span)
            ground = theme.hover if span in lit else theme.page
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            for box in _widened(boxes):
                painter.fillRect(box.adjusted(0, -1, 0, 1), theme.page)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            _fill(painter, _widened(boxes), ground)
            size = column.font.pixelSize()
            bars = [box.adjusted(0, size * 0.3, 0, -size * 0.26) for box in boxes]
            _fill(painter, bars, theme.rule)

    def _focus(self, painter: QPainter, part: _Shown, decoration: Decoration) -> None:
        column = part.column
        if decoration.focus is not None and decoration.focus[0] is part.language:
            pen = QPen(self.theme.accent, 1.5)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(_outline(_widened(column.rects(decoration.focus[1]))))

    def _underline(
        self,
        painter: QPainter,
        column: TextColumn,
        mark: Mark,
        *,
        strong: bool,
        colour: QColor | None = None,
    ) -> None:
        colour = QColor(colour or self.theme.term)
        if not strong:
            colour.setAlpha(_DIM_ALPHA if mark.dim else TERM_ALPHA)
        thick = 2.0 if strong else 1.0
        for box in column.rects(mark.span):
            painter.fillRect(column.foot(box, -3, thick), colour)

    def _doubt(self, painter: QPainter, column: TextColumn, mark: Mark) -> None:
        """Dot the line under a sentence; where one is missing, stand a sign for it."""
        if not len(mark.span):
            box = column.gap(mark.span.start)
            foot = box.bottomLeft() + QPointF(box.width() / 2, 0)
            half = box.width() * 0.22
            sign = [foot - QPointF(0, half * 1.6), foot - QPointF(half, 0), foot + QPointF(half, 0)]
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.doubt)
            painter.drawPolygon(sign)
            return
        pen = QPen(self.theme.doubt, 1.0)
        pen.setDashPattern([1.0, 3.0])
        painter.setPen(pen)
        for box in column.rects(mark.span):
            line = column.foot(box, -0.5, 0)
            painter.drawLine(line.topLeft(), line.bottomRight())

    def _change_bar(
        self, painter: QPainter, layout: LaidRow, language: Language, mark: Mark
    ) -> None:
        band = layout.band(language, mark.span)
        bar = QRectF(band.left() - 9, band.top() + 4, 2, band.height() - 8)
        painter.fillRect(bar, self.theme.corrected)

    def _bars(self, painter: QPainter, bars: Iterable[QRectF]) -> None:
        colour = QColor(self.theme.rule)
        colour.setAlpha(120)
        _fill(painter, bars, colour)


def _touches(mark: Mark, shown: Span) -> bool:
    """Tell whether a mark, which may be on nothing, is among the lines `shown`."""
    return mark.span.start <= shown.end and shown.start <= mark.span.end


def _fill(painter: QPainter, boxes: Iterable[QRectF], colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    for box in boxes:
        painter.drawRoundedRect(box, _ROUND, _ROUND)


def _widened(boxes: list[QRectF]) -> list[QRectF]:
    return [box.adjusted(-3, -2, 3, 2) for box in boxes]


def _outline(boxes: list[QRectF]) -> QPainterPath:
    path = QPainterPath()
    for box in boxes:
        piece = QPainterPath()
        piece.addRoundedRect(box, _ROUND, _ROUND)
        path = path.united(piece)
    return path
