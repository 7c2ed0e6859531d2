"""Turns what Zenn, Qiita, Docusaurus, MkDocs and Obsidian add to Markdown into plain Markdown."""

import re
from collections.abc import Iterator

_FENCE = re.compile(r"[\s>]*(?:[-*+]\s+|\d+[.)]\s+)?(`{3,}|~{3,})")
_BOX = re.compile(r"(?P<indent>[\s>]*):{3,}\s*(?:\{?(?P<kind>[A-Za-z][\w-]*)\}?(?P<rest>.*))?")
"""Opens or closes a box: :::message alert, :::details 題, :::tip[題]."""
_KINDS = frozenset(("alert", "info", "warn", "warning", "note", "danger", "success"))
_ADMONITION = re.compile(
    r"(?P<indent>\s*)(?:!!!|\?\?\?\+?)[ \t]+[\w-]+(?:[ \t]+[\w-]+)*(?:[ \t]+\"(?P<title>.*)\")?\s*"
)
"""Opens MkDocs' box, whose lines are further right by four spaces."""
_RIGHT = 4
_ATTRIBUTES = re.compile(r"(#{1,6}\s.*?)\s*\{:?\s*[#.][^{}]*\}\s*")
_CONTENTS = re.compile(r"\s*(?:\[toc\]|\[\[_?toc_?\]\]|\$\{toc\}|\{:toc\})\s*", re.IGNORECASE)
_EMBEDDED = re.compile(r"\s*@\[[\w-]+\]\((?P<target>\S*)\)\s*")
_PICTURE = re.compile(r"!\[\[[^\[\]]*\]\]")
_LINK = re.compile(r"\[\[(?=[^\[\]]*[^\W\d_])([^\[\]|,]+)(?:\\?\|([^\[\]|]+))?\]\](?!\()")
_LIT = re.compile(r"(?<!=)==(?=[^\s=])([^=\n]*[^\s=])==(?!=)")
_CODE = re.compile(r"[`$]|^(?: {4}|\t)")
"""A line with code or a formula is left alone."""


def plain_markdown(text: str) -> str:
    """Return `text` without the markers of boxes, their titles in paragraphs of their own.

    Code in fences stays as it is.
    """
    return "\n".join(_lines(text.split("\n")))


def _lines(lines: list[str]) -> Iterator[str]:
    fence = ""
    box: str | None = None  # the indent of MkDocs' box that is open
    for raw in lines:
        line = raw
        if box is not None and line.strip():
            inside = line.startswith(box + " " * _RIGHT)
            line = box + line[len(box) + _RIGHT :] if inside else line
            box = box if inside else None
        if (mark := _FENCE.match(line)) is not None:
            if not fence:
                fence = mark[1]
            elif mark[1].startswith(fence):
                fence = ""
            yield line
        elif fence:
            yield line
        elif (opened := _ADMONITION.fullmatch(line)) is not None:
            box = opened["indent"]
            yield from _titled(box, opened["title"] or "")
        elif (found := _BOX.fullmatch(line)) is not None:
            rest = (found["rest"] or "").strip()
            title = rest.strip("[]") if rest.startswith("[") else rest
            bare = title.lower() in _KINDS or title.startswith("{")
            yield from _titled(found["indent"], "" if bare else title)
        else:
            yield _plain_line(line)


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
    if _CODE.search(line):
        return line
    if (heading := _ATTRIBUTES.fullmatch(line)) is not None:
        line = heading[1]
    line = _LINK.sub(lambda link: link[2] or link[1], _PICTURE.sub("", line))
    return _LIT.sub(r"<mark>\1</mark>", line)
