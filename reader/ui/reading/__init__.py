"""The reading view: what the window uses of it."""

from reader.ui.reading.find import Match
from reader.ui.reading.key_help import KEYS, KeyHelp
from reader.ui.reading.marks import Target
from reader.ui.reading.settings import (
    BALANCE_RANGE,
    ZOOM_RANGE,
    Furigana,
    PageLayout,
    Place,
    Selection,
    ViewSettings,
)
from reader.ui.reading.view import ReadingView

__all__ = [
    "BALANCE_RANGE",
    "KEYS",
    "ZOOM_RANGE",
    "Furigana",
    "KeyHelp",
    "Match",
    "PageLayout",
    "Place",
    "ReadingView",
    "Selection",
    "Target",
    "ViewSettings",
]
