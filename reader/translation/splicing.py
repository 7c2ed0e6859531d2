"""Takes a term's English out of one answer into another, which stays as it is everywhere else."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from reader.model.spans import Span
from reader.model.translation import SegmentTerm
from reader.translation.obedience import locate, outcomes


def spliced(plain: str, steered: str, terms: list[SegmentTerm]) -> str | None:
    """Return `plain` changed only where `steered` has the English of those terms that it lacks.

    None where that leaves nothing to do, or would change as much as `steered` itself.
    """
    missed = [term for term in terms if not outcomes([term], plain)[0].obeyed]
    places = [span for _, span in locate(missed, steered)]
    if not places:
        return None
    before, after = plain.split(" "), steered.split(" ")
    words = list(_spans(after))
    made: list[str] = []
    used = skipped = False
    for kind, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        touched = any(place.overlaps(word) for word in words[c:d] for place in places)
        if kind == "equal" or not touched:
            made += before[a:b]
            skipped = skipped or kind != "equal"
        else:
            made += after[c:d]
            used = True
    return " ".join(made) if used and skipped else None


def _spans(words: list[str]) -> Iterator[Span]:
    at = 0
    for word in words:
        yield Span(at, at + len(word))
        at += len(word) + 1
