import datetime
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.article import BlockKind, Content
from reader.model.errors import ImportRefusedError
from reader.text.importing import import_bytes, import_file, import_text

WRAPPED = """題名のない手紙について

　先週、実家の押し入れから古い手紙の束が出てきた。差出人の
名前はなく、宛名だけが丁寧な筆で書かれている。消印は昭和四
十二年で、祖母がまだ働いていたころのものだ。
　読み進めるうちに、手紙の主は祖母の同僚らしいと分かった。
英語の手引書を訳しながら、二人は言葉の意味を相談し合ってい
た。Translation is a conversation between two people who
never meet. という一文が、欄外に書き込まれている。

・手紙は全部で十七通あった。紙の質はどれも同じで、薄い罫線
　が引かれていた。
・最後の一通だけ、封が切られていない。

　私はまだ、その封を開けられずにいる。
"""
MAIL = """From: 有馬 京 <arima@example.jp>
Subject: 訳語の件
Date: Fri, 08 Mar 2024 10:12:00 +0900

お世話になっております。有馬です。

> 「推論」は inference と reasoning のどちらでしょうか。

前半は inference、後半は reasoning だと考えます。
"""


def texts(content: Content, *kinds: BlockKind) -> list[str]:
    return [b.text for b in content.blocks if not kinds or b.kind in kinds]


def test_wrapped_lines_are_joined_into_paragraphs() -> None:
    content = import_text(WRAPPED)
    assert content.metadata.title == "題名のない手紙について"
    first, second, last = texts(content, BlockKind.PARAGRAPH)
    assert first.startswith("先週、")
    assert "差出人の名前はなく" in first
    assert "昭和四十二年" in first
    assert "two people who never meet. という" in second
    assert last == "私はまだ、その封を開けられずにいる。"
    assert texts(content, BlockKind.LIST_ITEM) == [
        "手紙は全部で十七通あった。紙の質はどれも同じで、薄い罫線が引かれていた。",
        "最後の一通だけ、封が切られていない。",
    ]


def test_one_sentence_to_a_line_is_not_taken_for_wrapping() -> None:
    sentences = [
        "最初の一枚は、虫食いだらけだった。",
        "機械は穴を湖だと読んだ。",
        "本当に湖だった場所も、いくつかある。",
        "だから、誤りを笑うことはできない。",
        "地図を作った人も、同じように迷ったのだろう。",
    ]
    content = import_text("\n".join(["古い地図を読む", *sentences]))
    assert texts(content) == ["古い地図を読む", *sentences]


def test_a_message_gives_its_subject_sender_and_date() -> None:
    content = import_text(MAIL)
    metadata = content.metadata
    assert (metadata.title, metadata.byline) == ("訳語の件", "有馬 京")
    assert metadata.date == datetime.date(2024, 3, 8)
    assert texts(content, BlockKind.QUOTE) == [
        "「推論」は inference と reasoning のどちらでしょうか。"
    ]


def test_author_and_date_below_the_title_are_no_body() -> None:
    content = import_text("本の虫\n文：上原 みなみ\n令和７年４月25日\n\n本を食べる虫がいる。\n")
    assert content.metadata.byline == "上原 みなみ"
    assert content.metadata.date == datetime.date(2025, 4, 25)
    assert texts(content) == ["本の虫", "本を食べる虫がいる。"]


@pytest.mark.parametrize("name", ["a.html", "b.htm", "c.md", "d.markdown", "e.txt", "f"])
def test_the_kind_follows_from_the_name_or_the_content(name: str) -> None:
    bodies = {"html": "<h1>題</h1><p>本文である。</p>", "md": "# 題\n\n**本文**である。\n"}
    kind = "html" if name in {"a.html", "b.htm", "f"} else "md"
    body = bodies[kind] if name != "e.txt" else "題\n\n本文である。\n"
    assert texts(import_bytes(body.encode(), name=name)) == ["題", "本文である。"]


def test_the_address_is_kept() -> None:
    assert import_text("本文である。", url="https://example.com/1").metadata.url == (
        "https://example.com/1"
    )


def test_copying_artefacts_are_cleaned_and_the_sentence_is_not_touched() -> None:
    content = import_text("\ufeff①ＡＩ\u200bと　㌔の\u00a0\u00a0話 ～ 「①」。  \n")
    assert texts(content) == ["①ＡＩと　㌔の 話 ～ 「①」。"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("   \n", "empty"),
        ("There is only English here. " * 20, "no Japanese"),
        ("这是一篇中文文章，没有假名。", "no Japanese"),
        ("An article about the word の in English. " * 60, "no Japanese"),
        ("<html><body><script>x()</script></body></html>", "no Japanese"),
    ],
)
def test_text_that_is_no_japanese_article_is_refused_in_words(text: str, reason: str) -> None:
    with pytest.raises(ImportRefusedError, match=reason):
        import_text(text)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ImportRefusedError, match=r"missing\.txt cannot be read"):
        import_file(tmp_path / "missing.txt")
    with pytest.raises(ImportRefusedError, match="cannot be read"):
        import_file(tmp_path)


