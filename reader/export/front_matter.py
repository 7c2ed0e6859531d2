"""The YAML properties at the head of a note: ours are written, the reader's kept as they are.

Only flat YAML is understood, which is all that Obsidian shows: text in any quotes, and lists. An
entry in any other form is the reader's and is copied.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

FENCE = "---"
_KEY = re.compile(r"^([^\s#\-\[{\"'][^:]*|-[^\s:][^:]*|\"[^\"]+\"|'[^']+'):(?=\s|$)(.*)$")
_ESCAPE = re.compile(r"\\(x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)")
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "0": "\0", "e": "\x1b", "a": "\a", "b": "\b"}
_UNPRINTABLE = re.compile(
    "[^\t\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_FLOW_ITEM = re.compile(r"""\s*("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^,"'\[\]{}]*)\s*(?:,|$)""")


@dataclass(frozen=True, slots=True)
class Entry:
    """One property with its lines as they stand, without line ends. `key` is empty for the rest."""

    key: str
    lines: tuple[str, ...]

    @property
    def values(self) -> tuple[str, ...] | None:
        """The text, or the texts of the list; None for a form that is not understood."""
        match = _KEY.match(self.lines[0])
        if match is None:
            return None
        first = match[2].strip()
        below = [line.strip() for line in self.lines[1:] if line.strip()]
        if first[:1] in {">", "|"} and first.strip(">|-+") == "":
            return ((" " if first[0] == ">" else "\n").join(below),)
        if not below:
            return _flow(first) if first.startswith("[") else _one(first)
        if first or not all(line.startswith("- ") or line == "-" for line in below):
            return None
        items = [_one(line[1:].strip()) for line in below]
        return tuple(item[0] for item in items if item) if all(items) else None


def _one(text: str) -> tuple[str, ...] | None:
    """Return a scalar's text as a tuple of one, None if it is no scalar."""
    if text.startswith('"'):
        inner = re.match(r'^"((?:[^"\\]|\\.)*)"\s*(?:#.*)?$', text)
        return (_ESCAPE.sub(_unescape, inner[1]),) if inner else None
    if text.startswith("'"):
        inner = re.match(r"^'((?:[^']|'')*)'\s*(?:#.*)?$", text)
        return (inner[1].replace("''", "'"),) if inner else None
    if text[:1] in {"[", "{", "&", "*", "!", "|", ">", "%", "@", "`"}:
        return None
    return (re.sub(r"(^|\s)#.*$", "", text).strip(),)


def _unescape(match: re.Match[str]) -> str:
    code = match[1]
    return chr(int(code[1:], 16)) if len(code) > 1 else _ESCAPES.get(code, code)


def _flow(text: str) -> tuple[str, ...] | None:
    """Return the items of a list in brackets."""
    inner = re.match(r"^\[(.*)\]\s*(?:#.*)?$", text)
    if inner is None:
        return None
    items: list[str] = []
    at = 0
    while inner[1][at:].strip():
        match = _FLOW_ITEM.match(inner[1], at)
        item = _one(match[1].strip()) if match else None
        if match is None or item is None:
            return None
        items.append(item[0])
        at = match.end()
    return tuple(items)


def split(lines: Sequence[str]) -> tuple[tuple[Entry, ...], int]:
    """Return the entries at the head of a note, and how many lines they take with their fences."""
    if not lines or lines[0].rstrip() != FENCE:
        return (), 0
    end = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() == FENCE), None)
    if end is None:
        return (), 0
    entries: list[Entry] = []
    for line in lines[1:end]:
        match = _KEY.match(line)
        if match or not entries:
            key = match[1].strip().strip("\"'") if match else ""
            entries.append(Entry(key, (line,)))
        else:
            entries[-1] = Entry(entries[-1].key, (*entries[-1].lines, line))
    return tuple(entries), end + 1


def scalar(text: str) -> str:
    """Return `text` in double quotes, as YAML 1.1 and 1.2 read it."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + _UNPRINTABLE.sub(_escape, escaped).replace("\t", "\\t") + '"'


def _escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    if 0xD800 <= code <= 0xDFFF:
        return "\ufffd"
    return {10: "\\n", 13: "\\r"}.get(code, f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}")


def written(key: str, value: str | Sequence[str]) -> Entry:
    """Return the entry for a text, or for a list of texts."""
    if isinstance(value, str):
        return Entry(key, (f"{key}: {value}",))
    return Entry(key, (f"{key}:", *(f"  - {scalar(item)}" for item in value)))


def merged(
    existing: Iterable[Entry], ours: Mapping[str, Entry], is_ours: Callable[[Entry], bool]
) -> tuple[Entry, ...]:
    """Return the entries to write: `ours`, and of the existing ones all that are not ours.

    An entry that stands under a key of ours, but is not what was written there, is the reader's and
    stays. The order is the existing one, new entries last.
    """
    result: list[Entry] = []
    seen: set[str] = set()
    for entry in existing:
        if entry.key and (entry in result or (entry.key in seen and is_ours(entry))):
            continue
        keep = not is_ours(entry)
        new = entry if keep else ours.get(entry.key)
        if new is not None:
            result.append(new)
            seen.add(entry.key)
    result.extend(entry for key, entry in ours.items() if key not in seen)
    return tuple(result)
