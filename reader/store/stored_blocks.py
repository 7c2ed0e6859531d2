"""The text of a revision, read from the library as far as somebody wants to see it."""

from collections.abc import Sequence
from typing import Any, TypeVar

from sqlalchemy import Select, bindparam, select

from reader.model.blocks import Block
from reader.model.errors import NotFoundError
from reader.model.wording import tr
from reader.store.article_rows import select_blocks, to_block
from reader.store.database import Database
from reader.store.library_tables import ArticleRow, BlockRow, RevisionRow

T = TypeVar("T")
Selected = TypeVar("Selected", bound=Select[Any])


def _of_revision(wanted: Selected) -> Selected:
    # Not by the revision's row number: SQLite gives that of a deleted one to another text.
    return (
        wanted.join(RevisionRow, RevisionRow.number == BlockRow.revision)
        .join(ArticleRow, ArticleRow.number == RevisionRow.article)
        .where(ArticleRow.id == bindparam("article"), RevisionRow.revision == bindparam("revision"))
    )


# Asked while the reader scrolls: to make such a statement takes as long as to run it.
_SOME = _of_revision(select_blocks()).where(
    BlockRow.position >= bindparam("first"), BlockRow.position < bindparam("end")
)
_TEXTS = _of_revision(select(BlockRow.text).order_by(BlockRow.position))


class StoredBlocks:
    """Reads the `size` blocks of one revision of an article.

    Every method raises NotFoundError if the article was deleted meanwhile, and StoreError.
    """

    def __init__(self, database: Database, article: str, revision: int, size: int) -> None:
        self._database = database
        self._key = {"article": article, "revision": revision}
        self._size = size

    def blocks(self, first: int, end: int) -> Sequence[Block]:
        """Return the blocks from the number `first` up to, not including, `end`."""
        with self._database.read() as session:
            rows = session.execute(_SOME, {**self._key, "first": first, "end": end}).tuples()
            return self._whole([to_block(*row) for row in rows], end - first)

    def texts(self) -> Sequence[str]:
        """Return the text of every block."""
        with self._database.read() as session:
            return self._whole(session.scalars(_TEXTS, self._key).all(), self._size)

    def _whole(self, found: Sequence[T], size: int) -> Sequence[T]:
        if len(found) < size:
            raise NotFoundError(
                tr(
                    "The library no longer has the text of article {key}: import it again.",
                    key=self._key["article"],
                )
            )
        return found
