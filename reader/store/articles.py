"""The articles of the library, their revisions, and where the reader was in them."""

import uuid
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from reader.annotation.following import Reanchor
from reader.model.article import Article, ArticleSummary, Content, ReadingPosition
from reader.model.blocks import LazyBlocks
from reader.model.errors import ConflictError, NotFoundError
from reader.model.passages import Choices
from reader.model.revision import Revision
from reader.model.wording import tr
from reader.store.article_rows import (
    current_revision,
    digest,
    read_article,
    read_blocks,
    write_revision,
)
from reader.store.chunks import chunks
from reader.store.library_part import LibraryPart, article_row
from reader.store.library_tables import ArticleRow, BlockRow, EngineChoiceRow, RevisionRow
from reader.store.moved_places import resolved
from reader.store.passages import write_choices, write_passages
from reader.store.revising import carry_over, find_same
from reader.store.search import index_blocks, unindex_blocks
from reader.store.stored_blocks import StoredBlocks
from reader.store.summaries import summaries


class Articles(LibraryPart):
    """Articles: added once, revised when their page has changed, never changed otherwise."""

    def add(
        self,
        content: Content,
        source: str = "",
        reanchor: Reanchor = resolved,
        *,
        engine: str = "",
        another: bool = False,
    ) -> Article:
        """Keep an article and return it as it is kept; one that is new is `engine`'s to translate.

        One that is there already is returned as it stands. One that is there with another text gets
        a new revision under the same id; its annotations are moved to it by `reanchor`. With
        `another` it is a new one, whatever is there.
        """
        now = datetime.now(UTC)
        with self._database.write() as session:
            row = None if another else find_same(session, content, source)
            if row is None:
                row = ArticleRow(
                    id=str(uuid.uuid4()), revision=1, position_block=0, position_fraction=0.0
                )
                session.add(row)
                session.flush()
                if engine:
                    session.add(EngineChoiceRow(article=row.number, engine=engine))
            else:
                # Whoever imports it again wants to see it.
                row.trashed_at, row.archived = None, False
                newest = current_revision(session, row)
                kept = read_article(row, newest, read_blocks(session, newest.number))
                content = _with_address(content, kept.metadata.url)
                if content == kept.content:
                    write_passages(session, newest.number, content)
                    return kept
                _leave(session, row, kept.content, content, reanchor)
            return _enter(session, row, content, source, now)

    def earlier(self, content: Content, source: str = "") -> Article | None:
        """Return the article whose text `add` would replace by `content`, None if there is none.

        One with the same words has no other text, whatever else of it is new.
        """
        with self._database.read() as session:
            row = find_same(session, content, source)
            if row is None:
                return None
            newest = current_revision(session, row)
            kept = read_article(row, newest, read_blocks(session, newest.number))
            return None if list(kept.content.texts) == list(content.texts) else kept

    def having(self, content: Content) -> Article | None:
        """Return the article that has, or once had, exactly this text, in that revision.

        Where both tell an address, it is the same.
        """
        told = content.metadata.url
        wanted = (
            select(ArticleRow, RevisionRow)
            .join(RevisionRow, RevisionRow.article == ArticleRow.number)
            .where(RevisionRow.digest == digest(content))
            .order_by(RevisionRow.number)
        )
        with self._database.read() as session:
            for row, revision in session.execute(wanted).tuples():
                if not told or revision.url in ("", told):
                    return read_article(row, revision, read_blocks(session, revision.number))
        return None

    def revisions(self, identity: str) -> tuple[Revision, ...]:
        """Return the states of an article that are kept, the first one first.

        Raises NotFoundError.
        """
        with self._database.read() as session:
            row = article_row(session, identity)
            found = session.execute(
                select(RevisionRow.revision, RevisionRow.imported_at, RevisionRow.source)
                .where(RevisionRow.article == row.number)
                .order_by(RevisionRow.revision)
            )
            return tuple(Revision(*each) for each in found)

    def revise(
        self,
        article: Article,
        content: Content,
        choices: Choices,
        sites: Sequence[str],
        reanchor: Reanchor = resolved,
    ) -> Article:
        """Give `article` another text and keep for `sites` the choices that it follows from.

        Its annotations are moved to the new text by `reanchor`. Raises ConflictError if it has had
        another text since, and NotFoundError.
        """
        now = datetime.now(UTC)
        with self._database.write() as session:
            row = article_row(session, article.id)
            if row.revision != article.revision:
                raise ConflictError(
                    tr("This article has a newer text since it was opened: open it again first.")
                )
            write_choices(session, sites, choices)
            newest = current_revision(session, row)
            kept = read_article(row, newest, read_blocks(session, newest.number))
            if content == kept.content:
                write_passages(session, newest.number, content)
                return kept
            _leave(session, row, kept.content, content, reanchor)
            return _enter(session, row, content, newest.source, now)

    def articles(self, *, trashed: bool = False) -> tuple[ArticleSummary, ...]:
        """Return every article without its text, the last imported first.

        Those in the trash are left out, or with `trashed` given alone.
        """
        there = ArticleRow.trashed_at
        with self._database.read() as session:
            return tuple(summaries(session, there.is_not(None) if trashed else there.is_(None)))

    def article(self, identity: str, revision: int | None = None) -> Article:
        """Return an article by its id or the beginning of it; its newest revision unless told.

        Its blocks are read when they are asked for, while the library is open. Raises
        NotFoundError, also if several ids begin so.
        """
        with self._database.read() as session:
            row = _by_prefix(session, identity)
            wanted = current_revision(session, row)
            if revision is not None and revision != row.revision:
                wanted = _old_revision(session, row, revision)
            # Not a count, for which every block would be gone through.
            last = session.scalar(
                select(func.max(BlockRow.position)).where(BlockRow.revision == wanted.number)
            )
            size = 0 if last is None else last + 1
            source = StoredBlocks(self._database, row.id, wanted.revision, size)
            return read_article(row, wanted, LazyBlocks(size, source))

    def of_addresses(self, addresses: Collection[str]) -> dict[str, str]:
        """Return the id of the article of each address, as far as one came from there.

        Those in the trash do not count.
        """
        found: dict[str, str] = {}
        with self._database.read() as session:
            for chunk in chunks(addresses):
                for column in (RevisionRow.source, RevisionRow.url):
                    told = (
                        select(column, ArticleRow.id)
                        .join(ArticleRow, RevisionRow.article == ArticleRow.number)
                        .where(column.in_(chunk), ArticleRow.trashed_at.is_(None))
                    )
                    found.update((address, one) for address, one in session.execute(told))
        return found

    def delete(self, identity: str) -> None:
        """Delete an article with everything that hangs on it. Raises NotFoundError."""
        with self._database.write() as session:
            row = article_row(session, identity)
            unindex_blocks(session, row)
            session.execute(delete(ArticleRow).where(ArticleRow.number == row.number))

    def position(self, identity: str) -> ReadingPosition:
        """Return where the reader was in an article. Raises NotFoundError."""
        with self._database.read() as session:
            row = article_row(session, identity)
            return ReadingPosition(row.position_block, row.position_fraction)

    def revision(self, identity: str) -> int:
        """Return the number of an article's newest revision. Raises NotFoundError."""
        with self._database.read() as session:
            return article_row(session, identity).revision

    def set_position(
        self,
        identity: str,
        position: ReadingPosition,
        revision: int | None = None,
        seen_blocks: int = 0,
    ) -> None:
        """Keep where the reader is in the newest text of an article. Raises NotFoundError.

        `seen_blocks` is how many blocks, from the first, were in sight; the most is kept.
        What is told of an older `revision` is left: the newest one has a place of its own.
        """
        with self._database.write() as session:
            row = article_row(session, identity)
            if revision not in (None, row.revision):
                return
            row.position_block, row.position_fraction = position.block, position.fraction
            row.seen_blocks = max(row.seen_blocks, seen_blocks)

    def mark_opened(self, identity: str) -> None:
        """Keep that the article is opened now. Raises NotFoundError."""
        with self._database.write() as session:
            article_row(session, identity).opened_at = datetime.now(UTC)


