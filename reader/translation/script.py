"""Japanese letters: whether a text has any, and text that has none in Western signs."""

import re

JAPANESE = re.compile(
    r"[\u3005-\u3007\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    r"\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]"
)
"""One kana or kanji; no punctuation."""

_WESTERN = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {
    ord(japanese): western
    for japanese, western in {
        "　": " ", "。": ".", "、": ",", "「": "“", "」": "”", "『": "“", "』": "”", "・": "·",
        "〜": "–", "【": "[", "】": "]", "〈": "<", "〉": ">", "《": "“", "》": "”",
    }.items()
}  # fmt: skip


def has_japanese(text: str) -> bool:
    """Tell whether `text` holds any kana or kanji."""
    return JAPANESE.search(text) is not None


def westernise(text: str) -> str:
    """Return `text`, which has no Japanese letters, with Western signs for Japanese ones."""
    return text.translate(_WESTERN)
