"""Which marks of a row can be reached and activated, and what stands under the mouse."""

from dataclasses import dataclass

from reader.model.page import Mark, MarkKind, Row
from reader.model.spans import Language, Span
from reader.ui.reading.row_texts import column_of, stops
from reader.ui.reading.settings import ViewSettings

TERMS = (MarkKind.TERM, MarkKind.OBEYED)
LINKS = (*TERMS, MarkKind.HIGHLIGHT, MarkKind.LINK)


@dataclass(frozen=True, slots=True)
class Link:
    """A mark that can be activated: a term, the English it asked for, a highlight, a link."""

    row: int
    language: Language
    mark: Mark

    @property
    def order(self) -> tuple[int, bool, int, int, str, str]:
        """The place in reading order: Japanese of a row before its English."""
        mark = self.mark
        english = self.language is Language.EN
        return self.row, english, mark.span.start, mark.span.end, mark.kind.value, mark.key


@dataclass(frozen=True, slots=True)
class Target:
    """What is at a point of the page, or under the keyboard's focus."""

    row: int
    language: Language
    offset: int
    """The code point there, in the row's text of `language`."""
    segment: int
    """The index of the segment, -1 between segments and where a block has none."""
    marks: tuple[Mark, ...] = ()
    """All marks that cover it, terms first, then short ones before long ones."""


def links_of(number: int, row: Row, settings: ViewSettings) -> list[Link]:
    """Return the links of a row in reading order."""
    links = [
        Link(number, language, mark)
        for language in Language
        if settings.shows(language)
        for mark in column_of(row, language).marks
        if mark.kind in LINKS and mark.key
    ]
    return sorted(links, key=lambda link: link.order)


def target_at(number: int, row: Row, language: Language, offset: int) -> Target:
    """Return what stands at code point `offset` of a column."""
    column = column_of(row, language)
    covering = [mark for mark in column.marks if mark.span.contains(offset)]
    covering.sort(key=lambda mark: (mark.kind not in TERMS, len(mark.span)))
    segment = next((i for i, s in enumerate(column.segments) if s.contains(offset)), -1)
    return Target(number, language, offset, segment, tuple(covering))


def link_in(target: Target) -> Link | None:
    """Return the link that a click on `target` means: a term first, then the shortest."""
    for mark in target.marks:
        if mark.kind in LINKS and mark.key:
            return Link(target.row, target.language, mark)
    return None


def highlight_in(target: Target) -> Link | None:
    """Return the highlight that a click on `target` means, perhaps beside the term in its place.

    One that is longer than the term can be clicked beside it.
    """
    link = link_in(target)
    for mark in target.marks:
        if mark.kind is MarkKind.HIGHLIGHT and mark.key and link is not None:
            whole = link.mark.span.start <= mark.span.start and mark.span.end <= link.mark.span.end
            return Link(target.row, target.language, mark) if whole else None
    return None


def segment_span(row: Row, language: Language, segment: int) -> Span:
    """Return the span of a segment, an empty one where it has none in `language`."""
    spans = stops(column_of(row, language))
    return spans[segment] if 0 <= segment < len(spans) else Span(0, 0)


def notes_in(target: Target) -> str:
    """Return what a tooltip says at `target`: the notes of its marks, one below the other."""
    return "\n".join(dict.fromkeys(mark.note for mark in target.marks if mark.note))
