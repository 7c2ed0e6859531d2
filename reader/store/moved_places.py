"""Brings a place that was seen in an older revision of an article to its newest text."""

from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from reader.annotation.anchoring import resolve
from reader.annotation.following import Reanchor, TextChange
from reader.model.annotation import Anchor, Annotation, Attachment
from reader.model.article import Content
from reader.model.errors import NotFoundError
from reader.model.spans import Language, Span
from reader.model.wording import tr
from reader.store.article_rows import current_revision, read_article, read_blocks
from reader.store.library_tables import ArticleRow, RevisionRow


def text_since(session: Session, article: ArticleRow, revision: int | None) -> TextChange | None:
    """Return what became of the text of `revision`; None if that, or None, is the newest.

    Raises NotFoundError if the article has no such revision.
    """
    if revision is None or revision == article.revision:
        return None
    old = session.scalar(
        select(RevisionRow).where(
            RevisionRow.article == article.number, RevisionRow.revision == revision
        )
    )
    if old is None:
        raise NotFoundError(
            tr("The article {id} has no revision {revision}.", id=article.id, revision=revision)
        )
    return TextChange(
        _content(session, article, old),
        _content(session, article, current_revision(session, article)),
    )


def moved(annotation: Annotation, change: TextChange, reanchor: Reanchor) -> Annotation:
    """Return an annotation as it stands in the new text.

    English ones stay with their block, where the same block is still there, and so do Japanese
    ones where no other block has the same text; the rest are anchored anew.
    """
    if annotation.language is Language.JA:
        return change.reanchored(annotation, reanchor)
    if annotation.block in change.blocks:
        return replace(annotation, block=change.blocks[annotation.block])
    return replace(annotation, attachment=Attachment.LOST)


def resolved(anchor: Anchor, text: str) -> tuple[Attachment, Span | None]:
    """Find the place of an anchor as the annotations of the program do."""
    resolution = resolve(anchor, text)
    return resolution.attachment, resolution.span


def _content(session: Session, article: ArticleRow, revision: RevisionRow) -> Content:
    blocks = read_blocks(session, revision.number)
    return read_article(article, revision, blocks).content
