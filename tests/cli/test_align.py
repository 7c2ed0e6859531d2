"""The command align."""

import json
from pathlib import Path

from tests.cli.conftest import Yomiawase

SENTENCES = "新しいモデルを公開\nモデル\n"


def described(printed: str) -> list[list[tuple[str, str]]]:
    return [
        [(one["ja"][a:b], one["en"][c:d]) for a, b, c, d, _score in one["links"]]
        for one in json.loads(printed)
    ]


def test_pairs_are_aligned_in_their_order(yomiawase: Yomiawase, tmp_path: Path) -> None:
    made = yomiawase("translate", "--lines", "-", stdin=SENTENCES.encode()).lines
    file = tmp_path / "対.tsv"
    pairs = zip(SENTENCES.split(), made, strict=True)
    file.write_text("\n\n".join(f"{ja}\t{en}" for ja, en in pairs), encoding="utf-8")
    result = yomiawase("align", "--pairs", file, "--format", "json")
    assert (result.code, result.err) == (0, "")
    one, two = json.loads(result.out)
    assert (one["ja"], one["en"]) == ("新しいモデルを公開", made[0])
    assert (two["ja"], two["en"]) == ("モデル", made[1])
    assert one["links"]
    for ja_start, ja_end, en_start, en_end, score in one["links"]:
        assert 0 <= ja_start < ja_end <= len(one["ja"])
        assert 0 <= en_start < en_end <= len(one["en"])
        assert 0.5 <= score <= 1


def test_a_text_is_translated_first_and_nothing_is_stored(
    yomiawase: Yomiawase, article: Path
) -> None:
    result = yomiawase("align", article, "--format", "jsonl")
    assert result.code == 0
    sentences = [json.loads(line) for line in result.lines]
    assert [one["ja"] for one in sentences][-1] == "推論の性能は高い。"
    assert all(one["en"] for one in sentences)
    assert any(one["links"] for one in sentences)
    assert yomiawase("list").out == ""


def test_without_any_package_names_are_linked_still(yomiawase: Yomiawase) -> None:
    yomiawase.remove_packages()
    result = yomiawase("align", "--pairs", "-", stdin="GPUを買う。\tBuy a GPU.".encode())
    assert described(result.out) == [[("GPU", "GPU")]]


def test_a_line_without_english_is_refused(yomiawase: Yomiawase) -> None:
    assert yomiawase.refused("align", "--pairs", "-", stdin="雨\train\n雪\n".encode()) == (
        "Line 2 of - is no sentence, tab and English."
    )


def test_a_text_or_pairs_are_wanted(yomiawase: Yomiawase) -> None:
    assert "--pairs" in yomiawase.refused("align")
