"""What the parts of the library have in common."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from reader.model.errors import NotFoundError
from reader.model.wording import tr
from reader.store.database import Database
from reader.store.library_tables import ArticleRow


class LibraryPart:
    """One matter of the library, on the database that all share."""

    def __init__(self, database: Database) -> None:
        self._database = database


def article_row(session: Session, identity: str) -> ArticleRow:
    """Return the row of the article with that id. Raises NotFoundError."""
    row = session.scalar(select(ArticleRow).where(ArticleRow.id == identity))
    if row is None:
        raise NotFoundError(
            tr(
                "The library has no article {identity}: it may have been deleted.",
                identity=identity,
            )
        )
    return row
