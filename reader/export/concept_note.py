"""A concept of the glossary as a note of its own, linked with the notes on articles."""

from reader.export.escaping import inline, note_link, paragraphs
from reader.export.front_matter import scalar, written
from reader.export.note_text import NoteText, rendered
from reader.export.notes import ConceptDocument
from reader.export.previous import OBSIDIAN, WHOLE_ARTICLE, Marks

CONCEPT = "concept:"


def render_concept(
    document: ConceptDocument, existing: str | None = None, *, marks: Marks = OBSIDIAN
) -> str:
    """Return the note as Markdown, with what the reader wrote into `existing` kept in it."""
    return rendered(lambda note: _write(note, document), (), existing, marks)


def _write(note: NoteText, document: ConceptDocument) -> None:
    texts = {"reading": document.reading, "english": document.english, "field": document.field}
    ours = {key: written(key, scalar(text)) for key, text in texts.items() if text}
    aliases = tuple(dict.fromkeys(filter(None, (document.english, *document.also))))
    if aliases:
        # Obsidian finds and links a note by these, too.
        ours["aliases"] = written("aliases", aliases)
    note.front_matter(document.identity, ours)
    note.lines(f"# {inline(document.japanese)}")
    said = (document.reading, document.english, document.field)
    note.lines(" · ".join(inline(part) for part in said if part))
    note.lines(paragraphs(document.definition))
    note.lines(paragraphs(document.remark))
    if document.also:
        note.lines("Also: " + ", ".join(map(inline, document.also)))
    if document.articles:
        note.lines("## Articles")
        links = (f"- {note_link(one.label, one.target)}" for one in document.articles)
        note.lines("\n".join(links))
    note.lines("## Notes")
    note.region(WHOLE_ARTICLE)
    note.kept({WHOLE_ARTICLE})
    note.state(document.version)
