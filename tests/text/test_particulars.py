"""Dates and bylines, in the ways that pages write them."""

from datetime import date

import pytest

from reader.model.article import BlockKind
from reader.text.bylines import Signature, read_signature, split_signature
from reader.text.dates import find_date
from reader.text.importing import import_text


@pytest.mark.parametrize(
    "text",
    [
        "2025.04.25",
        "2025/4/25 10:00",
        "2025-04-25T10:00:00+09:00",
        "2025年4月25日 10時00分 公開",
        "２０２５年４月２５日（金）",
        "令和7年4月25日",
        "Apr 25, 2025",
        "Published: 25th April 2025",
        "最終更新日 2025年5月1日 投稿日 2025年4月25日",
        "Last updated at 2025-05-12Posted at 2025-04-25",
        "2025.04.25 FRI",
    ],
)
def test_a_date_is_read_in_every_form(text: str) -> None:
    assert find_date(text) == date(2025, 4, 25)


def test_an_era_begins_with_its_first_year() -> None:
    assert find_date("令和元年5月1日") == date(2019, 5, 1)
    assert find_date("平成31年4月30日") == date(2019, 4, 30)


@pytest.mark.parametrize(
    "text", ["4月25日", "2025年13月1日", "v2025.4", "12025.04.251", "電話 2025-04"]
)
def test_what_is_no_whole_date_is_none(text: str) -> None:
    assert find_date(text) is None


def test_a_date_of_an_update_counts_when_there_is_no_other() -> None:
    assert find_date("2025/05/01 更新: 2025/05/02") == date(2025, 5, 1)
    assert find_date("更新: 2025/05/02") == date(2025, 5, 2)


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("by Hanako Yamada", "Hanako Yamada"),
        ("文：山田 花子", "山田 花子"),
        ("取材・文／山田 花子", "山田 花子"),
        ("文：山田花子（北の研究所）", "山田花子（北の研究所）"),
        ("著者：山田 花子 (北の研究所) 2025年4月25日", "山田 花子 (北の研究所)"),
        ("文：山田花子）", "山田花子"),
        ("著者　山田花子", "山田花子"),
        ("Text by 山田 花子 / Photo by 佐藤 健", "山田 花子"),
        ("[山田花子，北の新聞]", "山田花子，北の新聞"),
        ("（山田花子）", "山田花子"),
        ("山田花子 記者", "山田花子 記者"),
        ("@yamada_h", "@yamada_h"),
        ("2025年4月25日 10時00分 山田 花子", "山田 花子"),
        ("山田花子2025年4月25日 10時00分", "山田花子"),
        ("文● 山田 花子　編集●田の字", "山田 花子"),
        ("山田 花子[著] / 佐藤 健[撮影]", "山田 花子"),
        ("山田 花子 : 科学ジャーナリスト", "山田 花子"),
        ("山田 花子[北の編集部]", "山田 花子"),
        ("@yamada_h(花子)", "@yamada_h"),
        ("Hanako Yamada 2025.04.25", "Hanako Yamada"),
    ],
)
def test_a_line_of_an_author_is_a_byline(line: str, byline: str) -> None:
    signature = read_signature(line)
    assert signature is not None
    assert signature.byline == byline


@pytest.mark.parametrize(
    "line",
    [
        "（終わり）",
        "（敬称略）",
        "[研究手法]",
        "【背景】",
        "この記者",
        "山田花子は記者だ。",
        "写真の歴史",
        "山田さん（左）と聞き手の研究員",
        "山田 花子（入門）",
    ],
)
def test_other_short_lines_are_no_bylines(line: str) -> None:
    assert read_signature(line) is None


def test_a_signature_is_cut_off_the_end_of_a_paragraph() -> None:
    text, signature = split_signature("転換点なのか。 by Northern Review2025.04.25")
    assert text == "転換点なのか。"
    assert signature == Signature("Northern Review", date(2025, 4, 25))
    assert split_signature("歌は Stand by me。") == ("歌は Stand by me。", None)
    assert split_signature("と話す。（山田花子）", bracketed=True) == (
        "と話す。",
        Signature("山田花子"),
    )


def test_a_date_may_stand_above_the_title() -> None:
    content = import_text("2024年12月1日 科学\nハチの多数決\nハチは踊りで決める。\n群れは学ぶ。")
    assert content.metadata.date == date(2024, 12, 1)
    assert [(b.kind, b.text) for b in content.blocks][:2] == [
        (BlockKind.TITLE, "ハチの多数決"),
        (BlockKind.PARAGRAPH, "ハチは踊りで決める。"),
    ]
