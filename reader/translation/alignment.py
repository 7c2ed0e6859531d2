"""Which words of a sentence's English stand for a term: what a name in its place would replace."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from reader.model.spans import Span
from reader.translation.insertion import Beginning
from reader.translation.script import has_japanese

LOOKS = 0.12
"""The part of its attention that a word must have on the term for the term to stand there."""
MOST_WORDS = 6
STAND_IN = "Zorix"
"""A name that models copy and that is in no text."""

_WORD = re.compile(r"\S+")
_EDGES = " .,;:!?\"'“”‘’()[]…–—"
_HEAD = re.compile(r"[\"'“‘(\[]*")
_TAIL = re.compile(r"[.,;:!?\"'”’)\]]*$")
_LITTLE = (
    "a an the of to in on for and or as at by with from into is are was be it its this that these"
    " those which there their our your his her my we you they he she if not so then"
)
SMALL = frozenset(_LITTLE.split())
"""Words that stand for no term by themselves."""
_NUMBER = re.compile(r"\d[\d,.]*(?:st|nd|rd|th|%)?")
_NUMERAL = re.compile(r"[\d０-９〇零一二三四五六七八九十百千万億兆]")
_CLAUSE = re.compile(
    r"(?:^|\s)(?:an?|the|to|is|are|was|were|be|been|has|have|that|which|them|it|not)\s",
    re.IGNORECASE,
)
"""Words that stand between two phrases, not inside of a term."""


@dataclass(frozen=True, slots=True)
class Looked:
    """A sentence, its English, and a term in the sentence."""

    sentence: str
    english: str
    term: str


@runtime_checkable
class Attentive(Protocol):
    """An engine that tells where it looks, and how likely it finds English that it is given."""

    def attention(
        self, pairs: Sequence[tuple[str, str]]
    ) -> Sequence[tuple[Sequence[Span], Sequence[Span], Sequence[Sequence[float]]] | None]:
        """Return for each (input, English) the spans of their pieces, and how much each English

        piece looks at each piece of the input; None for an input that is too long.
        """
        ...

    def encode(self, text: str) -> list[str]:
        """Return the pieces of `text`."""
        ...

    def scores(self, beginnings: Sequence[Beginning]) -> Sequence[Sequence[float]]:
        """Return the log-probability of each piece of each target, and of an end after them."""
        ...


def english_of(engine: Attentive, asked: Sequence[Looked]) -> list[str]:
    """Return for each term the words that stand for it, empty where none do.

    A name is put in the term's place. The words that the name would replace in the English, so
    that all the rest is as likely as can be, are the term's; attention tells where to try.
    Of 63 terms measured this finds 55 exactly, attention alone 33.
    Raises PackageError if the engine cannot work.
    """
    distinct = list(dict.fromkeys((one.sentence, one.english) for one in asked))
    looks = dict(zip(distinct, engine.attention(distinct), strict=True))
    tried = [_tries(one, looks[one.sentence, one.english]) for one in asked]
    beginnings = [
        Beginning(
            engine.encode(one.sentence.replace(one.term, STAND_IN, 1)),
            engine.encode(_replaced(one.english, span)),
        )
        for one, spans in zip(asked, tried, strict=True)
        for span in spans
    ]
    scores = iter(engine.scores(beginnings) if beginnings else ())
    return [
        _told(one, [(sum(next(scores)), span) for span in spans])
        for one, spans in zip(asked, tried, strict=True)
    ]


def _tries(
    one: Looked,
    looks: tuple[Sequence[Span], Sequence[Span], Sequence[Sequence[float]]] | None,
) -> list[Span]:
    """Return the spans of the English that may stand for the term, none if it is not there."""
    at = one.sentence.find(one.term)
    if looks is None or at < 0:
        return []
    sources, targets, attention = looks
    term = Span(at, at + len(one.term))
    own = [number for number, span in enumerate(sources) if span.overlaps(term)]
    words = [Span(*match.span()) for match in _WORD.finditer(one.english)]
    alone = [
        not _is_small(w.of(one.english)) and not _counts(w.of(one.english), one.term) for w in words
    ]
    shares = [
        _share([row for row, span in zip(attention, targets, strict=True) if span.overlaps(w)], own)
        if may_be_term
        else 0.0
        for w, may_be_term in zip(words, alone, strict=True)
    ]
    peak = max(range(len(words)), key=lambda number: shares[number], default=0)
    if not words or shares[peak] < LOOKS:
        return []
    return [
        span
        for first in range(max(0, peak - MOST_WORDS + 1), peak + 1)
        for last in range(peak, min(len(words), first + MOST_WORDS))
        if alone[first]
        and alone[last]
        and (span := _bare(one.english, Span(words[first].start, words[last].end)))
        and not _crosses(span.of(one.english))
    ]


def _share(rows: Sequence[Sequence[float]], own: Sequence[int]) -> float:
    """Return the part of a word's attention that is on the pieces `own`."""
    whole = sum(sum(row) for row in rows)
    return sum(row[number] for row in rows for number in own) / whole if whole else 0.0


def _bare(english: str, span: Span) -> Span:
    """Return `span` without the marks at its ends."""
    text = span.of(english)
    start = span.start + len(_HEAD.match(text).group())  # type: ignore[union-attr]
    return Span(start, max(start, span.end - len(_TAIL.search(text).group())))  # type: ignore[union-attr]


def _crosses(text: str) -> bool:
    """Tell whether a mark of the sentence, or a word between phrases, stands inside."""
    return re.search(r"[,;:.!?()][\"”’]?\s", text) is not None or _CLAUSE.search(text) is not None


def _replaced(english: str, span: Span) -> str:
    return english[: span.start] + STAND_IN + english[span.end :]


def _told(one: Looked, scored: Sequence[tuple[float, Span]]) -> str:
    if not scored:
        return ""
    _, span = max(scored, key=lambda each: each[0])
    text = span.of(one.english).strip(_EDGES)
    if has_japanese(text) or "\ufffd" in text:
        return ""
    return _uncapitalised(text) if span.start == 0 else text


def _is_small(word: str) -> bool:
    bare = word.strip(_EDGES).lower()
    return not bare or bare in SMALL


def _counts(word: str, term: str) -> bool:
    """Tell whether `word` is a number, and so no English of a term without one."""
    return _NUMBER.fullmatch(word.strip(_EDGES)) is not None and _NUMERAL.search(term) is None


def _uncapitalised(text: str) -> str:
    """Make a capital small that only the beginning of a sentence asked for."""
    first, _, rest = text.partition(" ")
    plain = first[:1].isupper() and (first[1:].islower() or len(first) == 1)
    named = any(word[:1].isupper() for word in rest.split())
    return text[:1].lower() + text[1:] if plain and not named else text
