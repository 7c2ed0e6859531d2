"""Gathers an article's particulars from the lines around it: author, date and site."""

import datetime
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader.text.bylines import looks_like_name
from reader.text.chrome import Chrome
from reader.text.dates import find_date
from reader.text.lines import Line, Role

_SEPARATED = re.compile(
    r"(?P<title>.{8,}?)\s*(?:\s[|｜]\s?|[|｜]|\s[-–—:]\s)\s*(?P<site>[^|｜]{2,30})"
)
_MEDIUM = re.compile(
    r"ニュース|新聞|通信(?:社)?$|メディア|マガジン|ジャーナル|レビュー|タイムズ|タイムス|ポスト|"
    r"オンライン|デジタル|ブログ|日報|新報|放送|テレビ|出版|雑誌|研究所|ラボ|\b(?:news|times|review|"
    r"journal|magazine|online|post|press|media|watch|blog|labs?|weekly|daily|digital|today|wire|"
    r"insider|report)\b|\.(?:com|jp|net|org|io)$",
    re.IGNORECASE,
)
_PAGE = re.compile(r"\s*[(（]\d+\s?/\s?\d+\s?(?:ページ)?[)）]$")
_OWNER = re.compile(
    r"(?:copyright|©|\(c\)|all rights? reserved\.?|(?:19|20)\d\d(?:\s?[-–]\s?(?:(?:19|20)\d\d)?)?|"
    r"\b(?:inc|ltd|llc|corp|co)\b\.?|株式会社|[,.])+",
    re.IGNORECASE,
)
_TOP = 8


@dataclass(frozen=True, slots=True)
class Masthead:
    """An article's particulars, each empty where nothing was found."""

    title: str = ""
    byline: str = ""
    date: datetime.date | None = None
    site: str = ""


def read_masthead(lines: Iterable[Line]) -> Masthead:
    """Return the first author and the first date that `lines` name, likeliest line first."""
    byline = ""
    found: datetime.date | None = None
    for line in lines:
        if line.role is Role.PROSE:
            continue
        signature = line.signature
        named = line.text if line.role is Role.SHORT and looks_like_name(line.text) else ""
        byline = byline or (signature.byline if signature else named)
        if found is None:
            found = (signature and signature.date) or find_date(line.text)
    return Masthead(byline=byline, date=found)


def split_title(title: str, lines: Sequence[Line]) -> tuple[str, str]:
    """Return a title without the site's name behind it, and that name.

    The name is taken off only when the page has it elsewhere too, as a line or in its footer.
    """
    title = _PAGE.sub("", title)
    match = _SEPARATED.fullmatch(title)
    if match and any(match["site"] in line.text for line in lines if line.text != title):
        return match["title"].rstrip(), match["site"].strip()
    return title, ""


def find_site(lines: Sequence[Line], title: str) -> str:
    """Return the name of the site that a page is from, or nothing when the page leaves doubt.

    It stands at the very top, and either comes again in the footer or names a kind of medium.
    """
    footer = [_owner(line.text) for line in lines if line.chrome is Chrome.COPYRIGHT]
    names = (line for line in lines[:_TOP] if line.role in {Role.SHORT, Role.CAPTION})
    for position, line in enumerate(names):
        text = line.text.strip(" |｜-–")
        if text == title or len(text) > 40 or find_date(text):
            continue
        plain = _plain(text)
        if any(plain in owner or (len(owner) > 3 and owner in plain) for owner in footer if owner):
            return text
        sentence = text.endswith(("。", "!", "！", "?", "？"))
        medium = _MEDIUM.search(text) and not _MEDIUM.fullmatch(text)
        buttons = any(text in line.text for line in lines if line.chrome and line.text != text)
        if position == 0 and not sentence and (medium or (buttons and len(text) > 3)):
            return text
    return ""


def _plain(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())


def _owner(text: str) -> str:
    return _plain(_OWNER.sub(" ", unicodedata.normalize("NFKC", text)))
