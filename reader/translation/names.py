"""The Latin names, words and addresses in a Japanese sentence, which its English must have, too."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import groupby

from reader.model.spans import Span
from reader.translation.obedience import stands_in

_URL = r"https?://[!-~]+(?<![.,;:!?)\]}'\"])"
# Accented and full-width letters are letters, too.
_LETTER = "A-Za-z\u00c0-\u024f\uff21-\uff3a\uff41-\uff5a"
_SIGN = rf"{_LETTER}0-9\uff10-\uff19"
_WORD = rf"(?<![{_SIGN}])[{_LETTER}][{_SIGN}]*(?:[-_.'/@][{_SIGN}]+)*(?:\+\+|\#)?"
_RUN = re.compile(rf"{_URL}|{_WORD}(?: {_WORD})*")
# km and cm are units, s and x letters, which English may write otherwise.
_TOO_SHORT = re.compile(r"[a-z]{1,2}|[A-Za-z]")
_ABBREVIATION = re.compile(r"[A-Z]{2,5}")
_INITIALS = re.compile(r"\b\w")
_NUMBERED = re.compile(r"[^\W\d_]+[-_.]?\d+")
_MOST_WORDS = 4
"""Words side by side that are taken for one name."""


def lost_names(source: str, english: str, known: Sequence[Span] = ()) -> tuple[str, ...]:
    """Return what stands in `source` in Latin letters and not in `english`, as it is to stand.

    Words that are lost side by side come as one. Case and inflection may differ. `known` are
    places of `source` that another rule looks after.
    """
    found: list[str] = []
    for run in _RUN.finditer(source):
        words = [run[0]] if "://" in run[0] else list(_words(run, known))
        for lost, group in groupby(words, lambda word: _is_lost(word, english)):
            together = list(group)
            if lost and len(together) <= _MOST_WORDS:
                together = [" ".join(together)]
            found += together if lost else []
    return tuple(dict.fromkeys(found))


def _words(run: re.Match[str], known: Sequence[Span]) -> Iterator[str]:
    for word in re.finditer(r"\S+", run[0]):
        place = Span(run.start() + word.start(), run.start() + word.end())
        if not any(place.overlaps(span) for span in known):
            yield unicodedata.normalize("NFKC", word[0])


def _is_lost(word: str, english: str) -> bool:
    if not word or _TOO_SHORT.fullmatch(word) or stands_in(word, english):
        return False
    if _ABBREVIATION.fullmatch(word):
        # English may well write the European Union out.
        return word.casefold() not in "".join(_INITIALS.findall(english)).casefold()
    if _NUMBERED.fullmatch(word):
        # A KTR001 is also a KTR 001.
        return _bare(word) not in _bare(english)
    return True


def _bare(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()
