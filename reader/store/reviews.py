"""When the reader said in a review how well they know a concept, and where it was met of late."""

from datetime import datetime

from sqlalchemy import delete, func, select

from reader.model.naming import name_of
from reader.model.spans import Span
from reader.store.library_part import LibraryPart
from reader.store.library_tables import (
    ArticleRow,
    BlockRow,
    OccurrenceRow,
    PutOffRow,
    ReviewRow,
)
from reader.store.search import newest_blocks, occurrence
from reader.store.values import Occurrence


class Reviews(LibraryPart):
    """What reviews need: the concepts of the articles read of late, and the answers given."""

    def concepts_met(self, since: datetime) -> dict[str, int]:
        """Return how often each concept stands in the articles opened since then."""
        with self._database.read() as session:
            rows = session.execute(
                select(OccurrenceRow.concept, func.count())
                .join(ArticleRow, ArticleRow.number == OccurrenceRow.article)
                .where(ArticleRow.opened_at >= since, ArticleRow.trashed_at.is_(None))
                .group_by(OccurrenceRow.concept)
            )
            return dict(rows.tuples().all())

    def places_met(self, concept: str, since: datetime, most: int) -> tuple[Occurrence, ...]:
        """Return at most `most` places of a concept in articles opened since then, the last first.

        No two are in one block.
        """
        with self._database.read() as session:
            rows = session.execute(
                newest_blocks()
                .add_columns(
                    OccurrenceRow.segment, func.min(OccurrenceRow.start), OccurrenceRow.end
                )
                .join(
                    OccurrenceRow,
                    (OccurrenceRow.article == ArticleRow.number)
                    & (OccurrenceRow.block == BlockRow.position),
                )
                .where(OccurrenceRow.concept == concept, ArticleRow.opened_at >= since)
                .group_by(BlockRow.number)
                .order_by(ArticleRow.opened_at.desc(), BlockRow.position)
                .limit(most)
            )
            return tuple(
                occurrence(article, name_of(title, begins), block, segment, Span(start, end))
                for article, title, begins, _, block, segment, start, end in rows.tuples()
                if segment < len(block.segments) and end <= len(block.text)
            )

    def reviewed(self, since: datetime) -> set[str]:
        """Return the concepts that the reader was asked about since then."""
        with self._database.read() as session:
            return set(
                session.scalars(select(ReviewRow.concept).where(ReviewRow.reviewed_at >= since))
            )

    def keep_review(self, concept: str, when: datetime | None) -> None:
        """Keep when the reader answered for a concept; None forgets it."""
        with self._database.write() as session:
            if when is None:
                session.execute(delete(ReviewRow).where(ReviewRow.concept == concept))
            else:
                session.merge(ReviewRow(concept=concept, reviewed_at=when))

    def put_off(self, since: datetime) -> dict[str, datetime]:
        """Return the concepts that the reader put off since then, and when they last did."""
        with self._database.read() as session:
            rows = session.execute(
                select(PutOffRow.concept, PutOffRow.put_off_at).where(PutOffRow.put_off_at >= since)
            )
            return dict(rows.tuples().all())

    def keep_put_off(self, concept: str, when: datetime, since: datetime) -> None:
        """Keep when a concept was put off; what was put off before `since` is forgotten."""
        with self._database.write() as session:
            session.execute(delete(PutOffRow).where(PutOffRow.put_off_at < since))
            session.merge(PutOffRow(concept=concept, put_off_at=when))
