"""An article as it is laid out for reading: rows of two columns with their marks."""

from dataclasses import dataclass
from enum import StrEnum

from reader.model.article import BlockKind
from reader.model.inline import InlineMark
from reader.model.spans import Span


class MarkKind(StrEnum):
    """What a mark on a column's text stands for."""

    TERM = "term"
    """A hit of the glossary in the Japanese; `key` is the concept ids, joined by spaces."""
    OBEYED = "obeyed"
    """English that the glossary asked for; `key` is the concept id."""
    HIGHLIGHT = "highlight"
    """An annotation; `key` is its id, `colour` its colour."""
    DOUBT = "doubt"
    """A segment whose translation failed a check or missed a term; `note` says why."""
    CORRECTED = "corrected"
    """A segment whose English the reader wrote."""
    LINK = "link"
    """A link of the page's; `key` is its address, which only a reader opens."""


class KnownTerms(StrEnum):
    """How the marks of terms look that the reader knows well."""

    SHOW = "show"
    DIM = "dim"
    HIDE = "hide"


@dataclass(frozen=True, slots=True)
class Mark:
    """Something to show on a span of a column's text."""

    kind: MarkKind
    span: Span
    key: str = ""
    note: str = ""
    colour: str = ""
    dim: bool = False
    """Whether it is to be seen only by whom looks for it."""


@dataclass(frozen=True, slots=True)
class Ruby:
    """A reading to be set above a span of Japanese.

    `grade` is that of its hardest kanji: 1 to 6, 7 for the other jōyō kanji, 8 beyond. `level` is
    the learner's: 1 (like N5 of the language test) to 5 (like N1), 6 beyond.
    """

    span: Span
    reading: str
    grade: int
    level: int = 0
    known: bool = False
    """Whether it is part of a term that the reader knows well."""


@dataclass(frozen=True, slots=True)
class Column:
    """One language of a row.

    `segments` are in the order of the Japanese segments; one that has no translation yet has an
    empty span at its place.
    """

    text: str = ""
    segments: tuple[Span, ...] = ()
    marks: tuple[Mark, ...] = ()
    inline: tuple[InlineMark, ...] = ()
    """What the author marked on the words."""
    label: int = 0
    """How many code points at the beginning are the number of a list's item."""


@dataclass(frozen=True, slots=True)
class Row:
    """One block on screen, Japanese beside English."""

    kind: BlockKind
    ja: Column
    en: Column
    level: int = 0
    ruby: tuple[Ruby, ...] = ()
    pending: bool = False
    """Whether a translation of this row is still to come."""
    byline: str = ""
    """Author, site and date, on the title's row only."""
    shares: tuple[float, ...] = ()
    """Which part of the width each cell of a table's row has; nothing where all are as wide."""
