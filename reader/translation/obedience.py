"""Whether and where an English text uses the terms that the glossary asks for."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import takewhile

from reader.model.spans import Span
from reader.model.translation import SegmentTerm, TermOutcome
from reader.translation import doubts

_WORDS = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|[^\w\s]|_")
_JOINTS = frozenset("-‐‑–—/·・")
_COMPARED = str.maketrans("z", "s", "-‐‑")
"""Applied to what begins like a form: quantisation is quantization, start-up startup."""
_PLAIN_WORD = re.compile(r"[A-Za-z]?[a-z]{2,}")
_SHORT_CAPITALS = re.compile(r"[A-Z]{2,3}")
_PREFIXED = re.compile(
    r"(?i)^(auto|cross|fine|hyper|inter|meta|multi|non|over|post|pre|re|self|semi|sub|super"
    r"|under|zero)(?=[a-z]{4,}$)"
)
_DOUBLES = re.compile(r"[^aeiou][aeiou][bdglmnprt]$")
_DOUBLED = re.compile(r"([bdglmnprt])\1$")
_STEM = re.compile(r"[aeiouy].*[^aeiou]$")
_VERBS_OF = {
    "ation": ("e", "ate", ""), "ition": ("ize", "ish", "ite", "e"), "ion": ("e", ""),
    "ssion": ("t", "d"), "sion": ("d", "de"), "ription": ("ribe",), "umption": ("ume",),
    "ment": ("",), "ence": ("", "e"), "ance": ("", "e"), "al": ("e", ""), "ysis": ("yze",),
    "ship": ("",), "ure": ("e", ""), "ication": ("y",),
}  # fmt: skip
_SHORTEST_NOUN = 8
_IRREGULAR = {
    "corpus": "corpora", "person": "people", "child": "children", "man": "men", "woman": "women",
    "medium": "media", "datum": "data", "foot": "feet", "mouse": "mice", "leaf": "leaves",
    "half": "halves", "life": "lives", "axis": "axes", "schema": "schemata",
}  # fmt: skip
_LONG_WORD = 6
_LONG_END = 5
_HYPHEN = "[-‐‑]?"
_LETTER = re.compile(r"\[sz\]|.")
_GAP = r"(?:['’]s)?[\s\-‐‑–—/·・]*"


def outcomes(terms: Iterable[SegmentTerm], text: str) -> tuple[TermOutcome, ...]:
    """Tell for each distinct term, in order, whether `text` uses its English or an accepted form.

    Case, plural, verb endings, hyphens and spaces may differ.
    """
    return tuple(_outcome(term, text) for term in dict.fromkeys(terms))


def locate(terms: Iterable[SegmentTerm], text: str) -> tuple[tuple[SegmentTerm, Span], ...]:
    """Return where the English of each obeyed term stands in `text`, in order, never overlapping.

    Where two terms want the same place the longer form has it.
    """
    found = [
        (term, Span(*match.span()))
        for term in dict.fromkeys(terms)
        for form in _forms(term)
        for match in _matches(form, text)
    ]
    found.sort(key=lambda place: (-len(place[1]), place[1].start))
    taken: list[tuple[SegmentTerm, Span]] = []
    for term, span in found:
        if not any(span.overlaps(other) for _, other in taken):
            taken.append((term, span))
    return tuple(sorted(taken, key=lambda place: place[1]))


def stands_in(form: str, text: str) -> bool:
    """Tell whether an English form stands in `text`, in any inflection, however it is joined."""
    return any(_matches(form, text)) if bare(form) else form in text


def same_form(one: str, other: str) -> bool:
    """Tell whether two English forms differ in case, width, hyphens and spaces at most."""
    return bare(one) == bare(other)


def _outcome(term: SegmentTerm, text: str) -> TermOutcome:
    forms = _forms(term)
    used = next((form for form in forms if any(_matches(form, text))), None)
    if used is not None:
        english = next(form for form in forms if same_form(form, used))
        return TermOutcome(term.concept, term.ja, english, obeyed=True)
    wanted = " or ".join(f"“{form}”" for form in (forms if term.unsettled else forms[:1]))
    reason = doubts.WANTED.format(english=wanted, ja=term.ja)
    return TermOutcome(term.concept, term.ja, term.en, obeyed=False, reason=reason)


@lru_cache(maxsize=4096)
def _forms(term: SegmentTerm) -> tuple[str, ...]:
    forms = [form for form in dict.fromkeys((term.en, *term.accepted)) if bare(form)]
    # What the Japanese writes as "ai" or "pytorch" may stay so.
    if term.ja not in forms and any(same_form(term.ja, form) for form in forms):
        forms.append(term.ja)
    return tuple(forms)


@lru_cache(maxsize=16384)
def bare(form: str) -> str:
    """Return the letters and digits of `form` alone, folded."""
    folded = unicodedata.normalize("NFKC", form).casefold()
    return "".join(character for character in folded if character.isalnum())


def _matches(form: str, text: str) -> Iterator[re.Match[str]]:
    """Yield each place of `form` as a whole in `text`, in any inflection, however it is joined."""
    # To make a pattern takes far longer than to see that nothing begins like the form.
    if _beginning(form) in _compared(text):
        yield from _pattern(form).finditer(text)


@lru_cache(maxsize=64)
def _compared(text: str) -> str:
    return text.casefold().translate(_COMPARED)


@lru_cache(maxsize=16384)
def _beginning(form: str) -> str:
    """Return how every inflection of `form` begins, in small letters."""
    first = _kept(form)[0]
    if _PLAIN_WORD.fullmatch(first):
        forms = inflections(first.lower()) | _verbs(form)
        # What the first and the last in order share, all share.
        return _shared(min(forms), max(forms)).translate(_COMPARED)
    return first.casefold().translate(_COMPARED)


def _shared(one: str, other: str) -> str:
    """Return how both begin."""
    same = takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    return "".join(character for character, _ in same)


@lru_cache(maxsize=4096)
def _pattern(form: str) -> re.Pattern[str]:
    # GPT-4 does not stand in GPT-4o or GPT-4.5.
    words = _GAP.join(map(_word, _kept(form)))
    if verbs := _verbs(form):
        words = f"{words}|{_any_of(verbs)}"
    return re.compile(rf"(?<![^\W_])(?:{words})(?![^\W_]|\.\d)")


def _kept(form: str) -> list[str]:
    """Return the words and signs of `form` that its places have, without what may join them."""
    words = _WORDS.findall(unicodedata.normalize("NFKC", form))
    return [part for word in words if word not in _JOINTS for part in _PREFIXED.split(word) if part]


def _word(word: str) -> str:
    if _SHORT_CAPITALS.fullmatch(word):
        # IT and US are other words in small letters.
        return f"{word}s?"
    if _PLAIN_WORD.fullmatch(word):
        return _any_of(inflections(word.lower()))
    return f"(?i:{re.escape(word)}){'s?' if word[-1].isalpha() else ''}"


def _any_of(words: Iterable[str]) -> str:
    """Return a pattern of forms of one word, in both spellings; long ones may have a hyphen.

    What they share stands in it once: the shorter a pattern is, the sooner it is made.
    """
    ordered = sorted(words, key=lambda word: (-len(word), word))
    long = [word for word in ordered if len(word) >= _LONG_WORD]
    patterns = [_spelt(word) for word in ordered[len(long) :]]
    if long:
        stem = _shared(min(long), max(long))
        ends = "|".join(_end(word[len(stem) :], stem) for word in long)
        patterns.insert(0, f"{_HYPHEN.join(_LETTER.findall(_spelt(stem)))}(?:{ends})")
    return f"(?i:{'|'.join(patterns)})"


def _end(end: str, stem: str) -> str:
    """Return a pattern of what follows `stem`, with hyphens unless it is but an ending."""
    spelt = _spelt(end, after=stem[-1:])
    if len(end) < _LONG_END:
        return spelt
    hyphen = _HYPHEN if stem else ""
    return hyphen + _HYPHEN.join(_LETTER.findall(spelt))


def _spelt(word: str, after: str = "") -> str:
    """Return a pattern of a word that stands `after` a letter, in both spellings."""
    return re.sub("(?<=[iy])z", "[sz]", after + word)[len(after) :]


def inflections(word: str) -> set[str]:
    """Return the forms that an English noun or verb, itself in any form, may take.

    Among them are some that no word has; no text has them either.
    """
    forms: set[str] = set()
    for base in {word} | _bases(word):
        forms |= {base, f"{base}s", f"{base}es", f"{base}ed", f"{base}ing"}
        if base.endswith("e"):
            forms |= {f"{base}d", f"{base[:-1]}ing"}
        if base.endswith("y"):
            forms |= {f"{base[:-1]}ies", f"{base[:-1]}ied"}
        # Shorter words (fix, his) have no such plural, only a beginning too short to mean them.
        if base.endswith(("ix", "ex")) and len(base) > 3:
            forms.add(f"{base[:-2]}ices")
        forms.add(_IRREGULAR.get(base, base))
        if base.endswith("us") and len(base) > 4:
            forms.add(f"{base[:-2]}i")
        if base.endswith(("rion", "menon")):
            forms.add(f"{base[:-2]}a")
        if base.endswith("is") and len(base) > 3:
            forms.add(f"{base[:-2]}es")
        if _DOUBLES.search(base):
            forms |= {f"{base}{base[-1]}ed", f"{base}{base[-1]}ing"}
    return forms


def _verbs(form: str) -> set[str]:
    """Return the forms of the verbs that a noun may be made of, in both spellings.

    Japanese makes verbs of nouns (最適化する), so that optimizes and optimised are optimization.
    """
    if not _PLAIN_WORD.fullmatch(form):
        return set()
    noun = form.lower()
    verbs = {
        f"{noun.removesuffix(ending)}{verb}"
        for ending, verbs in _VERBS_OF.items()
        if noun.endswith(ending) and len(noun) >= _SHORTEST_NOUN
        for verb in verbs
    }
    verbs |= {f"{verb[:-2]}se" for verb in verbs if verb.endswith(("ize", "yze"))}
    return {inflected for verb in verbs for inflected in inflections(verb)}


def _bases(word: str) -> set[str]:
    bases: set[str] = set()
    if word.endswith("ies"):
        bases.add(f"{word[:-3]}y")
    elif word.endswith("s") and not word.endswith(("ss", "us", "is")):
        bases.add(word[:-1])
    for plain in {word} | bases:
        stem = plain.removesuffix("ing") if plain.endswith("ing") else plain.removesuffix("ed")
        if stem != plain and _STEM.search(stem):
            bases |= {stem, f"{stem}e"} | ({stem[:-1]} if _DOUBLED.search(stem) else set())
    return {base for base in bases if len(base) > 2}
