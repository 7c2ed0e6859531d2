"""`yomiawase glossary sources`: shared files beside the reader's own glossary."""

from pathlib import Path

from tests.cli.conftest import Yomiawase


def test_sources_are_added_switched_ordered_and_removed(
    yomiawase: Yomiawase, tmp_path: Path
) -> None:
    file = tmp_path / "team.csv"
    file.write_text("日本語,英語\n忘却曲線,forgetting curve\n")
    assert yomiawase("glossary", "sources", "add", file).out == "team\n"
    rows = [line.split("\t") for line in yomiawase("glossary", "sources", "list").lines]
    assert [row[:2] for row in rows] == [["own", "on"], ["team", "on"], ["seed", "on"]]
    assert rows[1][2:] == ["1", str(file), ""]
    listed = yomiawase("glossary", "list").out
    assert "shared:team" in listed
    assert "source: team" in yomiawase("glossary", "show", "忘却曲線").out
    found = yomiawase("terms", "-", stdin="忘却曲線を学ぶ。".encode()).out
    assert "forgetting curve" in found
    ordered = yomiawase("glossary", "sources", "order", "seed", "team")
    assert [line.split("\t")[0] for line in ordered.lines] == ["seed", "team", "own"]
    yomiawase("glossary", "sources", "off", "team")
    assert "shared:team" not in yomiawase("glossary", "list").out
    yomiawase("glossary", "sources", "on", "team")
    yomiawase("glossary", "sources", "remove", "team")
    assert len(yomiawase("glossary", "sources", "list").lines) == 2
    assert file.exists()


def test_a_file_that_is_gone_is_named_and_the_command_goes_on(
    yomiawase: Yomiawase, tmp_path: Path
) -> None:
    file = tmp_path / "team.csv"
    file.write_text("日本語,英語\n忘却曲線,forgetting curve\n")
    yomiawase("glossary", "sources", "add", file)
    file.unlink()
    done = yomiawase("glossary", "list")
    assert done.code == 0
    assert len(done.lines) > 1000
    [problem] = done.err.splitlines()
    assert "team" in problem
    assert "team" in yomiawase.refused("glossary", "sources", "on", "nobody")
