"""Gather an article's notes and write them as Markdown."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path

from reader.export.files import write_notes
from reader.export.notes import GlossaryRow, NoteEntry, NotesDocument
from reader.model.annotation import Annotation, Attachment
from reader.model.article import BlockKind
from reader.model.spans import Language, Span
from reader.workflow.open_article import OpenArticle


def export_notes(article: OpenArticle, target: Path) -> Path:
    """Write the notes into a folder, or to a file that ends in .md; return the file.

    What the reader wrote into an earlier export stays. Raises ReaderError if it cannot be written.
    """
    return write_notes(target, notes_document(article))


def notes_document(article: OpenArticle) -> NotesDocument:
    """Return all that an export says: the notes in reading order and the terms of the article."""
    return NotesDocument(
        article=article.article.id,
        metadata=replace(article.article.metadata, title=article.article.name),
        entries=tuple(_entries(article)),
        glossary=_glossary(article),
        version=version("yomiawase"),
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
        english = _english_of(article, annotation.anchor.span) if placed else ""
        return NoteEntry(annotation, annotation.anchor.exact, english, heading, section)
    japanese = _japanese_of(article, annotation) if placed else ""
    return NoteEntry(annotation, japanese, annotation.anchor.exact, heading, section)


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
    row = article.row(annotation.block)
    places = [mark.span for mark in row.en.marks if mark.key == annotation.id]
    return "".join(
        japanese.of(row.ja.text)
        for japanese, english in zip(row.ja.segments, row.en.segments, strict=True)
        if any(english.overlaps(place) for place in places)
    )


def _glossary(article: OpenArticle) -> tuple[GlossaryRow, ...]:
    """Return the terms that stand in the article, in the order of their first place."""
    rows = []
    for identity in article.concepts():
        concept = article.workspace.terms.concepts[identity]
        japanese, english = concept.preferred(Language.JA), concept.preferred(Language.EN)
        rows.append(
            GlossaryRow(
                japanese.text if japanese else "",
                japanese.reading if japanese else "",
                english.text if english else "",
                concept.definition,
            )
        )
    return tuple(rows)
