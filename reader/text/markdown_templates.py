"""Turns what site generators write into Markdown (Liquid, Hugo, MDX, MyST, Pandoc) into plain text.

Their tags are no text; what a tag is titled, captioned or labelled is.
"""

import re
from dataclasses import dataclass

FENCE = "~~~~~~~~"
"""Opens and closes code that a template's tags stand around."""
_TAG = re.compile(
    r"\{%-?\s*(/?[\w-]+)((?:[^%\n]|%(?!\}))*)%\}|\{\{[<%]\s*(/?\s*[\w-]+)([^{}\n]*)\}\}"
)
_ALONE = re.compile(rf"\s*(?:(?:{_TAG.pattern})\s*)+")
_CODE_TAGS = frozenset(("highlight", "codeblock"))
_NAMED = re.compile(r"""\b(?:title|label|caption|summary)=(?:"([^"]*)"|'([^']*)')""")
_ADDRESS = re.compile(r"""\b(?:url|href)=["'](https?://[^"'\s]+)["']""")
_MODULE = re.compile(
    r"""import\s[^'"]*\sfrom\s+["'][^"']+["'];?\s*|import\s+["'][^"']+["'];?\s*|"""
    r"export\s+(?:const|let|default|function)\b[^。]*"
)
"""A line by which MDX fetches a part of a page."""
_COMPONENT = re.compile(r"\s*</?[A-Z][\w.]*(?:\s[^<>]*)?>\s*")
_LISTED = re.compile(
    r"\s*\{:?(?:\s*(?:[.#][\w-]+|[\w-]+=(?:\"[^\"{}]*\"|'[^'{}]*'|[\w-]+)|-))+\s*\}\s*$"
)
"""Attributes at the end of a paragraph: {: .notice}, { .class #id }."""
_BLOCK_NAME = re.compile(
    r"(?:^|\s+)\^(?=[A-Za-z0-9-]*[a-z-])[A-Za-z0-9-]{3,}\s*$|^\s*\^[0-9]{3,}\s*$"
)
"""Obsidian's name of a block: ^block-1."""
_ABBREVIATION = re.compile(r"\*\[[^\[\]]+\]:\s.*")
_COMMENT = re.compile(r"%%(?!\s*(?:begin|end) )[^%\n]*%%")
_NAMED_LINK = re.compile(r"\{%\s*post_link\s+\S+\s+['\"]([^'\"%]+)['\"][^%]*%\}")
_TODO = re.compile(r"\{\{\[{0,2}(TODO|DONE)\]{0,2}\}\}\s*")
_PROPERTY = re.compile(
    r"\s*(?:id|collapsed|heading|background-color|logseq\.[\w-]+|card-[\w-]+)::(?:\s|$)"
)
"""What Logseq keeps in a line of its own: id:: 6412."""
_SPAN = re.compile(r"(?<![!\\])\[([^\[\]]+)\]\{(?:\s*[.#][\w-]+|\s*[\w-]+=\"[^\"]*\")+\s*\}")
_ASIDE = re.compile(r"(?<=\S)\^\[([^\[\]\n]+)\]")
"""Pandoc's note within its sentence."""
_ROLE = re.compile(r"\{([a-z][\w:-]*)\}`([^`\n]+)`")
_POINTED = re.compile(r"\s*<[^<>]*>$")
_LOWERED = re.compile(r"(?<=[A-Za-z)])~([0-9]{1,3}|[a-z])~(?!~)")
_RAISED = re.compile(r"(?<=[A-Za-z0-9)])\^([0-9A-Za-z+-]{1,6})\^")
_DIRECTIVE = re.compile(r"(?P<fence>`{3,}|~{3,})\{(?P<name>[a-z][\w:-]*)\}\s*(?P<title>.*)")
_TEXT_DIRECTIVES = frozenset(
    ("note", "warning", "tip", "important", "hint", "caution", "danger", "attention", "error",
     "seealso", "admonition", "dropdown", "card", "grid", "grid-item", "grid-item-card", "tab-item",
     "tab-set", "margin", "sidebar", "aside", "epigraph", "pull-quote", "topic", "versionadded",
     "versionchanged", "deprecated", "math", "exercise", "solution", "abstract", "details")
)  # fmt: skip
"""Those of MyST that hold text; any other name is that of a language."""
_OPTION = re.compile(r":[\w-]+:(?:\s.*)?")
_TITLE_LINE = re.compile(r"%\s+(\S.*)")


