"""Numbers and their counters: 三百 さんびゃく, 10分 ぷん after じゅっ, 二十歳 はたち."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from reader.model.spans import Span
from reader.resources import resource
from reader.text.kana import katakana_to_hiragana
from reader.text.pieces import Group, Piece

_DIGITS = "〇一二三四五六七八九"
_READ = ("", "いち", "に", "さん", "よん", "ご", "ろく", "なな", "はち", "きゅう")
_ZERO = "ぜろ"
_PLACES = {"十": 10, "百": 100, "千": 1000}
_LARGE = {"万": "まん", "億": "おく", "兆": "ちょう"}
_VAGUE = {"何": "なん", "数": "すう", "幾": "いく"}
_TENS = {10: "じゅう", 100: "ひゃく", 1000: "せん"}
_CHANGED = {
    (1, 10): "じゅう", (1, 100): "ひゃく", (1, 1000): "せん",
    (3, 100): "さんびゃく", (6, 100): "ろっぴゃく", (8, 100): "はっぴゃく",
    (3, 1000): "さんぜん", (8, 1000): "はっせん",
}  # fmt: skip
_VOICED = {
    (place, before): spoken
    for place, digits, spoken in (
        ("百", "3３何", "びゃく"),
        ("百", "6８8６", "ぴゃく"),
        ("千", "3３何", "ぜん"),
    )
    for before in digits
}
_NUMBER = (
    r"(?P<arabic>[0-9０-９](?:[0-9０-９]|[,，.．](?=[0-9０-９])){0,30}(?P<unit>[十百千万億兆]{0,4}))"
    r"|(?P<vague>[何数幾][十百千万億兆]{0,4})"
    r"|(?P<kanji>[〇零一二三四五六七八九十百千万億兆]{1,40})"
)
_GEMINATED = {"k": (1, 6, 8, 10, 100), "s": (1, 8, 10), "q": (10, 100), "t": (10,), "-": ()}
"""The numbers before which a counter's first sound doubles: いっかい, ろっかい; いっさい."""
_NASAL = {3, 1000, 10000}
_SHORT = {1: "いっ", 6: "ろっ", 8: "はっ", 10: "じゅっ", 100: "ひゃっ"}
_ABOUT = re.compile(r"(?<![月0-9０-９〇一二三四五六七八九十])[1-9１-９一二三四五六七八九][、〜～]$")
_TENTHS_AFTER = ("割", "度")
"""After these 分 is a tenth: 三割二分, 三十八度五分."""
_MOST = 10**16


@dataclass(frozen=True, slots=True)
class _Counter:
    reading: str
    geminated: tuple[int, ...]
    changes: dict[str, str]
    """How the counter (っ, ん, 4) or the number before it (4:) is read, or both as one (#20)."""


@cache
def _counters() -> tuple[re.Pattern[str], dict[str, _Counter]]:
    counters: dict[str, _Counter] = {}
    for line in resource("readings", "counters.txt").read_text("utf-8").splitlines():
        fields = line.split()
        if not fields or line.startswith("#"):
            continue
        changes = dict(field.split("=", 1) for field in fields[3:])
        for written in fields[0].split("|"):
            spoken = katakana_to_hiragana(written) if fields[1] == "-" else fields[1]
            counters[written] = _Counter(spoken, _GEMINATED[fields[2]], changes)
    longest = "|".join(map(re.escape, sorted(counters, key=len, reverse=True)))
    return re.compile(f"(?:{_NUMBER})(?P<counter>{longest})?(?P<more>間|目)?"), counters


def counted(text: str) -> Iterator[Group]:
    """Yield the numbers of `text` with their counters; a number in digits has no reading."""
    pattern, counters = _counters()
    for match in pattern.finditer(text):
        start, end = match.span()
        written = match["counter"]
        if written is None:
            if match["kanji"] and len(match["kanji"]) > 1 and not match["more"]:
                yield (Piece(Span(start, end), _spoken_alone(match["kanji"])),)
            continue
        yield from _groups(match, _in_its_place(counters[written], match, text))


def _in_its_place(counter: _Counter, match: re.Match[str], text: str) -> _Counter:
    """Return the counter as what is around it has it read."""
    if match["counter"] == "分":
        if re.match(f"の(?:{_NUMBER})", text[match.end() :]):
            return _Counter("ぶん", (), {})
        if text[: match.start()].endswith(_TENTHS_AFTER):
            return _Counter("ぶ", (), {})
    if match["counter"] == "日" and _ABOUT.search(text[max(0, match.start() - 4) : match.start()]):
        # 二、三日 are two or three days, にさんにち, but 五月二、三日 are two dates.
        return _Counter(counter.reading, (), {})
    return counter


