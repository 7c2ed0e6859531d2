"""Sets readings above the kanji of a text, and tells how hard the kanji are."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from reader.model.article import Token
from reader.model.inline import InlineKind, InlineMark
from reader.model.page import Ruby
from reader.model.spans import Span, touches
from reader.resources import resource
from reader.text.kana import katakana_to_hiragana
from reader.text.letter_names import letters_read
from reader.text.script import is_kanji

__all__ = ["grade", "katakana_to_hiragana", "level", "ruby", "with_authors"]

BEYOND = 8
"""The grade of kanji that are not among the jōyō kanji."""
_BEYOND_LEVELS = 6
"""Their level."""

_READ_AS_KANJI = "ヶヵ々"
"""Signs that are read with the kanji beside them: 一ヶ月, 人々."""


def ruby(text: str, tokens: Sequence[Token]) -> tuple[Ruby, ...]:
    """Return the readings of the kanji of `text`, of which `tokens` are the tokens.

    The kana of a word stand outside (難しい: 難 むずか); kanji that are read together stay
    together (大人 おとな). A token without a reading has none set.
    """
    return tuple(part for token in tokens for part in _rubies(text, token))


def with_authors(found: Sequence[Ruby], text: str, marks: Iterable[InlineMark]) -> tuple[Ruby, ...]:
    """Return `found`, but what the author of `text` set above words by `marks` in its place."""
    own: list[Ruby] = []
    for mark in sorted(marks):
        if mark.kind is InlineKind.READING and not touches([r.span for r in own[-1:]], mark.span):
            own.append(_ruby(mark.span, mark.target, mark.span.of(text)))
    if not own:
        return tuple(found)
    places = [one.span for one in own]
    kept = [one for one in found if not touches(places, one.span)]
    return tuple(sorted((*own, *kept), key=lambda one: one.span))


def grade(text: str) -> int:
    """Return the grade of the hardest kanji of `text`: 1 to 6, 7 jōyō, 8 beyond, 0 without any."""
    return _hardest(text, "kanji-grades.txt", BEYOND)


def level(text: str) -> int:
    """Return the learner's level of the hardest kanji of `text`: 1 (like N5) to 5 (like N1).

    It is 6 beyond the jōyō kanji, and 0 without any kanji.
    """
    return _hardest(text, "kanji-levels.txt", _BEYOND_LEVELS)


def _ruby(span: Span, reading: str, text: str) -> Ruby:
    return Ruby(span, reading, grade(text), level(text))


def _hardest(text: str, file: str, beyond: int) -> int:
    places = _places(file)
    kanji = (char for char in text if is_kanji(char) and char not in _READ_AS_KANJI)
    return max((places.get(char, beyond) for char in kanji), default=0)


@cache
def _places(file: str) -> dict[str, int]:
    """Return the kanji of a list, each with the number at the beginning of its line."""
    lines = resource(file).read_text("utf-8").splitlines()
    return {
        char: int(number)
        for number, _, characters in (line.partition(" ") for line in lines)
        if number.isdigit()
        for char in characters.replace(" ", "")
    }


def _rubies(text: str, token: Token) -> Iterator[Ruby]:
    surface = token.span.of(text)
    if not token.reading or not any(map(is_kanji, surface)):
        return
    runs = _runs(surface)
    pattern = "".join("(.+?)" if kanji else _as_read(run) for run, kanji in runs)
    match = re.fullmatch(pattern, token.reading)
    if match is None:
        # The reading does not follow the spelling: it stands above the whole word.
        yield _ruby(token.span, token.reading, surface)
        return
    readings = iter(match.groups())
    at = token.span.start
    for run, kanji in runs:
        if kanji:
            yield _ruby(Span(at, at + len(run)), next(readings), run)
        at += len(run)


def _as_read(run: str) -> str:
    """Return a pattern of how what is no kanji is read: kana as they are, letters by name."""
    return letters_read(run) or re.escape(katakana_to_hiragana(run))


def _runs(surface: str) -> list[tuple[str, bool]]:
    """Return `surface` as runs, each with whether it is of kanji."""
    runs: list[tuple[str, bool]] = []
    for char in surface:
        kanji = is_kanji(char) or char in _READ_AS_KANJI
        if runs and runs[-1][1] == kanji:
            runs[-1] = (runs[-1][0] + char, kanji)
        else:
            runs.append((char, kanji))
    return runs
