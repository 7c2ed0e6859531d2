"""Joins the lines of a PDF's columns to headings, paragraphs and list items."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from reader.model.article import BlockKind
from reader.text.blocks import CELL_SEPARATOR
from reader.text.dom import Part
from reader.text.lines import BULLET, NUMBER, is_caption, is_sentence_end
from reader.text.marked import Marked
from reader.text.pdf_columns import Column
from reader.text.pdf_furniture import starts_note
from reader.text.pdf_lines import Line
from reader.text.script import JAPANESE

_LARGER = 1.08
_ALIKE = 0.06
_INDENT = (0.6, 3.0)
_SHORT = 1.6
"""A line that ends so much, in its type's size, before the edge is the last of its paragraph."""
_APART = 1.45
"""So many usual distances from line to line are a gap between paragraphs."""
_LONGEST = 60
_EARLY = 0.7
"""So much of a column's width a line has that goes on in the next."""
_SECTION = re.compile(
    r"(?:第[0-9０-９一二三四五六七八九十]+[章節部]|(?P<number>[0-9０-９]{1,2}(?:[.．][0-9０-９]{1,2}){0,3})[.．]?)"
    r"[\s　]*(?=[^\s0-9０-９.．,%年月日回個件人つ名社億万千百円ヶか分秒時度倍])"
)
_NAMED = re.compile(
    r"(?:概要|要旨|要約|あらまし|はじめに|まえがき|序論|おわりに|むすび|まとめ|結論|謝辞|参考文献|"
    r"付録|目次|あとがき|abstract|introduction|conclusions?|references|acknowledge?ments?)",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"[【［\[]?(?:概要|要旨|あらまし|キーワード|abstract|keywords?)[】］\]]?[\s　:：―—.]",
    re.IGNORECASE,
)
"""What stands before an abstract, in its own line."""
_REFERENCE = re.compile(r"\[[^\]]{1,12}\]\s|［[^］]{1,12}］")
_ENTRY = re.compile(r"[\[［(（](\d{1,3})[\]］)）]")
_FIGURE = re.compile(r"(?:図|Fig(?:ure|\.)?)\s*[0-9０-９]", re.IGNORECASE)
_CELLS = re.compile(r"\s{1,}")
_LABEL = 15
"""Characters of what is written in a figure, at one place, at most."""
_SPACES = re.compile(r"\s+")


@dataclass
class _Open:
    """A block whose next lines may be still to come, over the end of its column and page."""

    kind: BlockKind
    text: Marked
    level: int = 0
    last: Line | None = None
    before: Line | None = None
    """The line before the last one."""
    full: bool = True
    """Whether its last line reaches the edge."""


@dataclass
class Paragraphs:
    """Takes columns in the order of reading; `size` is that of the text's type."""

    size: float
    parts: list[Part] = field(default_factory=list)
    _open: _Open | None = None

    def take(self, column: Column) -> None:
        """Add the lines of a column."""
        pitch = _pitch(column.lines)
        edge = _edge(column)
        before: Line | None = None
        for line in without_labels(column.lines, edge):
            gap = before is not None and line.middle - before.middle > _APART * pitch
            self._add(line, column, edge, before, gap=gap)
            before = line

    def take_notes(self, lines: Iterable[Line]) -> None:
        """Add footnotes, each a paragraph."""
        self.close()
        for line in lines:
            if self._open is None or starts_note(line):
                self.close()
                self._open = _Open(BlockKind.PARAGRAPH, Marked(line.text, line.marks))
            else:
                self._open.text = _joined(self._open.text, Marked(line.text, line.marks))
        self.close()

    def close(self) -> None:
        """End the block at hand."""
        if self._open is not None and (text := self._open.text.clean()).text:
            kind = self._open.kind
            if kind is BlockKind.LIST_ITEM and (bullet := BULLET.match(text.text)):
                text = text.part(bullet.end())
            self.parts.append(Part(kind, text.text, self._open.level, marks=text.marks))
        self._open = None

    def _add(
        self, line: Line, column: Column, edge: float, before: Line | None, *, gap: bool
    ) -> None:
        text = Marked(line.text, line.marks)
        if CELL_SEPARATOR in line.text:
            self.close()
            self.parts.append(Part(BlockKind.TABLE_ROW, line.text, marks=line.marks))
            return
        kind, level = self._kind(line, column, before, gap=gap)
        current = self._open
        if current is not None and self._goes_on(current, line, kind, column, gap=gap):
            current.text = _joined(current.text, text)
        else:
            self.close()
            current = self._open = _Open(kind, text, level)
        current.before, current.last = current.last, line
        current.full = line.end >= edge - _SHORT * line.size

    def _kind(
        self, line: Line, column: Column, before: Line | None, *, gap: bool
    ) -> tuple[BlockKind, int]:
        text = line.text
        if is_caption(text) and len(text) <= 2 * _LONGEST:
            return BlockKind.CAPTION, 0
        short = len(text) <= _LONGEST and not text.endswith(("。", "、", "，", "．"))
        stands_out = line.size >= _LARGER * self.size or line.bold
        section = _SECTION.match(text)
        alone = gap or before is None or stands_out
        ends_early = line.end < column.end - 2 * line.size
        named = _NAMED.fullmatch(text) is not None
        if short and (
            line.size >= 1.15 * self.size
            or (stands_out and (section or ends_early))
            or (named and ends_early)
            or (section and alone and ends_early and not is_sentence_end(text))
            or (section and self._is_below_section(section["number"]) and ends_early)
        ):
            number = section["number"] if section else None
            depth = len(re.split(r"[.．]", number)) - 1 if number else 0
            return BlockKind.HEADING, 2 + depth
        if BULLET.match(text):
            return BlockKind.LIST_ITEM, 0
        return BlockKind.PARAGRAPH, 0

    def _is_below_section(self, number: str | None) -> bool:
        """Tell whether a section of that number (2.1) may begin, in the type of the text."""
        if number is None or not re.search(r"[.．]", number):
            return False
        current = self._open
        return (
            current is None
            or current.kind is not BlockKind.PARAGRAPH
            or is_sentence_end(current.text.text)
        )

    def _goes_on(
        self, current: _Open, line: Line, kind: BlockKind, column: Column, *, gap: bool
    ) -> bool:
        last = current.last
        if last is None or kind in {BlockKind.LIST_ITEM, BlockKind.CAPTION} or gap:
            return False
        if abs(line.size - last.size) > _ALIKE * max(line.size, last.size):
            return False
        if BlockKind.HEADING in {current.kind, kind}:
            # A heading may need two lines, which look the same.
            same = kind is current.kind and line.bold == last.bold and current.full
            return same and not _SECTION.match(line.text)
        over = is_sentence_end(current.text.text)
        if not current.full and _stands_alone(current.before, last, line, column):
            return False
        if current.kind is BlockKind.PARAGRAPH and self._begins(current, last, line, column):
            return False
        return current.full or not over

    def _begins(self, current: _Open, last: Line, line: Line, column: Column) -> bool:
        """Tell whether a line looks like the first of a paragraph."""
        if _LEAD.match(line.text) or _follows(current.text.text, line.text):
            return True
        if _REFERENCE.match(line.text) or (NUMBER.match(line.text) and not current.full):
            return True
        indent = (line.start - column.start) / line.size
        if not _INDENT[0] <= indent <= _INDENT[1] or _REFERENCE.match(current.text.text):
            return False
        # All of a paragraph may be set in.
        return is_sentence_end(current.text.text) or current.full or last.start < line.start - 1


