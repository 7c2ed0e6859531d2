import json
from pathlib import Path

from tests.cli.conftest import Yomiawase
from tests.dictionary.archives import WORDS, made, term


def test_a_dictionary_is_installed_listed_ordered_and_removed(
    yomiawase: Yomiawase, tmp_path: Path
) -> None:
    first = made(tmp_path / "一.zip", term_bank_1=WORDS)
    index = {"title": "second", "revision": "7", "format": 3}
    second = made(tmp_path / "二.zip", index, term_bank_1=[term("猫", "ねこ", "a cat")])
    assert yomiawase("dictionary", "install", first).out.startswith("1\t試験辞典\t1\t11\t")
    assert yomiawase("dictionary", "install", second).out.startswith("2\tsecond\t7\t1\t")
    [line, _] = yomiawase("dictionary", "order", "second").lines
    assert line.startswith("1\tsecond")
    assert yomiawase("dictionary", "remove", "1").code == 0
    [line] = yomiawase("dictionary", "list").lines
    assert line.startswith("1\t試験辞典")


def test_a_word_is_looked_up(yomiawase: Yomiawase, tmp_path: Path) -> None:
    yomiawase("dictionary", "install", made(tmp_path / "a.zip", term_bank_1=WORDS))
    told = json.loads(yomiawase("lookup", "食べさせられた", "--format", "json").out)
    assert (told["lemma"], told["steps"]) == ("食べる", ["causative", "passive", "past"])
    assert told["entries"][0]["meanings"] == ["to eat"]
    there = json.loads(yomiawase("lookup", "私の猫です", "--at", "2", "--format", "json").out)
    assert (there["surface"], there["start"], there["end"]) == ("猫", 2, 3)
    shown = yomiawase("lookup", "高くなかった").out
    assert "← 高い: negative, past" in shown
    assert "high" in shown


def test_without_a_dictionary_grammar_is_told_and_how_to_get_one(yomiawase: Yomiawase) -> None:
    result = yomiawase("lookup", "食べさせられた")
    assert "← 食べる: causative, passive, past" in result.out
    assert "dictionary install" in result.err


def test_what_is_no_word_and_no_place_is_refused(yomiawase: Yomiawase) -> None:
    assert "No word" in yomiawase.refused("lookup", "。")
    assert "--at takes" in yomiawase.refused("lookup", "猫", "--at", "9")
    assert yomiawase("lookup", "。", "--format", "json").out == "null\n"
    assert "No dictionary is called" in yomiawase.refused("dictionary", "remove", "何か")


def test_a_candidate_term_gets_the_english_of_a_dictionary(
    yomiawase: Yomiawase, tmp_path: Path
) -> None:
    rows = [term("鉄道網", "てつどうもう", "railway network; rail network")]
    yomiawase("dictionary", "install", made(tmp_path / "a.zip", term_bank_1=rows))
    text = "鉄道網が広がった。鉄道網を使う。鉄道網は大きい。"
    found = json.loads(yomiawase("candidates", "-", stdin=text.encode()).out)
    assert ("鉄道網", "railway network", "dictionary") in [
        (one["ja"], one["en"], one["from"]) for one in found
    ]
