"""Finds the glossary's terms in a text: every written form, on characters and not on tokens."""

import re
from collections.abc import Iterable, Iterator, Mapping

from ahocorasick_rs import AhoCorasick, Implementation

from reader.glossary.normalise import Normalised, fold, normalise
from reader.model.glossary import Concept, Hit
from reader.model.spans import Span

_LATIN = re.compile("[a-z0-9\u00df-\u024f]")
_KATAKANA = re.compile("[ァ-ヺー]")
_KATAKANA_END = re.compile("[ァ-ヺー]{3,}$")
_INNER_HYPHEN = re.compile("(?<=[a-z0-9])-(?=[a-z0-9])")
_DECIMAL = re.compile(r"[0-9]\.[0-9]")
_GLOSS_OPENS = re.compile(r"\s*\(\s*")
_GLOSS_CLOSES = re.compile(r"\s*[),、,;:/]")
_NO_SENSES: Mapping[Span, str] = {}


class Matcher:
    """Finds every written form, Japanese and English alike, of a set of concepts.

    It never changes after it is made and may be used from several threads.
    """

    def __init__(self, concepts: Iterable[Concept]) -> None:
        exact: dict[str, dict[str, None]] = {}
        for concept in concepts:
            for term in concept.terms:
                if key := fold(term.text):
                    exact.setdefault(key, {})[concept.id] = None
        forms = {key: tuple(ids) for key, ids in exact.items()}
        loose: dict[str, dict[str, None]] = {}
        for key, ids in exact.items():
            for variant in _variants(key):
                if variant not in exact:
                    loose.setdefault(variant, {}).update(ids)
        forms.update((key, tuple(ids)) for key, ids in loose.items())
        self._concepts = list(forms.values())
        self._automaton = AhoCorasick(
            list(forms), store_patterns=False, implementation=Implementation.ContiguousNFA
        )

    def hits(self, text: str, senses: Mapping[Span, str] = _NO_SENSES) -> tuple[Hit, ...]:
        """Return the hits in `text`, in order and without overlap, the longest first at a place.

        `senses` says for spans of `text` which concept the reader chose there. Without a choice, a
        form of several concepts gets its sense from a gloss in parentheses beside it.
        """
        plain = normalise(text)
        found = sorted(
            (start, -end, index)
            for index, start, end in self._automaton.find_matches_as_indexes(
                plain.text, overlapping=True
            )
            if _stands_free(plain.text, start, end)
        )
        places: list[tuple[int, int]] = []
        hits: list[Hit] = []
        reached = 0
        for start, minus_end, index in found:
            if start < reached or (span := plain.origin(start, -minus_end)) is None:
                continue
            reached = -minus_end
            concepts = self._concepts[index]
            sense = concepts[0] if len(concepts) == 1 else senses.get(span)
            places.append((start, reached))
            hits.append(Hit(span, span.of(text), concepts, sense if sense in concepts else None))
        return tuple(_with_glosses(hits, places, plain))


def _variants(key: str) -> Iterator[str]:
    """Yield the other ways to write a folded form that are not worth a term of their own."""
    if ending := _KATAKANA_END.search(key):
        if not key.endswith("ー"):
            yield key + "ー"
        elif len(ending.group()) > 3:
            yield key[:-1]
    if not key.isascii():
        return
    spellings = [key]
    if _INNER_HYPHEN.search(key):
        spellings += [_INNER_HYPHEN.sub(join, key) for join in (" -", "- ", " - ", " ")]
        yield from spellings[1:]
    if key[-1].isalpha() and key[-1] != "s" and sum(map(str.isalpha, key)) >= 3:
        yield from (spelling + "s" for spelling in spellings)


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
