"""Whatever stands in a text, a glossary or a package: no order to a terminal gets out."""

import json
import re
import zipfile
from pathlib import Path

import pytest

from tests.cli.conftest import Yomiawase

ORDERS = "\x1b[2J\x1b]0;title\x07\x9b31m\x7f"
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def assert_harmless(yomiawase: Yomiawase, *words: str | Path, stdin: bytes = b"") -> str:
    result = yomiawase(*words, stdin=stdin)
    assert not CONTROL.search(result.out + result.err), words
    return result.out


@pytest.fixture
def page(tmp_path: Path) -> Path:
    file = tmp_path / "page.txt"
    file.write_text(
        "題名\x1b[2Jだ\n\n"
        + "研究者は\x9b31m新しいモデルを使う。企業は蒸留を\x1b[2J使う。\n\n" * 9,
        encoding="utf-8",
    )
    return file


def test_a_text_full_of_orders_gives_none_to_the_terminal(
    yomiawase: Yomiawase, page: Path, tmp_path: Path
) -> None:
    identity = assert_harmless(yomiawase, "import", page).split("\t")[0]
    assert identity
    for words in (
        ("list",),
        ("show", identity),
        ("show", page),
        ("extract", page),
        ("terms", page),
        ("translate", page, "--lines"),
        *(("translate", page, "--format", form) for form in ("text", "jsonl", "markdown", "html")),
        ("notes", "export", identity, tmp_path / "notes"),
    ):
        assert assert_harmless(yomiawase, *words), words


def test_json_loses_nothing_by_that(yomiawase: Yomiawase, tmp_path: Path) -> None:
    file = tmp_path / "lines.txt"
    file.write_text("新しい\x9b31m言語モデル。\n", encoding="utf-8")
    out = assert_harmless(yomiawase, "translate", file, "--lines", "--format", "jsonl")
    assert json.loads(out)["ja"] == "新しい\x9b31m言語モデル。"


def test_a_glossary_full_of_orders_gives_none_to_the_terminal(yomiawase: Yomiawase) -> None:
    told = [f"--{name}=a{ORDERS}" for name in ("reading", "field", "definition", "note", "also")]
    assert assert_harmless(yomiawase, "glossary", "add", f"用{ORDERS}語", f"te{ORDERS}rm", *told)
    assert_harmless(yomiawase, "glossary", "list")
    assert "definition: a" in assert_harmless(yomiawase, "glossary", "show", f"用{ORDERS}語")
    assert_harmless(yomiawase, "glossary", "show", f"無{ORDERS}")
    assert_harmless(yomiawase, "glossary", "add", f"用{ORDERS}語", f"te{ORDERS}rm")


def test_wrong_words_full_of_orders_give_none_to_the_terminal(
    yomiawase: Yomiawase, tmp_path: Path
) -> None:
    for words in (
        (f"--{ORDERS}",),
        ("list", ORDERS),
        ("show", ORDERS),
        ("package", "remove", ORDERS),
    ):
        assert_harmless(yomiawase, *words)
    assert_harmless(yomiawase, "import", tmp_path / f"no{ORDERS}file")


def test_a_package_full_of_orders_gives_none_to_the_terminal(
    yomiawase: Yomiawase, package_file: Path, tmp_path: Path
) -> None:
    [known] = yomiawase("package", "list").lines
    for name in (ORDERS, "ja_en/model/model.bin"):
        odd = tmp_path / "odd.argosmodel"
        with zipfile.ZipFile(package_file) as source, zipfile.ZipFile(odd, "w") as target:
            for entry in source.namelist():
                data = source.read(entry)
                if entry.endswith("metadata.json"):
                    data = json.dumps(json.loads(data) | {"name": ORDERS, "code": ORDERS}).encode()
                target.writestr(entry.replace("ja_en", name[:20].replace("/", "_")), data)
        assert yomiawase.refused("package", "install", odd)
        assert_harmless(yomiawase, "package", "install", odd)
    stray = yomiawase.data / "packages" / f"stray{ORDERS}"
    stray.mkdir()
    assert assert_harmless(yomiawase, "package", "list") == known + "\n"
