"""Names of firms, shops and products that are Japanese words in kana."""

import pytest

from reader.text.kana_names import kana_names
from reader.text.tokens import TOKENIZER


def names(text: str) -> list[tuple[str, str]]:
    return [(span.of(text), reading) for span, reading in kana_names(text, TOKENIZER.tokens)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("くじら工房は玩具を作る。", "くじら"),
        ("株式会社くじら工房が工場を建てた。", "くじら"),
        ("株式会社つみきは保育園を営む。", "つみき"),
        ("合同会社ほしのは三人で始まった。", "ほしの"),
        ("ヒカリノ株式会社は電池を作る。", "ヒカリノ"),
        ("みどり商事は輸入を増やした。", "みどり"),
        ("はるか証券は否定した。", "はるか"),
        ("つくし出版に聞いた。", "つくし"),
        ("駅前のそよかぜ病院の医師だ。", "そよかぜ"),
        ("アプリ「ことり」を使う。", "ことり"),
        ("「かもめ便」というサービスだ。", "かもめ"),
        ("言語モデル「しののめ」を公開した。", "しののめ"),
        ("メーカーのアメンボは靴を作る。", "アメンボ"),
    ],
)
def test_a_name_is_known_by_what_stands_beside_it(text: str, name: str) -> None:
    assert [found for found, _ in names(text)] == [name]


def test_a_name_is_read_in_hiragana() -> None:
    assert names("株式会社ホタルノヒカリは照明を作る。") == [("ホタルノヒカリ", "ほたるのひかり")]


@pytest.mark.parametrize(
    "text",
    [
        "おもちゃ工場を建てた。",
        "おもちゃ工業の統計だ。",
        "日本たばこ産業が発表した。",
        "こども食堂に集まる。",
        "りんご農園を訪ねた。",
        "いつもの食堂で食べる。",
        "株式会社クラウドワークスが始めた。",
        "世界初の株式会社とされる。",
        "ロボット「ダビンチ」を使う。",
        "株式会社ほぼ日の手帳だ。",
        "「でたらめ」という話だ。",
        "株式会社すーぱーが閉じた。",
        "夕方に雨が降った。",
    ],
)
def test_what_is_made_or_foreign_or_no_name_is_none(text: str) -> None:
    assert names(text) == []
