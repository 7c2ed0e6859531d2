"""Write the notes or the bilingual text of one, several or all articles, in any format."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from functools import partial
from pathlib import Path

from reader.export.docx import to_docx
from reader.export.epub import to_epub
from reader.export.files import names_file, told, write_bytes
from reader.export.page import to_html
from reader.export.printed import to_printed
from reader.export.readwise import to_csv
from reader.export.targets import readwise_file, target_file
from reader.export.web_annotations import to_json_ld
from reader.model.errors import ReaderError
from reader.model.wording import tr
from reader.workflow.bilingual import for_a_file, translated_blocks
from reader.workflow.exported import Cancelled, Exported, Outcome, Report
from reader.workflow.note_templates import followed
from reader.workflow.notes import NotedTerms, notes_document
from reader.workflow.open_article import OpenArticle
from reader.workflow.vault_export import export_vault
from reader.workflow.workspace import Workspace

ToPdf = Callable[[str, str, datetime], bytes]
"""Turns a page of simple HTML, an id and a date into a PDF file; only Qt can."""


class ExportFormat(StrEnum):
    """What an export writes."""

    MARKDOWN = "markdown"
    """For Obsidian."""
    PLAIN = "plain"
    """Markdown for git hosts."""
    JSON_LD = "jsonld"
    READWISE = "readwise"
    HTML = "html"
    EPUB = "epub"
    DOCX = "docx"
    PDF = "pdf"

    @property
    def suffix(self) -> str:
        """How its files end."""
        return {"markdown": ".md", "plain": ".md", "readwise": ".csv"}.get(
            self.value, f".{self.value}"
        )

    @property
    def may_have_readings(self) -> bool:
        """Whether it can show furigana."""
        return self in {ExportFormat.HTML, ExportFormat.EPUB, ExportFormat.DOCX}

    @property
    def is_markdown(self) -> bool:
        """Whether it is a note that the reader may write into."""
        return self in {ExportFormat.MARKDOWN, ExportFormat.PLAIN}

    @property
    def holds_notes(self) -> bool:
        """Whether it holds notes, not the text of the article."""
        return self.is_markdown or self in {ExportFormat.JSON_LD, ExportFormat.READWISE}


@dataclass(frozen=True, slots=True)
class ExportWish:
    """What the reader wants of an export."""

    format: ExportFormat = ExportFormat.MARKDOWN
    terms: NotedTerms = NotedTerms.NOTES
    concepts: bool = False
    """Markdown: whether each concept gets a note of its own."""
    below: bool = False
    """A text in two languages: English under the Japanese, not beside it."""
    furigana: bool = False


def articles_to_export(workspace: Workspace, *, with_notes: bool) -> tuple[str, ...]:
    """Return the ids of all articles, or of those that have notes, the oldest first."""
    known = reversed(workspace.library.articles())
    return tuple(one.id for one in known if one.annotations or not with_notes)


def export_articles(
    workspace: Workspace,
    identities: Sequence[str],
    target: Path,
    wish: ExportWish,
    *,
    report: Report = lambda _done, _total: None,
    cancelled: Cancelled = lambda: False,
    to_pdf: ToPdf | None = None,
) -> Exported:
    """Write the articles into a folder, or one into a file with the format's ending.

    A file that would stay the same is left alone. What is written when it is cancelled stays; of a
    table, that is the one of before. Of several articles those that cannot be written are told in
    the end. `report` gets articles done and in all. Raises ReaderError if nothing can be written.
    """
    if names_file(target, wish.format.suffix):
        if wish.format is not ExportFormat.READWISE:
            _refuse_several(target, identities)
    elif identities:
        with told(target):
            target.mkdir(parents=True, exist_ok=True)
    outcome = Outcome(identities, partial(_name_of, workspace))
    articles = outcome.each(report, cancelled)
    if wish.format is ExportFormat.READWISE:
        return _table(workspace, articles, target, len(identities))
    if wish.format.is_markdown:
        with followed(workspace, wish.format, cancelled) as maker:
            export_vault(
                workspace,
                articles,
                target,
                outcome,
                maker,
                terms=wish.terms,
                concepts=wish.concepts,
            )
        return outcome.result()
    for identity in articles:
        with outcome.trying(identity), told(target):
            opened = for_a_file(workspace, identity)
            data = _file(opened, wish, to_pdf)
            article = opened.article
            file = target_file(target, article.name, article.id, wish.format.suffix)
            outcome.wrote(file, changed=write_bytes(file, data))
    return outcome.result()


def _table(workspace: Workspace, articles: Iterable[str], target: Path, total: int) -> Exported:
    """Write the highlights of all articles into one table."""
    documents = [notes_document(for_a_file(workspace, one), NotedTerms.NONE) for one in articles]
    if len(documents) < total:
        # Half of the notes would take the place of all.
        return Exported(left=total - len(documents))
    with told(target):
        file = readwise_file(target)
        rows = to_csv(documents).encode("utf-8", "replace")
        return Exported((file,), int(write_bytes(file, rows)))


def _name_of(workspace: Workspace, identity: str) -> str:
    try:
        return workspace.library.article(identity).name
    except ReaderError:
        return identity


def _refuse_several(target: Path, identities: Sequence[str]) -> None:
    if len(identities) != 1:
        raise ReaderError(
            tr("{name} is one file: give a folder for several articles.", name=target.name)
        )


def _file(opened: OpenArticle, wish: ExportWish, to_pdf: ToPdf | None) -> bytes:
    """Return the file of one article."""
    article = opened.article
    if wish.format is ExportFormat.JSON_LD:
        document = notes_document(opened, NotedTerms.NONE)
        return to_json_ld(document, article.imported_at).encode("utf-8", "replace")
    about = replace(article.metadata, title=article.name)
    blocks = translated_blocks(opened, furigana=wish.furigana)
    match wish.format:
        case ExportFormat.HTML:
            page = to_html(about, blocks, below=wish.below, identity=article.id)
            return page.encode("utf-8", "replace")
        case ExportFormat.EPUB:
            return to_epub(
                about,
                blocks,
                identity=article.id,
                modified=article.imported_at,
                below=wish.below,
            )
        case ExportFormat.DOCX:
            return to_docx(about, blocks, identity=article.id, below=wish.below)
        case _:
            if to_pdf is None:
                raise ReaderError(tr("PDF cannot be written here: write HTML and print that."))
            page = to_printed(about, blocks, below=wish.below)
            return to_pdf(page, article.id, article.imported_at)
