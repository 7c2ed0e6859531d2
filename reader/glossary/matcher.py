"""Finds the glossary's terms in a text: every written form, on characters and not on tokens."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from copy import copy
from dataclasses import replace

from ahocorasick_rs import AhoCorasick, Implementation

from reader.glossary.forms import Forms
from reader.glossary.normalise import Normalised, fold, normalise
from reader.glossary.words import LONGER_WORDS, cuts_a_word
from reader.model.glossary import Concept, GlossaryChange, Hit
from reader.model.spans import Span

RECENT_AT_MOST = 2000
"""Forms added since the large automaton was made, from which on it is worth making anew."""

_LATIN = re.compile("[a-z0-9\u00df-\u024f]")
_KATAKANA = re.compile("[ァ-ヺー]")
_DECIMAL = re.compile(r"[0-9]\.[0-9]")
_GLOSS_OPENS = re.compile(r"\s*\(\s*")
_GLOSS_CLOSES = re.compile(r"\s*[),、,;:/]")
_NO_SENSES: Mapping[Span, str] = {}


class Matcher:
    """Finds every written form, Japanese and English alike, of a set of concepts.

    It never changes after it is made and may be used from several threads.
    """

    def __init__(
        self, concepts: Iterable[Concept], rank: Callable[[Concept], int] = lambda _concept: 0
    ) -> None:
        """`rank` tells which of several concepts of a form wins: the one of the lowest."""
        concepts = list(concepts)
        self._rank = rank
        self._ranks = {concept.id: rank(concept) for concept in concepts}
        self._forms = Forms()
        self._forms.add(concepts)
        self._base = _Automaton((*self._forms, *LONGER_WORDS))
        self._recent = _Automaton(())

    def updated(self, change: GlossaryChange) -> "Matcher":
        """Return the matcher of the glossary after `change`, without reading all of it again."""
        forms = self._forms.copy()
        forms.remove(change.before)
        forms.add(change.after)
        news = {form for form in forms.of(change.after) if form not in self._base.patterns}
        recent = news.union(form for form in self._recent.patterns if form in forms)
        matcher = copy(self)
        matcher._forms = forms
        gone = {concept.id for concept in change.before}
        matcher._ranks = {i: rank for i, rank in self._ranks.items() if i not in gone}
        matcher._ranks |= {concept.id: self._rank(concept) for concept in change.after}
        if len(recent) > RECENT_AT_MOST:
            matcher._base, recent = _Automaton((*forms, *LONGER_WORDS)), set()
        matcher._recent = _Automaton(recent)
        return matcher

    def forms_of(self, concepts: Iterable[Concept]) -> set[str]:
        """Return the forms, as `fold` makes them, of which one stands wherever `concepts` do."""
        return set(self._forms.of(concepts))

    def hits(self, text: str, senses: Mapping[Span, str] = _NO_SENSES) -> tuple[Hit, ...]:
        """Return the hits in `text`, in order and without overlap, the longest first at a place.

        `senses` says for spans of `text` which concept the reader chose there. Without a choice, a
        form of several concepts gets its sense from a gloss in parentheses beside it, else from
        the source that wins.
        """
        plain = normalise(text)
        found = sorted(
            (start, -end, self._forms.concepts(plain.text[start:end]))
            for automaton in (self._base, self._recent)
            for start, end in automaton.matches(plain.text)
            if _stands_free(plain.text, start, end)
        )
        places: list[tuple[int, int]] = []
        hits: list[Hit] = []
        reached = 0
        for start, minus_end, concepts in found:
            end = -minus_end
            if start < reached or (span := plain.origin(start, end)) is None:
                continue
            if not concepts:
                # A form that is gone, or a word in which no term stands.
                reached = end if plain.text[start:end] in LONGER_WORDS else reached
                continue
            if cuts_a_word(plain.text, start, end):
                continue
            reached = end
            meant = tuple(sorted(concepts, key=self._ranks.__getitem__))
            sense = meant[0] if len(meant) == 1 else senses.get(span)
            places.append((start, end))
            hits.append(Hit(span, span.of(text), meant, sense if sense in meant else None))
        return tuple(map(self._won, _with_glosses(hits, places, plain)))

    def beaten(self) -> dict[str, tuple[str, ...]]:
        """Return the forms that a concept of a better source takes, by the id of the other one."""
        if len(set(self._ranks.values())) < 2:
            return {}
        lost: dict[str, list[str]] = {}
        for form, held in self._forms.shared():
            best = min(self._ranks[identity] for identity in held)
            for identity in held:
                if self._ranks[identity] > best:
                    lost.setdefault(identity, []).append(form)
        return {identity: tuple(sorted(forms)) for identity, forms in lost.items()}

    def meanings(self, form: str) -> tuple[str, ...]:
        """Return the ids of the concepts that `form` may mean."""
        return self._forms.concepts(fold(form))

    def _won(self, hit: Hit) -> Hit:
        """Return `hit` with the sense of the source that wins, if it has one there."""
        if hit.sense is not None or len(hit.concepts) < 2:
            return hit
        first, second = (self._ranks[identity] for identity in hit.concepts[:2])
        return replace(hit, sense=hit.concepts[0]) if first < second else hit


class _Automaton:
    """Finds a fixed set of folded forms."""

    def __init__(self, patterns: Iterable[str]) -> None:
        self.patterns = frozenset(patterns)
        self._automaton = AhoCorasick(
            self.patterns, store_patterns=False, implementation=Implementation.ContiguousNFA
        )

    def matches(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield (start, end) of every place of every form, overlapping ones too."""
        for _, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            yield start, end


def _stands_free(text: str, start: int, end: int) -> bool:
    """Tell whether `text[start:end]` is no part of a longer word, name or number."""
    return not (
        (start > 0 and _joined(text[start - 1], text[start]))
        or (end < len(text) and _joined(text[end - 1], text[end]))
        # 3 in 3.1 and 1 in 3.1 are parts of a version number
        or _DECIMAL.match(text, end - 1) is not None
        or (start > 1 and _DECIMAL.match(text, start - 2) is not None)
    )


def _joined(left: str, right: str) -> bool:
    return any(kind.match(left) and kind.match(right) for kind in (_LATIN, _KATAKANA))


def _with_glosses(
    hits: list[Hit], places: list[tuple[int, int]], plain: Normalised
) -> Iterator[Hit]:
    """Yield the hits, those without a sense with the one that a gloss beside them tells."""
    glossed = [
        (index, index + 1)
        for index in range(len(hits) - 1)
        if _GLOSS_OPENS.fullmatch(plain.text, places[index][1], places[index + 1][0])
        and _GLOSS_CLOSES.match(plain.text, places[index + 1][1])
    ]
    partner = dict(glossed) | {gloss: term for term, gloss in glossed}
    for index, hit in enumerate(hits):
        if hit.sense is None and index in partner:
            shared = set(hit.concepts) & set(hits[partner[index]].concepts)
            if len(shared) == 1:
                yield Hit(hit.span, hit.surface, hit.concepts, shared.pop())
                continue
        yield hit
