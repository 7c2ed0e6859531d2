"""Finds the day on which a page's article appeared: its own, or none."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from urllib.parse import urlsplit

from lxml.etree import _Element

from reader.model.article import BlockKind
from reader.text.dates import find_date
from reader.text.declared import Declared, read_day
from reader.text.dom import Part
from reader.text.lines import is_prose

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
_POSTED = re.compile(r"投稿|公開|掲載|作成|発表|配信|発行|posted|published|date", re.IGNORECASE)
_APART = re.compile(r"[|｜/／]\s|\s[|｜/／]|　")
_OWN = re.compile(
    r"(?:投稿|公開|掲載|作成|配信|発行|posted|published)[^:：]{0,4}[:：]?\s?\d", re.IGNORECASE
)
"""The day of the article beside others of it: 投稿日: 2026/09/28 ｜ 開催日: 2026/09/20."""
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
) -> date | None:
    """Return the day of the article that takes the places `span` of the page's `parts`.

    What the page declares goes before what stands by its title, that before its address. Days of
    other articles, of footers and of what is to end are not taken.
    """
    first, end = span
    near = list(_near(parts, title, first))
    below = [
        part for part in parts[end : end + _BELOW] if _POSTED.search(part.text) and not part.linked
    ]
    days = [(day, updated) for part in (*near, *below) for day, updated in _days(part)]
    written = next((day for day, updated in days if not updated), None)
    changed = next((day for day, updated in days if updated), None)
    return declared.published or written or _day_in(url) or changed or declared.modified


def _near(parts: Sequence[Part], title: int | None, first: int) -> Iterator[Part]:
    """Yield what stands between the title and the article, then what stands above the title."""
    top = title if title is not None else first
    yield from parts[top + 1 : first]
    around = _around(parts[top]) if title is not None else None
    for part in parts[max(0, top - _ABOVE) : top][::-1]:
        if is_prose(part.text):
            return
        # Newspapers have today's date above everything.
        if around is None or any(outer in around for outer in _outer(part)):
            yield part


def _around(title: Part) -> frozenset[_Element]:
    """Return the elements around a title that hold little else than its article."""
    return frozenset(list(_outer(title))[:_LEVELS])


def _outer(part: Part) -> Iterator[_Element]:
    if part.element is not None:
        yield from (e for e in part.element.iterancestors() if e.tag not in {"body", "html"})


def _days(part: Part) -> Iterator[tuple[date, bool]]:
    """Yield the days that a short part names, and whether each is that of a change."""
    text = next(filter(_OWN.match, map(str.strip, _APART.split(part.text))), part.text)
    if len(text) > _MAX_LINE or is_prose(text) or _FOREIGN.search(text):
        return
    if part.kind is BlockKind.TABLE_ROW and not (_POSTED.search(text) or _UPDATED.search(text)):
        return
    for time in part.element.iter("time") if part.element is not None else ():
        day = read_day(time.get("datetime") or "".join(map(str, time.itertext())))
        if day is not None:
            told = f"{time.get('class', '')} {time.get('itemprop', '')} {text}"
            yield day, bool(_UPDATED.search(told)) and not _POSTED.search(told)
            return
    day = find_date(text)
    if day is not None:
        yield day, bool(_UPDATED.search(text)) and not _POSTED.search(text)


def _day_in(url: str) -> date | None:
    """Return the day that an address names, as /2025/04/17/ and /20250417_01.html do."""
    for match in _IN_PATH.finditer(urlsplit(url).path):
        try:
            return date(int(match["y"]), int(match["m"]), int(match["d"]))
        except ValueError:
            continue
    return None
