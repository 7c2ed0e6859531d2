"""Recognises the language of advertisement and of notes about authors."""

import re
from collections.abc import Sequence
from functools import lru_cache

_OFFER = re.compile(
    r"今なら|今だけ|期間限定|無料|お得|割引|[%％] ?(?:オフ|off)|キャンペーン|実施中|募集中|受付中|"
    r"開催中|発売中|お?申し?込み|資料請求|ダウンロード|こちら|クーポン|セール|登録(?!商標|者|済|され)|購読|会員|今すぐ|いますぐ|"
    r"ぜひ|しませんか|プレゼント|初月|数量限定|先着|チェック|お届け|受け取|読み放題|フォロー|配信中|お送り|"
    r"最新情報|特典|ポイント還元|お知らせし|配信し(?:て|ます)",
    re.IGNORECASE,
)
_URGING = re.compile(r"(?:[!！]|こちら(?:から)?[。!！]?|しませんか[。？?]?|ください[。!！]?)$")
_PROFILE = re.compile(
    r"生まれ|卒業?[。、後]|卒業|大学院|修了|入社|入局|退社|独立|フリー(?:ランス|ライター)|編集者|ライター|ジャーナリスト|"
    r"著書|共著|専門は|専攻|担当|在住|歴任|を経て|勤務|務める|所属|代表取締役|執筆|趣味|寄稿|翻訳家|取材"
)
_SURVEY = re.compile(
    r"アンケート|(?:ご?意見|ご?感想)(?:を|は|など)|お聞かせ|お寄せ|ご回答|回答(?:する|を?お|は\d)|評価して|投票|役に立ちましたか|"
    r"(?:記事|ページ|内容)は?(?:いかが|どう)|(?:この|今回の)(?:記事|ページ|内容)(?:は|を|の感想|の評価)"
)
_PRICE = re.compile(
    r"(?:税込|特別|販売|定|参考)?(?:価格)?[:：]?\s?[¥￥]?\s?\d[\d,.]*\s?円?(?:[(（]?税[込抜別][)）]?)?(?:[~～〜])?|"
    r".{0,30}(?:送料無料|\d+[%％]\s?(?:オフ|off|引)).{0,40}",
    re.IGNORECASE,
)
_NOMINAL = re.compile(
    r"(?:者|家|ライター|ジャーナリスト|編集部|記者|教授|研究員|エンジニア|人|部|長)。"
)


_CALLED = re.compile(
    r"[^。はがをも]{1,16}(?:者|家|ライター|ジャーナリスト|編集部|教授|研究員|エンジニア|社長|部長|師|職人|社員)。"
)
_SHORT_LIFE = 60
_REMEMBERED = 1_000
"""Lines that are asked about again for every box above them."""
_MIXED = 0.2
_POLITE = re.compile(
    r"(?:です|ます|でした|ました|ません|でしょう|ましょう|ください)[かねよが]?[。.!！?？」）)]*$"
)


def same_style(some: Sequence[str], others: Sequence[str]) -> bool:
    """Tell whether two groups of paragraphs both speak politely (です, ます), or both plainly.

    Where both stand side by side, as in an interview, either is the same.
    """
    usual = _polite(others)
    return _MIXED < usual < 1 - _MIXED or (usual > 0.5) == (_polite(some) >= 0.5)


def _polite(paragraphs: Sequence[str]) -> float:
    """Return how many of the paragraphs speak politely (0 to 1)."""
    return sum(map(is_polite, paragraphs)) / max(1, len(paragraphs))


def is_polite(text: str) -> bool:
    """Tell whether a text ends as one speaks to a reader: です, ます, ください."""
    return _POLITE.search(text) is not None


@lru_cache(maxsize=_REMEMBERED)
def is_offer(text: str) -> bool:
    """Tell whether a short text wants to sell something or to have the reader sign up."""
    hits = {match.group() for match in _OFFER.finditer(text)}
    return len(hits) + urges(text) >= max(2, len(text) / 60)


def urges(text: str) -> bool:
    """Tell whether a text ends by sending the reader somewhere."""
    return _URGING.search(text) is not None


def hints_at_offer(text: str) -> bool:
    """Tell whether a text has a word of those that sell."""
    return _OFFER.search(text) is not None


def is_profile(text: str) -> bool:
    """Tell whether a paragraph tells an author's life rather than a story."""
    hits = {match.group() for match in _PROFILE.finditer(text)}
    if len(hits) >= 3 or (len(hits) >= 2 and _NOMINAL.search(text[:60]) is not None):
        return True
    return bool(hits) and len(text) < 2 * _SHORT_LIFE and _CALLED.match(text) is not None


def is_life(text: str) -> bool:
    """Tell whether a paragraph has something of an author's life, as the second one of it has."""
    hits = len({match.group() for match in _PROFILE.finditer(text)})
    return hits >= 2 or (hits == 1 and len(text) < _SHORT_LIFE and "「" not in text)


def is_survey(text: str) -> bool:
    """Tell whether a short text asks the reader what the page was like."""
    return len(text) < _SHORT_LIFE and _SURVEY.search(text) is not None


def is_price(text: str) -> bool:
    """Tell whether a line is what something costs, or how much less than before."""
    return re.search(r"[¥￥円%％料]", text) is not None and _PRICE.fullmatch(text) is not None
