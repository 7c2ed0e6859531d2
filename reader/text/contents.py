"""Reads a page's table of contents, which tells headings from other short lines."""

import re
from collections.abc import Sequence
from dataclasses import replace

from reader.text.chrome import Chrome
from reader.text.lines import NUMBER, Line, Role

_LEAST = 2
_SECTION = re.compile("[0-9]{1,2}(?:[.][0-9]{1,2})*[. 　]+")
"""The number of an entry: 1.2 歴史."""


def mark_headings(lines: Sequence[Line]) -> list[Line]:
    """Return `lines`, those marked as headings that a table of contents names elsewhere."""
    entries: set[int] = set()
    for number, line in enumerate(lines):
        if line.chrome is Chrome.CONTENTS:
            end = number + 1
            named: set[str] = set()
            # What is named again is the first heading.
            while (
                end < len(lines)
                and lines[end].role in {Role.SHORT, Role.LIST}
                and _plain(lines[end].text) not in named
            ):
                named.add(_plain(lines[end].text))
                end += 1
            entries.update(range(number + 1, end))
    names = {_plain(lines[number].text) for number in entries}
    found = [
        number
        for number, line in enumerate(lines)
        if number not in entries
        and line.role in {Role.SHORT, Role.LIST}
        and _plain(line.text) in names
    ]
    if len(found) < _LEAST:
        return list(lines)
    heads = frozenset(found)
    return [
        replace(line, role=Role.SHORT, marked=True) if number in heads else line
        for number, line in enumerate(lines)
    ]


def without_contents(lines: Sequence[Line]) -> list[Line]:
    """Return `lines` without the tables of contents whose entries headings below repeat."""
    kept: list[Line] = []
    number = 0
    while number < len(lines):
        if lines[number].chrome is Chrome.CONTENTS:
            end = end_of_entries(lines, number)
            if end > number + 1:
                number = end
                continue
        kept.append(lines[number])
        number += 1
    return kept


def end_of_entries(lines: Sequence[Line], number: int) -> int:
    """Return where the table of contents ends whose name is the line of that number.

    Its entries are the lines that headings further below repeat.
    """
    names = {_plain(line.text) for line in lines[number + 1 :] if line.marked}
    end = number + 1
    while end < len(lines) and _is_entry(lines[end]) and _plain(lines[end].text) in names:
        end += 1
    return end


def _is_entry(line: Line) -> bool:
    return line.role in {Role.SHORT, Role.LIST} and not line.marked


def _plain(text: str) -> str:
    bare = _SECTION.sub("", text, count=1)
    return NUMBER.sub("", bare, count=1).strip() or text
