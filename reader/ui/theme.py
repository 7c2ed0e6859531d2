"""Colours and fonts: one light and one dark set, chosen by the palette that the system gives."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtGui import QColor, QFontDatabase, QPalette

from reader.model.annotation import Colour

JAPANESE_FAMILIES = (
    "Hiragino Sans",
    "Yu Gothic UI",
    "Yu Gothic",
    "Noto Sans CJK JP",
    "Noto Sans JP",
    "Source Han Sans JP",
    "BIZ UDPGothic",
    "Meiryo",
    "IPAexGothic",
    "IPAPGothic",
    "IPAGothic",
    "TakaoPGothic",
    "VL PGothic",
)
"""Fonts with Japanese letter forms, best first. Qt knows no language for Han unification, so they
are named, lest 直 and 骨 appear in their Chinese forms."""

ENGLISH_FAMILIES = (
    "Helvetica Neue",
    "Segoe UI",
    "Source Sans 3",
    "Source Sans Pro",
    "Noto Sans",
    *JAPANESE_FAMILIES,
    "DejaVu Sans",
)
CODE_FAMILIES = (
    "SF Mono",
    "Menlo",
    "Consolas",
    "Noto Sans Mono CJK JP",
    "DejaVu Sans Mono",
    *JAPANESE_FAMILIES,
)


@dataclass(frozen=True)
class Theme:
    """Every colour of the reading view."""

    dark: bool
    page: QColor
    text: QColor
    quiet: QColor
    """Captions, bylines, readings, bullets."""
    rule: QColor
    """Dividers, the bar of a quote, bars that stand for text to come."""
    code: QColor
    """Behind code."""
    accent: QColor
    """The focus ring and the divider under the mouse."""
    hover: QColor
    """Behind the segment under the mouse and its counterpart."""
    selection: QColor
    match: QColor
    """Behind what was found."""
    match_current: QColor
    term: QColor
    """Under a term and under the English it asked for."""
    doubt: QColor
    corrected: QColor
    flash: QColor
    highlights: dict[Colour, QColor]

    def highlight(self, name: str) -> QColor:
        """Return the background of an annotation's colour; an unknown one is yellow."""
        known = name in Colour.__members__.values()
        return self.highlights[Colour(name) if known else Colour.YELLOW]


LIGHT = Theme(
    dark=False,
    page=QColor("#fdfcf9"),
    text=QColor("#22262b"),
    quiet=QColor("#6a6f76"),
    rule=QColor("#dedad2"),
    code=QColor("#f2efe8"),
    accent=QColor("#2f6fb3"),
    hover=QColor("#e7eef5"),
    selection=QColor("#b9d5f3"),
    match=QColor("#ffe08a"),
    match_current=QColor("#ffb454"),
    term=QColor("#4f93a3"),
    doubt=QColor("#c9822b"),
    corrected=QColor("#5f9a62"),
    flash=QColor("#d5e6f7"),
    highlights={
        Colour.YELLOW: QColor("#fbeeb2"),
        Colour.GREEN: QColor("#d3eecb"),
        Colour.BLUE: QColor("#cfe5f8"),
        Colour.PINK: QColor("#f9d6df"),
        Colour.PURPLE: QColor("#e2d8f5"),
    },
)

DARK = Theme(
    dark=True,
    page=QColor("#1c1e21"),
    text=QColor("#d9dbde"),
    quiet=QColor("#969ca4"),
    rule=QColor("#3a3e44"),
    code=QColor("#26292d"),
    accent=QColor("#6fa8dc"),
    hover=QColor("#2b3139"),
    selection=QColor("#2f4d6e"),
    match=QColor("#6b5a1e"),
    match_current=QColor("#94651a"),
    term=QColor("#5f9ba8"),
    doubt=QColor("#b98744"),
    corrected=QColor("#6fa473"),
    flash=QColor("#2d4259"),
    highlights={
        Colour.YELLOW: QColor("#51481d"),
        Colour.GREEN: QColor("#28492b"),
        Colour.BLUE: QColor("#22445f"),
        Colour.PINK: QColor("#5a2f3d"),
        Colour.PURPLE: QColor("#43365f"),
    },
)


def theme_for(palette: QPalette) -> Theme:
    """Return the light or the dark theme, as the palette of a widget or of the system is."""
    return DARK if palette.color(QPalette.ColorRole.Base).lightness() < 128 else LIGHT


def missing_japanese_font(families: Iterable[str] = JAPANESE_FAMILIES) -> str | None:
    """Return a sentence that tells how to mend it when no Japanese font is installed, else None."""
    japanese = set(QFontDatabase.families(QFontDatabase.WritingSystem.Japanese))
    if japanese or not set(families).isdisjoint(QFontDatabase.families()):
        return None
    return (
        "No Japanese font is installed, so Japanese shows as empty boxes: install Noto Sans CJK "
        "(on Debian and Ubuntu: apt install fonts-noto-cjk)."
    )
