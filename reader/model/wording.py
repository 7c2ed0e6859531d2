"""The sentences that a person reads, in their language: English in, the reader's language out.

Without Qt, so that every part may speak. The sources hold the English; what it is in another
language stands in resources/languages, which Qt Linguist edits and pyside6-lupdate fills from the
calls of these three functions (scripts/language.py). Until a program calls `speak`, as only the
window does, everything stays English.
"""

from collections.abc import Mapping

Catalogue = Mapping[tuple[str, str], str]
"""Translations by the English and, where one was given, its meaning or its plural."""

_spoken: Catalogue = {}


def speak(catalogue: Catalogue) -> None:
    """Say everything from now on in the words of a catalogue; an empty one is English."""
    global _spoken  # noqa: PLW0603  # there is one language at a time, in every thread
    _spoken = catalogue


def tr(text: str, meaning: str = "", /, **values: object) -> str:
    """Return a sentence in the reader's language, with `values` in the place of their names.

    `text` is a literal (or came from `tr_later`), "{name} was read" for `name=…`: other languages
    have another order. `meaning` keeps apart what is one word in English and two elsewhere.
    """
    said = _spoken.get((text, meaning), text)
    return said.format(**values) if values else said


def tr_n(one: str, many: str, number: int, /, **values: object) -> str:
    """Return the sentence for this number of things, which stands for "{n}" in it.

    Languages without a plural, such as Japanese, have one sentence for both.
    """
    said = _spoken.get((one, many)) or (one if number == 1 else many)
    return said.format(n=number, **values)


def tr_later(text: str, meaning: str = "", /) -> str:  # noqa: ARG001  # pyside6-lupdate reads it
    """Return `text` as it is, which `tr` will be given later: for tables made at import."""
    return text
