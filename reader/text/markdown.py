"""Reads Markdown with its front matter."""

import datetime
import re
from collections.abc import Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from reader.model.article import BlockKind, Content, Metadata
from reader.text.blocks import CELL_SEPARATOR, clean
from reader.text.dates import find_date
from reader.text.dom import Part
from reader.text.script import JAPANESE
from reader.text.titled import titled_content

_FRONT = re.compile(
    r"\A---[ \t]*\n(?P<fields>.*?)^(?:---|\.\.\.)[ \t]*$\n?", re.DOTALL | re.MULTILINE
)
_FIELD = re.compile(r"(?P<name>[A-Za-z_][\w-]*)[ \t]*:[ \t]*(?P<value>.*)")
_TAG = re.compile(
    r"<!--.*?-->|<(?P<tag>rt|rp|script|style)\b.*?</(?P=tag)\s*>|</?[A-Za-z][^>]*>", re.DOTALL
)
_STRONG = re.compile(r"(?P<mark>\*\*|__|~~)(?=\S)(?P<text>.+?)(?<=\S)(?P=mark)")
_FOOTNOTE = re.compile(r"^\[\^[^\]\s]+\]:", re.MULTILINE)
"""Defines a footnote; CommonMark would take it for the address of a link and hide it."""
_REFERENCE = re.compile(r"\[\^([^\]\s]+)\]")
_RAW_HEADING = re.compile(r"<h([1-6])\b[^>]*>(.*?)</h\1\s*>", re.DOTALL | re.IGNORECASE)
_TASK = re.compile(r"^\[[ xX]\]\s+")


def read_markdown(text: str, *, url: str = "") -> Content:
    """Return the content of a Markdown text.

    The title is the front matter's, else the first heading if the text begins with one.
    """
    fields, body = _front_matter(text)
    parts = _Reader(body).parts()
    title = fields.get("title", "")
    if not title and parts and parts[0].kind is BlockKind.HEADING:
        title = parts[0].text
    if parts and parts[0].kind is BlockKind.HEADING and parts[0].text == title:
        parts = parts[1:]
    byline = next((fields[n] for n in ("author", "authors", "byline", "by") if n in fields), "")
    address = next((fields[n] for n in ("url", "source", "link", "canonical") if n in fields), "")
    site = next((fields[n] for n in ("site", "site_name", "publisher") if n in fields), "")
    return titled_content(Metadata(title, byline, _date(fields), site, url or address), parts)


def _front_matter(text: str) -> tuple[dict[str, str], str]:
    """Return the flat fields of YAML front matter, lists joined, and the text below it."""
    match = _FRONT.match(text)
    if match is None:
        return {}, text
    fields: dict[str, str] = {}
    name = ""
    for line in match["fields"].splitlines():
        found = _FIELD.match(line)
        if found:
            name = found["name"].lower()
            fields[name] = _scalar(found["value"])
        elif name and line.strip().startswith("- "):
            fields[name] = "、".join(filter(None, (fields[name], _scalar(line.strip()[2:]))))
    return {name: value for name, value in fields.items() if value}, text[match.end() :]


def _scalar(value: str) -> str:
    value = value.strip()
    if value.startswith("[") and value.endswith("]") and not value.startswith("[["):
        return "、".join(_scalar(item) for item in value[1:-1].split(",") if item.strip())
    if len(value) >= 2 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1].replace('\\"', '"')
    return value


def _date(fields: dict[str, str]) -> datetime.date | None:
    names = ("date", "published", "published_at", "created", "date_published")
    return next((found for n in names if (found := find_date(fields.get(n, "")))), None)


