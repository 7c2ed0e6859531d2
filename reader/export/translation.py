"""A translated text as JSON Lines, Markdown, HTML or plain text: what `yomiawase translate` prints.

The formats are read by other programs and stay as they are:

- JSON Lines: one object per segment, `{"ja", "en", "checks", "terms"}`. `checks` is a list of
  strings, the kinds of what is to be doubted ("empty", "echo", "loop", "number", "short",
  "protected", "negation", "speaker", "name"); `terms` is a list of `{"ja", "en", "obeyed"}`, where
  "en" is the glossary's English that the translation uses, or, if it uses none, the one that is
  asked for. Nothing but the object stands on its line.
- Markdown: each block's Japanese, its English below it as a block quote; of a table's rows the
  Japanese table, the English one below it.
- Plain text: the English alone, blocks apart by a blank line. Where there is no English the
  Japanese stands in its place, so that nothing is left out unseen.
- HTML: see `reader.export.page`.
"""

import json
from collections.abc import Iterable, Iterator, Sequence

from reader.export.escaping import inline, link, plain, quoted
from reader.export.marked import described_marks
from reader.export.marked import to_markdown as marked_line
from reader.export.page import to_html
from reader.export.translated import TranslatedBlock
from reader.model.article import BlockKind, Metadata
from reader.model.inline import InlineMark, marks_within
from reader.model.spans import Span
from reader.model.translation import Translation

__all__ = ["TranslatedBlock", "to_html", "to_jsonl", "to_markdown", "to_text"]

CELL_SEPARATOR = "\t"
_LINE_ENDS = {0x85: "\\u0085", 0x2028: "\\u2028", 0x2029: "\\u2029"}
"""What some readers of lines take for a line's end, although JSON allows it in a string."""


def to_jsonl(blocks: Iterable[TranslatedBlock], *, marks: bool = False) -> Iterator[str]:
    """Yield one line of JSON per segment, without a line end, as soon as its block is there.

    With `marks` each has those that the author set on the Japanese.
    """
    for translated in blocks:
        block = translated.block
        for span, (source, translation) in zip(block.segments, translated.pairs, strict=True):
            found = described_marks(marks_within(block.marks, span)) if marks else None
            yield _json_line(source, translation, found)


def _json_line(source: str, translation: Translation | None, marks: Sequence[object] | None) -> str:
    checks = translation.checks if translation else ()
    terms = translation.terms if translation else ()
    segment: dict[str, object] = {
        "ja": source,
        "en": translation.text if translation else "",
        "checks": [check.kind.value for check in checks],
        "terms": [{"ja": term.ja, "en": term.en, "obeyed": term.obeyed} for term in terms],
    }
    if marks is not None:
        segment["marks"] = marks
    return json.dumps(segment, ensure_ascii=False).translate(_LINE_ENDS)


def to_text(_metadata: Metadata, blocks: Iterable[TranslatedBlock]) -> str:
    """Return the English as plain text, blocks apart by a blank line, items and rows by none."""
    parts: list[str] = []
    above: BlockKind | None = None
    for one in blocks:
        text = one.english or one.block.text
        if not text.strip():
            continue
        kind = one.block.kind
        if parts:
            together = kind is above and kind in {BlockKind.LIST_ITEM, BlockKind.TABLE_ROW}
            parts.append("\n" if together else "\n\n")
        is_item = kind is BlockKind.LIST_ITEM
        parts.append("  " * max(one.block.level, 0) + "- " + text if is_item else text)
        above = kind
    return "".join(parts) + "\n" if parts else ""


