"""glossary add, list and show."""

from pathlib import Path

import pytest

from tests.cli.conftest import Yomiawase


def test_an_added_concept_is_shown_listed_and_found_in_texts(
    yomiawase: Yomiawase, tmp_path: Path
) -> None:
    result = yomiawase(
        "glossary", "add", "星間学習", "interstellar  learning", "--reading", "せいかんがくしゅう",
        "--also", "星学", "--also", "ISL", "--field", "astronomy", "--definition", "A test.",
        "--note", "mine",
    )  # fmt: skip
    [identity] = result.lines
    shown = yomiawase("glossary", "show", "星学").lines
    assert shown == [
        "ja: 星間学習 (せいかんがくしゅう)",
        "ja: 星学 [admitted]",
        "en: interstellar learning",
        "en: ISL [admitted]",
        "field: astronomy",
        "definition: A test.",
        "note: mine",
        "origin: reader",
        f"id: {identity}",
    ]
    assert yomiawase("glossary", "show", identity).lines == shown
    columns = yomiawase("glossary", "list", "--field", "astronomy").out.rstrip("\n").split("\t")
    assert columns == [
        identity, "星間学習", "せいかんがくしゅう", "interstellar learning", "astronomy", "reader",
    ]  # fmt: skip
    terms = yomiawase("terms", "-", stdin="彼は星間学習を使う。\n".encode())
    assert f'"concept": "{identity}"' in terms.out


def test_the_same_concept_is_not_added_twice(yomiawase: Yomiawase) -> None:
    [identity] = yomiawase("glossary", "add", "星間学習", "interstellar learning").lines
    why = yomiawase.refused("glossary", "add", "星間学習", "interstellar learning")
    assert identity in why
    assert len(yomiawase("glossary", "show", "星間学習").out.split("id: ")) == 2


@pytest.mark.parametrize(
    ("ja", "en"),
    [
        ("星間サーバー", "Inter Server"),
        ("星間ｻｰﾊﾞ", "inter-server"),
        (" 星間サーバ", "ＩＮＴＥＲ server"),
    ],
)
def test_a_spelling_of_what_is_there_is_not_added(yomiawase: Yomiawase, ja: str, en: str) -> None:
    [identity] = yomiawase("glossary", "add", "星間サーバ", "inter server").lines
    assert identity in yomiawase.refused("glossary", "add", ja, en)
    assert identity in yomiawase("glossary", "show", ja).out


def test_what_breaks_lines_in_an_entry_breaks_no_column_of_the_list(yomiawase: Yomiawase) -> None:
    odd = ("--field", "a\tb\u2028c", "--reading", "あ\nい\x85う")
    [identity] = yomiawase("glossary", "add", "星間語", "interstellar word", *odd).lines
    [line] = [one for one in yomiawase("glossary", "list").lines if identity in one]
    assert line.split("\t")[1:5] == ["星間語", "あ い う", "interstellar word", "a b c"]


def test_a_word_with_two_meanings_shows_both(yomiawase: Yomiawase) -> None:
    shown = yomiawase("glossary", "show", "推論").out
    assert "en: inference" in shown
    assert "en: reasoning" in shown


def test_the_whole_glossary_is_listed_in_six_columns(yomiawase: Yomiawase) -> None:
    lines = yomiawase("glossary", "list").lines
    assert len(lines) >= 400
    assert {line.count("\t") for line in lines} == {5}


def test_a_term_is_understood_in_a_locale_without_japanese(yomiawase: Yomiawase) -> None:
    undecoded = "推論".encode().decode("ascii", "surrogateescape")
    assert yomiawase("glossary", "show", undecoded).out == yomiawase("glossary", "show", "推論").out


def test_an_unknown_term_is_refused(yomiawase: Yomiawase) -> None:
    assert "is not in the glossary" in yomiawase.refused("glossary", "show", "存在しない語")


@pytest.mark.parametrize(
    "words", [("", "x"), ("語", " "), ("\u200b", "x"), ("\udcff", "x"), ("語",)]
)
def test_what_is_no_term_is_a_wrong_argument(yomiawase: Yomiawase, words: tuple[str, ...]) -> None:
    result = yomiawase("glossary", "add", *words)
    assert result.code == 2
    assert "Traceback" not in result.err
    assert "yomiawase glossary add: error: " in result.err
