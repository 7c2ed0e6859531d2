import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.spans import Span
from reader.text.furigana import ruby
from reader.text.readings import in_context
from reader.text.tokens import Tokenizer
from tests.support.sentences import (
    BUILT_WITH,
    HELD_OUT,
    Reader,
    as_the_dictionary_has_it,
    expected,
    in_their_context,
    mistakes,
)

TOKENIZER = Tokenizer()


def share_right(file: Path, reader: Reader) -> float:
    number, wrong = mistakes(file, reader)
    print(f"{file.stem}: {number - len(wrong)} of {number}")
    for one, said in wrong:
        print("  ", one.text, one.span.of(one.text), *one.readings, "not", said)
    return 1 - len(wrong) / number


def test_the_sentences_that_the_rules_were_made_with_are_read_right() -> None:
    assert len(list(expected(BUILT_WITH))) >= 400
    plain = share_right(BUILT_WITH, as_the_dictionary_has_it)
    assert share_right(BUILT_WITH, in_their_context) >= 0.97 > plain


@pytest.mark.parametrize("file", HELD_OUT, ids=lambda file: file.stem)
def test_sentences_that_were_written_later_are_read_right_too(file: Path) -> None:
    plain = share_right(file, as_the_dictionary_has_it)
    assert share_right(file, in_their_context) >= 0.97 > plain


def read(text: str, **own: str) -> str:
    tokens = in_context(text, TOKENIZER.tokens(text), own)
    for part in reversed(ruby(text, tokens)):
        text = f"{text[: part.span.end]}[{part.reading}]{text[part.span.end :]}"
    return text


def test_the_readers_own_reading_wins_over_every_rule_and_follows_the_inflection() -> None:
    assert read("辛い味と辛さ", 辛="つら") == "辛[つら]い味[あじ]と辛[つら]さ"
    assert read("1日中", 一日="x") == read("1日中")
    assert read("三本の木", 三本="みもと", 木="もく") == "三本[みもと]の木[もく]"


def test_the_longest_of_the_readers_own_readings_wins() -> None:
    assert read("市場調査", 市場="いちば", 市場調査="しじょうちょうさ").startswith("市場調査[し")


def test_what_the_glossary_says_of_a_term_wins_over_the_rules_but_not_over_the_reader() -> None:
    text = "誤差逆伝播と市場調査"
    terms = {Span(0, 5): "ごさぎゃくでんぱ", Span(6, 10): "いちばちょうさ"}

    def told(own: dict[str, str]) -> str:
        tokens = in_context(text, TOKENIZER.tokens(text), own, terms)
        return " ".join(f"{token.surface}={token.reading}" for token in tokens)

    assert told({}).endswith("市場調査=いちばちょうさ")
    assert told({"市場": "しじょう"}).endswith("市場=しじょう 調査=ちょうさ")
    # What the words are read as anyway stays above each of them.
    assert told({}).startswith("誤差=ごさ ")


def test_a_word_is_voiced_only_where_it_follows_another() -> None:
    assert read("箱の中。本箱。重箱") == "箱[はこ]の中[なか]。本箱[ほんばこ]。重箱[じゅうばこ]"


def test_a_word_of_the_list_is_read_by_it_where_its_kana_follow() -> None:
    assert read("春夏秋冬を身近に、一目惚れ") == (
        "春夏秋冬[しゅんかしゅうとう]を身近[みぢか]に、一目惚[ひとめぼ]れ"
    )
    assert read("料理の説明") == "料理[りょうり]の説明[せつめい]"


def test_a_reading_never_cuts_a_word_of_the_dictionarys() -> None:
    # 方 inside 方法 and 一日 inside 十一日 are no words there.
    assert read("方法は十一日に", 方="かた") == "方法[ほうほう]は十一[じゅういち]日[にち]に"


SIGNS = st.text(
    alphabet="一二三十百千万何数0123４,.本分日月人歳中間目のは辛い梁 文鋒氏市場。", max_size=30
)


@given(SIGNS)
def test_any_text_keeps_its_tokens_in_order_and_whole(text: str) -> None:
    tokens = TOKENIZER.tokens(text)
    at = 0
    for token in in_context(text, tokens):
        assert at <= token.span.start < token.span.end
        assert token.span.of(text) == token.surface
        assert not text[at : token.span.start].strip()
        at = token.span.end
    assert not text[at:].strip()


@given(st.integers(1, 10**16 - 1))
def test_a_number_in_kanji_is_read_as_the_same_number(number: int) -> None:
    kanji = in_kanji(number)
    (reading,) = (
        one.reading for one in in_context(f"{kanji}円", TOKENIZER.tokens(f"{kanji}円"))[:1]
    )
    assert number_of(reading.replace("よえん", "よん")) == number


def in_kanji(number: int) -> str:
    written = ""
    for power, name in ((12, "兆"), (8, "億"), (4, "万"), (0, "")):
        part = number // 10**power % 10**4
        below = ""
        for place, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
            digit = part // place % 10
            if digit:
                below += ("" if digit == 1 and sign else "〇一二三四五六七八九"[digit]) + sign
        written += below + name if part else ""
    return written


WORTH = {
    "いっせん": 1000, "はっせん": 8000, "さんぜん": 3000, "さんびゃく": 300, "ろっぴゃく": 600,
    "はっぴゃく": 800, "いっ": 1, "はっ": 8,
}  # fmt: skip
DIGITS = {
    "いち": 1, "に": 2, "さん": 3, "よん": 4, "よ": 4, "ご": 5, "ろく": 6, "なな": 7, "はち": 8,
    "きゅう": 9,
}  # fmt: skip
PLACES = {"じゅう": 10, "じゅっ": 10, "ひゃく": 100, "せん": 1000}
LARGE = {"まん": 10**4, "おく": 10**8, "ちょう": 10**12}


def number_of(reading: str) -> int:
    """Read a number back, by another way than the one it was made."""
    words = sorted([*WORTH, *DIGITS, *PLACES, *LARGE], key=len, reverse=True)
    total = part = digit = 0
    while reading:
        word = next(word for word in words if reading.startswith(word))
        reading = reading.removeprefix(word)
        if word in LARGE:
            total += (part + digit) * LARGE[word]
            part = digit = 0
        elif word in PLACES:
            part += (digit or 1) * PLACES[word]
            digit = 0
        elif word in WORTH:
            part += WORTH[word]
        else:
            digit = DIGITS[word]
    return total + part + digit


@pytest.mark.parametrize(
    "expected",
    [
        "10分[ぷん]の電話[でんわ]と10分[ぶん]の1",
        "３本[ぼん]と3.5本[ほん]",
        "3千[ぜん]円[えん]と8百[ぴゃく]円[えん]",
        "二[に]〜三[さん]日[にち]と五[ご]月[がつ]三日[みっか]",
        "三[さん]割[わり]二[に]分[ぶ]と三[さん]分[ぷん]",
        "三[みっ]つと三[み]つ星[ぼし]と〇〇[まるまる]県[けん]",
        "百[ひゃっ]桁[けた]と十[じゅっ]キロと六[ろく]ページ",
    ],
)
def test_a_counter_after_digits_sounds_as_the_number_has_it(expected: str) -> None:
    assert read(re.sub(r"\[.*?\]", "", expected)) == expected


def test_a_rule_about_a_whole_word_leaves_longer_words_of_its_sign_alone() -> None:
    assert read("席を空ける。空が高い。") == "席[せき]を空[あ]ける。空[そら]が高[たか]い。"
