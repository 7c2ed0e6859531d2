"""Numbers lost on the way from Japanese to English."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.translation.english_numbers import values
from reader.translation.numbers import missing, stated, western_years

KEPT = [
    ("2025年4月25日に公開した。", "It was released on April 25, 2025."),
    ("費用は560万ドルだった。", "It cost $5.6 million."),
    ("費用は560万ドルだった。", "It cost 5,600,000 dollars."),
    ("5億7,600万人", "576 million people"),
    ("1兆2000億円", "1.2 trillion yen"),
    ("１０億円を投じた。", "¥1bn was spent."),
    ("３万５千人", "35,000 people"),
    ("2万", "twenty thousand"),
    ("256個のエキスパート", "256 experts"),
    ("約10分の1に下げた。", "cut to about one tenth"),
    ("約10分の1に下げた。", "cut to a tenth"),
    ("10分の1", "10 percent of it"),
    ("3分の2が賛成した。", "Two-thirds agreed."),
    ("性能は2倍になった。", "Performance doubled."),
    ("3倍の速さ", "three times as fast"),
    ("1.5倍", "150% of it"),
    ("50%を超えた。", "over 50 percent"),
    ("7割が使う。", "70% use it."),
    ("打率.346", "batting .346"),
    ("午後3時30分", "3:30 pm"),
    ("21時に", "at 9 p.m."),
    ("1990年代", "in the 1990s"),
    ("90年代", "in the nineties"),
    ("19世紀", "in the 1800s"),
    ("20世紀", "the twentieth century"),
    ("令和7年", "in 2025"),
    ("平成12年", "in Heisei 12"),
    ("21年以降", "from 2021 on"),
    ("終値は4万8625円88銭だった。", "It closed at 48,625.88."),
    ("37度5分の熱が続く。", "A fever of 37.5 degrees lasts."),
    ("昭和40年代から使う。", "in use since the 1960s"),
    ("24時間見張る。", "watched around the clock"),
    ("髪の毛の50分の1の太さだ。", "It is one-fiftieth as thick as a hair."),
    ("二十五人が参加した。", "Twenty-five people took part."),
    ("三百万円", "three million yen"),
    ("二〇二五年", "in 2025"),
    ("三人の研究者", "three researchers"),
    ("第2次世界大戦", "the Second World War"),
    ("第2次世界大戦", "World War II"),
    ("12個入り", "a dozen of them"),
    ("30年で", "over three decades"),
    ("200〜300万年前", "two to three million years ago"),
    ("36 万人", "360,000 people"),
    ("GPT-4とH100", "GPT-4 and the H100"),
    ("V3は6710億のパラメーターを持つ。", "V3 has 671B parameters."),
    ("0800 555 111に電話", "call 0800 555 111"),
    ("面積は30km2だ。", "It covers 30 square kilometres."),
    ("打率は2割8分", "batted .280"),
    ("１８２・４４ドル", "182.44 dollars"),
    ("10代の少年", "a teenage boy"),
    ("2,048と4,096", "2048 and 4096"),
]
LOST = [
    ("費用は560万ドルだった。", "It cost $56 million.", "560万"),
    ("2025年4月25日に公開した。", "It was released in April 2025.", "25"),
    ("10分の1に下げた。", "It was cut.", "10分の1"),
    ("8億人がこの言語を理解する。", "8 billion people understand it.", "8億"),
    ("6,500人が集まった。", "Many came.", "6,500"),
    ("ロケットは約24,000個見つかった。", "240 rockets were found.", "24,000"),
    ("1947年に独立した。", "It became independent in 1974.", "1947"),
    ("三人の研究者", "researchers", "三"),
    ("二十五人", "people", "二十五"),
    ("H100を使う。", "It uses H200.", "100"),
    ("50%を超えた。", "over 15%", "50"),
]
LEFT_OPEN = [
    "数百人の研究者", "数十万件", "十数年", "20数年", "何百もの", "2、3人", "1つの方法", "一人で",
    "三菱と四国", "第一に", "2人は休日も一緒だ。", "二つの方法", "https://example.org/2025/04",
    "小学3年生", "建久9年",
]  # fmt: skip


@pytest.mark.parametrize(("ja", "en"), KEPT)
def test_a_number_is_found_in_whatever_shape_english_gives_it(ja: str, en: str) -> None:
    assert stated(ja)
    assert missing(ja, en) == ()


@pytest.mark.parametrize(("ja", "en", "lost"), LOST)
def test_a_lost_or_changed_number_is_named_as_the_source_writes_it(
    ja: str, en: str, lost: str
) -> None:
    assert missing(ja, en) == (lost,)


@pytest.mark.parametrize("ja", LEFT_OPEN)
def test_open_numbers_and_names_state_nothing(ja: str) -> None:
    assert stated(ja) == ()


def test_the_era_before_a_year_in_brackets_is_not_asked_for() -> None:
    assert [number.written for number in stated("建久9年(1198年)に完成した。")] == ["1198"]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("three hundred and twenty-five million", Fraction(325_000_000)),
        ("nineteen hundred", Fraction(1900)),
        ("twenty-first", Fraction(21)),
        ("two million five hundred thousand", Fraction(2_500_000)),
        ("three fifths", Fraction(3, 5)),
        ("½ and 3/4", Fraction(3, 4)),
        ("the 21st", Fraction(21)),
        ("World War II", Fraction(2)),
        ("$3.6bn", Fraction(3_600_000_000)),
        ("1.5-million-dollar", Fraction(1_500_000)),
        ("7.55am", Fraction(55)),
        ("December", Fraction(12)),
    ],
)
def test_english_figures_and_words_are_read(text: str, held: Fraction) -> None:
    assert held in values(text)


def test_neighbouring_numbers_are_not_added_up() -> None:
    assert values("five, six") == {5, 6}
    assert Fraction(11) not in values("five six")


@given(st.integers(2, 10**12))
def test_a_figure_is_always_found_again(number: int) -> None:
    assert missing(f"値は{number}です。", f"The value is {number:,}.") == ()
    assert missing(f"値は{number:,}です。", f"The value is {number}.") == ()
    assert missing(f"値は{number}です。", "There is no value.") == (str(number),)


@given(st.integers(1, 9999), st.sampled_from([("万", 4), ("億", 8), ("兆", 12)]))
def test_a_large_unit_is_worth_its_power_of_ten(count: int, unit: tuple[str, int]) -> None:
    name, power = unit

    assert missing(f"{count}{name}円", f"{count * 10**power:,} yen") == ()
    assert missing(f"{count}{name}円", f"{count * 10 ** (power + 1):,} yen") != ()


@given(st.text(), st.text())
def test_no_text_is_too_strange(ja: str, en: str) -> None:
    assert set(missing(ja, en)) <= {number.written for number in stated(ja)}


@pytest.mark.parametrize(
    "text",
    ["札幌、浜松、福岡の3市が調べた。", "米国、メキシコ、カナダの3カ国", "数百分の1秒で終わる。"],
)
def test_what_only_counts_the_names_before_it_or_is_left_open_is_not_looked_for(text: str) -> None:
    assert stated(text) == ()


def test_a_count_of_other_things_than_were_named_is_looked_for() -> None:
    assert [number.written for number in stated("札幌と福岡の3社が調べた。")] == ["3"]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("平成30年に始まり令和元年に終わる。", "2018年に始まり2019年に終わる。"),
        ("昭和六十三年度の予算", "1988年度の予算"),
        ("昭和30年代の町、昭和の家", "昭和30年代の町、昭和の家"),
        ("平成30年(2018年)に始まる。", "平成30年(2018年)に始まる。"),
    ],
)
def test_years_of_eras_are_told_in_the_count_of_the_west(source: str, expected: str) -> None:
    assert western_years(source) == expected
