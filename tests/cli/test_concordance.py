"""`yomiawase concordance TERM`: where a term stands all over the library, and what is counted."""

import json
from typing import Any

from tests.cli.conftest import Yomiawase

ONE = "蒸留の話\n\n研究者は蒸留を使う。大きな蒸留が進む。\n"
TWO = "蒸溜器の話\n\n港では知識蒸留法と呼ぶ。蒸留は安い。\n"


def lines(yomiawase: Yomiawase, *words: str) -> list[dict[str, Any]]:
    result = yomiawase("concordance", *words, "--format", "json")
    assert (result.code, result.err) == (0, "")
    found: list[dict[str, Any]] = json.loads(result.out)
    return found


def test_every_place_of_a_term_is_printed_in_its_context(yomiawase: Yomiawase) -> None:
    [article] = yomiawase.imported("-", stdin=ONE.encode())
    found = lines(yomiawase, "蒸留")
    assert [(one["block"], one["start"], one["end"]) for one in found] == [
        (None, 0, 2),
        (0, 4, 6),
        (0, 13, 15),
    ]
    assert {(one["article"], one["title"]) for one in found} == {(article, "蒸留の話")}
    assert found[1]["left"] == "研究者は"
    assert found[1]["text"] == "蒸留"
    assert found[1]["right"] == "を使う。大きな蒸留が進む。"
    [extracted] = json.loads(yomiawase("extract", "-", stdin=ONE.encode()).out)["blocks"]
    assert extracted["text"][found[2]["start"] : found[2]["end"]] == "蒸留"


def test_it_is_sorted_by_what_stands_left_or_right(yomiawase: Yomiawase) -> None:
    yomiawase.imported("-", stdin=ONE.encode())
    by_left = [one["left"] for one in lines(yomiawase, "蒸留", "--sort", "left")]
    assert by_left == sorted(by_left, key=lambda left: left[::-1])
    by_right = [one["right"] for one in lines(yomiawase, "蒸留", "--sort", "right")]
    assert by_right == sorted(by_right)
    assert by_left != by_right


def test_a_term_that_came_after_its_articles_is_found_in_them(yomiawase: Yomiawase) -> None:
    yomiawase.imported("-", stdin=TWO.encode())
    assert "蒸溜器" in yomiawase.refused("concordance", "蒸溜器")
    yomiawase("glossary", "add", "蒸溜器", "still")
    assert [one["text"] for one in lines(yomiawase, "still")] == ["蒸溜器"]
    # Also by its other forms, and by the concept's id.
    identity = yomiawase("glossary", "add", "港", "harbour", "--also", "呼ぶ").out.strip()
    assert [one["text"] for one in lines(yomiawase, identity)] == ["港", "呼ぶ"]


def test_as_text_the_terms_stand_below_one_another(yomiawase: Yomiawase) -> None:
    yomiawase.imported("-", stdin=ONE.encode())
    result = yomiawase("concordance", "蒸留")
    from rich.cells import cell_len

    assert {cell_len(line[: line.index("【")]) for line in result.lines} == {33}
    assert all("蒸留の話" in line for line in result.lines)


def test_the_english_of_the_sentence_goes_along(yomiawase: Yomiawase) -> None:
    [article] = yomiawase.imported("-", stdin=ONE.encode())
    assert [one["en"] for one in lines(yomiawase, "蒸留")] == ["", "", ""]
    yomiawase("show", article)
    assert all(one["en"] for one in lines(yomiawase, "蒸留"))


def test_places_are_counted_by_article_and_month(yomiawase: Yomiawase) -> None:
    [one] = yomiawase.imported("-", stdin=ONE.encode())
    [two] = yomiawase.imported("-", stdin=TWO.encode())
    counted = lines(yomiawase, "蒸留", "--show", "articles")
    assert [(line["article"], line["count"]) for line in counted] == [(one, 3), (two, 2)]
    [month] = lines(yomiawase, "蒸留", "--show", "months")
    assert month["count"] == 5


def test_what_stands_beside_a_term_is_told_the_strongest_bond_first(yomiawase: Yomiawase) -> None:
    bound = "".join(f"\n\n港の{n}で安価な蒸留を試す。" for n in range(6))
    loose = "".join(f"\n\n{n}番目の船が走る。船は速い。" for n in range(40))
    yomiawase.imported("-", stdin=f"船の話{bound}{loose}\n".encode())
    found = lines(yomiawase, "蒸留", "--show", "beside")
    words = {one["text"]: one for one in found}
    assert words["安価"]["together"] == words["安価"]["left"] == 6
    assert words["試す"]["right"] == 6
    assert "船" not in words
    strengths = [one["log_likelihood"] for one in found]
    assert strengths == sorted(strengths, reverse=True)
