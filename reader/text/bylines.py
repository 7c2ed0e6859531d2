"""Recognises lines that say who wrote an article and when."""

import datetime
import re
from dataclasses import dataclass

from reader.text.dates import find_date, without_dates
from reader.text.script import HIRAGANA

_ROLE = (
    r"(?:取材[・･]?文|取材[・･]?執筆|構成[・･]?文|文[・･](?:写真|構成|撮影)|文章?|取材|執筆者?|著者?|筆者|"
    r"ライター|記者|編集|構成|投稿者|作成者|寄稿者?|聞き手|翻訳|訳者?|text|words|author|writer|editor|"
    r"written|reported|text by|written by)"
)
_LABELLED = re.compile(
    rf"{_ROLE}(?:\s*[:：／/=＝●◎◆■,]|\s*by\b|　|  )\s*(?P<name>\S.*)", re.IGNORECASE
)
_BY = re.compile(r"by[\s:：]+(?P<name>\S.*)", re.IGNORECASE)
_BRACKETED = re.compile(r"[(（\[［〔](?P<name>[^()（）\[\]［］〔〕]{2,40})[)）\]］〕]")
_TITLED = re.compile(
    r"(?!.*(?:さん|氏|様|[とをがは]))[^ぁ-ん、].{1,24}(?:記者|編集部|編集委員|編集長|論説委員|特派員|支局長?|通信員|ライター|ジャーナリスト|研究員|アナリスト)"
)
_KANJI_NAME = re.compile(r"[\u4e00-\u9fff々]{3,6}")
_FULL_NAME = re.compile(
    r"[\u4e00-\u9fff々]{1,4}[ 　](?:[\u4e00-\u9fff々]{1,3}|[ぁ-ん]{2,5}|[ァ-ヶー]{2,6}|"
    r"[ぁ-ん]{1,3}[\u4e00-\u9fff]{1,2}|[\u4e00-\u9fff]{1,2}[ぁ-ん]{1,2})"
)
_WITH_ROLE = re.compile(
    rf"(?P<name>{_FULL_NAME.pattern})\s*(?:[\[(（【](?:著|文|訳|取材|執筆|構成|聞き手|[^\])）】]{{0,12}}(?:編集部|記者|"
    r"ライター))[\])）】]|[:：]\s?[^。、]{0,16}(?:者|家|ライター|ジャーナリスト|編集部|記者|教授|研究員|アナリスト|"
    r"コンサルタント|エンジニア|デザイナー|プランナー|プロデューサー|弁護士|税理士|医師|講師|代表|監督|職員|社員))"
    r"(?:\s*[/／、,].*)?"
)
_ROLE_BEFORE = re.compile(
    r"[^\sぁ-ん]{0,10}(?:記者|編集長|編集委員|研究員|教授|アナリスト|ジャーナリスト|ライター)[ 　]+"
    rf"(?P<name>{_FULL_NAME.pattern})"
)
_LATIN_NAME = re.compile(r"[A-Z][a-z]+(?: [A-Z][\w.'’-]*){1,3}")
_HANDLE = re.compile(r"(?P<name>@[A-Za-z0-9_]{2,30})(?:\s?[(（].{1,20}[)）])?")
_NAMED_FORMS = (_HANDLE, _WITH_ROLE, _ROLE_BEFORE)
_ATTACHED = re.compile(r"[\u4e00-\u9fff々]{1,6}[ぁ-んァ-ヶー]{0,4}(?=(?:19|20)\d\d)")
"""A name right before a date, without the space that a category leaves there."""
_NO_NAME = re.compile(
    r"以上|終わ?り?|おわり|完|了|敬称略|続く|つづく|前編|後編|写真|図表?|注|笑|抜粋|要約|広告|PR"
)
_SIGNED = re.compile(
    r"(?P<text>.*[。．.!！?？」』）)])\s*[\s(（\[［]by\s+(?P<name>[^。、]{2,60})$",
    re.IGNORECASE | re.DOTALL,
)
_NAMED = re.compile(
    r"(?P<text>.*[。．])\s*[（(〔［\[](?:文[:：・]|取材[:：])?(?P<name>[\u4e00-\u9fff々]{1,4}[ 　]?"
    r"[\u4e00-\u9fff々ぁ-ん]{1,4}(?:記者)?)[)）〕］\]]",
    re.DOTALL,
)
_SIGN = re.compile(
    r"[\s:：／/=＝●◎◆■,，、@(（\[［〔]|by|記者|編集|委員|特派員|支局|通信員|ライター|ジャーナリスト|"
    r"研究員|アナリスト",
    re.IGNORECASE,
)
"""One of these is in every line that names an author."""
_AUTHORS = re.compile(r"[0-9０-９*＊†‡§¶¹²³⁴-⁹,，、・/／;；()（）\[\]]+| {2,}|　{2,}")
"""What stands between the authors of a paper, and what marks their institutes."""
_POSTED = re.compile(
    r"(?:配信|公開|掲載|更新|投稿)?日?時?[:：]?\s?\d{1,2}(?:/|月)\d{1,2}日?\s?(?:[(（][月火水木金土日][)）])?"
    r"\s?\d{1,2}(?::|時)\d{2}分?\s?(?:配信|公開|掲載|更新|投稿)?"
)
"""The day and the minute of a page that does not tell the year: 9/3(木) 6:00配信."""
_PAIRS = (("(", ")"), ("（", "）"), ("[", "]"), ("［", "］"), ("〔", "〕"))
_CLOSING = frozenset(other for _, other in _PAIRS)
_EVENT = re.compile(r"(?:日 ?時|開催日時?|とき|期 ?日|実施日|視察日|調査日|訪問日)[ 　]?[:：　 ]")
_MAX_LINE = 80
_LEAST_NAME = 3


