"""The texts of a row by language, and the sentences one goes through in them."""

from reader.model.page import Column, Row
from reader.model.spans import Language, Span


def column_of(row: Row, language: Language) -> Column:
    """Return the text of `row` in `language`."""
    return row.ja if language is Language.JA else row.en


def stops(column: Column) -> tuple[Span, ...]:
    """Return what keyboard and mouse move by: the segments, or the whole text where none are."""
    if column.segments:
        return column.segments
    return (Span(0, len(column.text)),) if column.text else ()
