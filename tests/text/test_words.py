"""What may be pointed at as a word."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.text.tokens import Tokenizer
from reader.text.words import words

TOKENIZER = Tokenizer()


def cut(text: str) -> list[str]:
    return [span.of(text) for span in words(TOKENIZER.tokens(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("新聞が発表していた。", ["新聞", "発表していた"]),
        ("研究チームは使わなかった。", ["研究", "チーム", "使わなかった"]),
        ("三十人の大規模な計画", ["三十人", "大規模", "計画"]),
        ("GPT-4とH100を比べる", ["GPT-4", "H100", "比べる"]),
        ("東京から大阪まで走ってしまう", ["東京", "から", "大阪", "まで", "走ってしまう"]),
        ("安くなかったのだ", ["安くなかった"]),
        ("読みやすい文章だ", ["読みやすい", "文章"]),
        ("追加できない", ["追加", "できない"]),
        ("ＧＰＴ－４は１２８Ｋ", ["ＧＰＴ－４", "１２８Ｋ"]),
        ("3億4,500万円、12.5倍", ["3億4,500万", "円", "12.5", "倍"]),
        ("GPT-4. そしてBERT, 次に", ["GPT-4", "そして", "BERT", "次"]),
        ("理由は雨である。", ["理由", "雨"]),
        ("駅に猫がある。", ["駅", "猫", "ある"]),
        ("、。「」", []),
    ],
)
def test_endings_belong_to_their_word_and_signs_and_short_particles_to_none(
    text: str, expected: list[str]
) -> None:
    assert cut(text) == expected


@settings(max_examples=50)
@given(st.text("新しい三十人のモデルは使っていた。GPT-4、" + "🦊 ", max_size=30))
def test_words_stand_in_order_and_never_overlap(text: str) -> None:
    at = 0
    for span in words(TOKENIZER.tokens(text)):
        assert at <= span.start < span.end <= len(text)
        at = span.end
