"""Give a note a place in the text by hand, as when the text changed and its passage is gone."""

from dataclasses import replace

from reader.annotation.selection import anchor_selection
from reader.model.annotation import Annotation, Attachment
from reader.model.spans import Language
from reader.workflow.open_article import OpenArticle


def place_annotation(
    article: OpenArticle,
    identity: str,
    language: Language,
    start: tuple[int, int],
    end: tuple[int, int],
) -> Annotation | None:
    """Anchor a note to the text from `start` to `end`, each (block, offset in code points).

    Comment, tags and colour stay; can be undone. Return the note, or None if it is gone.
    """
    annotation = article.annotation(identity)
    if annotation is None:
        return None
    english = article.row(start[0]).en.text if language is Language.EN else ""
    placed = replace(
        annotation,
        language=language,
        anchor=anchor_selection(article.article.content, language, start, end, english=english),
        block=start[0],
        attachment=Attachment.ANCHORED,
    )
    article.update_annotation(placed)
    return placed
