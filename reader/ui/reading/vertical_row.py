"""One row of a page of vertical lines: Japanese from the right to the left, its English below it.

Code and tables stay horizontal: code as it was written, a table's row as cells one below the other.
"""

from math import ceil, floor

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF

from reader.model.article import BlockKind
from reader.model.page import Row
from reader.model.spans import Language, Span
from reader.ui.reading.column_layout import ColumnLayout
from reader.ui.reading.laid_row import INTO_MARGIN, RULE_BEHIND, LaidRow
from reader.ui.reading.pieces import Piece
from reader.ui.reading.row_texts import column_of
from reader.ui.reading.stretches import Stretch, cell_starts
from reader.ui.reading.text_column import TextColumn
from reader.ui.reading.vertical_column import VerticalColumn
from reader.ui.reading.vertical_page import Stripe, VerticalGeometry

_GAP_EM = 1.6
"""The space between parts of a text that stand beside each other, in em."""
_CELL_EM = (4.0, 12.0, 30.0)
"""How wide a cell is at least, is if it has more text, and is at most, in em."""
_MOST_EM = 34.0
"""How wide lines of English are at most, in em."""
_CELL_LINES = 3
"""How many lines high a cell is where there is room."""
_WORD_EM = 14.0
"""Up to which width a word is not broken, in em."""
_FIELD_EM = 22.0
"""How wide the field is in which English is corrected, in em."""
_WIDER = 1.12


