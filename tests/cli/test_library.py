"""import, list, show and notes export: the reader's library from the terminal."""

import json
import re
from pathlib import Path

from tests.cli.conftest import TEXT, Yomiawase

HTML = """<!doctype html><html><head><title>量子の言語</title></head><body><article>
<h1>量子の言語</h1><p>企業は量子の言語を公開した。研究者は新しいデータを使う。</p>
<p>推論の性能は高いという。モデルは言語を学習する。</p></article></body></html>"""
MARKDOWN = "# 蒸留の話\n\n企業は**蒸留**を使う。\n\n- データは高い。\n- 性能は高い。\n"


def test_an_imported_file_is_listed_with_its_title(yomiawase: Yomiawase, article: Path) -> None:
    result = yomiawase("import", article)
    assert re.fullmatch(r"[0-9a-f-]{36}\t新しい言語モデルの公開\n", result.out)
    [line] = yomiawase("list").lines
    identity, day, notes, title = line.split("\t")
    assert result.out.startswith(identity)
    assert (day, notes, title) == ("", "0", "新しい言語モデルの公開")


def test_a_text_without_a_title_is_called_by_its_first_words(yomiawase: Yomiawase) -> None:
    text = "企業は新しい言語モデルを公開したと発表した。\n\n研究者は使う。\n"
    [imported] = yomiawase("import", "-", stdin=text.encode()).lines
    [line] = yomiawase("list").lines
    assert imported.split("\t")[1] == "企業は新しい言語モデルを公開したと発表した。"
    assert line.split("\t")[3] == imported.split("\t")[1]


def test_the_same_text_keeps_its_id_from_a_file_and_from_standard_input(
    yomiawase: Yomiawase, article: Path
) -> None:
    first = yomiawase.imported(article)
    assert yomiawase.imported(article) == first
    assert yomiawase.imported("-", stdin=TEXT.encode("cp932")) == first
    assert len(yomiawase("list").lines) == 1


def test_several_files_of_every_kind_are_imported_and_listed_newest_first(
    yomiawase: Yomiawase, article: Path, tmp_path: Path
) -> None:
    page, notes = tmp_path / "page.html", tmp_path / "notes.md"
    page.write_text(HTML, encoding="utf-8")
    notes.write_text(MARKDOWN, encoding="utf-8")
    ids = yomiawase.imported(article, page, notes)
    assert [line.split("\t")[0] for line in yomiawase("list").lines] == ids[::-1]
    titles = [line.split("\t")[3] for line in yomiawase("list").lines]
    assert titles == ["蒸留の話", "量子の言語", "新しい言語モデルの公開"]


def test_a_refused_file_is_named_and_does_not_stop_the_others(
    yomiawase: Yomiawase, article: Path, tmp_path: Path
) -> None:
    empty, missing = tmp_path / "empty.txt", tmp_path / "missing.txt"
    empty.touch()
    result = yomiawase("import", empty, missing, article)
    assert result.code == 1
    assert len(result.lines) == 1
    first, second = result.err.splitlines()
    assert first.startswith(f"yomiawase: {empty}: ")
    assert second.startswith(f"yomiawase: {missing} cannot be read")
    assert len(yomiawase("list").lines) == 1


def test_one_address_cannot_be_that_of_several_texts(
    yomiawase: Yomiawase, article: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.md"
    other.write_text(MARKDOWN, encoding="utf-8")
    assert "--url" in yomiawase.refused("import", article, other, "--url", "https://example.org/a")
    assert yomiawase("list").out == ""


def test_show_prints_japanese_beside_english_and_keeps_the_file(
    yomiawase: Yomiawase, article: Path
) -> None:
    result = yomiawase("show", article)
    assert (result.code, result.err) == (0, "")
    [row] = [line for line in result.lines if line.startswith("企業は新しいモデルを公開した。")]
    assert "company is new model" in row
    [listed] = yomiawase("list").lines
    assert yomiawase("show", listed[:8]).out == result.out


def test_show_prints_what_looks_like_markup_as_it_stands(
    yomiawase: Yomiawase, tmp_path: Path
) -> None:
    file = tmp_path / "signs.txt"
    file.write_text("企業は[bold]と[/bold]を使う。:smile:も使う。\n", encoding="utf-8")
    japanese = "".join(line[:38].strip() for line in yomiawase("show", file).lines)
    assert "[bold]" in japanese
    assert "[/bold]" in japanese
    assert ":smile:" in japanese


def test_show_without_a_package_prints_the_japanese_and_what_to_do(
    yomiawase: Yomiawase, article: Path
) -> None:
    yomiawase.remove_packages()
    result = yomiawase("show", article)
    assert result.code == 0
    assert "企業は新しいモデルを公開した。" in result.out
    assert "yomiawase package install" in result.err


def test_show_of_what_is_neither_file_nor_article_says_so(
    yomiawase: Yomiawase, tmp_path: Path
) -> None:
    for name in ("missing.txt", "", str(tmp_path), "長い" * 400, "\udcff"):
        assert "no article" in yomiawase.refused("show", name)


PAGE = (
    "ホーム\nニュース\nログイン\n検索\n\n港の機械\n2025年4月1日\n\n港で新しい機械が動き始めた。\n\n"
    "機械は魚の名前を読み上げる。\n\n関連記事\n深海の魚はなぜ光るのか\n会社概要\nお問い合わせ\n"
    "© 例新聞社\n"
)


def test_import_says_how_much_of_a_page_was_left_out_and_lists_it(
    yomiawase: Yomiawase, article: Path
) -> None:
    told = yomiawase("import", "-", stdin=PAGE.encode())
    assert "paragraphs of the page left out" in told.err
    assert "--left-out" in told.err
    first, *rest = yomiawase("import", "--left-out", "-", stdin=PAGE.encode()).lines
    assert first == told.out.rstrip()
    assert f"{first.split(chr(9))[0]}\t(paragraph)\t深海の魚はなぜ光るのか" in rest
    assert f"{len(rest)} paragraphs" in told.err
    assert yomiawase("import", article).err == ""


def test_extract_counts_what_was_left_out_and_lists_it(yomiawase: Yomiawase) -> None:
    told = yomiawase("extract", "-", stdin=PAGE.encode())
    listed = json.loads(yomiawase("extract", "--left-out", "-", stdin=PAGE.encode()).out)
    assert f"{len(listed['left_out'])} paragraphs of the page left out" in told.err
    assert {**listed, **json.loads(told.out)} == listed
    assert {"kind": "paragraph", "text": "深海の魚はなぜ光るのか"} in listed["left_out"]
