"""Takes another library, from a backup, into this one: nothing that is here is overwritten."""

import uuid
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryDirectory

from reader.glossary.formats.parts import Part
from reader.glossary.merging import plan_merge
from reader.model.annotation import Annotation
from reader.model.article import Article, ArticleSummary, Content
from reader.store.backups import restore_backup
from reader.store.glossary_store import GlossaryStore
from reader.store.library import Library
from reader.store.places import DataPlaces
from reader.workflow.transfer import carry_out, summary
from reader.workflow.workspace import Workspace

Report = Callable[[int, int], None]


class Became(StrEnum):
    """What became of an article of the other library."""

    NEW = "new"
    BESIDE = "beside"
    """Here is another text of it: the other one stands beside it as an article of its own."""
    SAME = "same"


@dataclass(frozen=True, slots=True)
class MergedArticle:
    """An article of the other library as it is here now."""

    became: Became
    article: Article
    notes: int
    """How many of its notes are new here."""


@dataclass(slots=True)
class Merged:
    """What a merge did, beside the articles."""

    corrections: int = 0
    """How many sentences got the English that the other reader wrote."""
    kept: list[str] = field(default_factory=list)
    """Sentences whose English, which this reader wrote, stays though the other's differs."""
    glossary: str = ""
    """What was done with the glossary, in a sentence; empty if there was none."""


def merge_library(
    workspace: Workspace, file: Path, merged: Merged, report: Report = lambda _d, _t: None
) -> Iterator[MergedArticle]:
    """Yield each article of a backup as it is taken in; fill `merged` when all are.

    What is here stays as it is: of an article with another text both are kept, a note that is
    another here gets a place beside it, the reader's own English and glossary win. Done again, it
    changes nothing. What was taken before an error stays. Raises StoreError.
    """
    with TemporaryDirectory(prefix=".merging-", dir=workspace.places.root) as scratch:
        places = DataPlaces(Path(scratch))
        restore_backup(places, file)
        if places.library.exists():
            with closing(Library(places.library)) as other:
                yield from _articles(workspace, other, merged, report)
        if places.glossary.exists():
            with closing(GlossaryStore(places.glossary)) as theirs:
                concepts = theirs.concepts()
            plan = plan_merge(workspace.glossary.concepts(), concepts, frozenset(Part))
            carry_out(workspace, plan, {})()
            merged.glossary = summary(plan, {})


def _articles(
    workspace: Workspace, other: Library, merged: Merged, report: Report
) -> Iterator[MergedArticle]:
    # The oldest first, so that they stand here in their order, too.
    known = sorted(other.articles(), key=lambda one: one.imported_at)
    notes = _notes(workspace.library)
    for number, told in enumerate(known, 1):
        theirs = other.article(told.id)
        content = Content(theirs.metadata, tuple(theirs.blocks))
        article, became = _taken(workspace, content, theirs.source)
        added = 0
        for note in other.annotations(told.id):
            added += _take_note(workspace.library, article, note, notes)
        _shelve(workspace.library, article, told, new=became is not Became.SAME)
        _take_english(workspace.library, other, content, merged)
        yield MergedArticle(became, article, added)
        report(number, len(known))


def _taken(workspace: Workspace, content: Content, source: str) -> tuple[Article, Became]:
    library = workspace.library
    here = library.having(content)
    if here is not None:
        return here, Became.SAME
    beside = library.earlier(content, source) is not None
    article = library.add(content, source, another=beside)
    workspace.index.add(article)
    return article, Became.BESIDE if beside else Became.NEW


def _notes(library: Library) -> dict[str, Annotation]:
    having = [
        one
        for trashed in (False, True)
        for one in library.articles(trashed=trashed)
        if one.annotations
    ]
    return {note.id: note for one in having for note in library.annotations(one.id)}


def _take_note(
    library: Library, article: Article, note: Annotation, known: dict[str, Annotation]
) -> bool:
    """Take a note in unless it is here; one that is another here comes under another id."""
    wanted = replace(note, article=article.id)
    here = known.get(note.id)
    if here is not None and (here == wanted or here.modified_at > note.modified_at):
        return False
    if here is not None:
        told = f"{article.id} {note.modified_at.isoformat()} {note.comment}"
        wanted = replace(wanted, id=str(uuid.uuid5(_namespace(note.id), told)))
        if wanted.id in known or _same(here, wanted):
            return False
    library.annotate(wanted, article.revision)
    known[wanted.id] = wanted
    return True


def _namespace(identity: str) -> uuid.UUID:
    return uuid.uuid5(uuid.NAMESPACE_OID, identity)


def _same(one: Annotation, other: Annotation) -> bool:
    """Tell whether two notes say the same of the same words of one article."""
    return (one.article, one.anchor.exact, one.comment, one.colour, one.tags) == (
        other.article,
        other.anchor.exact,
        other.comment,
        other.colour,
        other.tags,
    )


def _shelve(library: Library, article: Article, told: ArticleSummary, *, new: bool) -> None:
    shelf = told.shelf
    if not (shelf.favourite or shelf.tags or (new and shelf.archived)):
        return
    library.shelve(
        "Merge",
        [article.id],
        lambda here: replace(
            here,
            favourite=here.favourite or shelf.favourite,
            archived=here.archived or (new and shelf.archived),
            tags=tuple(sorted({*here.tags, *shelf.tags})),
        ),
    )


def _take_english(library: Library, other: Library, content: Content, merged: Merged) -> None:
    sources = [text for block in content.blocks for text in block.segment_texts]
    theirs = other.corrections(sources)
    ours = library.corrections(theirs) if theirs else {}
    for source, english in theirs.items():
        if source not in ours:
            library.correct(source, english)
            merged.corrections += 1
        elif ours[source] != english:
            merged.kept.append(source)
