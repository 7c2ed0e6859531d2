"""What an article's notes consist of, as the writers of notes take it: values, no store."""

import re
import unicodedata
from base64 import b32encode
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b

from reader.model.annotation import Annotation
from reader.model.article import Metadata

_NOT_IN_TAG = re.compile(r"[^\w/-]+")
_DASHES = re.compile(r"_*-[_-]*")
_ONLY_DIGITS = re.compile(r"^[\d/-]+$")


@dataclass(frozen=True, slots=True)
class NoteEntry:
    """An annotation with the text it is about, in both languages, and where that stands."""

    annotation: Annotation
    japanese: str
    english: str = ""
    heading: str = ""
    """The article's heading above it; empty before the first one."""
    section: int = 0
    """The number of that heading in the article, which tells two equal headings apart."""
    position: int = 0
    """Where it begins in the article's text, in code points."""

    @property
    def block_id(self) -> str:
        """The id of its block in the notes, without the caret; the same in every export."""
        digest = blake2b(self.annotation.id.encode("utf-8", "replace"), digest_size=5).digest()
        return "yomi-" + b32encode(digest).decode("ascii").lower()


@dataclass(frozen=True, slots=True)
class GlossaryRow:
    """A term of the glossary that stands in the article."""

    japanese: str
    reading: str = ""
    english: str = ""
    definition: str = ""
    concept: str = ""
    """The id of its concept."""
    target: str = ""
    """The path of the concept's own note, as seen from this one; empty without one."""


@dataclass(frozen=True, slots=True)
class NotesDocument:
    """All that an export of an article's notes says. `entries` are in reading order."""

    article: str
    """The article's id, by which its file is known again."""
    metadata: Metadata
    entries: tuple[NoteEntry, ...] = ()
    glossary: tuple[GlossaryRow, ...] = ()
    version: str = ""
    """The version of the program, such as "0.1.0"."""
    filed: tuple[str, ...] = ()
    """The tags that the reader gave the article itself."""

    @property
    def title(self) -> str:
        """The article's title, or "Untitled"."""
        return self.metadata.title.strip() or "Untitled"

    @property
    def tags(self) -> tuple[str, ...]:
        """The tags of the article and of all entries as Obsidian takes them, each once."""
        noted = (tag for entry in self.entries for tag in entry.annotation.tags)
        return unique_tags((*self.filed, *noted))


def obsidian_tag(tag: str) -> str:
    """Return `tag` as one that Obsidian takes, without the hash; empty if nothing is left.

    Obsidian takes letters, digits, "_", "-" and "/" for nesting, and not digits alone. An
    underscore stays only within a word: at its edge it would be emphasis on a git host.
    """
    joined = _DASHES.sub("-", _NOT_IN_TAG.sub("-", unicodedata.normalize("NFC", tag)))
    parts = (part.strip("_-") for part in joined.split("/"))
    tag = "/".join(part for part in parts if part)
    return f"_{tag}" if _ONLY_DIGITS.match(tag) else tag


def unique_tags(tags: Iterable[str]) -> tuple[str, ...]:
    """Return the tags as Obsidian takes them, each once; upper and lower case are the same."""
    found: dict[str, str] = {}
    for tag in filter(None, map(obsidian_tag, tags)):
        found.setdefault(tag.casefold(), tag)
    return tuple(found.values())


@dataclass(frozen=True, slots=True)
class NoteLink:
    """Another note: what it is called, and its path as seen from the note that names it."""

    label: str
    target: str


@dataclass(frozen=True, slots=True)
class ConceptDocument:
    """All that a note on a concept says."""

    identity: str
    """`concept:` and the concept's id, by which its file is known again."""
    japanese: str
    reading: str = ""
    english: str = ""
    definition: str = ""
    remark: str = ""
    field: str = ""
    also: tuple[str, ...] = ()
    """The other written forms."""
    articles: tuple[NoteLink, ...] = ()
    """The notes on articles that it stands in."""
    version: str = ""
