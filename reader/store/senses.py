"""Which concept the reader said stands at a place where a term has several."""

from collections.abc import Iterable

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from reader.model.errors import ConflictError
from reader.model.spans import Span
from reader.model.wording import tr
from reader.store.chunks import chunks
from reader.store.library_part import LibraryPart, article_row
from reader.store.library_tables import ArticleRow, OccurrenceRow, SenseRow
from reader.store.moved_places import text_since
from reader.store.values import Sense, SenseChange


class Senses(LibraryPart):
    """The reader's choices among concepts, by revision, block and span in the block's text."""

    def senses(self, article: str) -> dict[tuple[int, Span], str]:
        """Return concept ids by (block, span) in the newest text. Raises NotFoundError."""
        with self._database.read() as session:
            row = article_row(session, article)
            rows = session.scalars(
                select(SenseRow).where(
                    SenseRow.article == row.number, SenseRow.revision == row.revision
                )
            )
            return {(sense.block, Span(sense.start, sense.end)): sense.concept for sense in rows}

    def choose_sense(
        self,
        article: str,
        block: int,
        span: Span,
        concept: str | None,
        revision: int | None = None,
    ) -> SenseChange:
        """Keep the reader's choice at a place of that revision; None forgets it.

        In a text that is newer, the choice goes with its block. Raises NotFoundError, ConflictError
        if that block is not there any more.
        """
        with self._database.write() as session:
            row = article_row(session, article)
            newer = text_since(session, row, revision)
            if newer is not None:
                if block not in newer.blocks:
                    raise ConflictError(
                        tr(
                            "This passage is not in the article's newer text, which another window "
                            "imported: choose the meaning there."
                        )
                    )
                block = newer.blocks[block]
            place = (row.number, row.revision, block, span.start, span.end)
            known = session.get(SenseRow, place)
            after = Sense(article, row.revision, block, span, concept) if concept else None
            change = SenseChange(
                (_sense(known, article),) if known else (), (after,) if after else ()
            )
            apply_senses(session, change)
        return change

    def replace_concept(self, old: Iterable[str], new: str) -> SenseChange:
        """Let `new` stand wherever one of `old` was chosen or found, as after a merge.

        The returned change is about the choices; which concepts stand where is found anew by
        whoever takes it back.
        """
        before: list[Sense] = []
        with self._database.write() as session:
            for some in chunks(old):
                rows = session.execute(
                    select(SenseRow, ArticleRow.id)
                    .join(ArticleRow, ArticleRow.number == SenseRow.article)
                    .where(SenseRow.concept.in_(some))
                )
                before += [_sense(row, article) for row, article in rows.tuples()]
                session.execute(
                    update(OccurrenceRow).where(OccurrenceRow.concept.in_(some)).values(concept=new)
                )
            change = SenseChange(
                tuple(before),
                tuple(Sense(s.article, s.revision, s.block, s.span, new) for s in before),
            )
            apply_senses(session, change)
        return change


def apply_senses(session: Session, change: SenseChange) -> None:
    """Bring the senses that `change` touches to what it says of them after it.

    A choice that was made later stays.
    """
    before = {_place(sense): sense.concept for sense in change.before}
    later = {
        _place(sense)
        for sense in (*change.before, *change.after)
        if _chosen(session, sense) != before.get(_place(sense))
    }
    for sense in change.before:
        if _place(sense) in later:
            continue
        session.execute(
            delete(SenseRow).where(
                SenseRow.article == article_row(session, sense.article).number,
                SenseRow.revision == sense.revision,
                SenseRow.block == sense.block,
                SenseRow.start == sense.span.start,
                SenseRow.end == sense.span.end,
            )
        )
    for sense in change.after:
        if _place(sense) in later:
            continue
        session.merge(
            SenseRow(
                article=article_row(session, sense.article).number,
                revision=sense.revision,
                block=sense.block,
                start=sense.span.start,
                end=sense.span.end,
                concept=sense.concept,
            )
        )


def _place(sense: Sense) -> tuple[str, int, int, Span]:
    return sense.article, sense.revision, sense.block, sense.span


def _chosen(session: Session, sense: Sense) -> str | None:
    place = (sense.revision, sense.block, sense.span.start, sense.span.end)
    known = session.get(SenseRow, (article_row(session, sense.article).number, *place))
    return known.concept if known else None


def carry_senses(session: Session, article: ArticleRow, blocks: dict[int, int]) -> None:
    """Copy the newest revision's senses to the next one, for the blocks that are still there."""
    known = session.scalars(
        select(SenseRow).where(
            SenseRow.article == article.number, SenseRow.revision == article.revision
        )
    ).all()
    session.add_all(
        SenseRow(
            article=sense.article,
            revision=article.revision + 1,
            block=blocks[sense.block],
            start=sense.start,
            end=sense.end,
            concept=sense.concept,
        )
        for sense in known
        if sense.block in blocks
    )


def _sense(row: SenseRow, article: str) -> Sense:
    return Sense(article, row.revision, row.block, Span(row.start, row.end), row.concept)
