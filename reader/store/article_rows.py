"""Turns articles into rows of library.db and back."""

import hashlib
import json
from datetime import datetime

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from reader.model.article import Article, Block, BlockKind, Content, Metadata
from reader.model.spans import Span
from reader.store.library_tables import ArticleRow, BlockRow, RevisionRow


def current_revision(session: Session, article: ArticleRow) -> RevisionRow:
    """Return the row of the article's newest revision."""
    return session.scalars(
        select(RevisionRow).where(
            RevisionRow.article == article.number, RevisionRow.revision == article.revision
        )
    ).one()


def read_article(session: Session, article: ArticleRow, revision: RevisionRow) -> Article:
    """Return one revision of an article with its text."""
    blocks = session.execute(
        select(BlockRow.kind, BlockRow.text, BlockRow.segments, BlockRow.level)
        .where(BlockRow.revision == revision.number)
        .order_by(BlockRow.position)
    )
    return Article(
        article.id,
        revision.revision,
        Content(
            Metadata(
                revision.title,
                revision.byline,
                revision.date,
                revision.site,
                revision.url,
                revision.language,
            ),
            tuple(
                Block(BlockKind(kind), text, tuple(Span(*pair) for pair in segments), level)
                for kind, text, segments, level in blocks
            ),
        ),
        revision.imported_at,
        revision.source,
    )


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
                }
                for position, block in enumerate(content.blocks)
            ],
        )


def digest(content: Content) -> str:
    """Return a digest of the blocks' texts, the same for every cut into segments."""
    texts = json.dumps([block.text for block in content.blocks], ensure_ascii=False)
    return hashlib.sha256(texts.encode("utf-8", "surrogatepass")).hexdigest()
