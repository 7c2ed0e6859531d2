"""Recognises the language of advertisement and of notes about authors."""

import re
from collections.abc import Sequence

_OFFER = re.compile(
    r"今なら|今だけ|期間限定|無料|お得|割引|[%％] ?(?:オフ|off)|キャンペーン|実施中|募集中|受付中|"
    r"開催中|発売中|お?申し?込み|資料請求|ダウンロード|こちら|クーポン|セール|登録|購読|会員|今すぐ|いますぐ|"
    r"ぜひ|しませんか|プレゼント|初月|数量限定|先着|チェック|お届け|受け取|読み放題|フォロー|配信中|お送り|"
    r"最新情報|特典|ポイント還元",
    re.IGNORECASE,
)
_URGING = re.compile(r"(?:[!！]|こちら(?:から)?[。!！]?|しませんか[。？?]?|ください[。!！]?)$")
_PROFILE = re.compile(
    r"生まれ|卒業?[。、後]|卒業|大学院|修了|入社|入局|退社|独立|フリー(?:ランス|ライター)|編集者|ライター|ジャーナリスト|"
    r"著書|共著|専門は|専攻|担当|在住|歴任|を経て|勤務|務める|所属|代表取締役|執筆|趣味|寄稿|翻訳家|取材"
)
_NOMINAL = re.compile(
    r"(?:者|家|ライター|ジャーナリスト|編集部|記者|教授|研究員|エンジニア|人|部|長)。"
)


_POLITE = re.compile(
    r"(?:です|ます|でした|ました|ません|でしょう|ましょう|ください)[かねよが]?[。.!！?？」）)]*$"
)


def same_style(some: Sequence[str], others: Sequence[str]) -> bool:
    """Tell whether two groups of paragraphs both speak politely (です, ます), or both plainly."""
    return _is_polite(some) == _is_polite(others)


def _is_polite(paragraphs: Sequence[str]) -> bool:
    return 2 * sum(1 for text in paragraphs if _POLITE.search(text)) > len(paragraphs)


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
    return len(hits) >= 3 or (len(hits) >= 2 and _NOMINAL.search(text[:60]) is not None)
