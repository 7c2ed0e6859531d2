"""Articles written for these tests, with the terms in them that a terminologist would keep."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from reader.model.article import Content
from reader.resources import seed_glossary
from reader.store.seed_merge import read_seed
from reader.text.importing import import_bytes
from reader.text.tokens import Tokenizer
from reader.workflow.terms import TermIndex

FOLDER = Path(__file__).parent / "marked_terms"


@dataclass(frozen=True)
class Marked:
    """An article, its terms and the pairs that its own glosses give."""

    name: str
    content: Content
    terms: frozenset[str]
    glosses: dict[str, str]


@cache
def marked_articles() -> tuple[Marked, ...]:
    return tuple(_read(path) for path in sorted(FOLDER.glob("*.txt")))


def _read(path: Path) -> Marked:
    head, _, text = path.read_text(encoding="utf-8").partition("\n\n")
    terms: set[str] = set()
    glosses: dict[str, str] = {}
    for line in head.splitlines():
        kind, _, held = line.partition(": ")
        if kind == "terms":
            terms |= set(held.split())
        else:
            japanese, _, english = held.partition(" = ")
            glosses[japanese] = english
    content = import_bytes(text.encode(), name=f"{path.stem}.md")
    return Marked(path.stem, content, frozenset(terms | glosses.keys()), glosses)


@cache
def shipped_terms() -> TermIndex:
    """Return the glossary that a new reader has."""
    return TermIndex(read_seed(seed_glossary()))


@cache
def tokenizer() -> Tokenizer:
    return Tokenizer()
