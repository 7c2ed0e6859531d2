"""The states of an article's text, and what changed from one to another."""

from collections.abc import Sequence

from reader.annotation.changes import Changes, find_changes
from reader.model.article import Content
from reader.model.revision import Offer, Revision
from reader.workflow.workspace import Workspace


def offered_changes(workspace: Workspace, offer: Offer) -> Changes:
    """Return what would change if an offered text were taken."""
    return _changes(workspace, offer.kept.content, offer.content)


def changes_since(workspace: Workspace, article: str, older: int, newer: int) -> Changes:
    """Return what changed between two revisions of an article. Raises NotFoundError."""
    library = workspace.library
    before, after = (library.article(article, number).content for number in (older, newer))
    return _changes(workspace, before, after)


def revisions(workspace: Workspace, article: str) -> Sequence[Revision]:
    """Return the states of an article's text, the first one first. Raises NotFoundError."""
    return workspace.library.revisions(article)


def _changes(workspace: Workspace, old: Content, new: Content) -> Changes:
    return find_changes(list(old.texts), list(new.texts), workspace.tokenizer.edges)
