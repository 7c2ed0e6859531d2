"""Colours that can be read on one another, and fonts."""

import pytest
from PySide6.QtGui import QColor, QPalette
from pytestqt.qtbot import QtBot

from reader.model.annotation import Colour
from reader.ui.panels.sections import QUIET_SELECTED
from reader.ui.reading import ReadingView
from reader.ui.reading.painter import TERM_ALPHA
from reader.ui.theme import DARK, LIGHT, THEMES, Theme, palette_of, theme_for
from reader.ui.typefaces import missing_japanese_font


def contrast(first: QColor, second: QColor) -> float:
    """Return the contrast ratio of WCAG 2."""

    def luminance(colour: QColor) -> float:
        parts = [colour.redF(), colour.greenF(), colour.blueF()]
        red, green, blue = (
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    bright, dim = sorted((luminance(first), luminance(second)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_text_can_be_read_on_every_background(theme: Theme) -> None:
    backgrounds = [theme.hover, theme.selection, theme.match, theme.match_current, theme.flash]
    backgrounds += [theme.code, theme.panel, *theme.highlights.values()]
    assert contrast(theme.text, theme.page) >= 7
    assert all(contrast(theme.text, back) >= 4.5 for back in backgrounds)
    for back in (theme.page, theme.panel, theme.code):
        assert contrast(theme.quiet, back) >= 4.5
        assert contrast(theme.accent, back) >= 4.5


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_lines_that_mean_something_can_be_told_from_the_page(theme: Theme) -> None:
    for line in (theme.term, theme.doubt, theme.corrected, theme.accent):
        assert contrast(line, theme.page) >= 3


def laid_over(ink: QColor, ground: QColor, part: float) -> QColor:
    """Return the colour that is seen of ink that covers but a part of the ground."""
    pairs = zip(ink.getRgbF()[:3], ground.getRgbF()[:3], strict=True)
    return QColor.fromRgbF(*(above * part + below * (1 - part) for above, below in pairs))


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_what_is_drawn_thinly_can_still_be_seen(theme: Theme) -> None:
    term = laid_over(theme.term, theme.page, TERM_ALPHA / 255)
    assert contrast(term, theme.page) >= 3
    palette, role = palette_of(theme), QPalette.ColorRole
    ink, ground = palette.color(role.HighlightedText), palette.color(role.Highlight)
    assert contrast(laid_over(ink, ground, QUIET_SELECTED), ground) >= 4.5


@pytest.mark.parametrize("theme", [theme for theme in THEMES if "contrast" in theme.name])
def test_high_contrast_is_that_everywhere(theme: Theme) -> None:
    backgrounds = [theme.page, theme.panel, theme.hover, theme.selection, theme.code]
    assert all(contrast(theme.text, back) >= 7 for back in backgrounds)
    assert contrast(theme.quiet, theme.page) >= 7


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_every_part_of_the_program_can_be_read_in_a_theme(theme: Theme) -> None:
    palette, role = palette_of(theme), QPalette.ColorRole
    for ink, ground in (
        (role.WindowText, role.Window),
        (role.Text, role.Base),
        (role.Text, role.AlternateBase),
        (role.PlaceholderText, role.Base),
        (role.PlaceholderText, role.Window),
        (role.ButtonText, role.Button),
        (role.HighlightedText, role.Highlight),
        (role.ToolTipText, role.ToolTipBase),
        (role.Link, role.Base),
        (role.Link, role.Window),
    ):
        assert contrast(palette.color(ink), palette.color(ground)) >= 4.5, (ink, ground)
    assert theme_for(palette) is theme


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_every_colour_of_a_highlight_has_its_own_background(theme: Theme) -> None:
    assert len({theme.highlight(colour).name() for colour in Colour}) == len(Colour)
    assert theme.highlight("no such colour") == theme.highlights[Colour.YELLOW]


def test_the_view_follows_the_system_between_light_and_dark(
    view: ReadingView, qtbot: QtBot
) -> None:
    for base, theme in (("#101010", DARK), ("#ffffff", LIGHT)):
        palette = QPalette(view.palette())
        palette.setColor(QPalette.ColorRole.Base, QColor(base))
        view.setPalette(palette)
        assert theme_for(view.palette()) is theme
        assert view.viewport().grab().toImage().pixelColor(2, 2) == theme.page


def test_a_missing_japanese_font_is_told_in_words(qtbot: QtBot) -> None:
    assert missing_japanese_font() is None, "this machine needs a Japanese font for its tests"
