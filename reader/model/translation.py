"""The English of a segment, how it was made, and what is to be doubted about it."""

from dataclasses import dataclass
from enum import StrEnum


class CheckKind(StrEnum):
    """The known failures of offline Japanese–English models."""

    EMPTY = "empty"
    ECHO = "echo"
    LOOP = "loop"
    NUMBER = "number"
    SHORT = "short"
    PROTECTED = "protected"
    NEGATION = "negation"
    SPEAKER = "speaker"
    NAME = "name"
    STAND_IN = "stand-in"


@dataclass(frozen=True, slots=True)
class Check:
    """A doubt about one translation, with the reason in words."""

    kind: CheckKind
    reason: str


@dataclass(frozen=True, slots=True)
class SegmentTerm:
    """A term of the glossary that stands in a segment and the English it asks for.

    `accepted` are further English forms that count as obeyed. `unsettled` tells that several
    concepts have this form (推論: inference or reasoning) and nobody said which, so that `accepted`
    mixes them; `others` are those besides `concept`, and `meanings` one English form of each.
    """

    concept: str
    ja: str
    en: str
    accepted: tuple[str, ...] = ()
    unsettled: bool = False
    others: tuple[str, ...] = ()
    meanings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TermOutcome:
    """Whether a translation used the English that the glossary asks for."""

    concept: str
    ja: str
    en: str
    """The glossary's English that the translation uses, or if none, the one that is asked for."""
    obeyed: bool
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Translation:
    """The English of one segment."""

    source: str
    """The Japanese text of the segment."""
    text: str
    engine: str
    """Name and version of what made it ("argos/ja_en 1.1"); "reader" for the reader's own."""
    score: float | None = None
    """Mean log-probability per target token, where the engine tells."""
    steered: bool = False
    """Whether the glossary had a hand in this text."""
    checks: tuple[Check, ...] = ()
    terms: tuple[TermOutcome, ...] = ()
    stand_in: str = ""
    """What made the text in place of `engine`, whose own answer was not good enough."""
    rules: int = 0
    """The version of the rules by which it was made."""

    @property
    def by_reader(self) -> bool:
        """Whether the reader wrote this text."""
        return self.engine == READER_ENGINE


READER_ENGINE = "reader"