class VerticalRow(LaidRow):
    """A row whose first line is at its right; y is that of the window.

    With `field_after`, an offset of its English, there is room beside that for a field in which it
    is corrected: below a sentence there may be too little.
    """

    def __init__(
        self,
        row: Row,
        page: VerticalGeometry,
        piece: Piece | None = None,
        *,
        field_after: int | None = None,
    ) -> None:
        super().__init__(row, page.settings, piece)
        self._page = page
        self._field_after = field_after
        self._field_left = 0.0
        self._is_parted = False
        self._most = min(page.widest, _MOST_EM * self._em)
        self.ja = self._japanese()
        self.byline = self._byline() if row.byline and self.piece.is_last else None
        self.en = self._english()
        self._arrange()

    def _japanese(self) -> TextColumn:
        if self.style.code:
            return self._code()
        stripe = self._page.ja
        if self._cells(Language.JA):
            return self._stacked(Language.JA, stripe)
        column, font = self.row.ja, self.font(Language.JA)
        indent = self.style.indent * self._em
        label = QFontMetricsF(font).horizontalAdvance(column.text[: column.label])
        made = VerticalColumn(
            column.text,
            font,
            max(2.0 * font.pixelSize(), stripe.height - indent),
            self.pitch(Language.JA),
            self.readings(Language.JA),
            part=self.piece.ja,
            formats=self.formats(Language.JA),
            links=self.links(Language.JA),
            hang=min(label, indent + INTO_MARGIN * self._em) if self.piece.is_first else 0.0,
            ends=self.ends,
        )
        made.at = QPointF(0, stripe.y + indent)
        return made

    def _byline(self) -> VerticalColumn:
        font, stripe = self.byline_font(), self._page.ja
        pitch = round(font.pixelSize() * 1.6)
        # There is some space beside what is turned.
        told = self.byline_lines(stripe.height - font.pixelSize())
        made = VerticalColumn(told, font, stripe.height, pitch)
        made.at = QPointF(0, stripe.y)
        return made

    def _english(self) -> ColumnLayout | None:
        stripe = self._page.en
        # Code is the same in both languages, and stands there once.
        if stripe is None or self.style.code:
            return None
        if self._cells(Language.EN):
            return self._stacked(Language.EN, stripe)
        text = self.piece.en.of(self.row.en.text)
        # Beside a field lines are as long as in it, so that its Japanese is not far.
        most = self._field_width() or self._most
        least = max(self.ja.width, self._longest_word(text))
        letters = len(text) + self.letters_to_come()
        width = self._page.english_width(letters, self.row)
        parts = max(1, ceil(width / most))
        width = min(most, max(least, width / parts))
        made = self.across(Language.EN, width)
        while made.height > stripe.height and width < most:
            width = min(most, width * max(_WIDER, made.height / stripe.height))
            made = self.across(Language.EN, width)
        if made.height > stripe.height or self._field_width():
            made = self._in_parts(made, floor(stripe.height / made.pitch))
        made.at = QPointF(0, stripe.y)
        return made

    def _in_parts(self, whole: ColumnLayout, most: int) -> ColumnLayout:
        """Return English in several parts of so many lines at most, which follow the page's way.

        So no line is wider than the window, and each part stands near its Japanese. Left of the
        part that is corrected there is room for the field.
        """
        lines = max(1, whole.line_count)
        each = ceil(lines / ceil(lines / max(1, most)))
        count = ceil(lines / each)
        gap = _GAP_EM * self._em
        beside = whole.width + gap
        field = self._field_width()
        shift = field + gap if field else 0.0
        last = max(self.piece.en.start, (self._field_after or 0) - 1)
        corrected = whole.line_of(last) // each if whole.line_count else 0
        starts = [whole.line_span(n * each).start for n in range(1, count)]
        stretches = [
            Stretch(start, (count - 1 - n) * beside + (shift if n <= corrected else 0), whole.width)
            for n, start in enumerate([self.piece.en.start, *starts])
        ]
        self._field_left = (count - 1 - corrected) * beside
        self._is_parted = True
        return self.across(Language.EN, count * beside - gap + shift, stretches)

    def _field_width(self) -> float:
        """Return how wide the field for a correction is that is to stand here; 0 for none."""
        after, part = self._field_after, self.piece.en
        if after is None or not (
            part.start < after <= part.end or (self.piece.is_first and after == 0)
        ):
            return 0.0
        return min(_FIELD_EM * self._em, self._page.widest)

    def band(self, language: Language, span: Span) -> QRectF:
        """Return the full lines that `span` touches; of parts beside each other those alone."""
        band = super().band(language, span)
        column = self.column(language)
        if not isinstance(column, ColumnLayout) or not self._is_parted or column is self.ja:
            return band
        boxes = column.rects(span) or [column.gap(span.start)]
        left, right = min(b.left() for b in boxes), max(b.right() for b in boxes)
        return QRectF(left, band.top(), right - left, band.height())

    def _longest_word(self, text: str) -> float:
        words = sorted(text.split(), key=len)[-3:]
        metrics = QFontMetricsF(self.font(Language.EN))
        widths = [metrics.horizontalAdvance(word) + 1 for word in words]
        # An address is broken anyway.
        return max((width for width in widths if width < _WORD_EM * self._em), default=0.0)

    def _cells(self, language: Language) -> list[int]:
        """Return where the cells of a table's row begin; nothing for other texts."""
        if self.row.kind is not BlockKind.TABLE_ROW:
            return []
        return cell_starts(column_of(self.row, language).text, self.piece.part(language))

    def _stacked(self, language: Language, stripe: Stripe) -> ColumnLayout:
        """Return a table's row whose cells stand below each other, as high in every row."""
        starts, pitch = self._cells(language), self.pitch(language)
        per_column = max(1, min(len(starts), floor(stripe.height / pitch)))
        share = min(stripe.height / per_column, _CELL_LINES * pitch)
        width = self._cell_width(language)
        while True:
            made = self._cells_of(language, starts, per_column, width)
            tallest = max(made.lines_in(number) for number in range(len(starts)))
            if tallest * pitch <= share or width >= _CELL_EM[2] * self._em:
                break
            width *= 1.3
        made.place([(number % per_column) * share for number in range(len(starts))])
        made.at = QPointF(0, stripe.y)
        return made

    def _cell_width(self, language: Language) -> float:
        metrics = QFontMetricsF(self.font(language))
        text = column_of(self.row, language).text
        cells = self.piece.part(language).of(text).split("\t")
        natural = max(metrics.horizontalAdvance(cell) for cell in cells)
        least, usual, _ = (share * self._em for share in _CELL_EM)
        return min(max(least, natural + 1), usual)

    def _cells_of(
        self, language: Language, starts: list[int], per_column: int, width: float
    ) -> ColumnLayout:
        beside = width + _GAP_EM * self._em
        stretches = [
            Stretch(start, (number // per_column) * beside, width)
            for number, start in enumerate(starts)
        ]
        columns = ceil(len(starts) / per_column)
        return self.across(language, columns * beside - _GAP_EM * self._em, stretches)

    def _code(self) -> ColumnLayout:
        """Return code in lines as they were written, in several columns if they are many."""
        part, stripe, pad = self.piece.ja, self._page.whole, self.style.indent * self._em
        pitch = self.pitch(Language.JA)
        metrics = QFontMetricsF(self.font(Language.JA))
        lines = part.of(self.row.ja.text).split("\n")
        longest = max(metrics.horizontalAdvance(line) for line in lines)
        width = min(max(_CELL_EM[0] * self._em, longest + 1), self._page.widest)
        most = max(1, floor((stripe.height - 2 * pad) / pitch))
        starts, taken, at = [part.start], 0, part.start
        for line in lines:
            needed = max(1, ceil(metrics.horizontalAdvance(line) / width))
            if taken and taken + needed > most:
                starts.append(at)
                taken = 0
            taken += needed
            at += len(line) + 1
        beside = width + _GAP_EM * self._em
        stretches = [Stretch(start, n * beside, width) for n, start in enumerate(starts)]
        made = self.across(Language.JA, len(starts) * beside - _GAP_EM * self._em, stretches)
        made.at = QPointF(pad, stripe.y + pad)
        return made

    def _arrange(self) -> None:
        ja, en, byline = self.ja, self.en, self.byline
        text = ja.width + (0.4 * self._em + byline.width if byline is not None else 0.0)
        if self.style.code:
            text += 2 * self.style.indent * self._em
        content = max(text, en.width if en is not None else 0.0)
        below = self.style.below + self._page.between if self.piece.is_last else 0.0
        below *= self._em
        field, cells = self._field_width() if en is not None else 0.0, self._cells(Language.EN)
        if field and cells:
            self._field_left = -field - _GAP_EM * self._em
        right = below + content + max(0.0, -self._field_left)
        self.extent = max(1, ceil(right + self.top))
        # What is left of rounding is at the left.
        right = self.extent - self.top
        if self.style.code:
            ja.at.setX(right - ja.width - self.style.indent * self._em)
        elif self._cells(Language.JA):
            # Cells and their English begin below each other.
            ja.at.setX(right - content)
        else:
            ja.at.setX(right - ja.width)
        if byline is not None:
            byline.at.setX(ja.at.x() - 0.4 * self._em - byline.width)
        if en is not None:
            en.at.setX(right - (content if cells else en.width))
            if isinstance(en, ColumnLayout):
                self.reserve(en)
            if field and self._page.en is not None:
                stripe = self._page.en
                self.field = QRectF(en.at.x() + self._field_left, stripe.y, field, stripe.height)

    def language_at(self, point: QPointF) -> Language:
        """Return the language of the stripe that a point in the row belongs to."""
        divider = self._page.divider
        below = divider is not None and point.y() >= divider
        return Language.EN if below and self.en is not None else Language.JA

    def offset_at(self, column: TextColumn, point: QPointF) -> int:
        """Return the place between characters of a column that is nearest to a point in the row.

        Right of its first vertical line that is where it begins, left of its last one where it
        ends.
        """
        if isinstance(column, VerticalColumn):
            if point.x() > column.at.x() + column.width:
                return column.span.start
            if point.x() < column.at.x():
                return column.span.end
        elif point.y() < column.at.y():
            return column.span.start
        elif point.y() > column.at.y() + column.height:
            return column.span.end
        return column.offset_at(point)

    def ground(self, box: QRectF, unit: float) -> QRectF:
        """Return the ground around code."""
        return box.adjusted(-unit * 0.8, -unit * 0.5, unit * 0.8, unit * 0.5)

    def rule_after(self, column: TextColumn) -> QRectF:
        """Return a line between a column and what comes after the row."""
        x = round(column.at.x() - column.font.pixelSize() * (RULE_BEHIND + 0.2))
        stripe = self._page.en if column is self.en else self._page.ja
        stripe = stripe or self._page.ja
        return QRectF(x, stripe.y, 1, stripe.height)
