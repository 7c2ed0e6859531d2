"""Walks an HTML tree, or the simpler one that trafilatura makes, and gathers its blocks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml.etree import _Element

from reader.model.article import BlockKind
from reader.text.blocks import CELL_SEPARATOR, clean

_SKIPPED = frozenset(
    ("script", "style", "nav", "header", "footer", "aside", "form", "noscript", "template",
     "button", "svg", "select", "textarea", "iframe", "object", "canvas", "audio", "video", "math",
     "title", "meta", "link", "graphic")
)  # fmt: skip
_BLOCKS = frozenset(
    ("html", "body", "div", "section", "article", "main", "p", "h1", "h2", "h3", "h4", "h5", "h6",
     "head", "ul", "ol", "dl", "list", "li", "dt", "dd", "item", "blockquote", "quote", "pre",
     "table", "thead", "tbody", "tfoot", "tr", "row", "td", "th", "cell", "figure", "figcaption",
     "caption", "hr", "address", "details", "summary", "center")
)  # fmt: skip
_HEADING = re.compile(r"h([1-6])")
_BREAKS = frozenset({"br", "lb"})


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


@dataclass
class _State:
    """Where in the tree the text is that comes next."""

    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    number: int = 0
    """Of the next item of an ordered list; 0 in an unordered one."""
    lists: int = 0
    link: bool = False
    element: _Element | None = None


@dataclass
class _Walk:
    parts: list[Part] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    linked: int = 0
    """How many characters of `words` are links."""

    def flush(self, state: _State) -> None:
        """Make a block of the text gathered so far; each line of a paragraph is one."""
        if not self.words:
            return
        text = "".join(self.words)
        share = min(1.0, self.linked / len(text)) if self.linked else 0.0
        lines = [clean(line) for line in text.split(_LINE)]
        self.words.clear()
        self.linked = 0
        lines = [line for line in lines if line]
        if state.kind is not BlockKind.PARAGRAPH:
            lines = [" ".join(lines)] if lines else []
        if lines and state.number:
            lines[0] = f"{state.number}. {lines[0]}"
            state.number = 0
        self.parts.extend(
            Part(state.kind, line, state.level, share, state.element) for line in lines
        )


_MAX_CELL_LINES = 3
_LINE = "\x00"
"""Stands for a line break that the author set, as against those of the source."""


def read_parts(root: _Element) -> list[Part]:
    """Return the blocks below `root` in order, without scripts, menus and readings of ruby."""
    walk = _Walk()
    state = _State(element=root)
    _visit(root, walk, state)
    walk.flush(state)
    return walk.parts


def _visit(element: _Element, walk: _Walk, state: _State) -> None:
    """Gather the text of `element` and of what is in it, but not what follows it."""
    tag = element.tag if isinstance(element.tag, str) else ""
    inner = _inner_state(element, tag, state)
    if tag in _BLOCKS:
        walk.flush(state)
    if tag in {"pre", "code"} and (code := _code(element, tag)):
        walk.flush(state)
        walk.parts.append(Part(BlockKind.CODE, code, element=element))
        return
    if tag in {"tr", "row"} and not _is_layout(element):
        walk.parts.extend(_row(element))
        return
    _add(walk, element.text, link=inner.link)
    for number, child in enumerate(element.iterchildren(), start=1):
        name = child.tag if isinstance(child.tag, str) else ""
        if name in _BREAKS:
            walk.words.append(_LINE)
        elif name and name not in _SKIPPED:
            if name in {"li", "item"} and _is_ordered(element):
                inner.number = number
            _visit(child, walk, inner)
            inner.number = 0
        _add(walk, child.tail, link=inner.link)
    if tag in _BLOCKS:
        walk.flush(inner)


def _inner_state(element: _Element, tag: str, state: _State) -> _State:
    """Return what text directly in `element` belongs to."""
    heading = _HEADING.fullmatch(element.get("rend", "") if tag == "head" else tag)
    inner = state
    if tag == "a":
        inner = replace(state, link=True)
    elif heading and state.kind is BlockKind.PARAGRAPH:
        inner = replace(state, kind=BlockKind.HEADING, level=int(heading[1]), number=0)
    elif tag in {"ul", "ol", "dl", "list"}:
        inner = replace(state, number=0, lists=state.lists + 1)
    elif tag in {"li", "dt", "dd", "item"}:
        inner = replace(state, kind=BlockKind.LIST_ITEM, level=max(0, state.lists - 1))
    elif tag in {"blockquote", "quote"}:
        inner = replace(state, kind=BlockKind.QUOTE, level=0, number=0)
    elif tag in {"figcaption", "caption"}:
        inner = replace(state, kind=BlockKind.CAPTION, level=0, number=0)
    if tag in _BLOCKS:
        inner = replace(inner, element=element)
    return inner


def _is_ordered(element: _Element) -> bool:
    return element.tag == "ol" or (element.tag == "list" and element.get("rend") == "ol")


def _add(walk: _Walk, text: str | None, *, link: bool) -> None:
    """Add source text, whose own line breaks mean nothing."""
    if text:
        words = without_breaks(text).replace(_LINE, "")
        walk.words.append(words)
        walk.linked += len(words) if link else 0


_SOURCE_BREAK = re.compile(r"(?P<before>[^\s]?)[ \t\r]*\n\s*(?P<after>[^\s]?)")


def without_breaks(text: str) -> str:
    """Return `text` of HTML's source in one line, without a space where Japanese was broken."""
    return _SOURCE_BREAK.sub(_joint, text)


def _joint(match: re.Match[str]) -> str:
    before, after = match["before"], match["after"]
    wide = max(before, after) >= "\u3000"
    return f"{before}{'' if wide else ' '}{after}"


def _code(element: _Element, tag: str) -> str:
    """Return the text of a block of code, or nothing for code within a sentence."""
    text = "".join(str(part) for part in element.itertext()).strip("\n").rstrip()
    return text if tag == "pre" or "\n" in text else ""


def _is_layout(row: _Element) -> bool:
    """Tell whether a table's row only places text on a page, as pages once were made."""
    if next(row.iter("table", "p", "div", "h1", "h2", "h3", "ul"), None) is not None:
        return True
    return any(len(list(cell.iter("br", "lb"))) > _MAX_CELL_LINES for cell in row.iterchildren())


def _row(element: _Element) -> Iterator[Part]:
    cells = [
        clean("".join(str(part) for part in cell.itertext()))
        for cell in element.iterchildren("td", "th", "cell")
    ]
    if any(cells):
        yield Part(BlockKind.TABLE_ROW, CELL_SEPARATOR.join(cells), element=element)
