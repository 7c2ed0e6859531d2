"""Finds the day on which a page's article appeared: its own, or none."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from enum import IntEnum, auto
from itertools import islice, takewhile
from typing import NamedTuple
from urllib.parse import urlsplit

from lxml import etree
from lxml.etree import _Element

from reader.model.article import BlockKind
from reader.text.dates import find_date, labelled_dates, without_dates
from reader.text.declared import Declared, read_day
from reader.text.dom import Part
from reader.text.lines import is_prose

_LINKED = 0.6
_ABOVE, _BELOW = 4, 3
"""How many parts above the title and below the article may tell the day."""
_LEVELS = 2
_MAX_LINE = 90
_FOREIGN = re.compile(
    r"期限|締め?切|まで|開業|開店|開館|開設|完成|竣工|落成|就任|誕生|死去|没|制定|公布|廃止|初版|初放送|公演|収録|撮影|有効|終了|開催|開始|開演|施行|設立|創業|創立|発売|営業|休業|受付|受け付け|応募|申込|申し込み|予定|"
    r"現在|会期|期間|生まれ|copyright|©|\(c\)|～|〜|から\b|expires?|until|deadline|since",
    re.IGNORECASE,
)
"""What a day is of that is not the article's."""
_UPDATED = re.compile(r"更新|改訂|修正|updated|modified", re.IGNORECASE)
_POSTED = re.compile(
    r"投稿|公開|掲載|作成|発表|配信|発行|報告日|リリース|posted|published|released?|(?<!up)date",
    re.IGNORECASE,
)
_LABEL = re.compile(f"{_POSTED.pattern}|{_UPDATED.pattern}|{_FOREIGN.pattern}", re.IGNORECASE)
_BEFORE, _BEHIND, _RANGE = 12, 8, 3
"""Characters in which a day's label stands before it or behind it, and 「～」 right behind it."""
_NEXT = (",", "、", "/", "|", "・")
"""What stands between days, each with its label before it."""
_BESIDE = 10
"""Characters beside a day that hardly say what it is of: a category, a name."""
_APART = re.compile(r"[|｜/／]\s|\s[|｜/／]|　")
_OWN = re.compile(
    r"(?:投稿|公開|掲載|作成|配信|発行|posted|published)[^:：]{0,4}[:：]?\s?\d", re.IGNORECASE
)
"""The day of the article beside others of it: 投稿日: 2026/09/28 ｜ 開催日: 2026/09/20."""
_DAY_AND_WEEKDAY = re.compile(
    r"[^\d。]{0,12}(?<!\d)(?P<month>\d{1,2})\s?[/月]\s?(?P<day>\d{1,2})\s?日?\s?"
    r"[(（](?P<weekday>[月火水木金土日])(?:曜日?)?[)）]"
)
_SHORT = 40
_ASIDE = re.compile(
    r"(?:^|[\s_-])(?:side-?bar|(?:side|left|right)?-?menu(?:bar)?|nav|related|ranking|recommend\w*|"
    r"recent|latest)(?:$|[\s_-])",
    re.IGNORECASE,
)
_META = re.compile(r"(?:^|[\s_-])(?:meta|date|info|byline)(?:$|[\s_-])", re.IGNORECASE)
_DATED = re.compile(
    r"(?:^|[\s_-])(?:(?:entry|post|article|blog|news)-?_?(?:date|day|time)|date-header|hizuke|"
    r"pub(?:lish(?:ed)?)?-?date)(?:$|[\s_-])",
    re.IGNORECASE,
)
_TALK = re.compile(r"会見|会議|議事|ゼミ|報告|記録|講演|レポート|対談|座談")
_HOURS = re.compile(r"\d{1,2}[:：時](?:\d{2})?分?\s?[～〜~-]\s?\d{1,2}[:：時](?:\d{2})?分?")
_HEADED = re.compile(r"[【\[［(（〔](?P<day>[^】\]］)）〕]{8,24})[】\]］)）〕]")
_TAILED = re.compile(r"[【\[［(（〔](?P<day>[^【\[［(（〔】\]］)）〕]{8,24})[】\]］)）〕]$")
_STATED = re.compile(
    r"(?:この|本)(?:投稿|記事|エントリー?|ページ)は、?.{0,12}(?:19|20)\d\d.{4,50}?(?:公開|投稿|掲載|作成)され"
)
_IN_PATH = re.compile(
    r"(?:^|[/_.-])(?P<y>(?:19|20)\d\d)(?P<sep>[/_-]?)(?P<m>0[1-9]|1[0-2]|[1-9](?=[/_-]))(?P=sep)"
    r"(?P<d>0[1-9]|[12]\d|3[01]|[1-9])(?!\d)"
)


