"""Matching: where the terms of a small and of a huge glossary stand in a text."""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from ahocorasick_rs import AhoCorasick, Implementation
from glossaries import many_concepts
from measuring import Options, Peer, Result, Work, compare, for_each, timed
from texts import seed_concepts, terms_of, text_of

from reader.glossary.matcher import Matcher
from reader.model.glossary import Concept


def results(options: Options) -> Iterator[Result]:
    """Measure the seed and 100,000 terms over the same kind of text, and making the matcher."""
    seed = seed_concepts()
    many = (*seed, *many_concepts(options.size(50_000, 1_000)))
    size = options.size(1_000_000, 20_000)
    forms = terms_of(seed)
    text = text_of(size)
    pattern = re.compile("|".join(map(re.escape, sorted(forms, key=len, reverse=True))))
    naive = (
        Peer("re, alternation", timed(lambda: [m.span() for m in pattern.finditer(text)])),
        Peer("str.find, each term", timed(lambda: _found(text, forms))),
    )
    yield from compare(_matching("the seed", seed, text, naive), options.runs)
    yield from compare(_matching("many", many, text_of(size, many), ()), options.runs)
    yield from compare(_making(many), options.runs)


def _matching(what: str, concepts: Sequence[Concept], text: str, peers: Sequence[Peer]) -> Work:
    matcher = Matcher(concepts)
    lines = text.split("\n")
    read = timed(lambda: unicodedata.normalize("NFKC", text).lower())
    return Work(
        "match",
        f"{what}, {len(terms_of(concepts)):,} terms, {len(text.encode()) / 1e6:.2g} MB",
        timed(for_each(matcher.hits, lines)),
        len(text.encode()) / 1e6,
        "MB",
        [*peers, Peer("bound: NFKC and lower case", read)],
    )


def _making(concepts: Sequence[Concept]) -> Work:
    forms = [form.lower() for form in terms_of(concepts)]
    kind = Implementation.ContiguousNFA
    bare = timed(lambda: AhoCorasick(forms, store_patterns=False, implementation=kind))
    return Work(
        "match",
        f"make the matcher of {len(forms):,} terms",
        timed(lambda: Matcher(concepts)),
        len(forms),
        "terms",
        [Peer("bound: the automaton alone", bare)],
    )


def _found(text: str, forms: Sequence[str]) -> list[int]:
    places = []
    for form in forms:
        at = text.find(form)
        while at >= 0:
            places.append(at)
            at = text.find(form, at + 1)
    return places
