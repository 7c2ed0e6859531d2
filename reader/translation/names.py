"""The Latin names and words in a Japanese sentence, which its English must have, too."""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from reader.model.spans import Span
from reader.translation.obedience import bare, stands_in
from reader.translation.protected import closed_spans

# Accented and full-width letters are letters, too; × and ÷ among them are none.
_LETTER = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0300-\u036f\uff21-\uff3a\uff41-\uff5a"
_SIGN = rf"{_LETTER}0-9\uff10-\uff19"
_WORD = rf"(?<![{_SIGN}])[{_LETTER}][{_SIGN}]*(?:[-_.'@][{_SIGN}]+)*(?:\+\+|\#)?"
_RUN = re.compile(rf"{_WORD}(?: {_WORD})*")
_QUOTED = re.compile(rf"[「『]({_WORD}(?: {_WORD})*)[」』]")
_INNER_CAPITAL = re.compile(r"(?=.*[a-z])[^\W_]+[A-Z]\w*")
_MOST_WORDS = 8
"""Words in a row that are one name; more are a quotation, which English may tell otherwise."""
# km and cm are units, s and x letters, No.5 and v2 numbers, which English may write otherwise.
_FREE = re.compile(r"[a-z]{1,2}|[A-Za-z]|(?:[Nn]o|[vp])\.?\d[\d.]*")
_UNIT_AFTER_NUMBER = re.compile(r"\d ?$")
_LONGEST_UNIT = 3
_CAPITALS = re.compile(r"[A-Z]{2,5}")
_NUMBERED = re.compile(r"[^\W\d_]+[-_.]?\d+")
_INITIALS = re.compile(r"\b\w")
# What Japanese abbreviates and English says otherwise: ノートPC is a laptop.
_SAID_OTHERWISE = {
    "PC": r"laptops?|notebooks?|computers?|desktops?", "SNS": r"social", "CM": r"commercials?|ads?",
    "TV": r"television|televised", "W": r"World|double", "HP": r"web ?sites?|home ?pages?|pages?",
    "OB": r"alumn\w+|former|graduates?", "OG": r"alumn\w+|former|graduates?", "EV": r"electric",
    "GW": r"Golden", "OL": r"office|worker", "DM": r"messages?|mail", "IT": r"information|tech\w*",
    "NG": r"not?|bad|banned|forbidden", "UP": r"up|increase\w*|rise\w*|rose|improve\w*|upload\w*",
    "AV": r"audio|visual|adult", "DB": r"databases?", "OS": r"operating", "ID": r"identi\w+",
    "BGM": r"music", "PV": r"videos?|views?", "MV": r"videos?", "GM": r"manager",
    "CG": r"graphics?", "CEO": r"chief", "NHK": r"broadcast\w*", "JR": r"railways?|trains?",
    "LED": r"lights?",
}  # fmt: skip
_OTHERWISE = {key: re.compile(rf"(?i)\b(?:{said})\b") for key, said in _SAID_OTHERWISE.items()}


def lost_names(source: str, english: str, known: Sequence[Span] = ()) -> tuple[str, ...]:
    """Return what stands in `source` in Latin letters and not in `english`, as it is to stand.

    Words side by side are one name, and lost with any of them. Case and inflection may differ.
    `known` are places of `source` that another rule looks after, as one does after addresses.
    """
    english = unicodedata.normalize("NFKC", english)
    known = (*known, *closed_spans(source))
    found = [
        " ".join(name)
        for run in _RUN.finditer(source)
        for name in _names(source, run, known)
        if len(name) <= _MOST_WORDS and any(_is_lost(word, english) for word in name)
    ]
    return tuple(dict.fromkeys(found))


def as_written(source: str, english: str) -> str:
    """Return `english` with the names that `source` writes in capitals of their own as it does.

    Those are iPhone and PyTorch, and what stands in marks of quotation: 「Spectrum-X Photonics」.
    """
    quoted = [match[1] for match in _QUOTED.finditer(source)]
    words = [word for run in _RUN.findall(source) for word in run.split()]
    names = [name for name in quoted if not (name.islower() or name.isupper())]
    names += [word for word in words if _INNER_CAPITAL.fullmatch(word)]
    for name in dict.fromkeys(names):
        if name.isascii() and name not in english:
            # A name that stands there in two ways may mean two things.
            whole = re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-])", re.IGNORECASE)
            english = whole.sub(name, english)
    return english


def _names(source: str, run: re.Match[str], known: Sequence[Span]) -> Iterator[list[str]]:
    """Yield the words of each name in a run, which a known place divides."""
    name: list[str] = []
    for word in re.finditer(r"\S+", run[0]):
        place = Span(run.start() + word.start(), run.start() + word.end())
        before = source[max(0, place.start - 2) : place.start]
        is_unit = len(word[0]) <= _LONGEST_UNIT and _UNIT_AFTER_NUMBER.search(before)
        if is_unit or any(place.overlaps(span) for span in known):
            yield name
            name = []
        else:
            name.append(unicodedata.normalize("NFKC", word[0]))
    yield name


def _is_lost(word: str, english: str) -> bool:
    if _FREE.fullmatch(word) or stands_in(word, english):
        return False
    if _CAPITALS.fullmatch(word):
        return not _is_spelt(word, english)
    if _NUMBERED.fullmatch(word):
        # A KTR001 is also a KTR 001.
        return bare(word) not in bare(english)
    return True


def _is_spelt(capitals: str, english: str) -> bool:
    """Tell whether English writes an abbreviation out, as the European Union or as “off”."""
    if (otherwise := _OTHERWISE.get(capitals)) and otherwise.search(english):
        return True
    initials = _INITIALS.findall(english)
    if capitals in "".join(initial for initial in initials if initial.isupper()):
        return True
    # Two small letters are side by side by chance.
    long = len(capitals) > 2
    small = capitals.casefold()
    return long and (small in "".join(initials).casefold() or stands_in(small, english))