def _leave(
    session: Session, row: ArticleRow, old: Content, new: Content, reanchor: Reanchor
) -> None:
    """Take an article's old text out of the search, and carry over what hangs on it."""
    unindex_blocks(session, row)
    carry_over(session, row, old, new, reanchor)
    row.revision += 1
    session.flush()


def _enter(
    session: Session, row: ArticleRow, content: Content, source: str, now: datetime
) -> Article:
    """Write the newest text of an article."""
    write_revision(session, row, content, source, now)
    if content.passages:
        write_passages(session, current_revision(session, row).number, content)
    index_blocks(session, row)
    return Article(row.id, row.revision, content, now, source)


def _with_address(content: Content, url: str) -> Content:
    if content.metadata.url or not url:
        return content
    return replace(content, metadata=replace(content.metadata, url=url))


def _by_prefix(session: Session, identity: str) -> ArticleRow:
    rows = session.scalars(
        select(ArticleRow)
        .where(ArticleRow.id >= identity, ArticleRow.id < f"{identity}\uffff")
        .order_by(ArticleRow.id)
        .limit(2)
    ).all()
    if not identity or not rows:
        raise NotFoundError(
            tr(
                'The library has no article "{identity}": see the list of articles.',
                identity=identity,
            )
        )
    if len(rows) > 1 and rows[0].id != identity:
        raise NotFoundError(
            tr('Several articles begin with "{identity}": give more of the id.', identity=identity)
        )
    return rows[0]


def _old_revision(session: Session, article: ArticleRow, revision: int) -> RevisionRow:
    row = session.scalar(
        select(RevisionRow).where(
            RevisionRow.article == article.number, RevisionRow.revision == revision
        )
    )
    if row is None:
        raise NotFoundError(
            tr("The article {id} has no revision {revision}.", id=article.id, revision=revision)
        )
    return row
