"""Walks an HTML tree, or the simpler one that trafilatura makes, and gathers its blocks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml.etree import _Element

from reader.model.article import BlockKind
from reader.model.inline import InlineKind, InlineMark
from reader.model.spans import Span
from reader.text.blocks import CELL_SEPARATOR, clean
from reader.text.dom_inline import inline_kind
from reader.text.dom_lists import ITEMS, is_ordered, item_numbers
from reader.text.dom_tables import grid, is_table
from reader.text.marked import Marked, joined

BOXES = frozenset(("nav", "header", "footer", "aside", "form"))
"""What stands around an article, or within it without being of it."""
_SILENT = frozenset(
    ("script", "style", "noscript", "template", "button", "svg", "select", "textarea", "iframe",
     "object", "canvas", "audio", "video", "math", "title", "meta", "link", "graphic")
)  # fmt: skip
_SKIPPED = BOXES | _SILENT
BLOCKS = frozenset(
    ("html", "body", "div", "section", "article", "main", "p", "h1", "h2", "h3", "h4", "h5", "h6",
     "head", "ul", "ol", "dl", "list", "li", "dt", "dd", "item", "blockquote", "quote", "pre",
     "table", "thead", "tbody", "tfoot", "tr", "row", "td", "th", "cell", "figure", "figcaption",
     "caption", "hr", "address", "details", "summary", "center", *BOXES)
)  # fmt: skip
_HOLDERS = BOXES | {"html", "body", "div", "section", "article", "main"}
"""What holds blocks, and words without a sentence around them."""
_HEADING = re.compile(r"h([1-6])")
_BREAKS = frozenset({"br", "lb"})
_NUMBERED = re.compile(r"\S{1,6}\. ")


@dataclass(frozen=True, slots=True)
class Part:
    """A block before it is cut into segments."""

    kind: BlockKind
    text: str
    level: int = 0
    linked: float = 0.0
    """How much of the text is links (0 to 1)."""
    element: _Element | None = field(default=None, compare=False, repr=False)
    """The element of the page that holds it."""
    marks: tuple[InlineMark, ...] = ()
    """What is marked on its words."""


@dataclass
class _Label:
    """The number of a list's item, which the first words of the item take."""

    text: str = ""


@dataclass(slots=True)
class _State:
    """Where in the tree the text is that comes next. Not changed once it is made."""

    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    lists: int = 0
    link: bool = False
    label: _Label = field(default_factory=_Label)
    element: _Element | None = None

    def within(self, element: _Element) -> "_State":
        """Return the same inside another block; many times as fast as `replace`."""
        return _State(self.kind, self.level, self.lists, self.link, self.label, element)


@dataclass
class _Open:
    """A mark whose end is not there yet."""

    kind: InlineKind
    target: str
    start: int


@dataclass
class _Walk:
    skipped: frozenset[str] = _SKIPPED
    parts: list[Part] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    length: int = 0
    """How many characters `words` are."""
    linked: int = 0
    """How many of them are links."""
    marks: list[InlineMark] = field(default_factory=list)
    open: list[_Open] = field(default_factory=list)

    def add(self, words: str, *, link: bool = False) -> None:
        """Put `words` behind what was gathered so far."""
        self.words.append(words)
        self.length += len(words)
        self.linked += len(words) if link else 0

    def begin(self, kind: InlineKind, target: str) -> _Open:
        """Mark what is added from now on, until `end` is called with what this returns."""
        mark = _Open(kind, target, self.length)
        self.open.append(mark)
        return mark

    def end(self, mark: _Open) -> None:
        """End what `begin` began."""
        self.open.remove(mark)
        self._close(mark)

    def _close(self, mark: _Open) -> None:
        if mark.start < self.length:
            self.marks.append(InlineMark(Span(mark.start, self.length), mark.kind, mark.target))

    def flush(self, state: _State) -> None:
        """Make a block of the text gathered so far; each line of a paragraph is one."""
        if not self.words:
            return
        for mark in self.open:
            self._close(mark)
            mark.start = 0
        if not self.marks and not state.label.text and _LINE not in self.words:
            self._flush_plain(state)
            return
        text = Marked("".join(self.words), tuple(self.marks))
        share = min(1.0, self.linked / self.length) if self.linked else 0.0
        self.words.clear()
        self.marks.clear()
        self.length = self.linked = 0
        cut = text.split(_LINE) if _LINE in text.text else [text]
        lines = [line for line in (line.clean() for line in cut) if line.text]
        if not lines:
            return
        if state.kind is not BlockKind.PARAGRAPH:
            lines = [joined(lines, " ")]
        if state.label.text:
            lines[0] = Marked(f"{state.label.text} ") + lines[0]
            state.label.text = ""
        self.parts.extend(
            Part(state.kind, line.text, state.level, share, state.element, line.marks)
            for line in lines
        )

    def _flush_plain(self, state: _State) -> None:
        """Make a block of text without marks and lines, as most is."""
        share = min(1.0, self.linked / self.length) if self.linked else 0.0
        text = clean("".join(self.words))
        self.words.clear()
        self.length = self.linked = 0
        if text:
            self.parts.append(Part(state.kind, text, state.level, share, state.element))


_LINE = "\x00"
"""Stands for a line break that the author set, as against those of the source."""


