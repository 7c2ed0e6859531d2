"""Finds text in the English that is known, and in what the reader wrote beside the articles."""

from collections.abc import Callable, Iterable, Sequence

from sqlalchemy import ColumnElement, SQLColumnExpression, and_, func, select, text, union_all

from reader.model.naming import name_of
from reader.model.spans import Language, Span
from reader.store.article_rows import beginning
from reader.store.chunks import chunks
from reader.store.library_part import LibraryPart
from reader.store.library_tables import (
    AnnotationRow,
    ArticleRow,
    BlockRow,
    CorrectionRow,
    RevisionRow,
    TagRow,
    TranslationRow,
)
from reader.store.search import newest_blocks, occurrence, phrase
from reader.store.summaries import newest
from reader.store.values import FoundNote, Occurrence

NOTES_AT_MOST = 200
TELLING = 24
"""Code points of a sentence that tell it from others; to look for all of it takes far longer."""
LIKELY = 40
"""Blocks at most that are looked into for one sentence, the newest."""
_LIKELY = text(
    "SELECT rowid FROM block_search WHERE block_search MATCH :phrase"
    " ORDER BY rowid DESC LIMIT :most"
)


class EnglishSearch(LibraryPart):
    """What a search looks through beside the Japanese texts. Case makes no difference."""

    def sources_in_english(
        self, words: Sequence[str], most: int, skipped: int = 0
    ) -> tuple[str, ...]:
        """Return segments in whose English, of any engine or the reader's, all `words` stand.

        At most `most` are given, after those `skipped`; fewer only if there are no more. One with
        several translations may be given several times.
        """
        wanted = union_all(
            select(CorrectionRow.source).where(_all(CorrectionRow.text, words)),
            select(TranslationRow.source).where(_all(TranslationRow.text, words)),
        )
        with self._database.read() as session:
            return tuple(session.scalars(wanted.limit(most).offset(skipped)))

    def only_english(self, sources: Iterable[str]) -> dict[str, str]:
        """Return the English of those of `sources` that have one alone, or the reader's own.

        What is left out has several, of which the terms and the engine say which one is shown.
        """
        found: dict[str, set[str]] = {}
        own: dict[str, str] = {}
        with self._database.read() as session:
            for some in chunks(sources):
                known = select(TranslationRow.source, TranslationRow.text)
                for source, english in session.execute(
                    known.where(TranslationRow.source.in_(some))
                ):
                    found.setdefault(source, set()).add(english)
                written = select(CorrectionRow.source, CorrectionRow.text)
                rows = session.execute(written.where(CorrectionRow.source.in_(some)))
                own |= dict(rows.tuples().all())
        return {source: next(iter(one)) for source, one in found.items() if len(one) == 1} | own

    def segments_like(
        self, sources: Sequence[str], cancelled: Callable[[], bool] = lambda: False
    ) -> tuple[Occurrence, ...]:
        """Return where the newest texts have these segments, each as a whole."""
        found: list[Occurrence] = []
        with self._database.read() as session:
            likely: dict[str, list[int]] = {}
            for source in sources:
                if cancelled():
                    return ()
                wanted = {"phrase": phrase(source[:TELLING]), "most": LIKELY}
                numbers = session.scalars(_LIKELY, wanted) if len(source) > 2 else ()
                likely[source] = list(numbers)
            blocks = {}
            for some in chunks(number for places in likely.values() for number in places):
                rows = session.execute(newest_blocks().where(BlockRow.number.in_(some)))
                blocks.update({row[-1].number: row for row in rows.tuples()})
            for source, places in likely.items():
                for article, title, begins, _, block in (
                    blocks[place] for place in places if place in blocks
                ):
                    for number, (start, end) in enumerate(block.segments):
                        if block.text[start:end] == source:
                            name = name_of(title, begins)
                            span = Span(start, end)
                            found.append(occurrence(article, name, block, number, span))
        return tuple(found)

    def find_notes(self, words: Sequence[str]) -> tuple[FoundNote, ...]:
        """Return the notes in whose comment, quote or tags all `words` stand, the newest first."""
        tags = (
            select(func.group_concat(TagRow.tag, " "))
            .where(TagRow.annotation == AnnotationRow.id)
            .scalar_subquery()
        )
        joined = AnnotationRow.comment + "\n" + AnnotationRow.exact
        anywhere = joined + "\n" + func.coalesce(tags, "")
        wanted = (
            newest(
                ArticleRow.id,
                RevisionRow.title,
                beginning(),
                AnnotationRow.id,
                AnnotationRow.block,
                AnnotationRow.language,
                AnnotationRow.comment,
                AnnotationRow.exact,
                func.coalesce(tags, ""),
            )
            .join(AnnotationRow, AnnotationRow.article == ArticleRow.number)
            .where(_all(anywhere, words), ArticleRow.trashed_at.is_(None))
            .order_by(AnnotationRow.modified_at.desc())
            .limit(NOTES_AT_MOST)
        )
        with self._database.read() as session:
            return tuple(
                FoundNote(article, name_of(title, begins), note, block, Language(language), *told)
                for article, title, begins, note, block, language, *told in session.execute(wanted)
            )

    def has_articles(self) -> bool:
        """Tell whether there is any article outside the trash."""
        with self._database.read() as session:
            found = select(ArticleRow.number).where(ArticleRow.trashed_at.is_(None)).limit(1)
            return session.scalar(found) is not None


def _all(column: SQLColumnExpression[str], words: Sequence[str]) -> ColumnElement[bool]:
    return and_(*(column.contains(word, autoescape=True) for word in words))
