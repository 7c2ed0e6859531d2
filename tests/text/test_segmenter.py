import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.spans import Span
from reader.text.segmenter import LONG, LONGEST, segment


def sentences(text: str) -> list[str]:
    return [span.of(text) for span in segment(text)]


@pytest.mark.parametrize(
    "expected",
    [
        pytest.param(["今日は晴れだ。", "明日は雨だ。"], id="ideographic full stop"),
        pytest.param(["本当か！", "そうか？", "そうだ｡", "違う!", "なぜ?", "はい。"], id="marks"),
        pytest.param(["なんと！？", "まさか!!", "うそ。。。", "おわり"], id="runs of marks"),
        pytest.param(["これは文である．", "次の文である．"], id="full-width period"),
        pytest.param(["値は３．５倍になった．", "次の文である．"], id="full-width decimal"),
        pytest.param(["精度は2.5倍、v1.2.3で改善した。", "V3とR1。"], id="decimals and versions"),
        pytest.param(["「行く。すぐ行く。」と答えた。", "彼は走った。"], id="quotation with frame"),
        pytest.param(["「安い。驚いた」(高口氏)。", "対抗したという。"], id="attribution"),
        pytest.param(
            ["「安い。」(高口氏)。", "対抗したという。"], id="attribution after full stop"
        ),
        pytest.param(["「元気？」「元気だよ」と笑う。", "そうか。"], id="quotations in a row"),
        pytest.param(["「はい。」", "「いいえ。」", "彼らは答えた。"], id="dialogue"),
        pytest.param(["「やった！」", "彼は叫んだ。"], id="quotation as a sentence"),
        pytest.param(["『本』(第1版。絶版。)を読んだ。", "よい。"], id="brackets with sentences"),
        pytest.param(["晴れだ。", "（明日は雨だ。）", "雪もある。"], id="a bracket as a sentence"),
        pytest.param(["彼は言った(笑)。", "楽しい。（笑）", "次。"], id="laughter"),
        pytest.param(["である。[1][2]", "次に進む。[3]"], id="footnote numbers"),
        pytest.param(["なぜか？という問いだ。", "答えはない。"], id="question inside a sentence"),
        pytest.param(["Yahoo!ニュースが報じた。", "続く。"], id="name with exclamation mark"),
        pytest.param(["a!=bとf(x?y)を見る。", "次。"], id="code"),
        pytest.param(["沈黙……だが続いた。", "そして...終わった…。", "次"], id="ellipses"),
        pytest.param(
            ["https://example.com/a.html?q=1!x を見よ。", "a.b@example.co.jp まで。"],
            id="URL, e-mail",
        ),
        pytest.param(
            ["Acme Inc. shipped it.", "See e.g. Dr. Smith of the U.S. team.", "日本語。"],
            id="English with abbreviations",
        ),
        pytest.param(
            ["彼は“I am here. You are not.”と書いた。", "He left.", "終わり。"], id="English quoted"
        ),
        pytest.param(["1. はじめに述べる。", "次に進む。"], id="list number"),
        pytest.param(["Q1. なぜか。", "A1. 速いから。"], id="numbered question"),
        pytest.param(["最後の文には句点がない"], id="missing final full stop"),
        pytest.param(["ありがとう！😊", "次の話。"], id="emoji after the mark"),
    ],
)
def test_sentences_are_cut_where_they_end(expected: list[str]) -> None:
    english = any(sentence[-1].isascii() and sentence[0].isascii() for sentence in expected)
    text = (" " if english else "").join(expected)
    assert sentences(text) == expected


def test_lines_are_segments_of_their_own() -> None:
    assert sentences("準備するもの\n・りんご\n・みかん\n以上") == [
        "準備するもの",
        "・りんご",
        "・みかん",
        "以上",
    ]


def test_a_space_after_a_mark_belongs_to_no_segment() -> None:
    assert sentences("　本当か？　そうだ。 ") == ["本当か？", "そうだ。"]


@pytest.mark.parametrize(
    "text",
    [
        "「閉じない。でも続く。次の文。",
        "閉じだけ」だ。次に(進む。そして。",
        "「誤り）だ。次だ。「済」だ。",
    ],
)
def test_a_bracket_without_partner_does_not_swallow_the_paragraph(text: str) -> None:
    assert len(segment(text)) == 3


def test_a_long_quotation_is_taken_sentence_by_sentence() -> None:
    inner = ["これは引用の中にある文であり、さまざまなことを述べているのだと彼は言う。"] * 7
    text = "「" + "".join(inner) + "以上だ」(高口氏)。次の文。"
    parts = sentences(text)
    assert parts[0] == "「" + inner[0]
    assert parts[-2:] == ["以上だ」(高口氏)。", "次の文。"]
    assert len(parts) == 9


