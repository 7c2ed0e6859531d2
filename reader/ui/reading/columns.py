"""Where the two columns stand on the page, and how tall a row probably is; pure arithmetic."""

from dataclasses import dataclass, replace
from math import ceil
from typing import ClassVar

from PySide6.QtCore import QRectF, QSizeF

from reader.model.page import Row
from reader.model.spans import Language
from reader.ui.reading.flow import Flow
from reader.ui.reading.pieces import Piece
from reader.ui.reading.settings import BALANCE_RANGE, PageLayout, ViewSettings, clamp
from reader.ui.reading.styles import em, style_of

GUTTER_EM = 2.6
MARGIN_SHARE = 0.04
"""The most of a window's width that a margin takes, lest a small window has no room for text."""
LEAST_MARGIN = 14.0
MIN_COLUMN = 40
LEAST_COLUMN_EM = 13
"""Below this mean width two columns are no longer read: the English goes under the Japanese."""
ENGLISH_PER_JAPANESE = 2.3
"""Letters of English that a Japanese character becomes, for text that is still to come."""
LATIN_WIDTH = 0.5
"""The mean width of a Latin letter, in em of its own size."""
_UNEVEN = 1.06
"""Lines are broken before they are full."""


@dataclass(frozen=True, slots=True)
class Strip:
    """The horizontal place of a column, in pixels from the window's left."""

    x: float
    width: float


@dataclass(frozen=True, slots=True)
class PageGeometry:
    """The columns for one window width and one choice of settings."""

    flow: ClassVar[Flow] = Flow.DOWN
    ja: Strip
    en: Strip | None
    divider: float | None
    """Where the line between the columns is; None where they do not stand side by side."""
    settings: ViewSettings
    """The settings that it follows, with the layout that there is room for."""

    @classmethod
    def of(cls, window_width: int, settings: ViewSettings) -> "PageGeometry":
        """Place the columns in a window; a wide one gets margins rather than endless lines.

        In one too narrow for two columns English stands under Japanese, whatever was chosen.
        """
        unit = em(settings)
        margin = min(window_width * MARGIN_SHARE, settings.margin * unit)
        margin = max(LEAST_MARGIN, margin)
        room = max(2.0 * MIN_COLUMN, window_width - 2 * margin)
        narrow = room - GUTTER_EM * unit < 2 * LEAST_COLUMN_EM * unit
        if narrow and settings.layout is PageLayout.SIDE_BY_SIDE:
            settings = replace(settings, layout=PageLayout.INTERLINEAR)
        if settings.layout is not PageLayout.SIDE_BY_SIDE:
            width = min(room, settings.column_width * unit)
            strip = Strip((window_width - width) / 2, width)
            return cls(strip, strip if settings.shows(Language.EN) else None, None, settings)
        gutter = GUTTER_EM * unit
        both = max(2.0 * MIN_COLUMN, min(room - gutter, 2 * settings.column_width * unit))
        x = max(margin, (window_width - both - gutter) / 2)
        ja_width = both * clamp(settings.balance, BALANCE_RANGE)
        return cls(
            Strip(x, ja_width),
            Strip(x + ja_width + gutter, both - ja_width),
            x + ja_width + gutter / 2,
            settings,
        )

    def column_rect(self, language: Language, window: QSizeF) -> QRectF:
        """Return where a column is in a window; that of Japanese where it is not shown."""
        strip = self.en if language is Language.EN and self.en is not None else self.ja
        return QRectF(strip.x, 0, strip.width, window.height())

    def balance_at(self, x: float) -> float:
        """Return the balance that puts the divider at `x`."""
        if self.en is None or self.divider is None:
            return self.settings.balance
        gutter = self.en.x - self.ja.x - self.ja.width
        both = self.ja.width + self.en.width
        return clamp((x - gutter / 2 - self.ja.x) / both, BALANCE_RANGE)

    def estimate(self, row: Row, piece: Piece | None = None) -> int:
        """Return about how tall a row, or a piece of it, will be, from lengths of texts alone."""
        piece = piece or Piece.whole(row)
        style = style_of(row.kind, row.level)
        settings = self.settings
        unit = em(settings)
        indent = style.indent * unit
        size = style.pixels(Language.JA, settings.zoom)
        ja_lines = ceil(len(piece.ja) * size * _UNEVEN / max(1.0, self.ja.width - indent))
        ruby = settings.furigana != "off"
        height = (
            max(1, ja_lines)
            * size
            * style.line_height(Language.JA, ruby=ruby)
            * settings.line_height
        )
        if self.en is not None:
            size = style.pixels(Language.EN, settings.zoom)
            letters = len(piece.en)
            if row.pending:
                letters = max(letters, round(len(piece.ja) * ENGLISH_PER_JAPANESE))
            per_line = max(1.0, self.en.width - indent) / (size * LATIN_WIDTH * _UNEVEN)
            pitch = size * style.line_height(Language.EN, ruby=False) * settings.line_height
            en_height = ceil(letters / per_line) * pitch
            if settings.layout is PageLayout.INTERLINEAR:
                height += en_height
            else:
                height = max(height, en_height)
        if piece.is_first:
            height += style.above * unit
        if piece.is_last:
            height += style.below * unit + (2 * unit if row.byline else 0)
        return round(height)
