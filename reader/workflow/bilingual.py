"""An article beside its English, as files hold it."""

from collections.abc import Iterator

from reader.export.translated import TranslatedBlock
from reader.translation.carried import english_marks
from reader.workflow.known import latest_translations
from reader.workflow.open_article import OpenArticle
from reader.workflow.workspace import Workspace


def for_a_file(workspace: Workspace, identity: str) -> OpenArticle:
    """Return an article with the English that it has, by an older glossary where none is newer.

    What was read is written: only the window translates anew what a changed term stands in. Raises
    NotFoundError.
    """
    article = workspace.library.article(identity)
    return OpenArticle(workspace, article, look_up=latest_translations)


def translated_blocks(article: OpenArticle, *, furigana: bool) -> Iterator[TranslatedBlock]:
    """Yield each block with the English that is known of it, and readings if they are wanted."""
    for number, block in enumerate(article.article.blocks):
        known = article.translations(number)
        found = tuple(known.get(segment) for segment in range(len(block.segments)))
        readings = article.readings.above(number) if furigana else ()
        marks = english_marks(block, found, article.segment_terms(number))
        yield TranslatedBlock(block, found, marks, readings)
