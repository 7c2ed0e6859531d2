from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.text.tokens import Tokenizer

TOKENIZER = Tokenizer()
JAPANESE = st.text(alphabet="日本語大人取り組みオープンAI 　\n25.、。𠮟ﾊﾟ😊々ヶ", max_size=60)


@given(st.one_of(st.text(), JAPANESE))
@example("猫\0犬が鳴く")
def test_tokens_cover_all_but_white_space_exactly(text: str) -> None:
    at = 0
    for token in TOKENIZER.tokens(text):
        assert token.span.of(text) == token.surface
        assert token.surface == token.surface.strip() != ""
        assert text[at : token.span.start].replace("\0", "").strip() == ""
        at = token.span.end
    assert text[at:].replace("\0", "").strip() == ""


@pytest.mark.parametrize(
    ("text", "lemma", "reading", "part_of_speech"),
    [
        ("オープンな", "オープン", "おーぷん", "名詞"),
        ("私は", "私", "わたし", "代名詞"),
        ("食べた", "食べる", "たべ", "動詞"),
        ("難しい", "難しい", "むずかしい", "形容詞"),
        ("日本は", "日本", "にほん", "名詞"),
        ("DeepSeekの", "DeepSeek", "", "名詞"),
        ("2025年", "2025", "", "名詞"),
    ],
)
def test_a_token_knows_its_dictionary_form(
    text: str, lemma: str, reading: str, part_of_speech: str
) -> None:
    token = TOKENIZER.tokens(text)[0]
    assert (token.lemma, token.reading, token.part_of_speech) == (lemma, reading, part_of_speech)


def test_threads_may_share_a_tokenizer() -> None:
    tokenizer = Tokenizer()
    texts = [f"{number}番目の文を読み合わせる。" * 20 for number in range(40)]
    with ThreadPoolExecutor(4) as pool:
        shared = list(pool.map(tokenizer.tokens, texts))
    assert shared == [TOKENIZER.tokens(text) for text in texts]


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("推論", "すいろん"),
        ("大規模言語モデル", "だいきぼげんごもでる"),
        ("AIモデル", "AIもでる"),
        ("MoE", ""),
        ("", ""),
    ],
)
def test_a_text_is_read_in_hiragana_and_one_without_japanese_not_at_all(
    text: str, reading: str
) -> None:
    assert TOKENIZER.reading(text) == reading


def test_a_very_long_text_has_the_tokens_of_its_sentences() -> None:
    sentence = "箱を開けた研究者は、推論の結果を読んでいる。"
    once, times = TOKENIZER.tokens(sentence), 400
    found = TOKENIZER.tokens(sentence * times)
    assert [token.reading for token in found] == [token.reading for token in once] * times
    assert all(token.span.of(sentence * times) == token.surface for token in found)
