"""A term and a part of a longer word, told apart on pairs written for it (inside_words.tsv)."""

from pathlib import Path

import pytest

from reader.glossary.matcher import Matcher
from reader.glossary.seed import read_sources
from reader.model.glossary import GlossaryChange
from reader.model.spans import Span
from tests.glossary.concepts import concept

PAIRS = [
    line.split("\t")
    for line in (Path(__file__).parent / "inside_words.tsv").read_text("utf-8").splitlines()
]
MISSED = {
    "十文字槍を展示する。",
    "出版社会長が辞めた。",
    "水分子会社が作る。",
    "論文化の作業に入る。",
}
"""What the analyser itself reads wrongly."""


def surfaces(text: str, *forms: str) -> list[str]:
    matcher = Matcher(concept(form, form) for form in forms)
    return [hit.surface for hit in matcher.hits(text)]


def test_there_are_two_hundred_pairs() -> None:
    assert len({tuple(pair) for pair in PAIRS}) >= 200


@pytest.mark.parametrize(("term", "inside", "free"), PAIRS)
def test_a_term_is_found_as_a_word_and_not_inside_another(
    term: str, inside: str, free: str
) -> None:
    assert surfaces(free, term)
    assert bool(surfaces(inside, term)) == (inside in MISSED)


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("浮動小数点数で表す", "浮動小数点"),
        ("計算量的に難しい", "計算量"),
        ("局所最適時に止まる", "局所最適"),
        ("家庭用人型ロボットが歩く", "人型ロボット"),
        ("李開復氏は語る", "李開復"),
        ("松尾豊氏は語る", "松尾豊"),
        ("歩留まりました", "歩留まり"),
        ("混合エキスパートモデルを使う", "混合エキスパートモデル"),
        ("特許庁が認める", "特許"),
        ("再訓練を行う", "訓練"),
    ],
)
def test_a_slip_of_the_analyser_costs_no_term(text: str, term: str) -> None:
    assert surfaces(text, term) == [term]


@pytest.mark.parametrize(
    ("text", "found"),
    [("核兵器を作る", 0), ("原子核を見る", 0), ("核の傘", 1), ("この核は", 1), ("核的な", 1)],
)
def test_a_term_of_one_kanji_is_no_part_of_a_compound(text: str, found: int) -> None:
    assert len(surfaces(text, "核")) == found


def test_a_longer_term_of_the_glossary_still_wins() -> None:
    assert surfaces("推論機能を持つ", "推論", "推論機能") == ["推論機能"]
    assert surfaces("量子化学を学ぶ", "量子化", "量子化学") == ["量子化学"]
    assert surfaces("避難訓練をする", "訓練", "避難訓練") == ["避難訓練"]


def test_a_word_that_the_reader_takes_out_again_hides_what_stands_in_it() -> None:
    drill = concept("drill", "避難訓練", "evacuation drill")
    matcher = Matcher([concept("training", "訓練")]).updated(GlossaryChange("Add", (), (drill,)))
    assert matcher.hits("避難訓練をする")[0].span == Span(0, 4)
    assert matcher.updated(GlossaryChange("Delete", (drill,), ())).hits("避難訓練をする") == ()


def test_every_term_of_the_seed_is_found_by_itself_and_before_a_particle() -> None:
    root = Path(__file__).parents[2]
    concepts = read_sources(root / "resources" / "glossary")
    matcher = Matcher(concepts)
    for one in concepts:
        for form in one.texts(next(iter(one.terms)).language):
            for text in (form, f"{form}の話", f"新しい{form}を使う"):
                assert any(one.id in hit.concepts for hit in matcher.hits(text)), text
