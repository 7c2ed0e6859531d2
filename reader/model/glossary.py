"""Concepts, their terms, and the places where a term stands in a text."""

from dataclasses import dataclass
from enum import StrEnum

from reader.model.spans import Language, Span
from reader.model.wording import tr_later


class TermStatus(StrEnum):
    """How a written form ranks among a concept's forms in its language (ISO 30042)."""

    PREFERRED = "preferred"
    ADMITTED = "admitted"
    DEPRECATED = "deprecated"


class LearningStatus(StrEnum):
    """How well the reader knows a concept."""

    NEW = "new"
    LEARNING = "learning"
    KNOWN = "known"
    IGNORED = "ignored"
    """Not to be learnt, and not marked in a text."""


MARKED_AS = {
    LearningStatus.NEW: tr_later("Mark as new"),
    LearningStatus.LEARNING: tr_later("Mark as learning"),
    LearningStatus.KNOWN: tr_later("Mark as known"),
    LearningStatus.IGNORED: tr_later("Mark as ignored"),
}
"""What such a change is called among the steps to undo."""


class Origin(StrEnum):
    """Who wrote a concept: the seed that ships with the program, the reader, or others."""

    SEED = "seed"
    READER = "reader"
    SHARED = "shared"
    """It stands in a file of others, is read from there, and is never kept in the reader's."""


@dataclass(frozen=True, slots=True)
class Term:
    """One written form of a concept in one language."""

    id: str
    language: Language
    text: str
    status: TermStatus = TermStatus.PREFERRED
    reading: str = ""


@dataclass(frozen=True, slots=True)
class Concept:
    """One idea of the glossary with all its written forms."""

    id: str
    field: str = ""
    """The subject field, such as "architecture"."""
    definition: str = ""
    note: str = ""
    learning: LearningStatus = LearningStatus.NEW
    origin: Origin = Origin.READER
    terms: tuple[Term, ...] = ()
    source: str = ""
    """The name of the shared file that it stands in."""

    def preferred(self, language: Language) -> Term | None:
        """Return the preferred term in `language`, or the first other one, or None."""
        own = [term for term in self.terms if term.language is language]
        return next((t for t in own if t.status is TermStatus.PREFERRED), own[0] if own else None)

    @property
    def asks_for_english(self) -> bool:
        """Whether a translation is to use its English: the reader's, or what is preferred."""
        english = [term for term in self.terms if term.language is Language.EN]
        preferred = any(term.status is TermStatus.PREFERRED for term in english)
        return bool(english) and (preferred or self.origin is Origin.READER)

    def texts(self, language: Language) -> tuple[str, ...]:
        """Return every written form in `language`, preferred first, deprecated ones last."""
        order = list(TermStatus)
        own = [term for term in self.terms if term.language is language]
        return tuple(t.text for t in sorted(own, key=lambda term: order.index(term.status)))


@dataclass(frozen=True, slots=True)
class Hit:
    """A span of a text where a written form of the glossary stands.

    `concepts` holds every concept with that form (推論 has two); `sense` the one that stands here,
    when there is only one or the reader, or a gloss in the text, has said which.
    """

    span: Span
    surface: str
    concepts: tuple[str, ...]
    sense: str | None = None


@dataclass(frozen=True, slots=True)
class GlossaryChange:
    """What one act on the glossary changed: the concepts touched, before and after it.

    A concept that is only in `after` was created, one only in `before` deleted. `label` names the
    act for an undo menu.
    """

    label: str
    before: tuple[Concept, ...]
    after: tuple[Concept, ...]

    def inverse(self) -> "GlossaryChange":
        """Return the change that takes this one back."""
        return GlossaryChange(self.label, self.after, self.before)
