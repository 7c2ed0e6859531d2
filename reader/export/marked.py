"""Text with the marks of its author as HTML, as Markdown and as data."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from html import escape
from itertools import pairwise

from reader.export.escaping import inline, link_target, plain, web_address
from reader.model.formulas import find_formulas
from reader.model.inline import InlineKind, InlineMark
from reader.model.spans import Span

_ORDER = (
    InlineKind.LINK,
    InlineKind.STRONG,
    InlineKind.EMPHASIS,
    InlineKind.NOTE,
    InlineKind.CODE,
    InlineKind.FORMULA,
    InlineKind.READING,
)
"""Which mark goes around which, where two begin together."""
_TAGS = {
    InlineKind.STRONG: "strong",
    InlineKind.EMPHASIS: "em",
    InlineKind.CODE: "code",
    InlineKind.NOTE: "sup",
}
_SIGNS = {InlineKind.STRONG: "**", InlineKind.EMPHASIS: "*"}
_BACKTICKS = re.compile("`+")


def described_marks(marks: Iterable[InlineMark]) -> list[dict[str, object]]:
    """Return marks as objects of JSON."""
    return [
        {
            "kind": mark.kind.value,
            "start": mark.span.start,
            "end": mark.span.end,
            **({"target": mark.target} if mark.target else {}),
        }
        for mark in marks
    ]


def to_html(text: str, marks: Sequence[InlineMark]) -> str:
    """Return `text` as HTML that shows exactly it; links lead to the web only."""
    if not marks:
        return escape(plain(text))
    return _nested(text, marks, lambda part, _: escape(plain_part(part)), _html_edges)


def to_markdown(text: str, marks: Sequence[InlineMark]) -> str:
    """Return one line of Markdown that shows `text` with its marks."""
    if not marks:
        return inline(text)
    return _nested(text, _around_code(marks), _markdown_part, _markdown_edges)


def _around_code(marks: Sequence[InlineMark]) -> list[InlineMark]:
    """Return `marks` with none that begins or ends within code, which Markdown cannot say."""
    code: list[Span] = []
    for span in sorted(mark.span for mark in marks if mark.kind is InlineKind.CODE):
        if code and span.start <= code[-1].end:
            code[-1] = Span(code[-1].start, max(code[-1].end, span.end))
        else:
            code.append(span)
    found = [InlineMark(span, InlineKind.CODE) for span in code]
    for mark in marks:
        if mark.kind in {InlineKind.CODE, InlineKind.NOTE}:
            continue
        start, end = mark.span.start, mark.span.end
        for span in code:
            start = span.start if span.start < start < span.end else start
            end = span.end if span.start < end < span.end else end
        found.append(replace(mark, span=Span(start, end)))
    return found


def plain_part(text: str) -> str:
    """Return a part of a text as `plain` does, the blanks at its ends kept."""
    return text if text.isspace() else plain(text)


_Part = Callable[[str, Sequence[InlineMark]], str]
_Edges = Callable[[InlineMark, str], tuple[str, str]]


def _nested(text: str, marks: Sequence[InlineMark], part: _Part, edges: _Edges) -> str:
    """Return `text` with each mark's edges around it, one inside the other."""
    pieces: list[str] = []
    open_marks: list[tuple[InlineMark, str]] = []
    for span, covering in marked_runs(text, marks):
        kept = 0
        while kept < len(open_marks) and kept < len(covering):
            if open_marks[kept][0] != covering[kept]:
                break
            kept += 1
        pieces += [end for _, end in reversed(open_marks[kept:])]
        del open_marks[kept:]
        for mark in covering[kept:]:
            begin, end = edges(mark, text)
            pieces.append(begin)
            open_marks.append((mark, end))
        pieces.append(part(span.of(text), covering))
    pieces += [end for _, end in reversed(open_marks)]
    return "".join(pieces)


def marked_runs(text: str, marks: Sequence[InlineMark]) -> Iterator[tuple[Span, list[InlineMark]]]:
    """Yield the parts of `text` between the ends of marks, with the marks on each."""
    cuts = {0, len(text), *(m.span.start for m in marks), *(m.span.end for m in marks)}
    for start, end in pairwise(sorted(cut for cut in cuts if cut <= len(text))):
        covering = [m for m in marks if m.span.start <= start and end <= m.span.end]
        # What began first goes around what began later.
        covering.sort(key=lambda m: (m.span.start, -m.span.end, _ORDER.index(m.kind)))
        yield Span(start, end), covering


def _html_edges(mark: InlineMark, _text: str) -> tuple[str, str]:
    if mark.kind is InlineKind.LINK:
        target = web_address(mark.target)
        if not target:
            return "", ""
        return f'<a href="{escape(target)}" rel="noreferrer">', "</a>"
    if mark.kind is InlineKind.READING:
        return "<ruby>", f"<rt>{escape(plain(mark.target))}</rt></ruby>"
    tag = _TAGS.get(mark.kind)
    return (f"<{tag}>", f"</{tag}>") if tag else ("", "")


def _markdown_part(part: str, covering: Sequence[InlineMark]) -> str:
    kinds = {mark.kind for mark in covering}
    if InlineKind.CODE in kinds:
        return _code(plain_part(part))
    whole = find_formulas(part)
    if InlineKind.FORMULA in kinds and whole == (Span(0, len(part)),):
        return plain_part(part)
    # A space at the end of a part stands between two words.
    before = part[: len(part) - len(part.lstrip())] and " "
    after = part[len(part.rstrip()) :] and " "
    return f"{before}{inline(part)}{after}" if part.strip() else " "


def _code(text: str) -> str:
    longest = max((len(run) for run in _BACKTICKS.findall(text)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if text.startswith("`") or text.endswith("`") or text != text.strip() else ""
    return f"{fence}{pad}{text}{pad}{fence}"


def _markdown_edges(mark: InlineMark, text: str) -> tuple[str, str]:
    if mark.kind is InlineKind.LINK:
        target = link_target(mark.target)
        return ("[", f"]({target})") if target else ("", "")
    sign = _SIGNS.get(mark.kind)
    if sign is None:
        return "", ""
    if _flanks(text, mark.span):
        return sign, sign
    # CommonMark knows no emphasis between a bracket and a letter: **「強調」**は.
    tag = _TAGS[mark.kind]
    return f"<{tag}>", f"</{tag}>"


def _flanks(text: str, span: Span) -> bool:
    """Tell whether CommonMark takes signs around `span` for emphasis."""
    words = span.of(text)
    if not words or words != words.strip():
        return False
    before, after = text[: span.start][-1:], text[span.end :][:1]
    opens = words[0].isalnum() or _is_apart(before)
    closes = words[-1].isalnum() or _is_apart(after)
    return opens and closes


def _is_apart(sign: str) -> bool:
    """Tell whether the end of a text, a blank or a mark is beside a sign of emphasis."""
    return not sign or not sign.isalnum()
