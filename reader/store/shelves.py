"""Favourites, archive, trash and tags of articles; the lists that are made by them."""

import json
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import ColumnElement, SQLColumnExpression, delete, func, insert, select, text
from sqlalchemy.orm import Session

from reader.model.article import ArticleSummary
from reader.model.errors import ConflictError, NotFoundError
from reader.model.shelf import ArticleOrder, ArticleQuery, Shelf, ShelfChange, SmartList
from reader.model.wording import tr
from reader.store.chunks import chunks
from reader.store.library_part import LibraryPart
from reader.store.library_tables import (
    AnnotationRow,
    ArticleRow,
    ArticleTagRow,
    OccurrenceRow,
    RevisionRow,
)
from reader.store.search import unindex_blocks
from reader.store.summaries import newest, note_count, progress, summaries

_FIELDS = ("favourite", "archived", "trashed_at")
_NOTED = ArticleRow.number.in_(select(AnnotationRow.article))


class Shelves(LibraryPart):
    """Where articles stand. Every act on it can be taken back, but for emptying the trash."""

    def list_state(self) -> int:
        """Return a number that is another one whenever a list of the articles may be."""
        with self._database.read() as session:
            return session.scalar(text("SELECT changes FROM list_state")) or 0

    def most_articles(self) -> int:
        """Return how many articles there are at most, which costs nothing to know."""
        with self._database.read() as session:
            return session.scalar(select(func.max(ArticleRow.number))) or 0

    def listed(self, query: ArticleQuery) -> tuple[str, ...]:
        """Return the ids of the articles that `query` asks for, in its order.

        NEW_TERMS, which the glossary has to tell, is given as READ.
        """
        order, falling = _order(query.order)
        ordered = order.desc() if falling is not query.backwards else order.asc()
        wanted = newest(ArticleRow.id).where(*_conditions(query)).order_by(
            order.is_(None), ordered, RevisionRow.imported_at.desc(), ArticleRow.number.desc()
        )  # fmt: skip
        with self._database.read() as session:
            return tuple(session.scalars(wanted))

    def last_read(self) -> str | None:
        """Return the article opened last, else the one imported last; None if there is none."""
        wanted = newest(ArticleRow.id).where(ArticleRow.trashed_at.is_(None))
        latest = (ArticleRow.opened_at.desc(), RevisionRow.imported_at.desc())
        with self._database.read() as session:
            found = session.scalar(wanted.order_by(*latest, ArticleRow.number.desc()).limit(1))
            return None if found is None else str(found)

    def summaries(self, ids: Sequence[str]) -> dict[str, ArticleSummary]:
        """Return those of the articles `ids` that are there, by id."""
        with self._database.read() as session:
            return {
                one.id: one
                for some in chunks(ids)
                for one in summaries(session, ArticleRow.id.in_(some))
            }

    def concept_counts(
        self, without: Iterable[str], ids: Sequence[str] | None = None
    ) -> dict[str, int]:
        """Return how many concepts, but those `without`, stand in the articles `ids`, or in all.

        Articles in which none stands are left out.
        """
        # One value, however many there are; and those that are known are fewer than those that
        # are not.
        known = select(func.json_each(json.dumps(list(without))).table_valued("value").c.value)
        counted = (
            select(ArticleRow.id, func.count(OccurrenceRow.concept.distinct()))
            .join(OccurrenceRow, OccurrenceRow.article == ArticleRow.number)
            .where(OccurrenceRow.concept.not_in(known))
            .group_by(ArticleRow.number)
        )
        found: dict[str, int] = {}
        with self._database.read() as session:
            parts = [counted]
            if ids is not None:
                parts = [counted.where(ArticleRow.id.in_(some)) for some in chunks(ids)]
            for part in parts:
                found |= dict(session.execute(part).tuples().all())
        return found

    def list_counts(self, lists: Iterable[SmartList] = SmartList) -> dict[SmartList, int]:
        """Return how many articles are in each list."""
        with self._database.read() as session:
            return {
                one: session.scalar(
                    newest(func.count())
                    .select_from(ArticleRow)
                    .where(*_conditions(ArticleQuery(one)))
                )
                or 0
                for one in lists
            }

    def article_tags(self) -> dict[str, int]:
        """Return every tag of an article outside the trash, with how many articles have it."""
        counted = (
            select(ArticleTagRow.tag, func.count())
            .join(ArticleRow, ArticleRow.number == ArticleTagRow.article)
            .where(ArticleRow.trashed_at.is_(None))
            .group_by(ArticleTagRow.tag)
            .order_by(ArticleTagRow.tag)
        )
        with self._database.read() as session:
            return dict(session.execute(counted).tuples().all())

    def shelve(self, label: str, ids: Iterable[str], act: Callable[[Shelf], Shelf]) -> ShelfChange:
        """Put each article where `act` says. Raises NotFoundError if none is there."""
        with self._database.write() as session:
            rows = _rows(session, ids)
            if not rows:
                raise NotFoundError(tr("This article is no longer in the library."))
            moved = []
            for row in rows:
                before = _shelf(session, row)
                after = act(before)
                after = replace(after, tags=tuple(sorted(set(after.tags))))
                if after != before:
                    _write(session, row, before, after)
                    moved.append((row.id, before, after))
            return ShelfChange(label, tuple(moved))

    def empty_trash(self, only: Collection[str] | None = None) -> int:
        """Delete what is in the trash, or `only` those of it, for ever; return how many."""
        with self._database.write() as session:
            rows = session.scalars(
                select(ArticleRow).where(ArticleRow.trashed_at.is_not(None))
            ).all()
            gone = [row for row in rows if only is None or row.id in only]
            for row in gone:
                unindex_blocks(session, row)
                session.execute(delete(ArticleRow).where(ArticleRow.number == row.number))
            return len(gone)


