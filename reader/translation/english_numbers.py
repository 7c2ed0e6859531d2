"""Every value that an English text can be said to hold, in figures or in words."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

Number = Fraction | int

_UNITS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
}  # fmt: skip
_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13,
    "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18,
    "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50,
    "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
    "thousandth": 1000,
}  # fmt: skip
_SMALL = {
    **_UNITS, **_TENS, **_ORDINALS,
    **{f"{word}s": value for word, value in _UNITS.items()},
    **{f"{word[:-1]}ies": value for word, value in _TENS.items()},
}  # fmt: skip
_SCALES: dict[str, Number] = {
    "hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12,
    "quadrillion": 10**15, "k": 10**3, "mn": 10**6, "m": 10**6, "bn": 10**9, "b": 10**9,
    "tn": 10**12, "t": 10**12, "dozen": 12, "decade": 10, "century": 100,
    "percent": Fraction(1, 100),
}  # fmt: skip
_IRREGULAR = {"centuries": "century", "halves": "half"}
# What people say for a number without naming it, or for part of a whole that Japanese counts.
_SAID: dict[str, tuple[Number, ...]] = {
    "half": (Fraction(1, 2), 2, 50, 30), "halved": (2, 50), "quarter": (Fraction(1, 4), 4, 3, 15),
    "twice": (2,), "double": (2,), "doubled": (2,), "doubling": (2,), "twofold": (2,),
    "both": (2,), "pair": (2,), "couple": (2,), "twin": (2,), "dual": (2,), "either": (2,),
    "neither": (2,), "duo": (2,), "other": (2,), "another": (2,), "bilateral": (2,),
    "binary": (2,), "secondary": (2,), "sequel": (2,), "weekend": (2,),
    "triple": (3,), "tripled": (3,), "tripling": (3,), "thrice": (3,), "threefold": (3,),
    "trio": (3,), "quadrupling": (4,),
    "trilogy": (3,), "triplet": (3,), "triad": (3,), "quadruple": (4,), "quadrupled": (4,),
    "quartet": (4,), "teen": (10,), "teenage": (10,), "teenager": (10,), "tenfold": (10,),
    "millennium": (1000,), "week": (7,), "fortnight": (14, 2), "noon": (12,),
    "midnight": (12, 24), "centennial": (100,), "year": (12,),
}  # fmt: skip
_MONTHS = "january february march april may june july august september october november december"
_MONTH = {name: number for number, name in enumerate(_MONTHS.split(), 1)}
_MONTH |= {name[:3]: number for name, number in _MONTH.items()} | {"sept": 9}
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}

_FIGURE = r"\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|(?<!\w)\.\d+"
_TOKEN = re.compile(rf"(?P<figure>{_FIGURE})|(?P<word>[a-z]+)|(?P<joint>[-‐‑–—\s]+)|(?P<other>.)")
_ROMAN_NUMBER = re.compile(r"\b[IVXLC]{1,6}\b")
_SLASHED = re.compile(r"(\d+)\s*[/⁄]\s*(\d+)")
_CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d\d))?\s*([ap])\.?\s?m", re.IGNORECASE)


def values(text: str) -> frozenset[Fraction]:
    """Return every value that `text` holds, generously: "two-thirds" holds 2, 3 and 2/3."""
    folded = unicodedata.normalize("NFKC", text)
    found: set[Number] = {_roman(match.group()) for match in _ROMAN_NUMBER.finditer(folded)}
    for match in _SLASHED.finditer(folded):
        found.add(Fraction(int(match[1]), int(match[2]) or 1))
    for match in _CLOCK.finditer(folded):
        hour = int(match[1])
        found |= {hour, (hour + 12) % 24, int(match[2] or 0)}
    found.update(_read(folded.lower()))
    return frozenset(Fraction(value) for value in found)


@dataclass
class _Phrase:
    """A number being read, such as "three hundred and twenty-five million"."""

    total: Number = 0
    section: Number = 0
    words: int = 0
    last: Number = 0
    """The number read before this one: two to three million is two million to three."""

    def add(self, small: int) -> Iterator[Number]:
        """Read a word below a hundred, which may begin a number of its own."""
        fits = self.section % 100 == 0 or (self.section % 10 == 0 and small < 10)
        if not fits:
            yield from self.end()
        self.section += small
        self.words += 1

    def scale(self, by: Number) -> Iterator[Number]:
        """Read a word such as "million"."""
        if by == 100:
            self.section = (self.section or 1) * by
        else:
            self.total, self.section = self.total + (self.section or 1) * by, 0
        self.words += 1
        yield self.total + self.section
        yield self.last * by

    def end(self) -> Iterator[Number]:
        """Give the number that was read, if there was one, and begin anew."""
        if self.words:
            self.last = self.total + self.section
            yield self.last
        self.total, self.section, self.words = 0, 0, 0


def _read(text: str) -> Iterator[Number]:
    """Yield what each phrase of figures and number words says, and what its parts say."""
    phrase = _Phrase()
    for match in _TOKEN.finditer(text):
        word = match["word"] or ""
        if match["joint"] or (phrase.words and word in ("and", "a")):
            continue
        if match["figure"]:
            yield from phrase.end()
            yield from _figures(match["figure"])
            phrase.section, phrase.words = Fraction(match["figure"].translate(_GROUPING)), 1
        else:
            yield from _word(word, phrase)
    yield from phrase.end()


_GROUPING = str.maketrans("", "", ", ")


def _figures(figure: str) -> Iterator[Number]:
    """Yield a figure, and its parts, because "116 123" may be two numbers."""
    yield Fraction(figure.translate(_GROUPING))
    for part in figure.replace(",", "").split(" "):
        yield Fraction(part.removeprefix("."))


def _word(word: str, phrase: _Phrase) -> Iterator[Number]:
    singular = _IRREGULAR.get(word, word.removesuffix("s"))
    if word == "half" and phrase.words:
        # Two and a half.
        yield phrase.total + phrase.section + Fraction(1, 2)
    if word.endswith("fold"):
        times = word.removesuffix("fold")
        yield _SMALL.get(times) or _SCALES.get(times, 1)
    yield from _SAID.get(word, _SAID.get(singular, ()))
    if word in _MONTH:
        yield _MONTH[word]
    part = _ORDINALS.get(singular, 0)
    if part > 2:
        # Two thirds; one fifth.
        yield from (Fraction(phrase.section or 1) / part, Fraction(1, part))
    if word in _SMALL:
        yield _SMALL[word]
        yield from phrase.add(_SMALL[word])
    elif word in _SCALES or singular in _SCALES:
        yield from phrase.scale(_SCALES.get(word) or _SCALES[singular])
    elif part > 2:
        yield part
    else:
        yield from phrase.end()


def _roman(numeral: str) -> int:
    worth = [_ROMAN[letter] for letter in numeral]
    following = [*worth[1:], 0]
    return sum(-a if a < b else a for a, b in zip(worth, following, strict=True))
