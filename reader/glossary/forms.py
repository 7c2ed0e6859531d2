"""Every way to write the terms of a glossary, and the concepts that each way may mean."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain, product

from reader.glossary.normalise import fold
from reader.model.glossary import Concept

_KATAKANA_END = re.compile("[ァ-ヺー]{3,}$")
_INNER_HYPHEN = re.compile("(?<=[a-z0-9])-(?=[a-z0-9])")
_JOINT = re.compile("(?<=[a-z0-9])(?: ?- ?| )(?=[a-z0-9])")

MOST_WORDS = 7
"""The words of a form whose hyphens are looked at: each more doubles the spellings."""

_Ids = frozenset[str]
_NONE: _Ids = frozenset()


class Forms:
    """Folded forms with the ids of their concepts.

    A form may be exact, as a term says it, or loose, a spelling that means the same; where both
    stand, the exact one counts. Iterating gives every form.
    """

    def __init__(self) -> None:
        self._exact: dict[str, _Ids] = {}
        self._loose: dict[str, _Ids] = {}

    def __iter__(self) -> Iterator[str]:
        yield from self._exact
        yield from self._loose.keys() - self._exact.keys()

    def __contains__(self, form: str) -> bool:
        return form in self._exact or form in self._loose

    def copy(self) -> "Forms":
        """Return a copy that changes on its own."""
        other = Forms()
        other._exact = dict(self._exact)
        other._loose = dict(self._loose)
        return other

    def add(self, concepts: Iterable[Concept]) -> None:
        """Take in the terms of `concepts`."""
        for concept in concepts:
            own = frozenset((concept.id,))
            for key in _keys(concept):
                _add(self._exact, key, own)
                for variant in _variants(key):
                    _add(self._loose, variant, own)

    def remove(self, concepts: Iterable[Concept]) -> None:
        """Forget the terms of `concepts`, each as it was when it was added."""
        for concept in concepts:
            own = frozenset((concept.id,))
            for key in _keys(concept):
                _remove(self._exact, key, own)
                for variant in _variants(key):
                    _remove(self._loose, variant, own)

    def of(self, concepts: Iterable[Concept]) -> Iterator[str]:
        """Yield every form of `concepts`."""
        for concept in concepts:
            for key in _keys(concept):
                yield key
                yield from _variants(key)

    def shared(self) -> Iterator[tuple[str, _Ids]]:
        """Yield every form that may mean several concepts, and their ids."""
        for form in self:
            held = self._exact.get(form) or self._loose.get(form, _NONE)
            if len(held) > 1:
                yield form, held

    def concepts(self, form: str) -> tuple[str, ...]:
        """Return the ids of the concepts that `form` may mean, in the order of ids."""
        return tuple(sorted(self._exact.get(form) or self._loose.get(form, _NONE)))


def spellings(key: str) -> set[str]:
    """Return the folded forms that nobody would take for another term than `key`.

    サーバ and サーバー, fine tuning and fine-tuning are one; a plural may be a name of its own.
    """
    words = _JOINT.split(key)
    joints = product("- ", repeat=len(words) - 1) if len(words) <= MOST_WORDS else ()
    forms = {key}
    for joint in joints:
        forms.add("".join(chain.from_iterable(zip(words, (*joint, ""), strict=True))))
    if ending := _KATAKANA_END.search(key):
        forms.add(key.removesuffix("ー") if len(ending.group()) > 3 else key)
        forms.add(key if key.endswith("ー") else key + "ー")
    return forms


def _keys(concept: Concept) -> set[str]:
    return {key for term in concept.terms if (key := fold(term.text))}


def _add(forms: dict[str, _Ids], form: str, own: _Ids) -> None:
    known = forms.get(form)
    forms[form] = known | own if known else own


def _remove(forms: dict[str, _Ids], form: str, own: _Ids) -> None:
    left = forms.get(form, _NONE) - own
    if left:
        forms[form] = left
    else:
        forms.pop(form, None)


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
