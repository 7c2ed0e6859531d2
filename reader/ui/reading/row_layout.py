"""One row, laid out: both columns with their first base lines level, and what goes with them."""

from math import ceil

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF

from reader.model.article import BlockKind
from reader.model.page import Row
from reader.model.spans import Language
from reader.ui.reading.column_layout import ColumnLayout
from reader.ui.reading.columns import PageGeometry, Strip
from reader.ui.reading.laid_row import INTO_MARGIN, RULE_BEHIND, LaidRow
from reader.ui.reading.pieces import Piece
from reader.ui.reading.row_texts import column_of
from reader.ui.reading.settings import PageLayout
from reader.ui.reading.stretches import by_sentence, level_tops, stretches_of
from reader.ui.reading.text_column import TextColumn

LONG = 5
"""Lines from which a paragraph is so long that its sentences drift apart."""
_BETWEEN_PAIRS = 0.5
"""More space, in em, where English stands below its Japanese: pairs are to be seen as such."""


class RowLayout(LaidRow):
    """A row's columns beside or below each other, or a piece of them, with x as in the window."""

    ja: ColumnLayout
    en: ColumnLayout | None
    byline: ColumnLayout | None

    def __init__(self, row: Row, page: PageGeometry, piece: Piece | None = None) -> None:
        super().__init__(row, page.settings, piece)
        self._page = page
        self.ja = self._column(Language.JA, page.ja)
        self.en = self._column(Language.EN, page.en) if page.en is not None else None
        self._level_sentences()
        self.byline = self._byline() if row.byline and self.piece.is_last else None
        self._arrange()

    def _column(self, language: Language, strip: Strip, *, sentences: bool = False) -> ColumnLayout:
        column, part = column_of(self.row, language), self.piece.part(language)
        indent = self.style.indent * self._em
        width = max(1.0, strip.width - indent - (indent if self.style.code else 0))
        label = QFontMetricsF(self.font(language)).horizontalAdvance(column.text[: column.label])
        hang = min(label, indent + INTO_MARGIN * self._em)
        stretches = stretches_of(
            column,
            part,
            self.row.kind,
            width=width,
            em=self._em,
            hang=hang,
            shares=self.row.shares,
        )
        if sentences:
            segments = column.segments[self.piece.segments.start : self.piece.segments.stop]
            stretches = by_sentence(segments, part, stretches[0])
        layout = self.across(language, width, stretches)
        layout.at = QPointF(strip.x + indent, 0)
        return layout

    def _level_sentences(self) -> None:
        """Let each sentence of a long paragraph begin level with its counterpart."""
        row, page = self.row, self._page
        if self.en is None or page.en is None or not page.settings.align_sentences:
            return
        beside = page.settings.layout is PageLayout.SIDE_BY_SIDE
        paired = len(row.ja.segments) == len(row.en.segments) and len(self.piece.segments) > 1
        lines = max(self.ja.line_count, self.en.line_count)
        if not beside or not paired or lines < LONG or row.kind is BlockKind.TABLE_ROW:
            return
        self.ja = self._column(Language.JA, page.ja, sentences=True)
        self.en = self._column(Language.EN, page.en, sentences=True)
        both = [
            (self.ja.lines_in(number), self.en.lines_in(number))
            for number in range(len(self.piece.segments))
        ]
        tops = level_tops(both, (self.ja.pitch, self.en.pitch))
        self.ja.place(tops)
        self.en.place(tops)

    def _byline(self) -> ColumnLayout:
        font, strip = self.byline_font(), self._page.ja
        told = self.byline_lines(strip.width)
        layout = ColumnLayout(told, font, strip.width, round(font.pixelSize() * 1.6))
        layout.at = QPointF(strip.x, 0)
        return layout

    def _arrange(self) -> None:
        settings, ja, en = self._page.settings, self.ja, self.en
        interlinear = settings.layout is PageLayout.INTERLINEAR
        base = ja.first_baseline
        if en is not None and not interlinear:
            base = max(base, en.first_baseline)
        ja.at.setY(self.top + base - ja.first_baseline)
        bottom = ja.at.y() + ja.height
        if en is not None:
            if interlinear:
                en.at.setY(bottom + 0.3 * self._em)
            else:
                en.at.setY(self.top + base - en.first_baseline)
            self.reserve(en)
            bottom = max(bottom, en.at.y() + en.height + len(self.bars) * en.pitch)
        if self.byline is not None:
            y = (bottom if interlinear else ja.at.y() + ja.height) + 0.4 * self._em
            self.byline.at.setY(y)
            bottom = max(bottom, y + self.byline.height)
        self.bottom = bottom
        below = self.style.below if self.piece.is_last else 0.0
        below += _BETWEEN_PAIRS if interlinear else 0.0
        self.extent = max(1, ceil(bottom + below * self._em))

    def language_at(self, point: QPointF) -> Language:
        """Return the language of the column that a point in the row belongs to."""
        if self.en is None:
            return Language.JA
        if self._page.settings.layout is PageLayout.INTERLINEAR:
            return Language.EN if point.y() >= self.en.at.y() else Language.JA
        return Language.EN if point.x() >= (self._page.divider or 0.0) else Language.JA

    def offset_at(self, column: TextColumn, point: QPointF) -> int:
        """Return the place between characters of a column that is nearest to a point in the row.

        Before its first line that is where it begins, behind its last line where it ends.
        """
        if point.y() < self.top:
            return column.span.start
        if point.y() > column.at.y() + column.height:
            return column.span.end
        return column.offset_at(point)

    def ground(self, box: QRectF, unit: float) -> QRectF:
        """Return the ground around code; pieces of it stand on one."""
        above = unit * 0.5 if self.piece.is_first else 0.0
        below = unit * 0.5 if self.piece.is_last else 0.0
        return box.adjusted(-unit * 0.8, -above, unit * 0.8, below)

    def rule_after(self, column: TextColumn) -> QRectF:
        """Return a line between a column and what comes after the row."""
        below = round(self.bottom + column.font.pixelSize() * RULE_BEHIND)
        return QRectF(column.at.x(), below, column.width, 1)
