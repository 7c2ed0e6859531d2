"""Takes a term's English out of one answer into another, which stays as it is everywhere else."""

import re
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher

from reader.model.spans import Span
from reader.model.translation import SegmentTerm
from reader.translation.obedience import locate, outcomes

_LONG_WORD = re.compile(r"[a-z]{5,}")


def spliced(plain: str, steered: str, terms: list[SegmentTerm]) -> str | None:
    """Return `plain` changed only where `steered` has the English of those terms that it lacks.

    None where that leaves nothing to do, would change as much as `steered` itself, or would say
    something twice that each of them says once.
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
    text = " ".join(made)
    return text if used and skipped and not _doubled(text, plain, steered) else None


def _doubled(text: str, *parents: str) -> bool:
    """Tell whether a word of some length stands more often in `text` than in any parent."""
    counts = [Counter(_LONG_WORD.findall(parent.lower())) for parent in parents]
    words = Counter(_LONG_WORD.findall(text.lower()))
    return any(
        number > 1 and all(number > count[word] for count in counts)
        for word, number in words.items()
    )


def _spans(words: list[str]) -> Iterator[Span]:
    at = 0
    for word in words:
        yield Span(at, at + len(word))
        at += len(word) + 1
