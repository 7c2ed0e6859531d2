"""What a file can say of a concept, and how a concept is made of what a file says."""

import hashlib
import re
import uuid
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from dataclasses import field as made
from enum import StrEnum
from functools import lru_cache
from typing import BinaryIO, Protocol, TypeVar

from reader.glossary.normalise import fold
from reader.model.errors import ReaderError
from reader.model.glossary import Concept, LearningStatus, Origin, Term, TermStatus
from reader.model.spans import Language
from reader.model.wording import tr, tr_later

Progress = Callable[[int, int], None]
"""Told (done, total), in whatever unit the work has."""
Cancelled = Callable[[], bool]

MOST_IN_TERM = 1000
"""Code points. What is longer is no term: a wrong column, or a file that is no glossary."""
MOST_IN_TEXT = 100_000
"""Code points of a definition or note."""

_NAMESPACE = uuid.UUID("0b7d3c1e-2a54-4f0e-9c2b-6f5f0c7d9a31")
"""Never changes: concepts that came without an id of ours have ids made from it."""
_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_NO_TEXT = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\u202a-\u202e\u2066-\u2069]"
)
"""What no file of text can hold, and what turns the direction of the text that follows."""
_ENDS = re.compile("\r\n?")
_ODD = re.compile(f"\r|{_NO_TEXT.pattern}")
folded = lru_cache(maxsize=1024)(fold)
"""A form is folded several times while its concept is read, and a file may have a million."""
_Choice = TypeVar("_Choice", bound=StrEnum)


class GlossaryFileError(ReaderError):
    """A file cannot be read as a glossary, or a glossary cannot be written to it."""


class TransferCancelledError(ReaderError):
    """The reader stopped an import or export; nothing was changed."""


class Part(StrEnum):
    """Something that is known of a concept and that a format may have no place for."""

    KEYS = tr_later("entry keys")
    FORMS = tr_later("other forms")
    AVOIDED = tr_later("forms to avoid")
    READINGS = tr_later("readings")
    FIELD = tr_later("subject fields")
    DEFINITION = tr_later("definitions")
    NOTE = tr_later("notes")
    LEARNING = tr_later("learning status")
    ORIGIN = tr_later("who wrote an entry")


ALL_PARTS = frozenset(Part)


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence of the library with a term in it, and its English, empty if it has none."""

    ja: str
    en: str = ""


@dataclass(frozen=True, slots=True)
class Extras:
    """What an export may show beside the concepts."""

    title: str = "Yomiawase"
    example: Callable[[Concept], Example | None] = lambda _concept: None
    ruby: Callable[[str, str], Sequence[tuple[int, int, str]]] = lambda _text, _reading: ()
    """Gives (start, end, reading) for the kanji of a text whose reading may be known."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What a file holds: its concepts, read one after the other, and what it can say of them."""

    concepts: Iterator[Concept | None]
    """None stands for a row or entry without any term."""
    holds: frozenset[Part]


class Format(Protocol):
    """A kind of file that holds a glossary."""

    @property
    def name(self) -> str:
        """What the command line calls it."""

    @property
    def label(self) -> str:
        """What a person reads."""

    @property
    def suffixes(self) -> tuple[str, ...]:
        """The endings of such files, the usual one first."""

    @property
    def holds(self) -> frozenset[Part]:
        """What an export keeps."""

    def write(self, concepts: Sequence[Concept], target: BinaryIO, extras: Extras) -> int:
        """Write what the format can hold; return how many concepts had no place in it."""