def find_day(
    declared: Declared,
    parts: Sequence[Part],
    title: int | None,
    span: tuple[int, int],
    url: str,
    *,
    years: Iterable[int] = (),
    closing: Sequence[Part] = (),
) -> date | None:
    """Return the day of the article that takes the places `span` of the page's `parts`.

    What the page declares goes before what stands by its title, that before its address. Days of
    other articles, of footers and of what is to end are not taken. `years` are all that it names,
    `closing` what stands in a footer of the article's own.
    """
    first, end = span
    # Of what was said there the day is that of the meeting: 10:32～10:47.
    talked = title is not None and _TALK.search(parts[title].text) is not None
    near = list(_near(parts, title, first))
    below = [
        part
        for part in parts[end : end + _BELOW]
        if _POSTED.search(part.text) and part.linked < _LINKED
    ]
    above = {id(part) for part in parts[: title or 0]}
    days = sorted(
        (
            found
            for part in (*near, *below, *closing)
            for found in _days(part, talked=talked)
            # What is told of a day above the title is told of something else: a notice.
            if found.sure is not _Sure.BESIDE or id(part) not in above or _is_meta(part)
        ),
        key=lambda found: found.sure,
    )
    written = next((found.day for found in days if not found.updated), None)
    changed = next((found.day for found in days if found.updated), None)
    headed = _day_in_title(parts[title].text) if title is not None else None
    told = declared.published or written or headed or _day_in(url) or _by_weekday(near, years)
    return told or changed or declared.modified


def _day_in_title(text: str) -> date | None:
    """Return the day that a title begins or ends with in brackets: 【2026.05.10】勉強会."""
    match = _HEADED.match(text) or _TAILED.search(text)
    return find_date(match["day"]) if match else None


def _by_weekday(near: Sequence[Part], years: Iterable[int]) -> date | None:
    """Return the day of a line that tells no year but a weekday: 11/12(木) 18:40 配信.

    It is sure where the weekday agrees with but one of the `years` that the page names.
    """
    for part in near:
        match = _DAY_AND_WEEKDAY.match(part.text)
        if match is None or len(part.text) > _SHORT or _FOREIGN.search(part.text):
            continue
        found = {_on(year, int(match["month"]), int(match["day"])) for year in years}
        weekday = "月火水木金土日".index(match["weekday"])
        fitting = [day for day in found if day is not None and day.weekday() == weekday]
        return fitting[0] if len(fitting) == 1 else None
    return None


