"""Finds text in every article, and the places where a concept stands."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import Select, delete, insert, select, text
from sqlalchemy.orm import Session

from reader.glossary.normalise import fold, normalise
from reader.model.naming import name_of
from reader.model.spans import Span
from reader.store.article_rows import beginning
from reader.store.chunks import chunks
from reader.store.library_part import LibraryPart, article_row
from reader.store.library_tables import ArticleRow, BlockRow, OccurrenceRow, RevisionRow
from reader.store.values import Occurrence, TermPlace

FOUND_AT_MOST = 500
"""Places given at once: a common word stands in every article, and nobody reads them all."""

_FULL_WIDTH = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}
_CURRENT_BLOCKS = (
    " SELECT number, text FROM current_block WHERE number IN"
    " (SELECT block.number FROM block JOIN revision ON block.revision = revision.number"
    "  WHERE revision.article = :article AND revision.revision = :revision)"
)


class Search(LibraryPart):
    """Full-text search over the newest text of every article, and the index of terms."""

    def search(self, query: str) -> tuple[Occurrence, ...]:
        """Return where `query` stands, width and case aside, once for each sentence.

        The last imported article comes first; at most FOUND_AT_MOST blocks are looked into.
        """
        key = fold(query)
        if not key:
            return ()
        plain = unicodedata.normalize("NFKC", query.strip())
        numbers: set[int] = set()
        found: list[tuple[int, int, Occurrence]] = []
        with self._database.read() as session:
            for spelling in {query.strip(), plain, plain.translate(_FULL_WIDTH)}:
                numbers.update(_blocks_with(session, spelling))
            for some in chunks(sorted(numbers, reverse=True)[:FOUND_AT_MOST]):
                rows = session.execute(_blocks().where(BlockRow.number.in_(some)))
                for article, title, begins, revision, block in rows.tuples():
                    name = name_of(title, begins)
                    found += [
                        (-revision, block.position, occurrence)
                        for occurrence in _sentences(article, name, block, _spans(block.text, key))
                    ]
        return tuple(one for _, _, one in sorted(found, key=lambda entry: entry[:2]))

    def set_occurrences(self, article: str, places: Iterable[TermPlace]) -> None:
        """Keep where terms stand in an article's newest text, instead of what was known.

        Raises NotFoundError.
        """
        with self._database.write() as session:
            number = article_row(session, article).number
            session.execute(delete(OccurrenceRow).where(OccurrenceRow.article == number))
            rows = [
                {
                    "concept": place.concept,
                    "article": number,
                    "block": place.block,
                    "segment": place.segment,
                    "start": place.span.start,
                    "end": place.span.end,
                }
                for place in places
            ]
            if rows:
                session.execute(insert(OccurrenceRow), rows)

    def occurrences(self, concept: str) -> tuple[Occurrence, ...]:
        """Return where a concept stands, in reading order, the last imported article first.

        At most FOUND_AT_MOST places are given.
        """
        with self._database.read() as session:
            rows = session.execute(
                _blocks()
                .add_columns(OccurrenceRow)
                .join(
                    OccurrenceRow,
                    (OccurrenceRow.article == ArticleRow.number)
                    & (OccurrenceRow.block == BlockRow.position),
                )
                .where(OccurrenceRow.concept == concept)
                .order_by(RevisionRow.number.desc(), OccurrenceRow.block, OccurrenceRow.start)
                .limit(FOUND_AT_MOST)
            )
            return tuple(
                _occurrence(
                    article,
                    name_of(title, begins),
                    block,
                    place.segment,
                    Span(place.start, place.end),
                )
                for article, title, begins, _, block, place in rows.tuples()
                # Another window may have looked for terms in a text that was revised meanwhile.
                if place.segment < len(block.segments) and place.end <= len(block.text)
            )


def index_blocks(session: Session, article: ArticleRow) -> None:
    """Make the article's newest revision findable."""
    session.execute(
        text("INSERT INTO block_search (rowid, text)" + _CURRENT_BLOCKS),
        {"article": article.number, "revision": article.revision},
    )


def unindex_blocks(session: Session, article: ArticleRow) -> None:
    """Take the article's newest revision out of the search, before it is deleted or follows."""
    session.execute(
        text(
            "INSERT INTO block_search (block_search, rowid, text)"
            + _CURRENT_BLOCKS.replace("number, text", "'delete', number, text", 1)
        ),
        {"article": article.number, "revision": article.revision},
    )


def _blocks_with(session: Session, spelling: str) -> Sequence[int]:
    """Return the newest blocks with `spelling` in them, case aside."""
    if len(spelling) > 2:
        phrase = '"' + spelling.replace('"', '""') + '"'
        statement = text(
            "SELECT rowid FROM block_search WHERE block_search MATCH :phrase"
            " ORDER BY rowid DESC LIMIT :most"
        ).bindparams(phrase=phrase)
    else:
        # Too short for a trigram: find the trigrams that begin with it.
        low = spelling.lower()
        statement = text(
            "SELECT DISTINCT doc FROM block_search_trigram"
            " WHERE term >= :low AND term < :high ORDER BY doc DESC LIMIT :most"
        ).bindparams(low=low, high=low + "\U0010ffff")
    return session.scalars(statement.bindparams(most=FOUND_AT_MOST)).all()


def _blocks() -> Select[tuple[str, str, str, int, BlockRow]]:
    """Select article id, title, beginning, revision number, block of the newest revisions."""
    return (
        select(ArticleRow.id, RevisionRow.title, beginning(), RevisionRow.number, BlockRow)
        .join(RevisionRow, RevisionRow.article == ArticleRow.number)
        .where(RevisionRow.revision == ArticleRow.revision)
        .join(BlockRow, BlockRow.revision == RevisionRow.number)
    )


def _spans(written: str, key: str) -> Iterator[Span]:
    plain = normalise(written)
    at = plain.text.find(key)
    while at >= 0:
        span = plain.origin(at, at + len(key))
        if span is not None:
            yield span
        at = plain.text.find(key, at + 1)


def _sentences(
    article: str, title: str, block: BlockRow, spans: Iterable[Span]
) -> Iterator[Occurrence]:
    """Yield the first of `spans` in each segment of a block."""
    seen: set[int | None] = set()
    for span in spans:
        segment = next(
            (n for n, (start, end) in enumerate(block.segments) if start <= span.start < end), None
        )
        if segment not in seen:
            seen.add(segment)
            yield _occurrence(article, title, block, segment, span)


def _occurrence(
    article: str, title: str, block: BlockRow, segment: int | None, span: Span
) -> Occurrence:
    sentence = block.text
    if segment is not None:
        start, end = block.segments[segment]
        sentence = block.text[start:end]
    return Occurrence(article, title, block.position, segment, span, sentence)
