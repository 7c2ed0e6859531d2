"""Finds the title of a page's article among its headings and what its head declares."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from reader.model.article import BlockKind
from reader.text.bylines import read_signature
from reader.text.chrome import classify, is_ambiguous
from reader.text.dates import find_date
from reader.text.declared import Declared, leads_home
from reader.text.dom import Part
from reader.text.headlines import OPENING
from reader.text.headlines import find_title as find_line
from reader.text.lines import Line, is_prose
from reader.text.located import is_beside
from reader.text.script import JAPANESE
from reader.text.topics import Topic

_REACH = 60
"""How many parts above the article a title is looked for."""
_MAX_TITLE = 160
_SHORT, _LABEL = 15, 8
_ON_TOPIC = 0.5
_ENOUGH, _LEAST = 1.5, -1.5
_SEPARATOR = re.compile(r"\s*[|｜≪≫«»]\s*|\s+[-–—―─‐:：/／]\s+")
_PAGE = re.compile(r"\s*[(（]\d+\s?/\s?\d+\s?(?:ページ)?[)）]$")
_SOURCE = re.compile("[（(][^（）()]{2,20}[)）]$")
"""Whose article it is, on a page that shows those of many: …（海辺新聞）."""
_NAME = 10
_LEVELS = 3
_SIGNS = "■□◆◇●▼▽★☆"
_APART = re.compile(r"[\s\-–—―─‐|｜:：/／・«»≪≫<>\[\]()（）「」『』【】]+")
_FOREIGN = re.compile(r"[^\u3000-\u9fff\uff00-\uffef]*[a-z]{3}[^\u3000-\u9fff\uff00-\uffef]*")
_NUMBERED = re.compile(
    r"(?:第?\d+[号回話章巻]|vol\.?\d+|no\.?\d+|[#＃]\d+)(?:[\[［(（【].{1,20}[\]］)）】])?",
    re.IGNORECASE,
)
"""The number of an issue behind the name of what appears again and again, then the site."""
_SITE_IN_BRACKETS = re.compile(r"\s*[\[［(（【][^\[［(（【]{1,20}[\]］)）】]$")
_SERIES = re.compile(
    r"(?:連載|特集|シリーズ)?[「『【\[].{1,30}[」』】\]](?:第?\d+[回話章]|[#＃(（vol.]*\d+[)）]?)?[:：]?"
    r"|.{1,30}(?:第\d+[回話章]|[#＃]\d+|vol\.?\d+)[:：]?"
)
"""The series that an article belongs to, before its title: 連載「道具の話」第14回."""
_SECTION = re.compile(
    r"(?:(?:学芸員|医師|職員|司書|研究員|会員|館長|図書館|博物館|市場|マーケット|経済|週刊|月刊|ニュース|プレス|新聞|報道|新着|最新|記者|広報|研究|製品|企業|会社|公式|技術|開発|スタッフ|社長|"
    r"活動|イベント|各種|重要な?|過去の?|IR|CSR|ESG|投資家|株主|採用|決算|経営|地域|学内|入試|市政|県政|議会|"
    r"お客様|サポート|セミナー|導入|活用|編集部|校長|院長|店長|\d{4}(?:年度?)?|令和\d+年度?|news|press|media|staff|official|"
    r"tech)[ 　・&＆]?)*"
    r"(?:リリース|発表(?:資料)?|資料|情報|お知らせ|ニュース|トピックス?|ブログ|日記|コラム|記事|成果|会議録|議事録|"
    r"レポート|報告書?|新着|リポジトリ|アーカイブ|メディア|特集|連載|活動報告|通信|だより|便り|ページ|ホームページ|トップ|ホーム|"
    r"(?:町長|市長|村長|区長|知事|校長|社長|院長|学長|会長|議長|園長|所長|館長)の?(?:部屋|ページ|ブログ|コラム|日記)|"
    r"releases?|news|topics?|blog|diary|column|press|information|info|report|archives?|home|top)"
    r"(?:詳細|一覧|本文|の?ご案内|\s?[(（]?\d{4}年?度?[)）]?)?",
    re.IGNORECASE,
)
"""What a part of a site is called, no article."""
_JOINED = re.compile(r"\s*[・･/／、]\s*")
_NAMED_TITLE = re.compile(
    r"(?:^|[\s_-])(?:[a-z]*title|ttl|headline|midashi|heading|subject)(?:$|[\s_-])", re.IGNORECASE
)
_OF_LEVEL = {1: 2.0, 2: 1.5, 3: 1.2, 4: 0.8}


@dataclass(frozen=True, slots=True)
class Title:
    """A title, and the number of the part of the page that it is, if it is one."""

    text: str
    place: int | None = None


def surest_heading(parts: Sequence[Part], declared: Declared) -> int | None:
    """Return the number of the heading that the page's head names as its title, or None."""
    named = [
        number
        for number, part in enumerate(parts)
        if part.kind is BlockKind.HEADING
        and _is_declared(part.text, declared)
        and not _names_section(part, declared)
    ]
    return min(named, key=lambda number: (parts[number].level, number), default=None)


