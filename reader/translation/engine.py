"""What a translation engine is: Japanese sentences in, English out, as they are ready.

Every engine is an `Engine`. What some can do beside it (`Judging`, `Inserting`, `Alternating`) is
asked with isinstance, so that nobody needs to know of what kind an engine is.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol, runtime_checkable

from reader.translation.metadata import Tags
from reader.translation.progress import Cancelled


class EngineKind(StrEnum):
    """The kinds of engines, as the reader is told them."""

    PACKAGE = "package"
    FIREFOX = "firefox"
    SERVER = "server"


@dataclass(frozen=True, slots=True)
class EngineInfo:
    """What is known of an engine before it is loaded."""

    name: str
    """What it is and in which version ("argos/ja_en 1.1"); a changed name means new English."""
    kind: EngineKind
    title: str
    """What people call it."""
    version: str = ""
    size: int | None = None
    """Bytes on disk, where that is known."""
    score: str = ""
    """What it scored, in words ("BLEU 20.8, chrF 51.3"), where that is known."""
    is_preview: bool = False
    place: str = ""
    """Where it lies, which tells one that was installed again from what was there before."""


@dataclass(frozen=True, slots=True)
class Output:
    """The English that an engine gave for one input."""

    text: str
    score: float | None = None
    """Mean log-probability per target token, where the engine tells."""


@dataclass(frozen=True, slots=True)
class Insertion:
    """A phrase to be brought into the English of an input."""

    text: str
    """The input."""
    english: str
    """Its English without the phrase, as the engine gave it."""
    phrase: str


@dataclass(frozen=True, slots=True)
class Context:
    """What stands around a sentence in its article."""

    title: str = ""
    around: tuple[str, ...] = ()
    """Sentences in their order, the one asked for among them; the same for its neighbours, so that
    a server that knows the beginning of a question again need not read it again."""


@dataclass(frozen=True, slots=True)
class Instruction:
    """A sentence to be translated, with what an engine that reads instructions is told of it."""

    text: str
    terms: tuple[tuple[str, str], ...] = ()
    """Japanese terms in it and the English that is to be used for them."""
    context: Context = field(default_factory=Context)
    missed: tuple[str, ...] = ()
    """What an earlier answer lacked, each in a few words; nothing at the first time."""


OnOutput = Callable[[int, Output], None]
"""Called with the number of an input and its English, in any order, on the caller's thread."""


class Engine(Protocol):
    """Something that translates Japanese to English on this machine."""

    @property
    def name(self) -> str:
        """That of its EngineInfo."""
        ...

    @property
    def tags(self) -> Tags | None:
        """How it wants the glossary's terms written into its input, if it was trained on that."""
        ...

    def translate(self, inputs: Sequence[str], on_output: OnOutput, cancelled: Cancelled) -> None:
        """Translate each input by itself; `on_output` gets each as it is ready.

        Returns early, with outputs missing, once `cancelled` says so. Raises PackageError if the
        engine cannot work.
        """
        ...


@runtime_checkable
class Judging(Protocol):
    """An engine that tells how likely it finds English."""

    def score(self, asked: Sequence[tuple[str, str]]) -> Sequence[float]:
        """Tell how likely each English is as the translation of its input, both whole.

        Gives the mean log-probability per target token. Raises PackageError if the engine cannot
        work.
        """
        ...

    def spelt(self, asked: Sequence[tuple[str, str]]) -> Sequence[Sequence[tuple[str, float]]]:
        """Tell how sure the engine is of the names in some English that it has to spell in pieces.

        Gives for each input with its English the words with a capital, in order, with the
        log-probability of each one's unlikeliest piece. Raises PackageError if the engine cannot
        work.
        """
        ...


@runtime_checkable
class Inserting(Protocol):
    """An engine that can be forced to use a phrase."""

    def insert(self, asked: Sequence[Insertion]) -> Sequence[Sequence[Output]]:
        """Translate each input again so that the phrase stands in its English.

        Gives for each some tries with the phrase at places where it is likely; none where that
        cannot be done. Raises PackageError if the engine cannot work.
        """
        ...


@runtime_checkable
class Alternating(Protocol):
    """An engine that tells what else it might have said."""

    def alternatives(self, text: str, number: int) -> Sequence[Output]:
        """Return up to `number` different translations of an input, the likeliest first.

        Raises PackageError if the engine cannot work.
        """
        ...


@runtime_checkable
class Instructed(Protocol):
    """An engine that is told in words what is wanted."""

    def instruct(self, asked: Instruction, cancelled: Cancelled) -> Output | None:
        """Translate a sentence as asked, None once `cancelled` says so.

        What is no usable answer is an empty one. Raises PackageError if the engine cannot work.
        """
        ...

    def stand_in(self) -> Engine | None:
        """Return the engine that takes over where an answer is not good enough, if there is one."""
        ...
