"""One row, laid out: both columns with their first base lines level, and what goes with them."""

from math import ceil

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont

from reader.model.article import BlockKind
from reader.model.page import Column, Row, Ruby
from reader.model.spans import Language, Span
from reader.ui.reading.column_layout import ColumnLayout
from reader.ui.reading.columns import ENGLISH_PER_JAPANESE, LATIN_WIDTH, PageGeometry, Strip
from reader.ui.reading.settings import PageLayout
from reader.ui.reading.styles import BlockStyle, em, font_of, style_of

BULLETS = "•◦▪"
_BYLINE_SCALE = 0.8
_BETWEEN_PAIRS = 0.5
"""More space, in em, where English stands below its Japanese: pairs are to be seen as such."""


class RowLayout:
    """A row's texts in lines, with x from the window's left and y from the row's top."""

    def __init__(self, row: Row, page: PageGeometry) -> None:
        self.row = row
        self.style = style_of(row.kind, row.level)
        self._page = page
        self._em = em(page.settings)
        self.top = round(self.style.above * self._em)
        self.ja = self._column(Language.JA, page.ja)
        self.en = self._column(Language.EN, page.en) if page.en is not None else None
        self.byline = self._byline() if row.byline else None
        self.bars: list[QRectF] = []
        self._arrange()

    def column(self, language: Language) -> ColumnLayout | None:
        """Return the layout of a column, None where it is not shown."""
        return self.ja if language is Language.JA else self.en

    def _column(self, language: Language, strip: Strip) -> ColumnLayout:
        settings = self._page.settings
        column = column_of(self.row, language)
        readings: tuple[Ruby, ...] = ()
        if language is Language.JA and settings.furigana != "off":
            readings = tuple(ruby for ruby in self.row.ruby if settings.shows_reading(ruby.grade))
        with_ruby = settings.furigana != "off" and not self.style.code
        font = font_of(self.style, language, settings)
        indent = self.style.indent * self._em
        layout = ColumnLayout(
            column.text,
            font,
            max(1.0, strip.width - indent - (indent if self.style.code else 0)),
            round(
                font.pixelSize()
                * self.style.line_height(language, ruby=with_ruby)
                * settings.line_height
            ),
            readings,
        )
        layout.at = QPointF(strip.x + indent, 0)
        return layout

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
            bottom = max(bottom, en.at.y() + (en.line_count + len(self.bars)) * en.pitch)
        if self.byline is not None:
            y = (bottom if interlinear else ja.at.y() + ja.height) + 0.4 * self._em
            self.byline.at.setY(y)
            bottom = max(bottom, y + self.byline.height)
        self.bottom = bottom
        below = self.style.below + (_BETWEEN_PAIRS if interlinear else 0.0)
        self.height = max(1, ceil(bottom + below * self._em))

    def _reserve(self, en: ColumnLayout) -> None:
        """Keep room for the English to come, so that it hardly moves anything when it arrives."""
        row = self.row
        if not row.pending:
            return
        letters = sum(
            len(ja) * ENGLISH_PER_JAPANESE
            for ja, english in zip(row.ja.segments, row.en.segments, strict=False)
            if not len(english)
        )
        if not row.en.segments:
            letters = len(row.ja.text) * ENGLISH_PER_JAPANESE
        size = en.font.pixelSize()
        room = letters * size * LATIN_WIDTH
        line = en.line_count
        while room > 0:
            width = min(room, en.width)
            y = en.at.y() + en.baseline(line) - size * 0.42
            self.bars.append(QRectF(en.at.x(), y, width, max(2.0, size * 0.2)))
            room -= en.width
            line += 1

    def band(self, language: Language, span: Span) -> QRectF:
        """Return the full lines that `span` touches; for an empty span, its line's place."""
        column = self.column(language)
        if column is None:
            return QRectF()
        first = column.line_of(span.start) if column.text else 0
        last = column.line_of(max(span.start, span.end - 1)) if column.text else 0
        top = column.at.y() + first * column.pitch
        return QRectF(column.at.x(), top, column.width, (last - first + 1) * column.pitch)

    @property
    def bullet(self) -> str:
        """The sign before a list item, empty for other blocks."""
        if self.row.kind is not BlockKind.LIST_ITEM:
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
