import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.article import BlockKind, Content
from reader.text.cues import is_subtitles, read_cues
from reader.text.importing import import_bytes, import_text

SRT = """1
00:00:01,000 --> 00:00:03,000
今日は大規模言語モデルが
どのように

2
00:00:03,100 --> 00:00:05,000
学ぶのかを<i>見ていきます</i>。

3
00:00:05,200 --> 00:00:07,500
{\\an8}まず、データを集めます。

4
00:00:20,000 --> 00:00:22,000
次に、Mixture of
Experts の話です。
"""
VTT = """WEBVTT - 講義
Kind: captions
Language: ja

STYLE
::cue { color: red }

NOTE これは
編集者のメモです

intro
00:01.000 --> 00:03.000 align:start position:0%
<v 田中>モデルは<c.y>なぜ</c>大きいの

00:03.000 --> 00:04.000
<v 田中>でしょうか。

00:04.200 --> 00:06.000
<v.loud 佐藤>データが&amp;計算が<00:00:05.000>多いからです。</v>
"""


def body(content: Content) -> list[str]:
    return [block.text for block in content.blocks if block.kind is BlockKind.PARAGRAPH]


def timed(*cues: str, gap: float = 0.0, length: float = 2.0) -> str:
    """Return SubRip of cues one after the other, `gap` seconds between them."""
    made, at = [], 0.0
    for number, cue in enumerate(cues, 1):
        times = " --> ".join(
            f"00:{int(t) // 60:02}:{int(t) % 60:02},{round(t % 1 * 1000):03}"
            for t in (at, at + length)
        )
        made.append(f"{number}\n{times}\n{cue}\n")
        at += length + gap
    return "\n".join(made)


def test_cues_are_joined_to_sentences_and_a_long_pause_begins_a_paragraph() -> None:
    assert body(import_text(SRT)) == [
        "今日は大規模言語モデルがどのように学ぶのかを見ていきます。まず、データを集めます。",
        "次に、Mixture of Experts の話です。",
    ]


def test_who_speaks_stands_before_the_paragraph_and_settings_notes_and_styles_are_gone() -> None:
    assert body(import_text(VTT)) == [
        "田中：モデルはなぜ大きいのでしょうか。",
        "佐藤：データが&計算が多いからです。",
    ]


@pytest.mark.parametrize(
    "turns",
    [
        ("- どうして大きいの？\n- 計算のためです。",),
        (">> どうして大きいの？", "＞＞計算のためです。"),
    ],
)
def test_signs_of_turns_begin_paragraphs(turns: tuple[str, ...]) -> None:
    assert body(import_text(timed(*turns))) == ["どうして大きいの？", "計算のためです。"]


@pytest.mark.parametrize("form", ["{}：", "（{}）", "【{}】", "[{}] "])
def test_names_in_the_text_begin_paragraphs_and_are_kept(form: str) -> None:
    one, two = form.format("田中") + "これは何ですか。", form.format("佐藤") + "モデルです。"
    assert body(import_text(timed(one, two))) == [one, two]


def test_without_full_stops_the_words_tell_where_a_sentence_ends() -> None:
    text = timed(
        "今日はモデルの", "話をします", "学習した", "データが大事なんですね", "そして", "計算も要る"
    )
    assert body(import_text(text)) == [
        "今日はモデルの話をします", "学習したデータが大事なんですね", "そして計算も要る",
    ]  # fmt: skip


def test_lines_that_roll_up_are_there_once() -> None:
    text = timed(
        "モデルは大きい。", "モデルは大きい。\nだから", "だから\n強い。", "強い。\nおわり。"
    )
    assert body(import_text(text)) == ["モデルは大きい。だから強い。おわり。"]


def test_what_someone_says_twice_is_kept() -> None:
    text = timed(
        "はい。", "はい。", "これはモデルです。", "大きいです。", "強いです。", "終わりです。"
    )
    assert body(import_text(text))[0].startswith("はい。はい。")


def test_a_sound_is_a_paragraph_of_its_own() -> None:
    text = timed("これはモデルです。", "（拍手）", "ありがとうございます。")
    assert body(import_text(text)) == ["これはモデルです。", "（拍手）", "ありがとうございます。"]


def test_readings_and_numbers_of_cues_are_no_text() -> None:
    text = "WEBVTT\n\n1\n00:01.000 --> 00:02.000\n<ruby>推論<rt>すいろん</rt></ruby>です。\n\n2\n"
    text += "00:02.000 --> 00:03.000\n2025年です。\n"
    assert body(import_text(text)) == ["推論です。2025年です。"]


def test_a_cue_may_hold_a_number_and_an_empty_line() -> None:
    text = (
        "1\n00:00:01,0 --> 00:00:02,0\n答えは\n\n42\n\n2\n00:00:02,000 --> 00:00:03,000\nです。\n"
    )
    assert body(import_text(text)) == ["答えは42です。"]


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("第1回_講義.ja.vtt", "第1回 講義"),
        ("lecture.srt", "lecture"),
        ("v1.2 の話.srt", "v1.2 の話"),
        ("", ""),
    ],
)
def test_the_file_s_name_is_the_title(name: str, title: str) -> None:
    content = import_bytes(SRT.replace("\n", "\r\n").encode("cp932"), name=name)
    assert content.metadata.title == title


def test_a_text_that_only_mentions_times_is_no_subtitles() -> None:
    assert not is_subtitles("会議の記録\n\n00:00:01,000 --> 00:00:02,000 のように書く。\n")
    assert is_subtitles(SRT)
    assert is_subtitles(VTT)


@given(st.lists(st.text("港船が着いた。<>-&;{}[]（）：\n 1", max_size=12), max_size=6))
def test_no_cue_stops_the_rest_from_being_read(cues: list[str]) -> None:
    text = timed(*cues, "最後の文です。")
    assert "最後の文です" in "".join(line for cue in read_cues(text) for line in cue.lines)
