"""Reads PDFs that have text in them: the columns in the order of reading, put together anew."""

import re
import threading
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

import pypdfium2 as pdfium
from pypdfium2 import raw

from reader.model.article import Content, Metadata
from reader.model.errors import ImportRefusedError
from reader.model.wording import tr
from reader.text.blocks import clean
from reader.text.bylines import read_names
from reader.text.dom import Part
from reader.text.marked import Marked, joined
from reader.text.pdf_columns import read_columns
from reader.text.pdf_furniture import Page, split_notes, without_heads
from reader.text.pdf_glyphs import Sheet, read_sheet
from reader.text.pdf_lines import Line, read_lines_of
from reader.text.pdf_paragraphs import Paragraphs
from reader.text.script import JAPANESE
from reader.text.titled import titled_content

_LOCK = threading.Lock()
"""PDFium works in one thread at a time."""
_MOST_PAGES = 5000
_SCANNED = 8
"""A page of a text has more characters than this."""
_UNREAD = 0.3
_TITLE_SIZE = 1.2
_TOP = 0.5
_NAMES = 3
"""So many lines below the title may name authors."""
_MADE_TITLE = re.compile(
    r"(?:Microsoft (?:Word|PowerPoint|Excel)|untitled|無題|名称未設定|文書\s?\d|"
    r".*\.(?:docx?|pptx?|xlsx?|tex|dvi|pdf|indd|jtd)$)",
    re.IGNORECASE,
)


def read_pdf(data: bytes) -> Content:
    """Return the content of a PDF.

    Raises:
        ImportRefusedError: when it is encrypted or damaged, or has no text: a scan.
    """
    with _LOCK, _opened(data) as document:
        if len(document) > _MOST_PAGES:
            raise ImportRefusedError(
                tr(
                    "This PDF has {count} pages, and {most} is the most: split it and import "
                    "the parts.",
                    count=len(document),
                    most=_MOST_PAGES,
                )
            )
        sheets = [_sheet(document, number) for number in range(len(document))]
        named = _named(document)
    _refuse_scans(sheets)
    pages = [Page(tuple(read_lines_of(sheet)), _depth(sheet)) for sheet in sheets]
    pages = without_heads(pages)
    size = _text_size(pages)
    title, pages = _title(pages, size)
    body = Paragraphs(size)
    notes: list[tuple[Line, ...]] = []
    for page in pages:
        for column in read_columns(page.lines):
            rest, below = split_notes(column, size, page.depth)
            notes.append(below)
            if rest.lines:
                body.take(rest)
    for below in notes:
        body.take_notes(below)
    body.close()
    if not title and named.title and JAPANESE.search(named.title):
        title = named.title
    names, parts = _below(body.parts, title)
    metadata = replace(named, title=title, byline=named.byline or "、".join(names))
    return titled_content(metadata, parts)


@contextmanager
def _opened(data: bytes) -> Iterator[pdfium.PdfDocument]:
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if raw.FPDF_GetLastError() == raw.FPDF_ERR_PASSWORD or "assword" in str(error):
            raise ImportRefusedError(
                tr(
                    "This PDF is encrypted with a password: open it in its program, save it "
                    "without one, and import that."
                )
            ) from error
        raise _damaged() from error
    try:
        yield document
    finally:
        document.close()


def _damaged() -> ImportRefusedError:
    return ImportRefusedError(
        tr("This PDF is damaged or incomplete: get the file again and import that.")
    )


def _sheet(document: pdfium.PdfDocument, number: int) -> Sheet:
    try:
        page = document[number]
    except pdfium.PdfiumError as error:
        raise _damaged() from error
    try:
        return read_sheet(page)
    except pdfium.PdfiumError as error:
        raise _damaged() from error
    finally:
        page.close()


def _refuse_scans(sheets: Sequence[Sheet]) -> None:
    read = sum(len(sheet.glyphs) for sheet in sheets)
    unread = sum(sheet.unread for sheet in sheets)
    if unread > _UNREAD * (read + unread):
        raise ImportRefusedError(
            tr(
                "The fonts of this PDF do not say which characters they show, so that its text "
                "cannot be taken: run text recognition (OCR) over it and import the result."
            )
        )
    if read < _SCANNED * max(1, len(sheets)):
        raise ImportRefusedError(
            tr(
                "This PDF is a scan: it has pictures of pages and no text. Run text "
                "recognition (OCR) over it and import the result."
            )
        )


def _depth(sheet: Sheet) -> float:
    return sheet.width if sheet.vertical else sheet.height


def _text_size(pages: Sequence[Page]) -> float:
    """Return the size of type that most of the text is set in."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page.lines:
            sizes[round(line.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 10.0


def _title(pages: Sequence[Page], size: float) -> tuple[str, list[Page]]:
    """Return the title, which is the largest at the top of the first page, and pages without it."""
    first = next((page for page in pages if page.lines), None)
    if first is None:
        return "", list(pages)
    top = sorted(
        (line for line in first.lines if line.middle < _TOP * first.depth and len(line.text) > 1),
        key=lambda line: line.middle,
    )
    largest = max((line.size for line in top), default=0.0)
    if largest < _TITLE_SIZE * size:
        return "", list(pages)
    lines = [line for line in top if line.size >= 0.97 * largest]
    run = lines[:1]
    for line in lines[1:]:
        if line.middle - run[-1].middle > 2.2 * largest:
            break
        run.append(line)
    text = joined([Marked(line.text) for line in run], "").text
    if not JAPANESE.search(text):
        text = " ".join(line.text for line in run)
    gone = {id(line) for line in run}
    rest = replace(first, lines=tuple(line for line in first.lines if id(line) not in gone))
    return clean(text), [rest if page is first else page for page in pages]


def _named(document: pdfium.PdfDocument) -> Metadata:
    """Return what the file says of itself, but its day: that is when the file was made."""
    told = document.get_metadata_dict()
    title = clean(told.get("Title", ""))
    return Metadata(
        title="" if _MADE_TITLE.match(title) else title,
        byline=_author(clean(told.get("Author", ""))),
    )


def _author(name: str) -> str:
    """Return a name of someone, rather than of an account on a computer."""
    return name if JAPANESE.search(name) else ""


def _below(parts: Sequence[Part], title: str) -> tuple[tuple[str, ...], list[Part]]:
    """Return who wrote it, as the lines below the title tell, and the text without title and names.

    They are set larger than the text, too, as headings are.
    """
    plain = "".join(title.split())
    first = parts[0] if parts else None
    same = first is not None and "".join(first.text.split()) == plain and plain
    kept = list(parts[1:] if same else parts)
    for number, part in enumerate(kept[:_NAMES] if title else ()):
        if names := read_names(part.text):
            return names, kept[:number] + kept[number + 1 :]
    return (), kept