def find_title(
    parts: Sequence[Part],
    lines: Sequence[Line],
    first: int,
    declared: Declared,
    article: Sequence[str],
) -> Title:
    """Return the title of the article whose `first` part has that number in the page's `parts`.

    `lines` are the same parts as lines of text.
    The nearest heading above it is, unless another is named by the page's head too. What a part of
    the site is called, or the site itself, is no title.
    """
    topic = Topic(article)
    scores = {
        number: _score(parts, number, first, declared, topic)
        for number in range(max(0, first - _REACH), first)
        if _may_be_title(parts[number], declared)
    }
    best = max(scores, key=lambda number: (scores[number], number), default=None)
    told = _from_head(declared, topic)
    if best is not None and scores[best] >= _least(parts[best], told, topic):
        part = parts[best]
        # The first section's heading, on a page that has its title in its head alone.
        section = part.level > 1 and not _is_declared(part.text, declared)
        section = section and not _plain(part.text).startswith(_plain(told))
        if not (section and len(told) > _LABEL and topic.share(told) >= _ON_TOPIC):
            text = _PAGE.sub("", part.text).lstrip(_SIGNS)
            return Title(_as_declared(text, declared), best)
        return Title(told)
    shown = None if topic.share(told) >= _ON_TOPIC else find_line(lines, first, topic)
    if shown is not None and topic.share(lines[shown].text) >= topic.share(told):
        # Nothing is marked up as a title, and the head's is the site's.
        return Title(lines[shown].text, shown)
    return Title(told or next(iter(declared.titles), ""))


def _least(part: Part, told: str, topic: Topic) -> float:
    """Return what a heading must score to be the title where the head says `told`."""
    share = topic.share(told)
    opens = part.kind is not BlockKind.HEADING or OPENING.search(part.text.lower()) is not None
    # What is said of something else than the article is said of the site.
    of_site = not opens and share <= topic.share(part.text) and share < _ON_TOPIC
    return _LEAST if of_site or not told else _ENOUGH


def _may_be_title(part: Part, declared: Declared) -> bool:
    text = part.text
    if not 2 <= len(text) <= _MAX_TITLE or read_signature(text) is not None:
        return False
    if part.kind is BlockKind.HEADING:
        return classify(text) is None or is_ambiguous(text) or _is_declared(text, declared)
    named = part.element is not None and _NAMED_TITLE.search(part.element.get("class", ""))
    return part.kind is BlockKind.PARAGRAPH and (
        bool(named and not is_prose(text)) or _is_declared(text, declared)
    )


def _score(
    parts: Sequence[Part], number: int, first: int, declared: Declared, topic: Topic
) -> float:
    part = parts[number]
    share = topic.share(part.text)
    score = _OF_LEVEL.get(part.level, 0.5) if part.kind is BlockKind.HEADING else 0.0
    element = part.element
    if element is not None and _NAMED_TITLE.search(element.get("class", "")):
        score += 0.7
    if element is not None and element.get("itemprop") in {"headline", "name"}:
        score += 1.5
    told = _is_declared(part.text, declared)
    if declared.headline and _plain(declared.headline) == _plain(part.text):
        score += 3.0
    elif told:
        score += 2.0
    score += 1.5 * share
    sure = told and _stands_beside_site(part.text, declared)
    score -= 1.5 if share == 0.0 and len(part.text) <= _SHORT and not sure else 0.0
    score -= 4.0 if _names_section(part, declared) or _is_over(parts, number, first) else 0.0
    score -= 2.0 if is_prose(part.text) and part.kind is not BlockKind.HEADING else 0.0
    between = [other for other in parts[number + 1 : first] if other.kind is not BlockKind.HEADING]
    return score - min(0.1 * len(between), 1.5)


def _is_over(parts: Sequence[Part], number: int, first: int) -> bool:
    """Tell whether a short heading stands over the title, with which the day stands: 医師コラム."""
    name = parts[number]
    if len(name.text) > _NAME:
        return False
    below = [part for part in parts[number + 1 : first] if not _is_aside(part)]
    titles = [
        place
        for place, part in enumerate(below)
        if part.kind is BlockKind.HEADING and len(part.text) > len(name.text)
    ]
    days = [place for place, part in enumerate(below) if find_date(part.text) is not None]
    return bool(titles and days) and titles[0] < min(days) and not is_prose(below[titles[0]].text)


