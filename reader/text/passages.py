"""Sets an article beside the page that it was found in, so that what was left out can be seen."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from lxml.etree import _Element

from reader.model.article import Block, BlockKind, Content
from reader.model.inline import InlineMark
from reader.model.passages import Passage
from reader.text.chrome import CLOSING, FINAL, INLINE
from reader.text.dom import Part
from reader.text.lines import Line
from reader.text.structure import kind_of

_LEVELS = 4
"""So many elements around a paragraph tell where it stands in all pages of a site."""
_DIGITS = re.compile(r"\d+")
BOX = "box:"
"""How the place of a line begins that stands below the name of a box."""


@dataclass(frozen=True, slots=True)
class Source:
    """A paragraph of a page as it was read, and whether it was chosen for the article."""

    kind: BlockKind
    text: str
    chosen: bool
    place: str = ""
    element: _Element | None = None
    """The element that holds it, whose way tells its place where there is a tree."""
    level: int = 0
    marks: tuple[InlineMark, ...] = ()


def sources_of_lines(lines: Iterable[Line], body: Sequence[Line]) -> list[Source]:
    """Return the lines of a copied page, of which `body` are its article."""
    chosen = {id(line) for line in body}
    box = ""
    found: list[Source] = []
    for line in lines:
        if line.chrome in INLINE | CLOSING | FINAL:
            box = BOX + _DIGITS.sub("0", line.text)
        found.append(Source(kind_of(line), line.text, id(line) in chosen, box))
    return found


def sources_of_parts(parts: Sequence[Part], body: Sequence[Part]) -> list[Source]:
    """Return the parts of a page, of which `body` are its article; none if all of them are."""
    chosen = {(part.element, part.text) for part in body}
    if all((part.element, part.text) in chosen for part in parts):
        return []
    return [
        Source(
            part.kind,
            part.text,
            (part.element, part.text) in chosen,
            element=part.element,
            level=part.level,
            marks=part.marks,
        )
        for part in parts
    ]


def with_passages(content: Content, sources: Sequence[Source]) -> Content:
    """Return `content` with the page that it was found in, unless nothing of that was left out."""
    blocks = [block for block in content.blocks if block.kind is not BlockKind.TITLE]
    title = _plain(content.metadata.title)
    passages: list[tuple[Block, bool, Source | None]] = []
    number = 0
    for source in sources:
        if source.chosen and (ahead := _ahead(source, blocks, number)) is not None:
            # What was made of several lines has no line of its own.
            passages += [(block, True, None) for block in blocks[number:ahead]]
            passages.append((blocks[ahead], True, source))
            number = ahead + 1
        elif (plain := _plain(source.text)) and plain != title:
            block = Block(source.kind, source.text, (), source.level, source.marks)
            passages.append((block, False, source))
    passages += [(block, True, None) for block in blocks[number:]]
    if all(taken for _, taken, _ in passages):
        return content
    ways = _Ways()
    found = tuple(
        Passage(block, taken=taken, place=ways.place(source) if source else "")
        for block, taken, source in passages
    )
    return replace(content, passages=found)


def _ahead(source: Source, blocks: Sequence[Block], number: int) -> int | None:
    """Return the number of the block that was made of `source`, one of the next."""
    if number < len(blocks) and source.text and blocks[number].text == source.text:
        return number
    plain = _plain(source.text)
    for ahead in range(number, min(len(blocks), number + 2)):
        own = _plain(blocks[ahead].text)
        short, long = sorted((own, plain), key=len)
        if short and (long.startswith(short) or long.endswith(short)):
            return ahead
    return None


class _Ways:
    """Where paragraphs stand: the elements around each with their classes, the same on every page.

    Most paragraphs stand in one element, which is looked at once.
    """

    def __init__(self) -> None:
        self._around: dict[_Element, tuple[str, ...]] = {}

    def place(self, source: Source) -> str:
        """Return where a source stands: what it says itself, or the way to its element."""
        return source.place or self._of(source.element)

    def _of(self, element: _Element | None) -> str:
        if element is None or not isinstance(element.tag, str):
            return ""
        outer = element.getparent()
        if outer is not None and outer not in self._around:
            self._around[outer] = tuple(_names(outer, _LEVELS - 1))
        around = self._around[outer] if outer is not None else ()
        return _DIGITS.sub("0", "/".join(("", *around, _name(element))))


def _names(element: _Element | None, most: int) -> list[str]:
    """Return the names of an element and those around it, the outermost first."""
    names: list[str] = []
    while element is not None and len(names) < most and isinstance(element.tag, str):
        names.append(_name(element))
        element = element.getparent()
    return names[::-1]


def _name(element: _Element) -> str:
    kinds = sorted(element.get("class", "").split())[:3]
    return ".".join((str(element.tag), *kinds))


def _plain(text: str) -> str:
    return "".join(text.split())
