"""Doubts about a translation: the known failures of offline Japanese–English models."""

import re

from reader.model.translation import Check, CheckKind
from reader.translation import doubts
from reader.translation.loops import repeated_phrase, repeated_words
from reader.translation.negation import reversed_negation
from reader.translation.numbers import missing
from reader.translation.obedience import locate, outcomes
from reader.translation.script import JAPANESE, has_japanese
from reader.translation.speakers import wrong_speaker

__all__ = ["checks", "locate", "outcomes"]

# Models leave 。 for pieces that they cannot write, and SentencePiece � for broken bytes.
_LEFT = re.compile(rf"{JAPANESE.pattern}|[。、\ufffd]")
_STUTTER = re.compile(r"(\S{1,12}?)\1{5,}")
_STAMMER = re.compile(r"-([A-Za-z]{4,})(?:-\1)+\b|\B([a-z]{2,6})\2\2+")
"""Part of a word that is said again: data-centr-centr, singinging."""
_SYLLABLES = re.compile(r"([ぁ-ヺ]{1,3})[ーっッ]*\1[ーっッ]*\1")
# Characters of English for one character of Japanese, fitted to 5,217 sentences translated by
# people (FLORES, NTREX, WMT, documentation of AI libraries).
_EXPECTED = (
    (re.compile(r"[\u4e00-\u9fff]"), 4.5),
    (re.compile(r"[\u3041-\u3096]"), 1.3),
    (re.compile(r"[\u30a1-\u30ff]"), 1.5),
    (re.compile(r"[A-Za-z0-9]"), 0.9),
    (re.compile(r"[\s、。「」（）()]"), 1.6),
)

_LEAST_EXPECTED = 20
"""Characters below which a word more or less is too much: X を実行する is Run X."""


def checks(source: str, text: str) -> tuple[Check, ...]:
    """Return what is to be doubted about `text` as the English of the Japanese `source`.

    What it finds, and how often it errs, is measured by `python -m training.faults`.
    """
    if not any(character.isalnum() for character in text):
        if not any(character.isalnum() for character in source):
            return ()
        return (Check(CheckKind.EMPTY, doubts.NO_ENGLISH),)
    found = (
        _echo(source, text),
        _loop(source, text),
        _number(source, text),
        _short(source, text),
        _told(CheckKind.NEGATION, reversed_negation(source, text)),
        _told(CheckKind.SPEAKER, wrong_speaker(source, text)),
    )
    return tuple(check for check in found if check)


def _told(kind: CheckKind, reason: str) -> Check | None:
    return Check(kind, reason) if reason else None


def _echo(source: str, text: str) -> Check | None:
    left = "".join(_LEFT.findall(text)) if has_japanese(source) else ""
    if not left:
        return None
    shown = left if len(left) <= 12 else f"{left[:12]}…"
    return Check(CheckKind.ECHO, doubts.LEFT.format(text=shown))


def _loop(source: str, text: str) -> Check | None:
    repeated = repeated_words(text)
    if not repeated:
        stutter = _STUTTER.search(text)
        repeated = stutter[1] if stutter and stutter[1].isalnum() else _stammered(source, text)
    # What the source itself says over and over is no failure.
    if not repeated or _STUTTER.search(source) or repeated_phrase(list(source)):
        return None
    return Check(CheckKind.LOOP, doubts.REPEATS.format(text=repeated))


def _stammered(source: str, text: str) -> str:
    stammer = _STAMMER.search(text)
    # Laughter and songs are told in such words.
    if stammer is None or stammer[0] in source or _SYLLABLES.search(source):
        return ""
    return stammer[0]


def _number(source: str, text: str) -> Check | None:
    lost = missing(source, text)
    if not lost:
        return None
    return Check(CheckKind.NUMBER, doubts.LACKS.format(text=", ".join(lost)))


def _short(source: str, text: str) -> Check | None:
    expected = sum(weight * len(kind.findall(source)) for kind, weight in _EXPECTED)
    # A short sentence can be said much more briefly than usual, a long one hardly.
    fewest = expected * (0.43 + 0.27 * min(1.0, expected / 100))
    if expected < _LEAST_EXPECTED or len(text) >= fewest:
        return None
    share = round(100 * len(text) / expected)
    return Check(CheckKind.SHORT, doubts.SHORT.format(percent=share))
