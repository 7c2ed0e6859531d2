"""Making an anchor for a span of a text, and finding its place again when the text has changed.

The order is that of the W3C selectors: the position, if the quote still stands there in its
context; else the same quote, told apart by its context; else the closest passage, if it is close
enough. What cannot be told stays with the reader: several places that are equally good, a short
quote whose surroundings are all gone, or a passage that is only somewhat close make a resolution
ambiguous with its candidates, and what is nowhere is lost. A wrong place is worse than none.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from reader.annotation.approximate import matches, windows
from reader.model.annotation import CONTEXT, Anchor, Attachment
from reader.model.spans import Span

QUOTE_WEIGHT, PREFIX_WEIGHT, SUFFIX_WEIGHT, POSITION_WEIGHT = 50.0, 20.0, 20.0, 2.0

SHORT_QUOTE = 5
"""Quotes of at most this many code points are never looked for with errors."""

TELLING_QUOTE = 16
"""From this length on a quote that stands once is taken even when all around it has changed."""

ACCEPTED = 0.7
"""The score (0 to 1) from which a changed passage is taken for the quoted one.

Measured on Japanese and English news and encyclopedia text, quotes of 6 to 90 code points: with a
third of the quote changed the right place scores over 0.78, with a quarter of quote and context
over 0.67; when the quote is gone, the best other place scores 0.4, and over 0.7 once in 200.
"""

OFFERED = 0.6
"""The score from which a passage is offered to the reader, who says whether it is the place."""

RELATED = 0.6
"""The likeness of one side's context from which it speaks for a place.