@dataclass(frozen=True, slots=True)
class Tags:
    """What a line of tags alone stands for."""

    lines: tuple[str, ...] = ()
    code: str = ""
    """The name of the tag, if code follows up to where it is closed."""


def read_tags(line: str) -> Tags | None:
    """Return what `line` stands for if it is nothing but a generator's tags."""
    if _MODULE.fullmatch(line):
        return Tags()
    component = _COMPONENT.fullmatch(line)
    if component is None and not _ALONE.fullmatch(line):
        return None
    first = _TAG.search(line)
    name = (first[1] or first[3] or "").strip() if first else ""
    titles = [one or other for one, other in _NAMED.findall(line)]
    titles += [f"<{address}>" for address in _ADDRESS.findall(line)]
    return Tags(tuple(titles), name if name in _CODE_TAGS else "")


def ended_code(line: str) -> str:
    """Return the name of the tag that `line` closes, nothing else in it, or "": endhighlight."""
    found = _TAG.fullmatch(line.strip())
    told = re.sub(r"\s", "", found[1] or found[3] or "") if found else ""
    name = told.removeprefix("/").removeprefix("end")
    return name if name != told and name in _CODE_TAGS else ""


@dataclass(frozen=True, slots=True)
class Directive:
    """A box of MyST, written as a fence of code."""

    fence: str
    name: str
    title: str

    @property
    def is_formula(self) -> bool:
        """Whether it holds TeX."""
        return self.name == "math"


def read_directive(line: str) -> Directive | None:
    """Return the directive that `line` opens, but for those that hold code."""
    found = _DIRECTIVE.fullmatch(line.rstrip())
    if found is None or not (found["name"] in _TEXT_DIRECTIVES or found["name"].startswith("prf:")):
        return None
    return Directive(found["fence"], found["name"], found["title"])


def is_option(line: str) -> bool:
    """Tell whether `line`, right below a directive's first, sets something of it."""
    return _OPTION.fullmatch(line.rstrip()) is not None


def box_title(attributes: str) -> str:
    """Return the title among the attributes of Pandoc's box: {.callout-note title="題"}."""
    named = _NAMED.search(attributes)
    return (named[1] or named[2] or "") if named else ""


def title_block(lines: list[str]) -> tuple[list[str], int]:
    """Return the values of Pandoc's title block (title, authors, date), and its length in lines."""
    values: list[str] = []
    for line in lines[:3]:
        found = _TITLE_LINE.fullmatch(line)
        if found is None:
            break
        values.append(found[1].strip())
    return (values, len(values)) if len(values) > 1 else ([], 0)


def without_marks(line: str) -> str:
    """Return a line of prose, without code, without what only a generator reads in it."""
    if _ABBREVIATION.fullmatch(line):
        return ""
    line = _COMMENT.sub("", _TAG.sub("", _NAMED_LINK.sub(r"\1", line)))
    line = _TODO.sub(lambda found: "[x] " if found[1] == "DONE" else "[ ] ", line)
    if _PROPERTY.match(line):
        return ""
    line = _BLOCK_NAME.sub("", _LISTED.sub("", line))
    line = _ASIDE.sub(r"（\1）", _SPAN.sub(r"\1", line))
    return _RAISED.sub(r"<sup>\1</sup>", _LOWERED.sub(r"<sub>\1</sub>", line))


def without_roles(line: str) -> str:
    """Return `line` with MyST's roles as what they show: {term}`時計`, {math}`x^2`."""
    return _ROLE.sub(_shown, line)


def _shown(match: re.Match[str]) -> str:
    name, text = match[1], match[2]
    if name == "math":
        return f"${text}$"
    if name in {"code", "kbd", "command", "file", "samp"} or name.startswith("py:"):
        return f"`{text}`"
    return _POINTED.sub("", text)
