"""extract, translate and terms: forms that other programs read, from a text that is not stored."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from reader.resources import SAMPLE, resource
from tests.cli.conftest import TEXT, Yomiawase

KINDS = {"heading", "paragraph", "list_item", "quote", "caption", "table_row", "code"}


def extracted(yomiawase: Yomiawase, *words: str | Path, stdin: bytes = b"") -> dict[str, Any]:
    result = yomiawase("extract", *words, "--format", "json", stdin=stdin)
    assert (result.code, result.err) == (0, "")
    document: dict[str, Any] = json.loads(result.out)
    return document


def test_extract_prints_exactly_the_documented_keys(yomiawase: Yomiawase) -> None:
    document = extracted(yomiawase, resource(*SAMPLE))
    assert list(document) == ["title", "byline", "date", "site", "blocks"]
    assert all(list(block) == ["kind", "text", "segments"] for block in document["blocks"])
    assert {block["kind"] for block in document["blocks"]} <= KINDS
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", document["date"])
    assert document["title"]
    assert document["title"] not in [block["text"] for block in document["blocks"]]


def test_segments_and_the_gaps_between_them_give_back_every_block(yomiawase: Yomiawase) -> None:
    for block in extracted(yomiawase, resource(*SAMPLE))["blocks"]:
        text, at, rebuilt = block["text"], 0, ""
        for start, end in block["segments"]:
            assert at <= start < end <= len(text)
            assert not text[at:start].strip()
            rebuilt += text[at:start] + text[start:end]
            at = end
        assert rebuilt + text[at:] == text
        assert block["kind"] == "code" or not text[at:].strip()


def test_extract_of_standard_input_stores_nothing_and_needs_no_data(yomiawase: Yomiawase) -> None:
    (yomiawase.data / "library.db").write_bytes(b"no database at all" * 100)
    document = extracted(yomiawase, "-", "--url", "https://example.org/a", stdin=TEXT.encode())
    assert document["title"] == "新しい言語モデルの公開"
    assert document["date"] is None
    assert len(document["blocks"]) == 2


def test_jsonl_has_one_object_for_each_segment(yomiawase: Yomiawase, article: Path) -> None:
    result = yomiawase("translate", article, "--format", "jsonl")
    assert (result.code, result.err) == (0, "")
    objects = [json.loads(line) for line in result.lines]
    assert all(list(one) == ["ja", "en", "checks", "terms"] for one in objects)
    assert [one["ja"] for one in objects] == [
        "新しい言語モデルの公開",
        "企業は新しいモデルを公開した。",
        "モデルは高い性能を使う。",
        "研究者は強化学習を使う。",
        "推論の性能は高い。",
    ]
    [term] = objects[3]["terms"]
    assert term == {"ja": "強化学習", "en": "reinforcement learning", "obeyed": True}
    assert "reinforcement learning" in objects[3]["en"]
    assert all(isinstance(kind, str) for one in objects for kind in one["checks"])
    assert yomiawase("list").out == ""


def test_markdown_html_and_text_hold_the_translation(yomiawase: Yomiawase, article: Path) -> None:
    forms = {
        form: yomiawase("translate", article, "--format", form).out
        for form in ("markdown", "html", "text")
    }
    assert all("company is new model" in out for out in forms.values())
    assert "企業は新しいモデルを公開した。" in forms["markdown"]
    assert forms["html"].lstrip().lower().startswith("<!doctype html")
    assert not re.search("[ぁ-ん一-龯]", forms["text"])
    assert yomiawase("translate", article).out == forms["text"]


def test_without_the_glossary_the_outcome_of_a_term_is_told_but_not_asked_for(
    yomiawase: Yomiawase, article: Path
) -> None:
    out = yomiawase("translate", article, "--format", "jsonl", "--no-glossary").lines[3]
    assert "strengthening learning" in json.loads(out)["en"]
    assert json.loads(out)["terms"][0]["obeyed"] is False


def test_a_package_can_be_a_file_that_is_not_installed(
    yomiawase: Yomiawase, article: Path, package_file: Path
) -> None:
    with_installed = yomiawase("translate", article).out
    yomiawase.remove_packages()
    assert "package" in yomiawase.refused("translate", article)
    assert yomiawase("translate", article, "--package", package_file).out == with_installed
    assert yomiawase("package", "list").out == ""


LINES = [
    "企業は新しいモデルを公開した。モデルは高い。",
    "",
    "   ",
    "Only English here.",
    "研究者は強化学習を使う。",
    "、".join(["企業は新しいモデルを公開した"] * 120) + "。",
    "企業\u2028は\x0bモデル\x85を使う。",
    "企業\x0cは\x1cモデル\u2029を\r使う。\x1e",
    "\u3000",
    "",
    "モデル",
]


@pytest.mark.parametrize("ending", ["\n", ""])
@pytest.mark.parametrize("between", ["\n", "\r\n"])
def test_each_line_gives_exactly_one_line_back(
    yomiawase: Yomiawase, ending: str, between: str
) -> None:
    data = (between.join(LINES) + ending).encode()
    out = yomiawase("translate", "-", "--lines", "--format", "text", stdin=data).out
    assert out.endswith("\n")
    back = out.removesuffix("\n").split("\n")
    assert len(back) == len(LINES)
    assert [bool(line) for line in back] == [bool(line.strip()) for line in LINES]
    assert back == out.splitlines()


def test_each_line_gives_one_object_in_jsonl_blank_ones_too(yomiawase: Yomiawase) -> None:
    data = "\n".join(LINES).encode()
    lines = yomiawase("translate", "-", "--lines", "--format", "jsonl", stdin=data).lines
    objects = [json.loads(line) for line in lines]
    assert [one["ja"] for one in objects] == LINES
    assert objects[1] == {"ja": "", "en": "", "checks": [], "terms": []}


@pytest.mark.parametrize(
    ("data", "count"),
    [
        (b"", 0),
        (b"\n", 1),
        (b"\r\n \n\n", 3),
        (b" ", 1),
        ("\u3000\n\u3000\u3000".encode(), 2),
        (b"\xef\xbb\xbf\n\n", 2),
        (b"\x0c\n\r\n\x1c\n", 3),
    ],
)
def test_lines_without_any_text_come_back_as_they_are_many(
    yomiawase: Yomiawase, data: bytes, count: int
) -> None:
    result = yomiawase("translate", "-", "--lines", stdin=data)
    assert (result.code, result.out) == (0, "\n" * count)


def test_terms_stand_where_they_say_in_the_blocks_that_extract_prints(
    yomiawase: Yomiawase,
) -> None:
    blocks = extracted(yomiawase, resource(*SAMPLE))["blocks"]
    title = extracted(yomiawase, resource(*SAMPLE))["title"]
    found = json.loads(yomiawase("terms", resource(*SAMPLE), "--format", "json").out)
    for one in found:
        assert list(one) == ["start", "end", "text", "block", "concept", "ja", "en"]
        text = title if one["block"] is None else blocks[one["block"]]["text"]
        assert text[one["start"] : one["end"]] == one["text"]
    assert {one["block"] for one in found} >= {None, 0}
    places = [(-1 if one["block"] is None else one["block"], one["start"]) for one in found]
    assert places == sorted(places)
    assert {"蒸留", "推論", "MoE"} <= {one["text"] for one in found}


def test_a_text_without_terms_gives_an_empty_list(yomiawase: Yomiawase) -> None:
    assert yomiawase("terms", "-", stdin="空は青いのです。\n".encode()).out == "[]\n"


def test_readings_of_lines_are_spans_of_each_line_with_their_readings(yomiawase: Yomiawase) -> None:
    lines = "難しい\n\n10分と二十歳\r\nかな\n"
    result = yomiawase("readings", "-", "--lines", "--format", "json", stdin=lines.encode())
    assert (result.code, result.err) == (0, "")
    assert [tuple(one.values()) for one in json.loads(result.out)] == [
        (0, 0, 1, "難", "むずか"),
        (2, 2, 3, "分", "ぷん"),
        (2, 4, 7, "二十歳", "はたち"),
    ]


def test_readings_count_the_blocks_as_extract_does(yomiawase: Yomiawase) -> None:
    found = json.loads(yomiawase("readings", "-", stdin=TEXT.encode()).out)
    blocks = extracted(yomiawase, "-", stdin=TEXT.encode())["blocks"]
    assert list(found[0]) == ["block", "start", "end", "text", "reading"]
    assert found[0]["block"] is None
    assert {one["block"] for one in found} == {None, 0, 1}
    for one in found:
        if one["block"] is not None:
            assert blocks[one["block"]]["text"][one["start"] : one["end"]] == one["text"]
