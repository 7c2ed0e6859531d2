"""Reads Markdown with its front matter."""

import datetime
import re

from markdown_it.token import Token

from reader.model.article import BlockKind, Content, Metadata
from reader.model.errors import ImportRefusedError
from reader.model.inline import InlineMark
from reader.text.addresses import with_addresses
from reader.text.blocks import CELL_SEPARATOR
from reader.text.dates import find_date
from reader.text.dom import Part, read_parts
from reader.text.dom_lists import task_box
from reader.text.markdown_dialects import plain_markdown
from reader.text.markdown_inline import FORMULA_BLOCK, inline_text, parser
from reader.text.markdown_templates import title_block
from reader.text.marked import Marked, joined
from reader.text.markup import parse
from reader.text.tidy import tidy
from reader.text.titled import titled_content

_FRONT = re.compile(
    r"\A---[ \t]*\n(?P<fields>.*?)^(?:---|\.\.\.)[ \t]*$\n?", re.DOTALL | re.MULTILINE
)
_TOML = re.compile(r"\A\+\+\+[ \t]*\n(?P<fields>.*?)^\+\+\+[ \t]*$\n?", re.DOTALL | re.MULTILINE)
_FIELD = re.compile(r"(?P<name>[A-Za-z_][\w-]*)[ \t]*:[ \t]*(?P<value>.*)")
_FOLDED = frozenset((">", ">-", ">+", "|", "|-", "|+"))
"""How YAML says that a value stands in the lines below."""
_FOOTNOTE = re.compile(r"^\[\^[^\]\s]+\]:", re.MULTILINE)
"""Defines a footnote; CommonMark would take it for the address of a link and hide it."""
_CALLOUT = re.compile(r"\[!([A-Za-z]+)\][+-]?\s*")
_TASK = re.compile(r"\[([ xX/<>!?-])\]\s+")


def read_markdown(text: str, *, url: str = "") -> Content:
    """Return the content of a Markdown text.

    The title is the front matter's, else the first heading if the text begins with one.
    """
    fields, body = _front_matter(text)
    parts = _Reader(body).parts()
    title = fields.get("title", "")
    if not title and parts and parts[0].kind is BlockKind.HEADING:
        title = parts[0].text
    marks: tuple[InlineMark, ...] = ()
    if parts and parts[0].kind is BlockKind.HEADING and parts[0].text == title:
        marks = parts[0].marks
        parts = parts[1:]
    byline = next((fields[n] for n in ("author", "authors", "byline", "by") if n in fields), "")
    address = next((fields[n] for n in ("url", "source", "link", "canonical") if n in fields), "")
    site = next((fields[n] for n in ("site", "site_name", "publisher") if n in fields), "")
    metadata = Metadata(title, byline, _date(fields), site, url or address)
    return titled_content(metadata, with_addresses(parts, metadata.url), marks)


def _front_matter(text: str) -> tuple[dict[str, str], str]:
    """Return the flat fields of YAML or TOML front matter, lists joined, and the text below it."""
    toml = _TOML.match(text)
    if toml is not None:
        pairs = (line.partition("=") for line in toml["fields"].splitlines())
        told = {name.strip().lower(): _scalar(value) for name, sign, value in pairs if sign}
        return {name: value for name, value in told.items() if value}, text[toml.end() :]
    match = _FRONT.match(text)
    if match is None:
        values, length = title_block(text.split("\n", 3)[:3])
        told = dict(zip(("title", "author", "date"), values, strict=False))
        return told, text.split("\n", length)[length] if length else text
    fields: dict[str, str] = {}
    folded: dict[str, str] = {}
    name = ""
    for line in match["fields"].splitlines():
        found = _FIELD.match(line)
        if found:
            name = found["name"].lower()
            fields[name] = _scalar(found["value"])
        elif name and line[:1].isspace() and fields[name] in _FOLDED:
            folded[name] = f"{folded.get(name, '')} {line.strip()}".strip()
        elif name and line.strip().startswith("- "):
            fields[name] = "、".join(filter(None, (fields[name], _scalar(line.strip()[2:]))))
    fields |= folded
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


