"""`yomiawase glossary export` and `import`: out to a file, in from one, all or nothing."""

import os
from pathlib import Path

import pytest

from reader.glossary.formats.files import FORMATS
from tests.cli.conftest import Yomiawase

LOSSLESS = ["csv", "tsv", "tbx", "tbx2", "yomitan", "anki"]


def listed(yomiawase: Yomiawase) -> list[str]:
    return yomiawase("glossary", "list").lines


@pytest.mark.parametrize("name", [form.name for form in FORMATS])
def test_the_glossary_that_comes_back_changes_nothing(
    yomiawase: Yomiawase, tmp_path: Path, name: str
) -> None:
    before = listed(yomiawase)
    file = tmp_path / "out.file"
    done = yomiawase("glossary", "export", file, "--format", name)
    assert (done.code, done.err) == (0, "")
    assert f"{len(before):,} entries" in done.out
    back = yomiawase("glossary", "import", file, "--format", name)
    assert back.out.startswith("0 added, ")
    # Pairs alone do not tell two concepts apart that stand beside each other with one English.
    assert name == "deepl" or back.out == f"0 added, {len(before):,} the same.\n"
    assert listed(yomiawase) == before


@pytest.mark.parametrize("name", LOSSLESS)
def test_a_deleted_concept_comes_back_whole(
    yomiawase: Yomiawase, tmp_path: Path, name: str
) -> None:
    told = ("--reading", "ぼうきゃくきょくせん", "--also", "忘れる曲線", "--note", "=1+1")
    words = ("忘却曲線", "forgetting curve", *told, "--definition", "a\nb")
    key = yomiawase("glossary", "add", *words).out.strip()
    shown = yomiawase("glossary", "show", key).out
    file = tmp_path / "own.file"
    yomiawase("glossary", "export", file, "--format", name, "--origin", "reader")
    elsewhere = Yomiawase(tmp_path / "elsewhere", yomiawase._capsys, yomiawase._patch)
    assert elsewhere("glossary", "import", file).out.startswith("1 added")
    assert elsewhere("glossary", "show", key).out == shown


def test_a_dry_run_tells_what_would_happen_and_changes_nothing(
    yomiawase: Yomiawase, tmp_path: Path
) -> None:
    mine = yomiawase("glossary", "add", "忘却曲線", "forgetting curve").out.strip()
    before = listed(yomiawase)
    file = tmp_path / "terms.csv"
    file.write_text(
        "日本語,英語,定義\n忘却曲線,curve of forgetting,x\n間隔反復,spaced repetition,\n"
    )
    told = yomiawase("glossary", "import", file, "--dry-run")
    assert told.code == 0
    assert [line.split("\t")[:4] for line in told.lines] == [
        ["changed", "keep", "忘却曲線", "curve of forgetting"],
        ["new", "add", "間隔反復", "spaced repetition"],
    ]
    assert told.lines[0].split("\t")[4:] == [
        mine,
        "English: forgetting curve → curve of forgetting; definition: – → x",
    ]
    assert "ja=日本語" in told.err
    assert listed(yomiawase) == before


@pytest.mark.parametrize(
    ("changed", "english"),
    [
        ("keep", ["forgetting curve"]),
        ("take", ["curve of forgetting"]),
        ("both", ["forgetting curve", "curve of forgetting"]),
        ("separate", ["curve of forgetting", "forgetting curve"]),
    ],
)
def test_the_reader_says_what_becomes_of_what_differs(
    yomiawase: Yomiawase, tmp_path: Path, changed: str, english: list[str]
) -> None:
    yomiawase("glossary", "add", "忘却曲線", "forgetting curve")
    file = tmp_path / "terms.tsv"
    file.write_text(
        "日本語\t英語\t別名\t禁止語\tenglish synonyms\n忘却曲線\tcurve of forgetting\t\t\t\n"
    )
    yomiawase("glossary", "import", file, "--changed", changed)
    shown = yomiawase("glossary", "show", "忘却曲線").lines
    told = [line.removeprefix("en: ").split(" [")[0] for line in shown if line.startswith("en: ")]
    assert sorted(told) == sorted(english)


def test_a_broken_file_leaves_the_glossary_as_it_was(yomiawase: Yomiawase, tmp_path: Path) -> None:
    before = listed(yomiawase)
    file = tmp_path / "terms.csv"
    rows = "".join(f"用語{n},term {n}\n" for n in range(3000))
    file.write_text(f"日本語,英語\n{rows}壊,{'x' * 5000}\n", "utf-8")
    assert "row 3002" in yomiawase.refused("glossary", "import", file)
    assert listed(yomiawase) == before


def test_an_export_takes_the_format_from_the_ending(yomiawase: Yomiawase, tmp_path: Path) -> None:
    assert "TBX 3" in yomiawase("glossary", "export", tmp_path / "g.tbx").out
    assert "--format" in yomiawase.refused("glossary", "export", tmp_path / "g.xyz")
    assert "folder" in yomiawase.refused("glossary", "export", tmp_path, "--format", "csv")
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    assert "no file" in yomiawase.refused("glossary", "export", pipe, "--format", "csv")
    assert pipe.is_fifo()
    (tmp_path / "g.tbx").chmod(0o600)
    yomiawase("glossary", "export", tmp_path / "g.tbx")
    assert [each.name for each in tmp_path.glob("*.t*")] == ["g.tbx"]


def test_columns_of_a_table_can_be_said(yomiawase: Yomiawase, tmp_path: Path) -> None:
    file = tmp_path / "terms.csv"
    file.write_text("a;b;c\nx;忘却曲線;forgetting curve\n", "cp932")
    done = yomiawase("glossary", "import", file, "--columns", "ja=2,en=c", "--header", "yes",
                     "--encoding", "cp932", "--delimiter", "semicolon")  # fmt: skip
    assert done.out.startswith("1 added")
    assert yomiawase("glossary", "show", "忘却曲線").code == 0
