import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.translation.punctuation import well_punctuated


@pytest.mark.parametrize(
    ("english", "expected"),
    [
        ('He said, "I respect them!."', 'He said, "I respect them!"'),
        ('"I am keen,". "In China they are young."', '"I am keen." "In China they are young."'),
        ('"He is keen",." That is all.', '"He is keen." That is all.'),
        ('It is "open.".', 'It is "open."'),
        ('"They came.", he said.', '"They came," he said.'),
        ("An augmented version of , the data set .", "An augmented version of, the data set."),
        ("Prefectures, cities, etc., are named.", None),
        ("Wait ... what?", None),
        ("About 3 a.m., a camera of Mirai Co., Ltd. saw it.", None),
        ('"Who?", "Where?" and "a","b"', None),
    ],
)
def test_each_point_stands_once(english: str, expected: str | None) -> None:
    assert well_punctuated("「熱心だ」「中国では若い」", english) == (expected or english)


def test_points_that_the_japanese_has_stay() -> None:
    assert well_punctuated("演算子 ?. を使う", "Use the operator ?. here") == (
        "Use the operator ?. here"
    )


@pytest.mark.parametrize(
    ("source", "english", "expected"),
    [
        # Opened and never closed.
        ("彼は「良い」と述べた。", 'He said, "It is good.', 'He said, "It is good."'),
        ("「良い」と彼は述べた。", '"It is good, he said.', '"It is good," he said.'),
        ("「良いモデルだ」。", '"It is a good model.', '"It is a good model."'),
        # Closed and never opened.
        ("中国は「早い」(高口氏)。", 'China is fast," Takaguchi said.',
         '"China is fast," Takaguchi said.'),
        ("「競馬制(競争)」を除く。", 'It excludes a "race" (a contest)" now.',
         'It excludes a "race" (a contest) now.'),
        # No quotation at all.
        ("良いモデルだ。", 'It is a "good model.', "It is a good model."),
        # A quotation within another.
        ("「脅威が「危険」になった」", '"The threat became "dangerous" now."',
         "\"The threat became 'dangerous' now.\""),
        ("「『勝てる』と思う」", '"I can win,\'" he said.', '"I can win," he said.'),
        ("「『勝てる』と思う」", '"I think, \'I can win,\'" he said.', None),
        # A sentence out of a longer quotation, and what nobody can tell.
        ("「良いモデルだ。", '"It is a good model.', None),
        ("良いモデルだ」と述べた。", 'It is a good model," he said.', None),
        ("「深層学習」を使い、去った。", 'He used "deep learning and left.', None),
        ("24インチの画面", 'A 24" screen', None),
        ("「早い」、「良い」と言う。", 'They say "fast," and "good."', None),
    ],
)  # fmt: skip
def test_quotation_marks_stand_in_pairs_where_the_japanese_has_pairs(
    source: str, english: str, expected: str | None
) -> None:
    assert well_punctuated(source, english) == (expected or english)


@given(st.text(alphabet='aB ",.!?(', max_size=30), st.sampled_from(["「あ」", "「あ", "あ"]))
@settings(max_examples=50)
def test_no_word_is_touched(english: str, source: str) -> None:
    made = well_punctuated(source, english)

    assert [c for c in made if c.isalpha()] == [c for c in english if c.isalpha()]
