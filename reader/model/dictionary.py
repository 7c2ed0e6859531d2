"""Dictionaries that are installed: what one says of a word, and what is found at a place."""

from dataclasses import dataclass
from typing import Protocol

from reader.model.spans import Span


class Dictionary(Protocol):
    """Gives English for Japanese; may be asked from several threads."""

    def lookup(self, surface: str) -> str:
        """Return English for a Japanese word or compound; empty if it has none."""
        ...


@dataclass(frozen=True, slots=True)
class DictionaryInfo:
    """An installed dictionary: what it calls itself, what it holds, whom it is from."""

    name: str
    """By which it is named in commands; its title unless two have the same."""
    file: str
    title: str
    revision: str = ""
    terms: int = 0
    names: int = 0
    """How many of the terms are names of people, places and firms."""
    kanji: int = 0
    frequencies: int = 0
    pitches: int = 0
    attribution: str = ""
    licence: str = ""
    size: int = 0
    """In bytes."""
    on: bool = True
    """Whether it is asked; one that is switched off keeps its place."""

    @property
    def remarks(self) -> int:
        """How many frequencies and pitch accents it has."""
        return self.frequencies + self.pitches


@dataclass(frozen=True, slots=True)
class Entry:
    """What one dictionary says of one word."""

    dictionary: str
    text: str
    reading: str
    """In kana, empty where it is the text itself."""
    meanings: tuple[str, ...]
    tags: tuple[str, ...] = ()
    rules: frozenset[str] = frozenset()
    """The classes of verb or adjective that it is conjugated as; empty where nothing is said."""
    score: float = 0.0
    steps: tuple[str, ...] = ()
    """The conjugation that leads from `text` to what stands in the article."""


@dataclass(frozen=True, slots=True)
class Remark:
    """A frequency ("1204") or a pitch accent ("2", for where it falls) of a word."""

    dictionary: str
    text: str
    reading: str
    value: str


@dataclass(frozen=True, slots=True)
class KanjiEntry:
    """What one dictionary says of one character."""

    dictionary: str
    character: str
    onyomi: tuple[str, ...]
    kunyomi: tuple[str, ...]
    meanings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Word:
    """What stands at a place of a text, and all that is known of it."""

    span: Span
    surface: str
    lemma: str
    reading: str
    """Of the surface, in hiragana; of the lemma where that is what the dictionaries tell."""
    part_of_speech: str
    steps: tuple[str, ...] = ()
    entries: tuple[Entry, ...] = ()
    """By dictionary in the reader's order, the likeliest first in each."""
    frequencies: tuple[Remark, ...] = ()
    pitches: tuple[Remark, ...] = ()
    kanji: tuple[KanjiEntry, ...] = ()
