"""Notes as the CSV file that Readwise imports: one row a highlight, whatever article it is from."""

import csv
import io
from collections.abc import Iterable

from reader.export.escaping import plain
from reader.export.notes import NoteEntry, NotesDocument, unique_tags
from reader.model.annotation import Attachment

COLUMNS = ("Highlight", "Title", "Author", "URL", "Note", "Location", "Date")
"""Its columns by name; the first must be there."""


def to_csv(documents: Iterable[NotesDocument]) -> str:
    """Return the rows in reading order, article by article.

    The highlight is the passage in both languages. Tags stand before the comment as Readwise reads
    them: `.tag`. The location is the place in the text, so that the order stays.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for document in documents:
        for entry in document.entries:
            writer.writerow(_row(document, entry))
    return out.getvalue()


def _row(document: NotesDocument, entry: NoteEntry) -> tuple[str, ...]:
    about, annotation = document.metadata, entry.annotation
    tags = " ".join(f".{tag.replace('/', '-')}" for tag in unique_tags(annotation.tags))
    placed = annotation.attachment is Attachment.ANCHORED
    passages = (plain(entry.japanese).strip(), plain(entry.english).strip())
    return (
        "\n\n".join(filter(None, passages)),
        plain(document.title),
        plain(about.byline or about.site),
        plain(about.url),
        "\n".join(filter(None, (tags, plain(annotation.comment).strip()))),
        str(entry.position) if placed else "",
        f"{annotation.created_at:%Y-%m-%d %H:%M:%S}",
    )
