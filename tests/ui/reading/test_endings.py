"""How paragraphs end: never in a line of one or two letters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.ui.reading.endings import LEAST, Ends, fuller_break, phrase_break, settled_break


@pytest.mark.parametrize(
    ("line", "left", "moved"),
    [
        ("これは専門の記事を読む人の助けになりま", "す。", "なります。"),
        ("モデルの大きさが性能を決めると述べられ", "た。", "べられた。"),
        ("この問題を用語集によって解決していると", "いう。", "ているという。"),
        ("固有名詞や数字の誤りがまだ残って", "いる」。", "残っている」。"),
        ("The loss of the model is shown in", "it.", "in it."),
    ],
)
def test_a_last_line_of_few_letters_takes_some_of_the_line_above(
    line: str, left: str, moved: str
) -> None:
    text = line + (" " if left.isascii() else "") + left
    end = len(text) - len(left)
    at = fuller_break(text, 0, end, len(text))
    assert at < end
    assert len(text[at:].strip()) <= len(moved) + 4
    assert text[at:].lstrip().endswith(left)
    assert text[at] not in "、。」ょっ"


@pytest.mark.parametrize("left", ["", "解決する。", "実験の結果である。", "of the models."])
def test_a_last_line_with_enough_in_it_stays(left: str) -> None:
    text = f"これは専門の記事を読む人のためのもので、{left}"
    end = len(text) - len(left)
    assert fuller_break(text, 0, end, len(text)) == end


def test_a_word_in_latin_letters_and_a_number_are_not_cut() -> None:
    text = "そのような新しい装置の性能はGPT-2025"
    assert fuller_break(f"{text}で。", 0, len(text), len(text) + 2) <= text.index("G")


@given(st.text("あいう漢字、。「」ab1 ー", min_size=1, max_size=40), st.data())
def test_a_line_keeps_at_least_half_of_what_it_had(text: str, data: st.DataObject) -> None:
    end = data.draw(st.integers(1, len(text)))
    start = data.draw(st.integers(0, end - 1))
    at = fuller_break(text, start, end, len(text))
    assert start < at <= end
    if at < end and not text.isascii():
        letters = [sign for sign in text[at:] if sign.isalnum() or sign == "ー"]
        assert len(letters) >= LEAST or text[at:].isascii() or text[at - 1] == " "


@pytest.mark.parametrize(
    ("heading", "room", "first"),
    [
        ("社内検索を小さなモデルに任せた3か月の記録", 16, "社内検索を小さなモデルに任せた"),
        ("ノートPCに宿る言語モデル——MoEと蒸留は何を変えたのか", 12, "ノートPCに宿る"),
        (
            "半導体の「次の一手」、省電力チップに集まる視線",
            19,
            "半導体の「次の一手」、省電力チップに",
        ),
        ("新しい買い物の取り組みとお知らせ", 10, "新しい買い物の"),
        ("大規模言語模型研究開発機構設立", 10, "大規模言語模型研究開"),
        ("大規模言語モデル入門", 7, "大規模言語"),
        ("Large language models and how", 10, "Large lang"),
        # A line more is worse than a word that is cut.
        ("港で見た小さな模型汽車が走ると皆言う", 9, "港で見た小さな模型"),
    ],
)
def test_a_heading_s_line_ends_with_a_phrase(heading: str, room: int, first: str) -> None:
    at = phrase_break(heading, 0, room, len(heading))
    assert heading[:at] == first
    assert settled_break(heading, 0, room, len(heading), Ends.PHRASES) <= room


def test_a_phrase_break_leaves_no_last_line_of_a_word_and_makes_no_line_more() -> None:
    heading = "静かな港に集まる視線"
    at = settled_break(heading, 0, 9, len(heading), Ends.PHRASES)
    assert heading[at:] == "集まる視線"
    heading = "とても長い見出しであるから一行では済まないもの"
    at = phrase_break(heading, 0, 12, len(heading))
    assert len(heading) - at <= 12


@given(st.text(st.sampled_from("あのがきり漢字ー、。「」A1"), min_size=2, max_size=40), st.data())
def test_a_phrase_break_is_within_its_line(text: str, data: st.DataObject) -> None:
    end = data.draw(st.integers(1, len(text) - 1))
    at = phrase_break(text, 0, end, len(text))
    assert 0.5 * end <= at <= end
