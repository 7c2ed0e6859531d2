"""What a translation engine is: Japanese sentences in, English out, as they are ready."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from reader.translation.metadata import Tags
from reader.translation.progress import Cancelled


@dataclass(frozen=True, slots=True)
class Output:
    """The English that an engine gave for one input."""

    text: str
    score: float | None = None
    """Mean log-probability per target token, where the engine tells."""


OnOutput = Callable[[int, Output], None]
"""Called with the number of an input and its English, in any order, on the caller's thread."""


class Engine(Protocol):
    """Something that translates Japanese to English on this machine."""

    @property
    def name(self) -> str:
        """What it is and in which version ("argos/ja_en 1.1"); a changed name means new English."""
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
