"""The index from concepts to the places where their terms stand, and what it is true for."""

import re
from collections.abc import Iterable, Mapping
from typing import cast

from sqlalchemy import Table, delete, insert, select, text, update
from sqlalchemy.orm import Session

from reader.glossary.normalise import LOOSE_FOLDED
from reader.model.naming import name_of
from reader.model.spans import Span
from reader.store.article_rows import beginning
from reader.store.chunks import chunks
from reader.store.library_part import LibraryPart, article_row
from reader.store.library_tables import (
    ArticleRow,
    BlockRow,
    IndexedConceptRow,
    OccurrenceRow,
    RevisionRow,
)
from reader.store.search import FOUND_AT_MOST, LAST, occurrence, phrase
from reader.store.values import Occurrence, TermPlace

FORMS_AT_ONCE = 40
"""Forms that one question to the full-text index asks for."""

Blocks = dict[str, set[int]]
"""Block numbers by article id."""

_LOOSE = re.compile(f"[{re.escape(''.join(sorted(LOOSE_FOLDED)))}\n\0]+")
_PLACE = (
    " JOIN block ON block.number = found.number"
    " JOIN revision ON revision.number = block.revision"
    " JOIN article ON article.number = revision.article"
)


_INSERT = insert(cast("Table", OccurrenceRow.__table__))


