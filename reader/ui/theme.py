"""The colours of the program: what a theme is, its palette, and the themes to choose from."""

from dataclasses import dataclass

from PySide6.QtGui import QColor, QPalette

from reader.model.annotation import Colour

_Role = QPalette.ColorRole


@dataclass(frozen=True)
class Theme:
    """Every colour of the reading view, and those of the panels that go with it."""

    name: str
    dark: bool
    page: QColor
    panel: QColor
    """Behind panels, bars and menus."""
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


def _theme(name: str, *, dark: bool, highlights: str, **colours: str) -> Theme:
    marks = dict(zip(Colour, map(QColor, highlights.split()), strict=True))
    plain = {role: QColor(colour) for role, colour in colours.items()}
    return Theme(name=name, dark=dark, highlights=marks, **plain)


LIGHT = _theme(
    "paper",
    dark=False,
    page="#fdfcf9",
    panel="#f5f3ed",
    text="#22262b",
    quiet="#62676e",
    rule="#dedad2",
    code="#f2efe8",
    accent="#2f6fb3",
    hover="#e7eef5",
    selection="#b9d5f3",
    match="#ffe08a",
    match_current="#ffb454",
    term="#43838f",
    doubt="#b9741f",
    corrected="#4f8a52",
    flash="#d5e6f7",
    highlights="#fbeeb2 #d3eecb #cfe5f8 #f9d6df #e2d8f5",
)
SEPIA = _theme(
    "sepia",
    dark=False,
    page="#f6eddb",
    panel="#eee3cd",
    text="#3a2f23",
    quiet="#6b5b47",
    rule="#d9cbb0",
    code="#eee2ca",
    accent="#8a4f1d",
    hover="#ebdfc6",
    selection="#dcc69a",
    match="#f6cf6b",
    match_current="#eda94a",
    term="#5d7860",
    doubt="#a85f16",
    corrected="#557d3f",
    flash="#e6d5b0",
    highlights="#f3e09a #d3dfb4 #cbdad9 #efccc0 #dccfdc",
)
DARK = _theme(
    "dark",
    dark=True,
    page="#1c1e21",
    panel="#232629",
    text="#d9dbde",
    quiet="#9aa0a8",
    rule="#3a3e44",
    code="#26292d",
    accent="#6fa8dc",
    hover="#2b3139",
    selection="#2f4d6e",
    match="#6b5a1e",
    match_current="#7a4f10",
    term="#5f9ba8",
    doubt="#b98744",
    corrected="#6fa473",
    flash="#2d4259",
    highlights="#51481d #28492b #22445f #5a2f3d #43365f",
)
CONTRAST_LIGHT = _theme(
    "contrast",
    dark=False,
    page="#ffffff",
    panel="#ffffff",
    text="#000000",
    quiet="#3c3c3c",
    rule="#8a8a8a",
    code="#f0f0f0",
    accent="#0000c8",
    hover="#dfe9ff",
    selection="#9cc4ff",
    match="#ffe600",
    match_current="#ff9d00",
    term="#00606e",
    doubt="#a33a00",
    corrected="#006b12",
    flash="#c4dcff",
    highlights="#fff07a #b4f0a4 #a9d8ff #ffc2d4 #dcc6ff",
)
CONTRAST_DARK = _theme(
    "contrast-dark",
    dark=True,
    page="#000000",
    panel="#0c0c0c",
    text="#ffffff",
    quiet="#d0d0d0",
    rule="#7d7d7d",
    code="#1a1a1a",
    accent="#6cb8ff",
    hover="#1d2c44",
    selection="#004a9e",
    match="#6e5600",
    match_current="#8a5a00",
    term="#55d6e8",
    doubt="#ffb04a",
    corrected="#62e072",
    flash="#14406e",
    highlights="#5c5000 #0c5a17 #00497d #7a1f3f #52309a",
)
THEMES = (LIGHT, SEPIA, DARK, CONTRAST_LIGHT, CONTRAST_DARK)


def theme_for(palette: QPalette) -> Theme:
    """Return the theme that a palette was made from, else the light or the dark one, as it is."""
    # Active: the palette of a window that is not in front is the same theme.
    base, highlight = (
        palette.color(QPalette.ColorGroup.Active, role) for role in (_Role.Base, _Role.Highlight)
    )
    for theme in THEMES:
        if (theme.page, theme.selection) == (base, highlight):
            return theme
    return DARK if base.lightness() < 128 else LIGHT


def palette_of(theme: Theme) -> QPalette:
    """Return the palette that gives all parts of the program the colours of a theme."""
    palette = QPalette(theme.panel)  # fills the roles for edges and shadows, too
    for role, colour in {
        _Role.Window: theme.panel,
        _Role.WindowText: theme.text,
        _Role.Base: theme.page,
        _Role.AlternateBase: theme.code,
        _Role.Text: theme.text,
        _Role.PlaceholderText: theme.quiet,
        _Role.Button: theme.panel,
        _Role.ButtonText: theme.text,
        _Role.BrightText: theme.text,
        _Role.Highlight: theme.selection,
        _Role.HighlightedText: theme.text,
        _Role.Accent: theme.accent,
        _Role.Link: theme.accent,
        _Role.LinkVisited: theme.accent,
        _Role.ToolTipBase: theme.page,
        _Role.ToolTipText: theme.text,
        _Role.Mid: theme.rule,
    }.items():
        palette.setColor(role, colour)
    faint = QColor(theme.quiet)
    faint.setAlphaF(0.6)
    for role in (_Role.WindowText, _Role.Text, _Role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, faint)
    return palette
