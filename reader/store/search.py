"""Finds text in every article."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import Select, select, text
from sqlalchemy.orm import Session

from reader.glossary.normalise import fold, folds_apart, normalise
from reader.model.naming import name_of
from reader.model.spans import Span
from reader.store.article_rows import beginning
from reader.store.chunks import chunks
from reader.store.library_part import LibraryPart
from reader.store.library_tables import ArticleRow, BlockRow, RevisionRow
from reader.store.values import Occurrence

FOUND_AT_MOST = 500
"""Places given at once: a common word stands in every article, and nobody reads them all."""

LAST = "\U0010ffff"
"""Sorts behind every text."""
_FULL_WIDTH = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}
_CURRENT_BLOCKS = (
    " SELECT number, text FROM current_block WHERE number IN"
    " (SELECT block.number FROM block JOIN revision ON block.revision = revision.number"
    "  WHERE revision.article = :article AND revision.revision = :revision)"
)


class Search(LibraryPart):
    """Full-text search over the newest text of every article."""

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
                rows = session.execute(newest_blocks().where(BlockRow.number.in_(some)))
                for article, title, begins, revision, block in rows.tuples():
                    name = name_of(title, begins)
                    found += [
                        (-revision, block.position, occurrence)
                        for occurrence in _sentences(article, name, block, _spans(block.text, key))
                    ]
        return tuple(one for _, _, one in sorted(found, key=lambda entry: entry[:2]))


def index_blocks(session: Session, article: ArticleRow) -> None:
    """Make the article's newest revision findable.

    Blocks that are another text when normalised are kept in that form as well.
    """
    which = {"article": article.number, "revision": article.revision}
    session.execute(text("INSERT INTO block_search (rowid, text)" + _CURRENT_BLOCKS), which)
    folded = [
        {"number": number, "text": normalise(written).text + "\n\n"}
        for number, written in session.execute(text(_CURRENT_BLOCKS), which)
        if folds_apart(written)
    ]
    if folded:
        session.execute(
            text("INSERT INTO folded_search (rowid, text) VALUES (:number, :text)"), folded
        )


def unindex_blocks(session: Session, article: ArticleRow) -> None:
    """Take the article's newest revision out of the search, before it is deleted or follows."""
    which = {"article": article.number, "revision": article.revision}
    numbers = _CURRENT_BLOCKS.replace("number, text", "number", 1)
    session.execute(text(f"DELETE FROM folded_search WHERE rowid IN ({numbers})"), which)  # noqa: S608
    session.execute(
        text(
            "INSERT INTO block_search (block_search, rowid, text)"
            + _CURRENT_BLOCKS.replace("number, text", "'delete', number, text", 1)
        ),
        which,
    )


def _blocks_with(session: Session, spelling: str) -> Sequence[int]:
    """Return the newest blocks with `spelling` in them, case aside."""
    found: set[int] = set()
    for table in ("block_search", "folded_search"):
        if len(spelling) > 2:
            statement = text(
                f"SELECT rowid FROM {table} WHERE {table} MATCH :phrase"  # noqa: S608
                " ORDER BY rowid DESC LIMIT :most"
            ).bindparams(phrase=phrase(spelling))
        else:
            # Too short for a trigram: find the trigrams that begin with it.
            low = spelling.lower()
            statement = text(
                f"SELECT DISTINCT doc FROM {table}_trigram"  # noqa: S608
                " WHERE term >= :low AND term < :high ORDER BY doc DESC LIMIT :most"
            ).bindparams(low=low, high=low + LAST)
        found.update(session.scalars(statement.bindparams(most=FOUND_AT_MOST)))
    return sorted(found)


def phrase(words: str) -> str:
    """Return what matches `words` as they stand, for FTS5."""
    # SQLite takes NUL for the end, even within quotation marks.
    return '"' + words.replace('"', '""').replace("\0", " ") + '"'


def newest_blocks() -> Select[tuple[str, str, str, int, BlockRow]]:
    """Select article id, title, beginning, revision number, block of the newest revisions.

    What is in the trash is left out.
    """
    return (
        select(ArticleRow.id, RevisionRow.title, beginning(), RevisionRow.number, BlockRow)
        .join(RevisionRow, RevisionRow.article == ArticleRow.number)
        .where(RevisionRow.revision == ArticleRow.revision, ArticleRow.trashed_at.is_(None))
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
            yield occurrence(article, title, block, segment, span)


def occurrence(
    article: str, title: str, block: BlockRow, segment: int | None, span: Span
) -> Occurrence:
    """Return what is told of a place in a block."""
    sentence = block.text
    if segment is not None:
        start, end = block.segments[segment]
        sentence = block.text[start:end]
    return Occurrence(article, title, block.position, segment, span, sentence)