class _Reader:
    """Goes through the tokens of one text and keeps what they are inside of."""

    def __init__(self, text: str) -> None:
        text = _FOOTNOTE.sub(r"\\\g<0>", text)
        self._tokens = MarkdownIt("commonmark").enable("table").parse(text)
        self._parts: list[Part] = []
        self._around: list[str] = []
        self._numbers: list[int] = []
        self._cells: list[str] = []

    def parts(self) -> list[Part]:
        """Return the blocks of the text in order."""
        for token in self._tokens:
            if token.nesting == 1:
                self._open(token)
            elif token.nesting == -1:
                self._close()
            else:
                self._leaf(token)
        return self._parts

    def _open(self, token: Token) -> None:
        name = token.type.removesuffix("_open")
        self._around.append(token.tag if name == "heading" else name)
        if name == "ordered_list":
            self._numbers.append(int(token.attrs.get("start", 1)))
        elif name == "bullet_list":
            self._numbers.append(0)
        elif name == "tr":
            self._cells = []

    def _close(self) -> None:
        name = self._around.pop()
        if name in {"ordered_list", "bullet_list"}:
            self._numbers.pop()
        elif name == "tr" and any(self._cells):
            self._parts.append(Part(BlockKind.TABLE_ROW, CELL_SEPARATOR.join(self._cells)))

    def _leaf(self, token: Token) -> None:
        if token.type in {"fence", "code_block"}:
            if token.content.strip():
                self._parts.append(Part(BlockKind.CODE, token.content.rstrip()))
        elif token.type == "html_block":
            start = 0
            for match in _RAW_HEADING.finditer(token.content):
                self._add(_TAG.sub("", token.content[start : match.start()]))
                if title := clean(_TAG.sub("", match[2])):
                    self._parts.append(Part(BlockKind.HEADING, title, int(match[1])))
                start = match.end()
            self._add(_TAG.sub("", token.content[start:]))
        elif token.type == "inline":
            text = inline_text(token.children or ())
            if "th" in self._around or "td" in self._around:
                self._cells.append(clean(text))
            else:
                self._add(text)

    def _add(self, text: str) -> None:
        around = self._around
        level = 0
        heading = around[-1] if around and re.fullmatch("h[1-6]", around[-1]) else ""
        if "blockquote" in around:
            kind = BlockKind.QUOTE
        elif heading:
            kind, level = BlockKind.HEADING, max(2, int(heading[1]))
        elif "list_item" in around:
            kind, level = BlockKind.LIST_ITEM, len(self._numbers) - 1
        else:
            kind = BlockKind.PARAGRAPH
        lines = [line for line in map(clean, text.split("\n")) if line]
        if kind in {BlockKind.HEADING, BlockKind.LIST_ITEM}:
            lines = [" ".join(lines)] if lines else []
        if lines and kind is BlockKind.LIST_ITEM:
            lines[0] = self._number() + _TASK.sub("", lines[0])
        self._parts.extend(Part(kind, line, level) for line in lines)

    def _number(self) -> str:
        """Return the number that stands before an item of an ordered list."""
        number = self._numbers[-1]
        if number:
            self._numbers[-1] += 1
        return f"{number}. " if number else ""


def inline_text(children: Sequence[Token]) -> str:
    """Return what inline tokens show: link texts without addresses, words without emphasis.

    A line break of the source joins Japanese without a space; a hard break stays a line feed.
    """
    text = ""
    hidden = False
    for token in children:
        if token.type == "html_inline":
            if re.match(r"<(?:rt|rp)\b", token.content):
                hidden = True
            elif re.match(r"</(?:rt|rp)\b", token.content):
                hidden = False
            elif re.match(r"<br\b", token.content):
                text += "\n"
        elif hidden or token.type == "image":
            continue
        elif token.type == "softbreak":
            text += "" if JAPANESE.search(text[-1:]) or text.endswith(("。", "、", "」")) else " "
        elif token.type == "hardbreak":
            text += "\n"
        else:
            text += token.content
    # CommonMark leaves **「強調」**は as it is, since no space stands beside the marks.
    text = _STRONG.sub(lambda match: match["text"], text)
    return _REFERENCE.sub(r"[\1]", text)
