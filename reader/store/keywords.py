"""Concepts in context over the whole library: every place, how often, since when, beside what."""

from collections.abc import Iterable, Sequence
from datetime import date

from sqlalchemy import Integer, and_, bindparam, func, select, text
from sqlalchemy.orm import Session, aliased

from reader.model.naming import name_of
from reader.model.spans import Span
from reader.store.article_rows import beginning
from reader.store.chunks import chunks
from reader.store.library_part import LibraryPart
from reader.store.library_tables import ArticleRow, BlockRow, OccurrenceRow, RevisionRow
from reader.store.search import LAST, phrase
from reader.store.values import Acquaintance, KeywordLine, KeywordLines, KnownArticle

CONTEXT = 40
"""Code points given before and behind a keyword."""


class Keywords(LibraryPart):
    """Questions about the index of terms that need its whole breadth."""

    def keyword_lines(self, concepts: Iterable[str]) -> KeywordLines:
        """Return every place of `concepts` with what stands around it, each place once."""
        wanted = list(dict.fromkeys(concepts))
        before = func.max(1, OccurrenceRow.start - CONTEXT + 1, type_=Integer)
        lines = (
            select(
                OccurrenceRow.article,
                OccurrenceRow.block,
                OccurrenceRow.segment,
                OccurrenceRow.start,
                OccurrenceRow.end,
                func.substr(BlockRow.text, before, OccurrenceRow.start + 1 - before),
                func.substr(
                    BlockRow.text, OccurrenceRow.start + 1, OccurrenceRow.end - OccurrenceRow.start
                ),
                func.substr(BlockRow.text, OccurrenceRow.end + 1, CONTEXT),
            )
            .join(ArticleRow, ArticleRow.number == OccurrenceRow.article)
            .join(
                RevisionRow,
                (RevisionRow.article == ArticleRow.number)
                & (RevisionRow.revision == ArticleRow.revision),
            )
            .join(
                BlockRow,
                (BlockRow.revision == RevisionRow.number)
                & (BlockRow.position == OccurrenceRow.block),
            )
            .where(OccurrenceRow.concept.in_(wanted), ArticleRow.trashed_at.is_(None))
            .order_by(OccurrenceRow.article.desc(), OccurrenceRow.block, OccurrenceRow.start)
        )
        with self._database.read() as session:
            found = {
                (article, block, start): KeywordLine(
                    article, block, segment, Span(start, end), left, keyword, right
                )
                for article, block, segment, start, end, left, keyword, right in session.execute(
                    lines
                ).tuples()
                # Another window may have looked for terms in a text that was revised meanwhile.
                if len(keyword) == end - start
            }
            places = tuple(found.values())
            return KeywordLines(_articles(session, {line.article for line in places}), places)

    def acquaintance(self, concept: str) -> Acquaintance:
        """Return how often a concept stands in the library and where it was first met."""
        trash = select(ArticleRow.number).where(ArticleRow.trashed_at.is_not(None))
        own = and_(OccurrenceRow.concept == concept, OccurrenceRow.article.not_in(trash))
        with self._database.read() as session:
            places, articles = session.execute(
                select(func.count(), func.count(OccurrenceRow.article.distinct())).where(own)
            ).one()
            # An article's number says when it first came.
            first = session.scalar(select(func.min(OccurrenceRow.article)).where(own))
            known = _articles(session, [first] if first is not None else [])
            return Acquaintance(places, articles, known.get(first or 0))

    def neighbours(self, concept: str) -> tuple[int, dict[str, tuple[int, int]]]:
        """Return in how many segments a concept stands, and what stands in them with it.

        For each other concept: segments with both, and segments with the other one at all.
        """
        mine, other = aliased(OccurrenceRow), aliased(OccurrenceRow)
        segments = (
            select(mine.article, mine.block, mine.segment)
            .where(mine.concept == concept)
            .distinct()
            .subquery()
        )
        together = (
            select(other.concept, segments.c.article, segments.c.block, segments.c.segment)
            .join(
                segments,
                (other.article == segments.c.article)
                & (other.block == segments.c.block)
                & (other.segment == segments.c.segment),
            )
            .where(other.concept != concept)
            .distinct()
            .subquery()
        )
        with self._database.read() as session:
            own = session.scalar(select(func.count()).select_from(segments)) or 0
            shared = dict(
                session.execute(
                    select(together.c.concept, func.count()).group_by(together.c.concept)
                )
                .tuples()
                .all()
            )
            alone: dict[str, int] = {}
            for some in chunks(shared):
                distinct = (
                    select(
                        OccurrenceRow.concept,
                        OccurrenceRow.article,
                        OccurrenceRow.block,
                        OccurrenceRow.segment,
                    )
                    .where(OccurrenceRow.concept.in_(some))
                    .distinct()
                    .subquery()
                )
                alone |= dict(
                    session.execute(
                        select(distinct.c.concept, func.count()).group_by(distinct.c.concept)
                    )
                    .tuples()
                    .all()
                )
        return own, {key: (count, alone[key]) for key, count in shared.items()}

    def block_frequencies(self, words: Sequence[str]) -> tuple[int, dict[str, int]]:
        """Return how many blocks the newest texts have, and in how many each word stands."""
        counts: dict[str, int] = {}
        with self._database.read() as session:
            total = session.scalar(text("SELECT count(*) FROM block_search_docsize")) or 0
            for word in dict.fromkeys(words):
                if len(word) > 2:
                    statement = text(
                        "SELECT count(*) FROM block_search WHERE block_search MATCH :wanted"
                    ).bindparams(bindparam("wanted", phrase(word)))
                else:
                    low = word.lower()
                    statement = text(
                        "SELECT count(DISTINCT doc) FROM block_search_trigram"
                        " WHERE term >= :low AND term < :high"
                    ).bindparams(low=low, high=low + LAST)
                counts[word] = session.scalar(statement) or 0
        return total, counts


def _articles(session: Session, numbers: Iterable[int]) -> dict[int, KnownArticle]:
    first = aliased(RevisionRow)
    imported = (
        select(func.min(first.imported_at))
        .where(first.article == ArticleRow.number)
        .scalar_subquery()
    )
    found: dict[int, KnownArticle] = {}
    for some in chunks(numbers):
        rows = session.execute(
            select(
                ArticleRow.number,
                ArticleRow.id,
                RevisionRow.title,
                beginning(),
                RevisionRow.date,
                imported,
            )
            .join(RevisionRow, RevisionRow.article == ArticleRow.number)
            .where(RevisionRow.revision == ArticleRow.revision, ArticleRow.number.in_(some))
        )
        for number, identity, title, begins, told, when in rows.tuples():
            day: date = told or when.astimezone().date()
            found[number] = KnownArticle(identity, name_of(title, begins), day, when)
    return found