def _groups(match: "re.Match[str]", counter: _Counter) -> Iterator[Group]:
    start, at, end = match.start(), match.start("counter"), match.end("counter")
    more = Span(end, match.end())
    tail = (Piece(more, "かん" if match["more"] == "間" else "め"),) if match["more"] else ()
    number = match["vague"] or match["kanji"] or ""
    if match["vague"]:
        value = None
        spoken = _VAGUE[number[0]] + _powers(number)
        last = _last_place(number[1:]) if number[1:] else 3 if number[0] == "何" else 0
    else:
        value = _value(number) if number else _arabic(match["arabic"])
        spoken = number_read(number) if number else ""
        last = _last(value)
    if value is not None and (whole := counter.changes.get(f"#{value}")):
        yield (Piece(Span(start, end), whole, cuts=True), *tail)
        return
    reading = counter.reading
    if last in counter.geminated:
        reading = counter.changes.get("っ", reading)
        spoken = _shortened(spoken, last)
    elif last in _NASAL:
        reading = counter.changes.get("ん", reading)
    reading = counter.changes.get(str(last), reading)
    if (changed := counter.changes.get(f"{last}:")) and spoken:
        spoken = spoken.removesuffix(_READ[last]) + changed
    piece = Piece(Span(at, end), reading)
    if number:
        yield (Piece(Span(start, at), spoken), piece, *tail)
    elif match["unit"]:
        unit = Span(match.start("unit"), match.end("unit"))
        spoken = _powers(match["arabic"][-len(unit) - 1 :])
        if last in counter.geminated:
            spoken = _shortened(spoken, last)
        yield (Piece(unit, spoken), piece, *tail)
    else:
        yield (piece, *tail)


def _shortened(spoken: str, last: int) -> str:
    """Return a number with a doubled sound at its end, for what follows: ろっ, はっぴゃっ."""
    long = _READ[last] if last < 10 else _TENS.get(last, "")
    if long and spoken.endswith(long) and last in _SHORT:
        return spoken.removesuffix(long) + _SHORT[last]
    if last == 100 and spoken.endswith(("びゃく", "ぴゃく")):
        return spoken.removesuffix("く") + "っ"
    return spoken


def _arabic(written: str) -> int:
    digits = "".join(str(int(char)) if char.isdigit() else char for char in written)
    digits = digits.replace(",", "").replace("，", "")
    whole = re.split(r"[.．十百千万億兆]", digits)
    if re.search(r"[.．]", digits):
        return int(re.findall(r"\d+", digits)[-1] or 0) % 10
    value = int(whole[0])
    for char in written:
        value *= _PLACES.get(char, 1) * (10**4 if char in _LARGE else 1)
    return value


def _value(kanji: str) -> int:
    if not re.search("[十百千万億兆]", kanji):
        return int("".join(str(_digit(char)) for char in kanji))
    total = below = digit = 0
    for char in kanji:
        if char in _PLACES:
            below += (digit or 1) * _PLACES[char]
            digit = 0
        elif char in _LARGE:
            total += (below + digit or 1) * 10 ** (4 * (1 + list(_LARGE).index(char)))
            below = digit = 0
        else:
            digit = digit * 10 + _digit(char)
    return total + below + digit


def _digit(char: str) -> int:
    return 0 if char == "零" else _DIGITS.index(char)


def _last(value: int) -> int:
    """Return the part of a number that is spoken last: 1 to 9, 10, 100, 1000, or 10000."""
    if value == 0:
        return 0
    place = 1
    while value % 10 == 0:
        value //= 10
        place *= 10
    return value % 10 if place == 1 else min(place, 10000)


def _last_place(powers: str) -> int:
    return _PLACES.get(powers[-1], 10000)


def _powers(number: str) -> str:
    """Return how the powers after a first sign are read: 何百 (びゃく), 数千 (せん)."""
    spoken = ""
    for place, char in enumerate(number[1:]):
        if char in _LARGE:
            spoken += _LARGE[char]
        elif place == 0 and (char, number[0]) in _VOICED:
            spoken += _VOICED[char, number[0]]
        else:
            spoken += _TENS[_PLACES[char]]
    return spoken


def number_read(kanji: str) -> str:
    """Return how a number in kanji is read; a telephone number and the like digit by digit."""
    if set(kanji) == {"〇"} and len(kanji) > 1:
        return "まる" * len(kanji)  # It stands for what is not said: 〇〇県.
    value = _value(kanji)
    if value >= _MOST or (kanji[0] in "〇零" and len(kanji) > 1):
        return "".join(_READ[_digit(char)] or _ZERO for char in kanji if char in "零" + _DIGITS)
    if value == 0:
        return _ZERO if kanji == "〇" else "れい"
    spoken = ""
    for power, name in ((12, "ちょう"), (8, "おく"), (4, "まん"), (0, "")):
        part = value // 10**power % 10**4
        if not part:
            continue
        before = _below(part)
        if power == 12:
            before = _shortened(before, _last(part)) if _last(part) in (1, 8, 10) else before
        # 万 alone has no いち: 万 まん, 一万 いちまん.
        spoken += ("" if kanji[0] in _LARGE and not spoken else before) + name
    return spoken


def _spoken_alone(kanji: str) -> str:
    """Return how a number that counts nothing is read: 三三七 by its signs."""
    if set(kanji) <= set(_DIGITS[1:]):
        return "".join(_READ[_digit(char)] for char in kanji)
    return number_read(kanji)


def _below(value: int) -> str:
    spoken = ""
    for place in (1000, 100, 10):
        digit = value // place % 10
        if digit:
            spoken += _CHANGED.get((digit, place)) or _READ[digit] + _TENS[place]
    return spoken + _READ[value % 10]
