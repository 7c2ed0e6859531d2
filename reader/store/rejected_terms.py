"""Proposed terms that the reader does not want in the glossary, and how usual a text is."""

from collections.abc import Callable, Iterable
from functools import cache

from sqlalchemy import delete, func, select, text
from sqlalchemy.dialects.sqlite import insert

from reader.glossary.normalise import fold
from reader.store.chunks import chunks
from reader.store.library_part import LibraryPart
from reader.store.library_tables import ArticleRow, RejectedTermRow

DOUBT = 8
"""Articles without a text that are added to the library's: the fewer it has, the less it says."""
LOOKED_AT = 400
"""Blocks that are counted for one text: what stands in more is usual all the same."""
_SHORTEST = 3
"""Characters that the full-text search finds."""


class RejectedTerms(LibraryPart):
    """What candidates for the glossary are measured against."""

    def rejected_terms(self) -> frozenset[str]:
        """Return the folded forms that the reader does not want to be proposed."""
        with self._database.read() as session:
            return frozenset(session.scalars(select(RejectedTermRow.key)))

    def reject_terms(self, texts: Iterable[str]) -> None:
        """Propose these no more."""
        rows = [{"key": fold(written), "text": written} for written in texts if fold(written)]
        if rows:
            with self._database.write() as session:
                session.execute(insert(RejectedTermRow).on_conflict_do_nothing(), rows)

    def restore_terms(self, texts: Iterable[str]) -> None:
        """Let these be proposed again."""
        with self._database.write() as session:
            for some in chunks({fold(written) for written in texts}):
                session.execute(delete(RejectedTermRow).where(RejectedTermRow.key.in_(some)))

    def usual(self, beside: str) -> Callable[[str], float]:
        """Return a function that tells in which part of the articles, 0 to 1, a text stands.

        The article `beside` is not counted. A small library tells little: one of two articles that
        has a text makes a tenth, 50 of 100 nearly half.
        """
        with self._database.read() as session:
            others = session.scalar(
                select(func.count()).select_from(ArticleRow).where(ArticleRow.id != beside)
            )
        total = others or 0
        if not total:
            return lambda _text: 0.0

        @cache
        def part(written: str) -> float:
            if len(written) < _SHORTEST:
                return 0.0
            phrase = '"' + written.replace('"', '""') + '"'
            with self._database.read() as session:
                blocks, articles = session.execute(
                    text(
                        "SELECT count(*), count(DISTINCT revision.article) FROM"
                        " (SELECT rowid FROM block_search WHERE block_search MATCH :phrase"
                        "  LIMIT :most) AS found"
                        " JOIN block ON block.number = found.rowid"
                        " JOIN revision ON revision.number = block.revision"
                        " JOIN article ON article.number = revision.article"
                        " WHERE article.id != :beside"
                    ).bindparams(phrase=phrase, most=LOOKED_AT, beside=beside)
                ).one()
            return 1.0 if blocks == LOOKED_AT else float(articles) / (total + DOUBT)

        return part
