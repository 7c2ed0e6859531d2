"""What all rows have that are laid out, whichever way the page runs."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF

from reader.model.article import BlockKind
from reader.model.page import Mark, MarkKind, Row, Ruby
from reader.model.spans import Language, Span, inside
from reader.ui.facts import fact_lines
from reader.ui.reading.column_layout import ColumnLayout
from reader.ui.reading.columns import ENGLISH_PER_JAPANESE, LATIN_WIDTH
from reader.ui.reading.endings import Ends
from reader.ui.reading.inline_formats import Format, formats_of
from reader.ui.reading.pieces import Piece
from reader.ui.reading.row_texts import column_of
from reader.ui.reading.settings import ViewSettings
from reader.ui.reading.stretches import Stretch
from reader.ui.reading.styles import BlockStyle, em, font_of, style_of
from reader.ui.reading.text_column import TextColumn

BULLETS = "•◦▪"
RULE_BEHIND = 0.3
"""How far behind a table's row its rule is, in em."""
INTO_MARGIN = 0.9
"""How far the long number of an item may stand out into the margin, in em."""
_BYLINE_SCALE = 0.8


class LaidRow:
    """A row's texts in lines, or a piece of them, in pixels from its top left corner.

    Offsets are those of the whole row.
    """

    ja: TextColumn
    en: TextColumn | None
    byline: TextColumn | None
    extent: int
    """How much of the page the row takes along the flow."""

    def __init__(self, row: Row, settings: ViewSettings, piece: Piece | None) -> None:
        self.row = row
        self.piece = piece or Piece.whole(row)
        self.style = style_of(row.kind, row.level)
        self._settings = settings
        self.reads_when_lit = settings.furigana == "hover"
        """Whether readings are seen only beside the sentence that is lit up."""
        self._em = em(settings)
        self._marks: dict[Language, tuple[Mark, ...]] = {}
        self.top = round(self.style.above * self._em) if self.piece.is_first else 0
        """How far along the flow the text begins."""
        self.bars: list[QRectF] = []
        self.field = QRectF()
        """Where a correction is typed, if that is not between the lines."""

    def column(self, language: Language) -> TextColumn | None:
        """Return the layout of a column, None where it is not shown."""
        return self.ja if language is Language.JA else self.en

    def band(self, language: Language, span: Span) -> QRectF:
        """Return the full lines that `span` touches; for an empty span, its line's place."""
        column = self.column(language)
        return QRectF() if column is None else column.band(span)

    def language_at(self, point: QPointF) -> Language:
        """Return the language of the column that a point in the row belongs to."""
        raise NotImplementedError

    def offset_at(self, column: TextColumn, point: QPointF) -> int:
        """Return the place between characters of a column that is nearest to a point in the row.

        Before its first line that is where it begins, behind its last line where it ends.
        """
        raise NotImplementedError

    def ground(self, box: QRectF, unit: float) -> QRectF:
        """Return the ground around code that fills `box`, `unit` being the size of its type."""
        raise NotImplementedError

    def rule_after(self, column: TextColumn) -> QRectF:
        """Return a line between a column and what comes after the row."""
        raise NotImplementedError

    @property
    def bullet(self) -> str:
        """The sign before a list item, empty for one with a number and for other blocks."""
        if self.row.kind is not BlockKind.LIST_ITEM or self.row.ja.label:
            return ""
        if not self.piece.is_first:
            return ""
        return BULLETS[min(max(0, self.row.level), len(BULLETS) - 1)]

    # What columns are made of

    def font(self, language: Language) -> QFont:
        """Return the font of a column."""
        return font_of(self.style, language, self._settings)

    def byline_font(self) -> QFont:
        """Return the font of author, site and date."""
        font = QFont(font_of(BlockStyle(), Language.JA, self._settings))
        font.setPixelSize(max(6, round(font.pixelSize() * _BYLINE_SCALE)))
        return font

    def byline_lines(self, room: float) -> str:
        """Return author, site and date in lines of so many pixels."""
        return fact_lines(
            self.row.byline, room, QFontMetricsF(self.byline_font()).horizontalAdvance
        )

    @property
    def ends(self) -> Ends:
        """How lines end."""
        if self.style.code:
            return Ends.VERBATIM
        return Ends.PHRASES if self.style.tight else Ends.PROSE

    @property
    def with_ruby(self) -> bool:
        """Whether there may be readings."""
        return self._settings.furigana != "off" and not self.style.code

    def readings(self, language: Language) -> tuple[Ruby, ...]:
        """Return the readings that are set in a column."""
        if language is not Language.JA or not self.with_ruby:
            return ()
        within = inside(self.row.ruby, self.piece.ja, lambda ruby: ruby.span)
        return tuple(ruby for ruby in within if self._settings.shows_reading(ruby))

    def pitch(self, language: Language) -> int:
        """Return how far the lines of a column are apart."""
        height = self.style.line_height(language, ruby=self.with_ruby)
        size = self.style.pixels(language, self._settings.zoom)
        return round(size * height * self._settings.line_height)

    def links(self, language: Language) -> list[Span]:
        """Return where a column's links are."""
        return [mark.span for mark in self.marks(language) if mark.kind is MarkKind.LINK]

    def marks(self, language: Language) -> tuple[Mark, ...]:
        """Return the marks of a column that are to be seen here."""
        if language not in self._marks:
            marks = column_of(self.row, language).marks
            has = self.piece.has
            self._marks[language] = tuple(mark for mark in marks if has(language, mark.span))
        return self._marks[language]

    def formats(self, language: Language) -> list[Format]:
        """Return how words of a column are set that the author marked."""
        part = self.piece.part(language)
        inline = (one for one in column_of(self.row, language).inline if part.overlaps(one.span))
        return formats_of(inline, self.font(language))

    def across(
        self, language: Language, width: float, stretches: list[Stretch] | None = None
    ) -> ColumnLayout:
        """Return a column of lines that run from left to right."""
        return ColumnLayout(
            column_of(self.row, language).text,
            self.font(language),
            width,
            self.pitch(language),
            self.readings(language),
            part=self.piece.part(language),
            formats=self.formats(language),
            links=self.links(language),
            stretches=stretches or (),
            ends=self.ends,
        )

    def letters_to_come(self) -> float:
        """Return how many letters the English will probably have that is still missing."""
        row, piece = self.row, self.piece
        if not row.pending:
            return 0.0
        if not row.en.segments:
            return len(piece.ja) * ENGLISH_PER_JAPANESE
        own = slice(piece.segments.start, piece.segments.stop)
        return sum(
            len(ja) * ENGLISH_PER_JAPANESE
            for ja, english in zip(row.ja.segments[own], row.en.segments[own], strict=False)
            if not len(english)
        )

    def reserve(self, en: ColumnLayout) -> None:
        """Keep room for the English to come, so that it hardly moves anything when it arrives."""
        size = en.font.pixelSize()
        room = self.letters_to_come() * size * LATIN_WIDTH
        below = en.height
        while room > 0:
            width = min(room, en.width)
            y = en.at.y() + en.first_baseline + below - size * 0.42
            self.bars.append(QRectF(en.at.x(), y, width, max(2.0, size * 0.2)))
            room -= en.width
            below += en.pitch
