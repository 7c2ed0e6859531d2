"""Gather an article's notes and write them as Markdown."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from enum import StrEnum
from importlib.metadata import version
from pathlib import Path

from reader.export.files import write_notes
from reader.export.notes import GlossaryRow, NoteEntry, NotesDocument
from reader.model.annotation import Annotation, Attachment
from reader.model.article import BlockKind
from reader.model.spans import Language, Span
from reader.workflow.open_article import ArticleNews, OpenArticle


class NotedTerms(StrEnum):
    """Which terms of the glossary an export lists."""

    NOTES = "notes"
    """Those in the passages of the notes."""
    ALL = "all"
    """All that stand in the article."""
    NONE = "none"


def export_notes(article: OpenArticle, target: Path, terms: NotedTerms = NotedTerms.NOTES) -> Path:
    """Write the notes into a folder, or to a file that ends in .md; return the file.

    What the reader wrote into an earlier export stays. Raises ReaderError if it cannot be written.
    """
    return write_notes(target, notes_document(up_to_date(article), terms))


def up_to_date(article: OpenArticle) -> OpenArticle:
    """Return the article with all that other windows wrote about it, in its newest text.

    Raises NotFoundError if it was deleted.
    """
    match article.take_in_news():
        case ArticleNews.NEWER_TEXT | ArticleNews.DELETED:
            workspace = article.workspace
            return OpenArticle(workspace, workspace.library.article(article.article.id))
        case _:
            return article


def notes_document(article: OpenArticle, terms: NotedTerms = NotedTerms.NOTES) -> NotesDocument:
    """Return all that an export says: the notes in reading order, and terms of the article."""
    summary = article.workspace.library.summaries((article.article.id,)).get(article.article.id)
    return NotesDocument(
        article=article.article.id,
        metadata=replace(article.article.metadata, title=article.article.name),
        entries=tuple(_entries(article)),
        glossary=tuple(_glossary(article, _concepts(article, terms))),
        version=version("yomiawase"),
        filed=summary.shelf.tags if summary is not None else (),
    )


def _entries(article: OpenArticle) -> Iterator[NoteEntry]:
    headings = [
        number
        for number, block in enumerate(article.article.blocks)
        if block.kind is BlockKind.HEADING
    ]
    for annotation in article.annotations:
        section = bisect_right(headings, annotation.block)
        above = article.article.blocks[headings[section - 1]].text if section else ""
        yield _entry(article, annotation, section, above)


def _entry(article: OpenArticle, annotation: Annotation, section: int, heading: str) -> NoteEntry:
    """Return what an export says of a note below the heading of that number and text."""
    placed = annotation.attachment is Attachment.ANCHORED
    if annotation.language is Language.JA:
        at = annotation.anchor.span.start
        english = _english_of(article, annotation.anchor.span) if placed else ""
        return NoteEntry(annotation, annotation.anchor.exact, english, heading, section, at)
    at = article.article.content.block_starts[annotation.block]
    japanese = _japanese_of(article, annotation) if placed else ""
    return NoteEntry(annotation, japanese, annotation.anchor.exact, heading, section, at)


def _english_of(article: OpenArticle, span: Span) -> str:
    """Return the English of the sentences that a span of the article's text touches."""
    sentences: list[str] = []
    for number, part in article.article.content.to_block_spans(span):
        known = article.translations(number)
        for segment, cut in enumerate(article.article.blocks[number].segments):
            if cut.overlaps(part) and segment in known:
                sentences.append(known[segment].text)
    return " ".join(sentences)


def _japanese_of(article: OpenArticle, annotation: Annotation) -> str:
    """Return the Japanese sentences whose English was annotated."""
    text = article.article.blocks[annotation.block].text
    return "".join(sentence.of(text) for sentence in _sentences_of(article, annotation))


def _sentences_of(article: OpenArticle, annotation: Annotation) -> list[Span]:
    """Return the Japanese sentences, in their block, whose English was annotated."""
    row = article.row(annotation.block)
    places = [mark.span for mark in row.en.marks if mark.key == annotation.id]
    return [
        japanese
        for japanese, english in zip(row.ja.segments, row.en.segments, strict=True)
        if any(english.overlaps(place) for place in places)
    ]


def _concepts(article: OpenArticle, terms: NotedTerms) -> Iterable[str]:
    """Return the concepts that an export lists, in the order of their first place."""
    if terms is NotedTerms.NONE:
        return ()
    if terms is NotedTerms.ALL:
        return article.concepts()
    found: dict[str, None] = {}
    for annotation in article.annotations:
        if annotation.attachment is not Attachment.ANCHORED:
            continue
        if annotation.language is Language.JA:
            places = article.article.content.to_block_spans(annotation.anchor.span)
        else:
            cuts = _sentences_of(article, annotation)
            places = tuple((annotation.block, cut) for cut in cuts)
        for block, span in places:
            found.update(dict.fromkeys(article.concepts_in(block, span)))
    return found


def _glossary(article: OpenArticle, concepts: Iterable[str]) -> Iterator[GlossaryRow]:
    """Yield what an export says of concepts."""
    for identity in concepts:
        concept = article.workspace.terms.concepts.get(identity)
        if concept is None:
            continue  # deleted meanwhile
        japanese, english = concept.preferred(Language.JA), concept.preferred(Language.EN)
        yield GlossaryRow(
            japanese.text if japanese else "",
            japanese.reading if japanese else "",
            english.text if english else "",
            concept.definition,
            identity,
        )