def _on(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def tells_day(part: Part) -> bool:
    """Tell whether a line says of a day that it is the article's: 掲載日：2026年8月3日 ID：118."""
    return any(found.sure is _Sure.LABELLED for found in _days(part))


def _near(parts: Sequence[Part], title: int | None, first: int) -> Iterator[Part]:
    """Yield what stands between the title and the article, then what stands above the title."""
    top = title if title is not None else first
    # On a page without divisions nothing tells what is around the title.
    around = (_around(parts[top]) if title is not None else None) or None
    outer = set(_outer(parts[top])) if parts else set()
    for part in parts[top + 1 : first]:
        if not any(_is_aside(element) for element in _within(part) if element not in outer):
            yield part
    # Below a sentence that sums the article up its day may stand, too.
    yield from takewhile(
        lambda part: not is_prose(part.text), parts[first + 1 : first + 1 + _ABOVE]
    )
    for part in parts[max(0, top - _ABOVE) : top][::-1]:
        if is_prose(part.text):
            return
        # Newspapers have today's date above everything.
        if around is None or _is_dated(part) or any(outer in around for outer in _outer(part)):
            yield part


def _is_aside(element: _Element) -> bool:
    """Tell whether the name of an element is that of a menu or of a list of other pages."""
    return _ASIDE.search(f"{element.get('class', '')} {element.get('id', '')}") is not None


def _is_meta(part: Part) -> bool:
    """Tell whether the name of an element says that it tells of a text: whose it is, of when."""
    return any(_META.search(element.get("class", "")) for element in islice(_within(part), 2))


def _is_dated(part: Part) -> bool:
    """Tell whether an element's name says that it is the day of a text."""
    element = part.element
    return element is not None and _DATED.search(element.get("class", "")) is not None


def _around(title: Part) -> frozenset[_Element]:
    """Return the elements around a title that hold little else than its article."""
    return frozenset(list(_outer(title))[:_LEVELS])


def _outer(part: Part) -> Iterator[_Element]:
    if part.element is not None:
        yield from (e for e in part.element.iterancestors() if e.tag not in {"body", "html"})


class _Sure(IntEnum):
    LABELLED = auto()
    """It says that it is the article's."""
    ALONE = auto()
    BESIDE = auto()
    """More than it stands in the line."""


class _Day(NamedTuple):
    day: date
    updated: bool
    sure: _Sure


def _within(part: Part) -> Iterator[_Element]:
    """Yield the element of a part and those around it."""
    if part.element is not None:
        yield part.element
        yield from _outer(part)


def _days(part: Part, *, talked: bool = False) -> Iterator[_Day]:
    """Yield the days that a short part names as far as they may be the article's."""
    stated = _STATED.match(part.text)
    if stated and (day := find_date(stated[0])) is not None:
        yield _Day(day, updated=False, sure=_Sure.LABELLED)
        return
    text = next(filter(_OWN.match, map(str.strip, _APART.split(part.text))), part.text)
    if len(text) > _MAX_LINE or is_prose(text):
        return
    if part.kind is BlockKind.TABLE_ROW and not (_POSTED.search(text) or _UPDATED.search(text)):
        return
    stamps = list(_stamps(part)) or labelled_dates(text)
    clear = not _FOREIGN.search(_HOURS.sub("", text) if talked else text)
    unlabelled = _Sure.ALONE if len(without_dates(text)) <= _BESIDE else _Sure.BESIDE
    for day, before, after in stamps:
        # 公開日 2026/9/3 stands before 2026/9/3 公開, of which the label may be the next day's.
        own_label = _LABEL.search(before) or before.rstrip().endswith(":")
        label = before if own_label or after.startswith(_NEXT) else f"{before} {after[:_BEHIND]}"
        posted, updated = _POSTED.search(label), _UPDATED.search(label)
        own = posted and not _FOREIGN.search(f"{before[-_BEFORE:]} {after[:_RANGE]}")
        if own or clear:
            sure = _Sure.LABELLED if own else unlabelled
            yield _Day(day, bool(updated) and not posted, sure)


def _stamps(part: Part) -> Iterator[tuple[date, str, str]]:
    """Yield the days that `<time>` gives in a part, with the words before and behind each."""
    if part.element is None:
        return
    plain = "".join(part.text.split())
    words, times = [""], []
    for event, element in etree.iterwalk(part.element, events=("start", "end")):
        inside = next(element.iterancestors("time"), None) is not None
        if event == "end":
            if element is not part.element and not inside:
                words[-1] += element.tail or ""
        elif element.tag == "time" and not inside:
            times.append(element)
            words.append("")
        elif isinstance(element.tag, str) and not inside:
            words[-1] += element.text or ""
    for number, time in enumerate(times):
        shown = "".join(map(str, time.itertext()))
        # What readers see is the day where the page is of; stamps are often of another zone.
        day = find_date(shown) or read_day(time.get("datetime") or shown)
        if day is not None and "".join(shown.split()) in plain:
            told = f"{time.get('class', '')} {time.get('itemprop', '')}"
            yield day, f"{told} {words[number]}", f"{shown[-_BEHIND:]} {words[number + 1]}"


def _day_in(url: str) -> date | None:
    """Return the day that an address names, as /2025/04/17/ and /20250417_01.html do."""
    found = (
        _on(int(match["y"]), int(match["m"]), int(match["d"]))
        for match in _IN_PATH.finditer(urlsplit(url).path)
    )
    return next(filter(None, found), None)
