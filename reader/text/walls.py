"""Tells an article whose rest is kept for members by what the page says of that."""

import re
from collections.abc import Iterable
from itertools import chain

from reader.model.article import Block, BlockKind
from reader.model.passages import Passage

_REST = r"(?:続き|全文(?!検索)|この先|ここから先|残り)"
_WALL = re.compile(
    r"(?:この|本)(?:記事|コンテンツ|ページ|文章|レポート)[はも].{0,20}"
    r"(?:有料|会員|購読者?|プレミアム|登録者|サブスク).{0,8}(?:限定|専用|向け|のみ|だけ|です)|"
    r"(?:有料|購読者|プレミアム|登録|無料)?会員(?:の方)?(?:限定|専用)(?:の)?(?:記事|コンテンツ)です|"
    rf"{_REST}.{{0,25}}(?:ログイン|会員|登録|購読|購入|有料|[¥￥]\s?\d)|"
    rf"(?:ログイン|会員登録|登録|購読|購入|入会)(?:する|して|すると|いただくと|後|の上).{{0,15}}{_REST}|"
    r"残り\s?[:：]?\s?(?:約|あと)?\s?[\d,０-９]+\s?(?:文?字|ページ)|"
    r"ここから先は\s*[\d,０-９]+\s?字",
    re.IGNORECASE,
)
_LONGEST = 120
"""Characters of what a wall says, at most."""
_LAST = 3
"""So many blocks at an article's end may be the wall's words, which its text does not say."""


def is_cut_off(blocks: Iterable[Block], passages: Iterable[Passage]) -> bool:
    """Tell whether the rest of an article stands behind a login or a payment.

    That says what of its page was left out, or the end of the text itself.
    """
    ends = [block for block in blocks if block.kind is not BlockKind.TITLE][-_LAST:]
    out = (passage.block for passage in passages if not passage.taken)
    return any(
        len(block.text) <= _LONGEST and _WALL.search(block.text) for block in chain(ends, out)
    )