@dataclass(slots=True)
class Draft:
    """A concept while a file is being read. `complete` makes a concept of it."""

    id: str = ""
    field: str = ""
    definition: str = ""
    note: str = ""
    learning: str = ""
    origin: str = ""
    terms: list[Term] = made(default_factory=list)

    def add(
        self,
        language: Language,
        text: str,
        status: TermStatus = TermStatus.PREFERRED,
        reading: str = "",
        identity: str = "",
    ) -> None:
        """Take in one written form; one without a visible sign is passed over."""
        text = term_text(text)
        if text and folded(text):
            self.terms.append(Term(identity.lower(), language, text, status, term_text(reading)))

    def complete(self) -> Concept | None:
        """Return the concept, None if it has no term. Raises GlossaryFileError."""
        terms: dict[tuple[Language, str], Term] = {}
        for term in self.terms:
            terms.setdefault((term.language, folded(term.text)), term)
        if not terms:
            return None
        identity = self.id.strip().lower()
        if not _UUID.fullmatch(identity):
            identity = made_key(terms.values())
        return Concept(
            identity,
            " ".join(clean(self.field).split()),
            long_text(self.definition),
            long_text(self.note),
            _one_of(LearningStatus, self.learning, LearningStatus.NEW),
            Origin.SEED if self.origin.strip().lower() == Origin.SEED else Origin.READER,
            tuple(
                Term(
                    term.id if _UUID.fullmatch(term.id) else _term_key(identity, term),
                    term.language,
                    term.text,
                    term.status,
                    term.reading,
                )
                for term in terms.values()
            ),
        )


def made_key(terms: Iterable[Term]) -> str:
    """Return the id of a concept that came without one: the same terms have the same."""
    first: dict[Language, str] = {}
    for term in terms:
        if term.status is not TermStatus.DEPRECATED:
            first.setdefault(term.language, folded(term.text))
    return _named("\n".join(first.get(language, "") for language in (Language.JA, Language.EN)))


def _named(told: str) -> str:
    """Return uuid5(_NAMESPACE, told) as text, for a third of the time: three for each entry."""
    held = hashlib.sha1(_NAMESPACE.bytes + told.encode(), usedforsecurity=False).hexdigest()
    variant = "89ab"[int(held[16], 16) & 3]
    return f"{held[:8]}-{held[8:12]}-5{held[13:16]}-{variant}{held[17:20]}-{held[20:32]}"


def is_key(text: str) -> bool:
    """Tell whether `text` has the form of this program's ids."""
    return _UUID.fullmatch(text) is not None


def clean(text: str) -> str:
    """Return `text` without what no file of text can hold; its line ends become line feeds."""
    if _ODD.search(text) is None:
        return text
    return _NO_TEXT.sub("", _ENDS.sub("\n", text))


def term_text(text: str) -> str:
    """Return a term as one line. Raises GlossaryFileError if it is too long to be one."""
    line = " ".join(clean(text).split())
    if len(line) > MOST_IN_TERM:
        raise GlossaryFileError(
            tr(
                "“{line}…” is said to be a term and has {count:,} characters: check which "
                "column holds what.",
                line=line[:20],
                count=len(line),
            )
        )
    return line


def long_text(text: str) -> str:
    """Return a definition or note. Raises GlossaryFileError if it is too long to be one."""
    text = clean(text).strip()
    if len(text) > MOST_IN_TEXT:
        raise GlossaryFileError(
            tr(
                "“{text}…” has {count:,} characters, too many for a definition or note: check "
                "which column holds what.",
                text=text[:20],
                count=len(text),
            )
        )
    return text


def parts_of(concepts: Iterable[Concept]) -> frozenset[Part]:
    """Return which parts are filled in at least one of the concepts, keys left aside."""
    found: set[Part] = set()
    for concept in concepts:
        found |= {
            part
            for part, there in (
                (Part.FIELD, concept.field),
                (Part.DEFINITION, concept.definition),
                (Part.NOTE, concept.note),
                (Part.LEARNING, concept.learning is not LearningStatus.NEW),
                (Part.ORIGIN, concept.origin is not Origin.READER),
            )
            if there
        }
        languages = set()
        for term in concept.terms:
            if term.reading:
                found.add(Part.READINGS)
            if term.status is TermStatus.DEPRECATED:
                found.add(Part.AVOIDED)
            elif term.language in languages:
                found.add(Part.FORMS)
            languages.add(term.language)
    return frozenset(found)


def _term_key(concept: str, term: Term) -> str:
    return _named(f"{concept}\n{term.language.value}\n{term.text}")


def _one_of(kind: type[_Choice], text: str, otherwise: _Choice) -> _Choice:
    try:
        return kind(text.strip().lower())
    except ValueError:
        return otherwise
