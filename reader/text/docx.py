"""Reads Word files (.docx): headings, lists, tables, notes and marks; deleted text is left out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml.etree import _Element

from reader.model.article import BlockKind, Content, Metadata
from reader.model.errors import ImportRefusedError
from reader.model.inline import InlineKind, InlineMark
from reader.model.spans import Span
from reader.model.wording import tr
from reader.text.addresses import with_addresses
from reader.text.blocks import CELL_SEPARATOR, clean
from reader.text.docx_styles import Style, Styles, is_on, value_of
from reader.text.dom import Part
from reader.text.marked import Marked, joined
from reader.text.scripts import lowered, raised
from reader.text.titled import titled_content
from reader.text.zipped import Zipped

DOCUMENT = "word/document.xml"
_NOTES = ("word/footnotes.xml", "word/endnotes.xml")
_SILENT = frozenset(
    ("rt", "del", "moveFrom", "delText", "instrText", "Fallback", "pPr", "rPr", "sectPr", "tblPr",
     "tblGrid", "trPr", "tcPr", "pict", "numPr", "bookmarkStart", "bookmarkEnd")
)  # fmt: skip
"""What holds no text, or text that is not seen, or seen a second time."""
_BREAK = "\x00"
_LONGEST_TITLE = 90
_REL = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def read_docx(data: bytes) -> Content:
    """Return the content of a Word file.

    Raises:
        ImportRefusedError: when it is damaged or hostile, or there is no text in it.
    """
    file = Zipped(data, tr("Word file"))
    document = file.xml(DOCUMENT)
    if document is None:
        raise file.damaged()
    walk = _Walk(Styles(file), _addresses(file))
    body = next(document.iter("{*}body"), document)
    parts = list(walk.parts(body))
    notes: list[Part] = []
    for place in _NOTES:
        tree = file.xml(place)
        if tree is not None:
            notes += walk.notes(tree, "footnote" if "foot" in place else "endnote")
    if not parts and not notes:
        raise ImportRefusedError(tr("This Word file holds no text: there is nothing to read."))
    metadata = _metadata(file)
    title, parts = _title(parts, metadata.title)
    return titled_content(replace(metadata, title=title), with_addresses([*parts, *notes], ""))


def _name(element: _Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _addresses(file: Zipped) -> dict[str, str]:
    """Return what links lead to, by the names of the relations that they give."""
    tree = file.xml("word/_rels/document.xml.rels")
    return {
        relation.get("Id", ""): relation.get("Target", "")
        for relation in (() if tree is None else tree.iter("{*}Relationship"))
        if relation.get("TargetMode") == "External"
    }


def _metadata(file: Zipped) -> Metadata:
    tree = file.xml("docProps/core.xml")
    if tree is None:
        return Metadata()
    found = {_name(element): clean(element.text or "") for element in tree.iter()}
    return Metadata(title=found.get("title", ""), byline=found.get("creator", ""))


def _title(parts: list[Part], told: str) -> tuple[str, list[Part]]:
    """Return the title and the text below it: what is styled as one, or what the file tells."""
    for number, part in enumerate(parts[:5]):
        if part.kind is BlockKind.TITLE:
            rest = parts[:number] + parts[number + 1 :]
            return part.text, [_plain(other) for other in rest]
    parts = [_plain(part) for part in parts]
    first = parts[0] if parts else None
    if first is not None and len(parts) > 1 and len(first.text) <= _LONGEST_TITLE:
        same = "".join(told.split()) == "".join(first.text.split())
        only = [
            part for part in parts if part.kind is BlockKind.HEADING and part.level <= first.level
        ]
        if same or (first.kind is BlockKind.HEADING and len(only) == 1):
            return first.text, parts[1:]
    return told if any(char >= "\u3040" for char in told) else "", parts


def _plain(part: Part) -> Part:
    return replace(part, kind=BlockKind.HEADING, level=2) if part.kind is BlockKind.TITLE else part


@dataclass
class _Walk:
    """Goes through a document; numbers of notes and lists count on."""

    styles: Styles
    addresses: dict[str, str]
    numbers: dict[tuple[str, str], int] = field(default_factory=dict)
    counts: dict[tuple[str, int], int] = field(default_factory=dict)

    def parts(self, element: _Element) -> Iterator[Part]:
        """Yield the blocks in `element`, in order."""
        for child in element.iterchildren("*"):
            name = _name(child)
            if name == "p":
                yield from self._paragraph(child)
            elif name == "tbl":
                yield from self._table(child)
            elif name not in _SILENT:
                yield from self.parts(child)

    def notes(self, tree: _Element, kind: str) -> Iterator[Part]:
        """Yield the notes that the text refers to, in the order in which it does."""
        found = {value_of(note, "id"): note for note in tree.iter("{*}" + kind)}
        for (which, name), number in self.numbers.items():
            if which == kind and name in found:
                parts = list(self.parts(found[name]))
                for place, part in enumerate(parts):
                    label = f"[{number}] " if place == 0 else ""
                    text = Marked(label) + Marked(part.text, part.marks)
                    yield replace(part, text=text.text, marks=text.marks)

    def _table(self, table: _Element) -> Iterator[Part]:
        rows = [row for row in table.iter("{*}tr") if _own_table(row) is table]
        for row in rows:
            cells = [cell for cell in row.iter("{*}tc") if _own_table(cell) is table]
            texts = [self._cell(cell) for cell in cells]
            text = joined(texts, CELL_SEPARATOR)
            if len(rows) == len(cells) == 1:
                # A box around text is made in this way.
                yield from self.parts(cells[0])
            elif text.text.strip():
                yield Part(BlockKind.TABLE_ROW, text.text, marks=text.marks)

    def _cell(self, cell: _Element) -> Marked:
        parts = (Marked(part.text, part.marks) for part in self.parts(cell))
        return joined([part.sub(_TAB, " ") for part in parts], "\n")

    def _paragraph(self, paragraph: _Element) -> Iterator[Part]:
        style = self.styles.of_paragraph(paragraph)
        text, boxes = self._text(paragraph, style)
        lines = [line for line in text.split(_BREAK) if line.text.strip()]
        if style.kind is BlockKind.CODE:
            whole = "\n".join(line.text for line in text.split(_BREAK)).rstrip()
            if whole.strip():
                yield Part(BlockKind.CODE, whole)
        elif lines:
            clean_lines = [line.clean() for line in lines]
            if style.kind is not BlockKind.PARAGRAPH:
                clean_lines = [joined(clean_lines, " ")]
            label = self._label(style)
            for number, line in enumerate(clean_lines):
                put = Marked(label) + line if number == 0 and label else line
                yield Part(style.kind, put.text, style.level, marks=put.marks)
        for box in boxes:
            yield from self.parts(box)

    def _label(self, style: Style) -> str:
        """Return the number of a list's item or of a heading, counted on."""
        if not style.list:
            return ""
        key = (style.list, style.depth)
        self.counts[key] = self.counts.get(key, style.start - 1) + 1
        for other in [k for k in self.counts if k[0] == style.list and k[1] > style.depth]:
            del self.counts[other]
        if not style.numbered or style.kind is not BlockKind.LIST_ITEM:
            return ""
        return f"{self.counts[key]}. "

    def _text(self, paragraph: _Element, style: Style) -> tuple[Marked, list[_Element]]:
        pieces: list[Marked] = []
        boxes: list[_Element] = []
        self._gather(paragraph, pieces, boxes)
        whole = joined(pieces)
        # What all of a heading is set in says nothing about its words.
        if style.kind in {BlockKind.HEADING, BlockKind.TITLE, BlockKind.CODE}:
            kept = tuple(m for m in whole.marks if m.kind is not InlineKind.STRONG)
            whole = replace(whole, marks=kept)
        return replace(whole, marks=tuple(_united(whole.marks))), boxes

    def _gather(self, element: _Element, pieces: list[Marked], boxes: list[_Element]) -> None:
        for child in element.iterchildren("*"):
            self._take(child, pieces, boxes)

    def _take(self, child: _Element, pieces: list[Marked], boxes: list[_Element]) -> None:
        name = _name(child)
        if name == "txbxContent":
            boxes.append(child)
        elif name == "r":
            self._run(child, pieces, boxes)
        elif name == "ruby":
            self._ruby(child, pieces, boxes)
        elif name == "hyperlink":
            address = self.addresses.get(child.get(_REL, ""), "")
            self._marked(child, InlineKind.LINK, address, pieces, boxes)
        elif name in {"oMath", "oMathPara"}:
            text = "".join(t.text or "" for t in child.iter("{*}t"))
            marks = (InlineMark(Span(0, len(text)), InlineKind.FORMULA),) if text else ()
            pieces.append(Marked(text, marks))
        elif name not in _SILENT:
            self._gather(child, pieces, boxes)

    def _marked(
        self, element: _Element, kind: InlineKind, target: str,
        pieces: list[Marked], boxes: list[_Element],
    ) -> None:  # fmt: skip
        inner: list[Marked] = []
        self._gather(element, inner, boxes)
        text = joined(inner)
        if target and text.text:
            mark = InlineMark(Span(0, len(text.text)), kind, target)
            text = replace(text, marks=(*text.marks, mark))
        pieces.append(text)

    def _ruby(self, ruby: _Element, pieces: list[Marked], boxes: list[_Element]) -> None:
        reading = "".join(t.text or "" for rt in ruby.iter("{*}rt") for t in rt.iter("{*}t"))
        for base in ruby.iter("{*}rubyBase"):
            self._marked(base, InlineKind.READING, "".join(reading.split()), pieces, boxes)

    def _run(self, run: _Element, pieces: list[Marked], boxes: list[_Element]) -> None:
        properties = next(run.iterchildren("{*}rPr"), None)
        if (
            is_on(properties, "vanish")
            or is_on(properties, "strike")
            or is_on(properties, "dstrike")
        ):
            return
        inner: list[Marked] = []
        for child in run.iterchildren("*"):
            sign = self._sign(child, first=not inner)
            if sign is None:
                self._take(child, inner, boxes)
            else:
                inner.append(sign)
        text = joined(inner)
        if not text.text:
            return
        before = "".join(piece.text for piece in pieces[-3:])[-8:]
        height = value_of(properties, "val", "vertAlign")
        if height == "superscript" and not text.marks:
            text = _raised(text.text, before)
        elif height == "subscript" and not text.marks:
            text = Marked(lowered(text.text, before))
        dots = value_of(properties, "val", "em")
        kinds = [InlineKind.STRONG] if is_on(properties, "b") else []
        if is_on(properties, "i") or dots not in {"", "none"}:
            kinds.append(InlineKind.EMPHASIS)
        marks = [InlineMark(Span(0, len(text.text)), kind) for kind in kinds if text.text.strip()]
        pieces.append(replace(text, marks=(*text.marks, *marks)))

    def _sign(self, child: _Element, *, first: bool) -> Marked | None:
        """Return what a run's element stands for, or None if it is for others to be read."""
        name = _name(child)
        if name == "t":
            return Marked((child.text or "").replace(_BREAK, ""))
        if name in {"footnoteReference", "endnoteReference"}:
            return self._note(child, name.removesuffix("Reference"))
        if name in {"br", "cr"}:
            page = value_of(child, "type") in {"page", "column"}
            return Marked("" if page else _BREAK)
        signs = {"tab": "　" if first else " ", "noBreakHyphen": "-"}
        return Marked(signs[name]) if name in signs else None

    def _note(self, reference: _Element, kind: str) -> Marked:
        number = self.numbers.setdefault((kind, value_of(reference, "id")), len(self.numbers) + 1)
        text = f"[{number}]"
        return Marked(text, (InlineMark(Span(0, len(text)), InlineKind.NOTE),))


_TAB = re.compile(CELL_SEPARATOR)


def _own_table(element: _Element) -> _Element | None:
    return next(element.iterancestors("{*}tbl"), None)


def _raised(text: str, before: str) -> Marked:
    put = raised(text.strip(), before)
    marks = (InlineMark(Span(0, len(put)), InlineKind.NOTE),) if put.startswith("[") else ()
    return Marked(put, marks)


def _united(marks: tuple[InlineMark, ...]) -> Iterator[InlineMark]:
    """Yield marks, those of a kind that follow each other as one: Word cuts texts anywhere."""
    last: dict[tuple[InlineKind, str], InlineMark] = {}
    done: list[InlineMark] = []
    for mark in sorted(marks):
        key = (mark.kind, mark.target)
        before = last.get(key)
        joins = mark.kind in {InlineKind.STRONG, InlineKind.EMPHASIS, InlineKind.LINK}
        if before is not None and joins and before.span.end >= mark.span.start:
            end = max(before.span.end, mark.span.end)
            last[key] = replace(before, span=Span(before.span.start, end))
            continue
        if before is not None:
            done.append(before)
        last[key] = mark
    yield from sorted([*done, *last.values()])
