"""The look of the page between two days: read from the preferences, and kept there."""

from dataclasses import fields

from reader.model.page import KnownTerms
from reader.ui.reading.settings import (
    BALANCE_RANGE,
    COLUMN_RANGE,
    LINE_RANGE,
    MARGIN_RANGE,
    SPEECH_RANGE,
    ZOOM_RANGE,
    Furigana,
    PageLayout,
    ViewSettings,
    clamp,
)
from reader.ui.typefaces import system_scale
from reader.ui.window.preferences import Preferences


def read_settings(preferences: Preferences) -> ViewSettings:
    """Return the look that was kept; what is not there or makes no sense is as at first.

    At first the text is as much larger than usual as the system has its type.
    """
    usual = ViewSettings()
    layout = preferences.text("layout", "")
    known = preferences.text("known_terms", "")

    def number(key: str, otherwise: float, bounds: tuple[float, float]) -> float:
        return clamp(preferences.number(key, otherwise), bounds)

    return ViewSettings(
        layout=PageLayout(layout) if layout in list(PageLayout) else usual.layout,
        furigana=furigana_of(preferences.text("furigana", "off")),
        zoom=number("zoom", system_scale(), ZOOM_RANGE),
        balance=number("balance", usual.balance, BALANCE_RANGE),
        japanese=preferences.text("japanese", usual.japanese),
        english=preferences.text("english", usual.english),
        line_height=number("line_height", usual.line_height, LINE_RANGE),
        column_width=round(number("column_width", usual.column_width, COLUMN_RANGE)),
        known_terms=KnownTerms(known) if known in list(KnownTerms) else usual.known_terms,
        margin=number("margin", usual.margin, MARGIN_RANGE),
        smooth=preferences.text("smooth", str(True)) == str(True),
        vertical=preferences.text("vertical", "") == str(True),
        align_sentences=preferences.text("align_sentences", "") == str(True),
        speech_rate=number("speech_rate", usual.speech_rate, SPEECH_RANGE),
    )


def keep_settings(preferences: Preferences, settings: ViewSettings) -> None:
    """Keep a look."""
    for field in fields(settings):
        preferences.set(field.name, str(getattr(settings, field.name)))


def furigana_of(key: str) -> Furigana:
    """Return the readings that a kept word, level or school grade stands for."""
    match key:
        case "all" | "unknown" | "hover" | "n5" | "n4" | "n3" | "n2" | "n1":
            return key
        case _:
            return int(key) if key.isdigit() else "off"
