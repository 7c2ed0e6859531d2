"""Which engine the reader chose for which article."""

from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert

from reader.store.library_part import LibraryPart, article_row
from reader.store.library_tables import ArticleRow, EngineChoiceRow


class EngineChoices(LibraryPart):
    """The engines of articles that are not translated by the usual one."""

    def engine_choice(self, article: str) -> str:
        """Return the name of the engine that was chosen for an article, "" if none was."""
        with self._database.read() as session:
            return (
                session.scalar(
                    select(EngineChoiceRow.engine)
                    .join(ArticleRow, ArticleRow.number == EngineChoiceRow.article)
                    .where(ArticleRow.id == article)
                )
                or ""
            )

    def choose_engine(self, article: str, engine: str) -> None:
        """Let the engine of that name translate an article from now on; "" takes it back.

        Raises NotFoundError if the article was deleted.
        """
        with self._database.write() as session:
            number = article_row(session, article).number
            session.execute(delete(EngineChoiceRow).where(EngineChoiceRow.article == number))
            if engine:
                session.execute(insert(EngineChoiceRow).values(article=number, engine=engine))
