"""Reads what stands within a paragraph of Markdown: words with their marks, formulas left alone."""

import re
from collections.abc import Sequence

from lxml import html
from lxml.etree import ParserError
from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from reader.model.formulas import formula_end
from reader.model.inline import InlineKind, InlineMark
from reader.model.spans import Span
from reader.text.dom_inline import inline_kind
from reader.text.markdown_emphasis import read_japanese_emphasis
from reader.text.marked import Marked, joined
from reader.text.script import JAPANESE
from reader.text.scripts import lowered, raised

FORMULA_BLOCK = "formula_block"
_FORMULA = "formula"
_KINDS = {
    "strong_open": InlineKind.STRONG,
    "em_open": InlineKind.EMPHASIS,
    "link_open": InlineKind.LINK,
}
_TAG_NAME = re.compile(r"</?([A-Za-z][A-Za-z0-9]*)")
_UNSEEN = frozenset({"rt", "rp", "rtc", "del", "s", "strike", "s_open", "script", "style"})
_REFERENCE = re.compile(r"\[\^([^\]\s]+)\]")
_NO_SPACE_AFTER = ("。", "、", "」", "』", "）", "！", "？", "：", "…", "〜", "・", "】")


def parser() -> MarkdownIt:
    """Return a parser of CommonMark with tables, struck words and formulas in TeX."""
    found = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    read_japanese_emphasis(found)
    found.inline.ruler.before("escape", _FORMULA, _inline_formula)
    ends = ["paragraph", "reference", "blockquote", "list"]
    found.block.ruler.before("fence", FORMULA_BLOCK, _block_formula, {"alt": ends})
    return found


def _inline_formula(state: StateInline, silent: bool) -> bool:
    end = formula_end(state.src, state.pos) if state.src[state.pos] in "$\\" else None
    if end is None or end > state.posMax:
        return False
    if not silent:
        state.push(_FORMULA, "", 0).content = state.src[state.pos : end]
    state.pos = end
    return True


def _block_formula(state: StateBlock, first: int, last: int, silent: bool) -> bool:
    start = state.bMarks[first] + state.tShift[first]
    if not state.src.startswith(("$$", "\\["), start) or state.is_code_block(first):
        return False
    end = formula_end(state.src, start)
    if end is None:
        return False
    line = first
    while line < last and state.eMarks[line] < end:
        line += 1
    if line >= last or state.src[end : state.eMarks[line]].strip():
        return False
    if not silent:
        token = state.push(FORMULA_BLOCK, "", 0)
        token.content = state.src[start:end].replace("\n", " ")
        token.map = [first, line + 1]
    state.line = line + 1
    return True


class _Words:
    """The words of a paragraph as they are gathered, and the marks that are open."""

    def __init__(self) -> None:
        self.text = ""
        self.marks: list[InlineMark] = []
        self._open: list[tuple[str, InlineKind | None, str, int]] = []

    def open(self, name: str, kind: InlineKind | None, target: str = "") -> None:
        self._open.append((name, kind, target, len(self.text)))

    def close(self, name: str) -> None:
        """End what was opened last under `name`; without such, nothing."""
        for number in range(len(self._open) - 1, -1, -1):
            opened, kind, target, start = self._open[number]
            if opened == name:
                del self._open[number]
                self._end(name, kind, target, start)
                return

    def _end(self, name: str, kind: InlineKind | None, target: str, start: int) -> None:
        if name in {"sup", "sub"}:
            write = raised if name == "sup" else lowered
            put = write(self.text[start:].strip(), self.text[max(0, start - 8) : start])
            self.marks = [mark for mark in self.marks if mark.span.start < start]
            self.text = self.text[:start] + put
            kind = InlineKind.NOTE if name == "sup" and put.startswith("[") else None
        if kind is not None and start < len(self.text):
            self.marks.append(InlineMark(Span(start, len(self.text)), kind, target))

    def finish(self) -> Marked:
        """Return what was gathered, what is still open marked up to the end."""
        while self._open:
            self.close(self._open[-1][0])
        return Marked(self.text, tuple(self.marks))

    @property
    def unseen(self) -> bool:
        """Whether what comes next is not shown."""
        return any(name in _UNSEEN for name, *_ in self._open)


def inline_text(children: Sequence[Token]) -> Marked:
    """Return what inline tokens show, with what they mark.

    A line break of the source joins Japanese without a space; a hard break stays a line feed.
    """
    words = _Words()
    for token in children:
        if token.type == "html_inline":
            _tag(words, token.content)
        elif token.nesting == 1:
            words.open(token.tag, _KINDS.get(token.type), str(token.attrs.get("href", "")))
        elif token.nesting == -1:
            words.close(token.tag)
        elif words.unseen or token.type == "image":
            continue
        elif token.type in {"code_inline", _FORMULA}:
            start = len(words.text)
            words.text += token.content
            kind = InlineKind.CODE if token.type == "code_inline" else InlineKind.FORMULA
            words.marks.append(InlineMark(Span(start, len(words.text)), kind))
        elif token.type == "softbreak":
            wide = JAPANESE.search(words.text[-1:]) or words.text.endswith(_NO_SPACE_AFTER)
            words.text += "" if wide else " "
        else:
            words.text += "\n" if token.type == "hardbreak" else token.content
    return _references(words.finish())


def _tag(words: _Words, source: str) -> None:
    """Take a tag of HTML within a paragraph."""
    match = _TAG_NAME.match(source)
    name = match[1].lower() if match else ""
    if name == "br":
        words.text += "\n"
    elif name and source.startswith("</"):
        words.close(name)
    elif name and not source.endswith("/>") and name not in {"img", "wbr", "hr", "input"}:
        try:
            element = html.fragment_fromstring(source)
        except ParserError:
            return
        kind, target = inline_kind(element, name) or (None, "")
        words.open(name, kind, target)


def _references(text: Marked) -> Marked:
    """Return `text` with the marks of footnotes as they are read: [1]."""
    parts: list[Marked] = []
    at = 0
    for match in _REFERENCE.finditer(text.text):
        sign = f"[{match[1]}]"
        mark = InlineMark(Span(0, len(sign)), InlineKind.NOTE)
        parts += (text.part(at, match.start()), Marked(sign, (mark,)))
        at = match.end()
    return joined([*parts, text.part(at)]) if at else text
