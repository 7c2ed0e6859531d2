"""Joins the lines of a text that was broken at a fixed column, as in e-mail."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from reader.text.lines import BULLET, HEADING_MARK, NUMBER, is_sentence_end
from reader.text.script import JAPANESE, count, width

_NARROW, _WIDE = 28, 110
"""Columns between which a text may have been broken; beyond, a line is a paragraph."""
_SLACK = 6
"""Columns by which a full line may miss the edge: a Latin word or a bracket moves to the next."""
_MIN_LINES = 4
_PAGE_NUMBER = re.compile(r"\s*(?:[-–—]\s?|p\.?\s?|P\.?\s?)?(\d{1,4})(?:\s?[-–—])?\s*")
_PAGE, _HEADS = 10, 2
"""So many lines at least stand between two page numbers, so many heads at most beside one."""
_INDENT = re.compile(r"[ \u3000]+")
_QUOTED = re.compile(r"((?:[>＞|]\s?)+)(.*)")


def unwrap(lines: Sequence[str]) -> list[str]:
    """Return `lines` with those joined that one paragraph was broken into.

    Without a sign that the text was broken at a column, they come back as they are.
    """
    lines = _without_page_breaks(lines)
    edge = _edge(lines)
    if edge is None:
        return list(lines)
    joined: list[list[str]] = []
    """The pieces of each paragraph."""
    previous = ""
    for line in lines:
        if joined and _goes_on(joined[-1][0], previous, line, edge):
            joined[-1][-1:] = _join(joined[-1][-1], line)
        else:
            joined.append([line])
        previous = line
    return ["".join(pieces) for pieces in joined]


def _without_page_breaks(lines: Sequence[str]) -> list[str]:
    """Return `lines` without page numbers, if they count pages, and the running heads beside them.

    What a page's end cuts in two stands together again.
    """
    numbers = {n: int(m[1]) for n, line in enumerate(lines) if (m := _PAGE_NUMBER.fullmatch(line))}
    places = sorted(numbers)
    steps = [(b - a, numbers[b] - numbers[a]) for a, b in pairwise(places)]
    if not steps or any(apart < _PAGE or step != 1 for apart, step in steps):
        return list(lines)
    if all(lines[place].strip().isdigit() for place in places) and not _cut(lines, places):
        return list(lines)
    times = Counter(line.strip() for line in lines if line.strip())
    dropped: set[int] = set()
    for place in places:
        for way in (-1, 1):
            at, heads = place, 0
            while 0 <= at < len(lines) and heads <= _HEADS:
                head = lines[at].strip()
                if at != place and head and times[head] < len(places):
                    break
                heads += bool(head)
                dropped.add(at)
                at += way
    return [line for number, line in enumerate(lines) if number not in dropped]


def _cut(lines: Sequence[str], places: Sequence[int]) -> bool:
    """Tell whether bare numbers stand in the middle of sentences, as those of chapters do not."""
    above = [[line for line in lines[max(0, n - 4) : n] if line.strip()][-1:] for n in places]
    ends = sum(1 for line in above if not line or is_sentence_end(line[0].rstrip()))
    return 2 * ends <= len(places)


def _edge(lines: Sequence[str]) -> int | None:
    """Return the column at which the lines were broken, or None when they were not."""
    followed = [
        line
        for line, following in pairwise(lines)
        if line.strip() and following.strip() and JAPANESE.search(line)
    ]
    if len(followed) < _MIN_LINES:
        return None
    widths = sorted(width(line.rstrip()) for line in followed)
    edge = widths[int(len(widths) * 0.95)]
    if not _NARROW <= edge <= _WIDE or max(widths) > edge + 2 * _SLACK:
        return None
    full = [line for line in followed if width(line.rstrip()) >= edge - _SLACK]
    broken = [line for line in full if not is_sentence_end(line.rstrip())]
    # Lines of one sentence each have all widths, and end as sentences do.
    if len(full) < 0.5 * len(followed) or len(broken) < 0.5 * len(full) or len(broken) < _MIN_LINES:
        return None
    return edge


def _goes_on(first: str, line: str, following: str, edge: int) -> bool:
    """Tell whether `following` continues the paragraph of the `first` line, of which `line` is the
    last so far.
    """
    quote, text = _unquoted(line)
    next_quote, next_text = _unquoted(following)
    if not text.strip() or not next_text.strip() or quote != next_quote:
        return False
    bare = next_text.strip()
    if BULLET.match(bare) or HEADING_MARK.match(bare) or NUMBER.match(bare) or bare[0] in "【-=*":
        return False
    item = BULLET.match(first.strip()) or NUMBER.match(first.strip())
    if not item and _indent(next_text) > _indent(text):
        return False
    columns = width(line.rstrip())
    if columns >= edge - _SLACK:
        return True
    # A long word that did not fit leaves a shorter line, but never after a sentence's end.
    latin = re.match(r"[!-~]+", bare)
    room = columns + (len(latin.group()) if latin else 0)
    return room >= edge - _SLACK and not is_sentence_end(text.rstrip())


def _indent(text: str) -> int:
    match = _INDENT.match(text)
    return width(match.group()) if match else 0


def _unquoted(line: str) -> tuple[str, str]:
    match = _QUOTED.match(line)
    return (re.sub(r"\s", "", match.group(1)), match.group(2)) if match else ("", line)


def _join(text: str, line: str) -> list[str]:
    """Put `line` behind `text`: with a space between two Latin words, without in Japanese."""
    text, line = text.rstrip(), _unquoted(line)[1].strip()
    if count(JAPANESE, text[-1:] + line[:1]) == 0 and text[-1:].isascii() and line[:1].isascii():
        return [text if text.endswith("-") else f"{text} ", line]
    return [text, line]
