"""An article's notes as Markdown for Obsidian and git hosts, written again without losing a word.

What a note looks like is said by a template (`reader.export.template`). By the one that comes with
the program: properties (flat YAML), the title with a line about the source, a section per heading
of the article that has notes, in it each highlight as a quote callout (Japanese, then English), its
block id, comment and tags, then the glossary's terms as a table and a place for notes on the whole
article. The plain kind, for git hosts, hides markers and ids in HTML. All text is escaped: it is
shown as it was typed, and nothing in it can close a marker, open a comment or become a heading.

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

import re
from collections.abc import Callable
from functools import partial

from reader.export.front_matter import Entry, scalar, written
from reader.export.note_text import NoteText, rendered
from reader.export.notes import NotesDocument
from reader.export.own_words import own_part
from reader.export.previous import BLOCK_ID, WHOLE_ARTICLE
from reader.export.template import OBSIDIAN_STYLE, OWN, NoteStyle, body

_HEADING = re.compile(r"#{1,6} ")


def render(
    document: NotesDocument,
    existing: str | None = None,
    style: NoteStyle = OBSIDIAN_STYLE,
    follow: Callable[[NotesDocument, NoteStyle], str] = body,
) -> str:
    """Return the notes as Markdown, with what the reader wrote into `existing`.

    `existing` is the text of an earlier export with its line ends untouched; its kind of line end
    is kept. Rendering again without a change gives the same text. `follow` is who follows the
    style's template. Raises TemplateProblemError if it cannot be followed.
    """
    blocks = [entry.block_id for entry in document.entries]
    text = follow(document, style)
    return rendered(partial(_write, document=document, text=text), blocks, existing, style.marks)


def _write(note: NoteText, document: NotesDocument, text: str) -> None:
    """Write the whole note."""
    note.front_matter(document.article, _properties(document), document.tags)
    present = _Body(note, document).write(text)
    note.kept(present)
    note.state(document.version)


class _Body:
    """Writes what a template made, so that each place of the reader's words is known again.

    Whatever the template does, the block id stands above them, and a heading above those on the
    whole article. Several blank lines are one.
    """

    def __init__(self, note: NoteText, document: NotesDocument) -> None:
        self._note = note
        self._words = {e.block_id: own_part(e.annotation.comment) for e in document.entries}
        self._above: str | None = None
        """The block id that the next words would belong to."""
        self._is_blank = True

    def write(self, text: str) -> set[str]:
        """Write the lines; return whose words have a place in them."""
        present: set[str] = set()
        for line in OWN.sub(r"\n\g<0>\n", text).split("\n"):
            if own := OWN.fullmatch(line):
                if own[1] not in present:
                    present.add(own[1])
                    self._own(own[1])
            elif not line.strip():
                self._blank()
            elif match := BLOCK_ID.match(line):
                self._above = match[1]
                self._note.raw(line)
                self._is_blank = False
            else:
                if _HEADING.match(line):
                    self._above = None
                self._note.line(line)
                self._is_blank = False
        self._blank()
        if WHOLE_ARTICLE not in present:
            self._own(WHOLE_ARTICLE)
        return {*present, WHOLE_ARTICLE}

    def _blank(self) -> None:
        if not self._is_blank:
            self._note.raw("")
        self._is_blank = True

    def _own(self, owner: str) -> None:
        self._blank()
        if owner == WHOLE_ARTICLE:
            if self._above is not None:
                self._note.lines("## Notes")
            self._above = None
        elif self._above != owner:
            self._note.raw(self._note.marks.block_id.format(owner), "")
            self._above = owner
        self._note.region(owner, self._words.get(owner, ""))


def _properties(document: NotesDocument) -> dict[str, Entry]:
    about = document.metadata
    texts = {"title": document.title, "author": about.byline, "site": about.site}
    ours = {key: written(key, scalar(text)) for key, text in texts.items() if text}
    if about.date:
        ours["date"] = written("date", about.date.isoformat())
    if about.url:
        ours["source"] = written("source", scalar(about.url))
    return ours