def read_parts(root: _Element, *, boxes: bool = False) -> list[Part]:
    """Return the blocks below `root` in order, without scripts and readings of ruby.

    Menus, asides and the like are left out unless `boxes` are asked for.
    """
    walk = _Walk(skipped=_SILENT if boxes else _SKIPPED)
    state = _State(element=root)
    _visit(root, walk, state)
    walk.flush(state)
    return walk.parts


def _visit(element: _Element, walk: _Walk, state: _State) -> None:
    """Gather the text of `element` and of what is in it, but not what follows it."""
    tag = element.tag if isinstance(element.tag, str) else ""
    inner = _inner_state(element, tag, state)
    if tag in BLOCKS:
        walk.flush(state)
    if tag in {"pre", "code"} and (code := _code(element, tag)):
        walk.flush(state)
        walk.parts.append(Part(BlockKind.CODE, code, element=element))
        return
    if tag == "table" and is_table(element):
        walk.parts.extend(_table(element))
        return
    marked = inline_kind(element, tag)
    mark = walk.begin(*marked) if marked else None
    _add(walk, element.text, link=inner.link)
    numbers = item_numbers(element) if is_ordered(element) else {}
    menu = tag in _HOLDERS and _is_menu(element)
    for child in element.iterchildren():
        name = child.tag if isinstance(child.tag, str) else ""
        if name in _BREAKS:
            walk.add(_LINE)
        elif name and name not in walk.skipped:
            is_item = name in ITEMS
            label = _Label(numbers.get(child, "")) if is_item else inner.label
            _visit(child, walk, replace(inner, label=label) if is_item else inner)
        _add(walk, child.tail, link=inner.link)
        if menu:
            walk.add(_LINE)
    if mark:
        walk.end(mark)
    if tag in BLOCKS:
        walk.flush(inner)


def _is_menu(element: _Element) -> bool:
    """Tell whether there is nothing in an element but links, or tabs, that touch each other."""
    links = [child for child in element if child.tag != "input"]
    if len(links) < 2 or any(link.tag not in {"a", "label"} for link in links):
        return False
    between = [link.tail for link in links[:-1]]
    return not any(between) and not f"{element.text or ''}{links[-1].tail or ''}".strip()


def _inner_state(element: _Element, tag: str, state: _State) -> _State:
    """Return what text directly in `element` belongs to."""
    level = element.get("rend", "") if tag == "head" else tag
    heading = _HEADING.fullmatch(level) if level[:1] == "h" else None
    inner = state
    if tag == "a":
        inner = replace(state, link=True)
    elif heading and state.kind is BlockKind.PARAGRAPH:
        inner = replace(state, kind=BlockKind.HEADING, level=int(heading[1]), label=_Label())
    elif tag in {"ul", "ol", "dl", "list"}:
        inner = replace(state, label=_Label(), lists=state.lists + 1)
    elif tag in {"li", "dt", "dd", "item"}:
        inner = replace(state, kind=BlockKind.LIST_ITEM, level=max(0, state.lists - 1))
    elif tag in {"blockquote", "quote"}:
        inner = replace(state, kind=BlockKind.QUOTE, level=0, label=_Label())
    elif tag in {"figcaption", "caption"}:
        inner = replace(state, kind=BlockKind.CAPTION, level=0, label=_Label())
    if tag in BLOCKS:
        inner = inner.within(element)
    return inner


def _add(walk: _Walk, text: str | None, *, link: bool) -> None:
    """Add source text, whose own line breaks mean nothing."""
    if text:
        walk.add(without_breaks(text).replace(_LINE, ""), link=link)


def _table(table: _Element) -> Iterator[Part]:
    """Yield a table's caption and rows, what stands over several rows in each of them."""
    for caption in table.iterchildren("caption"):
        yield from read_parts(caption)
    for row in grid(table):
        cells = [Marked() if cell is None else _cell(cell) for cell in row]
        text = joined(cells, CELL_SEPARATOR)
        if text.text.strip():
            yield Part(BlockKind.TABLE_ROW, text.text, element=table, marks=text.marks)


def _cell(cell: _Element) -> Marked:
    """Return the text of a cell, the items and paragraphs in it on lines of their own."""
    walk = _Walk()
    state = _State()
    _visit(cell, walk, state)
    walk.flush(state)
    lines = [
        Marked("・" if part.kind is BlockKind.LIST_ITEM and not _NUMBERED.match(part.text) else "")
        + Marked(part.text.replace(CELL_SEPARATOR, " "), part.marks)
        for part in walk.parts
    ]
    return joined(lines, "\n")


_SOURCE_BREAK = re.compile(r"(?P<before>[^\s]?)[ \t\r]*\n\s*(?P<after>[^\s]?)")


def without_breaks(text: str) -> str:
    """Return `text` of HTML's source in one line, without a space where Japanese was broken."""
    return _SOURCE_BREAK.sub(_joint, text) if "\n" in text else text


def _joint(match: re.Match[str]) -> str:
    before, after = match["before"], match["after"]
    wide = max(before, after) >= "\u3000"
    return f"{before}{'' if wide else ' '}{after}"


def _code(element: _Element, tag: str) -> str:
    """Return the text of a block of code, or nothing for code within a sentence."""
    text = "".join(str(part) for part in element.itertext()).strip("\n").rstrip()
    return text if tag == "pre" or "\n" in text else ""
