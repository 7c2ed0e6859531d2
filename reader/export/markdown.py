"""An article's notes as Markdown for Obsidian and git hosts, written again without losing a word.

What a note looks like: properties (flat YAML), the title with a line about the source, a section
per heading of the article that has notes, in it each highlight as a quote callout (Japanese, then
English), its block id, comment and tags, then the glossary's terms as a table and a place for notes
on the whole article. Git hosts show the callout as a block quote. All text is escaped: it is shown
as it was typed, and nothing in it can close a marker, open a comment or become a heading.

Whose words are whose, when a note is exported again:

- Between `%% begin notes %%` and `%% end notes %%`, one pair below each highlight and one for the
  article, all is the reader's and is copied byte for byte. When its highlight is gone, it moves
  with the quote and the block id to the section "Notes on removed highlights"; it moves back when
  the highlight returns.
- Outside the markers the lines are the program's and are written anew from the library. The file
  ends with a hidden comment of their check sums, so a line that the reader changed or added
  anywhere is told apart from one that the program wrote: it moves between the markers of the
  highlight that it stands below. A changed comment thus appears twice, the library's and the
  reader's.
- Properties that the reader added stay, and so does one of ours whose value the reader changed;
  tags are joined. Their order stays as it is.

Nothing that has a word in it is ever dropped because it was not understood: damaged or doubled
markers, two copies of a section, a lost comment of check sums. At worst a text is there twice.
"""

from collections.abc import Iterator
from itertools import groupby

from reader.export.escaping import inline, link, note_link, paragraphs, quoted
from reader.export.front_matter import Entry, scalar, written
from reader.export.note_text import NoteText, rendered
from reader.export.notes import GlossaryRow, NoteEntry, NotesDocument, unique_tags
from reader.export.own_words import library_part, own_part
from reader.export.previous import CALLOUT, WHOLE_ARTICLE
from reader.model.annotation import Annotation, Attachment
from reader.model.article import Metadata
from reader.model.spans import Language


def render(document: NotesDocument, existing: str | None = None) -> str:
    """Return the notes as Markdown, with what the reader wrote into `existing`.

    `existing` is the text of an earlier export with its line ends untouched; its kind of line end
    is kept. Rendering again without a change gives the same text.
    """
    blocks = [entry.block_id for entry in document.entries]
    return rendered(lambda note: _write(note, document), blocks, existing)


def _write(note: NoteText, document: NotesDocument) -> None:
    """Write the whole note."""
    note.front_matter(document.article, _properties(document), document.tags)
    note.lines(f"# {inline(document.title)}")
    note.lines(_source(document.metadata))
    for heading, entries in _sections(document.entries):
        if heading:
            note.lines(f"## {inline(heading)}")
        for entry in entries:
            _highlight(note, entry)
    if document.glossary:
        note.lines("## Glossary")
        note.lines("\n".join(_table(document.glossary)))
    note.lines("## Notes")
    note.region(WHOLE_ARTICLE)
    note.kept({WHOLE_ARTICLE, *(entry.block_id for entry in document.entries)})
    note.state(document.version)


def _properties(document: NotesDocument) -> dict[str, Entry]:
    about = document.metadata
    texts = {"title": document.title, "author": about.byline, "site": about.site}
    ours = {key: written(key, scalar(text)) for key, text in texts.items() if text}
    if about.date:
        ours["date"] = written("date", about.date.isoformat())
    if about.url:
        ours["source"] = written("source", scalar(about.url))
    return ours


def _source(about: Metadata) -> str:
    known = (about.byline, about.site, about.date.isoformat() if about.date else "")
    parts = [inline(text) for text in known if text]
    return " · ".join([*parts, link("Source", about.url)] if about.url else parts)


def _highlight(note: NoteText, entry: NoteEntry) -> None:
    annotation = entry.annotation
    quotes = "\n\n".join(filter(None, map(paragraphs, (entry.japanese, entry.english))))
    # The colour is metadata, which Obsidian gives to style sheets and does not show.
    head = f"{CALLOUT}|{annotation.colour.value}] {_callout_title(annotation)}"
    note.lines(f"{head}\n>\n{quoted(quotes)}")
    note.raw(f"^{entry.block_id}", "")
    note.lines(paragraphs(library_part(annotation.comment)))
    note.lines(" ".join(f"#{tag}" for tag in unique_tags(annotation.tags)))
    words = own_part(annotation.comment)
    note.region(entry.block_id, words)


def _sections(entries: tuple[NoteEntry, ...]) -> Iterator[tuple[str, list[NoteEntry]]]:
    """Yield headings with their notes; notes that have lost their place come last."""
    placed = [e for e in entries if e.annotation.attachment is Attachment.ANCHORED]
    for _, group in groupby(placed, lambda entry: (entry.section, entry.heading)):
        section = list(group)
        yield section[0].heading, section
    lost = [e for e in entries if e.annotation.attachment is not Attachment.ANCHORED]
    if lost:
        yield "Highlights without a place in the text", lost


def _callout_title(annotation: Annotation) -> str:
    """Say what a callout is: a passage with a comment of the reader's is a note."""
    kind = "Note" if annotation.comment.strip() else "Highlight"
    return f"{kind} in the English" if annotation.language is Language.EN else kind


def _table(rows: tuple[GlossaryRow, ...]) -> Iterator[str]:
    yield "| Japanese | Reading | English | Definition |"
    yield "| --- | --- | --- | --- |"
    for row in rows:
        japanese = note_link(row.japanese, row.target)
        rest = (inline(cell) for cell in (row.reading, row.english, row.definition))
        yield "| " + " | ".join((japanese, *rest)) + " |"
