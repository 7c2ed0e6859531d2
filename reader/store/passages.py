"""The pages that articles were found in, and what the reader said of their paragraphs."""

from collections.abc import Iterable, Mapping

from sqlalchemy import delete, func, insert, select
from sqlalchemy.orm import Session

from reader.model.article import Block, BlockKind, Content
from reader.model.passages import Choices, Passage
from reader.store.article_rows import current_revision, read_blocks
from reader.store.library_part import LibraryPart, article_row
from reader.store.library_tables import PassageChoiceRow, PassageRow


class Passages(LibraryPart):
    """What of a page became its article and what was left out, and the choices of the reader."""

    def passages(self, identity: str) -> tuple[Passage, ...]:
        """Return the page of an article's newest text; without one, the article's own blocks.

        The title is none of them. Raises NotFoundError.
        """
        with self._database.read() as session:
            revision = current_revision(session, article_row(session, identity))
            blocks = read_blocks(session, revision.number)
            rows = session.scalars(
                select(PassageRow)
                .where(PassageRow.revision == revision.number)
                .order_by(PassageRow.position)
            ).all()
            if not rows:
                return tuple(
                    Passage(b, taken=True) for b in blocks if b.kind is not BlockKind.TITLE
                )
            return tuple(
                Passage(Block(BlockKind(row.kind), row.text, (), row.level), False, row.place)
                if row.block is None
                else Passage(blocks[row.block], True, row.place)
                for row in rows
            )

    def left_out(self, identity: str) -> int:
        """Return how many paragraphs of its page an article lacks. Raises NotFoundError."""
        with self._database.read() as session:
            revision = current_revision(session, article_row(session, identity))
            return (
                session.scalar(
                    select(func.count()).where(
                        PassageRow.revision == revision.number, PassageRow.block.is_(None)
                    )
                )
                or 0
            )

    def passage_choices(self, sites: Iterable[str]) -> Mapping[str, bool]:
        """Return what the reader said of paragraphs of any of `sites`, by key."""
        with self._database.read() as session:
            rows = session.execute(
                select(PassageChoiceRow.key, PassageChoiceRow.taken).where(
                    PassageChoiceRow.site.in_(list(sites))
                )
            ).tuples()
            return dict(rows.all())


def write_passages(session: Session, revision: int, content: Content) -> None:
    """Keep the page of the revision with that number, if `content` knows it, in place of any."""
    if not content.passages:
        return
    session.execute(delete(PassageRow).where(PassageRow.revision == revision))
    first = 1 if content.blocks and content.blocks[0].kind is BlockKind.TITLE else 0
    rows: list[dict[str, object]] = []
    for position, passage in enumerate(content.passages):
        block = passage.block
        rows.append(
            {
                "revision": revision,
                "position": position,
                "block": first if passage.taken else None,
                "kind": block.kind.value,
                "level": block.level,
                "text": "" if passage.taken else block.text,
                "place": passage.place,
            }
        )
        first += passage.taken
    session.execute(insert(PassageRow), rows)


def write_choices(session: Session, sites: Iterable[str], choices: Choices) -> None:
    """Keep what the reader said of the paragraphs of `sites`; None forgets what was said."""
    for site in sites:
        session.execute(
            delete(PassageChoiceRow).where(
                PassageChoiceRow.site == site, PassageChoiceRow.key.in_(list(choices))
            )
        )
        rows = [
            {"site": site, "key": key, "taken": taken}
            for key, taken in choices.items()
            if taken is not None
        ]
        if rows:
            session.execute(insert(PassageChoiceRow), rows)