def test_a_short_quotation_of_sentences_stays_whole() -> None:
    text = "「" + "これは短い引用だ。" * 5 + "」(高口氏)。"
    assert len(text) < LONG
    assert sentences(text) == [text]


def test_text_without_any_sentence_end_is_cut_at_commas() -> None:
    text = "あれこれと続いて、" * 200
    assert all(len(part) <= LONGEST and part.endswith("、") for part in sentences(text))


PIECES = st.sampled_from(
    [*"「」『』（）()[]\"“”。．.！？!?…、 　\n\t", "です", "Inc.", "3.5", "AI", "高口氏",
     "https://a.jp/?x=1", "1.", "😊", "𠮟る", "...", "a@b.jp", "という", "これは"]
)  # fmt: skip


@given(st.one_of(st.text(), st.lists(PIECES, max_size=60).map("".join)))
def test_segments_and_white_space_between_them_give_back_the_block(text: str) -> None:
    spans = segment(text)
    at = 0
    for span in spans:
        assert text[at : span.start].strip() == ""
        assert len(span) > 0
        assert span.of(text) == span.of(text).strip()
        at = span.end
    assert text[at:].strip() == ""


@given(st.lists(PIECES, min_size=200, max_size=400).map("".join))
def test_no_segment_is_longer_than_an_engine_takes(text: str) -> None:
    assert all(len(span) <= LONGEST for span in segment(text))


@given(st.lists(st.sampled_from(["猫が鳴く。", "「はい。」と言う。", "本当か？"]), min_size=1))
def test_complete_sentences_are_found_again(parts: list[str]) -> None:
    assert sentences("".join(parts)) == parts


@pytest.mark.parametrize(
    "sentence",
    [
        "＂これは正しい。＂と彼は言った。",
        "＇これは正しい。＇と彼は言った。",
        "‘これは正しい。’と彼は言った。",
        "＜これは正しい。＞と彼は言った。",
        "‟これは正しい。”と彼は言った。",
        "„これは正しい。“と彼は言った。",
        "”これは正しい。”と彼は言った。",
        "‹これは正しい。›と彼は言った。",
        "'これは正しい。'と彼は言った。",
        "‟速い。”と‟軽い。”と皆が言う。",
        "イ．準備の文である。",
        "ａ．準備の文である。",
        "第２章．準備の文である。",
        "準備は終わった。[要出典]",
        "第２．準備の文である。",
        "準備は終わった。*1",
        "準備は終わった。（注2）",
        "準備は終わった。¹",
        "いいとも!に出た。",
        "＂速い。＂＂軽い。＂と皆が言う。",
        "次の通り：１．準備。",
        "次の通り: 1. 準備。",
        "理由は、１．安い、２．速い、の二つだ。",
        "モーニング娘。の新曲が出た。",
        "モー娘。は元気だ。",
        "いきなり!ステーキの店だ。",
        "今日から俺は！！を見た。",
        "Yahoo! JAPANが発表した。",
        "つのだ☆ひろが歌った。",
        "『君の名は。』の監督が語った。",
        "君の名は。の監督が語った。",
        "けいおん!が始まった。",
    ],
)
def test_a_mark_within_a_quotation_a_list_or_a_name_ends_no_sentence(sentence: str) -> None:
    text = f"{sentence}次の文である。"
    assert [span.of(text) for span in segment(text)] == [sentence, "次の文である。"]


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("a＜b。次だ。c＞d。", ["a＜b。", "次だ。", "c＞d。"]),
        ("It’s true。次だ。", ["It’s true。", "次だ。"]),
        ("cats' life。dogs' tail。", ["cats' life。", "dogs' tail。"]),
        ("終わり。※ただし次だ。", ["終わり。", "※ただし次だ。"]),
        ("正しい。＂次だ。＂と言う。", ["正しい。", "＂次だ。＂と言う。"]),
        ("図１．次の図だ。", ["図１．", "次の図だ。"]),
    ],
)
def test_signs_that_only_look_like_quotation_marks_hold_nothing_together(
    text: str, cut: list[str]
) -> None:
    assert [span.of(text) for span in segment(text)] == cut


def test_nothing_is_cut_within_what_is_to_stay_whole() -> None:
    text = "式は p(x). q(y) である。次だ。"
    whole = [Span(3, 12)]
    assert [span.of(text) for span in segment(text, whole)] == [
        "式は p(x). q(y) である。",
        "次だ。",
    ]


def test_no_sentence_ends_in_an_address_with_japanese_in_it() -> None:
    text = "資料はhttps://ja.wikipedia.org/wiki/強化学習?action=edit#推論 も見よ。次の文。"
    assert [span.of(text) for span in segment(text)] == [text[:-4], "次の文。"]
