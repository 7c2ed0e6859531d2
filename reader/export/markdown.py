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

from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from reader.export.escaping import inline, link, paragraphs, quoted
from reader.export.front_matter import FENCE, Entry, merged, scalar, split, written
from reader.export.notes import GlossaryRow, NoteEntry, NotesDocument, unique_tags
from reader.export.previous import (
    BEGIN,
    CALLOUT,
    END,
    STATE_END,
    STATE_START,
    WHOLE_ARTICLE,
    Previous,
    check_sum,
    lines_of,
    read_previous,
)
from reader.model.annotation import Annotation, Attachment
from reader.model.spans import Language

ID_KEY = "yomiawase-id"
SUMS_PER_LINE = 12


def render(document: NotesDocument, existing: str | None = None) -> str:
    """Return the notes as Markdown, with what the reader wrote into `existing`.

    `existing` is the text of an earlier export with its line ends untouched; its kind of line end
    is kept. Rendering again without a change gives the same text.
    """
    blocks = [entry.block_id for entry in document.entries]
    first = _Note(document, Previous())
    first.write()
    previous = read_previous(existing or "", Counter(first.sums), blocks)
    note = _Note(document, previous)
    note.write()
    return note.text


def article_of(text: str) -> str | None:
    """Return the id of the article that a note was exported from, None for any other file."""
    entries, _ = split(lines_of(text))
    for entry in entries:
        if entry.key == ID_KEY and entry.values:
            return entry.values[0]
    return None


class _Note:
    """The text of a note as it is written, and the check sums of its lines."""

    def __init__(self, document: NotesDocument, previous: Previous) -> None:
        self._document = document
        self._previous = previous
        self._parts: list[str] = []
        self.sums: list[str] = []

    @property
    def text(self) -> str:
        return "".join(self._parts)

    def write(self) -> None:
        """Write the whole note."""
        self._front_matter()
        self._lines(f"# {inline(self._document.title)}")
        self._lines(self._source())
        for heading, entries in _sections(self._document.entries):
            if heading:
                self._lines(f"## {inline(heading)}")
            for entry in entries:
                self._highlight(entry)
        if self._document.glossary:
            self._lines("## Glossary")
            self._lines("\n".join(_table(self._document.glossary)))
        self._lines("## Notes")
        self._region(WHOLE_ARTICLE)
        self._kept()
        self._state()

    def _lines(self, block: str) -> None:
        """Write lines of the program's own, and a blank line below."""
        if not block:
            return
        lines = block.split("\n")
        self.sums.extend(check_sum(line) for line in lines if line.strip("> "))
        self._raw(*lines, "")

    def _raw(self, *lines: str) -> None:
        self._parts.extend(line + self._previous.newline for line in lines)

    def _front_matter(self) -> None:
        document, about = self._document, self._document.metadata
        texts = {"title": document.title, "author": about.byline, "site": about.site}
        ours = {key: written(key, scalar(text)) for key, text in texts.items() if text}
        if about.date:
            ours["date"] = written("date", about.date.isoformat())
        if about.url:
            ours["source"] = written("source", scalar(about.url))
        tags = self._tags()
        if tags:
            ours["tags"] = written("tags", tags)
        ours[ID_KEY] = written(ID_KEY, scalar(document.article))
        self.sums.extend(_entry_sum(entry) for key, entry in ours.items() if key != "tags")
        self.sums.extend(_tag_sum(tag) for tag in document.tags)
        entries = merged(self._previous.entries, ours, self._is_ours)
        self._raw(FENCE, *(line.rstrip("\r") for entry in entries for line in entry.lines), FENCE)
        self._raw("")

    def _is_ours(self, entry: Entry) -> bool:
        """Tell whether a property is as the program wrote it."""
        if entry.key in {ID_KEY, "tags"}:
            return entry.values is not None
        return self._previous.known[_entry_sum(entry)] > 0

    def _tags(self) -> tuple[str, ...]:
        """Return the tags of the notes and those that the reader added to the properties."""
        ours = self._document.tags
        known = {tag.casefold() for tag in ours}
        own: list[str] = []
        for entry in self._previous.entries:
            if entry.key != "tags" or entry.values is None:
                continue
            for text in entry.values:
                for tag in (part.strip().removeprefix("#") for part in text.split(",")):
                    written_before = self._previous.known[_tag_sum(tag)] > 0
                    if tag and not written_before and tag.casefold() not in known:
                        known.add(tag.casefold())
                        own.append(tag)
        return (*ours, *own)

    def _source(self) -> str:
        about = self._document.metadata
        known = (about.byline, about.site, about.date.isoformat() if about.date else "")
        parts = [inline(text) for text in known if text]
        return " · ".join([*parts, link("Source", about.url)] if about.url else parts)

    def _highlight(self, entry: NoteEntry) -> None:
        annotation = entry.annotation
        quotes = "\n\n".join(filter(None, map(paragraphs, (entry.japanese, entry.english))))
        # The colour is metadata, which Obsidian gives to style sheets and does not show.
        head = f"{CALLOUT}|{annotation.colour.value}] {_callout_title(annotation)}"
        self._lines(f"{head}\n>\n{quoted(quotes)}")
        self._raw(f"^{entry.block_id}", "")
        self._lines(paragraphs(annotation.comment))
        self._lines(" ".join(f"#{tag}" for tag in unique_tags(annotation.tags)))
        self._region(entry.block_id)

    def _region(self, owner: str) -> None:
        """Write the markers with the reader's words between them."""
        self._raw(BEGIN)
        self._parts.append(self._previous.of(owner).text(self._previous.newline))
        self._raw(END, "")

    def _kept(self) -> None:
        """Write what the reader wrote about highlights that are no more."""
        present = {WHOLE_ARTICLE, *(entry.block_id for entry in self._document.entries)}
        owned = self._previous.owned.items()
        kept = [owner for owner, own in owned if owner not in present and not own.is_empty]
        if kept:
            self._lines("## Notes on removed highlights")
        for owner in kept:
            self._lines("\n".join(self._previous.callouts.get(owner, ())))
            self._raw(f"^{owner}", "")
            self._region(owner)

    def _state(self) -> None:
        version = f" {self._document.version}" if self._document.version else ""
        self._raw(
            f"{STATE_START}{version}: check sums of the lines that the program wrote. What you "
            "write outside the markers moves between them at the next export."
        )
        for at in range(0, len(self.sums), SUMS_PER_LINE):
            self._raw(" ".join(self.sums[at : at + SUMS_PER_LINE]))
        self._raw(STATE_END)


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
        cells = (row.japanese, row.reading, row.english, row.definition)
        yield "| " + " | ".join(inline(cell) for cell in cells) + " |"


def _entry_sum(entry: Entry) -> str:
    return check_sum(f"{entry.key}={entry.values!r}")


def _tag_sum(tag: str) -> str:
    return check_sum(f"tag={tag}")
