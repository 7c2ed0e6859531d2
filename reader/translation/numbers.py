"""The numbers that a Japanese sentence states, and those that an English one holds."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from reader.translation.english_numbers import values
from reader.translation.protected import without_addresses

_KANJI_DIGITS = {digit: value for value, digit in enumerate("〇一二三四五六七八九")} | {"零": 0}
_SMALL_UNITS = {"十": 10, "百": 100, "千": 1000}
_LARGE_UNITS = {"万": 10**4, "億": 10**8, "兆": 10**12, "京": 10**16}
_ERAS = {"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018}
_KNOWN_ERAS = tuple(_ERAS)

_ARABIC = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_RUN = re.compile(
    rf"(?:{_ARABIC})(?:[十百千万億兆京]+(?:{_ARABIC})?)*|[〇零一二三四五六七八九十百千万億兆京]+"
)
_TOKEN = re.compile(rf"{_ARABIC}|[〇零一二三四五六七八九]+|[十百千万億兆京]")
_NUMERAL = re.compile(r"[\d〇零一二三四五六七八九十百千万億兆京]")
_FRACTION = re.compile(rf"({_RUN.pattern}) ?分の ?({_RUN.pattern})")
_TENTHS = re.compile(r"(\d+(?:\.\d+)?|[一二三四五六七八九])割(?:(\d)分)?(?:(\d)厘)?")
# 36 万 and 22憶 are meant as one number, 200~300万 as two of the same unit.
_TIDIED = (
    (re.compile(r"(?<=[\d十百千万億兆]) (?=[十百千万億兆])|(?<=[千万億兆]) (?=\d)"), ""),
    (re.compile(r"(?<=\d)憶"), "億"),
    (re.compile(r"(?<=\d)(?=[~〜–-][\d.,]+([万億兆割]))"), r"\1"),
    (re.compile(r"(?<=[mM])[23](?!\d)"), " "),
    # 48,625円88銭 and 37度5分 are numbers with decimals.
    (re.compile(r"(?<=\d)円(\d\d)銭"), r".\1円"),
    (re.compile(r"(?<=\d)度(\d)分(?!\d)"), r".\1度"),
)
_ALL_DAY = re.compile(r"(?i)\b(?:a)?round[- ]the[- ]clock\b|\b24/7\b|\bday and night\b|\ball day\b")
_BY_TEN = re.compile(r"(?i)\b(?:in|of|from|every|by) (?:ten|10)\b|tenths?\b")
_NAMED = re.compile(
    "((?:[^、。「」はがをに]{1,20}[、・と]){1,8}[^、。「」はがをに]{1,20})(?:の|が結ぶ)$"
)
_BETWEEN_NAMES = re.compile("[、・と]")
# 数百 and 十数年 leave the number open, 2、3人 leaves the choice.
_OPEN_BEFORE = re.compile(r"[数何幾]$")
_OPEN_AFTER = re.compile(r"[数余何]|[、,~〜][二三四五六七八九2-9](?![\d.,十百千])|年生")
# 、3人 after 2 is such a choice, ・89 after 469 the decimals of one number.
_PART_OF_ONE = re.compile(r"[二三四五六七八九2-9][、,~〜]$|\d・$")
# The year of an era, which English gives in its own count: 建久9年(1198年).
_YEAR = re.compile(r"年(?![間代目前後ぶ])")
_ERA_YEAR = re.compile(
    rf"({'|'.join(_ERAS)}) ?(元|\d{{1,2}}|[一二三四五六七八九十]{{1,4}}) ?(?=年(?!代|度? ?[(（]))"
)
_AFTER_ERA = re.compile(r"[\u4e00-\u9fff]$|\) ?$")
# English has many words for two of them, and often needs none.
_PAIR = re.compile(r"[人つ者]|部|[かカヵヶケ箇]国")
# Kanji that count something only before a counter: 三菱 and 四国 are names.
_COUNTER = re.compile(
    r"[年月日時分秒人名回件個本台枚倍度円歳才つ%割点社校機代隻週]|世紀|番目|種類|[かカヵヶケ箇][国月所年]"
    r"|ドル|ユーロ|ポンド|メートル|キロ|トン|パーセント|ポイント|マイル|フィート|セント|ヘクタール"
)
_SINGLE_COUNTER = re.compile(
    r"[人つ倍名](?!々)|[かカヵヶケ箇][国月所年]|年間|種類|週間|日間|時間|世紀"
)


@dataclass(frozen=True, slots=True)
class Stated:
    """A number as the source writes it, and the values that show it in a translation."""

    written: str
    values: frozenset[Fraction]
    of_ten: Fraction | None = None
    """What it is in English that counts by ten: 6割 are six in ten, but not 6 percent."""


def stated(source: str) -> tuple[Stated, ...]:
    """Return the numbers that `source` states plainly enough to be looked for in its English.

    Left out are 0 and 1, which English often puts in words, and numbers left open (数百).
    """
    # Each pattern is tried at every character: what it cannot do without is looked for first.
    if not _NUMERAL.search(unicodedata.normalize("NFKC", source)):
        return ()
    text = unicodedata.normalize("NFKC", without_addresses(source))
    for untidy, tidy in _TIDIED:
        text = untidy.sub(tidy, text)
    found = []
    for sign, pattern, read in (("分の", _FRACTION, _fraction), ("割", _TENTHS, _tenths)):
        if sign in text:
            matches = pattern.finditer(text)
            found += [read(m) for m in matches if not _OPEN_BEFORE.search(text[: m.start()])]
            text = pattern.sub(lambda match: " " * len(match.group()), text)
    for match in _RUN.finditer(text):
        before, after = text[: match.start()], text[match.end() :]
        if _is_stated(match.group(), before, after):
            readings = frozenset(_readings(_value(match.group()), before, after))
            if not readings & {0, 1}:
                found.append(Stated(match.group(), readings))
    return tuple(found)


def _value(run: str) -> Fraction:
    """The value of a run of Arabic and kanji numerals, such as 5億7,600万 or 二千二十五."""
    total = section = Fraction(0)
    number: Fraction | None = None
    for token in _TOKEN.findall(run):
        if token in _SMALL_UNITS:
            section += (Fraction(1) if number is None else number) * _SMALL_UNITS[token]
            number = None
        elif token in _LARGE_UNITS:
            section += number or 0
            total += (section or 1) * _LARGE_UNITS[token]
            section, number = Fraction(0), None
        elif token[0] in _KANJI_DIGITS:
            number = Fraction(int("".join(str(_KANJI_DIGITS[digit]) for digit in token)))
        else:
            number = Fraction(token.replace(",", ""))
    return total + section + (number or 0)


def _is_stated(run: str, before: str, after: str) -> bool:
    if _OPEN_BEFORE.search(before) or _OPEN_AFTER.match(after) or _PART_OF_ONE.search(before):
        return False
    if (_PAIR.match(after) and _value(run) == 2) or _counts_named(run, before):
        return False
    if run[0].isascii():
        era = _AFTER_ERA.search(before) and _YEAR.match(after) and not before.endswith(_KNOWN_ERAS)
        return not (era and _value(run) < 100)
    counter = _COUNTER if len(run) > 1 else _SINGLE_COUNTER
    return counter.match(after) is not None


def _counts_named(run: str, before: str) -> bool:
    """Tell whether a number only counts what was named right before: 札幌、浜松、福岡の3市."""
    named = _NAMED.search(before)
    return named is not None and len(_BETWEEN_NAMES.split(named[1])) == _value(run)


def _readings(value: Fraction, before: str, after: str) -> Iterator[Fraction]:
    """Yield `value` and what else the English may say for it."""
    yield value
    # Newspapers write the decimal point as a middle dot.
    decimals = re.match(r"・(\d+)", after)
    if decimals:
        yield value + Fraction(int(decimals[1]), 10 ** len(decimals[1]))
    era = next((start for name, start in _ERAS.items() if before.endswith(name)), None)
    if era is not None:
        yield value + era
        if after.startswith("年代"):
            yield Fraction((value + era) // 10 * 10)
    elif _YEAR.match(after) and value < 100:
        yield value + 1900
        yield value + 2000
    if after.startswith("年代") and value < 100:
        yield value + 1900
    elif after.startswith("年代"):
        yield value % 100
    elif after.startswith("世紀"):
        yield (value - 1) * 100
    elif re.match(r"時(?!間)|:\d\d", after):
        yield (value + 12) % 24
    elif after.startswith("倍"):
        yield value * 100
        yield (value - 1) * 100
    elif re.match(r"%|パーセント", after):
        yield value / 100


def _fraction(match: re.Match[str]) -> Stated:
    parts, whole = _value(match[2]), _value(match[1])
    share = parts / (whole or 1)
    return Stated(match.group(), frozenset({share, whole, 100 * share}))


def _tenths(match: re.Match[str]) -> Stated:
    tenths = _value(match[1]) + Fraction(int(match[2] or 0) * 10 + int(match[3] or 0), 100)
    return Stated(match.group(), frozenset({tenths * 10, tenths / 10}), tenths)


def western_years(source: str) -> str:
    """Return `source` with the years of eras in the count of the West: 平成30年 is 2018年.

    Decades stay, and what the source itself gives in both.
    """
    return _ERA_YEAR.sub(
        lambda at: str(_ERAS[at[1]] + (1 if at[2] == "元" else int(_value(at[2])))), source
    )


def missing(source: str, english: str) -> tuple[str, ...]:
    """Return the numbers of `source`, as written there, that `english` does not hold."""
    numbers = stated(source)
    held = values(english) if numbers else frozenset()
    if _ALL_DAY.search(english):
        held |= {Fraction(24)}
    by_ten = _BY_TEN.search(english) is not None
    return tuple(
        dict.fromkeys(
            number.written
            for number in numbers
            if number.values.isdisjoint(held) and not (by_ten and number.of_ten in held)
        )
    )
