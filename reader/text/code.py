"""Finds program code among the lines of a plain text."""

import re
from collections.abc import Sequence

from reader.text.script import JAPANESE, count

_COMMAND = re.compile(
    r"\s*(?:[$%>] (?=[a-z./])|>>> |(?:sudo |npx |uvx )?(?:pip3?|npm|npx|yarn|pnpm|git|docker|"
    r"curl|wget|brew|cargo|apt(?:-get)?|uv|conda|python3?|node|ollama|kubectl|make|go|gcloud|aws|cd|mkdir|ls|cat|"
    r"chmod|ssh|source|export) [\w./@~$:\"'{-]\S*|[a-z_]\w*(?:\.\w+)+\(.*\)$)"
)
_CODE = re.compile(
    # A keyword and, somewhere after it, a sign that prose does not have there.
    r"\s*(?:(?:import|from|def|class|return|const|let|var|function|if|elif|else|for|while|with|try|"
    r"except|async|await|print|echo|public|private|static|void|int|SELECT|INSERT|UPDATE|CREATE|FROM|"
    r"WHERE|use|fn|pub|struct|type|interface|package|func|#include|#!|@\w+)\b.*[(){}\[\];:='\"<>*,/.]|"
    r"(?:import|return|from) [\w.*, ]+$|"
    # An assignment, a call, a closing bracket, a tag.
    r"[\w.\[\]'\"]+\s*[-+*/|]?=[^=].*|[a-z_][\w.]*\(.*\)?[;,{:]?$|[})\]]+[;,)]*$|</?[A-Za-z][^>]*>.*|"
    # A key of YAML or JSON, an end of a statement, an operator, a comment.
    r"[\"']?[a-z_][a-z0-9_-]*[\"']?:(?:\s.*)?|\"[\w-]+\"\s*:.*|.*[;{]$|.*(?:=>|->|:=|&&|\|\|).*|"
    r"(?:# |//|/\*)\s?\S.*)",
    re.ASCII,
)
_SENTENCE = re.compile(r"[a-z]{2,} [a-z]{2,} [a-z]{2,} [a-z]{2,}")
_COMMENT = re.compile(r"# |//|/\*|-- ")
_ADDRESS = re.compile(r"https?://\S+$")
_MAX_LINE = 400
_MIN_RUN = 2


def code_lines(lines: Sequence[str]) -> frozenset[int]:
    """Return the numbers of the lines that are code, with the empty lines inside it.

    One line alone counts only when it is plainly a command; otherwise two together make code.
    """
    found: set[int] = set()
    run: list[int] = []
    for number, line in enumerate([*lines, "終"]):
        if not line.strip() and run:
            continue
        if _is_code(line, inside=bool(run)):
            run.append(number)
            continue
        if run:
            strong = any(_COMMAND.match(lines[n]) for n in run)
            certain = sum(1 for n in run if not re.match(r"\s*#\s", lines[n]))
            if strong or (len(run) >= _MIN_RUN and certain >= _MIN_RUN):
                found.update(range(run[0], run[-1] + 1))
            run = []
    return frozenset(found)


def _is_code(line: str, *, inside: bool) -> bool:
    text = line.strip()
    if not text or "。" in text or len(text) > _MAX_LINE:
        return False
    japanese = count(JAPANESE, text)
    if japanese and _COMMENT.match(text):
        return inside
    if japanese > 0.35 * len(text):
        return False
    indented = line.startswith(("    ", "\t"))
    if _COMMAND.match(text) or (indented and inside and not japanese):
        return True
    sentence = _SENTENCE.search(text) and not (line[0].isspace() or text.endswith((";", "{", "}")))
    return not sentence and _CODE.fullmatch(text) is not None and not _ADDRESS.search(text)
