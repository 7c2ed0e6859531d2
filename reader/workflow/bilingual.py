"""An article beside its English, as the writers of files take it."""

from collections.abc import Iterator

from reader.export.translated import TranslatedBlock
from reader.translation.carried import english_marks
from reader.workflow.open_article import OpenArticle


def translated_blocks(article: OpenArticle, *, furigana: bool) -> Iterator[TranslatedBlock]:
    """Yield each block with the English that is known of it, and readings if they are wanted."""
    for number, block in enumerate(article.article.blocks):
        known = article.translations(number)
        found = tuple(known.get(segment) for segment in range(len(block.segments)))
        readings = article.readings.above(number) if furigana else ()
        marks = english_marks(block, found, article.segment_terms(number))
        yield TranslatedBlock(block, found, marks, readings)
