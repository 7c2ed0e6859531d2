"""Turns what Zenn, Qiita, Docusaurus, MkDocs and Obsidian add to Markdown into plain Markdown."""

import re
from collections.abc import Iterator

from reader.text.markdown_templates import (
    FENCE,
    Directive,
    box_title,
    ended_code,
    is_option,
    read_directive,
    read_tags,
    without_marks,
    without_roles,
)

_FENCE = re.compile(r"[\s>]*(?:[-*+]\s+|\d+[.)]\s+)?(`{3,}|~{3,})")
_BOX = re.compile(
    r"(?P<indent>[\s>]*):{3,}\s*(?:(?P<attributes>\{\s*[.#][^{}]*\})\s*:*\s*"
    r"|\{?(?P<kind>[A-Za-z][\w-]*)\}?(?P<rest>.*))?"
)
"""Opens or closes a box: :::message alert, :::details 題, :::tip[題]."""
_KINDS = frozenset(("alert", "info", "warn", "warning", "note", "danger", "success"))
_ADMONITION = re.compile(
    r"(?P<indent>\s*)(?:(?:!!!|\?\?\?\+?)[ \t]+[\w-]+(?:[ \t]+[\w-]+)*|===[!+]?(?=[ \t]+\"))"
    r"(?:[ \t]+\"(?P<title>.*)\")?\s*"
)
"""Opens MkDocs' box or tab, whose lines are further right by four spaces."""
_RIGHT = 4
_FOOTNOTE = re.compile(r"\[\^[^\]\s]+\]:")
_DEFINITION = re.compile(r"[ ]{0,3}:[ \t]{1,3}(?=\S)")
"""Begins what a word in the line above means."""
_DOT = re.compile(r"[ ]{0,3}・\s*(?=\S)")
_WIDE_NUMBER = re.compile(r"[ ]{0,3}(?:[０-９]{1,2}[．）]|[①-⑳])\s*(?=\S)")
_ATTRIBUTES = re.compile(r"(#{1,6}\s.*?)\s*\{:?\s*[#.][^{}]*\}\s*")
_CONTENTS = re.compile(r"\s*(?:\[toc\]|\[\[_?toc_?\]\]|\$\{toc\}|\{:toc\})\s*", re.IGNORECASE)
_EMBEDDED = re.compile(r"\s*@\[[\w-]+\]\((?P<target>\S*)\)\s*")
_PICTURE = re.compile(r"!\[\[[^\[\]]*\]\]")
_LINK = re.compile(r"\[\[(?=[^\[\]]*[^\W\d_])([^\[\]|,]+)(?:\\?\|([^\[\]|]+))?\]\](?!\()")
_PLACE = re.compile(r"#?\^[\w-]+$")
_LIT = re.compile(r"(?<!=)==(?=[^\s=])([^=\n]*[^\s=])==(?!=)")
_COMMENT = re.compile(r"^%%[ \t]*\n(?:(?!%%[ \t]*$).*\n)*%%[ \t]*$", re.MULTILINE)
"""Obsidian's comment of several lines."""
_VERBATIM = re.compile(r"`+[^`\n]*`+|\$[^$\n]+\$")
_INDENTED = re.compile(r" {4}|\t")
_HELD = re.compile("\x01([0-9]+)\x01")


def plain_markdown(text: str) -> str:
    """Return `text` without the markers of boxes, their titles in paragraphs of their own.

    Code in fences stays as it is.
    """
    lines = _COMMENT.sub("", text.replace("\x01", "")).split("\n")
    return "\n".join(_Plainer(lines).lines())


