"""Recognises an article that was imported before, and carries what hangs on it to its new text."""

from collections.abc import Iterable

from rapidfuzz import fuzz
from sqlalchemy import Select, delete, select
from sqlalchemy.orm import Session

from reader.annotation.following import Reanchor, TextChange, same_blocks
from reader.model.article import Block, BlockKind, Content
from reader.store.annotations import annotations_of, write_annotation
from reader.store.article_rows import current_revision, digest, read_blocks
from reader.store.library_tables import ArticleRow, OccurrenceRow, RevisionRow
from reader.store.moved_places import moved
from reader.store.senses import carry_senses

ALIKE = 70.0
"""The likeness (0 to 100) from which a paragraph is an edited one rather than another."""
MOST_COMPARED = 20
"""Blocks compared of each text: enough to know a page again, few enough for a book."""
MOST_RECENT = 5
"""Texts from the same source that are compared: all that is pasted comes from one."""


def find_same(session: Session, content: Content, source: str = "") -> ArticleRow | None:
    """Return the article that `content` is a newer or the same state of, None if it is new.

    That is one of the same address. Where either has none, it is one of the same text, or of the
    same title and site with a part of its text: two articles may both be called "編集後記". Where
    both have none, and either has no title, it may also be one that came from the same `source`
    with most of its text.
    """
    told = content.metadata
    if told.url and (row := session.scalar(_newest().where(RevisionRow.url == told.url))):
        return row
    loose = _newest() if not told.url else _newest().where(RevisionRow.url == "")
    if row := session.scalar(loose.where(RevisionRow.digest == digest(content))):
        return row
    if told.url:
        return None
    if told.title:
        namesake = session.scalar(
            loose.where(RevisionRow.title == told.title, RevisionRow.site == told.site)
        )
        if namesake and _share_text(session, namesake, content):
            return namesake
    recent = _newest().where(RevisionRow.url == "", RevisionRow.source == source)
    if told.title:
        recent = recent.where(RevisionRow.title == "")
    for row in session.scalars(recent.limit(MOST_RECENT)) if source else ():
        if _share_most(session, row, content):
            return row
    return None


def _share_most(session: Session, article: ArticleRow, content: Content) -> bool:
    """Tell whether more than half of either's paragraphs are the other's too."""
    old, new = _paragraphs(session, article), _texts(content.blocks)
    return max(len(old), len(new)) < 2 * len(same_blocks(old, new))


def _share_text(session: Session, article: ArticleRow, content: Content) -> bool:
    """Tell whether one of `content`'s blocks, the title aside, is much like one of the article."""
    old, new = _paragraphs(session, article), _texts(content.blocks)
    if same_blocks(old, new):
        return True
    return any(
        fuzz.ratio(before, after, score_cutoff=ALIKE)
        for before in old[:MOST_COMPARED]
        for after in new[:MOST_COMPARED]
    )


def _paragraphs(session: Session, article: ArticleRow) -> list[str]:
    return _texts(read_blocks(session, current_revision(session, article).number))


def _texts(blocks: Iterable[Block]) -> list[str]:
    """Return the texts of `blocks`, the title's aside."""
    return [block.text for block in blocks if block.kind is not BlockKind.TITLE]


def carry_over(
    session: Session, article: ArticleRow, old: Content, new: Content, reanchor: Reanchor
) -> None:
    """Move annotations, senses and the reading position to the new text, before it is stored.

    English annotations and senses stay with their block, where the same block is still there, and
    so do Japanese ones where no other block has the same text; the rest are anchored anew. Which
    terms stand where is forgotten: it has to be looked for again.
    """
    change = TextChange(old, new)
    for annotation in annotations_of(session, article):
        write_annotation(session, moved(annotation, change, reanchor), article)
    carry_senses(session, article, change.blocks)
    if article.position_block in change.blocks:
        article.position_block = change.blocks[article.position_block]
    else:
        before = (n for here, n in change.in_order.items() if here < article.position_block)
        article.position_block = max(before, default=0)
        article.position_fraction = 0.0
    session.execute(delete(OccurrenceRow).where(OccurrenceRow.article == article.number))


def _newest() -> Select[tuple[ArticleRow]]:
    """Select articles by their newest revision, the last imported first."""
    return (
        select(ArticleRow)
        .join(RevisionRow, RevisionRow.article == ArticleRow.number)
        .where(RevisionRow.revision == ArticleRow.revision)
        .order_by(RevisionRow.number.desc())
        .limit(1)
    )
