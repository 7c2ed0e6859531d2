"""Which words mean what: commands, files, options and help."""

import argparse
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.cli.main import COMMANDS, build_parser, parse_window_arguments
from tests.cli.conftest import NO_SCREEN, Yomiawase


def every_command(
    parser: argparse.ArgumentParser, words: tuple[str, ...] = ()
) -> Iterator[tuple[str, ...]]:
    yield words
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for name, below in action.choices.items():
                yield from every_command(below, (*words, name))


@pytest.mark.parametrize("words", list(every_command(build_parser())), ids=" ".join)
def test_every_command_has_help_that_says_what_everything_is(
    yomiawase: Yomiawase, words: tuple[str, ...]
) -> None:
    result = yomiawase.exactly(*words, "--help")
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith(" ".join(("usage: yomiawase", *words)))
    assert "--data-dir DIR" in result.out


@pytest.mark.parametrize(
    ("command", "columns"),
    [
        ("import", "id, title"),
        ("list", "id, date"),
        ("glossary list", "id, Japanese, reading, English, subject field, origin"),
        ("package list", "code, version, name, megabytes"),
        ("extract", '{"title", "byline", "date", "site",'),
        ("translate", '{"ja", "en", "checks"'),
        ("terms", '[{"start", "end", "text", "block", "concept", "ja", "en"}'),
        ("notes export", "the path of the file"),
        ("", "Exit codes: 0 done"),
    ],
)
def test_the_help_tells_the_form_of_the_output(
    yomiawase: Yomiawase, command: str, columns: str
) -> None:
    assert columns in yomiawase.exactly(*command.split(), "--help").out


def test_the_names_of_all_commands_are_known_to_the_window() -> None:
    assert {words[0] for words in every_command(build_parser()) if words} == COMMANDS


def test_the_data_folder_may_be_named_before_and_after_the_command(
    yomiawase: Yomiawase, article: Path, tmp_path: Path
) -> None:
    place = tmp_path / "other"
    before = yomiawase.exactly("--data-dir", place, "import", article)
    assert before.code == 0
    identity = before.out.split("\t")[0]
    for words in (("list", "--data-dir", place), ("--data-dir", place, "list")):
        assert yomiawase.exactly(*words).out.startswith(identity)
    for words in (
        ("glossary", "list", "--data-dir", place),
        ("glossary", "--data-dir", place, "list"),
    ):
        assert len(yomiawase.exactly(*words).lines) >= 400
    assert yomiawase("list").out == ""


@pytest.mark.parametrize(
    "words",
    [
        ("nonesuch", "word"),
        ("glossary",),
        ("import",),
        ("translate", "x", "--format", "pdf"),
        ("list", "--nonesuch"),
        ("--data-dir",),
        ("--data-dir", "", "list"),
        ("--data-dir", ""),
        ("notes", "export", "a", ""),
    ],
)
def test_wrong_arguments_end_with_2_and_the_usage(
    yomiawase: Yomiawase, words: tuple[str, ...]
) -> None:
    result = yomiawase.exactly(*words)
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("usage: yomiawase")
    assert "error: " in result.err


def test_a_word_that_is_a_command_is_the_command_and_anything_else_a_file() -> None:
    for name in COMMANDS:
        assert parse_window_arguments([name]) is None
        assert parse_window_arguments(["--data-dir", "list", name]) is None
        window = parse_window_arguments([f"./{name}"])
        assert window is not None
        assert window.file == Path(name)
    window = parse_window_arguments(["記事.txt", "--data-dir", "list"])
    assert window is not None
    assert (window.file, window.data_dir) == (Path("記事.txt"), Path("list"))
    assert parse_window_arguments(["--version"]) is None


def test_without_a_screen_a_file_is_printed_and_a_missing_one_refused(
    yomiawase: Yomiawase, article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in NO_SCREEN:
        monkeypatch.delenv(name, raising=False)
    assert "company is new model" in yomiawase(article).out
    assert "cannot be read" in yomiawase.refused(tmp_path / "missing.txt")
    assert "cannot be read" in yomiawase.refused("lst")
    assert "cannot be read" in yomiawase.refused(tmp_path)
    assert "cannot be read" in yomiawase.refused("")
    monkeypatch.chdir(article.parent)
    article.rename("list")
    assert "company is new model" in yomiawase("./list").out
    assert yomiawase("list").lines[0].endswith("新しい言語モデルの公開")
