"""What the reader wrote into the notes that were exported before.

A file is read line by line. Text between markers is the reader's, byte for byte. Every other line
is either one that the program wrote, known by its check sum in the file's last lines, or the
reader's; the reader's are kept with the highlight that they stand below. Each check sum is used as
often as it was given, so that a copied line counts once as the program's and once as the reader's.
The marks that git leaves around what it could not merge are nobody's, except between markers.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b

from reader.export.front_matter import Entry, split


@dataclass(frozen=True, slots=True)
class Marks:
    """How a kind of Markdown hides what a note is known again by."""

    begin: str
    end: str
    block_id: str
    """With "{}" for the id."""


OBSIDIAN = Marks("%% begin notes %%", "%% end notes %%", "^{}")
PLAIN = Marks("<!-- begin notes -->", "<!-- end notes -->", '<a id="{}"></a>')
BEGIN, END = OBSIDIAN.begin, OBSIDIAN.end
ENDS = {marks.begin: marks.end for marks in (OBSIDIAN, PLAIN)}
"""Which marker closes which; a file may have been exported as another kind before."""
MARKERS = {*ENDS, *ENDS.values()}
CALLOUTS = ("> [!quote", "> **")
"""How a highlight begins, whatever metadata follows the kind of the callout."""
STATE_START = "<!-- yomiawase"
STATE_END = "-->"
WHOLE_ARTICLE = ""
"""The owner of what belongs to no highlight."""

BLOCK_ID = re.compile(r"^(?:\^|<a id=\")(yomi-[a-z2-7]{8})(?:\"></a>)?\s*$")
_SUMS = re.compile(r"^[0-9a-f]{8}( [0-9a-f]{8})*\s*$")
_CONFLICT = re.compile(r"^(<{7}|\|{7}|={7}|>{7})( .*)?\r?$")
_HEADING = re.compile(r"^(#{1,6}) ")


def check_sum(line: str) -> str:
    """Return the check sum of a line, the same when an editor has set its white space anew."""
    tidy = re.sub(r"-{3,}", "---", re.sub(r"\s*\|\s*", "|", " ".join(line.split())))
    return blake2b(tidy.encode("utf-8", "replace"), digest_size=4).hexdigest()


@dataclass(slots=True)
class Owned:
    """What the reader wrote for one highlight, in the order of the file."""

    regions: list[str] = field(default_factory=list)
    """Between markers, with the line ends as they are."""
    strays: list[list[str]] = field(default_factory=list)
    """Runs of lines outside of markers, without line ends."""

    def text(self, newline: str) -> str:
        """Return all of it as it goes between the markers."""
        pieces = [*self.regions, *(newline.join(run) + newline for run in self.strays)]
        telling = list(dict.fromkeys(piece for piece in pieces if piece.strip()))
        if not telling:
            return self.regions[0] if self.regions else newline
        return newline.join(telling)

    @property
    def is_empty(self) -> bool:
        """Whether there is no word in it."""
        return not any(map(str.strip, self.regions)) and not self.strays


@dataclass(slots=True)
class Previous:
    """A note as it was found."""

    newline: str = "\n"
    entries: tuple[Entry, ...] = ()
    owned: dict[str, Owned] = field(default_factory=dict)
    """By block id, or WHOLE_ARTICLE."""
    callouts: dict[str, list[str]] = field(default_factory=dict)
    """The quotes of highlights that are no more, by block id."""
    known: Counter[str] = field(default_factory=Counter)
    """The check sums that the file held."""

    def of(self, owner: str) -> Owned:
        """Return what the reader wrote for `owner`, to read or to add to."""
        return self.owned.setdefault(owner, Owned())


def lines_of(text: str) -> list[str]:
    """Return the lines of a note, without git's marks of a conflict outside of the markers."""
    lines = text.removeprefix("\ufeff").split("\n")
    marks: set[int] = set()
    conflict: list[int] = []
    is_own = False
    for number, line in enumerate(lines):
        bare = line.strip()
        if bare in MARKERS:
            is_own = bare in ENDS
        mark = None if is_own else _CONFLICT.match(line)
        if mark and mark[1] == "<<<<<<<":
            conflict = [number]
        elif mark and conflict:
            conflict.append(number)
            if mark[1] == ">>>>>>>":
                marks.update(conflict if len(conflict) > 2 else ())
                conflict = []
    return [line for number, line in enumerate(lines) if number not in marks]