def to_markdown(metadata: Metadata, blocks: Iterable[TranslatedBlock]) -> str:
    """Return both languages as Markdown, with the source below the title."""
    parts: list[str] = []
    about = _about(metadata)
    depth = -1
    titled = not metadata.title
    for group in _tables(blocks):
        one = group[0]
        if len(group) > 1:
            parts.append(_table(group))
            continue
        is_item = one.block.kind is BlockKind.LIST_ITEM
        # An item cannot stand two steps below the one before: it would be taken for code.
        depth = min(max(one.block.level, 0), depth + 1) if is_item else -1
        if one.block.text.strip():
            parts.append(_markdown_block(one, depth))
        if one.block.kind is BlockKind.TITLE:
            titled = True
            parts.append(about)
            about = ""
    head = [] if titled else [f"# {inline(metadata.title)}"]
    return "\n\n".join(filter(None, [*head, about, *parts])) + "\n" if parts else ""


def _about(metadata: Metadata) -> str:
    """Return one line of author, site, date and source."""
    known = [metadata.byline, metadata.site, metadata.date.isoformat() if metadata.date else ""]
    parts = [inline(part) for part in known if part]
    if metadata.url:
        parts.append(link("Source", metadata.url))
    return " · ".join(parts)


def _markdown_block(one: TranslatedBlock, depth: int) -> str:
    block = one.block
    if block.kind is BlockKind.CODE:
        return _fenced(plain(block.text))
    japanese = marked_line(block.text, block.marks)
    english = marked_line(*one.marked_english)
    below = quoted(english) if english else ""
    match block.kind:
        case BlockKind.TITLE | BlockKind.HEADING:
            rank = 1 if block.kind is BlockKind.TITLE else min(max(block.level, 2), 6)
            return "\n\n".join(filter(None, ("#" * rank + " " + japanese, below)))
        case BlockKind.LIST_ITEM:
            return _indented("- " + "\n\n".join(filter(None, (japanese, below))), depth)
        case BlockKind.QUOTE:
            return quoted("\n\n".join(filter(None, (japanese, below))))
        case _:
            return "\n\n".join(filter(None, (japanese, below)))


def _tables(blocks: Iterable[TranslatedBlock]) -> Iterator[list[TranslatedBlock]]:
    """Yield blocks one by one, and rows of as many cells that stand together as one."""
    group: list[TranslatedBlock] = []
    for one in blocks:
        row = one.block.kind is BlockKind.TABLE_ROW
        cells = one.block.text.count(CELL_SEPARATOR)
        if group and not (row and cells == group[0].block.text.count(CELL_SEPARATOR)):
            yield group
            group = []
        if row:
            group.append(one)
        else:
            yield [one]
    if group:
        yield group


def _table(rows: Sequence[TranslatedBlock]) -> str:
    """Return a table of the Japanese, and one of the English, if there is any, as a quotation."""
    japanese = _grid([(one.block.text, one.block.marks) for one in rows])
    english = [one.marked_english for one in rows]
    if not any(text for text, _ in english):
        return japanese
    empty = CELL_SEPARATOR * rows[0].block.text.count(CELL_SEPARATOR)
    return f"{japanese}\n\n{quoted(_grid([row if row[0] else (empty, ()) for row in english]))}"


def _grid(rows: Sequence[tuple[str, Sequence[InlineMark]]]) -> str:
    lines: list[str] = []
    for text, marks in rows:
        start = 0
        cells: list[str] = []
        for cell in text.split(CELL_SEPARATOR):
            span = Span(start, start + len(cell))
            cells.append(marked_line(cell, marks_within(marks, span)))
            start = span.end + 1
        lines.append(f"| {' | '.join(cells)} |")
        if len(lines) == 1:
            lines.append("|" + " --- |" * len(cells))
    return "\n".join(lines)


def _indented(item: str, depth: int) -> str:
    """Return a list item in its depth, its later lines below its text."""
    first, *rest = item.split("\n")
    outer = "  " * depth
    return "\n".join([outer + first, *(f"{outer}  {line}" if line else "" for line in rest)])


def _fenced(code: str) -> str:
    """Return code between fences longer than any run of backticks in it."""
    fence = "```"
    while fence in code:
        fence += "`"
    return f"{fence}\n{code}\n{fence}"
