"""What background work reports while it runs; each event says for which article and which run."""

from collections.abc import Callable
from dataclasses import dataclass

from reader.model.translation import Translation


@dataclass(frozen=True, slots=True)
class SegmentTranslated:
    """One segment has its English, and it is kept in the translation memory."""

    article: str
    generation: int
    block: int
    segment: int
    translation: Translation


@dataclass(frozen=True, slots=True)
class TranslationProgress:
    """`done` of `total` segments of the article have their English."""

    article: str
    generation: int
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class TranslationEnded:
    """The run is over: finished, cancelled, or stopped by `problem` (a sentence for the reader)."""

    article: str
    generation: int
    cancelled: bool = False
    problem: str = ""


Event = SegmentTranslated | TranslationProgress | TranslationEnded
EventSink = Callable[[Event], None]