def apply_shelves(session: Session, change: ShelfChange) -> None:
    """Make the change again; what was done to the articles otherwise stays.

    Raises ConflictError if none of them is left.
    """
    rows = {row.id: row for row in _rows(session, (one for one, _, _ in change.moved))}
    if change.moved and not rows:
        raise ConflictError(tr("This article was deleted since, and cannot be put back."))
    for identity, before, after in change.moved:
        if identity in rows:
            _write(session, rows[identity], before, after)


def _write(session: Session, row: ArticleRow, before: Shelf, after: Shelf) -> None:
    for name in _FIELDS:
        if getattr(before, name) != getattr(after, name):
            setattr(row, name, getattr(after, name))
    gone, new = set(before.tags) - set(after.tags), set(after.tags) - set(before.tags)
    if gone:
        session.execute(
            delete(ArticleTagRow).where(
                ArticleTagRow.article == row.number, ArticleTagRow.tag.in_(gone)
            )
        )
    if new:
        session.execute(
            insert(ArticleTagRow).prefix_with("OR IGNORE"),
            [{"article": row.number, "tag": tag} for tag in sorted(new)],
        )


def _shelf(session: Session, row: ArticleRow) -> Shelf:
    tags = session.scalars(select(ArticleTagRow.tag).where(ArticleTagRow.article == row.number))
    return Shelf(row.favourite, row.archived, row.trashed_at, tuple(sorted(tags)))


def _rows(session: Session, ids: Iterable[str]) -> list[ArticleRow]:
    wanted = select(ArticleRow)
    return [
        row
        for some in chunks(ids)
        for row in session.scalars(wanted.where(ArticleRow.id.in_(some)))
    ]


def _conditions(query: ArticleQuery) -> list[ColumnElement[bool]]:
    """Return what is true of the articles that are asked for."""
    trashed = ArticleRow.trashed_at.is_not(None)
    here = ArticleRow.archived.is_(False)
    first = datetime.now().astimezone().replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    own: dict[SmartList | None, list[ColumnElement[bool]]] = {
        None: [],
        SmartList.ALL: [here],
        SmartList.UNREAD: [here, ArticleRow.opened_at.is_(None)],
        SmartList.NOTES: [_NOTED],
        SmartList.MONTH: [here, RevisionRow.imported_at >= first.astimezone(UTC)],
        SmartList.FAVOURITES: [ArticleRow.favourite.is_(True)],
        SmartList.ARCHIVE: [ArticleRow.archived.is_(True)],
        SmartList.TRASH: [],
    }
    conditions = [trashed if query.list is SmartList.TRASH else ~trashed, *own[query.list]]
    if query.tag:
        tagged = select(ArticleTagRow.article).where(ArticleTagRow.tag == query.tag)
        conditions.append(ArticleRow.number.in_(tagged))
    if query.concepts is not None:
        having = select(OccurrenceRow.article).where(OccurrenceRow.concept.in_(query.concepts))
        conditions.append(ArticleRow.number.in_(having))
    return conditions


def _order(order: ArticleOrder) -> tuple[SQLColumnExpression[Any], bool]:
    """Return what to sort by, and whether the greatest comes first."""
    read = func.coalesce(ArticleRow.opened_at, RevisionRow.imported_at)
    orders: dict[ArticleOrder, tuple[SQLColumnExpression[Any], bool]] = {
        ArticleOrder.READ: (read, True),
        ArticleOrder.NEW_TERMS: (read, True),
        ArticleOrder.IMPORTED: (RevisionRow.imported_at, True),
        ArticleOrder.DATE: (RevisionRow.date, True),
        ArticleOrder.TITLE: (func.nullif(func.trim(RevisionRow.title), ""), False),
        ArticleOrder.SITE: (func.nullif(RevisionRow.site, ""), False),
        ArticleOrder.LENGTH: (RevisionRow.segments, True),
        ArticleOrder.PROGRESS: (progress(), True),
        ArticleOrder.NOTES: (note_count(), True),
    }
    return orders[order]
