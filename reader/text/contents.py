"""Reads a page's table of contents, which tells headings from other short lines."""

from collections.abc import Sequence
from dataclasses import replace

from reader.text.chrome import Chrome
from reader.text.lines import NUMBER, Line, Role

_LEAST = 2


def mark_headings(lines: Sequence[Line]) -> list[Line]:
    """Return `lines`, those marked as headings that a table of contents names elsewhere."""
    entries: set[int] = set()
    for number, line in enumerate(lines):
        if line.chrome is Chrome.CONTENTS:
            end = number + 1
            while end < len(lines) and lines[end].role in {Role.SHORT, Role.LIST}:
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


def _plain(text: str) -> str:
    return NUMBER.sub("", text, count=1).strip()