def _title_callout(children: list[Token]) -> None:
    """Put a callout's title, or the name of its kind, where its marker stands: [!NOTE]."""
    match = _CALLOUT.match(children[0].content) if children and children[0].type == "text" else None
    if match is None:
        return
    children[0].content = children[0].content[match.end() :]
    if children[0].content or (len(children) > 1 and children[1].type != "softbreak"):
        after = next((n for n, child in enumerate(children) if child.type == "softbreak"), None)
        if after is not None:
            children[after].type = "hardbreak"
        return
    children[0].content = match[1].capitalize()
    if len(children) > 1:
        children[1].type = "hardbreak"


class _Reader:
    """Goes through the tokens of one text and keeps what they are inside of."""

    def __init__(self, text: str) -> None:
        text = _FOOTNOTE.sub(r"\\\g<0>", plain_markdown(text))
        self._tokens = parser().parse(text)
        self._parts: list[Part] = []
        self._around: list[str] = []
        self._numbers: list[int] = []
        self._label = ""
        self._cells: list[Marked] = []

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
            self._numbers.append(-1)
        elif name == "list_item":
            self._label = self._next_label()
        elif name == "tr":
            self._cells = []

    def _close(self) -> None:
        name = self._around.pop()
        if name in {"ordered_list", "bullet_list"}:
            self._numbers.pop()
        elif name == "list_item":
            self._label = ""
        elif name == "tr" and any(cell.text for cell in self._cells):
            row = joined(self._cells, CELL_SEPARATOR)
            self._parts.append(Part(BlockKind.TABLE_ROW, row.text, marks=row.marks))

    def _next_label(self) -> str:
        """Return the number that stands before an item of an ordered list."""
        number = self._numbers[-1] if self._numbers else -1
        if number < 0:
            return ""
        self._numbers[-1] += 1
        return f"{number}. "

    def _leaf(self, token: Token) -> None:
        if token.type in {"fence", "code_block"}:
            if token.content.strip():
                self._parts.append(Part(BlockKind.CODE, token.content.rstrip()))
        elif token.type == FORMULA_BLOCK:
            self._add(Marked(token.content))
        elif token.type == "html_block":
            self._add_html(token.content)
        elif token.type == "inline":
            if self._around[-2:] == ["blockquote", "paragraph"]:
                _title_callout(token.children or [])
            text = inline_text(token.children or ())
            if "th" in self._around or "td" in self._around:
                self._cells.append(text.clean())
            else:
                self._add(text)

    def _add_html(self, source: str) -> None:
        """Add what a piece of HTML shows, in which elements may begin that end in another."""
        try:
            tree = parse(f"<div>{source}</div>")
        except ImportRefusedError:
            return
        tidy(tree, piece=True)
        for part in read_parts(tree, boxes=True):
            if part.kind is BlockKind.PARAGRAPH:
                self._add(Marked(part.text, part.marks))
            else:
                self._parts.append(part)

    def _add(self, text: Marked) -> None:
        around = self._around
        level = 0
        heading = around[-1] if around and re.fullmatch("h[1-6]", around[-1]) else ""
        # A list in a quotation is a list.
        inner = next((n for n in reversed(around) if n in {"blockquote", "list_item"}), "")
        if inner == "blockquote":
            kind = BlockKind.QUOTE
        elif heading:
            kind, level = BlockKind.HEADING, max(2, int(heading[1]))
        elif inner:
            kind, level = BlockKind.LIST_ITEM, len(self._numbers) - 1
        else:
            kind = BlockKind.PARAGRAPH
        lines = [line for line in (line.clean() for line in text.split("\n")) if line.text]
        if kind in {BlockKind.HEADING, BlockKind.LIST_ITEM}:
            lines = [joined(lines, " ")] if lines else []
        if lines and kind is BlockKind.LIST_ITEM:
            task = _TASK.match(lines[0].text)
            box = task_box(done=task[1] in "xX") if task else ""
            lines[0] = Marked(self._label + box) + lines[0].part(task.end() if task else 0)
            self._label = ""
        self._parts.extend(Part(kind, line.text, level, marks=line.marks) for line in lines)
