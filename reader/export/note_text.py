"""A note's text as it is written anew around what the reader wrote into it.

The lines of the program's own leave their check sums at the file's end; what stands between markers
is given back byte for byte. `reader.export.markdown` tells whose words are whose.
"""

from collections import Counter
from collections.abc import Callable, Collection

from reader.export.front_matter import FENCE, Entry, merged, scalar, split, written
from reader.export.previous import (
    OBSIDIAN,
    STATE_END,
    STATE_START,
    Marks,
    Previous,
    check_sum,
    lines_of,
    read_previous,
)

ID_KEY = "yomiawase-id"
"""The property by which a note is known again: an article's id, or `concept:` and a concept's."""
SUMS_PER_LINE = 12


def identity_of(text: str) -> str | None:
    """Return what a note was exported from, None for any other file."""
    entries, _ = split(lines_of(text))
    for entry in entries:
        if entry.key == ID_KEY and entry.values:
            return entry.values[0]
    return None


def rendered(
    write: Callable[["NoteText"], None],
    blocks: Collection[str],
    existing: str | None,
    marks: Marks = OBSIDIAN,
) -> str:
    """Return what `write` writes, with the reader's words of `existing`, an earlier export.

    `blocks` are the ids of the highlights that there are. `write` is called twice: what is about to
    be written helps to know a line again whose check sum was lost.
    """
    first = NoteText(Previous(), marks)
    write(first)
    note = NoteText(read_previous(existing or "", Counter(first.sums), blocks), marks)
    write(note)
    return note.text


class NoteText:
    """The text of a note as it is written, and the check sums of its lines."""

    def __init__(self, previous: Previous, marks: Marks) -> None:
        self.previous = previous
        self.marks = marks
        self.sums: list[str] = []
        self._parts: list[str] = []

    @property
    def text(self) -> str:
        """All that was written."""
        return "".join(self._parts)

    def lines(self, block: str) -> None:
        """Write lines of the program's own, and a blank line below."""
        if not block:
            return
        lines = block.split("\n")
        self.sums.extend(check_sum(line) for line in lines if line.strip("> "))
        self.raw(*lines, "")

    def line(self, line: str) -> None:
        """Write one line of the program's own."""
        if line.strip("> "):
            self.sums.append(check_sum(line))
        self.raw(line)

    def raw(self, *lines: str) -> None:
        """Write lines as they are, without a check sum."""
        self._parts.extend(line + self.previous.newline for line in lines)

    def front_matter(
        self, identity: str, ours: dict[str, Entry], tags: tuple[str, ...] = ()
    ) -> None:
        """Write the properties: `ours`, `tags` joined with the reader's, and the reader's own."""
        joined = self._joined_tags(tags)
        if joined:
            ours["tags"] = written("tags", joined)
        ours[ID_KEY] = written(ID_KEY, scalar(identity))
        self.sums.extend(_entry_sum(entry) for key, entry in ours.items() if key != "tags")
        self.sums.extend(_tag_sum(tag) for tag in tags)
        entries = merged(self.previous.entries, ours, self._is_ours)
        self.raw(FENCE, *(line.rstrip("\r") for entry in entries for line in entry.lines), FENCE)
        self.raw("")

    def region(self, owner: str, words: str = "") -> None:
        """Write the markers with the reader's words between them, or `words` if there are none."""
        own = self.previous.of(owner)
        text = own.text(self.previous.newline)
        if words and own.is_empty:
            text = "".join(line + self.previous.newline for line in words.split("\n"))
        self.raw(self.marks.begin)
        self._parts.append(text)
        self.raw(self.marks.end, "")

    def kept(self, present: Collection[str]) -> None:
        """Write what the reader wrote about highlights that are no more."""
        owned = self.previous.owned.items()
        kept = [owner for owner, own in owned if owner not in present and not own.is_empty]
        if kept:
            self.lines("## Notes on removed highlights")
        for owner in kept:
            self.lines("\n".join(self.previous.callouts.get(owner, ())))
            self.raw(self.marks.block_id.format(owner), "")
            self.region(owner)

    def state(self, version: str) -> None:
        """Write the hidden comment of check sums that ends a note."""
        self.raw(
            f"{STATE_START}{' ' + version if version else ''}: check sums of the lines that the "
            "program wrote. What you write outside the markers moves between them at the next "
            "export."
        )
        for at in range(0, len(self.sums), SUMS_PER_LINE):
            self.raw(" ".join(self.sums[at : at + SUMS_PER_LINE]))
        self.raw(STATE_END)

    def _is_ours(self, entry: Entry) -> bool:
        """Tell whether a property is as the program wrote it."""
        if entry.key in {ID_KEY, "tags"}:
            return entry.values is not None
        return self.previous.known[_entry_sum(entry)] > 0

    def _joined_tags(self, ours: tuple[str, ...]) -> tuple[str, ...]:
        """Return the tags of the notes and those that the reader added to the properties."""
        known = {tag.casefold() for tag in ours}
        own: list[str] = []
        for entry in self.previous.entries:
            if entry.key != "tags" or entry.values is None:
                continue
            for text in entry.values:
                for tag in (part.strip().removeprefix("#") for part in text.split(",")):
                    written_before = self.previous.known[_tag_sum(tag)] > 0
                    if tag and not written_before and tag.casefold() not in known:
                        known.add(tag.casefold())
                        own.append(tag)
        return (*ours, *own)


def _entry_sum(entry: Entry) -> str:
    return check_sum(f"{entry.key}={entry.values!r}")


def _tag_sum(tag: str) -> str:
    return check_sum(f"tag={tag}")
