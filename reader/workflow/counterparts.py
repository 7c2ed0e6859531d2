"""Which Japanese term stands behind a piece of English, and which meaning the English takes."""

from collections.abc import Iterable, Mapping, Sequence

from reader.model.glossary import Concept
from reader.model.page import Column, Mark, MarkKind, Row
from reader.model.spans import Language, Span
from reader.translation.obedience import stands_in


def japanese_behind(row: Row, english: Span) -> Mark | None:
    """Return the mark of the Japanese term whose English stands at `english`, if there is one.

    The second English of a term in a sentence belongs to its second place there, and so on.
    """
    return _beside(row.en, MarkKind.OBEYED, english, row.ja, MarkKind.TERM)


def english_of(row: Row, japanese: Span) -> str:
    """Return the English that stands for the term at `japanese`, empty where none was found."""
    mark = _beside(row.ja, MarkKind.TERM, japanese, row.en, MarkKind.OBEYED)
    return mark.span.of(row.en.text) if mark else ""


def standing_first(
    concepts: Sequence[str], known: Mapping[str, Concept], settled: str | None, english: str
) -> tuple[str, ...]:
    """Return the concepts of a term, that which stands here first: the settled one.

    As long as nothing is settled, that is the one whose `english` the translation uses.
    """
    first = [settled] if settled in concepts else []
    first += [one for one in concepts if one in known and uses(known[one], english)]
    return tuple(dict.fromkeys([*(one for one in first if one), *concepts]))


def uses(concept: Concept, english: str) -> bool:
    """Tell whether `english` is a form of `concept`."""
    return bool(english) and any(stands_in(form, english) for form in concept.texts(Language.EN))


def _beside(
    here: Column, kind: MarkKind, span: Span, there: Column, wanted: MarkKind
) -> Mark | None:
    mark = next((m for m in here.marks if m.kind is kind and m.span == span), None)
    segment = next((n for n, cut in enumerate(here.segments) if cut.contains(span.start)), None)
    if mark is None or segment is None or segment >= len(there.segments):
        return None
    concepts = set(mark.key.split())
    before = _of(here.marks, kind, here.segments[segment], concepts)
    found = _of(there.marks, wanted, there.segments[segment], concepts)
    return found[min(before.index(mark), len(found) - 1)] if found else None


def _of(marks: Iterable[Mark], kind: MarkKind, within: Span, concepts: set[str]) -> list[Mark]:
    found = [
        mark
        for mark in marks
        if mark.kind is kind and within.overlaps(mark.span) and concepts & set(mark.key.split())
    ]
    return sorted(found, key=lambda mark: mark.span.start)
