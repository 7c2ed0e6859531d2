"""Turns articles into rows of library.db and back."""

import hashlib
import json
from datetime import datetime

from sqlalchemy import ColumnElement, Select, case, func, insert, select
from sqlalchemy.orm import Session, aliased

from reader.model.article import Article, Block, BlockKind, Content, Metadata
from reader.model.blocks import Blocks
from reader.model.inline import InlineKind, InlineMark
from reader.model.naming import LONGEST
from reader.model.spans import Span
from reader.store.library_tables import ArticleRow, BlockRow, RevisionRow, StoredMark


def current_revision(session: Session, article: ArticleRow) -> RevisionRow:
    """Return the row of the article's newest revision."""
    return session.scalars(
        select(RevisionRow).where(
            RevisionRow.article == article.number, RevisionRow.revision == article.revision
        )
    ).one()


def read_article(article: ArticleRow, revision: RevisionRow, blocks: Blocks) -> Article:
    """Return one revision of an article, whose text is `blocks`."""
    metadata = Metadata(
        revision.title,
        revision.byline,
        revision.date,
        revision.site,
        revision.url,
        revision.language,
    )
    content = Content(metadata, blocks)
    return Article(article.id, revision.revision, content, revision.imported_at, revision.source)


def read_blocks(session: Session, revision: int) -> tuple[Block, ...]:
    """Return all blocks of the revision with that number."""
    rows = session.execute(select_blocks().where(BlockRow.revision == revision)).tuples()
    return tuple(to_block(*row) for row in rows)


def select_blocks() -> Select[tuple[str, str, list[list[int]], int, list[StoredMark]]]:
    """Select what a block is made of, in the order of the text."""
    return select(
        BlockRow.kind, BlockRow.text, BlockRow.segments, BlockRow.level, BlockRow.marks
    ).order_by(BlockRow.position)


def to_block(
    kind: str, text: str, segments: list[list[int]], level: int, marks: list[StoredMark]
) -> Block:
    """Return the block of a row that `select_blocks` selects."""
    return Block(
        BlockKind(kind),
        text,
        tuple(Span(*pair) for pair in segments),
        level,
        tuple(
            InlineMark(Span(start, end), InlineKind(name), target)
            for start, end, name, target in marks
        ),
    )


def beginning() -> ColumnElement[str]:
    """Select with a revision the first words of its text, if it has no title, else nothing."""
    first = aliased(BlockRow)
    words = (
        select(func.substr(first.text, 1, 2 * LONGEST))
        .where(first.revision == RevisionRow.number, first.position == 0)
        .scalar_subquery()
    )
    return case((func.trim(RevisionRow.title) == "", func.coalesce(words, "")), else_="")


def write_revision(
    session: Session, article: ArticleRow, content: Content, source: str, now: datetime
) -> None:
    """Add `content` as the revision that the article says is its newest."""
    told = content.metadata
    row = RevisionRow(
        article=article.number,
        revision=article.revision,
        imported_at=now,
        source=source,
        title=told.title,
        byline=told.byline,
        date=told.date,
        site=told.site,
        url=told.url,
        language=told.language,
        segments=sum(len(block.segments) for block in content.blocks),
        digest=digest(content),
    )
    session.add(row)
    session.flush()
    if content.blocks:
        session.execute(
            insert(BlockRow),
            [
                {
                    "revision": row.number,
                    "position": position,
                    "kind": block.kind.value,
                    "level": block.level,
                    "text": block.text,
                    "segments": [[span.start, span.end] for span in block.segments],
                    "marks": [
                        (mark.span.start, mark.span.end, mark.kind.value, mark.target)
                        for mark in block.marks
                    ],
                }
                for position, block in enumerate(content.blocks)
            ],
        )


def digest(content: Content) -> str:
    """Return a digest of the blocks' texts, the same for every cut into segments."""
    texts = json.dumps([block.text for block in content.blocks], ensure_ascii=False)
    return hashlib.sha256(texts.encode("utf-8", "surrogatepass")).hexdigest()
