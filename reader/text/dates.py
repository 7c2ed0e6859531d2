"""Finds the date on which an article appeared, in the ways Japanese pages write dates."""

import re
import unicodedata
from datetime import date

_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925}
_KANJI = "〇一二三四五六七八九"
_NUMBER = r"\d{1,2}|[一二三四五六]?十[一二三四五六七八九]?|[一二三四五六七八九]"
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?P<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_FORMS = (
    r"(?<!\d)(?P<year>(?:19|20)\d\d) ?(?P<sep>[-/.]) ?(?P<month>\d{1,2}) ?(?P=sep) ?"
    r"(?P<day>\d{1,2})(?!\d)",
    rf"(?<!\d)(?P<year>(?:19|20)\d\d|(?:一九|二[〇零])[〇零一二三四五六七八九]{{2}}) ?年 ?"
    rf"(?P<month>{_NUMBER}) ?月 ?(?P<day>{_NUMBER}) ?日",
    rf"(?P<era>令和|平成|昭和) ?(?P<year>{_NUMBER}|元) ?年 ?(?P<month>{_NUMBER}) ?月 ?"
    rf"(?P<day>{_NUMBER}) ?日",
    r"(?<!\d)(?P<month>\d{1,2})月 ?(?P<day>\d{1,2}), ?(?P<year>(?:19|20)\d\d)(?!\d)",
    rf"\b{_MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year>(?:19|20)\d\d)(?!\d)",
    rf"(?<!\d)(?P<day>\d{{1,2}})(?:st|nd|rd|th)? {_MONTH},? (?P<year>(?:19|20)\d\d)(?!\d)",
)
_DATES = [re.compile(form, re.IGNORECASE) for form in _FORMS]
_YEAR = re.compile(r"(?:19|20)\d\d|一九[〇零一二三四五六七八九]|二[〇零]|令和|平成|昭和")
_TIME = re.compile(
    r"\d{1,2}時(?!\d)|t?\d{1,2}[:時]\d{2}(?:[:分]\d{2})?(?:\.\d+)?[分秒]?(?:z|[+-]\d\d:?\d\d)?|午[前後]|"
    r"(?<![a-z])(?:[ap]m|jst)(?![a-z])",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"公開日?時?|掲載日?|配信日?時?|投稿日?時?|発行日?|発表日?|作成日?|更新日?時?|最終|記事|日時|日付|"
    r"\b(?:date|posted|published|updated|last|on|at)\b|[(（][月火水木金土日](?:曜日?)?[)）]|"
    r"\b(?:mon|tue|wed|thu|fri|sat|sun)(?:[a-z]*day)?\b\.?",
    re.IGNORECASE,
)
_PUNCTUATION = " :|/・,、-–—~に"
_CONTENT = re.compile(r"\w")
_REACH = 16
"""How far before a date its label may begin."""
_UPDATED = re.compile(r"更新|updated|modified", re.IGNORECASE)


def find_date(text: str) -> date | None:
    """Return the first date of `text`, one labelled as the last update only if there is no other.

    A date needs a year; 令和7年 and full-width digits count.
    """
    plain = unicodedata.normalize("NFKC", text)
    updated: date | None = None
    before = 0
    for start, end, found in _found(plain):
        if not _UPDATED.search(plain[max(before, start - _REACH) : start]):
            return found
        updated = updated or found
        before = end
    return updated


def labelled_dates(text: str) -> list[tuple[date, str, str]]:
    """Return each date of `text` with what stands before it, as far as the last, and behind it."""
    plain = unicodedata.normalize("NFKC", text)
    found = _found(plain)
    starts = [start for start, _end, _day in found] + [len(plain)]
    ends = [0] + [end for _start, end, _day in found]
    return [
        (day, plain[ends[number] : start], plain[end : starts[number + 1]])
        for number, (start, end, day) in enumerate(found)
    ]


def without_dates(text: str) -> str:
    """Return what is left of `text` (in NFKC) without its dates, times and their labels."""
    plain = unicodedata.normalize("NFKC", text)
    found = _found(plain)
    if not found:
        return plain
    for start, end, _date in reversed(found):
        plain = plain[:start] + " " + plain[end:]
    rest = " ".join(_LABEL.sub(" ", _TIME.sub(" ", plain)).split()).strip(_PUNCTUATION)
    return rest if _CONTENT.search(rest) else ""


def _found(plain: str) -> list[tuple[int, int, date]]:
    if not _YEAR.search(plain):
        return []
    dates: list[tuple[int, int, date]] = []
    for form in _DATES:
        for match in form.finditer(plain):
            value = _date(match)
            if value is not None:
                dates.append((match.start(), match.end(), value))
    return sorted(dates, key=lambda item: item[0])


def _date(match: re.Match[str]) -> date | None:
    parts = match.groupdict()
    year = 1 if parts["year"] == "元" else _value(parts["year"])
    year += _ERAS.get(parts.get("era") or "", 0)
    name = (parts.get("name") or "").lower()
    month = _MONTHS.index(name) + 1 if name else _value(parts["month"])
    try:
        return date(year, month, _value(parts["day"]))
    except ValueError:
        return None


def _value(number: str) -> int:
    """Return what a number says in figures or in kanji: 14, 十四, 二〇二六."""
    if number.isdecimal():
        return int(number)
    tens, ten, ones = number.replace("零", "〇").rpartition("十")
    if ten:
        return 10 * _KANJI.index(tens or "一") + _KANJI.index(ones or "〇")
    return int("".join(str(_KANJI.index(digit)) for digit in ones))
