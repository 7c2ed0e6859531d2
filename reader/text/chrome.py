"""Knows the furniture of web pages: menus, share buttons, rankings, footers."""

import re
import unicodedata
from enum import Enum
from functools import cache, lru_cache
from pathlib import Path


class Chrome(Enum):
    """What a line that does not belong to an article is there for.

    The values are the sections of `furniture.txt`, whose order decides where two would fit.
    """

    COPYRIGHT = "copyright"
    COOKIE = "cookie"
    LABELLED_LINK = "labelled_link"
    NAVIGATION = "navigation"
    SHARE = "share"
    BUTTON = "button"
    PAGING = "paging"
    ADVERT = "advert"
    RELATED = "related"
    CONTENTS = "contents"
    SURVEY = "survey"
    SUBSCRIBE = "subscribe"
    RANKING = "ranking"
    TAGS = "tags"
    PROFILE = "profile"
    COMMENTS = "comments"


INLINE = frozenset(
    {Chrome.ADVERT, Chrome.RELATED, Chrome.CONTENTS, Chrome.SURVEY, Chrome.SUBSCRIBE}
)
"""Boxes that often stand in the middle of an article, which goes on after them."""

CLOSING = frozenset({Chrome.RANKING, Chrome.TAGS})
"""Boxes that as a rule follow an article; it seldom goes on."""

FINAL = frozenset({Chrome.PROFILE, Chrome.COMMENTS, Chrome.COPYRIGHT})
"""After these an article does not go on."""

AMBIGUOUS = frozenset(
    ("会社概要", "会社情報", "会社案内", "お問い合わせ", "関連情報", "関連資料", "検索", "設定",
     "特集", "お知らせ", "サポート", "ヘルプ", "速報", "通知", "登録", "保存", "印刷", "リスト",
     "ストア", "免責事項", "メルマガ", "ニュースレター", "アプリ", "カート", "トピックス",
     "index", "contents", "目次", "ダウンロード", "amazon", "キーワード", "カテゴリー",
     "レビュー", "コメント", "アンケート")
)  # fmt: skip
"""Words of menus that, alone between two paragraphs, are just as well a heading."""

_TRAIL = re.compile(r"(?:[^>›»〉≫。]{1,24}\s?[>›»≫〉]\s?)+[^>›»≫〉。]{1,90}")
_STEP = re.compile("[>›»≫〉]")
_BETWEEN = re.compile(r"[\s|/・｜,、]+")
_ORNAMENT = "▼▲▶►▷◀◁◆◇■□●○★☆※・>›»＞→←↑↓|/…*+-–—=_~\"'「」『』【】〔〕<>《》[]:： \u3000✓✔☰≡🔍📧"
_EMOJI = re.compile(
    "^[\u2600-\u27bf\U0001f000-\U0001faff\ufe0f]+|[\u2600-\u27bf\U0001f000-\U0001faff\ufe0f]+$"
)
_MORE = re.compile(
    f"[{re.escape(_ORNAMENT)}\\s|/・｜,、>›»≫〉\u2600-\u27bf\U0001f000-\U0001faff\ufe0f]"
)
"""Without one of these a line has no ornament, is no row of buttons and no trail."""
_SENTENCE = 60
_WIDE = frozenset({Chrome.COPYRIGHT, Chrome.COOKIE})
"""What is stated in whole sentences as well."""
_MAX_NOTICE = 300
_MAX_LINE = 120
_MAX_ROW = 30
_REMEMBERED = 10_000
"""Lines whose kind is remembered: several stages ask for that of each line of a page."""


@lru_cache(maxsize=_REMEMBERED)
def classify(line: str) -> Chrome | None:
    """Return what `line` is there for if it belongs to a page's furniture, or None."""
    plain = unicodedata.normalize("NFKC", line).strip().lower()
    if not plain or len(plain) > _MAX_NOTICE:
        return None
    sentence = len(plain) > _MAX_LINE or (plain.endswith("。") and len(plain) > _SENTENCE)
    kind = _first(plain, stated=sentence)
    if kind is None and not sentence and _MORE.search(plain):
        bare = _EMOJI.sub("", plain).strip(_ORNAMENT)
        kind = _first(bare) if bare != plain else None
        if kind is None:
            # ＜準決勝＞ is in brackets, and no step of a trail.
            trail = _STEP.search(plain) and "<" not in plain and _TRAIL.fullmatch(plain)
            kind = Chrome.NAVIGATION if trail else _row(plain)
    return kind


def is_ambiguous(line: str) -> bool:
    """Tell whether a line, without signs around it, may be a menu's word as well as a heading."""
    return unicodedata.normalize("NFKC", line).strip().lower().strip(_ORNAMENT) in AMBIGUOUS


def _first(plain: str, *, stated: bool = False) -> Chrome | None:
    """Return the first kind that fits; with `stated`, of those that whole sentences state."""
    match = _patterns()[stated].fullmatch(plain) if plain else None
    return Chrome(match.lastgroup) if match else None


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return one pattern of all kinds, in the order that decides, and one of what is stated."""
    alternatives: dict[Chrome, list[str]] = {kind: [] for kind in Chrome}
    kind = Chrome.NAVIGATION
    for line in Path(__file__).with_name("furniture.txt").read_text("utf-8").splitlines():
        if re.fullmatch(r"\[[a-z_]+\]", line):
            kind = Chrome(line[1:-1])
        elif line and not line.startswith("# "):
            alternatives[kind].append(line)
    groups = {kind: f"(?P<{kind.value}>{'|'.join(lines)})" for kind, lines in alternatives.items()}
    return (
        re.compile("|".join(groups.values())),
        re.compile("|".join(group for kind, group in groups.items() if kind in _WIDE)),
    )


def _row(plain: str) -> Chrome | None:
    """Classify several buttons in one line: シェア ツイート はてブ."""
    if not _BETWEEN.search(plain):
        return None
    words = [word.strip(_ORNAMENT) for word in _BETWEEN.split(plain)]
    words = [word for word in words if word]
    if not 2 <= len(words) <= _MAX_ROW:
        return None
    kinds = [_first(word) for word in words]
    known = [kind for kind in kinds if kind is not None and kind is not Chrome.PAGING]
    if len(known) * 3 < len(words) * 2:
        return None
    return Chrome.SHARE if Chrome.SHARE in known else Chrome.NAVIGATION
