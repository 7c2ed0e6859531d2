"""Texts in the notation of Aozora Bunko are read as the books that they are."""

import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model.article import Block, BlockKind
from reader.model.errors import ImportRefusedError
from reader.model.inline import InlineKind
from reader.text.aozora import read_aozora
from reader.text.aozora_signs import with_signs
from reader.text.importing import import_bytes, import_text

RULE = "-------------------------------------------------------"
LEGEND = f"""{RULE}
【テキスト中に現れる記号について】

《》：ルビ
（例）灯台《とうだい》

｜：ルビの付く文字列の始まりを特定する記号
（例）夜｜明け前《あけまえ》

［＃］：入力者注　主に外字の説明や、傍点の位置の指定
（例）［＃３字下げ］
{RULE}
"""
SOURCE = """
底本：「港の話」架空文庫、海辺書房
　　　1950（昭和25）年4月1日発行
入力：山田花子
校正：海野一郎
2004年3月6日公開
青空文庫作成ファイル：
このファイルは、インターネットの図書館、青空文庫（http://www.aozora.gr.jp/）で作られました。
"""
BODY = """
［＃３字下げ］一［＃「一」は中見出し］

　港の灯台《とうだい》は、夜｜明け前《あけまえ》に消える。船頭《せんどう》はそれを待つ。
「もう朝か」と老人は言った。［＃「老人」に傍点］
［＃ここから２字下げ］
　手紙は［＃傍点］まだ［＃傍点終わり］来ない。※［＃「木＋吶のつくり」、第3水準1-85-54］の木は枯れた。
［＃ここで字下げ終わり］
［＃改ページ］
［＃大見出し］後の章［＃大見出し終わり］
　時は／＼と過ぎる。
"""
TEXT = f"港の灯台\n――ある町の話――\n海野波子\n\n{LEGEND}{BODY}{SOURCE}"


def readings(block: Block) -> list[tuple[str, str]]:
    kinds = (InlineKind.READING, InlineKind.EMPHASIS)
    return [(mark.span.of(block.text), mark.target) for mark in block.marks if mark.kind in kinds]


def test_head_text_and_source_are_told_apart() -> None:
    content = import_bytes(TEXT.encode("cp932"), name="1234.txt")
    told = content.metadata
    assert (told.title, told.byline, told.site) == (
        "港の灯台　――ある町の話――",
        "海野波子",
        "青空文庫",
    )
    assert told.date is None
    assert [(block.kind, block.level, block.text) for block in content.blocks[1:]] == [
        (BlockKind.HEADING, 3, "一"),
        (BlockKind.PARAGRAPH, 0, "港の灯台は、夜明け前に消える。船頭はそれを待つ。"),
        (BlockKind.PARAGRAPH, 0, "「もう朝か」と老人は言った。"),
        (BlockKind.PARAGRAPH, 0, "手紙はまだ来ない。枘の木は枯れた。"),
        (BlockKind.HEADING, 2, "後の章"),
        (BlockKind.PARAGRAPH, 0, "時は〳〵と過ぎる。"),
    ]


def test_readings_and_stress_are_marks_on_their_words() -> None:
    blocks = import_text(TEXT).blocks
    assert readings(blocks[2]) == [
        ("灯台", "とうだい"),
        ("明け前", "あけまえ"),
        ("船頭", "せんどう"),
    ]
    assert readings(blocks[3]) == [("老人", "")]
    assert readings(blocks[4]) == [("まだ", "")]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("東京｜市《し》", [("市", "し")]),
        ("「カフェー《きっさ》」へ", [("カフェー", "きっさ")]),
        ("彼はJohn《ジョン》だ", [("John", "ジョン")]),
        ("日々《ひび》と一ヶ月《いっかげつ》", [("日々", "ひび"), ("一ヶ月", "いっかげつ")]),
        ("｜青い《ブルー》空《そら》", [("青い", "ブルー"), ("空", "そら")]),
        ("《空》と｜縦の線", []),
    ],
)
def test_a_reading_belongs_to_the_run_before_it(line: str, expected: list[tuple[str, str]]) -> None:
    source = f"題\n名\n\n{LEGEND}\n　{line}\n"
    assert readings(read_aozora(source).blocks[1]) == expected


@pytest.mark.parametrize(
    ("told", "sign"),
    [
        ("※［＃「てへん＋劣」、U+6318、68-3］", "挘"),
        ("※［＃「木＋吶のつくり」、第3水準1-85-54］", "枘"),
        ("※［＃「さんずい＋闊」、第4水準2-79-45］", "𤄃"),
        ("※［＃見えない字］", "〓"),
        ("※［＃「何か」、U+FFFFFFFF］", "〓"),
        ("〔e'tude〕と〔Franc,ois〕と〔oe&uvre〕", "étudeとFrançoisとœuvre"),
        ("〔これは訳注〕", "〔これは訳注〕"),
        ("見る／″＼", "見る〴〵"),
    ],
)
def test_characters_that_are_described_are_put_in(told: str, sign: str) -> None:
    assert with_signs(told) == sign


def test_a_text_without_the_explanation_is_known_by_its_source() -> None:
    content = import_text(f"港の灯台\n海野波子\n\n　灯台《とうだい》が光る。\n{SOURCE}")
    assert (content.metadata.title, content.metadata.byline) == ("港の灯台", "海野波子")
    assert [block.text for block in content.blocks] == ["港の灯台", "灯台が光る。"]


def test_a_translator_stands_behind_the_author() -> None:
    content = import_text(f"港\nマリー・ラメール\n海野波子訳\n\n{LEGEND}\n　光る。\n{SOURCE}")
    assert (content.metadata.title, content.metadata.byline) == (
        "港",
        "マリー・ラメール、海野波子訳",
    )


def test_an_article_that_only_quotes_with_such_brackets_is_read_as_before() -> None:
    text = "映画の話\n\n映画《港の灯台》が公開された。底本：という言葉もある。\n"
    assert "《港の灯台》" in import_text(text).text


def test_the_zip_of_the_library_is_read_and_one_of_several_texts_refused() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("minato.txt", TEXT.encode("cp932"))
        archive.writestr("fig1.png", b"\x89PNG")
    assert import_bytes(packed.getvalue()).metadata.byline == "海野波子"
    with zipfile.ZipFile(packed, "a") as archive:
        archive.writestr("second.txt", TEXT.encode("cp932"))
    with pytest.raises(ImportRefusedError, match="neither an EPUB nor"):
        import_bytes(packed.getvalue())


@settings(max_examples=50)
@given(st.text("港灯あ《》｜［］＃「」に傍点※終わり中見出し〔e'〕\n　", max_size=60))
def test_any_garbled_text_keeps_its_marks_within_its_words(body: str) -> None:
    for block in read_aozora(f"題\n名\n\n{LEGEND}\n{body}").blocks:
        for mark in block.marks:
            assert 0 <= mark.span.start < mark.span.end <= len(block.text)