Unrelated prose reaches 0.2 in Japanese and 0.4 in English once in a thousand; a common short quote
has many chances.
"""

MARGIN = 0.05
"""The lead in score (0 to 1) that makes one of several places the right one."""

MOST_ERRORS = 128
"""Errors allowed in a long quote, besides one in eight; a short one may have every second wrong."""

MOST_CANDIDATES = 8
"""Places offered to the reader when it cannot be told which one is right."""

MOST_OCCURRENCES = 20_000
"""Equal quotes that are compared by context, nearest to the old position first."""

SNAP = 8
"""Code points of context by which the ends of a changed passage are found."""


@dataclass(frozen=True, slots=True)
class Resolution:
    """Where an anchor stands in a text.

    `span` is its place, None unless it is anchored. `candidates` are the places that it may have,
    best first, only for an ambiguous one.
    """

    attachment: Attachment
    span: Span | None = None
    candidates: tuple[Span, ...] = ()


LOST = Resolution(Attachment.LOST)


@dataclass(frozen=True, slots=True)
class _Place:
    """A place that an anchor may have. `context` and `score` go from 0 to 1."""

    span: Span
    context: float
    one_side: float
    score: float


def make_anchor(text: str, span: Span) -> Anchor:
    """Return the anchor of `span` in `text`. Raise ValueError if it is empty or runs over."""
    if not len(span) or span.end > len(text):
        raise ValueError(f"nothing to anchor at {span.start}..{span.end} of {len(text)}")
    return Anchor(
        span,
        span.of(text),
        text[max(0, span.start - CONTEXT) : span.start],
        text[span.end : span.end + CONTEXT],
    )


def resolve(anchor: Anchor, text: str) -> Resolution:
    """Find the place of `anchor` in `text`, which may differ from the text it was made on."""
    if not anchor.exact:
        return LOST
    at = anchor.span.start
    if _stands_whole(anchor, text, at):
        return Resolution(Attachment.ANCHORED, Span(at, at + len(anchor.exact)))
    equal = _occurrences(anchor.exact, text, at)
    if equal:
        return _choose_equal(anchor, text, equal)
    return _choose_close(anchor, text)


def _stands_whole(anchor: Anchor, text: str, at: int) -> bool:
    """Tell whether quote and context stand in `text` with the quote at `at`."""
    start = at - len(anchor.prefix)
    whole = anchor.prefix + anchor.exact + anchor.suffix
    return start >= 0 and text.startswith(whole, start)


def _occurrences(quote: str, text: str, near: int) -> list[Span]:
    """Return the places of `quote` in `text`, overlapping ones too, nearest to `near` first."""
    starts: list[int] = []
    start = text.find(quote)
    while start >= 0:
        starts.append(start)
        start = text.find(quote, start + 1)
    starts.sort(key=lambda start: abs(start - near))
    return [Span(start, start + len(quote)) for start in starts[:MOST_OCCURRENCES]]


def _choose_equal(anchor: Anchor, text: str, spans: list[Span]) -> Resolution:
    """Choose among places where the quote itself stands; they come nearest first."""
    places = [_weigh(anchor, text, span) for span in spans]
    best_context = max(place.context for place in places)
    margin = 0.0 if best_context == 1.0 else MARGIN
    best = [place for place in places if place.context >= best_context - margin]
    here = next((place for place in best if place.span.start == anchor.span.start), None)
    chosen = here if here is not None else best[0]
    telling = len(spans) == 1 and len(anchor.exact) >= TELLING_QUOTE
    alone = len(best) == 1 and (chosen.one_side >= RELATED or telling)
    if here is not None or alone:
        return Resolution(Attachment.ANCHORED, chosen.span)
    return _ambiguous(sorted(places, key=lambda place: -place.context))


def _choose_close(anchor: Anchor, text: str) -> Resolution:
    """Choose the passage that is closest to a quote that stands nowhere as it was."""
    size = len(anchor.exact)
    if size <= SHORT_QUOTE:
        return LOST
    most_errors = min(size // 2, MOST_ERRORS + size // 8)
    places: dict[Span, _Place] = {}
    best = OFFERED + MARGIN
    for window in windows(anchor.exact, text, most_errors):
        # Windows come by rising errors: from here on none can reach the best one.
        if _score(anchor, 1 - window.errors / size, 1.0, 1.0, 1.0) < best - MARGIN:
            break
        for span in matches(anchor.exact, text, window, most_errors):
            place = _weigh(anchor, text, _snap(anchor, text, span))
            places[place.span] = place
            best = max(best, place.score)
    return _choose_best(places.values())


def _choose_best(places: Iterable[_Place]) -> Resolution:
    """Take the best place, unless another place apart from it is about as good."""
    ranked = sorted(places, key=lambda place: (-place.score, place.span))
    if not ranked or ranked[0].score < OFFERED:
        return LOST
    first = ranked[0]
    apart = [first]
    for place in ranked[1:]:
        near = place.score >= first.score - MARGIN
        if near and not any(place.span.overlaps(other.span) for other in apart):
            apart.append(place)
    if len(apart) == 1 and first.score >= ACCEPTED:
        return Resolution(Attachment.ANCHORED, first.span)
    return _ambiguous(apart)


def _ambiguous(places: list[_Place]) -> Resolution:
    candidates = tuple(place.span for place in places[:MOST_CANDIDATES])
    return Resolution(Attachment.AMBIGUOUS, None, candidates)


def _snap(anchor: Anchor, text: str, span: Span) -> Span:
    """Move the ends of `span` to where the context begins, if that stands close by.

    The fewest errors alone cut off words that were put in the place of the quote's last ones.
    """
    reach = len(anchor.exact) // 2
    start, end = span.start, span.end
    before, after = anchor.prefix[-SNAP:], anchor.suffix[:SNAP]
    if len(before) == SNAP:
        found = _nearest(before, text, Span(max(0, start - reach - SNAP), end - 1), start - SNAP)
        start = start if found is None else found + SNAP
    if len(after) == SNAP:
        found = _nearest(after, text, Span(start + 1, end + reach + SNAP), end)
        end = end if found is None else found
    return Span(start, end)


def _nearest(key: str, text: str, within: Span, near: int) -> int | None:
    """Return where `key` stands in a part of `text`, nearest to `near`, or None."""
    below = text.rfind(key, within.start, near + len(key))
    above = text.find(key, max(near, within.start), within.end)
    found = [start for start in (below, above) if start >= 0]
    return min(found, key=lambda start: abs(start - near), default=None)


def _weigh(anchor: Anchor, text: str, span: Span) -> _Place:
    """Compare a place with what the anchor remembers."""
    before = text[max(0, span.start - len(anchor.prefix)) : span.start]
    after = text[span.end : span.end + len(anchor.suffix)]
    quote = Levenshtein.normalized_similarity(anchor.exact, span.of(text))
    prefix = Levenshtein.normalized_similarity(anchor.prefix, before)
    suffix = Levenshtein.normalized_similarity(anchor.suffix, after)
    position = 1 - abs(span.start - anchor.span.start) / max(len(text), anchor.span.start, 1)
    sides = [(anchor.prefix, prefix), (anchor.suffix, suffix)]
    told = [likeness for context, likeness in sides if context] or [1.0]
    return _Place(
        span,
        sum(told) / len(told),
        max(told),
        _score(anchor, quote, prefix, suffix, position),
    )


def _score(anchor: Anchor, quote: float, prefix: float, suffix: float, position: float) -> float:
    """Return the weighted mean of the likenesses; a side without context does not count."""
    prefix_weight = PREFIX_WEIGHT if anchor.prefix else 0.0
    suffix_weight = SUFFIX_WEIGHT if anchor.suffix else 0.0
    total = QUOTE_WEIGHT + prefix_weight + suffix_weight + POSITION_WEIGHT
    return (
        QUOTE_WEIGHT * quote
        + prefix_weight * prefix
        + suffix_weight * suffix
        + POSITION_WEIGHT * position
    ) / total
