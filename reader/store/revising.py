"""Recognises an article that was imported before, and carries what hangs on it to its new text."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from rapidfuzz import fuzz
from sqlalchemy import Select, delete, select
from sqlalchemy.orm import Session

from reader.annotation.anchoring import make_anchor, resolve
from reader.model.annotation import Anchor, Annotation, Attachment
from reader.model.article import BlockKind, Content
from reader.model.spans import Language, Span
from reader.store.annotations import annotations_of, write_annotation
from reader.store.article_rows import current_revision, digest, read_blocks
from reader.store.library_tables import ArticleRow, OccurrenceRow, RevisionRow
from reader.store.senses import carry_senses

Reanchor = Callable[[Anchor, str], tuple[Attachment, Span | None]]
"""Finds the place of an anchor in a changed text."""

ALIKE = 70.0
"""The likeness (0 to 100) from which a paragraph is an edited one rather than another."""
MOST_COMPARED = 20
"""Blocks compared of each text: enough to know a page again, few enough for a book."""


def find_same(session: Session, content: Content) -> ArticleRow | None:
    """Return the article that `content` is a newer or the same state of, None if it is new.

    That is one of the same address. Where either has none, it is one of the same text, or of the
    same title and site with a part of its text: two articles may both be called "編集後記".
    """
    told = content.metadata
    if told.url and (row := session.scalar(_newest().where(RevisionRow.url == told.url))):
        return row
    loose = _newest() if not told.url else _newest().where(RevisionRow.url == "")
    if row := session.scalar(loose.where(RevisionRow.digest == digest(content))):
        return row
    if told.url or not told.title:
        return None
    namesake = session.scalar(
        loose.where(RevisionRow.title == told.title, RevisionRow.site == told.site)
    )
    return namesake if namesake and _share_text(session, namesake, content) else None


def _share_text(session: Session, article: ArticleRow, content: Content) -> bool:
    """Tell whether one of `content`'s blocks, the title aside, is much like one of the article."""
    kept = read_blocks(session, current_revision(session, article).number)
    old, new = (
        [block.text for block in blocks if block.kind is not BlockKind.TITLE]
        for blocks in (kept, content.blocks)
    )
    if same_blocks(old, new):
        return True
    return any(
        fuzz.ratio(before, after, score_cutoff=ALIKE)
        for before in old[:MOST_COMPARED]
        for after in new[:MOST_COMPARED]
    )


def carry_over(
    session: Session, article: ArticleRow, old: Content, new: Content, reanchor: Reanchor
) -> None:
    """Move annotations, senses and the reading position to the new text, before it is stored.

    Japanese annotations are anchored anew; English ones and senses stay with their block, where the
    same block is still there. Which terms stand where is forgotten: it has to be looked for again.
    """
    blocks = same_blocks([block.text for block in old.blocks], [block.text for block in new.blocks])
    for annotation in annotations_of(session, article):
        if annotation.language is Language.JA:
            moved = _reanchored(annotation, new, reanchor)
        else:
            moved = _with_block(annotation, blocks)
        write_annotation(session, moved, article)
    carry_senses(session, article, blocks)
    if article.position_block in blocks:
        article.position_block = blocks[article.position_block]
    else:
        article.position_block = max(
            (there for here, there in blocks.items() if here < article.position_block), default=0
        )
        article.position_fraction = 0.0
    session.execute(delete(OccurrenceRow).where(OccurrenceRow.article == article.number))


def same_blocks(old: Sequence[str], new: Sequence[str]) -> dict[int, int]:
    """Return for each block of `old` that is still there, in order, its number in `new`."""
    matches = SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
    return {a + offset: b + offset for a, b, size in matches for offset in range(size)}


def resolved(anchor: Anchor, text: str) -> tuple[Attachment, Span | None]:
    """Find the place of an anchor as the annotations of the program do."""
    resolution = resolve(anchor, text)
    return resolution.attachment, resolution.span


def _newest() -> Select[tuple[ArticleRow]]:
    """Select articles by their newest revision, the last imported first."""
    return (
        select(ArticleRow)
        .join(RevisionRow, RevisionRow.article == ArticleRow.number)
        .where(RevisionRow.revision == ArticleRow.revision)
        .order_by(RevisionRow.number.desc())
        .limit(1)
    )


def _reanchored(annotation: Annotation, content: Content, reanchor: Reanchor) -> Annotation:
    attachment, span = reanchor(annotation.anchor, content.text)
    if attachment is not Attachment.ANCHORED or span is None:
        # The quote stays as the reader chose it: a later revision may have it again.
        return replace(annotation, attachment=attachment)
    touched = content.to_block_spans(span)
    return replace(
        annotation,
        attachment=attachment,
        anchor=make_anchor(content.text, span),
        block=touched[0][0] if touched else 0,
    )


def _with_block(annotation: Annotation, blocks: dict[int, int]) -> Annotation:
    if annotation.block in blocks:
        return replace(annotation, block=blocks[annotation.block])
    return replace(annotation, attachment=Attachment.LOST)
