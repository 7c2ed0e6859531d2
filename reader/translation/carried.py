"""Finds the words that an author marked again in the English of their sentence."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from reader.model.blocks import Block
from reader.model.inline import VERBATIM, InlineKind, InlineMark, marks_within
from reader.model.labels import label_of
from reader.model.spans import Span
from reader.model.translation import SegmentTerm, Translation
from reader.translation.obedience import locate

_EDGES = " 、。，．！？!?,.：:；;「」『』（）()\u3000"


def carried(
    source: str, marks: Iterable[InlineMark], english: str, terms: Sequence[SegmentTerm] = ()
) -> tuple[InlineMark, ...]:
    """Return the `marks` on the Japanese `source` that can be placed on its `english`.

    That are those on the whole sentence, on words that stand in both (code, formulas, names in
    Latin letters) and on terms whose English is known. Others have no place: it is not known what
    became of their words.
    """
    found: list[InlineMark] = []
    places: dict[str, list[Span]] = {}
    for term, span in locate(terms, english) if terms else ():
        places.setdefault(term.ja, []).append(span)
    used: dict[str, int] = {}
    for mark in sorted(marks):
        words = mark.span.of(source)
        place = _whole(source, mark.span, english)
        if place is None:
            place = _same(words, english, used, exact=mark.kind in VERBATIM)
        if place is None:
            place = next(_of_term(words, places), None)
        if place is not None:
            found.append(InlineMark(place, mark.kind, mark.target))
    return tuple(sorted(found))


def _whole(source: str, span: Span, english: str) -> Span | None:
    """Return all of the English if `span` is the whole sentence, its number and marks aside."""
    start = len(label_of(source))
    rest = f"{source[start : span.start]}{source[span.end :]}" if span.start >= start else source
    if rest.strip(_EDGES) or not english:
        return None
    return Span(len(label_of(english)) if start else 0, len(english))


def _same(words: str, english: str, used: dict[str, int], *, exact: bool) -> Span | None:
    """Return the next place where `words` stand in the English as they are."""
    if not exact and not words.isascii():
        return None
    # A word, not a piece of one.
    before = r"(?<!\w)" if words[:1].isalnum() else ""
    after = r"(?!\w)" if words[-1:].isalnum() else ""
    pattern = re.compile(f"{before}{re.escape(words)}{after}")
    match = pattern.search(english, used.get(words, 0)) if words.strip() else None
    if match is None:
        return None
    used[words] = match.end()
    return Span(*match.span())


def _of_term(words: str, places: dict[str, list[Span]]) -> Iterator[Span]:
    if spans := places.get(words.strip(_EDGES)):
        yield spans.pop(0) if len(spans) > 1 else spans[0]


def english_marks(
    block: Block,
    translations: Sequence[Translation | None],
    terms: Sequence[Sequence[SegmentTerm]] = (),
) -> tuple[tuple[InlineMark, ...], ...]:
    """Return the marks on the English of each segment of `block`, whose terms are `terms`."""
    marked = _by_segment(block)
    return tuple(
        carried(one.source, marked[number], one.text.strip(), terms[number] if terms else ())
        if one is not None and number in marked
        else ()
        for number, one in enumerate(translations)
    )


def _by_segment(block: Block) -> dict[int, list[InlineMark]]:
    """Return the marks in each segment, with places counted from its start."""
    found: dict[int, list[InlineMark]] = {}
    for mark in block.marks:
        if mark.kind is InlineKind.READING:
            continue  # English has none
        number = bisect_right(block.segments, mark.span.start, key=lambda span: span.end)
        while number < len(block.segments) and block.segments[number].start < mark.span.end:
            found.setdefault(number, []).extend(marks_within([mark], block.segments[number]))
            number += 1
    return found
