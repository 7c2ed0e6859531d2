"""One row, laid out: both columns with their first base lines level, and what goes with them."""

from math import ceil

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF

from reader.model.article import BlockKind
from reader.model.page import Column, Mark, MarkKind, Row, Ruby
from reader.model.spans import Language, Span, inside
from reader.ui.reading.column_layout import ColumnLayout
from reader.ui.reading.columns import ENGLISH_PER_JAPANESE, LATIN_WIDTH, PageGeometry, Strip
from reader.ui.reading.inline_formats import formats_of
from reader.ui.reading.pieces import Piece
from reader.ui.reading.settings import PageLayout
from reader.ui.reading.stretches import by_sentence, level_tops, stretches_of
from reader.ui.reading.styles import BlockStyle, em, font_of, style_of
from reader.ui.reading.text_column import TextColumn

BULLETS = "•◦▪"
LONG = 5
"""Lines from which a paragraph is so long that its sentences drift apart."""
_INTO_MARGIN = 0.9
"""How far the long number of an item may stand out into the margin, in em."""
_BYLINE_SCALE = 0.8
_BETWEEN_PAIRS = 0.5
"""More space, in em, where English stands below its Japanese: pairs are to be seen as such."""


class RowLayout:
    """A row's texts in lines, or a piece of them, with x from the window's left and y from its top.

    Offsets are those of the whole row.
    """

    def __init__(self, row: Row, page: PageGeometry, piece: Piece | None = None) -> None:
        self.row = row
        self.piece = piece or Piece.whole(row)
        self.style = style_of(row.kind, row.level)
        self._page = page
        self._marks: dict[Language, tuple[Mark, ...]] = {}
        self.reads_when_lit = page.settings.furigana == "hover"
        """Whether readings are seen only above the sentence that is lit up."""
        self._em = em(page.settings)
        self.top = round(self.style.above * self._em) if self.piece.is_first else 0
        self.ja = self._column(Language.JA, page.ja)
        self.en = self._column(Language.EN, page.en) if page.en is not None else None
        self._level_sentences()
        self.byline = self._byline() if row.byline and self.piece.is_last else None
        self.bars: list[QRectF] = []
        self.extent = 1
        """How much of the page the row takes, in pixels along the flow."""
        self._arrange()

    def column(self, language: Language) -> TextColumn | None:
        """Return the layout of a column, None where it is not shown."""
        return self.ja if language is Language.JA else self.en

    def _column(self, language: Language, strip: Strip, *, sentences: bool = False) -> ColumnLayout:
        settings = self._page.settings
        column, part = column_of(self.row, language), self.piece.part(language)
        readings: tuple[Ruby, ...] = ()
        with_ruby = settings.furigana != "off" and not self.style.code
        if language is Language.JA and with_ruby:
            within = inside(self.row.ruby, part, lambda ruby: ruby.span)
            readings = tuple(ruby for ruby in within if settings.shows_reading(ruby))
        font = font_of(self.style, language, settings)
        indent = self.style.indent * self._em
        width = max(1.0, strip.width - indent - (indent if self.style.code else 0))
        label = QFontMetricsF(font).horizontalAdvance(column.text[: column.label])
        hang = min(label, indent + _INTO_MARGIN * self._em)
        stretches = stretches_of(column, part, self.row.kind, width=width, em=self._em, hang=hang)
        if sentences:
            segments = column.segments[self.piece.segments.start : self.piece.segments.stop]
            stretches = by_sentence(segments, part, stretches[0])
        layout = ColumnLayout(
            column.text,
            font,
            width,
            round(
                font.pixelSize()
                * self.style.line_height(language, ruby=with_ruby)
                * settings.line_height
            ),
            readings,
            part=part,
            formats=formats_of((one for one in column.inline if part.overlaps(one.span)), font),
            links=[mark.span for mark in self.marks(language) if mark.kind is MarkKind.LINK],
            stretches=stretches,
            verbatim=self.style.code,
        )
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
        font = QFont(font_of(BlockStyle(), Language.JA, self._page.settings))
        font.setPixelSize(max(6, round(font.pixelSize() * _BYLINE_SCALE)))
        strip = self._page.ja
        layout = ColumnLayout(self.row.byline, font, strip.width, round(font.pixelSize() * 1.6))
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
            self._reserve(en)
            bottom = max(bottom, en.at.y() + en.height + len(self.bars) * en.pitch)
        if self.byline is not None:
            y = (bottom if interlinear else ja.at.y() + ja.height) + 0.4 * self._em
            self.byline.at.setY(y)
            bottom = max(bottom, y + self.byline.height)
        self.bottom = bottom
        below = self.style.below if self.piece.is_last else 0.0
        below += _BETWEEN_PAIRS if interlinear else 0.0
        self.extent = max(1, ceil(bottom + below * self._em))

    def _reserve(self, en: ColumnLayout) -> None:
        """Keep room for the English to come, so that it hardly moves anything when it arrives."""
        row, piece = self.row, self.piece
        if not row.pending:
            return
        own = slice(piece.segments.start, piece.segments.stop)
        letters = sum(
            len(ja) * ENGLISH_PER_JAPANESE
            for ja, english in zip(row.ja.segments[own], row.en.segments[own], strict=False)
            if not len(english)
        )
        if not row.en.segments:
            letters = len(piece.ja) * ENGLISH_PER_JAPANESE
        size = en.font.pixelSize()
        room = letters * size * LATIN_WIDTH
        below = en.height
        while room > 0:
            width = min(room, en.width)
            y = en.at.y() + en.first_baseline + below - size * 0.42
            self.bars.append(QRectF(en.at.x(), y, width, max(2.0, size * 0.2)))
            room -= en.width
            below += en.pitch

    def band(self, language: Language, span: Span) -> QRectF:
        """Return the full lines that `span` touches; for an empty span, its line's place."""
        column = self.column(language)
        return QRectF() if column is None else column.band(span)

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

    def marks(self, language: Language) -> tuple[Mark, ...]:
        """Return the marks of a column that are to be seen here."""
        if language not in self._marks:
            marks = column_of(self.row, language).marks
            has = self.piece.has
            self._marks[language] = tuple(mark for mark in marks if has(language, mark.span))
        return self._marks[language]

    @property
    def bullet(self) -> str:
        """The sign before a list item, empty for one with a number and for other blocks."""
        if self.row.kind is not BlockKind.LIST_ITEM or self.row.ja.label:
            return ""
        if not self.piece.is_first:
            return ""
        return BULLETS[min(max(0, self.row.level), len(BULLETS) - 1)]


def column_of(row: Row, language: Language) -> Column:
    """Return the text of `row` in `language`."""
    return row.ja if language is Language.JA else row.en


def stops(column: Column) -> tuple[Span, ...]:
    """Return what keyboard and mouse move by: the segments, or the whole text where none are."""
    if column.segments:
        return column.segments
    return (Span(0, len(column.text)),) if column.text else ()
