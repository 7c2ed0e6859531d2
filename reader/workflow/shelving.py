"""Acts on whole articles of the library (favourite, archive, trash, tags), and its lists."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from enum import StrEnum

from reader.model.article import ArticleSummary
from reader.model.glossary import LearningStatus
from reader.model.shelf import ArticleOrder, ArticleQuery, Shelf, ShelfChange
from reader.model.wording import tr_later
from reader.workflow.history import Step
from reader.workflow.workspace import Workspace


class Act(StrEnum):
    """What can be done with articles; the value is what undo calls it."""

    FAVOURITE = tr_later("Add to favourites")
    NO_FAVOURITE = tr_later("Take from favourites")
    ARCHIVE = tr_later("Move to archive")
    UNARCHIVE = tr_later("Take out of the archive")
    TRASH = tr_later("Move to trash")
    RESTORE = tr_later("Put back from the trash")


def do(workspace: Workspace, act: Act, ids: Iterable[str]) -> ShelfChange:
    """Do `act` with articles; can be undone. Raises NotFoundError if none of them is there."""
    now = datetime.now(UTC)
    acts: dict[Act, Callable[[Shelf], Shelf]] = {
        Act.FAVOURITE: lambda shelf: replace(shelf, favourite=True),
        Act.NO_FAVOURITE: lambda shelf: replace(shelf, favourite=False),
        Act.ARCHIVE: lambda shelf: replace(shelf, archived=True),
        Act.UNARCHIVE: lambda shelf: replace(shelf, archived=False),
        Act.TRASH: lambda shelf: replace(shelf, trashed_at=shelf.trashed_at or now),
        Act.RESTORE: lambda shelf: replace(shelf, trashed_at=None),
    }
    return _did(workspace, workspace.library.shelve(act.value, ids, acts[act]))


def change_tags(
    workspace: Workspace, ids: Iterable[str], added: Iterable[str], removed: Iterable[str] = ()
) -> ShelfChange:
    """Give tags to articles and take others from them, in one step to undo.

    Raises NotFoundError if none of them is there.
    """
    new, gone = set(added), set(removed)
    change = workspace.library.shelve(
        tr_later("Edit tags"),
        ids,
        lambda shelf: replace(shelf, tags=tuple({*shelf.tags} - gone | new)),
    )
    return _did(workspace, change)


def listed(workspace: Workspace, query: ArticleQuery) -> tuple[str, ...]:
    """Return the ids of the articles that `query` asks for, in its order."""
    ids = workspace.library.listed(query)
    if query.order is not ArticleOrder.NEW_TERMS:
        return ids
    counts = new_terms(workspace)
    # The most first; a sort keeps the order of what is equal.
    return tuple(sorted(ids, key=lambda one: counts.get(one, 0), reverse=not query.backwards))


def summaries(workspace: Workspace, ids: Sequence[str]) -> dict[str, ArticleSummary]:
    """Return those of the articles `ids` that are there, with their new terms, by id."""
    counts = new_terms(workspace, ids)
    return {
        identity: replace(article, new_terms=counts.get(identity, 0))
        for identity, article in workspace.library.summaries(ids).items()
    }


def new_terms(workspace: Workspace, ids: Sequence[str] | None = None) -> dict[str, int]:
    """Return how many terms that the reader has not begun to learn stand in articles, or in all."""
    concepts = workspace.terms.concepts.values()
    begun = [one.id for one in concepts if one.learning is not LearningStatus.NEW]
    return workspace.library.concept_counts(begun, ids)


def _did(workspace: Workspace, change: ShelfChange) -> ShelfChange:
    if change.moved:
        workspace.history.add(
            Step(
                change.label,
                undo=lambda: _apply(workspace, change.inverse()),
                redo=lambda: _apply(workspace, change),
            )
        )
    return change


def _apply(workspace: Workspace, change: ShelfChange) -> None:
    """Make a change again, and tell which articles it put into the trash."""
    workspace.library.apply(change)
    for identity, before, after in change.moved:
        if before.trashed_at is None and after.trashed_at is not None:
            for listener in list(workspace.article_trashed):
                listener(identity)
