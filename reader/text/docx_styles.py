"""Tells what the styles and lists of a Word file make of a paragraph."""

import re
from dataclasses import dataclass, replace

from lxml.etree import _Element

from reader.model.article import BlockKind
from reader.text.zipped import Zipped

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_OFF = frozenset({"0", "false", "off", "none"})
_HEADING = re.compile(r"(?:heading|見出し)\s?(\d)", re.IGNORECASE)
_NAMES = (
    (re.compile(r"(?:title|表題|タイトル)", re.IGNORECASE), BlockKind.TITLE),
    (re.compile(r".*(?:quote|quotation|引用文?).*", re.IGNORECASE), BlockKind.QUOTE),
    (re.compile(r".*(?:caption|図表番号).*", re.IGNORECASE), BlockKind.CAPTION),
    (re.compile(r".*(?:source\s?code|html preformatted|プログラム|コード).*|code", re.IGNORECASE),
     BlockKind.CODE),
)  # fmt: skip
_MOST_BASES = 20
_LEVELS = 9


@dataclass(frozen=True, slots=True)
class Style:
    """What a paragraph is; `list` is the name of its list, empty without one."""

    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    list: str = ""
    depth: int = 0
    numbered: bool = False
    start: int = 1


def value_of(element: _Element | None, attribute: str, child: str = "") -> str:
    """Return an attribute of `element`, or of its `child` of that name; empty where it has none."""
    if element is not None and child:
        element = next(element.iterchildren("{*}" + child), None)
    if element is None:
        return ""
    return element.get(_W + attribute) or element.get(_STRICT + attribute) or ""


def is_on(properties: _Element | None, name: str) -> bool:
    """Tell whether a property that is either there or not is set."""
    if properties is None or next(properties.iterchildren("{*}" + name), None) is None:
        return False
    return value_of(properties, "val", name).lower() not in _OFF


class Styles:
    """The styles of one file."""

    def __init__(self, file: Zipped) -> None:
        """Read them; raises ImportRefusedError when they are damaged."""
        styles = file.xml("word/styles.xml")
        self._styles = {
            value_of(style, "styleId"): style
            for style in (() if styles is None else styles.iter("{*}style"))
        }
        numbering = file.xml("word/numbering.xml")
        lists = () if numbering is None else tuple(numbering.iter("{*}abstractNum"))
        known = {value_of(one, "abstractNumId"): one for one in lists}
        self._lists = {
            value_of(one, "numId"): known.get(value_of(one, "val", "abstractNumId"))
            for one in (() if numbering is None else numbering.iter("{*}num"))
        }

    def of_paragraph(self, paragraph: _Element) -> Style:
        """Return what a paragraph is by its own properties and its style's."""
        own = next(paragraph.iterchildren("{*}pPr"), None)
        chain = [own] if own is not None else []
        kind, level = BlockKind.PARAGRAPH, 0
        name = value_of(own, "val", "pStyle")
        for _ in range(_MOST_BASES):
            style = self._styles.get(name)
            if style is None:
                break
            inner = next(style.iterchildren("{*}pPr"), None)
            if inner is not None:
                chain.append(inner)
            if kind is BlockKind.PARAGRAPH:
                kind, level = _kind(value_of(style, "val", "name") or name)
            name = value_of(style, "val", "basedOn")
        if kind is BlockKind.PARAGRAPH:
            outline = next((v for one in chain if (v := value_of(one, "val", "outlineLvl"))), "")
            if outline.isdigit() and int(outline) < _LEVELS:
                kind, level = BlockKind.HEADING, int(outline) + 1
        return self._in_list(Style(kind, level), chain)

    def _in_list(self, style: Style, chain: list[_Element]) -> Style:
        number = depth = ""
        for properties in chain:
            listed = next(properties.iterchildren("{*}numPr"), None)
            if listed is not None:
                number = number or value_of(listed, "val", "numId")
                depth = depth or value_of(listed, "val", "ilvl")
        if not number or number == "0":
            return style
        level = int(depth) if depth.isdigit() else 0
        one = self._level(number, depth or "0")
        numbered = one is not None and value_of(one, "val", "numFmt") not in {"bullet", "none", ""}
        start = value_of(one, "val", "start")
        style = replace(
            style, list=number, depth=level, numbered=numbered,
            start=int(start) if start.isdigit() else 1,
        )  # fmt: skip
        if style.kind is not BlockKind.PARAGRAPH:
            return style
        return replace(style, kind=BlockKind.LIST_ITEM, level=level)

    def _level(self, number: str, depth: str) -> _Element | None:
        known = self._lists.get(number)
        levels = () if known is None else known.iterchildren("{*}lvl")
        return next((one for one in levels if value_of(one, "ilvl") == depth), None)


def _kind(name: str) -> tuple[BlockKind, int]:
    heading = _HEADING.fullmatch(name)
    if heading:
        return BlockKind.HEADING, int(heading[1])
    kind = next((kind for pattern, kind in _NAMES if pattern.fullmatch(name)), BlockKind.PARAGRAPH)
    return kind, 0