def read_previous(existing: str, written: Counter[str], blocks: Iterable[str]) -> Previous:
    """Take a note apart.

    `written` are the check sums of what is about to be written: they help where the file's own have
    been lost. `blocks` are the ids of the highlights that there are.
    """
    lines = lines_of(existing)
    previous = Previous("\r\n" if existing.partition("\n")[0].endswith("\r") else "\n")
    previous.entries, start = split(lines)
    body = lines[start:]
    previous.known = _state(body)
    _Body(body, previous, previous.known | written, set(blocks)).read()
    return previous


def _state(lines: Sequence[str]) -> Counter[str]:
    """Return the check sums. A file that a merge has doubled has two lists, and each line twice."""
    found: Counter[str] = Counter()
    inside = False
    for line in lines:
        inside = line.startswith(STATE_START) or (inside and bool(_SUMS.match(line)))
        if inside and _SUMS.match(line):
            found.update(line.split())
    return found


class _Body:
    """Goes through the lines below the front matter and gives each to whom it belongs."""

    def __init__(
        self, lines: Sequence[str], previous: Previous, known: Counter[str], blocks: set[str]
    ) -> None:
        self._lines = lines
        self._previous = previous
        self._known = known
        self._blocks = blocks
        self._owner: str | None = WHOLE_ARTICLE
        """None between a heading or a quote and the block id that will say whose it is."""
        self._run: list[str] = []
        self._waiting: list[list[str]] = []

    def read(self) -> None:
        """Give away all lines."""
        at = 0
        while at < len(self._lines):
            at = self._step(at)
        self._end_run()
        self._belongs_to(WHOLE_ARTICLE if self._owner is None else self._owner)

    def _step(self, at: int) -> int:
        """Take what begins at line `at`; return the line after it."""
        line = self._lines[at].rstrip("\r")
        bare = line.strip()
        if bare in MARKERS:
            return self._marker(at, bare)
        if line.startswith(STATE_START):
            self._end_run()
            self._belongs_to(WHOLE_ARTICLE)
            return self._after_state(at)
        if match := BLOCK_ID.match(line):
            self._end_run()
            self._belongs_to(match[1])
            return at + 1
        if line.startswith(CALLOUTS):
            after = self._lost_callout(at)
            if after > at:
                return after
        self._line(line)
        return at + 1

    def _marker(self, at: int, marker: str) -> int:
        """Take a region whole; a marker without its counterpart is passed over."""
        self._end_run()
        if marker not in ENDS:
            return at + 1
        for end in range(at + 1, len(self._lines)):
            bare = self._lines[end].strip()
            if bare == marker:
                break
            if bare == ENDS[marker]:
                if self._owner is None:
                    self._belongs_to(WHOLE_ARTICLE)
                region = "".join(line + "\n" for line in self._lines[at + 1 : end])
                self._previous.of(self._owner or WHOLE_ARTICLE).regions.append(region)
                return end + 1
        return at + 1

    def _after_state(self, at: int) -> int:
        at += 1
        while at < len(self._lines) and _SUMS.match(self._lines[at]):
            at += 1
        return at + (at < len(self._lines) and self._lines[at].strip() == STATE_END)

    def _lost_callout(self, at: int) -> int:
        """Keep the quote of a highlight that is no more; return `at` if it is another one's."""
        end = at
        while end < len(self._lines) and self._lines[end].startswith(">"):
            end += 1
        after = end
        while after < len(self._lines) and not self._lines[after].strip():
            after += 1
        match = BLOCK_ID.match(self._lines[after]) if after < len(self._lines) else None
        if match is None or match[1] in self._blocks or match[1] in self._previous.callouts:
            return at
        self._end_run()
        callout = [line.rstrip("\r") for line in self._lines[at:end]]
        self._previous.callouts.setdefault(match[1], callout)
        self._known.subtract(check_sum(line) for line in callout)
        self._owner = None
        return after

    def _line(self, line: str) -> None:
        bare = line.strip()
        if bare in {"", ">"}:
            if self._run:
                self._run.append(line)
            return
        known = check_sum(line)
        if self._known[known] <= 0:
            self._run.append(line)
            return
        self._known[known] -= 1
        self._end_run()
        if heading := _HEADING.match(line):
            if self._owner is None:
                self._belongs_to(WHOLE_ARTICLE)
            self._owner = WHOLE_ARTICLE if len(heading[1]) == 1 else None
        elif line.startswith(CALLOUTS):
            self._owner = None

    def _end_run(self) -> None:
        while self._run and not self._run[-1].strip("> \t"):
            self._run.pop()
        if self._run:
            self._waiting.append(self._run)
            self._run = []
        if self._owner is not None:
            self._belongs_to(self._owner)

    def _belongs_to(self, owner: str) -> None:
        self._owner = owner
        if self._waiting:
            self._previous.of(owner).strays.extend(self._waiting)
            self._waiting = []