def without_labels(lines: Sequence[Line], edge: float) -> list[Line]:
    """Return lines without what is written in a figure: short pieces right above its caption."""
    kept: list[Line] = []
    for line in lines:
        if _FIGURE.match(line.text) and is_caption(line.text):
            while kept and _is_label(kept[-1], edge):
                kept.pop()
        kept.append(line)
    return kept


def _is_label(line: Line, edge: float) -> bool:
    cells = _CELLS.split(line.text)
    plain = not is_sentence_end(line.text) and not is_caption(line.text)
    heads = _SECTION.match(line.text) or _NAMED.fullmatch(line.text) or BULLET.match(line.text)
    apart = len(cells) > 1 or line.end < edge - _SHORT * line.size
    return plain and not heads and apart and max(map(len, cells)) <= _LABEL


def _stands_alone(before: Line | None, last: Line, line: Line, column: Column) -> bool:
    """Tell whether a line ends so early that the next is no part of its paragraph.

    Beside a figure all lines end early, but at the same place.
    """
    reach = (last.end - column.start) / max(column.end - column.start, 1.0)
    if reach >= _EARLY or JAPANESE.search(last.text[-1:]) is None:
        return False
    beside = (other for other in (before, line) if other is not None)
    same = any(abs(last.end - other.end) <= _SHORT * line.size for other in beside)
    return not same or reach < _EARLY / 2


def _follows(text: str, line: str) -> bool:
    """Tell whether a line begins the entry of a list of literature that comes behind `text`."""
    one, two = _ENTRY.match(text), _ENTRY.match(line)
    return one is not None and two is not None and int(two[1]) == int(one[1]) + 1


def _edge(column: Column) -> float:
    """Return where the lines of a column usually end."""
    ends = sorted(line.end for line in column.lines)
    return ends[len(ends) * 3 // 4] if len(ends) > 3 else column.end


def _pitch(lines: Sequence[Line]) -> float:
    steps = sorted(_steps(lines))
    return steps[len(steps) // 3] if steps else 0.0


def _steps(lines: Sequence[Line]) -> Iterator[float]:
    for number in range(1, len(lines)):
        step = lines[number].middle - lines[number - 1].middle
        if step > 0.5 * lines[number].size:
            yield step


def _joined(text: Marked, line: Marked) -> Marked:
    """Put `line` behind `text`: Japanese at once, Latin words with a space, broken ones whole."""
    one, two = text.text[-1:], line.text[:1]
    word = _SPACES.split(text.text)[-1]
    if one in "-\u00ad\u2010" and len(word) > 1 and word[-2].isascii() and word[-2].isalpha():
        # A compound that has other hyphens keeps this one, too, and so does a name: GPT-4.
        broken = two.islower() and "-" not in word[:-1] and word[-2].islower()
        return (text.part(0, len(text.text) - 1) if broken or one == "\u00ad" else text) + line
    if JAPANESE.search(one + two) or not (one + two).isascii():
        return text + line
    return text + Marked(" ") + line
