"""Turns the lines of an article into blocks: which short line is a heading, which a list item."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reader.model.article import Block, BlockKind
from reader.text.blocks import make_block
from reader.text.lines import Line, Role

_KINDS = {
    Role.PROSE: BlockKind.PARAGRAPH,
    Role.LIST: BlockKind.LIST_ITEM,
    Role.CAPTION: BlockKind.CAPTION,
    Role.QUOTE: BlockKind.QUOTE,
    Role.CODE: BlockKind.CODE,
    Role.TABLE: BlockKind.TABLE_ROW,
}
_SECTION, _SUBSECTION = 2, 3
_MAX_HEADING = 70
_MAX_CRY = 30
"""A longer line with an exclamation mark at its end is a sentence of someone who is glad."""
_LIST = 3
"""So many short lines in a row are a list."""

_SPEECH = re.compile(r"[―—─]|[「『（(].*[」』）)]$|[QAＱＡ][.．:：　 ]")
_LABEL = re.compile(r"(?![0-9０-９]+[:：])(.{1,12}?)[:：]")
_SAID = re.compile(r"[。？?！!」』…][)）]?$")
_SPEAKER = re.compile(
    r"(?:学生|生徒|先生|教師|教授|講師|記者|司会|司会者|質問者|質問|回答者|回答|聞き手|編集部|読者|参加者|"
    r"聴衆|会場|インタビュアー|ナレーター|問|答|[QAＱＡ]|.{1,10}(?:さん|氏|君|くん|ちゃん|様|先生|教授|"
    r"博士|社長|記者|選手|監督))\s?[A-Za-zＡ-Ｚａ-ｚ0-9０-９一二三]?|[A-ZＡ-Ｚ]"
)
_POLITE = re.compile(
    r"(?:です|ます|ました|でした|でしょう|ません|ですよね?|ますよね?)か?[？?。！!]?$"
)
"""How one speaks, and hardly ever heads a section."""
_BARE = re.compile(r"[^:：0-9A-Za-z]{2,20}")
_CLAUSE = re.compile(r"[^。]{4,40}、[^。]{8,60}(?:[たるいすく]|ます|です)")
"""A statement without its full stop, as captions are; headings above a heading are shorter."""
_LINK = re.compile(r"https?://\S+")
_LINK_AT_END = re.compile(r"https?://\S+$")
_FORMULA = re.compile(r"\${1,2}[^$]+\${1,2}|\\[\[(].+\\[\])]")
_NOTE = re.compile(r"[※＊*→⇒]")


class Shape(NamedTuple):
    """What a line is in its article: a block that is not cut into segments yet."""

    kind: BlockKind
    text: str
    level: int = 0


def make_blocks(lines: Sequence[Line]) -> list[Block]:
    """Return the blocks of an article's body, one for each line of `lines`."""
    return [make_block(*shape) for shape in shapes(lines)]


def shapes(lines: Sequence[Line]) -> list[Shape]:
    """Return what each line of an article's body is."""
    speakers = _speakers(lines)
    found: list[Shape] = []
    start = 0
    while start < len(lines):
        end = start
        while end < len(lines) and _undecided(lines, end):
            end += 1
        if end > start:
            found.extend(_short(lines, start, end, speakers))
        else:
            end = start + 1
            found.append(Shape(kind_of(lines[start]), lines[start].text))
        start = end
    return found


def kind_of(line: Line) -> BlockKind:
    """Return what block a line makes on its own."""
    return _KINDS.get(line.role, BlockKind.PARAGRAPH)


def _speakers(lines: Sequence[Line]) -> frozenset[str]:
    """Return who speaks in a transcript: names before a colon that are there twice or in a row."""
    labels = [match[1] if (match := _LABEL.match(line.text)) else "" for line in lines]
    speakers = {label for label, times in Counter(labels).items() if times > 1}
    for number, label in enumerate(labels):
        beside = (*labels[max(0, number - 1) : number], *labels[number + 1 : number + 2])
        if any(beside) and _SAID.search(lines[number].text):
            speakers.add(label)
    return frozenset(speakers - {""})


def _undecided(lines: Sequence[Line], number: int) -> bool:
    """Tell whether line `number` could be a heading: short, or numbered with no other beside it."""
    line = lines[number]
    if line.role is Role.SHORT:
        return True
    if line.role is not Role.LIST or not line.marked or len(line.text) > _MAX_HEADING:
        return False
    beside = (*lines[max(0, number - 1) : number], *lines[number + 1 : number + 2])
    return all(other.role is not Role.LIST for other in beside) and "。" not in line.text


def _short(
    lines: Sequence[Line], start: int, end: int, speakers: frozenset[str]
) -> Iterable[Shape]:
    """Yield what the short lines from `start` to `end` are."""
    run = lines[start:end]
    # A heading has something below it; a list's own heading stands apart from its items.
    below = end < len(lines)
    following = [*lines[start + 1 : end + 1], None][: len(run)]
    headings = [
        _may_head(line, speakers) and not (under and _LINK.fullmatch(under.text))
        for line, under in zip(run, following, strict=True)
    ]
    first_mark = next((n for n, line in enumerate(run) if line.marked), len(run))
    listed = _listed(run, below=below and headings[-1])
    for number, (line, heads) in enumerate(zip(run, headings, strict=True)):
        followed = below or number < len(run) - 1
        if number in listed:
            yield Shape(BlockKind.LIST_ITEM, line.text)
        elif _CLAUSE.fullmatch(line.text) and number < len(run) - 1:
            yield Shape(BlockKind.CAPTION, line.text)
        # Where the author marks headings, what has no mark is none: an address below ■連絡先.
        elif heads and followed and (line.marked or number < first_mark):
            level = _SUBSECTION if number and heads and not line.marked and not listed else _SECTION
            yield Shape(BlockKind.HEADING, line.text, level)
        else:
            yield Shape(BlockKind.PARAGRAPH, line.text)


def _listed(run: Sequence[Line], *, below: bool) -> frozenset[int]:
    """Return the places in a run of short lines that are items of lists: many in a row.

    The line above a list and the one below it are headings where they stand apart from it.
    """
    found: set[int] = set()
    start = 0
    while start < len(run):
        end = start
        while end < len(run) and not run[end].marked:
            end += 1
        first, last = start, end
        if end - start > _LIST and run[start + 1].gap and not run[start + 2].gap:
            first += 1
        if last == len(run) and below and last - first >= 2 and run[-1].gap and not run[-2].gap:
            last -= 1
        if 2 * sum(1 for line in run[start:end] if _LABEL.match(line.text)) >= end - start - 1:
            # 環境, GPU：12GB, メモリ：32GB, 準備: what has no label is a heading.
            first += first == start and not _LABEL.match(run[start].text)
            last -= last == len(run) and below and _BARE.fullmatch(run[-1].text) is not None
        if end - start >= _LIST:
            found.update(range(first, last))
        start = end + 1
    return frozenset(found)


def _may_head(line: Line, speakers: frozenset[str]) -> bool:
    text = line.text
    if line.marked:
        return True
    if len(text) > _MAX_HEADING or _LINK.fullmatch(text) or "。" in text:
        return False
    if _FORMULA.fullmatch(text) or _LINK_AT_END.search(text):
        return False
    if len(text) > _MAX_CRY and text.endswith(("!", "！")):
        return False
    label = _LABEL.match(text)
    said = label and (label[1] in speakers or _SPEAKER.fullmatch(label[1]) or _POLITE.search(text))
    speech = _SPEECH.match(text) or _NOTE.match(text) or said
    return not speech and not text.endswith(("、", "，", ":", "：", "…"))
