"""Where Japanese and English stand on a page of vertical lines, which runs to the left.

Japanese takes the upper part of the window, English the lower one, each text below its Japanese.
"""

from dataclasses import dataclass
from math import ceil, floor
from typing import ClassVar

from PySide6.QtCore import QRectF, QSizeF

from reader.model.article import BlockKind
from reader.model.page import Row
from reader.model.spans import Language
from reader.ui.reading.columns import ENGLISH_PER_JAPANESE, LATIN_WIDTH, LEAST_MARGIN, MARGIN_SHARE
from reader.ui.reading.flow import Flow
from reader.ui.reading.pieces import Piece
from reader.ui.reading.settings import BALANCE_RANGE, ViewSettings, clamp
from reader.ui.reading.styles import em, style_of

GUTTER_EM = 1.8
MORE_JAPANESE = 0.08
"""How much more than half of the height Japanese has where both have the same share."""
LEAST_JAPANESE_EM = 9.0
"""Lines of Japanese are not shorter than this where English has room for a few lines still."""
FEW_ENGLISH_EM = 4.5
LEAST_ENGLISH_EM = 8.0
"""English is not set in narrower columns than this, however few lines its Japanese takes."""
BETWEEN_EM = 0.6
"""More space between two texts where there is English: columns of it are to be told apart."""
_HEADING_LINES = 4
"""How many lines a heading takes in English, if it need not take more."""
_UNEVEN = 1.1
"""Lines are broken before they are full."""


@dataclass(frozen=True, slots=True)
class Stripe:
    """The part of a window's height that a language takes, in pixels from its top."""

    y: float
    height: float


@dataclass(frozen=True, slots=True)
class VerticalGeometry:
    """The stripes for one size of the window and one choice of settings."""

    flow: ClassVar[Flow] = Flow.LEFT
    ja: Stripe
    en: Stripe | None
    divider: float | None
    """Where the line between the stripes is; None where English is not shown."""
    widest: float
    """How wide code may be that is not broken."""
    settings: ViewSettings

    @classmethod
    def of(cls, width: int, height: int, settings: ViewSettings) -> "VerticalGeometry":
        """Divide a window; a tall one gets margins rather than endless lines."""
        unit = em(settings)
        margin = max(LEAST_MARGIN, min(height * MARGIN_SHARE, settings.margin * unit))
        room = max(2 * unit, height - 2 * margin)
        longest = settings.column_width * unit
        widest = max(10 * unit, min(longest, width * 0.8))
        if not settings.shows(Language.EN):
            length = _whole(min(room, longest), unit)
            return cls(Stripe((height - length) / 2, length), None, None, widest, settings)
        gutter = GUTTER_EM * unit
        share = clamp(settings.balance, BALANCE_RANGE) + MORE_JAPANESE
        # In a low window Japanese has the more of it, and English a few lines.
        low = min(LEAST_JAPANESE_EM * unit, room - gutter - FEW_ENGLISH_EM * unit)
        length = _whole(min(max((room - gutter) * share, low), longest), unit)
        below = margin + length + gutter
        rest = max(2 * unit, height - margin - below)
        ja, en = Stripe(margin, length), Stripe(below, rest)
        return cls(ja, en, below - gutter / 2, widest, settings)

    def column_rect(self, language: Language, window: QSizeF) -> QRectF:
        """Return where a stripe is in a window; that of Japanese where it is not shown."""
        stripe = self.en if language is Language.EN and self.en is not None else self.ja
        return QRectF(0, stripe.y, window.width(), stripe.height)

    @property
    def whole(self) -> Stripe:
        """Both stripes and what is between them."""
        if self.en is None:
            return self.ja
        return Stripe(self.ja.y, self.en.y + self.en.height - self.ja.y)

    def balance_at(self, y: float) -> float:
        """Return the balance that puts the divider at `y`."""
        if self.en is None or self.divider is None:
            return self.settings.balance
        gutter = self.en.y - self.ja.y - self.ja.height
        both = self.whole.height - gutter
        return clamp((y - gutter / 2 - self.ja.y) / both - MORE_JAPANESE, BALANCE_RANGE)

    def estimate(self, row: Row, piece: Piece | None = None) -> int:
        """Return about how much of the page a row, or a piece of it, takes, from their lengths."""
        piece = piece or Piece.whole(row)
        style, settings, unit = style_of(row.kind, row.level), self.settings, em(self.settings)
        size = style.pixels(Language.JA, settings.zoom)
        per_line = max(1.0, floor((self.ja.height - style.indent * unit) / size))
        lines = max(1, ceil(len(piece.ja) / per_line))
        ruby = settings.furigana != "off"
        extent = lines * size * style.line_height(Language.JA, ruby=ruby) * settings.line_height
        if row.kind is BlockKind.CODE:
            extent = self.widest
        elif self.en is not None:
            letters = float(len(piece.en))
            if row.pending:
                letters = max(letters, len(piece.ja) * ENGLISH_PER_JAPANESE)
            extent = max(extent, self.english_width(letters, row))
        extent += style.above * unit if piece.is_first else 0.0
        extent += (style.below + self.between) * unit if piece.is_last else 0.0
        return round(extent)

    @property
    def between(self) -> float:
        """The further space between two texts, in em."""
        return BETWEEN_EM if self.en is not None else 0.0

    def english_width(self, letters: float, row: Row) -> float:
        """Return about how wide English is to be so that its lines have room below each other."""
        if self.en is None:
            return 0.0
        style, settings = style_of(row.kind, row.level), self.settings
        size = style.pixels(Language.EN, settings.zoom)
        pitch = size * style.line_height(Language.EN, ruby=False) * settings.line_height
        lines = max(1, floor(self.en.height / pitch))
        if style.tight:
            lines = min(lines, _HEADING_LINES)
        least = LEAST_ENGLISH_EM * em(settings) if letters else 0.0
        return max(least, letters * size * LATIN_WIDTH * _UNEVEN / lines)


def _whole(length: float, unit: float) -> float:
    """Return a length in which a whole number of characters has room."""
    return max(2 * unit, floor(length / unit) * unit)
