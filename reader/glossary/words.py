"""Tells a term from a part of a longer word where only a dictionary can: 量子化 in 量子化学."""

import re
from functools import lru_cache

from reader.text.script import HIRAGANA, KANJI
from reader.text.tokens import TOKENIZER

_RUN = re.compile(f"(?:{KANJI.pattern}|{HIRAGANA.pattern}|[ァ-ヺー])+")
_MARGIN = 24
"""Characters beside a term that are looked at: more would not change where its words end."""

_SUFFIXES = frozenset("数的時上下中後前内外用型版式系性化値法側間氏")
"""They follow any noun without changing what it means: a word made of the term's last character
and one of them (計算量|的, 浮動小数点|数) is the analyser's slip, not the writer's word."""

_MAKES_ANOTHER = frozenset("所酒水油液器釜者家員士師生兵官囚犯犬")
"""After them a noun is no longer what it was: a 蒸留所 makes whisky, a 査読者 is a person."""

_DENIES = frozenset("非不無未")
"""Before a noun they make its opposite: 非構造化データ, 無検閲."""

_VERB = re.compile("(?:知|量)[らりるれろっ]|(?:解|動|説)[かきくけこい]|率い|限[らりるれ]")
"""A kanji that ends many terms, and an ending that makes it a verb: 形式知らず."""

_EVERYDAY = """
    避難訓練 消防訓練 防災訓練 防火訓練 救助訓練 急勾配 計算機 印刷機 管理職 管理人 学習塾
    教育学 言語学 社会人 人工呼吸 人工授精 人工芝 メタ分析 メタ認知 メタ情報 メタ言語
    メタ発言 メタ理論 メタ倫理 メタ解析 メタ構文 メタ文字 メタ変数 メタ物語 メタ視点 ラマ僧
    ラマ教 ダライ・ラマ 経営学 学習机 学習院 学習指導要領 学習参考書 回帰線 回帰熱 評価額
    過大評価 過小評価 記憶喪失 記憶力 核拡散 役員報酬 診療報酬 成功報酬 価値観 行動力
    行動展示 探索隊 肺転移 骨転移 脳転移 分散登校 分散投資 大名行列 仮装行列 行列店 異次元
    暗号資産 暗号通貨 認証式 通信社 通信教育 通信販売 通信簿 演算子 反面教師 家庭教師
    注意報 注意書き 注意喚起 注意不足 予測変換 共通認識 認識不足 環境省 環境相 並列駐車
    意味深 無意味 生成り 知識人 知識欲 知識層 知能犯 模倣犯 統計局 屋根勾配 圧縮機 圧縮袋
    圧縮空気 損失補填 生成物 敵対国 収束宣言 国交正規化 対話集会 端末代 生徒会 生徒手帳
    防犯訓練 実地訓練 軍事訓練 訓練校 推論文 検索窓 文化 文化祭 音声案内 符号理論 教師像
"""

LONGER_WORDS = frozenset(_EVERYDAY.split())
"""Everyday words in which a term of some field seems to stand, with no edge to tell it by.

In normalised form. They take their place as a term would, and are none.
"""


def cuts_a_word(text: str, start: int, end: int) -> bool:
    """Tell whether `text[start:end]`, a term's form, is a part of a longer Japanese word.

    `text` is normalised. Only where both sides of an edge are kanji, or hiragana, is it asked
    where words end; everywhere else the change of script tells.
    """
    before = start > 0 and _open(text[start - 1], text[start])
    after = end < len(text) and (
        _open(text[end - 1], text[end]) or _VERB.match(text, end - 1) is not None
    )
    if not (before or after):
        return False
    if end - start == 1 and _lone_kanji_cut(text, start):
        return True
    left, right = _window(text, start, end)
    words = _words(text[left:right])
    return (before and _cut_before(text, start, start - left, words)) or (
        after and _cut_after(text, end, end - left, words)
    )


def _lone_kanji_cut(text: str, at: int) -> bool:
    """Tell whether one kanji stands beside another: 核 is a part of 核兵器, a word in 核の傘."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return (KANJI.match(before) is not None and before not in _SUFFIXES) or (
        KANJI.match(after) is not None and after not in _SUFFIXES
    )


def _cut_before(text: str, start: int, at: int, words: tuple[int, ...]) -> bool:
    before = text[start - 1]
    if at in words:
        return before in _DENIES and at - 1 in words
    # 家庭用|人型ロボット: 用人 is a word, but nobody wrote it here.
    slip = at - 1 in words and at + 1 in words and before in _SUFFIXES
    return not slip


def _cut_after(text: str, end: int, at: int, words: tuple[int, ...]) -> bool:
    after = text[end]
    if at in words:
        return after in _MAKES_ANOTHER and at + 1 in words
    slip = at - 1 in words and at + 1 in words and after in _SUFFIXES
    return not slip


def _open(left: str, right: str) -> bool:
    return any(kind.match(left) and kind.match(right) for kind in (KANJI, HIRAGANA))


def _window(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the stretch of Japanese letters around a term, no more than `_MARGIN` beside it."""
    low, high = max(0, start - _MARGIN), min(len(text), end + _MARGIN)
    left = start
    while left > low and _RUN.match(text[left - 1]):
        left -= 1
    right = end
    while right < high and _RUN.match(text[right]):
        right += 1
    return left, right


@lru_cache(maxsize=4096)
def _words(text: str) -> tuple[int, ...]:
    """Return where the words of `text`, which holds no white space, begin, and its end."""
    return TOKENIZER.edges(text)
