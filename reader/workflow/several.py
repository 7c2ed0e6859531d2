"""Imports several texts one after the other; what cannot be read keeps no other out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from reader.model.article import Article
from reader.model.errors import ReaderError
from reader.model.wording import tr
from reader.workflow.importing import Cancelled


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of one text."""

    article: Article
    note: str = ""
    """What is to be said of it, if anything."""


@dataclass(frozen=True, slots=True)
class Import:
    """One text to import, by the name that the reader knows it by."""

    name: str
    take: Callable[[Cancelled], Imported]
    """Imports it; raises ReaderError."""


@dataclass(slots=True)
class Added:
    """What became of several texts."""

    articles: list[Article] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    """What became of each, in order."""
    notes: int = 0
    """How many of them have more to be said of them."""
    left: int = 0
    """How many were not looked at, since the reader stopped it."""

    def summary(self) -> str:
        """Say what became of all of them."""
        done, refused = len(self.articles), len(self.problems)
        if self.left:
            return tr(
                "{done} imported, {refused} refused, {left} not looked at.",
                done=done,
                refused=refused,
                left=self.left,
            )
        return tr("{done} imported, {refused} refused.", done=done, refused=refused)

    @property
    def is_smooth(self) -> bool:
        """Whether all became articles with nothing to be said of them."""
        return not (self.problems or self.left or self.notes)


def add_each(
    imports: Sequence[Import],
    added: Added,
    report: Callable[[int, int], None],
    cancelled: Cancelled,
) -> Added:
    """Import texts in order and keep in `added` what becomes of each before it is reported."""
    for number, one in enumerate(imports, 1):
        if cancelled():
            added.left = len(imports) - number + 1
            break
        try:
            imported = one.take(cancelled)
        except ReaderError as error:
            if cancelled():
                added.left = len(imports) - number + 1
                break
            told = str(error)
            added.problems.append(told if one.name in told else f"{one.name}: {told}")
            added.lines.append(f"✕  {added.problems[-1]}")
        else:
            name = imported.article.name
            added.articles.append(imported.article)
            same = f"✓  “{name}”" if name == one.name else f"✓  {one.name}: “{name}”"
            added.lines.append(f"{same}  ({imported.note})" if imported.note else same)
            added.notes += bool(imported.note)
        report(number, len(imports))
    return added
