"""Articles as a list shows them: read in one query, without their texts."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import ColumnElement, Float, Select, cast, func, select
from sqlalchemy.orm import Session

from reader.model.article import ArticleSummary, Metadata
from reader.model.shelf import Shelf
from reader.store.article_rows import beginning
from reader.store.library_tables import (
    AnnotationRow,
    ArticleRow,
    ArticleTagRow,
    BlockRow,
    RevisionRow,
)

_BETWEEN = "\x1f"


def note_count() -> ColumnElement[int]:
    """Select with an article how many annotations it has."""
    counted = select(func.count()).where(AnnotationRow.article == ArticleRow.number)
    return counted.scalar_subquery()


def progress() -> ColumnElement[float]:
    """Select with an article and its newest revision how much was in sight so far, 0 to 1."""
    # Not a count, for which every block would be gone through.
    last = (
        select(func.max(BlockRow.position))
        .where(BlockRow.revision == RevisionRow.number)
        .scalar_subquery()
    )
    seen = cast(ArticleRow.seen_blocks, Float) / (func.coalesce(last, 0) + 1)
    return func.min(1.0, seen, type_=Float)


def newest(*columns: Any) -> Select[Any]:  # noqa: ANN401
    """Select of every article with its newest revision."""
    return (
        select(*columns)
        .join(RevisionRow, RevisionRow.article == ArticleRow.number)
        .where(RevisionRow.revision == ArticleRow.revision)
    )


def summaries(session: Session, *conditions: ColumnElement[bool]) -> Iterator[ArticleSummary]:
    """Yield the articles of which all is true, the last imported first."""
    tags = (
        select(func.group_concat(ArticleTagRow.tag, _BETWEEN))
        .where(ArticleTagRow.article == ArticleRow.number)
        .scalar_subquery()
    )
    # Plain columns: making ten thousand rows into objects takes most of a second.
    wanted = newest(
        ArticleRow.id,
        ArticleRow.revision,
        RevisionRow.imported_at,
        ArticleRow.opened_at,
        RevisionRow.segments,
        note_count(),
        beginning(),
        progress(),
        ArticleRow.favourite,
        ArticleRow.archived,
        ArticleRow.trashed_at,
        tags,
        RevisionRow.title,
        RevisionRow.byline,
        RevisionRow.date,
        RevisionRow.site,
        RevisionRow.url,
        RevisionRow.language,
    ).order_by(RevisionRow.imported_at.desc(), ArticleRow.number.desc())
    for row in session.execute(wanted.where(*conditions)):
        identity, revision, imported, opened, size, notes, begins, seen, *rest = row
        favourite, archived, trashed, tagged, *told = rest
        yield ArticleSummary(
            identity, revision, Metadata(*told), imported, opened, size, notes, begins, seen,
            Shelf(favourite, archived, trashed, _tags(tagged)),
        )  # fmt: skip


def _tags(joined: str | None) -> tuple[str, ...]:
    return tuple(sorted(joined.split(_BETWEEN))) if joined else ()
