"""What the reader may choose about the page, and where on the page something is."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from reader.model.page import KnownTerms, Ruby
from reader.model.spans import Language
from reader.ui.typefaces import EnglishStyle, JapaneseStyle

ZOOM_RANGE = (0.5, 3.0)
BALANCE_RANGE = (0.3, 0.7)
EVEN = 0.5
LINE_RANGE = (0.8, 1.5)
"""How far lines may be apart, as a multiple of the usual distance."""
COLUMN_RANGE = (20, 60)
"""The most characters that a line of Japanese may have."""
WIDEST = 44
MARGIN_RANGE = (0.0, 8.0)
"""The space beside the text, in em."""
MARGIN = 2.5
SPEECH_RANGE = (0.5, 2.0)
"""How fast one may be read to, as a multiple of a voice's own pace."""


class PageLayout(StrEnum):
    """How the two languages stand to each other."""

    SIDE_BY_SIDE = "side_by_side"
    JAPANESE_ONLY = "japanese_only"
    INTERLINEAR = "interlinear"
    """English under Japanese."""


Furigana = Literal["off", "all", "unknown", "hover", "n5", "n4", "n3", "n2", "n1"] | int
"""Readings above kanji: none, all, those of no term that the reader knows, those of the sentence
that is pointed at, only those with a kanji above a learner's level (n5 the first), or only those
with a kanji above that school grade (1 to 8)."""
LEVELS = {"n5": 1, "n4": 2, "n3": 3, "n2": 4, "n1": 5}


@dataclass(frozen=True, slots=True)
class ViewSettings:
    """The look of the page. `balance` is the Japanese column's share of the width of both."""

    layout: PageLayout = PageLayout.SIDE_BY_SIDE
    furigana: Furigana = "off"
    zoom: float = 1.0
    balance: float = EVEN
    japanese: str = JapaneseStyle.GOTHIC
    """A JapaneseStyle, or a family that the reader named."""
    english: str = EnglishStyle.SERIF
    """An EnglishStyle, or a family that the reader named."""
    line_height: float = 1.0
    """The distance of lines as a multiple of the usual one."""
    column_width: int = WIDEST
    """The most characters in a line of Japanese."""
    known_terms: KnownTerms = KnownTerms.SHOW
    """How the marks of terms look that the reader knows well."""
    margin: float = MARGIN
    """The space beside the text in em, where the window is wide enough for it."""
    smooth: bool = True
    """Whether the page moves gently, unless the system asks for little motion."""
    vertical: bool = False
    """Whether Japanese is set in vertical lines, and the page runs to the left."""
    align_sentences: bool = False
    """Whether the sentences of long paragraphs begin level with their counterparts."""
    speech_rate: float = 1.0
    """How fast the text is read aloud, as a multiple of a voice's own pace."""

    @property
    def has_columns(self) -> bool:
        """Whether the languages stand side by side."""
        return self.layout is PageLayout.SIDE_BY_SIDE and not self.vertical

    def shows_reading(self, ruby: Ruby) -> bool:
        """Tell whether a reading is to be set."""
        if isinstance(self.furigana, int):
            return ruby.grade > self.furigana
        if self.furigana == "unknown":
            return not ruby.known
        if self.furigana in LEVELS:
            return ruby.level > LEVELS[self.furigana]
        return self.furigana != "off"

    def shows(self, language: Language) -> bool:
        """Tell whether the column of `language` is on the page."""
        return language is Language.JA or self.layout is not PageLayout.JAPANESE_ONLY


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A code point of a column: between `offset - 1` and `offset` of the row's text."""

    row: int
    offset: int


@dataclass(frozen=True, slots=True)
class Selection:
    """Selected text of one column; rows are joined by line ends, readings are never in it."""

    language: Language
    start: Place
    end: Place
    text: str


def clamp(value: float, bounds: tuple[float, float]) -> float:
    """Return `value`, or the bound that it exceeds."""
    return min(max(value, bounds[0]), bounds[1])