def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(100_000_000)
    with pytest.raises(ImportRefusedError, match="has 100 MB"):
        import_file(path)


LINE = st.one_of(
    st.text(alphabet="吾輩は猫であるのがをにもと、", min_size=6, max_size=60).map("{}。".format),
    st.text(alphabet="猫吾輩名前生書生笑カキ", min_size=3, max_size=14),
    st.sampled_from(["――どうしてですか？", "「はい」", "GPT-4o", "第一章", "2.5倍になった。"]),
)


@given(st.lists(st.one_of(LINE, st.just("")), min_size=2, max_size=40))
def test_no_line_of_a_text_without_furniture_is_lost(lines: list[str]) -> None:
    text = "\n".join([*lines, "本文はここまでである。"])
    content = import_text(text)
    kept = "".join(content.text.split()) + "".join(content.metadata.byline.split())
    # A line of signs alone is an ornament.
    for line in filter(re.compile(r"\w").search, lines):
        assert "".join(line.split()) in kept


@given(st.text(max_size=300))
def test_any_text_is_imported_or_refused(text: str) -> None:
    try:
        content = import_text(text)
    except ImportRefusedError:
        return
    assert content.blocks
    titles = [block.text for block in content.blocks if block.kind is BlockKind.TITLE]
    assert titles == ([content.metadata.title] if content.metadata.title else [])
    for block in content.blocks:
        assert block.text.strip() == block.text or block.kind is BlockKind.CODE
        assert block.segments


def test_a_title_in_english_above_the_japanese_one_is_not_the_title() -> None:
    content = import_text("How to walk\n\n歩き方の話\n\n歩くことは簡単だ。\n\nそう思っていた。")
    assert content.metadata.title == "歩き方の話"
    assert [block.text for block in content.blocks] == [
        "歩き方の話",
        "How to walk",
        "歩くことは簡単だ。",
        "そう思っていた。",
    ]


PRINTED = [f"この行は紙面の幅いっぱいまで続いており、次の行{n}へ" for n in range(10, 34)]


def test_page_numbers_and_running_heads_of_print_are_left_out() -> None:
    ends = [["", f"- {n} -", "", "年報 2025", ""] for n in (3, 4)]
    text = "\n".join([*PRINTED[:12], *ends[0], *PRINTED[12:], *ends[1], "続いて終わる。"])
    assert [block.text for block in import_text(text).blocks] == [
        "".join([*PRINTED, "続いて終わる。"])
    ]


def test_numbers_of_chapters_are_kept() -> None:
    lines = [f"これは{n}番目の文である。" for n in range(12)]
    text = "\n".join(["1", *lines, "2", *lines])
    assert [b.text for b in import_text(text).blocks if b.text.isdigit()] == ["1", "2"]


def test_bold_and_links_make_a_clipboard_markdown_but_comments_in_a_pages_code_do_not() -> None:
    spoken = "手元で動かす利点です。\n\n**1. 速さ**\n\n待ちません。\n\n**2. 費用**\n\n不要です。"
    assert import_text(spoken).blocks[1].text == "1. 速さ"
    menu = "ホーム\nログイン\n新規登録\n検索\n"
    code = "pip install kotonoha\n# 準備をする\n> 12\n"
    body = "道具を動かしてみました。思ったよりも簡単に動いたので、その記録を残しておきます。\n" * 3
    page = f"{menu}道具を動かした話\n2025年2月11日\n{body}{code}{body}関連記事\n別の話\n"
    assert import_text(page).blocks[0].text == "道具を動かした話"


def test_minutes_of_a_meeting_are_no_page() -> None:
    head = [
        "編集会議の記録",
        "日時：5月7日",
        "場所：二階",
        "出席：三名",
        "欠席：一名",
        "書記：山田",
    ]
    tail = ["山田：見出しを直す", "佐藤：写真を選ぶ", "鈴木：校正", "次回：5月14日", "場所：三階"]
    lines = [*head, "来月号の特集について話し合った。", "締め切りは月末とする。", *tail]
    assert [block.text for block in import_text("\n".join(lines)).blocks] == lines