class _Plainer:
    """Goes through the lines of a text and keeps what they are inside of."""

    def __init__(self, lines: list[str]) -> None:
        self._lines = lines
        self._fence = ""
        self._box: str | None = None  # the indent of MkDocs' box that is open
        self._tag = ""  # the tag that code stands behind, up to where it is closed
        self._closed = {name: n for n, line in enumerate(lines) if (name := ended_code(line))}
        self._directives: list[Directive] = []
        self._options = False

    def lines(self) -> Iterator[str]:
        """Yield the plain lines."""
        for number, raw in enumerate(self._lines):
            if self._tag:
                ends = ended_code(raw) == self._tag
                self._tag = "" if ends else self._tag
                yield FENCE if ends else raw
            else:
                yield from self._line(self._within_box(raw), number)

    def _within_box(self, line: str) -> str:
        box = self._box
        if box is None or not line.strip():
            return line
        if line.startswith(box + " " * _RIGHT):
            return box + line[len(box) + _RIGHT :]
        self._box = None
        return line

    def _line(self, line: str, number: int) -> Iterator[str]:
        options, self._options = self._options, False
        if (mark := _FENCE.match(line)) is not None:
            yield from self._fenced(line, mark[1])
        elif self._fence:
            yield line
        elif options and is_option(line):
            self._options = True
        elif _FOOTNOTE.match(line):
            # Its further paragraphs stand further right, as those of a box do.
            self._box = ""
            yield ""
            yield _plain_line(line)
        elif (opened := _ADMONITION.fullmatch(line)) is not None:
            self._box = opened["indent"]
            yield from _titled(opened["indent"], opened["title"] or "")
        elif (found := _BOX.fullmatch(line)) is not None:
            attributes = found["attributes"]
            title = box_title(attributes) if attributes else _box_title(found["rest"] or "")
            yield from _titled(found["indent"], title)
        elif (tags := read_tags(line)) is not None:
            for title in tags.lines or ("",):
                yield from _titled("", title)
            if self._closed.get(tags.code, -1) > number:
                self._tag = tags.code
                yield FENCE
        elif _DEFINITION.match(line) or _WIDE_NUMBER.match(line):
            yield ""
            yield _plain_line(_DEFINITION.sub("", line, count=1))
        else:
            yield _plain_line(_DOT.sub("- ", line, count=1))

    def _fenced(self, line: str, mark: str) -> Iterator[str]:
        """Yield what a line with a fence stands for, which may be a directive's."""
        if self._fence:
            self._fence = "" if mark.startswith(self._fence) else self._fence
            yield line
        elif self._directives and line.strip() == self._directives[-1].fence:
            yield "$$" if self._directives.pop().is_formula else ""
        elif (directive := read_directive(line.strip())) is not None:
            self._directives.append(directive)
            self._options = True
            yield from ("$$",) if directive.is_formula else _titled("", directive.title)
        else:
            self._fence = mark
            yield line


def _box_title(rest: str) -> str:
    """Return the title of a box by what stands behind the name of its kind."""
    rest = rest.strip()
    title = rest.strip("[]") if rest.startswith("[") else rest
    return "" if title.lower() in _KINDS or title.startswith("{") else title


def _titled(indent: str, title: str) -> Iterator[str]:
    yield indent.rstrip()
    if title:
        yield indent + title
        yield indent.rstrip()


def _plain_line(line: str) -> str:
    if _CONTENTS.fullmatch(line):
        return ""
    if (embedded := _EMBEDDED.fullmatch(line)) is not None:
        target = embedded["target"]
        return f"<{target}>" if target.startswith("http") else ""
    if _INDENTED.match(line):
        return line
    held: list[str] = []

    def hold(found: re.Match[str]) -> str:
        held.append(found[0])
        return f"\x01{len(held) - 1}\x01"

    line = without_marks(_VERBATIM.sub(hold, without_roles(line)))
    if (heading := _ATTRIBUTES.fullmatch(line)) is not None:
        line = heading[1]
    line = _LINK.sub(lambda link: link[2] or _PLACE.sub("", link[1]), _PICTURE.sub("", line))
    return _HELD.sub(lambda found: held[int(found[1])], _LIT.sub(r"<mark>\1</mark>", line))
