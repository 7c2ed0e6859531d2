"""Numbers as they are said, with digits, points, thousands and counters."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.text.spoken_numbers import in_kana, spoken_numbers


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("10分間かかる", "10分間 じゅっぷんかん"),
        ("10分の1だ", "10分 じゅうぶん|1 いち"),
        ("毎秒31.4トークン", "31.4トークン さんじゅういってんよんとーくん"),
        ("120億円の", "120億円 ひゃくにじゅうおくえん"),
        ("1億2000万人が", "1億2000万人 いちおくにせんまんにん"),
        ("９，８００円", "９，８００円 きゅうせんはっぴゃくえん"),
        ("2025年4月20日", "2025年 にせんにじゅうごねん|4月 しがつ|20日 はつか"),
        ("2.1万円と1.5億人", "2.1万円 にてんいちまんえん|1.5億人 いってんごおくにん"),
        ("0.5秒", "0.5秒 れいてんごびょう"),
        ("15%と10.5％", "15% じゅうごぱーせんと|10.5％ じゅってんごぱーせんと"),
        ("300本と３つ", "300本 さんびゃっぽん|３つ みっつ"),
        ("三百人", "三百人 さんびゃくにん"),
        ("0120の", "0120 ぜろいちにぜろ"),
        ("GPT-4の1本", "4 よん|1本 いっぽん"),
        ("一般に二", ""),
    ],
)
def test_a_number_is_read_with_its_counter(text: str, read: str) -> None:
    told = "|".join(f"{span.of(text)} {kana}" for span, kana in spoken_numbers(text))
    assert told == read


@settings(max_examples=50)
@given(st.text(st.sampled_from("0129３,.．十百万億兆分日円の本%あA"), max_size=30))
def test_every_digit_is_read_once_and_numbers_keep_their_order(text: str) -> None:
    found = list(spoken_numbers(text))
    ends = [0, *(span.end for span, _ in found)]
    assert all(end <= span.start for end, (span, _) in zip(ends, found, strict=False))
    assert all(len(span) and kana for span, kana in found)
    assert not any(re.search("[0-9０-９]", kana) for _, kana in found)
    inside = sum(len(re.findall("[0-9０-９]", span.of(text))) for span, _ in found)
    assert inside == len(re.findall("[0-9０-９]", text))


@pytest.mark.parametrize(
    ("surface", "reading", "read"),
    [
        ("3年", "3ねん", "さんねん"),
        ("10分の1", "10ぶんの1", "じゅうぶんのいち"),
        ("3次元", "3じげん", "さんじげん"),
    ],
)
def test_a_reading_has_no_digits_left(surface: str, reading: str, read: str) -> None:
    assert in_kana(surface, reading) == read
