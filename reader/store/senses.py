"""Which concept the reader said stands at a place where a term has several."""

from collections.abc import Iterable

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from reader.model.spans import Span
from reader.store.chunks import chunks
from reader.store.library_part import LibraryPart, article_row
from reader.store.library_tables import ArticleRow, OccurrenceRow, SenseRow
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
        self, article: str, block: int, span: Span, concept: str | None
    ) -> SenseChange:
        """Keep the reader's choice at a place; None forgets it. Raises NotFoundError."""
        with self._database.write() as session:
            row = article_row(session, article)
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
    """Bring the senses that `change` touches to what it says of them after it."""
    for sense in change.before:
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