class TermPlaces(LibraryPart):
    """Where concepts stand, kept by article and block by whoever looks for the terms."""

    def set_occurrences(
        self,
        article: str,
        places: Iterable[TermPlace],
        revision: int = 0,
        *,
        settled: bool = True,
    ) -> None:
        """Keep where terms stand in an article's newest text, instead of what was known.

        `revision` is the one that was looked through; if the article has another by now, nothing is
        kept; 0 takes the newest for granted. Unless `settled` the article is to be looked through
        once more. Raises NotFoundError.
        """
        with self._database.write() as session:
            row = article_row(session, article)
            if revision not in (0, row.revision):
                return
            session.execute(delete(OccurrenceRow).where(OccurrenceRow.article == row.number))
            _insert(session, row.number, places)
            row.terms_revision = row.revision if settled else 0

    def replace_occurrences(
        self,
        found: Iterable[tuple[str, int, Mapping[int, Iterable[TermPlace]]]],
        *,
        settled: bool = True,
    ) -> None:
        """Keep where terms stand in some blocks of (article, revision), told by block.

        Unless `settled` the articles are to be looked through once more. One that was deleted or
        revised meanwhile is left out.
        """
        with self._database.write() as session:
            for article, revision, blocks in found:
                row = session.scalar(select(ArticleRow).where(ArticleRow.id == article))
                if row is None or row.revision != revision:
                    continue
                for some in chunks(blocks):
                    session.execute(
                        delete(OccurrenceRow).where(
                            OccurrenceRow.article == row.number, OccurrenceRow.block.in_(some)
                        )
                    )
                if not settled:
                    row.terms_revision = 0
                _insert(session, row.number, (p for places in blocks.values() for p in places))

    def unplaced_articles(self) -> tuple[str, ...]:
        """Return the articles in whose newest text no terms were looked for, the newest first."""
        with self._database.read() as session:
            return tuple(
                session.scalars(
                    select(ArticleRow.id)
                    .where(ArticleRow.terms_revision != ArticleRow.revision)
                    .order_by(ArticleRow.number.desc())
                )
            )

    def indexed_concepts(self) -> dict[str, str]:
        """Return the digest of each concept's forms for which the places are true."""
        with self._database.read() as session:
            rows = session.execute(select(IndexedConceptRow.concept, IndexedConceptRow.digest))
            return dict(rows.tuples().all())

    def keep_indexed(
        self, digests: Mapping[str, str], gone: Iterable[str] = (), *, look_again: bool = False
    ) -> None:
        """Say that the places are true for concepts of these `digests` and no more for `gone`.

        With `look_again` every article is to be looked through from now on.
        """
        with self._database.write() as session:
            for some in chunks((*gone, *digests)):
                session.execute(
                    delete(IndexedConceptRow).where(IndexedConceptRow.concept.in_(some))
                )
            if digests:
                session.execute(
                    insert(IndexedConceptRow),
                    [{"concept": key, "digest": digest} for key, digest in digests.items()],
                )
            if look_again:
                session.execute(update(ArticleRow).values(terms_revision=0))

    def blocks_of(self, concepts: Iterable[str]) -> Blocks:
        """Return the blocks in which one of `concepts` was found."""
        found: Blocks = {}
        with self._database.read() as session:
            for some in chunks(concepts):
                rows = session.execute(
                    select(ArticleRow.id, OccurrenceRow.block)
                    .join(OccurrenceRow, OccurrenceRow.article == ArticleRow.number)
                    .where(OccurrenceRow.concept.in_(some))
                )
                for article, block in rows:
                    found.setdefault(article, set()).add(block)
        return found

    def blocks_with(self, forms: Iterable[str]) -> Blocks:
        """Return the blocks in whose normalised text one of the folded `forms` may stand.

        Every block in which one does is among them; a few others are too.
        """
        long: list[str] = []
        short: set[str] = set()
        for form in forms:
            parts = [part for part in _LOOSE.split(form) if part]
            phrases = [phrase(part) for part in parts if len(part) > 2]
            if phrases:
                long.append("(" + " AND ".join(phrases) + ")")
            else:
                short.add(max(parts, key=len, default=""))
        found: Blocks = {}
        with self._database.read() as session:
            for table in ("block_search", "folded_search"):
                for first in range(0, len(long), FORMS_AT_ONCE):
                    numbers = f"SELECT rowid AS number FROM {table} WHERE {table} MATCH :wanted"  # noqa: S608
                    wanted = " OR ".join(long[first : first + FORMS_AT_ONCE])
                    _gather(session, found, numbers, {"wanted": wanted})
                for part in sorted(short):
                    numbers = (
                        f"SELECT DISTINCT doc AS number FROM {table}_trigram"  # noqa: S608
                        " WHERE term >= :low AND term < :high"
                    )
                    _gather(session, found, numbers, {"low": part, "high": part + LAST})
        return found

    def concepts_standing(self) -> frozenset[str]:
        """Return the concepts that stand anywhere in the library."""
        with self._database.read() as session:
            return frozenset(session.scalars(select(OccurrenceRow.concept).distinct()))

    def occurrences(self, concept: str, most: int = FOUND_AT_MOST) -> tuple[Occurrence, ...]:
        """Return where a concept stands, in reading order, the article that came last first.

        At most `most` places are given.
        """
        # The places alone first: a common term stands in more blocks than anybody reads. And each
        # block once: a text without line ends is one, with thousands of places.
        wanted = (
            select(
                ArticleRow.id,
                RevisionRow.title,
                beginning(),
                BlockRow.number,
                OccurrenceRow.segment,
                OccurrenceRow.start,
                OccurrenceRow.end,
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
            .where(OccurrenceRow.concept == concept, ArticleRow.trashed_at.is_(None))
            .order_by(OccurrenceRow.article.desc(), OccurrenceRow.block, OccurrenceRow.start)
            .limit(most)
        )
        with self._database.read() as session:
            places = session.execute(wanted).tuples().all()
            blocks: dict[int, BlockRow] = {}
            for some in chunks(number for _, _, _, number, *_ in places):
                rows = session.scalars(select(BlockRow).where(BlockRow.number.in_(some)))
                blocks |= {block.number: block for block in rows}
            return tuple(
                occurrence(
                    article, name_of(title, begins), blocks[number], segment, Span(start, end)
                )
                for article, title, begins, number, segment, start, end in places
                # Another window may have looked for terms in a text that was revised meanwhile.
                if segment < len(blocks[number].segments) and end <= len(blocks[number].text)
            )

    def segment_count(self) -> int:
        """Return how many segments the newest texts of all articles have together."""
        with self._database.read() as session:
            counts = (
                select(RevisionRow.segments)
                .join(ArticleRow, ArticleRow.number == RevisionRow.article)
                .where(RevisionRow.revision == ArticleRow.revision)
            )
            return sum(session.scalars(counts))


def _insert(session: Session, article: int, places: Iterable[TermPlace]) -> None:
    rows = [
        {
            "concept": place.concept,
            "article": article,
            "block": place.block,
            "segment": place.segment,
            "start": place.span.start,
            "end": place.span.end,
        }
        for place in places
    ]
    if rows:
        # Plain rows: making objects of them takes most of the time.
        session.connection().execute(_INSERT, rows)


def _gather(session: Session, found: Blocks, numbers: str, values: Mapping[str, str]) -> None:
    rows = session.execute(
        text(f"SELECT article.id, block.position FROM ({numbers}) AS found {_PLACE}"),  # noqa: S608
        values,
    )
    for article, block in rows:
        found.setdefault(article, set()).add(block)