@dataclass(frozen=True, slots=True)
class Signature:
    """Who wrote an article and when, as far as a line of it tells."""

    byline: str = ""
    date: datetime.date | None = None


def read_signature(line: str) -> Signature | None:
    """Return what `line` says when it holds nothing but an author, a date or both; else None."""
    if len(line) > _MAX_LINE or line.endswith(("。", "．")) or is_of_event(line):
        return None
    found = find_date(line)
    rest = without_dates(line) if found else line.strip()
    if (found and not rest) or _POSTED.fullmatch(line.strip()):
        return Signature(date=found)
    attached = _ATTACHED.match(line)
    if attached and len(rest) >= _LEAST_NAME and rest == attached.group():
        return Signature(rest, found)
    name = _name(rest, dated=found is not None) if _SIGN.search(rest) else None
    if name is None:
        return None
    return Signature(byline=name, date=found)


def is_of_event(line: str) -> bool:
    """Tell whether a line says when something took place: 日時：2026年4月24日."""
    return _EVENT.match(line) is not None


def looks_like_name(text: str) -> bool:
    """Tell whether `text` is a Japanese family and given name with a space between them."""
    return _FULL_NAME.fullmatch(text) is not None


def read_names(text: str) -> tuple[str, ...]:
    """Return the authors in a line that holds nothing but names, as below the title of a paper.

    Raised numbers and signs of their institutes may stand behind them.
    """
    names = tuple(name for part in _AUTHORS.split(text) if (name := " ".join(part.split())))
    return names if names and all(map(looks_like_name, names)) else ()


def split_signature(paragraph: str, *, bracketed: bool = False) -> tuple[str, Signature | None]:
    """Cut a signature off the end of a paragraph: …なのか。 by Hanako Yamada2025.04.25.

    With `bracketed`, a Japanese name in brackets counts as well: …という。（山田花子）
    """
    match = _SIGNED.fullmatch(paragraph)
    if match is None:
        match = _NAMED.fullmatch(paragraph) if bracketed else None
        if match is None or _NO_NAME.search(match["name"]):
            return paragraph, None
        return match["text"], Signature(match["name"])
    name = match["name"].rstrip(")）]］")
    found = find_date(name)
    byline = _trim(_before_date(name)) if found else _trim(name)
    if not byline or HIRAGANA.search(byline):
        return paragraph, None
    return match["text"].rstrip(), Signature(byline, found)


def _before_date(text: str) -> str:
    return re.split(
        r"(?:19|20)\d\d ?[-/.年]|令和|[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}", text, maxsplit=1
    )[0]


def _trim(name: str) -> str:
    name = re.split(
        r"\s*[/／|]\s*(?:photo|撮影|写真|編集|illust)|"
        r"[ 　]+(?:撮影|写真|編集|協力|監修)\s*[●◎:：／/]",
        name,
        maxsplit=1,
        flags=re.IGNORECASE,
    )[0]
    bare = name.strip(" \u3000|／/・,，、:：-–—[]［］〔〕()（）")
    # The bracket of what stands in the name stays: 山田太郎（東雲大学）.
    end = name.find(bare) + len(bare)
    closes = any(bare.count(one) > bare.count(other) for one, other in _PAIRS)
    return bare + name[end : end + 1] if closes and name[end : end + 1] in _CLOSING else bare


def _name(text: str, *, dated: bool) -> str | None:
    """Return the author that `text` names, or None when it is something else."""
    text = text.strip()
    for pattern in (_LABELLED, _BY):
        match = pattern.fullmatch(text)
        if match:
            return _trim(match["name"]) or None
    bracketed = _BRACKETED.fullmatch(text)
    inner = _trim(bracketed["name"]) if bracketed else text
    if bracketed:
        labelled = _LABELLED.fullmatch(inner)
        if labelled:
            return _trim(labelled["name"])
    if _NO_NAME.fullmatch(inner):
        return None
    named = next(filter(None, (form.fullmatch(inner) for form in _NAMED_FORMS)), None)
    if named:
        return named["name"]
    if _TITLED.fullmatch(inner):
        return inner
    first, *others = (part.strip() for part in re.split(r"[，,、/／]", inner))
    spaced = _FULL_NAME.fullmatch(first) is not None or (
        dated and _LATIN_NAME.fullmatch(first) is not None
    )
    signed = _KANJI_NAME.fullmatch(first) is not None and (bool(others) or text[0] in "(（〔")
    return inner if (bracketed and (spaced or signed)) or (dated and spaced) else None
