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

    def search(self, query: str | Sequence[str]) -> tuple[Occurrence, ...]:
        """Return where `query` stands, width and case aside, once for each sentence.

        Several words must stand in one block; the sentences are those of the longest of them. The
        last imported article comes first; at most FOUND_AT_MOST blocks are looked into.
        """
        words = [word for word in ([query] if isinstance(query, str) else query) if fold(word)]
        keys = [fold(word) for word in words]
        if not keys:
            return ()
        key = max(keys, key=len)
        found: list[tuple[int, int, Occurrence]] = []
        with self._database.read() as session:
            numbers = _blocks_with(session, words)
            for some in chunks(sorted(numbers, reverse=True)[:FOUND_AT_MOST]):
                rows = session.execute(newest_blocks().where(BlockRow.number.in_(some)))
                for article, title, begins, revision, block in rows.tuples():
                    name = name_of(title, begins)
                    found += [
                        (-revision, block.position, occurrence)
                        for occurrence in _sentences(article, name, block, _spans(block.text, key))
                        if len(keys) == 1 or _has_all(block.text, keys)
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


def _blocks_with(session: Session, words: Sequence[str]) -> set[int]:
    """Return the newest blocks with all `words` in them, width and case aside."""
    values: dict[str, str | int] = {"most": FOUND_AT_MOST}
    by_word = [
        # Each index gives its newest and stops: a common word stands in most of a library.
        [
            _indexed(table, spelling, values, alone=len(words) == 1)
            for spelling in sorted(_spellings(word))
            for table in ("block_search", "folded_search")
        ]
        for word in words
    ]
    if len(words) == 1:
        asked = by_word[0]
    else:
        every = " INTERSECT ".join(f"SELECT * FROM ({' UNION '.join(any_)})" for any_ in by_word)  # noqa: S608
        asked = [f"{every} ORDER BY 1 DESC LIMIT :most"]
    found: set[int] = set()
    for statement in asked:
        wanted = {name: value for name, value in values.items() if f":{name}" in statement}
        found.update(session.scalars(text(statement), wanted))
    return found


def _spellings(word: str) -> set[str]:
    plain = unicodedata.normalize("NFKC", word.strip())
    return {word.strip(), plain, plain.translate(_FULL_WIDTH)}


def _indexed(table: str, spelling: str, values: dict[str, str | int], *, alone: bool) -> str:
    """Return the question for the blocks that `table` has with `spelling`; add its `values`."""
    name = f"v{len(values)}_"
    if len(spelling) > 2:
        values[name] = phrase(spelling)
        statement = f"SELECT rowid AS number FROM {table} WHERE {table} MATCH :{name}"  # noqa: S608
    else:
        # Too short for a trigram: find the trigrams that begin with it.
        values[name], values[f"{name}end"] = spelling.lower(), spelling.lower() + LAST
        statement = (
            f"SELECT DISTINCT doc AS number FROM {table}_trigram"  # noqa: S608
            f" WHERE term >= :{name} AND term < :{name}end"
        )
    return f"{statement} ORDER BY number DESC LIMIT :most" if alone else statement


def _has_all(written: str, keys: Sequence[str]) -> bool:
    plain = normalise(written).text
    return all(key in plain for key in keys)


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