def _is_aside(part: Part) -> bool:
    """Tell whether a part stands in a menu or a list of other pages."""
    element = part.element
    return element is not None and any(
        map(is_beside, (element, *islice(element.iterancestors(), _LEVELS)))
    )


def _names_section(part: Part, declared: Declared) -> bool:
    """Tell whether a heading names the site or a part of it, or leads to its first page."""
    plain = _plain(part.text)
    if _is_section(part.text) or any(plain == _plain(site) for site in declared.sites):
        return True
    links = [] if part.element is None else list(part.element.iter("a"))
    return bool(links) and all(map(leads_home, links))


def _is_section(text: str) -> bool:
    return all(map(_SECTION.fullmatch, filter(None, _JOINED.split(text))))


def _is_declared(text: str, declared: Declared) -> bool:
    """Tell whether a title of the head, or a piece of one, is `text`."""
    plain = _plain(_PAGE.sub("", text))
    if len(plain) < 2:
        return False
    whole = [_plain(title) for title in (*declared.titles, declared.headline) if title]
    pieces = [_plain(_PAGE.sub("", p)) for title in declared.titles for p in _pieces(title)]
    pieces += [_SOURCE.sub("", piece) for piece in pieces]
    sites = [_plain(site) for site in declared.sites]
    if any(_beside_site(plain, title, sites) for title in whole):
        return True
    if len(plain) > _LABEL and any(_SERIES.fullmatch(_before(p, plain)) for p in pieces):
        return True
    return plain in {*whole, *pieces} or any(
        len(plain) > _SHORT and plain in title for title in whole
    )


def _stands_beside_site(text: str, declared: Declared) -> bool:
    """Tell whether a title of the head is `text` and the site's name, not the one or the other."""
    plain, sites = _plain(text), [_plain(site) for site in declared.sites]
    whole = (_plain(title) for title in declared.titles)
    return any(title != plain and _beside_site(plain, title, sites) for title in whole)


def _beside_site(plain: str, title: str, sites: Iterable[str]) -> bool:
    """Tell whether a title of the head is `plain` and the name of the site, however set apart."""
    start, found, end = title.partition(plain)
    rest = _APART.sub("", start + end)
    return bool(found) and (not rest or any(rest == _APART.sub("", site) for site in sites))


def _as_declared(text: str, declared: Declared) -> str:
    """Return a title as the head writes it: without a break of its line, with its number."""
    plain = _plain(text)
    for title in declared.titles:
        for piece in (title, *_pieces(title)):
            if _plain(piece) == plain or _holds_title(text, piece):
                return piece
            if _plain(piece).startswith(plain) and _NUMBERED.fullmatch(_plain(piece)[len(plain) :]):
                return _SITE_IN_BRACKETS.sub("", piece)
    return text


def _holds_title(text: str, piece: str) -> bool:
    """Tell whether a heading is a title of the head, and beside it a foreign one.

    Before it may also stand what a part of the site is called: プレスリリース.
    """
    plain, own = _plain(text), _plain(piece)
    if len(own) <= _LABEL or not (plain.startswith(own) or plain.endswith(own)):
        return False
    rest = plain.replace(own, "", 1)
    foreign = _FOREIGN.fullmatch(rest) is not None and JAPANESE.search(own) is not None
    return foreign or (bool(rest) and plain.endswith(own) and _is_section(rest))


def _before(piece: str, plain: str) -> str:
    """Return what stands before `plain` in a piece that ends with it; nothing if it does not."""
    return piece[: -len(plain)] if piece.endswith(plain) else ""


def _from_head(declared: Declared, topic: Topic) -> str:
    """Return the title that the head declares, without the site's name."""
    if declared.headline:
        return declared.headline
    sites = {_plain(site) for site in declared.sites}
    for title in declared.titles:
        pieces = [_PAGE.sub("", piece) for piece in _pieces(title)]
        own = [p for p in pieces if _plain(p) not in sites and not _is_section(p)]
        if own and len(pieces) > len(own):
            start, end = title.find(own[0]), title.find(own[-1]) + len(own[-1])
            return title[start:end]
        if len(own) > 1:
            # Where the site has no name, its own is the one that the article does not speak of.
            return max(own, key=lambda piece: (topic.share(piece) > 0, len(piece)))
        if own:
            return own[0]
    return ""


def _pieces(title: str) -> list[str]:
    return [piece for piece in map(str.strip, _SEPARATOR.split(title)) if piece]


def _plain(text: str) -> str:
    return "".join(text.split()).casefold().lstrip(_SIGNS)
